"""Terms cut into buckets of about equal size, and the bytes of a bucket.

A bucket holds a range of the alphabet: its terms with their postings, the word forms of
its terms that fall into the same range, and for every other form of the range the
term it belongs to. So one bucket answers a typed form nearly always.
Read in the browser by `search/buckets.js`. Nothing here knows of files.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import sub

from press.search.codec import PieceWriter, shared_length
from press.search.postings import Term

#: About how many bytes a bucket has before it is compressed.
BUCKET_SIZE = 24_000
#: About how many bytes a posting takes before it is compressed.
POSTING_SIZE = 3


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many words each field of each document has."""

    by_field: "Sequence[array[int]]"
    apart: int  #: a term in more documents than this has no lengths beside its postings


def cut_buckets(terms: Iterable[Term]) -> Iterator[list[Term]]:
    """Cut sorted terms into buckets; a very frequent term has one of its own."""
    bucket: list[Term] = []
    size = 0
    for term in terms:
        cost = POSTING_SIZE * term.all_documents() + 8 * len(term.forms)
        if bucket and size + cost > BUCKET_SIZE:
            yield bucket
            bucket, size = [], 0
        bucket.append(term)
        size += cost
    if bucket:
        yield bucket


def bucket_starts(buckets: Sequence[Sequence[Term]]) -> list[str]:
    """Return where each bucket's range begins: the shortest such string; first the empty one."""
    starts = [""]
    for before, after in pairwise(buckets):
        last, first = before[-1].text, after[0].text
        starts.append(first[: shared_length(last, first) + 1])
    return starts


class Ranges:
    """Which bucket a string falls into."""

    def __init__(self, starts: Iterable[str]) -> None:
        """Take where each bucket's range begins, in order."""
        self._starts = list(starts)

    def find(self, text: str) -> int:
        """Return the number of the bucket whose range holds the string."""
        return bisect_right(self._starts, text) - 1


class Links(defaultdict[str, list[str]]):
    """Strings with the terms that each leads to, in the terms' order."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__(list)

    def add(self, text: str, term: str) -> None:
        """Add a link; equal ones come one after the other, since terms come in order."""
        terms = self[text]
        if not terms or terms[-1] != term:
            terms.append(term)


def strays(buckets: Sequence[Sequence[Term]], ranges: Ranges) -> defaultdict[int, Links]:
    """Return by bucket the forms that fall into it while their terms stand in another."""
    found: defaultdict[int, Links] = defaultdict(Links)
    for number, bucket in enumerate(buckets):
        for term in bucket:
            for form in term.forms:
                home = ranges.find(form)
                if home != number:
                    found[home].add(form, term.text)
    return found


def bucket_piece(
    number: int,
    terms: Sequence[Term],
    ranges: Ranges,
    strays_here: Links,
    lengths: Lengths,
) -> PieceWriter:
    """Return the bytes of one bucket."""
    piece = PieceWriter("T", number).number(len(terms))
    piece.sorted_strings(term.text for term in terms)
    for term in terms:
        piece.number(term.rank).numbers(map(term.documents, range(len(lengths.by_field))))
    for term in terms:
        _write_forms(piece, term, [f for f in term.forms if ranges.find(f) == number])
    write_links(piece, strays_here)
    for field in range(len(lengths.by_field)):
        _write_postings(piece, terms, field, lengths)
    return piece


def _write_forms(piece: PieceWriter, term: Term, forms: Iterable[str]) -> None:
    """Write twice the number of other forms, plus one where the term is a form of itself."""
    found = set(forms)
    others = sorted(found - {term.text})
    piece.number(2 * len(others) + (term.text in found))
    for form in others:
        piece.relative(term.text, form)


def write_links(piece: PieceWriter, links: Mapping[str, Sequence[str]]) -> None:
    """Write strings, sorted, each with the terms that it leads to."""
    words = sorted(links)
    piece.number(len(words)).sorted_strings(words)
    for word in words:
        piece.number(len(links[word]))
        for term in links[word]:
            piece.relative(word, term)


def _write_postings(
    piece: PieceWriter, terms: Sequence[Term], field: int, lengths: Lengths
) -> None:
    """Write one field's documents as gaps, then the counts, then the fields' lengths."""
    all_lengths = lengths.by_field[field]
    for term in terms:
        documents = term.postings[field][::2]
        piece.numbers(map(sub, documents, chain((0,), documents)))
    for term in terms:
        piece.numbers(term.postings[field][1::2])
    for term in terms:
        if term.documents(field) <= lengths.apart:
            piece.numbers(map(all_lengths.__getitem__, term.postings[field][::2]))
