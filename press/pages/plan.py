"""Every page of an edition: its template, and how to make its view.

Views are made one at a time, when their turn comes: so the plan of 150,000 pages
costs next to nothing, and any process can make any share of it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from press.entities.kinds import ENTITY_KINDS
from press.pages import addresses
from press.pages.article import article_view
from press.pages.contacts import contacts_view
from press.pages.couples import couple_view
from press.pages.edition import Edition
from press.pages.lists import (
    month_view,
    section_view,
    section_year_view,
    sections_view,
    year_view,
    years_view,
)
from press.pages.names import entities_view, entity_view, entity_year_view, has_year_pages
from press.pages.singles import choice_view, front_view, not_found_view, search_view, text_view
from press.pages.views import PageView


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be: the template's name, and what makes the view."""

    template: str
    view: Callable[[], PageView]


def edition_pages(edition: Edition) -> Iterator[PlannedPage]:
    """Yield every page of an edition."""
    for position in range(len(edition.archive.pairs)):
        yield PlannedPage("article", partial(article_view, edition, position))
    yield from _lists(edition)
    yield from _names(edition)
    yield PlannedPage("index", partial(front_view, edition))
    index = addresses.search_index(edition.language)
    yield PlannedPage("search", partial(search_view, edition, index))
    for page in edition.pages:
        yield PlannedPage("text", partial(text_view, edition, page))


def _lists(edition: Edition) -> Iterator[PlannedPage]:
    archive = edition.archive
    yield PlannedPage("links", partial(years_view, edition))
    yield PlannedPage("links", partial(sections_view, edition))
    for year in archive.years:
        yield PlannedPage("links", partial(year_view, edition, year))
    for year, month in archive.by_month:
        yield PlannedPage("list", partial(month_view, edition, year, month))
    for kind, years in archive.by_kind.items():
        yield PlannedPage("links", partial(section_view, edition, kind))
        for year in years:
            yield PlannedPage("list", partial(section_year_view, edition, kind, year))


def _names(edition: Edition) -> Iterator[PlannedPage]:
    for kind in ENTITY_KINDS:
        yield PlannedPage("links", partial(entities_view, edition, kind))
    for country in edition.archive.contacts:
        yield PlannedPage("contacts", partial(contacts_view, edition, country))
    for one, other in edition.archive.by_couple:
        yield PlannedPage("couple", partial(couple_view, edition, one, other))
    for entity, years in edition.archive.by_entity.items():
        yield PlannedPage("entity", partial(entity_view, edition, entity))
        for year in years if has_year_pages(edition, entity) else ():
            yield PlannedPage("list", partial(entity_year_view, edition, entity, year))


def site_pages(editions: Sequence[Edition]) -> Iterator[PlannedPage]:
    """Yield the pages that belong to no edition alone."""
    yield PlannedPage("choice", partial(choice_view, editions))
    yield PlannedPage("404", partial(not_found_view, editions))
