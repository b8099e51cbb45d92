"""The pieces that the terms are written to.

    terms-0/…     buckets of terms
    postings-0/…  the postings of a common term
    lengths-0/…   how many words each document has in one field
    words.gz      all terms, for wildcards and misspelt words

A bucket holds a range of the alphabet: its terms with their postings, the word forms of
its terms that fall into the same range, and for every other form of the range the
term it belongs to. So one bucket answers a typed form nearly always. A common term's postings
stand apart: neither its neighbours nor a query that leaves it out should cost them.
Read in the browser by `search/buckets.js`. Nothing here knows where the folder lies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from press.search.buckets import Links, Ranges, cut, packed, starts_of, write_links
from press.search.codec import PieceWriter, planes, planes_for
from press.search.folder import PieceFolder
from press.search.packing import PackedField
from press.search.postings import Postings

#: A term in more than one of so many documents says little, and its postings are long, ...
COMMON: Final = 2
#: ... unless the archive is small.
LEAST_COMMON = 500
#: Lengths that have together no more bytes than this stand nowhere else.
CHEAP = 8_000
#: About how many bytes a posting and a form take before they are compressed.
POSTING_SIZE: Final = 4
FORM_SIZE: Final = 8


def write_terms(postings: Postings, pieces: PieceFolder) -> dict[str, Any]:
    """Write all that is known of the terms; return what the meta file says of it."""
    words = PieceWriter("W", 0).number(len(postings.terms)).sorted_strings(postings.terms)
    pieces.add("words", words.compressed())
    common = max(postings.documents // COMMON, LEAST_COMMON)
    apart = common if _write_lengths(postings, pieces) > CHEAP else 0
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
        counts = np.stack([field.counts() for field in postings.fields])
        self._counts, self._ranks = counts.T.tolist(), postings.ranks.tolist()
        is_common = counts.max(axis=0) > common
        #: The number of each common term's own piece, by its place.
        self._apart: dict[int, int] = {
            place: n for n, place in enumerate(np.flatnonzero(is_common).tolist())
        }
        sizes = np.where(is_common, 0, POSTING_SIZE * counts.sum(axis=0)).tolist()
        both = zip(sizes, postings.forms, strict=True)
        self._buckets = cut(postings.terms, [s + FORM_SIZE * len(forms) for s, forms in both])

    def write(self, pieces: PieceFolder) -> str:
        """Write the pieces; return where each bucket begins."""
        starts = starts_of(self._postings.terms, self._buckets)
        beside, strays = self._place_forms(Ranges(starts))
        for number, bucket in enumerate(self._buckets):
            piece = self._bucket(number, bucket, beside, strays[number])
            pieces.add_numbered("terms", number, piece.compressed())
        for place, number in self._apart.items():
            piece = PieceWriter("P", number)
            for field in self._fields:
                field.write(piece, [slice(place, place + 1)])
            pieces.add_numbered("postings", number, piece.compressed())
        return packed(starts)

    def _place_forms(self, ranges: Ranges) -> tuple[list[list[str]], Mapping[int, Links]]:
        """Return by term the forms of its own bucket, and by bucket the forms of other's terms."""
        beside: list[list[str]] = []
        strays: defaultdict[int, Links] = defaultdict(Links)
        for number, bucket in enumerate(self._buckets):
            for place in _places(bucket):
                term, here = self._postings.terms[place], []
                for form in self._postings.forms[place]:
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
        terms, places = self._postings.terms[bucket], _places(bucket)
        piece = PieceWriter("T", number).number(len(terms)).sorted_strings(terms)
        for place in places:
            piece.number(self._ranks[place]).numbers(self._counts[place])
            if place in self._apart:
                piece.number(self._apart[place])
        for term, place in zip(terms, places, strict=True):
            _write_forms(piece, term, beside[place])
        write_links(piece, strays)
        inline = list(self._without_apart(places))
        for field in self._fields:
            field.write(piece, inline)
        return piece

    def _without_apart(self, places: range) -> Iterator[slice]:
        """Cut a range of terms at the common ones."""
        start = places.start
        for place in places:
            if place in self._apart:
                yield slice(start, place)
                start = place + 1
        yield slice(start, places.stop)


def _places(bucket: slice) -> range:
    return range(bucket.start, bucket.stop)


def _write_forms(piece: PieceWriter, term: str, forms: Iterable[str]) -> None:
    """Write twice the number of other forms, plus one where the term is a form of itself."""
    found = set(forms)
    others = sorted(found - {term})
    piece.number(2 * len(others) + (term in found))
    for form in others:
        piece.relative(term, form)
