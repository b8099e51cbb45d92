"""A bar chart of articles by year, as plain numbers for a drawing."""

from collections.abc import Mapping

from press.pages.name_views import Bar, Chart

#: The size of a drawing, in its own units.
WIDTH = 300
HEIGHT = 60
#: How much of its year's room a bar takes.
FILL = 0.8
#: No bar of a year with articles is lower than this share, so that one can see it.
LEAST = 0.02


def year_chart(counts: Mapping[int, int]) -> Chart | None:
    """Return the chart of all years from the first to the last; one year alone makes none."""
    if len(counts) < 2:
        return None
    first, last, most = min(counts), max(counts), max(counts.values())
    room = 1 / (last - first + 1)
    shares = ((year - first, max(count / most, LEAST)) for year, count in sorted(counts.items()))
    bars = (
        Bar(
            x=round(place * room * WIDTH, 1),
            y=round(HEIGHT - share * HEIGHT, 1),
            width=round(room * FILL * WIDTH, 1),
            height=round(share * HEIGHT, 1),
        )
        for place, share in shares
    )
    return Chart(first, last, WIDTH, HEIGHT, tuple(bars))
