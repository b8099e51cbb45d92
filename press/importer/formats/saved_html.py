"""A page in HTML, saved from a site: read by the site's table, else by trafilatura."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle

_HTML: Final = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    from press.importer.formats.article_page import read_page

    article = read_page(received.data(), received.sites, received.report)
    if article:
        yield replace(article, retrieved=received.retrieved)


SAVED_HTML = SourceFormat(
    name="html",
    help="A page saved from a site; content/sites/HOST.yaml says where its parts are.",
    suffixes=(".html", ".htm", ".xhtml"),
    recognizes=lambda head: bool(_HTML.match(head.removeprefix(b"\xef\xbb\xbf"))),
    read=_read,
)
