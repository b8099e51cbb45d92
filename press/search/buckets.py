"""Sorted strings cut into buckets of about equal size, each a range of the alphabet.

A bucket is what one shard holds. Which range begins where stands in the meta file, so a string
leads to its shard. Read in the browser by `search/buckets.js`. Nothing here knows of postings or
files.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import isqrt
from typing import Final
from zlib import crc32

from press.search.codec import ShardWriter, common_prefix_length

#: Smaller buckets are not worth a request.
LEAST_SIZE: Final = 2_000
#: One string in so many may begin a bucket.
BEGINNERS: Final = 8
#: More buckets than these are too many.
MANY: Final = 2_500


def cut(strings: Sequence[str], sizes: Iterable[int], many: int = MANY) -> list[slice]:
    """Cut sorted strings, with what belongs to them of these sizes in bytes, into buckets.

    A visitor pays for the list of all ranges, a few bytes each, and for a bucket a word: the
    sum is least where a bucket is about as large as the root of the whole. Where there would be
    `many` buckets, which are files, they are larger.

    A bucket ends where the next string, by its checksum, is one that begins buckets. So a new
    string moves the ends beside it, not all that follow.
    """
    sizes = list(sizes)
    most = max(LEAST_SIZE, rounded(isqrt(12 * sum(sizes))))
    while sum(sizes) > many * most:
        most *= 2
    ends: list[int] = []
    filled = 0
    for place, size in enumerate(sizes):
        is_full = filled + size > most
        may_end = filled > most // 2 and crc32(strings[place].encode()) % BEGINNERS == 0
        if filled and (is_full or may_end):
            ends.append(place)
            filled = 0
        filled += size
    return [slice(start, end) for start, end in pairwise([0, *ends, len(strings)])]


def rounded(number: int) -> int:
    """Return the power of two at or below a number: it seldom changes as an archive grows."""
    return 1 << (number.bit_length() - 1) if number else 0


def range_starts(strings: Sequence[str], buckets: Iterable[slice]) -> list[str]:
    """Return where each bucket's range begins, as shortly as can be; first the empty string."""
    starts = [""]
    for _, bucket in pairwise(buckets):
        last_before, first = strings[bucket.start - 1], strings[bucket.start]
        starts.append(first[: common_prefix_length(last_before, first) + 1])
    return starts


def front_coded(starts: Iterable[str]) -> str:
    """Return sorted strings as one, for JSON, with a blank between two.

    Each is a sign that tells, counted from ``0``, how many letters it shares with the one
    before, and its rest.
    """
    before, parts = "", []
    for start in starts:
        shared = common_prefix_length(before, start)
        parts.append(chr(ord("0") + shared) + start[shared:])
        before = start
    return " ".join(parts)


class BucketRanges:
    """Which bucket a string falls into."""

    def __init__(self, starts: Iterable[str]) -> None:
        """Take where each bucket's range begins, in order."""
        self._starts = list(starts)

    def find(self, text: str) -> int:
        """Return the number of the bucket whose range holds the string."""
        return bisect_right(self._starts, text) - 1


class TermLinks(defaultdict[str, list[str]]):
    """Strings with the terms that each leads to, in the terms' order."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__(list)

    def add(self, text: str, term: str) -> None:
        """Add a link; equal ones come one after the other, since terms come in order."""
        terms = self[text]
        if not terms or terms[-1] != term:
            terms.append(term)


def write_links(shard: ShardWriter, links: Mapping[str, Sequence[str]]) -> None:
    """Write the terms that are led to, sorted, then the strings with their terms' places."""
    terms = sorted({term for linked in links.values() for term in linked})
    strings = sorted(links)
    shard.number(len(terms)).sorted_strings(terms)
    shard.number(len(strings)).sorted_strings(strings)
    places = {term: place for place, term in enumerate(terms)}
    shard.numbers(len(links[string]) for string in strings)
    shard.numbers(places[term] for string in strings for term in links[string])
