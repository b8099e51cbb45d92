"""A page in HTML as a tree, and what pages say of themselves whatever their site is.

Knows the conventions of the web (canonical address, hreflang, published time, JSON-LD), no
site and no article.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin, urlsplit, urlunsplit

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

_CHARSET: Final = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: What browsers write above a page that they save.
_SAVED_FROM: Final = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
#: A page states its charset, and the comment of a browser, in so many bytes.
_HEAD: Final = 4096


class PageError(ValueError):
    """Bytes that are no page: what they seem to be."""


def parse_page(data: bytes, charset: str = "") -> HtmlElement:
    """Return a page's root; `charset` is what its server says. Raises :class:`PageError`."""
    text = _decoded(data, charset)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        raise PageError("a page without content") from None


def _decoded(data: bytes, charset: str) -> str:
    stated = _CHARSET.search(data[:_HEAD])
    by_mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    for name in (by_mark, charset, stated[1].decode() if stated else "", "utf-8"):
        try:
            if name:
                return data.decode(name).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            continue
    raise PageError("text that is not in the encoding that the page states, nor in UTF-8")


def own_address(data: bytes, root: HtmlElement) -> str:
    """Return the address that a page gives as its own; empty where it gives none."""
    saved = _SAVED_FROM.search(data[:_HEAD])
    said = [
        *root.xpath("//link[@rel='canonical']/@href"),
        *root.xpath("//meta[@property='og:url']/@content"),
        *((saved[1].decode("utf-8", "replace"),) if saved else ()),
    ]
    return next((plain_address(each) for each in map(str, said) if each.startswith("http")), "")


def plain_address(url: str) -> str:
    """Return an address without what changes nothing: a usual port, the part behind #."""
    parts = urlsplit(url.strip())
    try:
        usual = {"http": 80, "https": 443}.get(parts.scheme)
        host = parts.netloc.removesuffix(f":{parts.port}") if parts.port == usual else parts.netloc
    except ValueError:
        return url.strip()
    return urlunsplit((parts.scheme, host, parts.path, parts.query, ""))


def language_links(root: HtmlElement, url: str) -> dict[str, str]:
    """Return the addresses of the same page in other languages, by code, as hreflang says."""
    links = root.xpath("//link[@rel='alternate'][@hreflang]") + root.xpath("//a[@hreflang]")
    by_code: dict[str, str] = {}
    for link in links:
        code = str(link.get("hreflang")).partition("-")[0]
        if code != "x" and link.get("href"):
            by_code.setdefault(code, plain_address(urljoin(url, str(link.get("href")))))
    return by_code


def published_times(root: HtmlElement) -> list[str]:
    """Return the times of publication that a page states for machines, each once."""
    said = [
        *root.xpath("//meta[@property='article:published_time']/@content"),
        *root.xpath("//meta[@itemprop='datePublished']/@content"),
        *root.xpath("//time[@itemprop='datePublished']/@datetime"),
        *_from_json_ld(root),
    ]
    return list(dict.fromkeys(str(each).strip() for each in said))


def _from_json_ld(root: HtmlElement) -> Iterator[str]:
    for text in root.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _published(json.loads(str(text)))
        except ValueError:
            continue


def _published(value: Any) -> Iterator[str]:
    """Yield the dates of publication in JSON-LD, of the page's own things alone."""
    if isinstance(value, list):
        for item in value:
            yield from _published(item)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        yield from _published(value.get("@graph", []))
