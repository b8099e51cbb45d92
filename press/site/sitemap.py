"""The site map: every page that search engines may list; each names its other edition itself.

Cut into files of at most 50,000 addresses, as sitemaps.org asks, under one index;
``robots.txt`` names the index. Without the site's absolute address there is no map.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from press.pages.edition import Edition
from press.pages.plan import MappedPage, mapped_pages

MOST_ADDRESSES: Final = 50_000
INDEX: Final = "sitemap.xml"
_SITEMAPS: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEADER: Final = '<?xml version="1.0" encoding="utf-8"?>\n'


def sitemap_files(editions: Sequence[Edition], site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file; only ``robots.txt`` where `site_url` is empty."""
    if not site_url:
        yield "robots.txt", "User-agent: *\nAllow: /\n"
        return
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}/{INDEX}\n"
    pages = [page for edition in editions for page in mapped_pages(edition)]
    starts = range(0, len(pages), MOST_ADDRESSES)
    names = [f"sitemap-{number}.xml" for number in range(1, len(starts) + 1)]
    for name, start in zip(names, starts, strict=True):
        urls = "".join(_url(page, site_url) for page in pages[start : start + MOST_ADDRESSES])
        yield name, f'{_HEADER}<urlset xmlns="{_SITEMAPS}">\n{urls}</urlset>\n'
    maps = "".join(f"<sitemap><loc>{escape(site_url)}/{name}</loc></sitemap>\n" for name in names)
    yield INDEX, f'{_HEADER}<sitemapindex xmlns="{_SITEMAPS}">\n{maps}</sitemapindex>\n'


def _url(page: MappedPage, site_url: str) -> str:
    """Return one entry."""
    day = f"<lastmod>{page.day}</lastmod>" if page.day else ""
    return f"<url><loc>{escape(site_url)}/{escape(page.url)}</loc>{day}</url>\n"
