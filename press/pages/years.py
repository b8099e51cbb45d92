"""The pages of years, and the ways from one period to another."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, Protocol, TypedDict, TypeVar

from press.language.interface import gettext, month_name
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind, one_page
from press.pages.views import IndexView, Link


def years_view(edition: Edition, fields: PageFields) -> IndexView:
    """Return the page of all years, each with its months."""
    language = edition.language
    groups = tuple(
        (str(year), tuple(links_to_months(edition, year))) for year in edition.archive.years
    )
    return IndexView(
        **fields,
        title=gettext(language, "Years"),
        groups=groups,
    )


def year_view(edition: Edition, fields: PageFields, year: int) -> IndexView:
    """Return the page of a year: its months."""
    return IndexView(
        **fields,
        title=str(year),
        trail=_trail_to_years(edition),
        groups=(("", tuple(links_to_months(edition, year))),),
    )


class NeighbouringLists(TypedDict):
    """The fields of a list's view that lead to the lists before and after it."""

    earlier: Link | None
    later: Link | None


class Ordered(Protocol):
    """What can be compared with its like."""

    def __lt__(self, other: Any, /) -> bool:
        """Say whether this one is the lesser."""


Period = TypeVar("Period", bound=Ordered)


def links_to_neighbours(
    period: Period, periods: Sequence[Period], link: Callable[[Period], Link]
) -> NeighbouringLists:
    """Return the links to the neighbours of a period among all periods, the earliest first."""
    at = bisect_left(periods, period)
    return {
        "earlier": link(periods[at - 1]) if at else None,
        "later": link(periods[at + 1]) if at + 1 < len(periods) else None,
    }


def links_to_months(edition: Edition, year: int) -> Iterator[Link]:
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


def links_to_years(edition: Edition) -> tuple[Link, ...]:
    """Return a link to each year, latest first."""
    language = edition.language
    return tuple(
        Link(addresses.year(language, year), str(year), None, count)
        for year, count in edition.archive.years.items()
    )


YEARS: Final[PageKind[Edition, IndexView]] = PageKind(
    template="links",
    keys=one_page,
    place=lambda edition: edition.place(addresses.years),
    view=years_view,
)
YEAR: Final[PageKind[Edition, IndexView, int]] = PageKind(
    template="links",
    keys=lambda edition: zip(edition.archive.years),
    place=lambda edition, year: edition.place(addresses.year, year),
    view=year_view,
)
