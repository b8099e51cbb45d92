"""The language of a text is told by its letters and common words, or it is not told."""

import pytest

from press.language.language_guess import TABLE, guess_language, other_language
from press.language.tables import read_file
from tests.cases_table import read_cases


@pytest.mark.parametrize("case", read_cases("languages.tsv"))
def test_languages_are_told_apart(case: dict[str, str]) -> None:
    """A text is in the language that far more of its words tell than any other."""
    assert guess_language(case["text"]) == case["language"]


def test_what_is_no_azerbaijani_has_a_name() -> None:
    """Another language has its English name for messages; Azerbaijani and the unknown have none."""
    assert other_language("Президент посетил город.") == "Russian"
    assert other_language("Prezident şəhərdə olub.") == other_language("Ornel") == ""


def test_a_word_tells_one_language() -> None:
    """No word of the table is there twice: it would tell nothing."""
    words = [row["word"] for row in read_file(TABLE)]
    assert len(words) == len(set(words))
