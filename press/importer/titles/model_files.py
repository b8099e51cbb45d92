"""Reads the shipped model files of title restoration.

Four files in ``data/``, each compressed with LZMA: words, bigrams, character n-grams and feature
weights. ``benchmarks/title_packing.py`` writes them; ``data/README.md`` names the sources. Knows
the form of the files, not what they are for.
"""

import lzma
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate
from typing import Final

FOLDER: Final[Traversable] = files(__package__) / "data"
WORDS: Final = "words.xz"
BIGRAMS: Final = "pairs.xz"
CHARACTERS: Final = "letters.xz"
FEATURES: Final = "contexts.xz"
CALIBRATION: Final = "calibration.json"
PATH_WEIGHTS: Final = "path_weights.json"


def read_text(name: str) -> str:
    """Return a shipped file that is not compressed."""
    return (FOLDER / name).read_text(encoding="utf-8")


def _unpacked(name: str) -> bytes:
    return lzma.decompress((FOLDER / name).read_bytes())


# --- words and character n-grams: lines of names with counts ------------------

#: A count is one printable character: the logarithm of the count, in steps of a quarter octave.
STEPS_PER_OCTAVE: Final = 4
FIRST_CODE: Final = ord("!")
LAST_CODE: Final = ord("~")
SMALLEST_COUNT: Final = 2.0**-4

_COUNT_OF: Final = {
    chr(code): SMALLEST_COUNT * 2.0 ** ((code - FIRST_CODE) / STEPS_PER_OCTAVE)
    for code in range(FIRST_CODE, LAST_CODE + 1)
}


def read_lines(name: str) -> list[str]:
    """Return the lines of a shipped text."""
    return _unpacked(name).decode("utf-8").split("\n")


def entries(line: str) -> Iterable[tuple[str, float]]:
    """Yield the names of a line with their counts."""
    return ((entry[:-1], _COUNT_OF[entry[-1]]) for entry in line.split(" "))


# --- bigrams: counts by hash --------------------------------------------------

#: A bigram is known by the upper bits of a 32-bit hash.
BIGRAM_BITS: Final = 30
#: The count of each level: half an octave a level.
_BIGRAM_COUNTS: Final = tuple(2.0 ** (level / 2) for level in range(64))


@dataclass(frozen=True, slots=True)
class BigramCounts:
    """Counts by hash: the hashes in ascending order and, beside each, the level of its count."""

    hashes: Sequence[int] = ()
    levels: bytes = b""

    def get(self, bigram: int) -> float:
        """Return the count of a bigram's hash; 0 where there is none."""
        at = bisect_left(self.hashes, bigram)
        if at == len(self.hashes) or self.hashes[at] != bigram:
            return 0.0
        return float(_BIGRAM_COUNTS[self.levels[at]])


def read_bigrams() -> BigramCounts:
    """Return the shipped bigrams: the file has two byte planes of gaps, then the levels."""
    raw = _unpacked(BIGRAMS)
    size = len(raw) // 3
    both = bytearray(2 * size)
    both[0::2], both[1::2] = raw[:size], raw[size : 2 * size]
    gaps = array("H", bytes(both))
    if sys.byteorder == "big":
        gaps.byteswap()
    return BigramCounts(array("I", accumulate(gaps)), raw[2 * size :])


# --- feature weights: one signed byte a feature id ----------------------------

#: A feature id has so many bits.
FEATURE_BITS: Final = 24
#: A weight is written as a whole number of these steps (a natural logarithm).
WEIGHT_STEP: Final = 1 / 16


def read_feature_weights() -> "array[int]":
    """Return the weight of each feature id, in steps of :data:`WEIGHT_STEP`."""
    return array("b", _unpacked(FEATURES))
