"""Which documents hold each term how often, and how many words each document has.

Knows nothing of buckets or files.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from press.search.counting import RunCounts
from press.search.lexicon import Lexicon
from press.search.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Postings:
    """The terms with their postings, and for each field the length of each document."""

    terms: list[Term]  #: sorted as strings are compared
    lengths: "list[array[int]]"


def gather(counts: RunCounts, fields: int, lexicon: Lexicon) -> Postings:
    """Return every term of the archive with the documents that hold it."""
    vocabulary = Vocabulary(counts, fields, lexicon)
    lengths = [array("I") for _ in range(fields)]
    for number in range(counts.documents):
        begun = 0
        for field in range(fields):
            found = _terms_of(counts.document(field, number), vocabulary.of_run)
            begun = _add(found, field, number, begun)
            lengths[field].append(sum(found.values()))
    return Postings(sorted(vocabulary, key=lambda term: term.text), lengths)


def _terms_of(
    runs: Iterable[tuple[int, int]], of_run: Sequence[tuple[Term, ...]]
) -> dict[Term, int]:
    """Add up the counts of one text's terms, in the order of the text."""
    found: dict[Term, int] = {}
    for run, times in runs:
        for term in of_run[run]:
            found[term] = found.get(term, 0) + times
    return found


def _add(found: dict[Term, int], field: int, document: int, begun: int) -> int:
    """Add one text's postings; return how many terms have begun in the document so far."""
    for term, times in found.items():
        if term.rank < 0:
            term.rank = begun
            begun += 1
        term.postings[field].extend((document, times))
    return begun
