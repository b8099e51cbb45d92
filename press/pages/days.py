"""The page of a day: its articles, and the way to the same day of other years."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from press.language.interface import date_text, day_text
from press.pages import addresses
from press.pages.calendar_month import link_to_month
from press.pages.date_views import DayView
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import Link
from press.pages.years import links_to_neighbours, trail_to_year


def day_view(edition: Edition, fields: PageFields, day: date) -> DayView:
    """Return the page of a day: its articles, latest first."""
    language, archive = edition.language, edition.archive
    positions = archive.by_day[day]

    def link_to_day(day: date) -> Link:
        return Link(addresses.day(language, day), date_text(day, language))

    return DayView(
        **fields,
        title=day_text(day, language),
        trail=(*trail_to_year(edition, day.year), link_to_month(language, day.year, day.month)),
        entries=edition.entries(reversed(positions)),
        count=len(positions),
        other_years=tuple(other_years(edition, day)),
        **links_to_neighbours(day, archive.days, link_to_day),
    )


def other_years(edition: Edition, day: date) -> Iterator[Link]:
    """Yield a link to the same day of each other year that has articles on it, latest first."""
    for other in reversed(edition.archive.anniversaries[day.month, day.day]):
        if other != day:
            address = addresses.day(edition.language, other)
            count = len(edition.archive.by_day[other])
            yield Link(address, str(other.year), None, count)


DAY: Final[PageKind[Edition, DayView, date]] = PageKind(
    template="day",
    keys=lambda edition: zip(edition.archive.days),
    place=lambda edition, day: edition.place(addresses.day, day),
    view=day_view,
)
