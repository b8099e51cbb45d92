"""A year of a list that is too long for one page has a page for each of its months.

A line takes some 170 bytes, so a page of :data:`MOST_LINES` has less than 40 kB. A month with
more shows its latest, and the search has them all. Knows nothing of what is listed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypedDict

from press.archive.archive import Archive
from press.language.interface import gettext, month_name
from press.pages.edition import Edition
from press.pages.views import Entry, Link

#: So many lines a page has at most.
MOST_LINES: Final = 200


class ListedArticles(TypedDict):
    """The fields of a list's view that hold its articles, or lead to them."""

    entries: tuple[Entry, ...]
    count: int
    months: tuple[Link, ...]
    more: Link | None


def has_month_pages(positions: Sequence[int]) -> bool:
    """Say whether a year of a list is too long for one page."""
    return len(positions) > MOST_LINES


def months_of(archive: Archive, positions: Sequence[int], year: int) -> Iterator[int]:
    """Yield the months of a year in which a list has articles."""
    for month in range(1, 13):
        if (year, month) in archive.by_month and of_month(archive, positions, year, month):
            yield month


def month_keys(
    archive: Archive, lists: Iterable[tuple[str, int, Sequence[int]]]
) -> Iterator[tuple[str, int, int]]:
    """Yield name, year and month of each page of a month; a list is name, year and positions."""
    for name, year, positions in lists:
        if has_month_pages(positions):
            for month in months_of(archive, positions, year):
                yield name, year, month


def of_month(archive: Archive, positions: Sequence[int], year: int, month: int) -> Sequence[int]:
    """Return those of a list's positions that are of a month; positions are by date."""
    all_of_month = archive.by_month[year, month]
    start = bisect_left(positions, all_of_month[0])
    return positions[start : bisect_right(positions, all_of_month[-1])]


def listed_year(
    edition: Edition, positions: Sequence[int], year: int, address: Callable[[int], str]
) -> ListedArticles:
    """Return the articles of a year of a list; of a long one its months, by their addresses."""
    if not has_month_pages(positions):
        return listed(edition, positions)
    months = links_to_months_of(edition, positions, year, address)
    return ListedArticles(entries=(), count=len(positions), months=months, more=None)


def links_to_months_of(
    edition: Edition, positions: Sequence[int], year: int, address: Callable[[int], str]
) -> tuple[Link, ...]:
    """Return a link to each month of a year of a list."""
    archive = edition.archive
    return tuple(
        Link(
            address(month),
            month_name(month, edition.language),
            None,
            len(of_month(archive, positions, year, month)),
        )
        for month in months_of(archive, positions, year)
    )


def listed(edition: Edition, positions: Sequence[int], search: str = "") -> ListedArticles:
    """Return the articles of a list, latest first; `search` leads to those that are too many."""
    more = None
    if len(positions) > MOST_LINES:
        more = Link(search, gettext(edition.language, "All of them, in the search"))
    return ListedArticles(
        entries=edition.entries(reversed(positions[-MOST_LINES:])),
        count=len(positions),
        months=(),
        more=more,
    )
