"""From the runs of letters of one archive to its terms: which forms each has.

Knows nothing of documents or files.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from press.languages import LANGUAGES, Language
from press.search.analysis import is_doubtful, other_reading
from press.search.lexicon import Lexicon
from press.search.stretches import Numbers, Stretches


class Vocabulary:
    """The terms of an archive's runs, of all its languages in one list."""

    def __init__(self, totals: Numbers, lexicon: Lexicon) -> None:
        """Choose the term of every form of the runs that are there: `totals` counts each run."""
        times: list[int] = totals.tolist()
        forms = lexicon.texts.forms_of_run
        found: defaultdict[str, list[str]] = defaultdict(list)
        of_run: list[tuple[str, ...]] = [()] * len(times)
        for language in LANGUAGES:
            numbers = {r: n for r, n in lexicon.texts.runs(language).items() if times[n]}
            terms = _terms_by_form(numbers, times, lexicon, language)
            for form, term in terms.items():
                found[term].append(form)
            for number in numbers.values():
                of_run[number] = tuple([terms[form] for form in forms[number]])
        #: Sorted as strings are compared; a term is known by its place in this list.
        self.terms = sorted(found)
        #: The forms of each term, in small letters; one of two languages may stand here twice.
        self.forms = [found[term] for term in self.terms]
        #: The terms of each run, by their places.
        self.of_run = self._places(of_run)

    def _places(self, of_run: list[tuple[str, ...]]) -> Stretches:
        places = {term: place for place, term in enumerate(self.terms)}
        all_terms = map(places.__getitem__, chain.from_iterable(of_run))
        counts = np.fromiter(map(len, of_run), np.int64)
        return Stretches(np.fromiter(all_terms, np.int64), counts)


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
    if "ı" not in form or form in sure:
        return form
    other = other_reading(form)
    return other if other in sure else form
