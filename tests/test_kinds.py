"""Headlines tell the kind of event; each kind has its names in both languages."""

from operator import itemgetter

import pytest

from press.content.events.reader import kind_of
from press.content.kinds import KINDS, OTHER, label_of, section_of
from press.languages import LANGUAGES
from tests.cases_table import read_cases

CASES = read_cases("kinds.tsv")


@pytest.mark.parametrize("case", CASES, ids=itemgetter("headline"))
def test_headlines_tell_the_kind(case: dict[str, str]) -> None:
    """The longest pattern that fits the headline's end decides."""
    assert kind_of(case["headline"]) == case["kind"]


def test_every_kind_has_a_case() -> None:
    """The table of cases covers every kind."""
    assert {case["kind"] for case in CASES} == set(KINDS)


def test_end_marks_do_not_hide_the_verb() -> None:
    """A quotation mark or a full stop after the verb changes nothing."""
    assert kind_of("Ayla Tanış qonağı qəbul edib.") == "received"
    assert kind_of("“Ayla Tanış qonağı qəbul edib”") == "received"


def test_look_alike_letters_do_not_hide_the_verb() -> None:
    """Cyrillic ә in a headline reads as ə."""
    assert kind_of("Ayla Tanış qonağı qәbul edib") == "received"


def test_words_end_where_patterns_begin() -> None:
    """A pattern fits whole words only."""
    assert kind_of("Üçlərin yığıncağıfərmanı") == OTHER


def test_names_differ() -> None:
    """No two kinds share a name in any language; other comes last."""
    for language in LANGUAGES:
        for name_of in (label_of, section_of):
            names = [name_of(kind, language) for kind in KINDS]
            assert len(set(names)) == len(names)
            assert all(names)
    assert list(KINDS)[-1] == OTHER
