"""Every kind of page of the site, on one page, and every page there is of each kind.

Views are made one at a time, when their turn comes: so the plan of 150,000 pages
costs next to nothing, and any process can make any share of it. A new kind of page is
a module that declares a :class:`~press.pages.page_kind.PageKind`, and one line here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from press.languages import Language
from press.pages.article import ARTICLE
from press.pages.calendar_month import MONTH
from press.pages.contacts import CONTACTS
from press.pages.days import DAY
from press.pages.edition import Edition
from press.pages.front import FRONT
from press.pages.language_choice import LANGUAGE_CHOICE
from press.pages.name_years import ENTITY_MONTH, ENTITY_YEAR
from press.pages.names import ENTITIES, ENTITY
from press.pages.not_found import NOT_FOUND
from press.pages.page_kind import PageKind, PlannedPage
from press.pages.search_page import SEARCH
from press.pages.sections import SECTION, SECTION_MONTH, SECTION_YEAR, SECTIONS
from press.pages.views import PageView
from press.pages.written import WRITTEN
from press.pages.years import YEAR, YEARS

#: The kinds of page that each edition has; the site map lists pages in this order.
EDITION_PAGES: Final[Sequence[PageKind[Edition, PageView, *tuple[Any, ...]]]] = (
    FRONT,
    SEARCH,
    WRITTEN,
    YEARS,
    YEAR,
    MONTH,
    DAY,
    SECTIONS,
    SECTION,
    SECTION_YEAR,
    SECTION_MONTH,
    ENTITIES,
    ENTITY,
    ENTITY_YEAR,
    ENTITY_MONTH,
    CONTACTS,
    ARTICLE,
)

#: The kinds of page that belong to no edition alone.
SITE_PAGES: Final[Sequence[PageKind[Sequence[Edition], PageView, *tuple[Any, ...]]]] = (
    LANGUAGE_CHOICE,
    NOT_FOUND,
)


def edition_pages(edition: Edition) -> Iterator[PlannedPage]:
    """Yield every page of an edition."""
    for kind in EDITION_PAGES:
        yield from kind.planned(edition, edition.outline)


def site_pages(editions: Sequence[Edition]) -> Iterator[PlannedPage]:
    """Yield the pages that belong to no edition alone."""
    outlines = [edition.outline for edition in editions]
    for kind in SITE_PAGES:
        yield from kind.planned(editions, outlines)


@dataclass(frozen=True, slots=True)
class MappedPage:
    """A page in the site map: its address in each edition, the edition meant, its day if any."""

    language: Language
    url: str
    counterpart_url: str
    day: str = ""


def mapped_pages(edition: Edition) -> Iterator[MappedPage]:
    """Yield every page of an edition that the site map has; no view is made."""
    for kind in EDITION_PAGES:
        for key in kind.keys(edition) if kind.in_site_map else ():
            if kind.indexable(edition, *key):
                yield MappedPage(**kind.place(edition, *key), day=kind.day(edition, *key))
