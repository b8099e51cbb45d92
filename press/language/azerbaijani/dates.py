"""Dates: the forms that sources have, and (in `dates_in_text`) those in running text.

Babel formats dates for readers; this reads them. Knows nothing of articles or files.
"""

import calendar
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

from press.language.azerbaijani.dates_in_text import FoundDate, PartialDate, find_dates
from press.language.azerbaijani.letters import normalize
from press.language.azerbaijani.months import MONTHS, month_number

__all__ = ["DateError", "FoundDate", "PartialDate", "find_dates", "parse_received"]

#: No article on the web is older; an earlier year is a slip of the keyboard.
_FIRST_YEAR: Final = 1990
_EXAMPLE: Final = "for example: mart 01,2023 11:00"
_OTHERS: Final = "or: 1 mart 2023, 11:00; or: 2023-03-01 11:00; or: 2023-03-01T11:00+04:00"
_CLOCK: Final = r"(?P<hour>[0-9]{1,2})\s*:\s*(?P<minute>[0-9]{2})\s*"
#: «mart 01,2023 11:00», «1 mart 2023, 11:00», and ISO 8601 with a blank or a T, with an offset
#: from UTC or without one. Seconds count for nothing.
_FORMS: Final = (
    re.compile(
        r"\s*(?P<month>[^\W\d_]+)\s*(?P<day>[0-9]{1,2})\s*,\s*(?P<year>[0-9]{4})\s+" + _CLOCK
    ),
    re.compile(
        r"\s*(?P<day>[0-9]{1,2})\s+(?P<month>[^\W\d_]+)\s+(?P<year>[0-9]{4})\s*(?:,|\s)\s*" + _CLOCK
    ),
    re.compile(
        r"\s*(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?:[Tt]|\s+)"
        r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?"
        r"\s*(?P<offset>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\s*"
    ),
)


class DateError(ValueError):
    """A date that cannot be read: what was found, and what was expected with an example."""

    def __init__(self, found: str, expected: str) -> None:
        """Keep both texts; the message is the one, a semicolon, the other."""
        super().__init__(f"{found}; {expected}")
        self.found = found
        self.expected = expected


def parse_received(text: str, zone: ZoneInfo) -> datetime:
    """Return the moment that a source's ``Date:`` names, by the clocks of this zone.

    Blanks and the case of the month do not matter. An hour that came twice, when the clocks
    went back, is the first one (PEP 495, fold 0). Raises :class:`DateError` for anything
    else: an unknown month, a day the month does not have, and also an hour that never was
    because the clocks were put forward; there the true moment could only be guessed.
    """
    normal = normalize(text)
    parts = next((match for form in _FORMS if (match := form.fullmatch(normal))), None)
    if parts is None:
        expected = f"month day,year hour:minute, {_EXAMPLE}; {_OTHERS}"
        raise DateError(f"date “{text.strip()}”", expected)
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    if month is None or not 1 <= month <= len(MONTHS):
        expected = f"one of {', '.join(MONTHS)}, {_EXAMPLE}"
        raise DateError(f"month “{parts['month']}”", expected)
    year, day, hour, minute = (int(parts[name]) for name in ("year", "day", "hour", "minute"))
    _refuse_impossible(parts, month)
    if offset := parts.groupdict().get("offset"):
        moment = datetime(year, month, day, hour, minute, tzinfo=_offset(offset))
        try:
            return moment.astimezone(zone)
        except OverflowError:
            raise DateError(f"year {year}", f"a year that has been, {_EXAMPLE}") from None
    return _that_was(datetime(year, month, day, hour, minute, tzinfo=zone))


def _refuse_impossible(parts: re.Match[str], month: int) -> None:
    if int(parts["year"]) < _FIRST_YEAR:
        raise DateError(f"year {parts['year']}", f"a year from {_FIRST_YEAR} on, {_EXAMPLE}")
    if not 1 <= int(parts["day"]) <= calendar.monthrange(int(parts["year"]), month)[1]:
        day = f"{MONTHS[month - 1]} {parts['day']}"
        raise DateError(day, f"a day of that month, {_EXAMPLE}")
    if int(parts["hour"]) > 23 or int(parts["minute"]) > 59:
        time = f"time {parts['hour']}:{parts['minute']}"
        raise DateError(time, f"a time from 00:00 to 23:59, {_EXAMPLE}")


def _offset(text: str) -> timezone:
    """Return the zone of an offset from UTC: Z, +04:00, +0400, +04."""
    if text in "Zz":
        return UTC
    hours, minutes = int(text[1:3]), int(text[3:].lstrip(":") or 0)
    if hours > 14 or minutes > 59:
        raise DateError(f"offset “{text}”", "an offset from UTC, for example: +04:00")
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)


def _that_was(moment: datetime) -> datetime:
    """Return the moment as it is, if the clocks of its zone ever showed it."""
    if moment.astimezone(UTC).astimezone(moment.tzinfo).hour != moment.hour:
        raise DateError(
            f"time {moment:%H:%M} of {MONTHS[moment.month - 1]} {moment.day},{moment.year}",
            f"a time that was: the clocks were put forward over this hour, {_EXAMPLE}",
        )
    return moment
