"""What the checks say of a translated sentence, and what they leave alone."""

from datetime import date
from operator import itemgetter

import pytest

from press.entities.kinds.place import PLACE
from press.language.english.dates import find_english_dates
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, language_of
from press.translation.checks.checking import CHECKS, for_readers, sentence_doubts
from press.translation.checks.figures import Figure, figures
from press.translation.checks.sentence_check import Doubt, SentencePair
from tests.cases_table import read_cases
from tests.translation_samples import AUTHORITY, GLOSSARY, entity, mentions


def sentences(original: str, english: str, before: SentencePair | None = None) -> SentencePair:
    """Return a sentence in both languages with what it names."""
    names = tuple(AUTHORITY[mention.entity] for mention in mentions(original))
    return SentencePair(original, english, names, before, tuple(GLOSSARY.longest_matches(original)))


def said(pair: SentencePair) -> str:
    """Return the doubts about a sentence as an English reader reads them."""
    return "; ".join(doubt.text(TRANSLATION) for doubt in sentence_doubts(pair))


@pytest.mark.parametrize(
    "case",
    read_cases("translation_checks.tsv"),
    ids=lambda case: f"{case['original']} – {case['english']}",
)
def test_what_is_said_of_a_sentence(case: dict[str, str]) -> None:
    """A right sentence raises no doubt; a wrong one raises the doubt that tells why, alone."""
    assert said(sentences(case["original"], case["english"])) == case["doubts"]


def test_a_guess_at_he_or_she_sorts_the_queue_alone() -> None:
    """A check that is right in fewer than half of its doubts tells editors, and no reader."""
    doubts = sentence_doubts(sentences("O, 12 qonağı görüb.", "He saw 13 guests."))
    assert [doubt.check for doubt in doubts] == ["numbers", "pronouns"]
    assert [doubt.check for doubt in for_readers(doubts)] == ["numbers"]


def shown(figure: Figure) -> str:
    """Return a figure as the table of cases writes it."""
    values = "|".join(f"{value:.12g}" for value in sorted(figure.values))
    return f"{'*' * figure.in_digits}{values}{'%' * figure.is_share}"


@pytest.mark.parametrize("case", read_cases("figures.tsv"), ids=itemgetter("text"))
def test_figures(case: dict[str, str]) -> None:
    """Digits and words in either language have the values they mean."""
    found = figures(case["text"], language_of(case["language"]))
    assert "; ".join(map(shown, found)) == case["values"]


@pytest.mark.parametrize("case", read_cases("dates-english.tsv"), ids=itemgetter("text"))
def test_english_dates(case: dict[str, str]) -> None:
    """Dates are found in every usual form; words like "may" are not dates."""
    dates = (found.date for found in find_english_dates(case["text"]))
    parts = (f"{d.year or 0}-{d.month or 0}-{d.day or 0}" for d in dates)
    assert "; ".join(parts) == case["dates"]


def test_a_country_may_be_named_by_its_people() -> None:
    """Where English says French, France is named."""
    france = entity(PLACE, "france", "Fransa", "France", country="FR")
    for english in ("The French side agreed.", "France agreed."):
        assert not sentence_doubts(SentencePair("Fransa razılaşdı.", english, (france,)))
    assert sentence_doubts(SentencePair("Fransa razılaşdı.", "Finland agreed.", (france,)))


def test_the_sentence_before_may_tell_the_pronoun() -> None:
    """A woman named in the sentence before gives a reason for "she", and none for "he"."""
    before = sentences("Kraliça Orneldə olub.", "The queen visited Ornel.")
    assert said(sentences("O, körpüyə baxıb.", "She viewed the bridge.", before)) == ""
    assert "“He” is a guess" in said(sentences("O, körpüyə baxıb.", "He viewed it all.", before))


def test_the_authority_may_tell_the_pronoun() -> None:
    """Somebody whose pronoun the authority knows gives a reason for it."""
    known = AUTHORITY["daren-talvik"]
    told = type(known)(known.id, known.kind, known.names, pronoun="he")
    original, english = "Daren Talvik danışdı.", "Daren Talvik said what he thinks."
    assert not sentence_doubts(SentencePair(original, english, (told,)))
    assert sentence_doubts(SentencePair(original, english, (known,)))


def test_a_doubtful_date_is_told_once() -> None:
    """The numbers of a date that differs are not told again as numbers."""
    pair = sentences("Sammit iyunun 15-də açılıb.", "The summit was opened on 16 July.")
    assert [doubt.check for doubt in sentence_doubts(pair)] == ["dates"]


def test_nothing_is_said_of_what_is_not_there() -> None:
    """An empty line raises no doubts."""
    assert not sentence_doubts(SentencePair("", "Text."))
    assert not sentence_doubts(SentencePair("Mətn.", ""))


def test_every_reason_is_told_in_both_languages() -> None:
    """Each reason has words in the interface of either edition, with what fills them."""
    values = dict.fromkeys(("original", "english"), "→")
    for check, reason in [(each, reason) for each in CHECKS for reason in each.reasons]:
        doubt = Doubt(check.name, reason, values)
        texts = {doubt.text(language) for language in LANGUAGES}
        assert len(texts) == len(LANGUAGES), reason
        assert all("{" not in text for text in texts)
        arrows = {text.count("→") for text in texts}
        assert len(arrows) == 1, reason


def test_the_months_are_numbers_too() -> None:
    """«01.03.2023» is answered by a March in words."""
    assert said(sentences("Sənəd 01.03.2023 tarixlidir.", "The paper is of March 1, 2023.")) == ""
    assert date(2023, 3, 1).month in figures("March", TRANSLATION)[0].values
    assert 3.0 in figures("mart", ORIGINAL)[0].values
