"""Terms cut into buckets of about equal size, and the bytes of a bucket.

A bucket holds a range of the alphabet: its terms with their postings, the word forms of
its terms that fall into the same range, and for every other form of the range the
term it belongs to. So one bucket answers a typed form nearly always.
Read in the browser by `search/buckets.js`. Nothing here knows of files.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import isqrt
from operator import sub
from typing import Final, TypeVar
from zlib import crc32

from press.search.codec import PieceWriter, shared_length
from press.search.vocabulary import Term

_Item = TypeVar("_Item")

#: About how many bytes a posting and a form take before they are compressed.
POSTING_SIZE: Final = 3
FORM_SIZE: Final = 8
#: Smaller buckets are not worth a request.
LEAST_SIZE: Final = 2_000
#: One name in so many may begin a bucket.
BEGINNERS: Final = 8


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many words each field of each document has."""

    by_field: "Sequence[array[int]]"
    apart: int  #: a term in more documents than this has no lengths beside its postings


def cut_terms(terms: Sequence[Term]) -> list[Sequence[Term]]:
    """Cut sorted terms into buckets; a very frequent term has one of its own."""
    return cut(
        terms,
        [POSTING_SIZE * term.all_documents() + FORM_SIZE * len(term.forms) for term in terms],
        [term.text for term in terms],
    )


def cut(
    items: Sequence[_Item], sizes: Sequence[int], names: Sequence[str]
) -> list[Sequence[_Item]]:
    """Cut items of these sizes in bytes, and of these names, into buckets.

    A visitor pays for the list of all buckets' ranges, a few bytes each, and for a bucket a
    word: the sum is least where a bucket is about as large as the root of the whole.

    A bucket ends where the next item's name, by its checksum, is one that begins buckets.
    So a new item moves the ends beside it, not all that follow.
    """
    most = max(LEAST_SIZE, rounded(isqrt(24 * sum(sizes))))
    ends: list[int] = []
    size = 0
    for number, cost in enumerate(sizes):
        if size and (size + cost > most or (size > most // 2 and _begins(names[number]))):
            ends.append(number)
            size = 0
        size += cost
    return [items[start:end] for start, end in pairwise([0, *ends, len(items)])]


def rounded(number: int) -> int:
    """Return the power of two at or below a number: it seldom changes as an archive grows."""
    return 1 << (number.bit_length() - 1) if number else 0


def _begins(name: str) -> bool:
    return crc32(name.encode()) % BEGINNERS == 0


def starts_of(buckets: Sequence[Sequence[str]]) -> list[str]:
    """Return where each range of strings begins, as shortly as can be; first the empty one."""
    starts = [""]
    for before, after in pairwise(buckets):
        starts.append(after[0][: shared_length(before[-1], after[0]) + 1])
    return starts


def packed(starts: Iterable[str]) -> str:
    """Return sorted strings as one: for each a sign that tells, counted from ``0``, how many
    letters it shares with the one before, and its rest.
    """
    before, parts = "", []
    for start in starts:
        shared = shared_length(before, start)
        parts.append(chr(ord("0") + shared) + start[shared:])
        before = start
    return " ".join(parts)


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
    fields = range(len(lengths.by_field))
    piece.numbers(number for term in terms for number in (term.rank, *map(term.documents, fields)))
    for term in terms:
        _write_forms(piece, term, [f for f in term.forms if ranges.find(f) == number])
    write_links(piece, strays_here)
    for field in fields:
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
    """Write the terms that are led to, sorted, then the strings with their terms' places."""
    terms = sorted({term for found in links.values() for term in found})
    words = sorted(links)
    piece.number(len(terms)).sorted_strings(terms)
    piece.number(len(words)).sorted_strings(words)
    places = {term: place for place, term in enumerate(terms)}
    piece.numbers(len(links[word]) for word in words)
    piece.numbers(places[term] for word in words for term in links[word])


def _write_postings(
    piece: PieceWriter, terms: Sequence[Term], field: int, lengths: Lengths
) -> None:
    """Write one field's documents as gaps, then the counts, then the fields' lengths."""
    all_lengths = lengths.by_field[field]
    gaps: list[int] = []
    times: list[int] = []
    beside: list[int] = []
    for term in terms:
        postings = term.postings[field]
        if not postings:
            continue
        documents = postings[::2]
        gaps.extend(map(sub, documents, chain((0,), documents)))
        times.extend(postings[1::2])
        if len(documents) <= lengths.apart:
            beside.extend(map(all_lengths.__getitem__, documents))
    piece.numbers(gaps).numbers(times).numbers(beside)
