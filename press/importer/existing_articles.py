"""The articles that the content folder has already, and what each records of its source.

Reads the files it is asked for, and all where an article is found by its address; decides
nothing.
"""

import re
from collections.abc import Container
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from press.content.content_bytes import content_bytes
from press.content.folder import files
from press.importer.id_from_address import same_address
from press.languages import ORIGINAL

#: What the front matter says of the source; no YAML is read for it, there are many files.
_SHA256: Final = re.compile(rb"^sha256: *[\"']?([0-9a-f]{64})", re.MULTILINE)
_SOURCE: Final = re.compile(rb"^source: *[\"']?([^\s\"']+)", re.MULTILINE)


class _Record(NamedTuple):
    """What a file says of its source."""

    sha256: str | None
    address: str


class ExistingArticles:
    """Articles by id; paths are relative to the content folder."""

    def __init__(self, content: Path) -> None:
        """List the files."""
        self._content = content
        self._paths = {_id(path): path for path in files(content, ORIGINAL.code)}
        self._records: dict[str, _Record] = {}
        self._by_address: dict[str, str] = {}
        self._renamed: dict[str, dict[str, str]] = {}

    def path(self, identity: str) -> str | None:
        """Return the file of an article, in whatever folder."""
        return self._paths.get(identity)

    def text(self, path: str) -> str:
        """Return what a file holds; what cannot be read was not made by an import."""
        return self._bytes(path).decode("utf-8", errors="replace")

    def sha256(self, path: str) -> str | None:
        """Return the SHA-256 of the source that a file was made from."""
        return self._record(path).sha256

    def source(self, path: str) -> str:
        """Return the address that a file comes from."""
        return self._record(path).address

    def from_address(self, url: str) -> str | None:
        """Return the file that comes from an address. The first call looks at every file."""
        if not self._by_address:
            for path in self._paths.values():
                if address := self.source(path):
                    self._by_address.setdefault(same_address(address), path)
        return self._by_address.get(same_address(url))

    def renamed(self, path: str, url: str, ids: Container[str]) -> str | None:
        """Return the file of the same folder that an import made of this address under another id.

        `ids` are those of all sources: a file that has one of them is another's article.
        """
        folder = str(PurePosixPath(path).parent)
        if folder not in self._renamed:
            paths = [path for path in files(self._content, folder) if _id(path) not in ids]
            self._renamed[folder] = {self.source(path): path for path in paths if self.sha256(path)}
        return self._renamed[folder].get(url)

    def _record(self, path: str) -> _Record:
        """Return what a file said of its source when the run first asked; each is read once."""
        if path not in self._records:
            data = self._bytes(path)
            sha256, source = _SHA256.search(data), _SOURCE.search(data)
            self._records[path] = _Record(
                sha256[1].decode() if sha256 else None,
                source[1].decode(errors="replace") if source else "",
            )
        return self._records[path]

    def _bytes(self, path: str) -> bytes:
        try:
            return content_bytes(self._content / path)
        except OSError:
            return b""


def _id(path: str) -> str:
    return PurePosixPath(path).stem
