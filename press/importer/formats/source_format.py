"""What a form of source declares, so that its files are recognized and read.

Knows no form. Bytes in, source articles out.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from press.importer.sites.site_table import Sites
from press.importer.source_article import SourceArticle
from press.problems import Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
    """A file as it was received, and what is known beside it."""

    name: str  #: names it in messages
    path: Path
    sites: Sites
    problems: Problems
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    retrieved: datetime | None = None  #: when it was received, where a record says so

    def open(self) -> BinaryIO:
        """Return its bytes as a stream. Raises ``OSError``."""
        return self.path.open("rb")

    def data(self) -> bytes:
        """Return its bytes. Raises ``OSError``."""
        return self.path.read_bytes()

    def report(self, line: int, found: str, expected: str) -> None:
        """Record what is wrong with it; `line` counts from 1, 0 means the file as a whole."""
        self.problems.add(self.name, line, found, expected)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFormat:
    """A form of source, as `registry.FORMATS` lists it."""

    name: str  #: what chooses it: ``press import --from NAME``
    help: str  #: what ``press import --help`` says of it
    suffixes: tuple[str, ...]  #: of file names, in small letters
    recognizes: Callable[[bytes], bool]  #: by a file's first bytes, where no suffix tells
    #: Yields the articles; reports what is wrong with the others. May raise ``OSError``.
    read: Callable[[ReceivedFile], Iterator[SourceArticle]]
    #: Whether reading is so slow that what was read is kept for the next import.
    is_costly: bool = True


#: So many bytes of a file tell its form.
HEAD_SIZE = 4096


def head_of(path: Path) -> bytes:
    """Return a file's first bytes; none where it cannot be read."""
    try:
        with io.FileIO(path) as stream:
            return stream.read(HEAD_SIZE)
    except OSError:
        return b""
