"""What the templates of days and months see: records like those of :mod:`press.pages.views`."""

from dataclasses import dataclass

from press.pages.views import Entry, Link, PageView


@dataclass(frozen=True, slots=True)
class Weekday:
    """The head of a column of a calendar."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day of a calendar; a day without articles leads nowhere."""

    number: int
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView(PageView):
    """The calendar of a month, which leads to its days."""

    weekdays: tuple[Weekday, ...]
    weeks: tuple[tuple[CalendarDay | None, ...], ...]  #: nothing where a day is another month's
    count: int  #: how many articles the month has
    siblings: tuple[Link, ...]  #: the months of its year
    earlier: Link | None = None
    later: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView(PageView):
    """The articles of a day."""

    entries: tuple[Entry, ...]
    count: int
    other_years: tuple[Link, ...] = ()  #: the same day of other years, latest first
    earlier: Link | None = None  #: the day before with articles
    later: Link | None = None
