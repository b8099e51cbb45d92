"""Learns the weights of the logistic regression, ``press.importer.titles.calibration``.

``python -m benchmarks.title_calibration`` restores headlines, titles and sentences of the press,
and sentences of the encyclopedia; each of their words is an example: its features, and whether it
was right. Run it after anything that changes what is restored.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks import title_press
from benchmarks.data import data_file
from benchmarks.title_counts import ENCYCLOPEDIA
from benchmarks.title_press import Case, true_words
from benchmarks.title_samples import held_out, sentences
from press.importer.titles.calibration import WordFeatures
from press.importer.titles.model_files import CALIBRATION, FOLDER
from press.importer.titles.restorer import TitleRestorer

_WORD: Final = re.compile(r"[^\W_]+")
_STEPS: Final = 30
#: The ridge penalty: holds the weights back a little where examples are few.
_PENALTY: Final = 0.1
#: Titles and sentences of the press count so often, against other texts.
_PRESS_WEIGHT: Final = 2


class _Example(NamedTuple):
    features: WordFeatures
    is_right: bool
    weight: int


def examples() -> Iterator[_Example]:
    """Yield the words of all that is learnt from."""
    tuned = title_press.articles()[: title_press.TUNED]
    shipped = TitleRestorer.shipped()
    for case in title_press.headlines()[2::4]:
        yield from _words(shipped, case, 1)
    for text in list(held_out(data_file(ENCYCLOPEDIA), turn=0))[::2]:
        for sample in sentences(text, 2):
            yield from _words(shipped, Case(sample.true, sample.received, sample.body), 1)
    for turn in (0, 1):
        restorer = title_press.trained_on(tuned[turn::2])
        for case in title_press.sentences_as_titles(tuned[1 - turn :: 2]):
            yield from _words(restorer, case, _PRESS_WEIGHT)
    restorer = title_press.trained_on(tuned)
    for case in tuned:
        yield from _words(restorer, case, _PRESS_WEIGHT)


def _words(restorer: TitleRestorer, case: Case, weight: int) -> Iterator[_Example]:
    true = true_words(case.true)
    for word in restorer.decode(case.received, case.body):
        expected = true.get((word.slot.start, word.slot.end))
        if word.features and expected:
            restored = "".join(_WORD.findall(word.decoded.candidate.text))
            yield _Example(word.features, restored == expected, weight)


def weights_of(found: list[_Example]) -> WordFeatures:
    """Return the weights of a logistic regression, by Newton's method."""
    features = np.array([example.features for example in found])
    is_right = np.array([float(example.is_right) for example in found])
    counted = np.array([float(example.weight) for example in found])
    return WordFeatures(*(round(float(w), 4) for w in _fitted(features, is_right, counted)))


def _fitted(
    features: NDArray[np.float64], is_right: NDArray[np.float64], counted: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the weights; `features` has the shape (examples, features), the others (examples,)."""
    weights = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        probabilities = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (counted * (is_right - probabilities)) - _PENALTY * weights
        curvature = (features.T * (counted * probabilities * (1 - probabilities))) @ features
        weights += np.linalg.solve(curvature + _PENALTY * np.eye(len(weights)), gradient)
    return weights


def main() -> None:
    """Write the weights into the package."""
    text = json.dumps(weights_of(list(examples()))._asdict(), indent=2) + "\n"
    (Path(str(FOLDER)) / CALIBRATION).write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
