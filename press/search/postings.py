"""Which documents hold each term how often, and how many words each document has.

All postings of a field lie in one array, sorted by term, then by document: an archive of
75,000 articles has eleven million of them. Knows nothing of buckets or files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from press.search.fields import Form
from press.search.lexicon import Lexicon
from press.search.ragged_array import Numbers, RaggedArray
from press.search.token_streams import FieldTexts
from press.search.vocabulary import Vocabulary

#: More terms than are worked on at a time.
_MANY: Final = 1 << 40
_NEVER: Final = np.iinfo(np.int64).max
_NONE: Final = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class FieldPostings:
    """The postings of one field, and how many words each document has in it."""

    starts: Numbers  #: by term, and once more: where its postings begin and the last ones end
    documents: NDArray[np.uint32]
    times: NDArray[np.uint32]
    lengths: NDArray[np.uint32]  #: by document

    def counts(self) -> Numbers:
        """Return by term how many documents hold it."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class Postings:
    """The terms of an archive with all that lunr needs to score them."""

    terms: list[str]  #: sorted as strings are compared
    forms: list[list[str]]  #: by term, in small letters; a form of two languages may stand twice
    ranks: Numbers  #: by term: how many began before it in the document it first stands in
    fields: Sequence[FieldPostings]

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return len(self.fields[0].lengths)


def gather(
    fields: Sequence[FieldTexts], lexicon: Lexicon, same: Iterable[Sequence[Form]] = ()
) -> Postings:
    """Return every term of these fields with the documents that hold it.

    Forms that are the `same` lead to one another's terms.
    """
    texts = lexicon.texts.stretches()
    totals = _totals(fields, texts, len(lexicon.texts.forms_of_run))
    vocabulary = Vocabulary(totals, lexicon, same)
    found = [_Field(field.documents, len(vocabulary.terms)) for field in fields]
    for field, into in zip(fields, found, strict=True):
        for runs, documents in field.parts(texts):
            terms = vocabulary.of_run
            into.add(terms.of(runs), np.repeat(documents, terms.counts[runs]))
    ranks = _ranks(np.stack([field.begins for field in found]))
    postings = [found.pop(0).postings() for _ in fields]  # each is let go once it is sorted
    return Postings(vocabulary.terms, vocabulary.forms, ranks, postings)


def _totals(fields: Sequence[FieldTexts], texts: RaggedArray, different: int) -> Numbers:
    """Return how often each run stands in these fields."""
    totals = np.zeros(different, np.int64)
    for field in fields:
        for runs, _ in field.parts(texts):
            totals += np.bincount(runs, minlength=different)
    return totals


class _Field:
    """One field's postings on their way: add the terms of some documents at a time, in order."""

    def __init__(self, documents: int, terms: int) -> None:
        self._documents, self._terms = documents, terms
        self._lengths = np.zeros(documents, np.int64)
        self._keys: list[Numbers] = []
        self._times: list[Numbers] = []
        #: By term: its first document, then its place there; `_NEVER` where it is in none.
        self.begins = np.full(terms, _NEVER)

    def add(self, terms: Numbers, documents: Numbers) -> None:
        """Count these terms; each has the document that it stands in."""
        np.minimum.at(self.begins, terms, documents * _MANY + np.arange(len(terms)))
        self._lengths += np.bincount(documents, minlength=self._documents)
        keys, times = np.unique(terms * self._documents + documents, return_counts=True)
        self._keys.append(keys)
        self._times.append(times.astype(np.uint32))

    def postings(self) -> FieldPostings:
        """Sort all that was added by term."""
        keys = np.concatenate([_NONE, *self._keys])
        times = np.concatenate([_NONE, *self._times]).astype(np.uint32)
        order = np.argsort(keys, kind="stable")
        terms, documents = np.divmod(keys[order], max(self._documents, 1))
        counts = np.bincount(terms, minlength=self._terms)
        starts = np.concatenate([[0], np.cumsum(counts)])
        lengths = self._lengths.astype(np.uint32)
        return FieldPostings(starts, documents.astype(np.uint32), times[order], lengths)


def _ranks(begins: Numbers) -> Numbers:
    """Return by term how many terms of its first document come before it.

    `begins` says for each field and term where the term begins. A document's fields follow one
    another, so a term begins in the first field that has it in its first document.
    """
    documents = begins // _MANY
    first = documents.min(axis=0)
    field = np.argmax(documents == first, axis=0)
    places = np.take_along_axis(begins, field[None], axis=0)[0]
    order = np.lexsort((places, field, first))
    in_order = first[order]
    ranks: Numbers = np.empty_like(first)
    ranks[order] = np.arange(len(order)) - np.searchsorted(in_order, in_order)
    return ranks
