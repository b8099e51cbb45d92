"""Dates as running text writes them, found and normalized.

Calendar dates only: «martın 1-də», «2023-cü il martın 1-də», «16 dekabr 2020-ci il»,
«martın 1-2-də», «01.03.2023», «2023-2024-cü illər», «mart ayında». Words whose date
hangs on the day they were said (dünən, bu il, cümə günü), decades («1990-cı illər»),
years of another era and times of day are left alone. Used to hold a translation's
dates against the original's; knows nothing of translations.
"""

import calendar
import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from press.language.azerbaijani.letters import small_letters
from press.language.azerbaijani.months import MONTHS
from press.languages import ORIGINAL


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as the text gives it; what it leaves open is ``None``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class FoundDate(NamedTuple):
    """A date and where it stands: ``text[start:end]``."""

    start: int
    end: int
    date: PartialDate


def find_dates(text: str) -> list[FoundDate]:
    """Return the dates of the text in order.

    A range or a list («martın 1-2-də», «2023-2024-cü illər») gives each date it names,
    all with the span of the whole: first and last of a range, every one of a list.
    """
    small = small_letters(text, ORIGINAL)
    dates: list[FoundDate] = []
    end = 0
    for anchor in _ANCHOR.finditer(small):
        if anchor.start() < end:
            continue
        for form in _FORMS:
            match = form.match(small, anchor.start())
            if match and (read := _read(text, match)):
                end = match.end()
                dates += (FoundDate(match.start(), end, date) for date in read)
                break
    return dates


# --- the pieces -------------------------------------------------------------


def _month_forms(endings: str) -> str:
    """A pattern of every month's name with these endings: H is its ı or i or u, A its a or ə."""
    return f"(?:{'|'.join(_month_form(name, endings) for name in MONTHS)})"


def _month_form(name: str, endings: str) -> str:
    last = [letter for letter in name if letter in "aeu"][-1]
    high, low = {"a": ("ı", "a"), "e": ("i", "ə"), "u": ("u", "a")}[last]
    stem = name.replace("iy", "[iı]y")  # IYUN, typed without İ
    return stem + endings.replace("H", high).replace("A", low)


#: Months in any case: martda, martdan, marta, martı, martın, martında, martınadək …
_MONTH: Final = _month_forms("(?:HnHn|HndAn?|HnAdAk|HnA|HnH|HndAkH|Hn|H|dAn?|dAkH|dAk|AdAk|A|dHr)?")
#: «martın», «ilin martının», «mart ayının»: a day follows.
_OF_MONTH: Final = f"(?:{_month_forms('Hn(?:Hn)?')}|{_month_forms('')}\\s+ay(?:ın|ının))"
_ORDINAL: Final = r"(?:\s?[-–]?\s?(?:[iıuü]?n)?c[iıuü](?!\w))"
_SEP: Final = r"(?:\s?[-–—]\s?|,\s?|\s+və\s+|\s+ilə\s+)"
_NUMBER: Final = r"(?:0?[1-9]|[12][0-9]|3[01])(?!\d)"
_DAY: Final = rf"{_NUMBER}(?![.,:/]\d)"
_DAYS: Final = rf"{_DAY}{_ORDINAL}?(?:{_SEP}{_DAY}{_ORDINAL}?)*"
_CASE: Final = r"(?:[-–][^\W\d_]{1,8})"
_NEXT_DAY: Final = rf"{_DAY}(?!\s+{_month_forms('')}){_CASE}?"  # not that of «və 5 mart»
_DAYS_IN_CASE: Final = rf"{_DAY}{_CASE}?(?:(?:{_SEP}|(?<=d[aə]n)\s+){_NEXT_DAY})*"
_YEAR_WORD: Final = (
    r"(?:\s+(?:tədris|dərs|maliyyə|büdcə|təqvim))?\s+il(?:lər)?"
    r"(?:ində(?:n|ki)?|inə|ini|inin|in|i|də(?:n|ki)?|dək|ədək|ə|lə|dir)?(?!\w)"
)
_YEAR_BEFORE: Final = rf"(?:(?P<before>[0-9]{{3,4}}){_ORDINAL}\s+il(?:in|də|ində)?,?\s+)?"
_YEAR_AFTER: Final = (
    rf"(?:,?\s+(?P<after>[0-9]{{3,4}}(?={_ORDINAL}\s+il)|[12][0-9]{{3}})(?!\d)"
    rf"(?:{_ORDINAL}{_YEAR_WORD})?)?"
)
_RANGE_END: Final = rf"(?:{_SEP}(?P<last_days>{_DAYS})\s+(?P<last_month>{_MONTH})(?!\w))?"
_AS_MONTHS: Final = r"(?P<word>\s+ay(?:lar)?(?:ın|ı)?\w{0,4}(?!\w))?"
_MORE_YEARS: Final = rf"(?:{_SEP}|/)[0-9]{{2,4}}{_ORDINAL}?"
_AS_YEARS: Final = rf"(?:(?<=c[iıuü]){_YEAR_WORD}|(?<=[0-9])\s+illər\w{{0,6}}(?!\w))"
_APART: Final = r"(?<!\w)(?<!\w-)(?<!\d[–./:,])"  # no part of COVID-19, 1,5 or 10:15

