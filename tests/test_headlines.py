"""A headline is put into English where every word of it is known, and only there."""

from dataclasses import replace
from operator import itemgetter

import pytest

from press.languages import TRANSLATION
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.headline_patterns import HeadlineSlot, patterns
from press.translation.headlines.headlines import Headlines
from tests.cases_table import read_cases
from tests.translation_samples import AUTHORITY, GLOSSARY, mentions

HEADLINES = Headlines(AUTHORITY, GLOSSARY)
CASES = read_cases("headlines.tsv")


@pytest.mark.parametrize("case", CASES, ids=itemgetter("headline"))
def test_headlines_in_english(case: dict[str, str]) -> None:
    """All words known, each in its case: the headline in English; else nothing."""
    headline = case["headline"]
    assert (HEADLINES.english(headline, mentions(headline)) or "") == case["english"], case["why"]


def test_short_forms_are_not_certain_enough() -> None:
    """A surname alone, understood from the text around it, fills no place of a headline."""
    found = mentions("Talvik Lina Orsovanı qəbul edib", "Daren Talvik Ornelda olub.")
    in_headline = [mention for mention in found if mention.sentence == 0]
    assert HEADLINES.english("Talvik Lina Orsovanı qəbul edib", in_headline) is None


def test_nothing_is_said_without_phrases() -> None:
    """Without its office in the table of terms a headline is not put into English."""
    title = "Daren Talvik Zirvistanın Baş nazirini qəbul edib"
    assert Headlines(AUTHORITY, Glossary()).english(title, mentions(title)) is None


def test_two_readings_are_none() -> None:
    """Where a headline can be read in two ways, none is chosen."""
    title = "Daren Talvik Lina Orsovanı qəbul edib"
    daren, lina = mentions(title)
    authority = {**AUTHORITY, "other": replace(AUTHORITY["lina-orsova"], id="other")}
    other = replace(authority["other"], names={**authority["other"].names, TRANSLATION: "Leena"})
    headlines = Headlines({**authority, "other": other}, GLOSSARY)
    assert headlines.english(title, [daren, lina])
    assert headlines.english(title, [daren, lina, replace(lina, entity="other")]) is None


def test_every_slot_of_a_pattern_has_a_place_in_both_languages() -> None:
    """English never names what the original does not, nor leaves out what it names."""
    for pattern in (*patterns().phrases, *patterns().headlines):
        slots = {piece.name for piece in pattern.pieces if isinstance(piece, HeadlineSlot)}
        in_english = {word for word in pattern.english if word.isupper() and len(word) > 1}
        assert slots == in_english
