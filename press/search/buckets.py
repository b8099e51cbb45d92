"""Sorted things cut into buckets of about equal size, each a range of the alphabet.

Read in the browser by `search/buckets.js`. Nothing here knows of postings or files.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import isqrt
from typing import Final
from zlib import crc32

from press.search.codec import PieceWriter, shared_length

#: Smaller buckets are not worth a request.
LEAST_SIZE: Final = 2_000
#: One name in so many may begin a bucket.
BEGINNERS: Final = 8


def cut(names: Sequence[str], sizes: Iterable[int]) -> list[slice]:
    """Cut things of these names, and of these sizes in bytes, into buckets.

    A visitor pays for the list of all buckets' ranges, a few bytes each, and for a bucket a
    word: the sum is least where a bucket is about as large as the root of the whole.

    A bucket ends where the next item's name, by its checksum, is one that begins buckets.
    So a new item moves the ends beside it, not all that follow.
    """
    sizes = list(sizes)
    most = max(LEAST_SIZE, rounded(isqrt(12 * sum(sizes))))
    ends: list[int] = []
    size = 0
    for number, cost in enumerate(sizes):
        if size and (size + cost > most or (size > most // 2 and _begins(names[number]))):
            ends.append(number)
            size = 0
        size += cost
    return [slice(start, end) for start, end in pairwise([0, *ends, len(names)])]


def rounded(number: int) -> int:
    """Return the power of two at or below a number: it seldom changes as an archive grows."""
    return 1 << (number.bit_length() - 1) if number else 0


def _begins(name: str) -> bool:
    return crc32(name.encode()) % BEGINNERS == 0


def starts_of(names: Sequence[str], buckets: Iterable[slice]) -> list[str]:
    """Return where each bucket's range begins, as shortly as can be; first the empty string."""
    starts = [""]
    for _, after in pairwise(buckets):
        first = after.start
        starts.append(names[first][: shared_length(names[first - 1], names[first]) + 1])
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


def write_links(piece: PieceWriter, links: Mapping[str, Sequence[str]]) -> None:
    """Write the terms that are led to, sorted, then the strings with their terms' places."""
    terms = sorted({term for found in links.values() for term in found})
    words = sorted(links)
    piece.number(len(terms)).sorted_strings(terms)
    piece.number(len(words)).sorted_strings(words)
    places = {term: place for place, term in enumerate(terms)}
    piece.numbers(len(links[word]) for word in words)
    piece.numbers(places[term] for word in words for term in links[word])
