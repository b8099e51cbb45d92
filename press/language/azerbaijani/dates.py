"""Dates: the source's own form, and (in `dates_in_text`) those in running text.

Babel formats dates for readers; this reads them. Knows nothing of articles or files.
"""

import calendar
import re
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from press.language.azerbaijani.dates_in_text import FoundDate, PartialDate, find_dates
from press.language.azerbaijani.letters import normalize
from press.language.azerbaijani.months import MONTHS, month_number

__all__ = ["BAKU", "DateError", "FoundDate", "PartialDate", "find_dates", "parse_received"]

#: Baku: UTC+4, and UTC+5 in the summers up to 2015 (tzdata).
BAKU: Final = ZoneInfo("Asia/Baku")

#: No article on the web is older; an earlier year is a slip of the keyboard.
_FIRST_YEAR: Final = 1990
_EXAMPLE: Final = "for example: mart 01,2023 11:00"
_RECEIVED: Final = re.compile(
    r"\s*(?P<month>[^\W\d_]+)\s*(?P<day>[0-9]{1,2})\s*,\s*(?P<year>[0-9]{4})"
    r"\s+(?P<hour>[0-9]{1,2})\s*:\s*(?P<minute>[0-9]{2})\s*"
)


class DateError(ValueError):
    """A date that cannot be read: what was found, and what was expected with an example."""

    def __init__(self, found: str, expected: str) -> None:
        """Keep both texts; the message is the one, a semicolon, the other."""
        super().__init__(f"{found}; {expected}")
        self.found = found
        self.expected = expected


def parse_received(text: str) -> datetime:
    """Return the moment that a source's ``Date:`` names, in Baku time.

    The form is «mart 01,2023 11:00»; blanks and the case of the month do not matter.
    An hour that came twice, when the clocks went back, is the first one (PEP 495, fold 0).
    Raises :class:`DateError` for anything else: an unknown month, a day the month does
    not have, and also an hour that never was because the clocks were put forward; there
    the true moment could only be guessed.
    """
    parts = _RECEIVED.fullmatch(normalize(text))
    if parts is None:
        raise DateError(f"date “{text.strip()}”", f"month day,year hour:minute, {_EXAMPLE}")
    month = month_number(parts["month"])
    if month is None:
        expected = f"one of {', '.join(MONTHS)}, {_EXAMPLE}"
        raise DateError(f"month “{parts['month']}”", expected)
    year, day, hour, minute = (int(parts[name]) for name in ("year", "day", "hour", "minute"))
    _refuse_impossible(parts, month)
    moment = datetime(year, month, day, hour, minute, tzinfo=BAKU)
    if moment.astimezone(UTC).astimezone(BAKU).hour != moment.hour:
        raise DateError(
            f"time {moment:%H:%M} of {MONTHS[moment.month - 1]} {moment.day},{moment.year}",
            f"a time that was: Baku's clocks were put forward over this hour, {_EXAMPLE}",
        )
    return moment


def _refuse_impossible(parts: re.Match[str], month: int) -> None:
    if int(parts["year"]) < _FIRST_YEAR:
        raise DateError(f"year {parts['year']}", f"a year from {_FIRST_YEAR} on, {_EXAMPLE}")
    if not 1 <= int(parts["day"]) <= calendar.monthrange(int(parts["year"]), month)[1]:
        day = f"{MONTHS[month - 1]} {parts['day']}"
        raise DateError(day, f"a day of that month, {_EXAMPLE}")
    if int(parts["hour"]) > 23 or int(parts["minute"]) > 59:
        time = f"time {parts['hour']}:{parts['minute']}"
        raise DateError(time, f"a time from 00:00 to 23:59, {_EXAMPLE}")
