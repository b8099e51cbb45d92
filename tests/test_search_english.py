import string

from hypothesis import given
from hypothesis import strategies as st

from press.language.english.porter_stemmer import english_stem
from tests.cases_table import read_cases


def test_stems_are_those_of_the_table() -> None:
    """English words have the stems that lunr.js gives them in the browser."""
    for case in read_cases("search_english_stems.tsv"):
        assert english_stem(case["word"]) == case["stem"]


@given(st.text(string.ascii_lowercase + "əşı1", max_size=12))
def test_any_word_has_a_stem_no_longer_than_itself(word: str) -> None:
    """A stem is never empty, never longer than the word, and short words keep their form."""
    stem = english_stem(word)
    assert len(stem) <= len(word)
    assert bool(stem) == bool(word)
    assert len(word) > 2 or stem == word
