"""Posting lists as bytes: gaps between documents, frequencies, field lengths.

All numbers of a field are encoded at once, since one shard has few; each shard then takes
those of its terms. Read in the browser by `search/buckets.js`. Knows nothing of buckets or files.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from press.search.codec import planes, planes_for, varints
from press.search.inverted_index import FieldPostings
from press.search.token_streams import Int64Array, UInt32Array

_EMPTY: Final = np.zeros(0, np.uint32)


class _Encoded:
    """One number for each posting as varints, and where those of each term begin."""

    def __init__(self, numbers: UInt32Array, starts: Int64Array) -> None:
        encoded, byte_starts = varints(numbers)
        self._bytes, self._starts = encoded.tobytes(), byte_starts[starts].tolist()

    def of_terms(self, terms: slice) -> bytes:
        return self._bytes[self._starts[terms.start] : self._starts[terms.stop]]


class EncodedPostings:
    """The posting lists of one field, encoded."""

    def __init__(self, field: FieldPostings, inline_limit: int) -> None:
        """Encode the gaps between each term's documents, and the term's frequencies there.

        A term of at most `inline_limit` documents has their field lengths beside its postings;
        those of any other stand among the lengths of all documents alone.
        """
        gaps = np.diff(field.documents, prepend=np.uint32(0))
        firsts = field.starts[:-1][field.document_frequencies() > 0]
        gaps[firsts] = field.documents[firsts]
        self._field, self._inline_limit = field, inline_limit
        self._planes = planes_for(field.lengths)
        self._encoded = [_Encoded(numbers, field.starts) for numbers in (gaps, field.frequencies)]

    def of_terms(self, terms: Sequence[slice]) -> Iterator[bytes]:
        """Yield the postings of these ranges of term ids.

        First all gaps, then all frequencies, then the field lengths in planes of bytes.
        """
        for encoded in self._encoded:
            for term_range in terms:
                yield encoded.of_terms(term_range)
        inline = [_EMPTY]
        for term_range in terms:
            starts = self._field.starts[term_range.start : term_range.stop + 1]
            documents = self._field.documents[starts[0] : starts[-1]]
            document_frequencies = np.diff(starts)
            has_lengths = document_frequencies <= self._inline_limit
            documents = documents[np.repeat(has_lengths, document_frequencies)]
            inline.append(self._field.lengths[documents])
        yield planes(np.concatenate(inline), self._planes)
