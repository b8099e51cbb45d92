"""What a site's lists, site map and feed lead to. Knows how each is read, asks for nothing."""

import zlib
from typing import Final, NamedTuple
from urllib.parse import urljoin

from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from press.importer.formats.page import parse_page, plain_address
from press.importer.formats.syndication import entries, entry_address, feed_root
from press.importer.sites.site_table import SiteTable, host_of

_SITEMAP: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_GZIP: Final = 31
_LARGEST: Final = 100_000_000
_NUMBER: Final = "{page}"


class ListPage(NamedTuple):
    """What a page of a list leads to."""

    articles: list[str]
    next: str  #: the address of the next page; empty on the last


def first_page(address: str) -> str:
    """Return the first page of a list; a list that only counts begins with its second."""
    return address.replace(_NUMBER, "2")


def read_list(content: bytes, url: str, address: str, table: SiteTable) -> ListPage:
    """Return what a list page leads to; `address` is its list's. Raises ``ValueError``."""
    root = parse_page(content)
    articles = article_links(root, url, table)
    following = ""
    if _NUMBER in address:
        begin, _, end = address.partition(_NUMBER)
        number = url.removeprefix(begin).removesuffix(end)
        following = f"{begin}{int(number) + 1}{end}" if number.isdecimal() and articles else ""
    else:
        for selector in table.next:
            for link in CSSSelector(selector, translator="html")(root):
                following = following or plain_address(urljoin(url, str(link.get("href") or "")))
    return ListPage(articles, following if following != url else "")


def article_links(root: HtmlElement, url: str, table: SiteTable) -> list[str]:
    """Return the addresses of the site's articles that a page links to, in its order."""
    links = (plain_address(urljoin(url, str(a.get("href")))) for a in root.iter("a"))
    return [each for each in dict.fromkeys(links) if _is_wanted(each, table)]


def _is_wanted(address: str, table: SiteTable) -> bool:
    same_site = host_of(address).removeprefix("www.") == table.host.removeprefix("www.")
    return same_site and bool(table.articles) and table.is_article(address)


def read_sitemap(content: bytes, table: SiteTable) -> tuple[list[str], list[str]]:
    """Return the articles of a site map, and the site maps that it lists.

    Raises ``ValueError`` where it is none.
    """
    if content.startswith(b"\x1f\x8b"):
        content = zlib.decompressobj(_GZIP).decompress(content, _LARGEST)
    root = feed_root(content)
    places = [str(each.text or "").strip() for each in root.iter(f"{_SITEMAP}loc")]
    if root.tag == f"{_SITEMAP}sitemapindex":
        return [], places
    return [plain_address(each) for each in places if _is_wanted(each, table)], []


def read_feed(content: bytes, table: SiteTable) -> list[str]:
    """Return the articles of a feed. Raises ``ValueError`` where it is none."""
    addresses = [plain_address(entry_address(each)) for each in entries(feed_root(content))]
    return [each for each in addresses if _is_wanted(each, table)]
