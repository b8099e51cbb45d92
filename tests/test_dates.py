"""Dates: the rules that tests/cases/dates-*.tsv show."""

import itertools
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.language.azerbaijani.dates import (
    DateError,
    FoundDate,
    PartialDate,
    find_dates,
    parse_received,
)
from press.language.azerbaijani.months import MONTHS, month_number, ordinal
from tests.cases_table import read_cases

Case = dict[str, str]
BAKU = ZoneInfo("Asia/Baku")


@pytest.mark.parametrize("case", read_cases("dates-received.tsv"))
def test_received_dates(case: Case) -> None:
    """A source's date is the zone's time, with the offset that it had on that day."""
    moment = parse_received(case["received"], BAKU)
    assert moment.isoformat() == case["moment"]
    assert moment.tzinfo is BAKU


@pytest.mark.parametrize("case", read_cases("dates-refused.tsv"))
def test_refused_dates(case: Case) -> None:
    """An impossible date is an error that names what was found and shows a right example."""
    with pytest.raises(DateError) as refused:
        parse_received(case["received"], BAKU)
    assert refused.value.found == case["found"]
    assert refused.value.expected.startswith(case["expected"])
    assert "for example: " in refused.value.expected
    assert isinstance(refused.value, ValueError)


@given(st.datetimes(datetime.fromisoformat("1999-01-01"), datetime.fromisoformat("2040-01-01")))
def test_received_dates_go_both_ways(naive: datetime) -> None:
    """What is read is the hour that was written, unless no clock in Baku ever showed it."""
    written = f"{MONTHS[naive.month - 1]} {naive:%d,%Y %H:%M}"
    try:
        moment = parse_received(written, BAKU)
    except DateError:
        assert (naive.month, naive.hour) == (3, 4)
        assert naive.year <= 2015
    else:
        assert moment.replace(tzinfo=None) == naive.replace(second=0, microsecond=0)
        assert moment.utcoffset() in (timedelta(hours=4), timedelta(hours=5))


def _shown(text: str, found: FoundDate) -> str:
    date = found.date
    parts = (date.year, date.month, date.day)
    written = "-".join("?" if part is None else str(part) for part in parts)
    return f"{text[found.start : found.end]} → {written}"


@pytest.mark.parametrize("case", read_cases("dates-in-text.tsv"))
def test_dates_in_text(case: Case) -> None:
    """Dates are found as they are written and normalized as far as the text gives them."""
    found = find_dates(case["text"])
    assert " | ".join(_shown(case["text"], date) for date in found) == case["dates"]


_PIECES = ["1", "31", "2023", "2023-cü", "il", "martın", "mart", "-də", "–", ",", ".", "və", "IYUN"]


@given(st.lists(st.sampled_from(_PIECES)))
def test_spans_lie_in_order(pieces: list[str]) -> None:
    """Whatever the text, spans lie inside it, in order, and overlap only where they are equal."""
    text = " ".join(pieces)
    spans = [(found.start, found.end) for found in find_dates(text)]
    assert spans == sorted(spans)
    distinct = sorted(set(spans))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(distinct))
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_what_is_found_is_a_plain_record() -> None:
    """A found date is (start, end, date), and dates can be compared and kept in sets."""
    start, end, date = find_dates("16 dekabr 2020-ci il")[0]
    assert (start, end) == (0, 20)
    assert {date} == {PartialDate(2020, 12, 16)}


@pytest.mark.parametrize("case", read_cases("dates-ordinals.tsv"))
def test_ordinals(case: Case) -> None:
    """The ending harmonizes with the last vowel of the number as it is spoken."""
    assert ordinal(int(case["number"])) == case["ordinal"]


def test_months_have_numbers_in_any_case() -> None:
    """Each month's name is its number; other words are none."""
    assert [month_number(name) for name in MONTHS] == list(range(1, 13))
    assert month_number("İYUN") == month_number("IYUN") == month_number("iyun") == 6
    assert month_number("ayın") is None


def test_no_ordinal_below_zero() -> None:
    """There is no ordinal of a negative number."""
    with pytest.raises(ValueError, match="no ordinal of -1"):
        ordinal(-1)
