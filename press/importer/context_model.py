"""Which reading of a word fits the words around it: «Kiyevə zərbə», «Prezidenti qəbul edib».

Lost endings (ə, ı) are endings of cases, which the words around decide. What is looked at is
the reading, its ending, and what is received of its neighbours: these are certain, whatever
their own readings are. Weights are learnt from true texts (benchmarks/title_training.py).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from press.importer.title_data import CONTEXT_BITS, WEIGHT_STEP, contexts_of
from press.importer.title_tokens import BOUNDARY

_MASK: Final = (1 << CONTEXT_BITS) - 1


@dataclass(frozen=True, slots=True)
class Around:
    """What is received around a word: keys, classes or boundaries, see ``title_tokens.trace``."""

    before_last: str
    before: str
    after: str
    after_next: str
    closing: str  #: the last word before the next boundary: the verb, as a rule
    object: str  #: the word before that


def around(traces: Sequence[str]) -> list[Around]:
    """Return what is around each of a row of tokens."""
    padded = [BOUNDARY, BOUNDARY, *traces, BOUNDARY, BOUNDARY]
    closings = _closings(padded)
    return [
        Around(
            before_last=padded[n - 2],
            before=padded[n - 1],
            after=padded[n + 1],
            after_next=padded[n + 2],
            closing=padded[closing],
            object=padded[closing - 1],
        )
        for n, closing in enumerate(closings[2:-2], start=2)
    ]


def _closings(traces: Sequence[str]) -> list[int]:
    """Return for each of a row of tokens where the part of the sentence that it is in ends."""
    closings = list(range(len(traces)))
    for n in range(len(traces) - 2, -1, -1):
        if traces[n] != BOUNDARY and traces[n + 1] != BOUNDARY:
            closings[n] = closings[n + 1]
    return closings


def features(word: str, place: Around) -> list[int]:
    """Return the numbers of what is looked at where a word stands in a place."""
    word = word.removeprefix("-")
    two, three, first = word[-2:], word[-3:], word[:3]
    before, after, then = place.before, place.after, place.after_next
    verb = place.closing[:4]
    looked_at = (
        f"a {word}",
        f"b {word} {after}",
        f"c {word} {before}",
        f"d {three} {after}",
        f"e {two} {after[-3:]}",
        f"f {three} {before[-3:]}",
        f"g {two} {after[-2:]} {then[-2:]}",
        f"h {two} {before[-2:]} {after[-2:]}",
        f"i {two} {verb}",
        f"j {three} {then}",
        f"k {word} {verb}",
        f"l {first} {before}",
        f"m {first} {after}",
        f"n {word} {place.before_last}",
        f"o {two} {after[:4]}",
        f"p {two} {then[:4]}",
        f"q {three}",
        f"r {three} {after[-3:]} {verb}",
        f"s {three} {after[:4]} {then[:4]}",
        f"t {three} {before}",
        f"u {word[:1]} {three}",
        f"v {two} {place.object[:4]} {verb}",
    )
    return [crc32(name.encode()) & _MASK for name in looked_at]


class ContextModel:
    """Weights of what stands around a word."""

    def __init__(self, weights: "array[int] | None" = None) -> None:
        """Begin with these weights, in steps; by default with none."""
        self._weights = weights

    @classmethod
    def shipped(cls) -> "ContextModel":
        """Return the model that is shipped."""
        return cls(contexts_of())

    def score(self, word: str, place: Around) -> float:
        """Return how well a word fits, as a logarithm; readings of one place are compared."""
        weights = self._weights
        if weights is None:
            return 0.0
        return WEIGHT_STEP * sum([weights[number] for number in features(word, place)])
