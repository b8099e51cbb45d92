"""Dates as the press writes them: the source's own form, and those in running text.

The one table of month names stands here. Knows nothing of articles or files.
"""

import re
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from press.azerbaijani.letters import lower, normalize

#: January to December.
MONTHS: Final = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip
#: Baku: UTC+4, and UTC+5 in the summers up to 2015 (tzdata).
BAKU: Final = ZoneInfo("Asia/Baku")
EXAMPLE: Final = "mart 01,2023 11:00"

_RECEIVED: Final = re.compile(
    r"\s*(?P<month>[^\W\d_]+)\s*(?P<day>\d{1,2})\s*,\s*(?P<year>\d{4})\s+"
    r"(?P<hour>\d{1,2})\s*:\s*(?P<minute>\d{2})\s*"
)


class DateError(ValueError):
    """A date that cannot be read: what was found, what was expected."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found}; {expected}")
        self.found = found
        self.expected = expected


def month_number(name: str) -> int | None:
    """Return 1 to 12 for a month's name in any case, ``None`` for another word."""
    small = lower(normalize(name)).replace("ı", "i")
    return MONTHS.index(small) + 1 if small in MONTHS else None


def parse_received(text: str) -> datetime:
    """Return the moment that a source's ``Date:`` names, in Baku time.

    Raises :class:`DateError` for anything but a real date in the source's form.
    """
    found = _RECEIVED.fullmatch(text)
    if found is None:
        raise DateError(f"date “{text}”", f"expected a date such as: {EXAMPLE}")
    month = month_number(found["month"])
    if month is None:
        raise DateError(
            f"month “{found['month']}”",
            f"expected a month's name ({', '.join(MONTHS)}), for example: {EXAMPLE}",
        )
    year, day = int(found["year"]), int(found["day"])
    try:
        return datetime(year, month, day, int(found["hour"]), int(found["minute"]), tzinfo=BAKU)
    except ValueError:
        raise DateError(
            f"{text.strip()}", f"expected a day of that month and an hour, for example: {EXAMPLE}"
        ) from None
