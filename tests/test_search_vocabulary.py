"""Which forms lead to which terms."""

from collections.abc import Sequence

import numpy as np
import pytest

from press.languages import ORIGINAL, TRANSLATION, Language
from press.search import analysis
from press.search.documents import EntityNames
from press.search.fields import Form, one_word_names
from press.search.vocabulary import AnalysisCache, Vocabulary


@pytest.fixture(autouse=True)
def _own_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn stems from the archive's own words: the list of common ones takes a second a time."""
    monkeypatch.setattr(analysis, "with_common_words", dict)


def forms_of(
    texts: Sequence[tuple[str, Language]], synonyms: Sequence[Sequence[Form]] = ()
) -> dict[str, list[str]]:
    """Return the terms of an archive of these texts, each with its forms."""
    cache = AnalysisCache()
    for text, language in texts:
        cache.streams.add(text, language)
    frequencies = np.ones(len(cache.streams.forms_of_token), np.int64)
    vocabulary = Vocabulary(frequencies, cache, synonyms)
    return dict(zip(vocabulary.terms, map(sorted, vocabulary.forms), strict=True))


def test_runs_that_an_edition_has_not_have_no_terms_there() -> None:
    """What was read for another edition is none of this one's vocabulary."""
    cache = AnalysisCache()
    cache.streams.add("liman körpü", ORIGINAL)
    assert Vocabulary(np.array([0, 3]), cache).terms == ["körpü"]


def test_names_of_one_thing_lead_to_one_another() -> None:
    """Who types either name of a place means both."""
    synonyms = [[("lavanqa", ORIGINAL), ("lavania", TRANSLATION)]]
    texts = [("lavanqa lavanqada", ORIGINAL), ("lavania liner", TRANSLATION)]
    assert forms_of(texts, synonyms) == {
        "lavania": ["lavania", "lavanqa"],
        "lavanqa": ["lavania", "lavanqa", "lavanqada"],
        "liner": ["liner"],
    }


def test_a_name_that_the_archive_writes_in_one_language_is_found_by_the_other() -> None:
    """The other name need not stand anywhere."""
    synonyms = [[("lavanqa", ORIGINAL), ("lavania", TRANSLATION)]]
    assert forms_of([("lavanqa", ORIGINAL)], synonyms) == {"lavanqa": ["lavania", "lavanqa"]}


def test_a_name_that_is_a_form_of_another_word_takes_no_other_name() -> None:
    """Ghana is not blood: its Azerbaijani name, qana, is written as the dative of qan."""
    texts = [("qan qanı qanda qana qandan", ORIGINAL)] * 3
    terms = forms_of(texts, [[("qana", ORIGINAL), ("ghana", TRANSLATION)]])
    assert "ghana" not in terms["qan"]


def test_names_are_not_joined_through_a_third() -> None:
    """Two entities may share a name, as a river and a town do; each has only its own others."""
    synonyms = [
        [("lavanqa", ORIGINAL), ("lavania", TRANSLATION)],
        [("lavanqa", ORIGINAL), ("langara", TRANSLATION)],
    ]
    texts = [("lavanqa", ORIGINAL), ("lavania langara", TRANSLATION)]
    assert forms_of(texts, synonyms)["lavania"] == ["lavania", "lavanqa"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Qumral", "Gumral"), ["qumral", "gumral"]),
        (("Qumral", "Qumral Republic"), ["qumral"]),
        (("Qum", "Gumral"), ["gumral"]),
        (("Qumral-Nur", "Gumral"), ["gumral"]),
        (("", "-"), []),
    ],
)
def test_only_names_of_one_word_are_taken_for_one_word(
    names: tuple[str, str], expected: list[str]
) -> None:
    """Short names are other words too; of several words none stands for the whole."""
    entity: EntityNames = {"one": {ORIGINAL: (names[0],), TRANSLATION: (names[1],)}}
    assert [[form for form, _ in found] for found in one_word_names(entity)] == [expected]


def test_spellings_of_both_languages_stand_once_each() -> None:
    """The same spelling twice in a language is one; in two languages it is two words."""
    names: EntityNames = {"one": {ORIGINAL: ("Lavanqa", "LAVANQA"), TRANSLATION: ("Lavanqa",)}}
    assert list(one_word_names(names)) == [[("lavanqa", ORIGINAL), ("lavanqa", TRANSLATION)]]