#: Every form, the more exact before the less. Groups: `days` with `months`, again as
#: `last_days` with `last_month` at a range's end; `before` and `after` are the year's places.
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?<![\w.])(?P<before>[0-9]{4})-(?P<number>[0-9]{2})-(?P<days>[0-9]{2})(?!\d)",
        r"(?<![\w.])(?P<days>[0-9]{1,2})([./])(?P<number>[0-9]{1,2})\2(?P<after>[0-9]{4})(?!\d)",
        rf"{_APART}{_YEAR_BEFORE}(?P<months>{_OF_MONTH})\s+(?P<days>{_DAYS_IN_CASE})(?!\w)",
        rf"{_APART}{_YEAR_BEFORE}(?P<days>{_DAYS})\s+(?P<months>{_MONTH})(?!\w){_RANGE_END}"
        + _YEAR_AFTER,
        rf"{_APART}(?P<months>{_MONTH})\s+(?P<days>{_NUMBER})\s?,\s?(?P<after>[0-9]{{4}})(?!\d)",
        rf"{_APART}{_YEAR_BEFORE}(?P<months>{_MONTH}(?:{_SEP}{_MONTH})*)(?!\w){_AS_MONTHS}"
        + _YEAR_AFTER,
        rf"{_APART}(?P<years>[0-9]{{3,4}}{_ORDINAL}?(?:{_MORE_YEARS})*){_AS_YEARS}",
    )
)
_NAME: Final = re.compile(_month_forms(""))
_ANCHOR: Final = re.compile(rf"(?<!\w)(?:[0-9]|{_NAME.pattern})")


# --- what a match says ------------------------------------------------------

#: Right before a year.
_OTHER_ERA: Final = re.compile(
    r"(?:\be\.\s?ə\.?|\bm\.\s?ö\.?|eramızdan əvvəl|miladdan öncə|hicri)\s*\Z"
)
#: «Mayda» opens a sentence or is a village; «maya» is yeast: months only beside a number.
_OPENS: Final = re.compile(r"(?:\A|[.!?…:\n])[\s“\"«(–—-]*\Z")


def _read(text: str, match: re.Match[str]) -> list[PartialDate]:
    """The dates that a match names; none where it is not a date after all."""
    groups = {name: part or "" for name, part in match.groupdict().items()}
    before = match.string[max(0, match.start() - 20) : match.start()]
    if _OTHER_ERA.search(before) or _may_be_no_month(text, match, groups):
        return []
    dates = _years(match) if groups.get("years") else _days(groups)
    return dates if all(map(_exists, dates)) else []


def _years(match: re.Match[str]) -> list[PartialDate]:
    numbers = re.findall("[0-9]+", match["years"])
    if len(numbers) == 1 and "illər" in match[0]:
        return []  # a decade, or «5000 illər»
    return [PartialDate(int(numbers[0][: -len(n)] + n)) for n in numbers]  # 1995-96


def _days(groups: dict[str, str]) -> list[PartialDate]:
    year = int(groups.get("before") or groups.get("after") or 0) or None
    months = [int(groups["number"])] if "number" in groups else _months(groups["months"])
    days: list[int | None] = [*_numbers(groups.get("days", ""))]
    dates = [PartialDate(year, month, day) for month in months for day in days or [None]]
    for month in _months(groups.get("last_month", "")):
        dates += (PartialDate(year, month, day) for day in _numbers(groups["last_days"]))
    return dates


def _months(text: str) -> list[int]:
    return [MONTHS.index(name.replace("ı", "i")) + 1 for name in _NAME.findall(text)]


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", text)]


def _exists(date: PartialDate) -> bool:
    if date.year is not None and not 100 <= date.year < 3000:
        return False
    if date.month is None:
        return True
    leap = 2000  # where the year is open, 29 fevral is possible
    return 1 <= date.month <= 12 and (
        date.day is None or 1 <= date.day <= calendar.monthrange(date.year or leap, date.month)[1]
    )


def _may_be_no_month(text: str, match: re.Match[str], groups: dict[str, str]) -> bool:
    """Whether a month stands alone and may be a name (Oktavian Avqust) or another word."""
    if "word" not in groups or groups["word"] or groups["before"] or groups["after"]:
        return False
    if match["months"] in ("maya", "mayı"):
        return True
    word = text[match.start() : match.end()]
    opens = _OPENS.search(text, max(0, match.start() - 5), match.start())
    return word[0].isupper() and not word.isupper() and opens is None
