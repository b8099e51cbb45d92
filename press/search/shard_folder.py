"""A folder of shards, each named by its own content, and the meta file that leads to them.

    words-<hash>.gz             a shard that has a name of its own
    terms-0/<number>-<hash>.gz  one of many that are numbered
    terms-names-0/…             the hashes of 64 of these: a visitor needs those of few
    blocks/<number>-<hash>/…    shards of which few change: a group of them has one hash
    meta.json                   the hashes of all but the numbered; its address never changes

So a shard that a new build does not change keeps its address, and no address ever has another
content. The meta file comes last: whoever is interrupted leaves the older index whole. Fetched in
the browser by `search/pieces.js`. Nothing here knows what a shard holds.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from press.search.codec import ShardWriter, compress, encode_json

#: GitHub's page of a folder shows no more entries than this.
FILES_A_FOLDER: Final = 1000
#: Hashes of numbered shards in a page of them.
NAMES_A_PAGE: Final = 64
#: Bytes of a hash: two contents of one shard share it once in a million million.
HASH_SIZE: Final = 5
META: Final = "meta.json"
#: What ends an older index's shards, and what an interrupted build leaves.
_OURS: Final = re.compile(rf".*-[0-9a-f]{{{2 * HASH_SIZE}}}\.gz|.*\.unfinished")
_GROUP: Final = re.compile(rf"\d+-[0-9a-f]{{{2 * HASH_SIZE}}}")


def _hash_of(content: bytes) -> str:
    return blake2b(content, digest_size=HASH_SIZE).hexdigest()


class ShardFolder:
    """The shards of one index on their way to a folder; shards that it holds are not written."""

    def __init__(self, folder: Path, known: Mapping[bytes, str] = MappingProxyType({})) -> None:
        """Take the folder, and what an earlier index's `made_of` says."""
        self._folder, self._known = folder, known
        #: the hash of a shard by the digest of all that it was made of
        self.made_of: dict[bytes, str] = {}
        self._folder.mkdir(parents=True, exist_ok=True)
        self._subfolders: set[Path] = {folder}
        self._paths: set[Path] = set()
        self._named: dict[str, str] = {}
        self._numbered: dict[str, list[str]] = {}
        self._grouped: dict[str, list[str]] = {}
        self.size = 0  #: bytes of the shards as stored

    @property
    def files(self) -> int:
        """How many shards there are."""
        return len(self._paths)

    def add(self, name: str, content: bytes) -> None:
        """Write one shard that has a name of its own."""
        self._named[name] = _hash_of(content)
        self._write(f"{name}-{self._named[name]}", content)

    def add_numbered(self, family: str, number: int, content: bytes) -> None:
        """Write one shard of many; they come in the order of their numbers, from 0."""
        self._next(family, number, _hash_of(content))
        self._write(_numbered_path(family, number, _hash_of(content)), content)

    def _next(self, family: str, number: int, hash_: str) -> None:
        hashes = self._numbered.setdefault(family, [])
        if number != len(hashes):
            raise ValueError(f"{family} {number} comes after {len(hashes) - 1}")
        hashes.append(hash_)

    def add_made_of(
        self, family: str, number: int, inputs: bytes, make: Callable[[], bytes]
    ) -> None:
        """Write one shard of many that is made of these inputs.

        It is not made where an earlier index made it of the same, and it lies there.
        """
        key = blake2b(f"{family} {number} ".encode() + inputs, digest_size=16).digest()
        hash_ = self._known.get(key, "")
        path = self._path(_numbered_path(family, number, hash_))
        if hash_ and path.exists():
            self._next(family, number, hash_)
            self._paths.add(path)
            self.size += path.stat().st_size
        else:
            self.add_numbered(family, number, make())
        self.made_of[key] = self._numbered[family][-1]

    def add_group(self, family: str, first: int, contents: Sequence[bytes]) -> None:
        """Write shards that are numbered from `first` on and share an address; groups in order."""
        groups = self._grouped.setdefault(family, [])
        groups.append(_hash_of(b"".join(_hash_of(content).encode() for content in contents)))
        for number, content in enumerate(contents, first):
            self._write(f"{family}/{len(groups) - 1}-{groups[-1]}/{number}", content)

    def publish(self, meta: dict[str, Any]) -> str:
        """Write the meta file, then remove what it does not lead to; return the version.

        The version is a hash of the meta file, hence of all shards.
        """
        groups = {family: "".join(hashes) for family, hashes in self._grouped.items()}
        meta |= {"files": self._named, "pages": self._write_names(), "groups": groups}
        version = _hash_of(encode_json(meta))
        unfinished = self._folder / "meta.unfinished"
        unfinished.write_bytes(encode_json({"version": version} | meta))
        unfinished.replace(self._folder / META)
        self._remove_others()
        return version

    def _write_names(self) -> dict[str, str]:
        """Write the pages of the numbered shards' hashes; return the pages' own, joined."""
        pages: dict[str, str] = {}
        for family, hashes in self._numbered.items():
            pages[family] = ""
            for page, start in enumerate(range(0, len(hashes), NAMES_A_PAGE)):
                joined = "".join(hashes[start : start + NAMES_A_PAGE])
                content = ShardWriter("H", page).raw(bytes.fromhex(joined)).content()
                pages[family] += _hash_of(content)
                self._write(_numbered_path(f"{family}-names", page, _hash_of(content)), content)
        return pages

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.gz"

    def _write(self, name: str, content: bytes) -> None:
        path = self._path(name)
        self._paths.add(path)
        if path.parent not in self._subfolders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._subfolders.add(path.parent)
        self.size += _store(path, content)

    def _remove_others(self) -> None:
        """Remove the shards of older builds; what is not ours is left alone."""
        for path in self._folder.rglob("*"):
            is_ours = _OURS.fullmatch(path.name) or _GROUP.fullmatch(path.parent.name)
            if is_ours and path not in self._paths and path.is_file():
                path.unlink()
        _remove_empty(path for path in self._folder.rglob("*") if path.is_dir())


def _numbered_path(family: str, number: int, hash_: str) -> str:
    return f"{family}-{number // FILES_A_FOLDER}/{number}-{hash_}"


def _store(path: Path, content: bytes) -> int:
    """Write a shard unless it is there, whole or not at all; return its size as stored."""
    if path.exists():
        return path.stat().st_size
    compressed = compress(content)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(compressed)
    unfinished.replace(path)
    return len(compressed)


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove the folders that are empty, those below others first."""
    for folder in sorted(folders, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
