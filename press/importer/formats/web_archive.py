"""WARC, compressed or not: the pages of a site as its server sent them, each with its address."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle

_PAGES: Final = ("text/html", "application/xhtml")
_SUCCESS: Final = "200"
_MARK: Final = b"WARC/"
#: What zlib calls the form of gzip.
_GZIP: Final = 31


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with received.open() as stream:
        try:
            for record in ArchiveIterator(stream, check_digests=True):
                if article := _article(record, received):
                    yield article
        except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
            received.report(0, f"a record that is not whole: {error}", "expected whole records")


def _article(record: Any, received: ReceivedFile) -> SourceArticle | None:
    """Return the article of a record; ``None`` where it is no page of an article."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    kind = (record.http_headers and record.http_headers.get_header("Content-Type")) or ""
    is_page = record.rec_type == "response" and record.http_headers.get_statuscode() == _SUCCESS
    table = received.sites.of(url)
    if not is_page or not kind.startswith(_PAGES) or (table and not table.is_article(url)):
        return None

    def report(_line: int, found: str, expected: str) -> None:
        received.report(0, f"{url}: {found}", expected)

    from press.importer.formats.article_page import read_page

    data = record.content_stream().read()
    is_short = getattr(record.raw_stream, "limit", 0) > 0
    if is_short or record.digest_checker.passed is False:
        report(0, "a record that is not whole", "expected the bytes that its header promises")
        return None
    charset = kind.partition("charset=")[2].partition(";")[0].strip("\"' ")
    article = read_page(data, received.sites, report, url=url, charset=charset)
    moment = record.rec_headers.get_header("WARC-Date")
    return article and replace(article, retrieved=datetime.fromisoformat(moment))


def _is_warc(head: bytes) -> bool:
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(_GZIP).decompress(head, len(_MARK))
        except zlib.error:
            return False
    return head.startswith(_MARK)


WEB_ARCHIVE = SourceFormat(
    name="warc",
    help="A web archive, .warc or .warc.gz, as press fetch and other crawlers write it.",
    suffixes=(".warc", ".warc.gz"),
    recognizes=_is_warc,
    read=_read,
)
