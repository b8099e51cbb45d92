"""From the runs of letters of one archive to its terms: which forms each has.

Knows nothing of documents or files.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

from press.language.azerbaijani.letters import DOTLESS_I
from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.analysis import is_doubtful, other_reading
from press.search.fields import Form
from press.search.lexicon import Lexicon
from press.search.ragged_array import Numbers, RaggedArray


class Vocabulary:
    """The terms of an archive's runs, of all its languages in one list."""

    def __init__(
        self, totals: Numbers, lexicon: Lexicon, same: Iterable[Sequence[Form]] = ()
    ) -> None:
        """Choose the term of every form of the runs that are there: `totals` counts each run.

        Of forms that are the `same`, each becomes a form of the others' terms too.
        """
        times: list[int] = totals.tolist()
        numbers = {
            language: {run: n for run, n in lexicon.texts.runs(language).items() if times[n]}
            for language in LANGUAGES
        }
        term_of = {
            language: _terms_by_form(numbers[language], times, lexicon, language)
            for language in LANGUAGES
        }
        forms = _forms_by_term(term_of, same)
        #: Sorted as strings are compared; a term is known by its place in this list.
        self.terms = sorted(forms)
        #: The forms of each term, in small letters; one of two languages may stand here twice.
        self.forms = [forms[term] for term in self.terms]
        of_run: list[Sequence[str]] = [()] * len(times)
        for language in LANGUAGES:
            for number in numbers[language].values():
                read = lexicon.texts.forms_of_run[number]
                of_run[number] = [term_of[language][form] for form in read]
        #: The terms of each run, by their places.
        self.of_run = self._places(of_run)

    def _places(self, of_run: Sequence[Sequence[str]]) -> RaggedArray:
        places = {term: place for place, term in enumerate(self.terms)}
        all_terms = map(places.__getitem__, chain.from_iterable(of_run))
        counts = np.fromiter(map(len, of_run), np.int64)
        return RaggedArray(np.fromiter(all_terms, np.int64), counts)


def _forms_by_term(
    term_of: Mapping[Language, Mapping[str, str]], same: Iterable[Sequence[Form]]
) -> Mapping[str, list[str]]:
    """Return the forms of each term, with those that are the same as one of its forms.

    An original's word takes others only where it is its own stem: «qana» (Ghana) is first of
    all a form of «qan» (blood), of which Ghana is none.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for terms in term_of.values():
        for form, term in terms.items():
            found[term].append(form)
    for forms in same:
        for form, language in forms:
            known = term_of[language].get(form)
            if known and (known == form or language is not ORIGINAL):
                found[known] += [other for other, _ in forms if other not in found[known]]
    return found


def _terms_by_form(
    numbers: Mapping[str, int], times: Sequence[int], lexicon: Lexicon, language: Language
) -> dict[str, str]:
    """Return the term of each form in these runs."""
    forms = lexicon.texts.forms_of_run
    vocabulary: defaultdict[str, int] = defaultdict(int)
    sure: set[str] = set()
    for run, number in numbers.items():
        for form in forms[number]:
            vocabulary[form] += times[number]
        if "I" not in run or not is_doubtful(run):
            sure.update(forms[number])
    stem = lexicon.stem(language, vocabulary)
    return {form: stem(_reading(form, sure)) for form in vocabulary}


def _reading(form: str, sure: set[str]) -> str:
    """Return the form itself, or what it is where it was read from capitals wrongly."""
    if DOTLESS_I not in form or form in sure:
        return form
    other = other_reading(form)
    return other if other in sure else form
