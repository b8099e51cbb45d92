"""The page of a month: a calendar with the number of articles of each day."""

from calendar import Calendar
from datetime import date
from typing import Final

from press.language.interface import date_text, month_text, weekday_names
from press.languages import Language
from press.pages import addresses
from press.pages.date_views import CalendarDay, MonthView, Weekday
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import Link
from press.pages.years import links_to_months, links_to_neighbours, trail_to_year

#: Weeks begin on Monday, in both languages.
_WEEKS: Final = Calendar(0)


def month_view(edition: Edition, fields: PageFields, year: int, month: int) -> MonthView:
    """Return the page of a month: its calendar."""
    language, archive = edition.language, edition.archive
    return MonthView(
        **fields,
        title=month_text(year, month, language),
        trail=trail_to_year(edition, year),
        weekdays=tuple(Weekday(*names) for names in weekday_names(language)),
        weeks=tuple(
            tuple(_calendar_day(edition, year, month, number) for number in week)
            for week in _WEEKS.monthdayscalendar(year, month)
        ),
        count=len(archive.by_month[year, month]),
        siblings=tuple(links_to_months(edition, year)),
        **links_to_neighbours(
            (year, month), archive.months, lambda period: link_to_month(language, *period)
        ),
    )


def _calendar_day(edition: Edition, year: int, month: int, number: int) -> CalendarDay | None:
    if not number:
        return None
    day = date(year, month, number)
    positions = edition.archive.by_day.get(day)
    if not positions:
        return CalendarDay(number)
    address = addresses.day(edition.language, day)
    return CalendarDay(
        number, Link(address, str(number), None, len(positions), date_text(day, edition.language))
    )


def link_to_month(language: Language, year: int, month: int) -> Link:
    """Return a link to the page of a month, by its name and year."""
    return Link(addresses.month(language, year, month), month_text(year, month, language))


MONTH: Final[PageKind[Edition, MonthView, int, int]] = PageKind(
    template="month",
    keys=lambda edition: edition.archive.by_month,
    place=lambda edition, year, month: edition.place(addresses.month, year, month),
    view=month_view,
)
