"""Dates as English text writes them, found and normalized as the original's are.

"March 1, 2023", "1 March 2023", "the 1st of March", "March 1–2", "March 2023", "in May",
"2023-03-01". Left alone are words whose date hangs on the day they were said (yesterday,
Friday), years alone, which are numbers like others, and dates all in figures but ISO's:
3/4 is April or March. Knows nothing of translations.
"""

import re
from collections.abc import Iterator
from typing import Final

from press.language.azerbaijani.dates import FoundDate, PartialDate
from press.language.tables import read_table, words_used
from press.languages import TRANSLATION

#: January to December.
ENGLISH_MONTHS: Final = tuple(words_used(read_table(TRANSLATION, "numerals"), "month"))

_SHORT: Final = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH: Final = rf"(?P<month>{'|'.join(ENGLISH_MONTHS)}|(?:{_SHORT})\b\.?)"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w:]|[.,]\d)"
_AND: Final = r"(?:\s?[-–—]\s?|,\s?|,?\s(?:and|to|or|until|through)\s(?:the\s)?)"
_DAYS: Final = rf"(?P<days>{_DAY}(?:{_AND}{_DAY})*)"
_YEAR: Final = r"(?:,?\s(?:of\s)?(?P<year>[12]\d{3})(?!\w|[.,]\d))?"
#: A month without a day or a year is one only behind these: "may" and "march" are verbs.
_BEFORE: Final = (
    r"(?:in|of|until|till|since|by|during|last|next|this|early|late|mid|from|through|before|"
    r"after|every|each|to|for|and)[\s-]"
)

#: Every form, the more exact before the less.
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?<![\w.])(?P<year>\d{4})-(?P<number>\d{2})-(?P<days>\d{2})(?!\d)",
        rf"(?<!\w)(?<![\d.,:]){_DAYS}(?:\s(?:day\s)?of)?\s{_MONTH}(?!\w){_YEAR}",
        rf"(?<!\w){_MONTH}\s(?:the\s)?{_DAYS}{_YEAR}",
        rf"(?<!\w){_MONTH},?\s(?:of\s)?(?P<year>[12]\d{{3}})(?!\w|[.,]\d)",
        rf"(?<!\w)(?i:{_BEFORE}){_MONTH}(?!\w)",
    )
)
_ANY: Final = re.compile(rf"{_MONTH}|\d{{4}}-\d{{2}}-\d{{2}}")


def find_english_dates(text: str) -> list[FoundDate]:
    """Return the dates of the text in order, each one of a range or a list."""
    if not _ANY.search(text):
        return []
    dates: list[FoundDate] = []
    taken: list[range] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(match.start() < span.stop and span.start < match.end() for span in taken):
                taken.append(range(*match.span()))
                dates += (FoundDate(*match.span(), date) for date in _read(match))
    return sorted(dates, key=lambda one: one.start)


def _read(match: re.Match[str]) -> Iterator[PartialDate]:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("number"):
        month = int(groups["number"])
    else:
        start = groups["month"][:3]
        month = next(n for n, name in enumerate(ENGLISH_MONTHS, 1) if name.startswith(start))
    days = [int(day) for day in re.findall(r"\d+", groups.get("days") or "")]
    yield from (PartialDate(year, month, day) for day in days)
    if not days:
        yield PartialDate(year, month)
