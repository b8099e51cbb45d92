"""Each query of the table is tied to its articles by the rules in Python alone, without an index.

The browser's test answers the same table from the shards, by the same rules in JavaScript.
"""

from collections import Counter
from functools import cache

import pytest

from press.language.azerbaijani.keys import spelling_keys
from press.language.azerbaijani.stems import stem_unseen
from press.language.azerbaijani.suffixes import candidate_stems
from press.language.english.porter_stemmer import english_stem
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, counterpart, language_of
from press.search.analysis import learn_terms, word_forms
from press.search.fields import name_forms, one_word_names, passages
from tests.cases_table import read_cases
from tests.search_cases import NAMES, documents

CASES = read_cases("search_queries.tsv")


@cache
def forms_of(edition: Language) -> dict[str, dict[str, set[Language]]]:
    """Return for each article of an edition its word forms with their languages."""
    found: dict[str, dict[str, set[Language]]] = {}
    for document in documents(edition):
        forms = found.setdefault(document.id, {})
        for text, language in (
            pair for texts in passages(document, edition, name_forms(NAMES)) for pair in texts
        ):
            for form in word_forms(text, language):
                forms.setdefault(form, set()).add(language)
    return found


@cache
def terms_of(edition: Language) -> dict[str, set[str]]:
    """Return for each article of an edition its terms."""
    articles = forms_of(edition)
    stems = {}
    for language in LANGUAGES:
        frequencies = Counter(
            form for forms in articles.values() for form, of in forms.items() if language in of
        )
        stems[language] = learn_terms(language, frequencies, frequencies)
    return {
        article: {stems[language][form] for form, of in forms.items() for language in of}
        for article, forms in articles.items()
    }


def is_tied(word: str, article: str, edition: Language) -> bool:
    """Tell whether a typed word reaches an article by form, stem, spelling or beginning."""
    forms, terms = forms_of(edition)[article], terms_of(edition)[article]
    typed = [*word_forms(word, edition), *word_forms(word, counterpart(edition))]
    stems = {stem for form in typed for stem in candidate_stems(form)}
    keys = {key for form in typed for key in spelling_keys(form)}
    known = {stem for term in terms for stem in (term, *candidate_stems(term))}
    typed += [
        form for one in one_word_names(NAMES) if {*typed} & {f for f, _ in one} for form, _ in one
    ]
    return (
        not forms.keys().isdisjoint(typed)
        or any(stem_unseen(form, terms) in terms for form in typed)
        or not stems.isdisjoint(known)
        or not terms.isdisjoint(map(english_stem, typed))
        or any(key in keys for form in (*forms, *known) for key in spelling_keys(form))
        or any(key.startswith(tuple(keys)) for form in forms for key in spelling_keys(form))
        or word.startswith(tuple(plain(stem) for stem in known if len(stem) > 3))
    )


def plain(stem: str) -> str:
    """Return a stem in plain letters, as it is written before a vowel or an ending: otaq, otağ-."""
    return stem.removesuffix("q").translate(str.maketrans("əğıöşüçj", "egiosucj"))


def test_the_table_is_long_enough() -> None:
    """At least 80 queries, in both editions, of articles that there are."""
    assert len(CASES) >= 80
    assert {case["edition"] for case in CASES} == {ORIGINAL.code, TRANSLATION.code}
    articles = forms_of(ORIGINAL)
    assert all(article in articles for case in CASES for article in case["found"].split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['edition']} {case['query']}")
def test_a_query_is_tied_to_the_articles_it_must_find(case: dict[str, str]) -> None:
    """Some word of the query is a form, stem, spelling or beginning of a word of each article."""
    edition = language_of(case["edition"])
    for article in case["found"].split():
        assert any(is_tied(word, article, edition) for word in case["query"].strip("*").split())
