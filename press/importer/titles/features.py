"""Which reading of a word fits the words around it: «Kiyevə zərbə», «Prezidenti qəbul edib».

Lost endings (ə, ı) are endings of cases, which the words around decide. What is looked at is
the reading, its beginning and ending, and what is received of its neighbours: these are
certain, whatever their own readings are. Weights are learnt from true texts
(benchmarks/title_training.py).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zlib import crc32

from press.importer.titles.packed_data import CONTEXT_BITS, WEIGHT_STEP, contexts_of
from press.importer.titles.tokens import BOUNDARY

_ALL: Final = (1 << 32) - 1
#: So many of the things that are looked at, the first, begin with the whole reading.
OF_WHOLE_WORD: Final = 9
_SHIFT: Final = 32 - CONTEXT_BITS


@dataclass(frozen=True, slots=True)
class Around:
    """What is received around a word: keys, classes or boundaries, see ``title_tokens.trace``."""

    third_last: str
    before_last: str
    before: str
    after: str
    after_next: str
    opening: str  #: the first word after the last boundary: the subject, often
    closing: str  #: the last word before the next boundary: the verb, as a rule
    object: str  #: the word before that
    case: str  #: its capitals, see ``title_tokens.case_of``


def around(traces: Sequence[str], cases: Sequence[str]) -> list[Around]:
    """Return what is around each of a row of tokens, whose capitals are told by `cases`."""
    padded = [BOUNDARY, BOUNDARY, BOUNDARY, *traces, BOUNDARY, BOUNDARY, BOUNDARY]
    closings = _ends(padded, range(len(padded) - 2, -1, -1), 1)
    openings = _ends(padded, range(1, len(padded)), -1)
    return [
        Around(
            third_last=padded[n - 3],
            before_last=padded[n - 2],
            before=padded[n - 1],
            after=padded[n + 1],
            after_next=padded[n + 2],
            opening=padded[openings[n]],
            closing=padded[closings[n]],
            object=padded[closings[n] - 1],
            case=cases[n - 3],
        )
        for n in range(3, len(padded) - 3)
    ]


def _ends(traces: Sequence[str], order: range, step: int) -> list[int]:
    """Return for each of a row of tokens where the part of the sentence that it is in ends."""
    ends = list(range(len(traces)))
    for n in order:
        if traces[n] != BOUNDARY and traces[n + step] != BOUNDARY:
            ends[n] = ends[n + step]
    return ends


# What is looked at is a pair: something of the reading, something of its place. Both are
# written down as one number each, and the number of the pair is their sum: so a place is
# looked at once for all readings, and a reading once for all places.


@lru_cache(maxsize=1 << 15)
def of_word(word: str) -> tuple[int, ...]:
    """Return the numbers of a reading, one for each thing that is looked at."""
    bare = word.removeprefix("-")
    one, two, three = bare[-1:], bare[-2:], bare[-3:]
    first, first_three, most = bare[:2], bare[:3], bare[-4:]
    looked_at = (
        (bare,) * OF_WHOLE_WORD
        + (three,) * 10
        + (two,) * 12
        + (one,) * 3
        + (first_three,) * 3
        + (first,) * 7
        + (most,) * 4
        + (bare, three, first_three, bare[:1] + three, bare[:1] + three)
    )
    return tuple(crc32(f"{n} {name}".encode()) for n, name in enumerate(looked_at))


def of_place(place: Around) -> tuple[int, ...]:
    """Return the numbers of a place, one for each thing that is looked at."""
    before, after, then, verb = place.before, place.after, place.after_next, place.closing
    past, root, end = place.before_last, verb[:4], verb[-4:]
    looked_at = (
        "", before, after, past, then, root, f"{before} {after}", place.object, place.opening,
        "", before, after, then, before[-3:], f"{after[:4]} {then[:4]}", f"{after[-3:]} {root}",
        end, f"{past[-2:]} {before[-2:]}", f"{before[-3:]} {after[-3:]}",
        before[-2:], f"{before[-2:]} {after[-2:]}", after[-3:], f"{after[-2:]} {then[-2:]}",
        after[:4], then[:4], root, end, f"{place.object[:4]} {root}",
        f"{place.opening[-2:]} {end}", f"{before[-3:]} {end}", f"{after[-3:]} {end}",
        f"{after} {end}", f"{before} {after}", f"{after} {then}",
        "", before, after,
        before[:5], past[:5], place.third_last[:5], after[:5], root, place.object[:5],
        place.opening[:5],
        "", after, root, end,
        place.case, place.case, place.case, place.case, place.case + before[-3:],
    )  # fmt: skip
    return tuple(map(crc32, map(str.encode, looked_at)))


def numbers(word: tuple[int, ...], place: tuple[int, ...]) -> list[int]:
    """Return the numbers of all that is looked at where a reading stands in a place."""
    return [((w + p) & _ALL) >> _SHIFT for w, p in zip(word, place, strict=True)]


class ContextModel:
    """Weights of what stands around a word."""

    def __init__(self, weights: "array[int] | None" = None) -> None:
        """Begin with these weights, in steps; by default with none."""
        self._weights = weights

    @classmethod
    def shipped(cls) -> "ContextModel":
        """Return the model that is shipped."""
        return cls(contexts_of())

    def scores(self, words: Sequence[str], place: Around) -> list[float]:
        """Return how well each word fits, as logarithms, which are to be compared."""
        weights = self._weights
        if weights is None:
            return [0.0] * len(words)
        here = of_place(place)
        return [WEIGHT_STEP * sum([weights[n] for n in numbers(of_word(w), here)]) for w in words]
