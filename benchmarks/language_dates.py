"""Dates in text, held against 59 hand-made cases.

A date that hangs on the day it was said (dünən, cümə, 3 gün əvvəl) and a time of day are
no calendar dates: `find_dates` is to leave them alone, so they are expected not to be found.
Where a case names a date and a time, the date is compared.
"""

import json
import re
from typing import Any, Final

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from press.language.azerbaijani.dates import PartialDate, find_dates
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.months import MONTHS

Found = dict[str, Any]

#: Bits of a result's `explicit`: the parts of the date that the text itself names.
_YEAR, _MONTH, _DAY = 1, 2, 4
_IN_FIGURES: Final = re.compile(r"[0-9]{2}[-./][0-9]{2}")


def measure() -> list[Row]:
    """Measure the 59 cases, and speed."""
    cases = json.loads(data_file("language/dates-golden.json").read_text("utf-8"))
    results = [result for case in cases for result in case["results"] or []]
    calendar = [result for result in results if _is_calendar_date(result)]
    found = [[date for *_, date in find_dates(case["input"])] for case in cases]
    right = sum(map(list.__eq__, found, map(_expected, cases)))
    return [
        at_least("cases right: dates normalized, all else left alone", right, len(cases), 1.0),
        Row("of what they name, calendar dates", share(len(calendar), len(results))),
        _speed(data_file("parallel/flores-dev.az").read_text("utf-8")),
    ]


def _is_calendar_date(result: Found) -> bool:
    text = lower(result["text"])
    return any(month in text for month in MONTHS) or _IN_FIGURES.search(text) is not None


def _expected(case: Found) -> list[PartialDate]:
    return [_partial(result) for result in case["results"] or [] if _is_calendar_date(result)]


def _partial(result: Found) -> PartialDate:
    year, month, day = map(int, result["time"][:10].split("-"))
    named = result["explicit"]
    return PartialDate(
        year if named & _YEAR else None,
        month if named & _MONTH else None,
        day if named & _DAY else None,
    )


def _speed(text: str) -> Row:
    speed = len(text.encode()) / 1e6 / cpu_seconds(lambda: find_dates(text))
    return Row("speed", f"{speed:.1f} MB/s")
