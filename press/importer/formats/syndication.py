"""RSS and Atom, as a site's feed gives them: one article an entry that has its whole text."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin

from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_RSS_1: Final = "{http://purl.org/rss/1.0/}"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
#: How a text ends that is only the beginning of one.
_CUT: Final = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
Element = Any  # of lxml, whose types say nothing of namespaces


def feed_root(data: bytes) -> Element:
    """Return the root of an XML document; raises ``ValueError``. Entities stay as they are."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None


def entries(root: Element) -> list[Element]:
    """Return the entries of a feed of any kind."""
    return list(root.iter("item", f"{_RSS_1}item", f"{_ATOM}entry"))


def entry_address(entry: Element) -> str:
    """Return the address of an entry's page; empty where it gives none."""
    for link in entry.iter(f"{_ATOM}link"):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return urljoin(str(entry.base or ""), str(link.get("href")))
    guid = entry.find("guid")
    permanent = [guid] if guid is not None and guid.get("isPermaLink") != "false" else []
    links = [entry.find("link"), entry.find(f"{_RSS_1}link"), *permanent]
    said = ((each.text or "").strip() for each in links if each is not None)
    return next((each for each in said if each.startswith("http")), "")


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    try:
        root = feed_root(received.data())
    except ValueError as error:
        received.report(0, f"no XML: {error}", "expected RSS or Atom")
        return
    every = entries(root)
    if not every:
        received.report(0, "a feed without entries", "expected RSS or Atom with entries")
    said = root.get(_LANG) or root.findtext("channel/language") or ""
    for entry in every:
        if article := _article(entry, said, received):
            yield article


def _article(entry: Element, language: str, received: ReceivedFile) -> SourceArticle | None:
    line = int(entry.sourceline or 0)
    title = _first(entry, "title", f"{_ATOM}title", f"{_RSS_1}title")
    date = _first(entry, "pubDate", f"{_ATOM}published", f"{_DC}date")
    url = entry_address(entry)
    for part, value in (("date", date), ("address", url)):
        if not value:
            received.report(line, f"an entry without its {part}", "expected title, date and link")
            return None
    text = _text(entry)
    if not text.paragraphs:
        expected = "expected content:encoded, a whole description or content; press fetch gets it"
        received.report(line, f"an entry without its whole text, {url}", expected)
        return None
    return SourceArticle(
        title=" ".join(title.split()),
        date_received=date,
        url=url,
        body=text.body,
        language=str(entry.get(_LANG) or language).partition("-")[0],
        turns=tuple(text.turns),
        pictures=tuple(urljoin(url, each) for each in text.pictures),
        recordings=tuple(urljoin(url, each) for each in [*text.recordings, *_enclosures(entry)]),
        retrieved=received.retrieved,
        line=line,
    )


def _text(entry: Element) -> Any:
    """Return the whole text of an entry; nothing where it has a summary alone."""
    from lxml import etree

    content = entry.find(f"{_ATOM}content")
    if content is not None and content.get("type") == "xhtml":
        return _blocks(etree.tostring(content, encoding="unicode"))
    if content is not None:
        return _blocks(content.text or "")
    if whole := entry.findtext(_CONTENT):
        return _blocks(whole)
    description = entry.findtext("description") or entry.findtext(f"{_RSS_1}description") or ""
    return _blocks("" if _CUT.search(description) else description)


def _blocks(markup: str) -> Any:
    from press.importer.formats.block_text import text_of_markup

    return text_of_markup(markup)


def _first(entry: Element, *names: str) -> str:
    said = ("".join(each.itertext()).strip() for name in names for each in entry.findall(name))
    return next(filter(None, said), "")


def _enclosures(entry: Element) -> list[str]:
    media = ("audio", "video")
    links = [*entry.iter("enclosure"), *entry.iter(f"{_ATOM}link")]
    shown = [each for each in links if str(each.get("type", "")).startswith(media)]
    return [str(each.get("url") or each.get("href")) for each in shown]


SYNDICATION = SourceFormat(
    name="feed",
    help="RSS or Atom whose entries hold whole texts.",
    suffixes=(".rss", ".atom", ".xml"),
    recognizes=lambda head: any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:RDF")),
    read=_read,
)
