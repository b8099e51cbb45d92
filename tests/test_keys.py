"""Spelling-blind keys: the rules that tests/cases/keys*.tsv show, in JavaScript too."""

import pytest

from press.language.azerbaijani.keys import spelling_keys
from tests.cases_table import read_cases

Case = dict[str, str]


def _meet(one: str, other: str) -> bool:
    return not set(spelling_keys(one)).isdisjoint(spelling_keys(other))


@pytest.mark.parametrize("case", read_cases("keys.tsv"))
def test_letters_of_one_class_are_one_letter(case: Case) -> None:
    """A key is what is left where spellings differ: classes of letters, none doubled."""
    assert spelling_keys(case["word"])[0] == case["key"]


@pytest.mark.parametrize("case", read_cases("keys-names.tsv"))
def test_english_spelling_meets_the_azerbaijani(case: Case) -> None:
    """A name's Azerbaijani and English spellings share a key, save where it is another name."""
    assert _meet(case["azerbaijani"], case["english"]) == (case["meet"] == "yes")


@pytest.mark.parametrize("case", read_cases("keys-typed.tsv"))
def test_plain_typing_meets_the_name(case: Case) -> None:
    """Whoever types without marks, or as another language spells it, finds the name."""
    assert _meet(case["typed"], case["name"])


@pytest.mark.parametrize("case", read_cases("keys-apart.tsv"))
def test_names_that_are_alike_stay_apart(case: Case) -> None:
    """A key keeps names apart that differ in more than their spelling."""
    assert not _meet(case["one"], case["other"])


def test_words_without_letters_have_no_key() -> None:
    """What has neither letter nor figure of ours meets nothing."""
    assert spelling_keys("—") == spelling_keys("") == spelling_keys("Вагиф") == ()
