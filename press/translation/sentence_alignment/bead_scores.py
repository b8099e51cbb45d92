"""How much speaks for each bead: log-likelihood ratios of topics and of lengths.

A topic that a sentence asks for stands in its answer with the chance of its kind, and in any
other sentence as often as in the whole text: what is rare and answered says much, what stands
everywhere nothing. Knows topics by the indexes of sentences, and lengths in characters.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from press.languages import ORIGINAL, TRANSLATION, Language
from press.translation.sentence_alignment.beads import BeadShape, Scores
from press.translation.sentence_alignment.topics import Topic

#: The longest run of sentences that one sentence may be answered by.
LONGEST: Final = 3
#: Added to what is counted in a text, so that nothing is certain.
_SMOOTHING: Final = 0.5
#: No single topic says more than this.
_MOST: Final = 4.0
#: English characters for one of the original's, and their variance for each, as in `lengths`.
_RATIO: Final = 0.97
_VARIANCE: Final = 6.5
#: No length says more than this against a bead.
_WORST: Final = -12.0


class BeadEvidence:
    """What speaks for the beads of two texts."""

    def __init__(
        self,
        asked_by_original: Iterable[Topic],
        asked_by_english: Iterable[Topic],
        original: Sequence[int],
        english: Sequence[int],
    ) -> None:
        """Weigh the topics of both directions; the texts are the lengths of their sentences."""
        self._lengths = original, english
        sizes = len(original), len(english)
        self._original = _runs(asked_by_original, ORIGINAL, sizes)
        self._english = _runs(asked_by_english, TRANSLATION, (sizes[1], sizes[0]))

    def bead_scores(self, shape: BeadShape) -> Scores:
        """Return what speaks for each bead of a shape, by where it begins in both texts."""
        n, m = map(len, self._lengths)
        if not shape.original or not shape.english:
            return np.zeros((n + 1 - shape.original, m + 1 - shape.english))
        if shape.crossed:
            single = self._scores(1, 1)
            return np.asarray(single[:-1, 1:] + single[1:, :-1])
        return self._scores(shape.original, shape.english)

    def _scores(self, original: int, english: int) -> Scores:
        """Return what speaks for so many sentences being answered by so many."""
        rows, columns = (
            max(0, len(lengths) + 1 - run)
            for lengths, run in zip(self._lengths, (original, english), strict=True)
        )
        if not rows or not columns:
            return np.zeros((rows, columns))
        scores = self._length_scores(original, english)
        ours, theirs = self._original[english - 1], self._english[original - 1]
        for start in range(original):
            scores += ours[start : start + rows]
        for start in range(english):
            scores += theirs[start : start + columns].T
        return scores

    def _length_scores(self, *runs: int) -> Scores:
        """Return how well the lengths of such runs fit."""
        ours, theirs = (
            np.convolve(lengths, np.ones(run), "valid")
            for lengths, run in zip(self._lengths, runs, strict=True)
        )
        expected = _RATIO * ours[:, None]
        spread = _VARIANCE * np.maximum((expected + theirs) / 2, 1)
        return np.maximum(-((theirs - expected) ** 2) / (2 * spread), _WORST)


def _runs(topics: Iterable[Topic], asking: Language, sizes: tuple[int, int]) -> list[Scores]:
    """Return what speaks for each sentence being answered by each run of sentences.

    `sizes` are the numbers of sentences that ask and that answer. The first result is for runs
    of one sentence, the second for runs of two, and so on; a column is where the run begins.
    """
    several = list(topics)
    asks, has_it = (np.zeros((len(several), size)) for size in sizes)
    for row, topic in enumerate(several):
        asks[row, list(topic.asking)] = 1
        has_it[row, list(topic.answering)] = 1
    chances = np.array([[topic.kind.chance(asking)] for topic in several]).reshape(-1, 1)
    shares = (has_it.sum(axis=1, keepdims=True) + _SMOOTHING) / (sizes[1] + 2 * _SMOOTHING)
    evidence, run = [], has_it
    for more in range(LONGEST):
        if more:
            run = np.maximum(run[:, :-1], has_it[:, more:])
        answered, unanswered = _ratios(chances, 1 - (1 - shares) ** (more + 1))
        evidence.append(asks.T @ np.where(run, answered, unanswered))
    return evidence


def _ratios(chances: Scores, by_chance: Scores) -> tuple[Scores, Scores]:
    """Return what answered topics say for a bead, and what unanswered ones say.

    What stands in other sentences as often as in the answer says nothing.
    """
    by_chance = np.minimum(by_chance, chances)
    return np.minimum(_MOST, np.log(chances / by_chance)), np.log((1 - chances) / (1 - by_chance))
