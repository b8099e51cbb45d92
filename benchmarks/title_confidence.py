"""Learns how sure a word of a repaired title is, for ``press.importer.titles.calibration``.

Sentences of texts held out are repaired, each with the rest of its text and without; each of
their words is an example: what is known of it, and whether it was right (logistic regression).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.title_samples import HeldOut, Sample, sentences
from press.importer.titles.decoder import TitleRestorer

_WORD: Final = re.compile(r"[^\W_]+")
_OF_A_TEXT: Final = 5
_STEPS: Final = 30
#: Holds the weights back a little, where examples are few.
_RIDGE: Final = 0.1

_Example = tuple[tuple[float, ...], bool]


def weights_of(repairer: TitleRestorer, texts: Iterable[HeldOut]) -> list[float]:
    """Return the weights of the evidence, learnt from texts that the repairer has not read."""
    found = [
        example
        for text in texts
        for sample in sentences(text, _OF_A_TEXT)
        for body in (sample.body, "")
        for example in _examples(repairer, sample, body)
    ]
    known = np.array([example for example, _ in found])
    right = np.array([float(is_right) for _, is_right in found])
    return [round(float(weight), 4) for weight in _fitted(known, right)]


def _examples(repairer: TitleRestorer, sample: Sample, body: str) -> Iterator[_Example]:
    words = repairer.words_of(sample.received, body)
    read = [_WORD.findall(word.step.reading.text) for word in words]
    true = _WORD.findall(sample.true)
    if sum(map(len, read)) != len(true):
        return  # a letter stands alone, or is lost alone: which word is which is not known
    at = 0
    for word, pieces in zip(words, read, strict=True):
        if word.is_open:
            yield word.evidence, pieces == true[at : at + len(pieces)]
        at += len(pieces)


def _fitted(known: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression (Newton's method)."""
    weights = np.zeros(known.shape[1])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (right - sure) - _RIDGE * weights
        bend = (known.T * (sure * (1 - sure))) @ known + _RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights
