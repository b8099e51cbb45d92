"""From the runs of letters of one archive to its terms: which forms each has.

Knows nothing of documents or files.
"""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from press.languages import LANGUAGES, Language
from press.search.analysis import is_doubtful, other_reading
from press.search.counting import RunCounts
from press.search.lexicon import Lexicon


@dataclass(slots=True, eq=False)
class Term:
    """A term with all that lunr needs to score it."""

    text: str
    forms: list[str]  #: in small letters; a form of two languages may stand here twice
    postings: "tuple[array[int], ...]"  #: for each field: document, count, document, count …
    rank: int = -1  #: how many terms began before it in the document it first stands in

    def documents(self, field: int) -> int:
        """Return how many documents hold it in one field."""
        return len(self.postings[field]) // 2

    def all_documents(self) -> int:
        """Return how many documents hold it, counted for each field anew as lunr counts."""
        return sum(map(len, self.postings)) // 2


class Vocabulary:
    """The terms of an archive's runs, of all its languages in one list."""

    def __init__(self, counts: RunCounts, fields: int, lexicon: Lexicon) -> None:
        """Read every run, and choose the term of every form."""
        self._fields = fields
        self._terms: dict[str, Term] = {}
        totals = counts.totals()
        #: The terms of each run, by the run's number.
        self.of_run: list[tuple[Term, ...]] = [()] * len(totals)
        for language in LANGUAGES:
            self._read(counts.runs(language), totals, lexicon, language)

    def _read(
        self, runs: Mapping[str, int], totals: "array[int]", lexicon: Lexicon, language: Language
    ) -> None:
        forms = lexicon.forms(language)
        vocabulary: dict[str, int] = {}
        sure: set[str] = set()
        for run, number in runs.items():
            for form in forms[run]:
                vocabulary[form] = vocabulary.get(form, 0) + totals[number]
            if "I" not in run or not is_doubtful(run):
                sure.update(forms[run])
        stem = lexicon.stem(language, vocabulary)
        terms = {form: self._term(stem(_reading(form, sure)), form) for form in vocabulary}
        for run, number in runs.items():
            self.of_run[number] = tuple([terms[form] for form in forms[run]])

    def _term(self, text: str, form: str) -> Term:
        term = self._terms.get(text)
        if term is None:
            postings = tuple([array("I") for _ in range(self._fields)])
            term = self._terms[text] = Term(text, [], postings)
        term.forms.append(form)
        return term

    def __iter__(self) -> Iterator[Term]:
        """Yield every term."""
        return iter(self._terms.values())


def _reading(form: str, sure: set[str]) -> str:
    """Return the form itself, or what it is where it was read from capitals wrongly."""
    if "ı" not in form or form in sure:
        return form
    other = other_reading(form)
    return other if other in sure else form
