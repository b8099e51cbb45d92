"""Writes the model files of title restoration that ``press.importer.titles.model_files`` reads."""

import lzma
import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from press.importer.titles.model_files import (
    FIRST_CODE,
    LAST_CODE,
    SMALLEST_COUNT,
    STEPS_PER_OCTAVE,
    WEIGHT_STEP,
)


def _packed(raw: bytes) -> bytes:
    return lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME)


def line_of(counts: Mapping[str, float]) -> str:
    """Return names, without blanks, and their counts as one line, in the order of the names.

    A count, from 1/16 to 4 million, is one character: so exact it is.
    """
    return " ".join(name + _character_of(count) for name, count in sorted(counts.items()))


def _character_of(count: float) -> str:
    steps = round(STEPS_PER_OCTAVE * math.log2(max(count, SMALLEST_COUNT) / SMALLEST_COUNT))
    return chr(min(FIRST_CODE + steps, LAST_CODE))


def packed_lines(lines: Iterable[str]) -> bytes:
    """Return the file of these lines, which are put in order."""
    return _packed("\n".join(sorted(lines)).encode("utf-8"))


def packed_bigrams(counts: Mapping[int, int]) -> bytes:
    """Return the file of bigram counts by hash: two byte planes of gaps, then the levels."""
    hashes = sorted(counts)
    gaps = [b - a for a, b in pairwise([0, *hashes])]
    levels = bytes(round(2 * math.log2(counts[bigram])) for bigram in hashes)
    return _packed(bytes(g & 255 for g in gaps) + bytes(g >> 8 for g in gaps) + levels)


def packed_feature_weights(weights: Sequence[float], least: float) -> bytes:
    """Return the file of the weights by feature id; a weight below the least becomes none."""
    steps = (round(w / WEIGHT_STEP) if abs(w) >= least else 0 for w in weights)
    return _packed(array("b", (max(-127, min(127, step)) for step in steps)).tobytes())
