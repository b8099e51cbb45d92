"""Sentences: the rules that tests/cases/sentences.tsv shows."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.sentences import split_sentences
from press.languages import TRANSLATION
from tests.cases_table import read_cases

CASES = read_cases("sentences.tsv")
_MARKED = " ‖ "


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_sentences(case: dict[str, str]) -> None:
    """A text is parted where a sentence ends, and nowhere else."""
    sentences = case["sentences"].split(_MARKED)
    assert split_sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize("case", read_cases("sentences_english.tsv"), ids=lambda case: case["rule"])
def test_english_sentences(case: dict[str, str]) -> None:
    """English has abbreviations of its own, and words that open sentences."""
    sentences = case["sentences"].split(_MARKED)
    assert split_sentences(" ".join(sentences), TRANSLATION) == sentences


def test_the_table_is_hard_enough() -> None:
    """The table shows at least 120 cases, many that must part and many that must not."""
    parted = sum(_MARKED in case["sentences"] for case in CASES)
    assert len(CASES) >= 120
    assert parted >= 40
    assert len(CASES) - parted >= 40


_PIECES = st.sampled_from([
    "Bu", "il", "az", "5", "№", "1.", "İ.", "və", "s.", "prof.", "II.", "e.ə.", ".", "!", "?", "…",
    "...", "“", "”", "(", ")", "[", "]", "- ", "–", " ", "  ", "\n", "\u00a0", "\t", "\u0307",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=60).map("".join) | st.text())
def test_no_character_is_lost(text: str) -> None:
    """Joined by one space, the sentences of any text are that text."""
    assert " ".join(split_sentences(text)) == text


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_a_text_is_parted_at_one_plain_space_alone(text: str) -> None:
    """No sentence but the first begins, and none but the last ends, with white space."""
    sentences = split_sentences(text)
    assert all(sentence[:1].strip() for sentence in sentences[1:])
    assert all(sentence[-1:].strip() for sentence in sentences[:-1])


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_every_sentence_says_something(text: str) -> None:
    """No sentence is marks alone, unless the whole text or its end is."""
    assert all(any(map(str.isalnum, sentence)) for sentence in split_sentences(text)[:-1])


def test_the_abbreviations_are_well_formed() -> None:
    """Each stands once, in small letters, without its last dot, before something known."""
    with (
        files("press.language.azerbaijani")
        .joinpath("abbreviations.tsv")
        .open(encoding="utf-8") as table
    ):
        rows = [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")][1:]
    assert len({row[0] for row in rows}) == len(rows)
    for abbreviation, before, meaning in rows:
        assert abbreviation == lower(abbreviation).strip(". ")
        assert before in ("name", "number", "end")
        assert meaning.strip()


def test_long_odd_texts_are_kept() -> None:
    """Brackets that never close, long rows of marks and of initials come out as they went in."""
    for piece in ("(Bu ", "[[", "...", "A.", "A. ", '."', ". “", "1. ", "!? "):
        text = piece * 20_000
        assert " ".join(split_sentences(text)) == text
