"""The pages of a name's years, and of the months of a year that is too long for one page."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from press.language.interface import month_name
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.long_lists import (
    links_to_months_of,
    listed,
    listed_year,
    month_keys,
    of_month,
)
from press.pages.names import has_year_pages, link_to_entities
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import Link, ListView
from press.pages.years import links_to_neighbours


def entity_year_view(edition: Edition, fields: PageFields, entity_id: str, year: int) -> ListView:
    """Return the page of one year of a name."""
    language, kind = edition.language, edition.entity_of(entity_id).kind
    years = edition.archive.by_entity[entity_id]
    address = partial(addresses.entity, language, kind, entity_id)

    def link_to_year(year: int) -> Link:
        return Link(address(year), str(year))

    return ListView(
        **fields,
        title=f"{edition.name_of(entity_id)}, {year}",
        trail=(link_to_entities(edition, kind), edition.link_to_entity(entity_id)),
        **listed_year(edition, years[year], year, partial(address, year)),
        **links_to_neighbours(year, sorted(years), link_to_year),
    )


def entity_month_view(
    edition: Edition, fields: PageFields, entity_id: str, year: int, month: int
) -> ListView:
    """Return the page of one month of a name."""
    language, kind = edition.language, edition.entity_of(entity_id).kind
    positions = edition.archive.by_entity[entity_id][year]
    address = partial(addresses.entity, language, kind, entity_id, year)
    search = addresses.search_for(language, entity_id, month=f"{year:04}-{month:02}")
    return ListView(
        **fields,
        title=f"{edition.name_of(entity_id)}, {month_name(month, language)} {year}",
        trail=(
            link_to_entities(edition, kind),
            edition.link_to_entity(entity_id),
            Link(address(), str(year)),
        ),
        siblings=links_to_months_of(edition, positions, year, address),
        **listed(edition, of_month(edition.archive, positions, year, month), search),
    )


def _years(edition: Edition) -> Iterator[tuple[str, int]]:
    for entity_id, years in edition.archive.by_entity.items():
        if has_year_pages(edition, entity_id):
            for year in years:
                yield entity_id, year


def _months(edition: Edition) -> Iterator[tuple[str, int, int]]:
    by_entity = edition.archive.by_entity
    lists = ((name, year, by_entity[name][year]) for name, year in _years(edition))
    return month_keys(edition.archive, lists)


ENTITY_YEAR: Final[PageKind[Edition, ListView, str, int]] = PageKind(
    template="list",
    keys=_years,
    place=lambda edition, entity_id, year: edition.place(
        addresses.entity, edition.entity_of(entity_id).kind, entity_id, year
    ),
    view=entity_year_view,
)
ENTITY_MONTH: Final[PageKind[Edition, ListView, str, int, int]] = PageKind(
    template="list",
    keys=_months,
    place=lambda edition, entity_id, year, month: edition.place(
        addresses.entity, edition.entity_of(entity_id).kind, entity_id, year, month
    ),
    view=entity_month_view,
)
