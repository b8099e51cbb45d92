"""The shipped data of title repair, packed and unpacked.

Four files in ``data/`` (its README names the sources), each compressed: words, pairs of
words, letters, contexts. `python -m benchmarks.build_title_model` packs them. Knows their form,
not what they are for.
"""

import lzma
import math
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate, pairwise
from typing import Final

FOLDER: Final[Traversable] = files(__package__) / "data"
WORDS: Final = "words.xz"
PAIRS: Final = "pairs.xz"
LETTERS: Final = "letters.xz"
CONTEXTS: Final = "contexts.xz"

#: A positive number is written as one printable character, by its logarithm; so exact it is.
_STEPS_AN_OCTAVE: Final = 4
_FIRST: Final = ord("!")
_LAST: Final = ord("~")
_SMALLEST: Final = 2.0**-4
#: Pairs are known by so many bits of a hash.
PAIR_BITS: Final = 30
#: Contexts are known by so many bits of a hash; their weights are written in such steps.
CONTEXT_BITS: Final = 24
WEIGHT_STEP: Final = 1 / 16


def _unpacked(name: str, folder: Traversable = FOLDER) -> bytes:
    return lzma.decompress((folder / name).read_bytes())


def _packed(raw: bytes) -> bytes:
    return lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME)


def character_of(count: float) -> str:
    """Return the character that stands for a count, from 1/16 to 4 million."""
    steps = round(_STEPS_AN_OCTAVE * math.log2(max(count, _SMALLEST) / _SMALLEST))
    return chr(min(_FIRST + steps, _LAST))


_COUNT_OF: Final = {
    chr(code): _SMALLEST * 2.0 ** ((code - _FIRST) / _STEPS_AN_OCTAVE)
    for code in range(_FIRST, _LAST + 1)
}


def entries(line: str) -> Iterable[tuple[str, float]]:
    """Yield the names and counts of a line that :func:`line_of` made."""
    return ((entry[:-1], _COUNT_OF[entry[-1]]) for entry in line.split(" "))


def line_of(counts: Mapping[str, float]) -> str:
    """Return names, without blanks, and their counts as one line, in the order of the names."""
    return " ".join(name + character_of(count) for name, count in sorted(counts.items()))


def lines_of(name: str, folder: Traversable = FOLDER) -> list[str]:
    """Return the lines of a shipped text."""
    return _unpacked(name, folder).decode("utf-8").split("\n")


def packed_lines(lines: Iterable[str]) -> bytes:
    """Return the text of these lines, as :func:`lines_of` reads it; it is put in order."""
    return _packed("\n".join(sorted(lines)).encode("utf-8"))


# --- pairs ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SortedCounts:
    """Counts found by a number: the numbers in order, and beside each the level of its count."""

    numbers: Sequence[int] = ()
    levels: bytes = b""

    def get(self, number: int) -> float:
        """Return the count; 0 where there is none."""
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            return 0.0
        return float(_PAIR_COUNTS[self.levels[at]])


_PAIR_COUNTS: Final = tuple(2.0 ** (level / 2) for level in range(64))


def pairs_of(folder: Traversable = FOLDER) -> SortedCounts:
    """Return the shipped counts of pairs."""
    raw = _unpacked(PAIRS, folder)
    size = len(raw) // 3
    both = bytearray(2 * size)
    both[0::2], both[1::2] = raw[:size], raw[size : 2 * size]
    gaps = array("H", bytes(both))
    if sys.byteorder == "big":
        gaps.byteswap()
    return SortedCounts(array("I", accumulate(gaps)), raw[2 * size :])


def packed_pairs(counts: Mapping[int, int]) -> bytes:
    """Return the pairs as :func:`pairs_of` reads them: two planes of gaps, one of levels."""
    numbers = sorted(counts)
    gaps = [b - a for a, b in pairwise([0, *numbers])]
    levels = bytes(round(2 * math.log2(counts[number])) for number in numbers)
    return _packed(bytes(g & 255 for g in gaps) + bytes(g >> 8 for g in gaps) + levels)


# --- contexts ---------------------------------------------------------------


def contexts_of(folder: Traversable = FOLDER) -> "array[int]":
    """Return the weight of each context, in steps of :data:`WEIGHT_STEP`."""
    return array("b", _unpacked(CONTEXTS, folder))


def packed_contexts(weights: Sequence[float], least: float) -> bytes:
    """Return the contexts as :func:`contexts_of` reads them; small weights become none."""
    steps = (round(w / WEIGHT_STEP) if abs(w) >= least else 0 for w in weights)
    return _packed(array("b", (max(-127, min(127, step)) for step in steps)).tobytes())
