"""The site map: every page that search engines may list, with its other edition.

Cut into files of at most 50,000 addresses, as sitemaps.org asks, under one index;
``robots.txt`` names the index. Without the site's absolute address there is no map.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from press.languages import LANGUAGES, Language, counterpart
from press.pages import addresses
from press.pages.edition import Edition

MOST_ADDRESSES: Final = 50_000
INDEX: Final = "sitemap.xml"
_SITEMAPS: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEADER: Final = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class _Location:
    """One page: its address in each edition, the edition meant, its day where it has one."""

    language: Language
    url: str
    counterpart_url: str
    day: str = ""


def sitemap_files(editions: Sequence[Edition], site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file; only ``robots.txt`` where `site_url` is empty."""
    if not site_url:
        yield "robots.txt", "User-agent: *\nAllow: /\n"
        return
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}/{INDEX}\n"
    locations = [location for edition in editions for location in _locations(edition)]
    starts = range(0, len(locations), MOST_ADDRESSES)
    names = [f"sitemap-{number}.xml" for number in range(1, len(starts) + 1)]
    for name, start in zip(names, starts, strict=True):
        yield name, _url_set(locations[start : start + MOST_ADDRESSES], site_url)
    yield INDEX, _index(names, site_url)


def _locations(edition: Edition) -> Iterator[_Location]:
    """Yield the front page, the written pages, the names and the articles of an edition."""
    language, other = edition.language, counterpart(edition.language)
    yield _Location(language, addresses.front(language), addresses.front(other))
    for page in edition.pages:
        own, its = (addresses.text(each, page.name) for each in (language, other))
        yield _Location(language, own, its)
    for entity in edition.archive.by_entity:
        kind = edition.entity_of(entity).kind
        own, its = (addresses.entity(each, kind, entity) for each in (language, other))
        yield _Location(language, own, its)
    for shown in edition.articles:
        if shown.indexable:
            date, article_id = shown.original.date, shown.original.id
            own, its = (addresses.article(each, date, article_id) for each in (language, other))
            yield _Location(language, own, its, date.date().isoformat())


def _url_set(locations: Sequence[_Location], site_url: str) -> str:
    urls = "".join(_url(location, site_url) for location in locations)
    xhtml = "http://www.w3.org/1999/xhtml"
    return f'{_HEADER}<urlset xmlns="{_SITEMAPS}" xmlns:xhtml="{xhtml}">\n{urls}</urlset>\n'


def _url(location: _Location, site_url: str) -> str:
    """Return one entry; its set of languages is the one the page itself names."""
    by_language = {
        location.language: location.url,
        counterpart(location.language): location.counterpart_url,
    }
    by_code = {language.code: by_language[language] for language in LANGUAGES}
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site_url)}/{escape(url)}"/>'
        for code, url in {**by_code, "x-default": addresses.CHOICE}.items()
    )
    day = f"<lastmod>{location.day}</lastmod>" if location.day else ""
    return f"<url><loc>{escape(site_url)}/{escape(location.url)}</loc>{day}{alternates}</url>\n"


def _index(names: Sequence[str], site_url: str) -> str:
    maps = "".join(f"<sitemap><loc>{escape(site_url)}/{name}</loc></sitemap>\n" for name in names)
    return f'{_HEADER}<sitemapindex xmlns="{_SITEMAPS}">\n{maps}</sitemapindex>\n'
