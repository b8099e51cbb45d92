"""A changed sentence is out of date, and only that sentence."""

from dataclasses import replace

import pytest

from press.content.article import Article, Translation, sentence_hash
from press.content.body import parse_body
from press.translation.alignment import Alignment, align_hashes, alignment_of, source_hashes
from press.translation.review import Review, Reviewer
from tests.cases_table import read_cases
from tests.small_archive import article
from tests.translation_samples import AUTHORITY, GLOSSARY

REVIEWER = Reviewer(AUTHORITY, GLOSSARY)


def original(text: str) -> Article:
    """Return an article with this text."""
    return replace(article(1, "2023-03-01T11:00"), body=parse_body(text))


def translation(text: str, **fields: object) -> Translation:
    """Return a machine's translation with this text."""
    known: dict[str, object] = {"title": "Headline", "status": "machine", "engine": "Testomat"}
    return Translation(
        id="1",
        path="en/2023/03/1.md",
        body=parse_body(text),
        **{**known, **fields},  # type: ignore[arg-type]  # fields by name
    )


def numbers(text: str) -> list[int]:
    """Return the indexes that a table's numbers mean."""
    return [int(number) - 1 for number in text.split()]


@pytest.mark.parametrize("row", read_cases("staleness.tsv"), ids=lambda row: row["why"])
def test_sentences_are_aligned(row: dict[str, str]) -> None:
    """Changed, inserted and removed sentences are told apart, the rest keeps its places."""
    found = align_hashes(list(row["follows"]), list(row["original"]))
    answers = [() if one == "-" else (int(one) - 1,) for one in row["answers"].split()]
    assert list(found.answers) == answers
    assert sorted(found.stale) == numbers(row["stale"])
    assert list(found.missing) == numbers(row["missing"])


def test_a_text_that_does_not_say_what_it_follows_is_never_stale() -> None:
    """Line n answers line n; lines beyond the original's answer nothing."""
    three = translation("One.\nTwo.\nThree.\n")
    assert alignment_of(original("Bir.\nİki.\n"), three) == Alignment(((0,), (1,), ()))
    assert alignment_of(original("Bir.\nİki.\nÜç.\nDörd.\n"), three).missing == (3,)


def test_marks_of_another_number_of_lines_say_nothing() -> None:
    """A translation with one mark for two lines is read line by line."""
    one = translation("One.\nTwo.\n", follows=(sentence_hash("Başqa."),))
    assert alignment_of(original("Bir.\nİki.\n"), one) == Alignment(((0,), (1,)))


def review(text: str, english: str, **fields: object) -> Review:
    """Return the review of a translation that names nothing."""
    return REVIEWER.review(original(text), translation(english, **fields), ())


def test_doubts_are_told_by_sentence() -> None:
    """A doubt stands at its sentence; the others have none."""
    found = review("Bir gün.\n12 məktəb.\n", "One day.\n13 schools.\n")
    assert [
        (index, doubt.check) for index, several in found.doubts.items() for doubt in several
    ] == [(1, "numbers")]


def test_a_stale_sentence_is_not_doubted_as_well() -> None:
    """What is out of date is to be translated anew; comparing it says nothing."""
    text = "Bir gün.\n13 məktəb.\n"
    follows = source_hashes(original("Bir gün.\n12 məktəb.\n"))
    found = review(text, "One day.\n12 schools.\n", follows=follows)
    assert found.alignment.stale == {1}
    assert not found.doubts


def test_doubts_follow_the_alignment() -> None:
    """After an inserted sentence each line is still held to the one it answers."""
    follows = source_hashes(original("Bir gün.\n12 məktəb.\n"))
    found = review("Əlavə.\nBir gün.\n12 məktəb.\n", "One day.\n12 schools.\n", follows=follows)
    assert found.alignment.missing == (0,)
    assert not found.doubts


def test_what_a_person_accepted_is_not_doubted_again() -> None:
    """An accepted sentence is left alone until it changes."""
    accepted = (sentence_hash("13 schools."),)
    assert not review("12 məktəb.\n", "13 schools.\n", accepted=accepted).doubts
    assert review("12 məktəb.\n", "14 schools.\n", accepted=accepted).doubts


def test_official_texts_are_not_doubted() -> None:
    """The source's own English is shown as it is; that its original changed is told."""
    follows = (sentence_hash("Köhnə."),)
    found = review("12 məktəb.\n", "13 schools.\n", status="official", follows=follows)
    assert not found.doubts
    assert found.alignment.stale == {0}


def test_headlines_are_held_to_their_numbers() -> None:
    """A headline may be worded freely, but not count otherwise."""
    known = replace(original("Bir.\n"), title="12 məktəb açılıb və çox böyük bir bayram keçirilib")
    right = translation("One.\n", title="12 schools opened")
    assert not REVIEWER.review(known, right, ()).headline
    assert REVIEWER.review(known, replace(right, title="13 schools opened"), ()).headline
