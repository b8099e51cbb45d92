"""The pages of a site as its server sent them: WARC records, compressed, a file a day.

    sources/warc/velmara.example/2026/2026-11-30.warc.gz

A record is written whole, then its receipt; what a killed run left half is cut off before the
next one. Knows nothing of articles.
"""

import os
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple

from press.content.ids import one_case
from press.importer.fetch.client import Answer
from press.importer.received.manifest import Manifest, Receipt, digest_of, in_utc

FOLDER: Final = "warc"
_GZIP: Final = 31
_PIECE: Final = 65_536
#: A connection's own headers say nothing of the page.
_OF_THE_CONNECTION: Final = frozenset(("connection", "keep-alive", "transfer-encoding"))


class Member(NamedTuple):
    """One record of a file: where it lies, and its bytes, still compressed."""

    start: int
    data: bytes


class PageArchive:
    """The archive of one site."""

    def __init__(self, sources: Path, host: str, manifest: Manifest) -> None:
        """Stand for it; nothing is read yet."""
        self._sources, self._manifest = sources, manifest
        self._folder = sources / FOLDER / host
        self._written: set[Path] = set()

    def mend(self, receipts: dict[str, int]) -> list[Receipt]:
        """Cut off what a killed run left half, and write the receipts it did not come to.

        `receipts` has the offset of the last receipted record by file.
        """
        files = sorted(self._folder.glob("*/*.warc.gz"), key=lambda path: path.name)
        added = []
        for file in files[-1:]:
            name = self._name(file)
            known, end = receipts.get(name, -1), 0
            for member in members(file, max(known, 0)):
                end = member.start + len(member.data)
                if member.start > known:
                    added.append(_receipt_of(member, name))
            if end < file.stat().st_size:
                with file.open("r+b") as stream:
                    stream.truncate(end or max(known, 0))
        self._manifest.add(added)
        return added

    def keep(self, answer: Answer, now: datetime) -> Receipt:
        """Write a record and its receipt. Raises ``OSError``."""
        day = f"{now.astimezone(UTC):%Y-%m-%d}"
        file = self._folder / day[:4] / f"{day}.warc.gz"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as stream:
            start = stream.tell()
            stream.write(_record(answer, now))
            stream.flush()
            os.fsync(stream.fileno())
        receipt = Receipt(
            in_utc(now),
            sha256(answer.content).hexdigest(),
            len(answer.content),
            f"{self._name(file)}#{start}",
            answer.url,
            answer.header("etag"),
            answer.header("last-modified"),
        )
        self._manifest.add([receipt])
        self._written.add(file)
        return receipt

    def seal(self, now: datetime) -> None:
        """Record the digest of each file that was written to. Raises ``OSError``."""
        for file in sorted(self._written):
            size = file.stat().st_size
            self._manifest.add([Receipt(in_utc(now), digest_of(file), size, self._name(file))])
        self._written.clear()

    def _name(self, file: Path) -> str:
        return file.relative_to(self._sources).as_posix()


def _record(answer: Answer, now: datetime) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    kept = [(n, v) for n, v in answer.headers if one_case(n) not in _OF_THE_CONNECTION]
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    record = writer.create_warc_record(
        answer.url,
        "response",
        payload=BytesIO(answer.body),
        length=len(answer.body),
        http_headers=StatusAndHeaders(f"{answer.status} OK", kept, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": in_utc(now)},
    )
    writer.write_record(record)
    return out.getvalue()


def members(file: Path, start: int = 0) -> Iterator[Member]:
    """Yield the whole records of a file from an offset on; half of one ends it."""
    with file.open("rb") as stream:
        stream.seek(start)
        rest = b""
        while True:
            decompressor, pieces = zlib.decompressobj(_GZIP), []
            while not decompressor.eof:
                piece = rest or stream.read(_PIECE)
                rest = b""
                if not piece:
                    return
                try:
                    decompressor.decompress(piece)
                except zlib.error:
                    return
                pieces.append(piece)
            rest = decompressor.unused_data
            whole = b"".join(pieces)
            data = whole[: len(whole) - len(rest)]
            yield Member(start, data)
            start += len(data)


def record_of(member: bytes) -> Any:
    """Return the record of a member and its content; both ``None`` where it is not whole."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(BytesIO(member), check_digests=True):
            content = record.content_stream().read()
            if record.digest_checker.passed is not False:
                return record, content
    except (ArchiveLoadFailed, EOFError, OSError, ValueError):
        pass
    return None, None


def _receipt_of(member: Member, name: str) -> Receipt:
    record, content = record_of(member.data)
    headers = record.http_headers
    return Receipt(
        record.rec_headers.get_header("WARC-Date"),
        sha256(content).hexdigest(),
        len(content),
        f"{name}#{member.start}",
        record.rec_headers.get_header("WARC-Target-URI"),
        headers.get_header("etag") or "",
        headers.get_header("last-modified") or "",
    )


def kept_content(sources: Path, place: str) -> bytes | None:
    """Return the content of a record by the place of its receipt; ``None``: not at hand."""
    name, _, offset = place.partition("#")
    try:
        member = next(members(sources / name, int(offset)), None)
    except OSError:
        return None
    return record_of(member.data)[1] if member else None
