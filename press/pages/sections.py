"""One page of all sections; one per section, which is an event kind; one per year of it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from press.content.kinds import KINDS, section_of
from press.language.interface import gettext, month_name
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.long_lists import (
    links_to_months_of,
    listed,
    listed_year,
    month_keys,
    of_month,
)
from press.pages.page_kind import PageFields, PageKind, one_page
from press.pages.views import IndexView, Link, ListView


def sections_view(edition: Edition, fields: PageFields) -> IndexView:
    """Return the page of all event kinds that have articles."""
    return IndexView(
        **fields,
        title=gettext(edition.language, "Sections"),
        groups=(("", links_to_sections(edition)),),
    )


def links_to_sections(edition: Edition) -> tuple[Link, ...]:
    """Return a link to each event kind that has articles, in the order of `KINDS`."""
    by_kind = edition.archive.by_kind
    return tuple(
        edition.link_to_section(kind, sum(map(len, by_kind[kind].values())))
        for kind in KINDS
        if kind in by_kind
    )


def section_view(edition: Edition, fields: PageFields, kind: str) -> IndexView:
    """Return the page of an event kind: its years."""
    language = edition.language
    return IndexView(
        **fields,
        title=section_of(kind, language),
        trail=(_link_to_sections(edition),),
        groups=(("", section_years(edition, kind)),),
    )


def section_years(edition: Edition, kind: str) -> tuple[Link, ...]:
    """Return a link to each year of an event kind, latest first."""
    years: dict[int, Sequence[int]] = dict(edition.archive.by_kind[kind])
    return tuple(
        Link(addresses.section(edition.language, kind, year), str(year), None, len(years[year]))
        for year in sorted(years, reverse=True)
    )


def section_year_view(edition: Edition, fields: PageFields, kind: str, year: int) -> ListView:
    """Return the page of one year of an event kind."""
    language, positions = edition.language, edition.archive.by_kind[kind][year]
    return ListView(
        **fields,
        title=f"{section_of(kind, language)}, {year}",
        trail=(_link_to_sections(edition), edition.link_to_section(kind)),
        siblings=section_years(edition, kind),
        **listed_year(edition, positions, year, partial(addresses.section, language, kind, year)),
    )


def section_month_view(
    edition: Edition, fields: PageFields, kind: str, year: int, month: int
) -> ListView:
    """Return the page of one month of an event kind."""
    language, positions = edition.language, edition.archive.by_kind[kind][year]
    label, address = section_of(kind, language), partial(addresses.section, language, kind, year)
    search = addresses.search_for(language, kind=kind, month=f"{year:04}-{month:02}")
    return ListView(
        **fields,
        title=f"{label}, {month_name(month, language)} {year}",
        trail=(
            _link_to_sections(edition),
            edition.link_to_section(kind),
            Link(address(), str(year)),
        ),
        siblings=links_to_months_of(edition, positions, year, address),
        **listed(edition, of_month(edition.archive, positions, year, month), search),
    )


def _section_months(edition: Edition) -> Iterator[tuple[str, int, int]]:
    by_kind = edition.archive.by_kind
    lists = ((kind, *year) for kind, years in by_kind.items() for year in years.items())
    return month_keys(edition.archive, lists)


def _link_to_sections(edition: Edition) -> Link:
    language = edition.language
    return Link(addresses.sections(language), gettext(language, "Sections"))


SECTIONS: Final[PageKind[Edition, IndexView]] = PageKind(
    template="links",
    keys=one_page,
    place=lambda edition: edition.place(addresses.sections),
    view=sections_view,
)
SECTION: Final[PageKind[Edition, IndexView, str]] = PageKind(
    template="links",
    keys=lambda edition: zip(edition.archive.by_kind),
    place=lambda edition, kind: edition.place(addresses.section, kind),
    view=section_view,
)
SECTION_YEAR: Final[PageKind[Edition, ListView, str, int]] = PageKind(
    template="list",
    keys=lambda edition: (
        (kind, year) for kind, years in edition.archive.by_kind.items() for year in years
    ),
    place=lambda edition, kind, year: edition.place(addresses.section, kind, year),
    view=section_year_view,
)
SECTION_MONTH: Final[PageKind[Edition, ListView, str, int, int]] = PageKind(
    template="list",
    keys=_section_months,
    place=lambda edition, kind, year, month: edition.place(addresses.section, kind, year, month),
    view=section_month_view,
)
