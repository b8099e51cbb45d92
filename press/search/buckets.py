"""Terms cut into buckets of about equal size, and the bytes of a bucket.

A bucket holds a range of the alphabet: its terms with their postings, the word forms of
its terms that fall into the same range, and for every other form of the range the
term it belongs to. So one bucket answers a typed form nearly always.
Read in the browser by `search/buckets.js`. Nothing here knows of files.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from press.search.codec import PieceWriter, browser_order, shared_length
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
        self._starts = [browser_order(start) for start in starts]

    def find(self, text: str) -> int:
        """Return the number of the bucket whose range holds the string."""
        return bisect_right(self._starts, browser_order(text)) - 1


def strays(buckets: Sequence[Sequence[Term]], ranges: Ranges) -> dict[int, dict[str, set[str]]]:
    """Return by bucket the forms that fall into it while their terms stand in another."""
    found: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for number, bucket in enumerate(buckets):
        for term in bucket:
            for form in term.forms:
                home = ranges.find(form)
                if home != number:
                    found[home][form].add(term.text)
    return found


def bucket_piece(
    number: int,
    terms: Sequence[Term],
    ranges: Ranges,
    strays_here: dict[str, set[str]],
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
    others = sorted(found - {term.text}, key=browser_order)
    piece.number(2 * len(others) + (term.text in found))
    for form in others:
        _write_relative(piece, term.text, form)


def write_links(piece: PieceWriter, links: dict[str, set[str]]) -> None:
    """Write strings, sorted, each with the terms that it leads to."""
    words = sorted(links, key=browser_order)
    piece.number(len(words)).sorted_strings(words)
    for word in words:
        piece.number(len(links[word]))
        for term in sorted(links[word], key=browser_order):
            _write_relative(piece, word, term)


def _write_relative(piece: PieceWriter, base: str, text: str) -> None:
    """Write how much of the base's end is cut off, and what comes instead."""
    shared = shared_length(base, text)
    piece.number(_units(base[shared:])).string(text[shared:])


def _units(text: str) -> int:
    """Return how long JavaScript takes a string to be."""
    return len(browser_order(text)) // 2


def _write_postings(
    piece: PieceWriter, terms: Sequence[Term], field: int, lengths: Lengths
) -> None:
    """Write one field's documents as gaps, then the counts, then the fields' lengths."""
    for term in terms:
        before = 0
        for document in term.postings[field][::2]:
            piece.number(document - before)
            before = document
    for term in terms:
        piece.numbers(term.postings[field][1::2])
    for term in terms:
        if term.documents(field) <= lengths.apart:
            all_lengths = lengths.by_field[field]
            piece.numbers(all_lengths[document] for document in term.postings[field][::2])
