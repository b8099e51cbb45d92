"""The pieces that the terms are written to.

    terms-0/…     buckets of terms
    postings-0/…  the postings of the common terms of the bucket of this number
    lengths-0/…   how many words each document has in one field
    words.gz      all terms, for wildcards and misspelt words

A bucket holds a range of the alphabet: its terms with their postings, the word forms of
its terms that fall into the same range, and for every other form of the range the
term it belongs to. So one bucket answers a typed form nearly always. A common term's postings
stand apart: neither its neighbours nor a query that leaves it out should cost them.
Read in the browser by `search/buckets.js`. Nothing here knows where the folder lies.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from press.search.buckets import Links, Ranges, cut, packed, starts_of, write_links
from press.search.codec import PieceWriter, planes, planes_for
from press.search.packing import PackedField
from press.search.postings import Postings
from press.search.shard_folder import PieceFolder

#: A term in more than one of so many documents says little, and its postings are long, ...
COMMON: Final = 2
#: ... unless the archive is small. (A test makes all terms of a small archive common.)
LEAST_COMMON = 500
#: Lengths that have together no more bytes than this stand nowhere else. (So does a test.)
CHEAP = 8_000
#: About how many bytes a posting and a form take before they are compressed.
POSTING_SIZE: Final = 4
FORM_SIZE: Final = 8


def write_terms(postings: Postings, pieces: PieceFolder) -> dict[str, Any]:
    """Write all that is known of the terms; return what the meta file says of it."""
    words = PieceWriter("W", 0).number(len(postings.terms)).sorted_strings(postings.terms)
    pieces.add("words", words.compressed())
    common = max(postings.documents // COMMON, LEAST_COMMON)
    size = _write_lengths(postings, pieces)
    apart = common if size > CHEAP else 0
    starts = _Buckets(postings, common, apart).write(pieces)
    return {"terms": len(postings.terms), "common": common, "apart": apart, "buckets": starts}


def _write_lengths(postings: Postings, pieces: PieceFolder) -> int:
    """Write all documents' lengths; return how many bytes they have."""
    size = 0
    for number, field in enumerate(postings.fields):
        piece = PieceWriter("L", number).raw(planes(field.lengths, planes_for(field.lengths)))
        stored = piece.compressed()
        pieces.add_numbered("lengths", number, stored)
        size += len(stored)
    return size


class _Buckets:
    """The terms in buckets, and the common terms' postings beside them."""

    def __init__(self, postings: Postings, common: int, apart: int) -> None:
        self._postings = postings
        self._fields = [PackedField(field, apart) for field in postings.fields]
        #: By term and field: how many documents hold it.
        self._counts = np.stack([field.counts() for field in postings.fields], axis=1)
        self._is_common = self._counts.max(axis=1) > common
        self._buckets = cut(postings.terms, self._sizes())

    def _sizes(self) -> Iterator[int]:
        """Yield about how many bytes each term takes in its bucket."""
        inline = np.where(self._is_common, 0, self._counts.sum(axis=1)).tolist()
        for documents, forms in zip(inline, self._postings.forms, strict=True):
            yield POSTING_SIZE * documents + FORM_SIZE * len(forms)

    def write(self, pieces: PieceFolder) -> str:
        """Write the pieces; return where each bucket begins."""
        starts = starts_of(self._postings.terms, self._buckets)
        beside, strays = self._place_forms(Ranges(starts))
        for number, bucket in enumerate(self._buckets):
            piece = self._bucket(number, bucket, beside, strays[number])
            pieces.add_numbered("terms", number, piece.compressed())
            if self._is_common[bucket].any():
                own = PieceWriter("P", number)
                self._write_postings(own, bucket, common=True)
                pieces.add_numbered("postings", number, own.compressed())
        return packed(starts)

    def _place_forms(self, ranges: Ranges) -> tuple[list[list[str]], Mapping[int, Links]]:
        """Return by term the forms of its own bucket, and by bucket the forms of others' terms."""
        beside: list[list[str]] = []
        strays: defaultdict[int, Links] = defaultdict(Links)
        for number, bucket in enumerate(self._buckets):
            terms, forms = self._postings.terms[bucket], self._postings.forms[bucket]
            for term, of_term in zip(terms, forms, strict=True):
                here: list[str] = []
                for form in of_term:
                    home = number if form == term else ranges.find(form)
                    if home == number:
                        here.append(form)
                    else:
                        strays[home].add(form, term)
                beside.append(here)
        return beside, strays

    def _bucket(
        self, number: int, bucket: slice, beside: Sequence[Sequence[str]], strays: Links
    ) -> PieceWriter:
        """Return the bytes of one bucket."""
        terms = self._postings.terms[bucket]
        piece = PieceWriter("T", number).number(len(terms)).sorted_strings(terms)
        counts = np.column_stack((self._postings.ranks[bucket], self._counts[bucket]))
        piece.numbers(counts.ravel().tolist())
        for term, forms in zip(terms, beside[bucket], strict=True):
            _write_forms(piece, term, forms)
        write_links(piece, strays)
        self._write_postings(piece, bucket, common=False)
        return piece

    def _write_postings(self, piece: PieceWriter, bucket: slice, *, common: bool) -> None:
        """Write the postings of a bucket's common terms, or of all its others."""
        wanted = self._is_common[bucket] == common
        edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False)) + bucket.start
        stretches = [slice(start, end) for start, end in edges.reshape(-1, 2).tolist()]
        for field in self._fields:
            field.write(piece, stretches)


def _write_forms(piece: PieceWriter, term: str, forms: Sequence[str]) -> None:
    """Write twice the number of other forms, plus one where the term is a form of itself."""
    if len(forms) == 1 and forms[0] == term:
        piece.number(1)
        return
    found = set(forms)
    others = sorted(found - {term})
    piece.number(2 * len(others) + (term in found))
    for form in others:
        piece.relative(term, form)
