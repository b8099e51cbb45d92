"""A folder of shards that appears whole or not at all, under an address of its own.

Shards are written beside their final place, hashed, and put there by one rename. Fetched in the
browser by `search/pieces.js`. Nothing here knows what a shard holds.
"""

import hashlib
import re
import shutil
from pathlib import Path
from typing import Final

#: GitHub's page of a folder shows no more entries than this.
FILES_A_FOLDER: Final = 1000
_VERSION: Final = re.compile(r"[0-9a-f]{16}")


class ShardFolder:
    """The shards of one build, on their way to `folder`/<version>."""

    def __init__(self, folder: Path) -> None:
        """Begin afresh; what an interrupted build left behind is removed."""
        self._folder = folder
        self._unfinished = folder / "unfinished"
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._unfinished.mkdir(parents=True)
        self._hash = hashlib.blake2b(digest_size=8)
        self._subfolders: set[str] = set()
        self.files = 0
        self.size = 0  #: in bytes, as stored

    def add(self, name: str, content: bytes) -> None:
        """Write one shard that has a name of its own."""
        path = f"{self._unfinished}/{name}.gz"
        parent = path.rpartition("/")[0]
        if parent not in self._subfolders:
            Path(parent).mkdir(exist_ok=True)
            self._subfolders.add(parent)
        with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - twice as fast as a Path
            file.write(content)
        self._hash.update(f"{name} {len(content)} ".encode())
        self._hash.update(content)
        self.files += 1
        self.size += len(content)

    def add_numbered(self, name: str, number: int, content: bytes) -> None:
        """Write one shard of many, at most `FILES_A_FOLDER` to a folder."""
        self.add(f"{name}-{number // FILES_A_FOLDER}/{number}", content)

    def finish(self, also: bytes) -> str:
        """Put the shards in place, remove those of older builds, and return the version.

        The version is a hash of all shards and of what it depends on `also`.
        """
        self._hash.update(also)
        version = self._hash.hexdigest()
        for old in self._folder.iterdir():
            if _VERSION.fullmatch(old.name):
                shutil.rmtree(old)
        self._unfinished.rename(self._folder / version)
        return version
