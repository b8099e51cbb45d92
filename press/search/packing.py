"""The postings of an archive as bytes, of which each piece takes those of its terms.

All numbers of a field are encoded at once, since a piece alone has few. Read in the browser
by `search/buckets.js`. Knows nothing of buckets or files.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from press.search.codec import PieceWriter, planes, planes_for, varints
from press.search.postings import FieldPostings
from press.search.ragged_array import Numbers

_NONE: Final = np.zeros(0, np.uint32)


class _Encoded:
    """One number for each posting, as bytes, and where those of each term begin."""

    def __init__(self, numbers: NDArray[np.uint32], starts: Numbers) -> None:
        encoded, ends = varints(numbers)
        self._bytes, self._starts = encoded.tobytes(), ends[starts].tolist()

    def of(self, terms: slice) -> bytes:
        """Return the bytes of these terms."""
        return self._bytes[self._starts[terms.start] : self._starts[terms.stop]]


class PackedField:
    """One field's postings, encoded."""

    def __init__(self, field: FieldPostings, apart: int) -> None:
        """Encode the gaps between each term's documents, and how often it stands in them.

        A term in more documents than `apart` has the documents' lengths only among all lengths.
        """
        gaps = np.diff(field.documents, prepend=np.uint32(0))
        firsts = field.starts[:-1][field.counts() > 0]
        gaps[firsts] = field.documents[firsts]
        self._field, self._apart = field, apart
        self._planes = planes_for(field.lengths)
        self._encoded = [_Encoded(numbers, field.starts) for numbers in (gaps, field.times)]

    def write(self, piece: PieceWriter, terms: Sequence[slice]) -> None:
        """Write these stretches of terms: all gaps, all counts, then the documents' lengths."""
        for encoded in self._encoded:
            for stretch in terms:
                piece.raw(encoded.of(stretch))
        beside = [self._field.lengths[self._documents_beside(one)] for one in terms]
        piece.raw(planes(np.concatenate([_NONE, *beside]), self._planes))

    def _documents_beside(self, terms: slice) -> NDArray[np.uint32]:
        """Return the documents of those terms that have the lengths beside them."""
        starts = self._field.starts[terms.start : terms.stop + 1]
        documents = self._field.documents[starts[0] : starts[-1]]
        counts = np.diff(starts)
        return documents[np.repeat(counts <= self._apart, counts)]
