"""The date of an article as any source writes it: feeds, pages, tables, the four-line text.

Beyond the forms of :mod:`press.language.azerbaijani.dates` it reads English months, day and
month in figures with dots (the day comes first), and RFC 822. Every form has a time: a day
alone does not say when. Knows nothing of articles.
"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final
from zoneinfo import ZoneInfo

from press.language.azerbaijani.dates import DateError, parse_received
from press.language.azerbaijani.letters import normalize, small_letters
from press.language.azerbaijani.months import MONTHS
from press.language.english.dates import ENGLISH_MONTHS
from press.languages import TRANSLATION

_TIME: Final = re.compile(r"(?<![\d:+.-])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")
#: What stands between a day and its time, or around both.
_BETWEEN: Final = re.compile(r"^[\s,|/•·()\[\]–—-]+|[\s,|/•·()\[\]–—-]+$")
_DOTS: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DAY_MONTH: Final = re.compile(r"(?:[^\W\d_]+,\s*)?(\d{1,2})\s+([^\W\d_]+)\.?,?\s+(\d{4})")
_MONTH_DAY: Final = re.compile(r"(?:[^\W\d_]+,\s*)?([^\W\d_]+)\.?\s+(\d{1,2}),?\s*(\d{4})")
_RFC_822: Final = re.compile(
    r"\s*(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?"
    r"\s+(?:[+-]\d{4}|GMT|UTC?|Z)\s*"
)
#: So many letters of an English month stand for it.
_SHORT: Final = 3


def received_moment(text: str, zone: ZoneInfo) -> datetime:
    """Return the moment, by the clocks of this zone; raises :class:`DateError`."""
    try:
        return parse_received(text, zone)
    except DateError:
        if _RFC_822.fullmatch(text):
            return _rfc_822(text, zone)
        if plain := _plain_form(normalize(text)):
            return parse_received(plain, zone)
        raise


def _rfc_822(text: str, zone: ZoneInfo) -> datetime:
    try:
        return parsedate_to_datetime(text.strip()).astimezone(zone)
    except ValueError as error:
        raise DateError(f"date “{text.strip()}”", str(error)) from None


def _plain_form(text: str) -> str:
    """Return the same date in a form that every reader knows; empty where it is none."""
    times = list(_TIME.finditer(text))
    if len(times) != 1:
        return ""
    (time,) = times
    pieces = (_BETWEEN.sub("", text[: time.start()]), _BETWEEN.sub("", text[time.end() :]))
    days = [piece for piece in pieces if piece]
    if len(days) != 1:
        return ""
    clock = f"{int(time[1]):02}:{time[2]}"
    if dots := _DOTS.fullmatch(days[0]):
        day, month = int(dots[1]), int(dots[2])
        return f"{dots[3]}-{month:02}-{day:02} {clock}"
    if parts := _DAY_MONTH.fullmatch(days[0]):
        return f"{parts[1]} {_month(parts[2])} {parts[3]}, {clock}"
    if parts := _MONTH_DAY.fullmatch(days[0]):
        return f"{parts[2]} {_month(parts[1])} {parts[3]}, {clock}"
    return ""


def _month(name: str) -> str:
    """Return an English month's name as our language has it, any other word as it is."""
    small = small_letters(name, TRANSLATION)
    for number, month in enumerate(ENGLISH_MONTHS):
        if small in {small_letters(month, TRANSLATION), small_letters(month, TRANSLATION)[:_SHORT]}:
            return MONTHS[number]
    return name
