"""The manifest: address, time and SHA-256 of everything received, a file a day.

    sources/manifest/2026/2026-11-30.tsv

Each day's file begins with the SHA-256 of the file before it. So who has one day's digest can
prove any change of the days before. Lines are only ever added, to the last file. Knows nothing
of articles.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = "manifest"
_PREVIOUS: Final = "# previous"
_FIRST: Final = "none"
_COLUMNS: Final = "time\tsha256\tbytes\tfile\taddress\tetag\tmodified"
_FIELDS: Final = _COLUMNS.count("\t") + 1


class Receipt(NamedTuple):
    """One thing that was received."""

    time: str  #: by UTC, to the second
    sha256: str  #: of the bytes: of a file's, or of a page's without what its server said
    size: int  #: in bytes
    file: str  #: below the folder of sources; of a page in an archive with # and its offset
    address: str = ""  #: where it was asked for; empty where a person brought it
    etag: str = ""
    modified: str = ""  #: as the server said

    @property
    def moment(self) -> datetime:
        """When it was received."""
        return datetime.fromisoformat(self.time)


class BrokenManifestError(Exception):
    """A file of the manifest that is not as this program writes it."""

    def __init__(self, file: Path, line: int, found: str, expected: str) -> None:
        """Say where, what was found and what was expected."""
        super().__init__(found)
        self.file, self.line, self.found, self.expected = file, line, found, expected


class Manifest:
    """The manifest of a folder of sources."""

    def __init__(self, sources: Path) -> None:
        """Stand for the manifest in this folder, which may not be there yet."""
        self.folder = sources / FOLDER
        self._last: Path | None = None

    def files(self) -> list[Path]:
        """Return the days' files in their order."""
        return sorted(self.folder.glob("*/*.tsv"), key=lambda path: path.name)

    def receipts(self) -> Iterator[Receipt]:
        """Yield every receipt in the order of receiving. Raises :class:`BrokenManifestError`."""
        for file in self.files():
            yield from receipts_of(file)

    def add(self, receipts: list[Receipt]) -> None:
        """Write receipts down, so that they survive whatever comes next. Raises ``OSError``."""
        for receipt in receipts:
            file = self._file_for(receipt.time[:10])
            line = "\t".join(map(_field, receipt))
            _append(file, f"{line}\n".encode())

    def _file_for(self, day: str) -> Path:
        """Return the file of a day; the last one stays the last, whatever the clock says."""
        if self._last is None and (files := self.files()):
            self._last = files[-1]
            _cut_unfinished(self._last)
        if self._last and self._last.stem >= day:
            return self._last
        file = self.folder / day[:4] / f"{day}.tsv"
        previous = f"{self._last.name}\t{digest_of(self._last)}" if self._last else _FIRST
        file.parent.mkdir(parents=True, exist_ok=True)
        _append(file, f"{_PREVIOUS}\t{previous}\n{_COLUMNS}\n".encode())
        self._last = file
        return file


def _field(value: object) -> str:
    return " ".join(str(value).split())


def _append(file: Path, data: bytes) -> None:
    with file.open("ab") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _cut_unfinished(file: Path) -> None:
    """Take away the beginning of a line that a killed run left."""
    with file.open("r+b") as stream:
        data = stream.read()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            stream.truncate(whole)


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal. Raises ``OSError``."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def previous_of(file: Path) -> tuple[str, str]:
    """Return name and digest of the file before a day's, as it says; empty for the first."""
    with file.open(encoding="utf-8") as stream:
        name, *rest = stream.readline().rstrip("\n").split("\t")
    if name != _PREVIOUS or not rest or len(rest) != 2 - (rest[0] == _FIRST):
        expected = f"expected “{_PREVIOUS}”, the name of the file before it, its SHA-256"
        raise BrokenManifestError(file, 1, f"“{name}”", expected)
    return ("", "") if rest[0] == _FIRST else (rest[0], rest[1])


def receipts_of(file: Path) -> Iterator[Receipt]:
    """Yield the receipts of one day."""
    lines = file.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines[2:-1], 3):  # behind the last line end is no line
        fields = line.split("\t")
        if len(fields) != _FIELDS or not fields[2].isdecimal():
            raise BrokenManifestError(file, number, f"“{line[:40]}”", f"expected {_COLUMNS}")
        time, digest, size, name, address, etag, modified = fields
        yield Receipt(time, digest, int(size), name, address, etag, modified)


def in_utc(moment: datetime) -> str:
    """Return a moment as the manifest writes it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
