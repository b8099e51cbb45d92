"""The inverted index of one edition: for each term the documents that hold it, and how often.

The posting lists of a field lie in one array, sorted by term, then by document: an archive of
75,000 articles has eleven million postings. Knows nothing of buckets or files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from press.search.fields import Form
from press.search.token_streams import FieldTexts, Int64Array, UInt32Array
from press.search.vocabulary import AnalysisCache, Vocabulary

#: More terms than are worked on at a time: an occurrence is `document * _STRIDE + place`.
_STRIDE: Final = 1 << 40
_NEVER: Final = np.iinfo(np.int64).max
_EMPTY: Final = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class FieldPostings:
    """The posting lists of one field, one after the other, and the field's length by document."""

    starts: Int64Array  #: terms + 1: where each term's postings begin, and the last ones end
    documents: UInt32Array  #: postings: the document, ascending within a term
    frequencies: UInt32Array  #: postings: how often the term stands in the document's field
    lengths: UInt32Array  #: documents: how many terms the field has

    def document_frequencies(self) -> Int64Array:
        """Return for each term how many documents hold it in this field (int64, terms)."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class InvertedIndex:
    """The terms of an edition with all that lunr needs to score them. A term's id is its place."""

    terms: list[str]  #: sorted as strings are compared
    forms: list[list[str]]  #: by term, in small letters; a form of two languages may stand twice
    ranks: Int64Array  #: terms: how many began before it in the document it first stands in
    fields: Sequence[FieldPostings]  #: in the order of `press.search.fields.FIELDS`

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return len(self.fields[0].lengths)


def invert(
    fields: Sequence[FieldTexts], cache: AnalysisCache, synonyms: Iterable[Sequence[Form]] = ()
) -> InvertedIndex:
    """Return every term of these fields with the documents that hold it.

    Each of several `synonyms` leads to the others' terms too.
    """
    tokens_by_text = cache.streams.by_text()
    frequencies = np.zeros(len(cache.streams.forms_of_token), np.int64)  # by token id
    for field in fields:
        for tokens, _ in field.batches(tokens_by_text):
            frequencies += np.bincount(tokens, minlength=len(frequencies))
    vocabulary = Vocabulary(frequencies, cache, synonyms)
    terms_of_token = vocabulary.terms_of_token
    inverters = [_FieldInverter(field.documents, len(vocabulary.terms)) for field in fields]
    for field, inverter in zip(fields, inverters, strict=True):
        for tokens, documents in field.batches(tokens_by_text):
            repeated = np.repeat(documents, terms_of_token.counts[tokens])
            inverter.add(terms_of_token.take(tokens), repeated)
    ranks = _ranks(np.stack([inverter.first_occurrences for inverter in inverters]))
    postings = [inverters.pop(0).postings() for _ in fields]  # each is let go once it is sorted
    return InvertedIndex(vocabulary.terms, vocabulary.forms, ranks, postings)


class _FieldInverter:
    """Sorts one field's occurrences of terms, which come by document, into postings by term."""

    def __init__(self, documents: int, terms: int) -> None:
        self._documents, self._terms = documents, terms
        self._lengths = np.zeros(documents, np.int64)
        self._keys: list[Int64Array] = []  # a posting as one number: term * documents + document
        self._frequencies: list[UInt32Array] = []
        #: Terms: the first `document * _STRIDE + place`; `_NEVER` where no document has it.
        self.first_occurrences = np.full(terms, _NEVER)

    def add(self, terms: Int64Array, documents: Int64Array) -> None:
        """Count occurrences: term ids, and the documents that they stand in, of one length.

        The documents ascend, and come after those that were added before.
        """
        occurrences = documents * _STRIDE + np.arange(len(terms))
        np.minimum.at(self.first_occurrences, terms, occurrences)
        self._lengths += np.bincount(documents, minlength=self._documents)
        keys, frequencies = np.unique(terms * self._documents + documents, return_counts=True)
        self._keys.append(keys)
        self._frequencies.append(frequencies.astype(np.uint32))

    def postings(self) -> FieldPostings:
        """Sort all that was added by term, then by document."""
        keys = np.concatenate([_EMPTY, *self._keys])
        frequencies = np.concatenate([_EMPTY, *self._frequencies]).astype(np.uint32)
        order = np.argsort(keys, kind="stable")
        terms, documents = np.divmod(keys[order], max(self._documents, 1))
        document_frequencies = np.bincount(terms, minlength=self._terms)
        starts = np.concatenate([[0], np.cumsum(document_frequencies)])
        lengths = self._lengths.astype(np.uint32)
        return FieldPostings(starts, documents.astype(np.uint32), frequencies[order], lengths)


def _ranks(first_occurrences: Int64Array) -> Int64Array:
    """Return for each term how many terms of its first document come before it (int64, terms).

    `first_occurrences` (int64, fields × terms) says where each term begins in each field. A
    document's fields follow one another, so a term begins in the first field that has it in its
    first document. lunr breaks ties by this order.
    """
    documents = first_occurrences // _STRIDE
    first_document = documents.min(axis=0)
    first_field = np.argmax(documents == first_document, axis=0)
    places = np.take_along_axis(first_occurrences, first_field[None], axis=0)[0]
    order = np.lexsort((places, first_field, first_document))
    in_order = first_document[order]
    ranks: Int64Array = np.empty_like(first_document)
    ranks[order] = np.arange(len(order)) - np.searchsorted(in_order, in_order)
    return ranks
