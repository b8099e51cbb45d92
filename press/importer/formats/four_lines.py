"""The four-line text: title, date, address, an empty line, and the text. One article a file."""

from collections.abc import Iterator

from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle
from press.importer.source_text import source_article


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    article = source_article(received.name, received.data(), received.problems)
    if article:
        yield article


FOUR_LINES = SourceFormat(
    name="text",
    help="A text in UTF-8: the lines Title:, Date: and URL:, an empty line, the text.",
    suffixes=(".txt",),
    recognizes=lambda head: head.removeprefix(b"\xef\xbb\xbf").startswith((b"Title:", b"Date:")),
    read=_read,
    is_costly=False,
)
