"""Lists by date: the years, a year, a month, the sections and their years."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypedDict, TypeVar

from press.content.kinds import KINDS, section_of
from press.language.interface import gettext, month_name, month_text
from press.languages import counterpart
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.views import IndexView, Link, ListView


def years_view(edition: Edition) -> IndexView:
    """Return the page of all years, each with its months."""
    language = edition.language
    groups = tuple((str(year), tuple(_months(edition, year))) for year in edition.archive.years)
    return IndexView(
        **edition.place(addresses.years),
        title=gettext(language, "Years"),
        groups=groups,
    )


def year_view(edition: Edition, year: int) -> IndexView:
    """Return the page of a year: its months."""
    return IndexView(
        **edition.place(addresses.year, year),
        title=str(year),
        trail=_trail_to_years(edition),
        groups=(("", tuple(_months(edition, year))),),
    )


def month_view(edition: Edition, year: int, month: int) -> ListView:
    """Return the page of a month: its articles, latest first."""
    language = edition.language
    months = list(_months(edition, year))
    own = addresses.month(language, year, month)
    return ListView(
        language=language,
        url=own,
        counterpart_url=addresses.month(counterpart(language), year, month),
        title=month_text(year, month, language),
        trail=trail_to_year(edition, year),
        entries=edition.entries(reversed(edition.archive.by_month[year, month])),
        siblings=tuple(months),
        **beside((year, month), sorted(edition.archive.by_month), partial(_link_to_month, edition)),
    )


class NeighbouringLists(TypedDict):
    """The fields of a list's view that lead to the lists before and after it."""

    earlier: Link | None
    later: Link | None


Period = TypeVar("Period")


def beside(
    period: Period, periods: Sequence[Period], link: Callable[[Period], Link]
) -> NeighbouringLists:
    """Return the links to the neighbours of a period among all periods, the earliest first."""
    at = periods.index(period)
    return {
        "earlier": link(periods[at - 1]) if at else None,
        "later": link(periods[at + 1]) if at + 1 < len(periods) else None,
    }


def _link_to_month(edition: Edition, month: tuple[int, int]) -> Link:
    language = edition.language
    return Link(addresses.month(language, *month), month_text(*month, language))


def _months(edition: Edition, year: int) -> Iterator[Link]:
    """Yield a link to each month of the year that has articles."""
    language, by_month = edition.language, edition.archive.by_month
    for month in range(1, 13):
        if positions := by_month.get((year, month)):
            address = addresses.month(language, year, month)
            yield Link(address, month_name(month, language), None, len(positions))


def _trail_to_years(edition: Edition) -> tuple[Link, ...]:
    language = edition.language
    return (Link(addresses.years(language), gettext(language, "Years")),)


def trail_to_year(edition: Edition, year: int) -> tuple[Link, ...]:
    """Return the way from the years to this year."""
    here = Link(addresses.year(edition.language, year), str(year))
    return (*_trail_to_years(edition), here)


def trail_to_month(edition: Edition, year: int, month: int) -> tuple[Link, ...]:
    """Return the way from the years to this month."""
    language = edition.language
    here = Link(addresses.month(language, year, month), month_name(month, language))
    return (*trail_to_year(edition, year), here)


def sections_view(edition: Edition) -> IndexView:
    """Return the page of all event kinds that have articles, in the order of `KINDS`."""
    language, by_kind = edition.language, edition.archive.by_kind
    links = tuple(
        edition.link_to_section(kind, sum(map(len, by_kind[kind].values())))
        for kind in KINDS
        if kind in by_kind
    )
    return IndexView(
        **edition.place(addresses.sections),
        title=gettext(language, "Sections"),
        groups=(("", links),),
    )


def section_view(edition: Edition, kind: str) -> IndexView:
    """Return the page of an event kind: its years."""
    language = edition.language
    return IndexView(
        **edition.place(addresses.section, kind),
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


def section_year_view(edition: Edition, kind: str, year: int) -> ListView:
    """Return the page of one year of an event kind."""
    language = edition.language
    label = section_of(kind, language)
    return ListView(
        **edition.place(addresses.section, kind, year),
        title=f"{label}, {year}",
        trail=(_link_to_sections(edition), edition.link_to_section(kind)),
        entries=edition.entries(reversed(edition.archive.by_kind[kind][year])),
        siblings=section_years(edition, kind),
    )


def _link_to_sections(edition: Edition) -> Link:
    language = edition.language
    return Link(addresses.sections(language), gettext(language, "Sections"))
