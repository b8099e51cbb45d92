"""One page of all sections; one page per section, which is an event kind; one per year of it."""

from collections.abc import Sequence
from typing import Final

from press.content.kinds import KINDS, section_of
from press.language.interface import gettext
from press.pages import addresses
from press.pages.edition import Edition
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
    language = edition.language
    label, positions = section_of(kind, language), edition.archive.by_kind[kind][year]
    return ListView(
        **fields,
        title=f"{label}, {year}",
        trail=(_link_to_sections(edition), edition.link_to_section(kind)),
        entries=edition.entries(reversed(positions)),
        count=len(positions),
        siblings=section_years(edition, kind),
    )


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
