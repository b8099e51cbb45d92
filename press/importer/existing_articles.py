"""The articles that the content folder has already, and what each records of its source.

Reads only the files it is asked for; decides nothing.
"""

import re
from collections.abc import Container
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.folder import files
from press.languages import ORIGINAL

#: What the front matter says of the source; no YAML is read for it, there are many files.
_SHA256: Final = re.compile(rb"^sha256: *[\"']?([0-9a-f]{64})", re.MULTILINE)
_SOURCE: Final = re.compile(rb"^source: *[\"']?([^\s\"']+)", re.MULTILINE)


class ExistingArticles:
    """Articles by id; paths are relative to the content folder."""

    def __init__(self, content: Path) -> None:
        """List the files."""
        self._content = content
        self._paths = {_id(path): path for path in files(content, ORIGINAL.code)}
        self._renamed: dict[str, dict[str, str]] = {}

    def path(self, identity: str) -> str | None:
        """Return the file of an article, in whatever folder."""
        return self._paths.get(identity)

    def text(self, path: str) -> str:
        """Return what a file holds; what cannot be read was not made by an import."""
        return self._bytes(path).decode("utf-8", errors="replace")

    def sha256(self, path: str) -> str | None:
        """Return the SHA-256 of the source that a file was made from."""
        match = _SHA256.search(self._bytes(path))
        return match[1].decode() if match else None

    def source(self, path: str) -> str:
        """Return the address that a file comes from."""
        match = _SOURCE.search(self._bytes(path))
        return match[1].decode(errors="replace") if match else ""

    def renamed(self, path: str, url: str, ids: Container[str]) -> str | None:
        """Return the file of the same folder that an import made of this address under another id.

        `ids` are those of all sources: a file that has one of them is another's article.
        """
        folder = str(PurePosixPath(path).parent)
        if folder not in self._renamed:
            paths = [path for path in files(self._content, folder) if _id(path) not in ids]
            self._renamed[folder] = {self.source(path): path for path in paths if self.sha256(path)}
        return self._renamed[folder].get(url)

    def _bytes(self, path: str) -> bytes:
        try:
            return (self._content / path).read_bytes()
        except OSError:
            return b""


def _id(path: str) -> str:
    return PurePosixPath(path).stem
