"""The terms of one archive: which forms they have, which documents hold them how often.

Knows nothing of buckets or files.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from press.languages import LANGUAGES
from press.search.analysis import Stemming
from press.search.counting import FormCounts


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


def gather_terms(counts: FormCounts, fields: int, stemming: Stemming) -> list[Term]:
    """Return every term of the archive, in the order of its first occurrence."""
    term_of_form = _terms_of_forms(counts, fields, stemming)
    found: list[Term] = []
    for number in range(len(counts.lengths[0])):
        beginning = len(found)
        for field in range(fields):
            for term, times in _term_counts(counts.document(field, number), term_of_form):
                if term.rank < 0:
                    term.rank = len(found) - beginning
                    found.append(term)
                term.postings[field].extend((number, times))
    return found


def _term_counts(
    forms: Iterable[tuple[int, int]], term_of_form: list[Term]
) -> Iterable[tuple[Term, int]]:
    """Add up the counts of one document's forms, in the order of the text."""
    found: dict[Term, int] = {}
    for form, times in forms:
        term = term_of_form[form]
        found[term] = found.get(term, 0) + times
    return found.items()


def _terms_of_forms(counts: FormCounts, fields: int, stemming: Stemming) -> list[Term]:
    """Return the term of each form, by the form's number."""
    totals = counts.totals()
    terms: dict[str, Term] = {}
    by_number: list[Term | None] = [None] * len(totals)
    for language in LANGUAGES:
        numbers = counts.forms(language)
        stem = stemming(language, {form: totals[number] for form, number in numbers.items()})
        for form, number in numbers.items():
            text = stem(counts.reading(form, language))
            term = terms.get(text)
            if term is None:
                postings = tuple(array("I") for _ in range(fields))
                term = terms[text] = Term(text, [], postings)
            term.forms.append(form)
            by_number[number] = term
    return [term for term in by_number if term is not None]
