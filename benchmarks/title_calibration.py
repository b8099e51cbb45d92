"""Learns the weights of the logistic regression, ``press.importer.titles.calibration``.

Sentences of texts held out are restored, each with the rest of its text as body and without one;
each of their words is an example: its features, and whether it was right.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.title_samples import HeldOut, Sample, sentences
from press.importer.titles.calibration import WordFeatures
from press.importer.titles.restorer import TitleRestorer

_WORD: Final = re.compile(r"[^\W_]+")
_OF_A_TEXT: Final = 5
_STEPS: Final = 30
#: The ridge penalty: holds the weights back a little where examples are few.
_PENALTY: Final = 0.1

_Example = tuple[WordFeatures, bool]


def weights_of(restorer: TitleRestorer, texts: Iterable[HeldOut]) -> WordFeatures:
    """Return the weight of each feature, learnt from texts that the restorer has not read."""
    examples = [
        example
        for text in texts
        for sample in sentences(text, _OF_A_TEXT)
        for body in (sample.body, "")
        for example in _examples(restorer, sample, body)
    ]
    features = np.array([features for features, _ in examples])
    is_right = np.array([float(right) for _, right in examples])
    return WordFeatures(*(round(float(weight), 4) for weight in _fitted(features, is_right)))


def _examples(restorer: TitleRestorer, sample: Sample, body: str) -> Iterator[_Example]:
    words = restorer.decode(sample.received, body)
    restored = [_WORD.findall(word.decoded.candidate.text) for word in words]
    true = _WORD.findall(sample.true)
    if sum(map(len, restored)) != len(true):
        return  # a letter stands alone, or is lost alone: which word is which is not known
    at = 0
    for word, pieces in zip(words, restored, strict=True):
        if word.features:
            yield word.features, pieces == true[at : at + len(pieces)]
        at += len(pieces)


def _fitted(features: NDArray[np.float64], is_right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression, by Newton's method.

    `features` has the shape (examples, features), `is_right` (examples,): 1 or 0.
    """
    weights = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        probabilities = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (is_right - probabilities) - _PENALTY * weights
        curvature = (features.T * (probabilities * (1 - probabilities))) @ features
        weights += np.linalg.solve(curvature + _PENALTY * np.eye(len(weights)), gradient)
    return weights
