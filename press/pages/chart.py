"""A bar chart of articles by year, as plain numbers for a drawing."""

from collections.abc import Mapping

from press.pages.name_views import Bar

#: How much of its year's room a bar takes.
FILL = 0.8
#: No bar of a year with articles is lower than this, so that one can see it.
LEAST = 0.02


def year_bars(counts: Mapping[int, int]) -> tuple[Bar, ...]:
    """Return a bar for each year from the first to the last; years without articles are flat.

    One year alone makes no chart.
    """
    if len(counts) < 2:
        return ()
    years, most = range(min(counts), max(counts) + 1), max(counts.values())
    room = 1 / len(years)
    return tuple(
        Bar(year, count, place * room, room * FILL, max(count / most, LEAST if count else 0))
        for place, year in enumerate(years)
        for count in (counts.get(year, 0),)
    )
