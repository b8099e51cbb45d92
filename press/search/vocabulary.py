"""From the tokens of an archive to the terms of its index, and the forms of each term.

Knows nothing of documents or files.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

from press.language.azerbaijani.keys import keys_of_words
from press.language.azerbaijani.stem_memory import StemMemory
from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.analysis import has_ambiguous_i, learn_terms, with_dotted_i
from press.search.fields import Form
from press.search.token_streams import Int64Array, RaggedArray, TokenStreams


class AnalysisCache:
    """What the analysis learned of an archive's texts and words, for all its editions.

    Reading the texts and learning the stems takes longer than all the rest of an index, and
    editions share most of both: first all texts are read, then the terms are learned, once, so
    that a word has one stem in all editions.
    """

    def __init__(self) -> None:
        """Begin without texts."""
        self.streams = TokenStreams()
        self.used = 0  #: of how many texts was learned
        self._terms_by_form: dict[Language, dict[str, str]] = {}
        self._phonetic_keys: dict[str, str] = {}
        self._stems = StemMemory()

    def learn(self, processes: int = 1, texts: Int64Array | None = None) -> None:
        """Learn the term and the phonetic key of every form of these texts, or of all."""
        self.used = len(self.streams) if texts is None else len(texts)
        frequencies = self.streams.frequencies(texts).tolist()
        for language in LANGUAGES:
            terms = self._terms_by_form[language] = self._learn(language, frequencies, processes)
            self.phonetic_keys(terms)

    def terms_by_form(self, language: Language) -> Mapping[str, str]:
        """Return the term of each form of one language."""
        if not self._terms_by_form:
            self.learn()
        return self._terms_by_form[language]

    def _learn(
        self, language: Language, frequencies: Sequence[int], processes: int
    ) -> dict[str, str]:
        """Learn the terms of one language.

        `frequencies` says for each token id how often the texts have the token. I among capitals
        is read as the capital of ı, unless only the form with i stands elsewhere too (COVID).
        """
        form_frequencies: defaultdict[str, int] = defaultdict(int)
        certain: set[str] = set()
        for token, token_id in self.streams.token_ids(language).items():
            if not frequencies[token_id]:
                continue  # of an article as it was
            forms = self.streams.forms_of_token[token_id]
            for form in forms:
                form_frequencies[form] += frequencies[token_id]
            if "I" not in token or not has_ambiguous_i(token):
                certain.update(forms)
        read_as = {
            form: with_dotted_i(form)
            for form in form_frequencies
            if form not in certain and with_dotted_i(form) in certain
        }
        asked = [form for form in form_frequencies if form not in read_as]
        terms = learn_terms(language, form_frequencies, asked, processes, self._stems)
        return terms | {form: terms[dotted] for form, dotted in read_as.items()}

    def phonetic_keys(self, forms: Iterable[str]) -> Mapping[str, str]:
        """Return the phonetic key of each of these forms, empty where it has none."""
        new = [form for form in dict.fromkeys(forms) if form not in self._phonetic_keys]
        self._phonetic_keys.update(zip(new, keys_of_words(new), strict=True))
        return self._phonetic_keys


class Vocabulary:
    """The terms of an index, of all languages in one list; a term's id is its place in it."""

    def __init__(
        self,
        frequencies: Int64Array,
        cache: AnalysisCache,
        synonyms: Iterable[Sequence[Form]] = (),
    ) -> None:
        """Choose the term of every form of the tokens that are there.

        `frequencies` says for each token id of the cache how often the token stands in the
        index (int64; 0 where only another edition has it). Each of several `synonyms` becomes
        a form of the others' terms too.
        """
        counts: list[int] = frequencies.tolist()
        streams = cache.streams
        terms_by_form: dict[Language, dict[str, str]] = {}
        terms_of_token: list[Sequence[str]] = [()] * len(counts)
        for language in LANGUAGES:
            terms, here = cache.terms_by_form(language), terms_by_form.setdefault(language, {})
            for token_id in streams.token_ids(language).values():
                if counts[token_id]:
                    token_forms = streams.forms_of_token[token_id]
                    of_token = terms_of_token[token_id] = [terms[form] for form in token_forms]
                    here.update(zip(token_forms, of_token, strict=True))
        forms = _forms_by_term(terms_by_form, synonyms)
        #: Sorted as strings are compared.
        self.terms = sorted(forms)
        #: The forms of each term, in small letters; one of two languages may stand here twice.
        self.forms = [forms[term] for term in self.terms]
        id_of = {term: term_id for term_id, term in enumerate(self.terms)}
        term_ids = map(id_of.__getitem__, chain.from_iterable(terms_of_token))
        #: The term ids (int64) of each token, by token id.
        self.terms_of_token = RaggedArray(
            np.fromiter(term_ids, np.int64), np.fromiter(map(len, terms_of_token), np.int64)
        )


def _forms_by_term(
    terms_by_form: Mapping[Language, Mapping[str, str]], synonyms: Iterable[Sequence[Form]]
) -> Mapping[str, list[str]]:
    """Return the forms of each term, and with each form its synonyms.

    An Azerbaijani word takes synonyms only where it is its own stem: «qana» (Ghana) is first of
    all a form of «qan» (blood), of which Ghana is none.
    """
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for terms in terms_by_form.values():
        for form, term in terms.items():
            forms[term].append(form)
    for synonym_set in synonyms:
        for form, language in synonym_set:
            term_of_form = terms_by_form[language].get(form)
            if term_of_form and (term_of_form == form or language is not ORIGINAL):
                forms[term_of_form] += [
                    other for other, _ in synonym_set if other not in forms[term_of_form]
                ]
    return forms
