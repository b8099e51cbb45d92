"""Letters of Azerbaijani: the rules that tests/cases/letters*.tsv and sort*.tsv show."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.language.azerbaijani.letters import (
    ALPHABET,
    capitalize,
    lower,
    normalize,
    received_form,
    sort_key,
    upper,
    words,
)
from press.languages import ORIGINAL, TRANSLATION, Language
from tests.cases_table import read_cases

Case = dict[str, str]

_TEXT = st.text(st.sampled_from("IİıiəƏәӘǝşŞçğöü\u0307\u0327\u00adаое aZ1’-.“"))


@pytest.mark.parametrize("case", read_cases("letters-case.tsv"))
def test_case_goes_both_ways(case: Case) -> None:
    """Small letters and capitals answer each other, i with İ and ı with I."""
    assert lower(case["capital"]) == case["small"]
    assert upper(case["small"]) == case["capital"]


@pytest.mark.parametrize("case", read_cases("letters-lower.tsv"))
def test_lower(case: Case) -> None:
    """However İ is written, its small letter is i, without a stray dot."""
    assert lower(case["given"]) == case["small"]


@pytest.mark.parametrize("case", read_cases("letters-upper.tsv"))
def test_upper(case: Case) -> None:
    """Capitals keep the dot on i and give ı none."""
    assert upper(case["given"]) == case["capitals"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ilham", "İlham"),
        ("ışıq", "Işıq"),
        ("bMT-nin", "BMT-nin"),
        ("i̇qtisad", "İqtisad"),
        ("", ""),
    ],
)
def test_capitalize_changes_the_first_letter_alone(word: str, expected: str) -> None:
    """A capital at the start; the rest stays as it was, capitals too."""
    assert capitalize(word) == expected


@pytest.mark.parametrize("case", read_cases("letters-normal.tsv"))
def test_normalize(case: Case) -> None:
    """Every way of typing a letter has one normal form, which is its own normal form."""
    assert normalize(case["given"]) == case["normal"]
    assert normalize(case["normal"]) == case["normal"]


@given(_TEXT)
def test_lowering_and_normalizing_settle_at_once(text: str) -> None:
    """Doing either twice is doing it once, and no I, İ or stray dot on i is left."""
    assert normalize(normalize(text)) == normalize(text)
    small = lower(normalize(text))
    assert lower(small) == small
    assert not {"I", "İ"} & set(small)
    assert "i\u0307" not in small


@pytest.mark.parametrize("case", read_cases("letters-received.tsv"))
def test_received_form(case: Case) -> None:
    """A title loses ə and ı, the marks of other letters, quotes and dashes, in the source."""
    assert received_form(case["title"]) == case["received"]


@pytest.mark.parametrize("case", read_cases("letters-words.tsv"))
def test_words(case: Case) -> None:
    """A word keeps its inner hyphens and apostrophes and nothing of the marks around it."""
    assert "|".join(found[0] for found in words(case["text"])) == case["words"]


@pytest.mark.parametrize(
    ("language", "table"),
    [(ORIGINAL, "sort-original.tsv"), (TRANSLATION, "sort-translation.tsv")],
    ids=str,
)
def test_names_sort_as_readers_expect(language: Language, table: str) -> None:
    """Each edition lists names in its own reader's order, whatever order they came in."""
    expected = [case["name"] for case in read_cases(table)]
    mixed = random.Random(7).sample(expected, len(expected))
    assert sorted(mixed, key=lambda name: sort_key(name, language)) == expected


def test_every_letter_has_its_place() -> None:
    """The original's order is the alphabet itself, in capitals as in small letters."""
    for letters in (ALPHABET, upper(ALPHABET)):
        assert sorted(letters, key=lambda letter: sort_key(letter, ORIGINAL)) == list(letters)


def test_equal_names_sort_beside_each_other() -> None:
    """Names that differ in quotes, apostrophes or accents alone stand side by side."""
    for first, second in [("“Kür” nəşri", "Kür nəşri"), ("tə’min", "təmin"), ("José", "Jose")]:
        assert sort_key(first, ORIGINAL)[0] == sort_key(second, ORIGINAL)[0]
    assert sort_key("Əliyev", TRANSLATION)[0] == sort_key("Aliyev", TRANSLATION)[0]
