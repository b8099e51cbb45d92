"""Headlines tell the kind of event; each kind has its names in both languages."""

from pathlib import Path

import pytest

from press.kinds import KINDS, OTHER, kind_of, label_of, section_of
from press.languages import LANGUAGES

CASES = Path(__file__).parent / "cases" / "kinds.tsv"


def headlines() -> list[tuple[str, str]]:
    """Return the rows of the table."""
    lines = CASES.read_text(encoding="utf-8").splitlines()[2:]
    return [(headline, kind) for headline, kind in (line.split("\t") for line in lines)]


@pytest.mark.parametrize(("headline", "kind"), headlines())
def test_headlines_tell_the_kind(headline: str, kind: str) -> None:
    """The longest pattern that fits the headline's end decides."""
    assert kind_of(headline) == kind


def test_every_kind_has_a_case() -> None:
    """The table of cases covers every kind."""
    assert {kind for _, kind in headlines()} == set(KINDS)


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
