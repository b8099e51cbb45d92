"""Stems chosen by an archive's own words: the rules that tests/cases/stems-*.tsv show."""

import gzip
import json
from collections import Counter

import pytest

from press.language.azerbaijani.common_words import common_words, with_common_words
from press.language.azerbaijani.stems import Stemmer, browser_table, learn_stems, stem_unseen
from tests.cases_table import read_cases

Case = dict[str, str]

_ARCHIVE = read_cases("stems-archive.tsv")


@pytest.fixture(scope="module")
def stemmer() -> Stemmer:
    """Return a stemmer of the table's archive, every form met five times."""
    forms = [form for row in _ARCHIVE for form in row["forms"].split()]
    return Stemmer(Counter(forms * 5))


@pytest.mark.parametrize("row", _ARCHIVE, ids=lambda row: row["stem"])
def test_forms_of_a_word_have_one_stem_and_keep_it(stemmer: Stemmer, row: Case) -> None:
    """Forms of one word meet in its stem; a word that only looks like a form stays apart."""
    assert {form: stemmer.stem(form) for form in row["forms"].split()} == dict.fromkeys(
        row["forms"].split(), row["stem"]
    )


def test_a_form_of_a_known_word_is_stemmed_unseen(stemmer: Stemmer) -> None:
    """A form that the archive lacks goes to the stem that its other forms support."""
    assert stemmer.stem("prezidentlərimizdən") == "prezident"


def test_a_word_without_a_stem_is_its_own(stemmer: Stemmer) -> None:
    """Words that no form supports, figures and empty words come back as they are."""
    assert [stemmer.stem(word) for word in ("zzz", "2023", "x", "")] == ["zzz", "2023", "x", ""]


def test_joined_endings_come_off(stemmer: Stemmer) -> None:
    """Abbreviations and years lose the ending behind their hyphen."""
    assert [stemmer.stem(word) for word in ("bmt-nin", "2023-cü")] == ["bmt", "2023"]


def test_common_words_help_an_archive_that_is_still_small() -> None:
    """With the common words beside it, an archive of a few forms has their stems too."""
    few = {"prezidentlərimizin": 1, "görüşdə": 1, "otağında": 1, "keçirilmişdir": 1}
    stemmer = Stemmer(with_common_words(few))
    assert [stemmer.stem(form) for form in few] == ["prezident", "görüş", "otaq", "keçiril"]


def test_common_words_keep_an_archives_counts() -> None:
    """A common word is counted as often as the archive has it, and a little more."""
    assert with_common_words({"prezident": 7, "zzz": 1})["prezident"] > 7
    assert with_common_words({"zzz": 1})["zzz"] == 1
    assert len(common_words()) == 77_570


@pytest.mark.parametrize("case", read_cases("stems-unseen.tsv"))
def test_an_unseen_form_has_the_longest_known_stem(case: Case) -> None:
    """Of the stems an index knows, an unseen form has the longest that grammar allows."""
    assert stem_unseen(case["form"], set(case["known"].split())) == case["stem"]


def test_the_browser_gets_the_whole_grammar_in_little() -> None:
    """The browser's table is JSON of at most 5 kB compressed, with all that stems need."""
    table = json.loads(browser_table())
    assert {"noun", "verb", "name", "number"} == set(table["starts"])
    assert len(gzip.compress(browser_table().encode())) < 5_000


def test_stems_do_not_depend_on_the_number_of_processes() -> None:
    """Words of different first letters say nothing of each other, so letters can be shared out."""
    forms = [form for row in _ARCHIVE for form in row["forms"].split()]
    vocabulary = Counter(forms * 5)
    whole = Stemmer(dict(sorted(vocabulary.items())))
    expected = {form: whole.stem(form) for form in vocabulary}
    for processes in (1, 2, 5):
        assert learn_stems(vocabulary, vocabulary, processes) == expected
