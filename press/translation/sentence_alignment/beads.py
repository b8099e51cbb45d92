"""The dynamic programme: the likeliest chain of beads, and how certain each of its links is.

Works along the diagonals of the table of both texts, each of which depends on the few before
it alone. Knows scores and indexes, no sentence and no language.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


class BeadShape(NamedTuple):
    """How many sentences of each text a bead takes, and how usual such beads are."""

    original: int
    english: int
    prior: float  #: a logarithm; one sentence answered by one has 0
    crossed: bool = False  #: two sentences of each, the first answered by the second


ONE_TO_ONE: Final = BeadShape(1, 1, 0.0)
#: What is tried at each place. The priors were tuned on half of the documents, see the decision.
SHAPES: Final = (
    BeadShape(1, 0, -5.5),
    BeadShape(0, 1, -5.5),
    ONE_TO_ONE,
    BeadShape(1, 2, -2.5),
    BeadShape(2, 1, -2.5),
    BeadShape(2, 2, -5.5),
    BeadShape(2, 2, -1.5, crossed=True),
    BeadShape(1, 3, -6.0),
    BeadShape(3, 1, -6.0),
)


class SentenceLink(NamedTuple):
    """A sentence of the original and one of the translation that answer one another."""

    original: int
    english: int
    probability: float


#: Returns what speaks for beads of a shape, by the indexes of their first sentences.
ShapeScores = Callable[[BeadShape], Scores]

#: The logarithm of nothing, with which sums can still be made.
_NEVER: Final = -1e30


class Trellis:
    """All chains of beads through two texts of these sizes, neither of them empty."""

    def __init__(self, sizes: tuple[int, int], scores_of: ShapeScores) -> None:
        """Sum up all chains, from both ends."""
        self._sizes = sizes
        self._scores = [self._padded(shape, scores_of(shape)) for shape in SHAPES]
        self._best_shape = self._table(0).astype(np.int8)
        self._before, self._after = self._table(_NEVER), self._table(_NEVER)
        self._sum_from_the_start()
        self._sum_from_the_end()

    def links(self) -> list[SentenceLink]:
        """Return the links of the likeliest chain, with their probabilities."""
        links: list[SentenceLink] = []
        i, j = self._sizes
        while i or j:
            shape = SHAPES[self._best_shape[i, j]]
            i, j = i - shape.original, j - shape.english
            links += [
                SentenceLink(i + ours, j + theirs, self._probability(i + ours, j + theirs))
                for ours, theirs in links_within(shape)
            ]
        return sorted(links)

    def _probability(self, original: int, english: int) -> float:
        """Return the share of all chains, weighed by their scores, that have the link."""
        share = 0.0
        for shape, scores in zip(SHAPES, self._scores, strict=True):
            for ours, theirs in links_within(shape):
                i, j = original - ours, english - theirs
                end = i + shape.original, j + shape.english
                if min(i, j) >= 0 and end[0] <= self._sizes[0] and end[1] <= self._sizes[1]:
                    share += np.exp(
                        self._before[i, j] + scores[i, j] + self._after[end] - self._before[-1, -1]
                    )
        return min(float(share), 1.0)

    def _sum_from_the_start(self) -> None:
        best = self._table(_NEVER)
        best[0, 0] = self._before[0, 0] = 0.0
        before, reached, shapes = self._before.ravel(), best.ravel(), self._best_shape.ravel()
        for number, scores, start, end in self._steps():
            score = scores.ravel()[start]
            before[end] = np.logaddexp(before[end], before[start] + score)
            through = reached[start] + score
            is_better = through > reached[end]
            reached[end] = np.where(is_better, through, reached[end])
            shapes[end] = np.where(is_better, number, shapes[end])

    def _sum_from_the_end(self) -> None:
        self._after[-1, -1] = 0.0
        after = self._after.ravel()
        for _, scores, start, end in reversed(list(self._steps())):
            after[start] = np.logaddexp(after[start], after[end] + scores.ravel()[start])

    def _steps(self) -> Iterator[tuple[int, Scores, slice, slice]]:
        """Yield for each diagonal and shape the cells where such beads start, and where they end.

        The cells of a diagonal are as far apart as a row is long, less one.
        """
        (n, m), row = self._sizes, self._sizes[1] + 1
        for diagonal in range(1, n + m + 1):
            for number, shape in enumerate(SHAPES):
                first = max(0, diagonal - m, shape.original)
                last = min(n, diagonal, diagonal - shape.english)
                if first <= last:
                    end = first * row + diagonal - first
                    start = end - shape.original * row - shape.english
                    length = (last - first) * m + 1
                    yield (
                        number,
                        self._scores[number],
                        slice(start, start + length, m),
                        slice(end, end + length, m),
                    )

    def _table(self, value: float) -> Scores:
        return np.full((self._sizes[0] + 1, self._sizes[1] + 1), value)

    def _padded(self, shape: BeadShape, scores: Scores) -> Scores:
        table = self._table(_NEVER)
        table[: scores.shape[0], : scores.shape[1]] = scores + shape.prior
        return table


def links_within(shape: BeadShape) -> Sequence[tuple[int, int]]:
    """Return which sentences of a bead answer which, counted within the bead."""
    if shape.crossed:
        return ((0, 1), (1, 0))
    return [(ours, theirs) for ours in range(shape.original) for theirs in range(shape.english)]
