"""A headline is put into English where every word of it is known, and only there."""

from dataclasses import replace
from operator import itemgetter

import pytest

from press.archive.events import EventReader
from press.content.events.frames import FrameSlot, frames
from press.entities.entity import Entity
from press.entities.tags import Mention
from press.languages import TRANSLATION
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.headlines import EnglishHeadline, Headlines
from tests.cases_table import read_cases
from tests.small_archive import article
from tests.translation_samples import AUTHORITY, GLOSSARY, mentions

CASES = read_cases("headlines.tsv")


def english(
    title: str,
    found: list[Mention] | None = None,
    authority: dict[str, Entity] = AUTHORITY,
    glossary: Glossary = GLOSSARY,
) -> EnglishHeadline | None:
    """Return the headline in English, by the kind of event that it tells."""
    names = mentions(title) if found is None else found
    events = EventReader(authority)
    kind = events.reading(title, names).event.kind
    event, reading = events.event(article(1, "2023-03-01T11:00", title, kind), names)
    return Headlines(authority, glossary).english(title, names, event, reading)


@pytest.mark.parametrize("case", CASES, ids=itemgetter("headline"))
def test_headlines_in_english(case: dict[str, str]) -> None:
    """All words known, each in its case: the headline in English; else nothing."""
    found = english(case["headline"])
    assert (found.text if found and found.is_whole else "") == case["english"], case["why"]


def test_short_forms_are_not_certain_enough() -> None:
    """A surname alone, understood from the text around it, fills no place of a headline."""
    found = mentions("Talvik Lina Orsovanı qəbul edib", "Daren Talvik Ornelda olub.")
    in_headline = [mention for mention in found if mention.sentence == 0]
    assert english("Talvik Lina Orsovanı qəbul edib", in_headline) is None


def test_nothing_is_said_without_phrases() -> None:
    """Without its office in the table of terms a headline is not put into English."""
    title = "Daren Talvik Zirvistanın Baş nazirini qəbul edib"
    assert english(title, glossary=Glossary()) is None


def test_two_readings_are_none() -> None:
    """Where a headline can be read in two ways, none is chosen."""
    title = "Daren Talvik Lina Orsovanı qəbul edib"
    daren, lina = mentions(title)
    other = replace(AUTHORITY["lina-orsova"], id="other")
    names = {**other.names, TRANSLATION: "Leena"}
    authority = {**AUTHORITY, "other": replace(other, names=names)}
    assert english(title, [daren, lina], authority)
    assert english(title, [daren, lina, replace(lina, entity="other")], authority) is None


def test_what_is_beside_the_event_may_be_left_out() -> None:
    """Who acted and with whom is a sentence, though a reason beside it has no English."""
    found = english("Daren Talvik 80 illik yubileyi münasibətilə Maro Tineli təbrik edib")
    assert found == EnglishHeadline("Daren Talvik congratulated Maro Tinell", is_whole=False)


def test_unknown_names_are_romanized_and_said_to_be() -> None:
    """A person whom no authority has is spelled by rule, and the headline says so."""
    found = english("Ceyhun Vəliyev Daren Talviki təbrik edib")
    assert found == EnglishHeadline(
        "Jeyhun Valiyev congratulated Daren Talvik", romanized=("Jeyhun Valiyev",)
    )


def test_a_statement_is_that_of_its_speaker() -> None:
    """Who speaks is named, not whom the quotation names."""
    found = english("Zirvistan Prezidenti: Daren Talvik bizim dostumuzdur")
    assert found == EnglishHeadline("Statement: President of Zirvistan", is_whole=False)
    assert english("Zirvistanda meşə yanğınları: Daren Talvik kömək göndərib") is None


def test_every_slot_of_a_frame_has_a_place_in_both_languages() -> None:
    """English never names what the original does not, nor leaves out what it names."""
    with_english = (frame for frame in frames().frames if frame.english)
    for frame in (*frames().phrases, *frames().beside, *with_english):
        slots = {piece.name for piece in frame.pieces if isinstance(piece, FrameSlot)}
        in_english = {word for word in frame.english if word.isupper() and len(word) > 1}
        assert slots == in_english, frame.row
