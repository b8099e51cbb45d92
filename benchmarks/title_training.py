"""Learns from true texts which readings fit which neighbours, for ``context_model``.

Each ambiguous word of the texts is an example: its readings, what the counts say of them
(without this very example), and the one that is true. The weights of what stands around are
moved so that the true one becomes likelier (softmax, AdaGrad, one pass).
"""

import math
from array import array
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from benchmarks.title_counts import Counts
from press.azerbaijani import letters
from press.importer import spelling
from press.importer.best_path import pair_share
from press.importer.context_model import Around, around, features
from press.importer.title_data import CONTEXT_BITS
from press.importer.title_tokens import is_class, tokens, trace
from press.importer.word_model import WordModel

#: What the logarithms of counts weigh here, where a word's true neighbours are known: less
#: than later, since with them the counts look surer than they are.
_COUNTS_WEIGHT: Final = 0.65
_RATE: Final = 0.12
#: What a word counts that nobody read.
_LEAST_COUNT: Final = 0.05
_MOST_READINGS: Final = 6
#: Readings this much rarer than the commonest are no examples.
_RARE: Final = 1e-4
#: Where the counts are this sure (in logarithms) and right there is nothing to learn.
_SURE: Final = 7.0
_LEAST_STEP: Final = 0.02
#: Of a long text so many tokens are read: long ones are lists.
_MOST_TOKENS: Final = 1000


class Trainer:
    """Weights on the way."""

    def __init__(self, model: WordModel, counts: Counts) -> None:
        """Begin with no weights; the model and the counts are of the same texts."""
        self.weights = array("f", bytes(4 << CONTEXT_BITS))
        self._moved = array("f", bytes(4 << CONTEXT_BITS))
        self._model = model
        self._counts = counts
        self._readings = lru_cache(maxsize=None)(self._find_readings)

    def read(self, texts: Iterable[str]) -> None:
        """Learn from true texts."""
        for text in texts:
            found = tokens(letters.normalize(text))[:_MOST_TOKENS]
            places = around([trace(token) for token in found])
            for n in range(1, len(found) - 1):
                if not is_class(found[n]):
                    self._example(found[n - 1 : n + 2], places[n])

    def _find_readings(self, word: str) -> list[str]:
        counts = self._model.words_of(spelling.key(word))
        if word not in counts:
            return []
        enough = _RARE * max(counts.values())
        ranked = sorted(counts, key=lambda reading: (-counts[reading], reading))
        likely = [r for r in ranked if counts[r] > enough and (r[0] != "Ə" or word[0] in "Əə")]
        return likely[:_MOST_READINGS] if word in likely[:_MOST_READINGS] else []

    def _example(self, found: list[str], place: Around) -> None:
        before, true, after = found
        readings = self._readings(true)
        if len(readings) < 2:
            return
        base = [self._base(before, reading, after, reading == true) for reading in readings]
        at = readings.index(true)
        if all(base[at] - other > _SURE for n, other in enumerate(base) if n != at):
            return
        numbers = [features(reading, place) for reading in readings]
        self._move(base, numbers, at)

    def _base(self, before: str, word: str, after: str, is_true: bool) -> float:
        """Return what the counts say, without the example itself."""
        one = 1.0 if is_true else 0.0
        model, pairs = self._model, self._counts.pairs
        count = max(model.count(word) - one, 0.0)
        known_before, known_after = model.count(before), model.count(after)
        left = right = 1.0
        if known_before:
            pair = pairs[before, word] - one
            left = pair_share(pair, max(known_before - one, 0.0), self._share(word, one))
        else:
            left = self._share(word, one)
        if known_after:
            right = pair_share(pairs[word, after] - one, count, self._share(after, 0.0))
        return _COUNTS_WEIGHT * (math.log(left) + math.log(right))

    def _share(self, word: str, one: float) -> float:
        return max(self._model.count(word) - one, _LEAST_COUNT) / self._model.total

    def _move(self, base: list[float], numbers: list[list[int]], at: int) -> None:
        weights, moved = self.weights, self._moved
        scores = [b + sum([weights[n] for n in ns]) for b, ns in zip(base, numbers, strict=True)]
        highest = max(scores)
        shares = [math.exp(score - highest) for score in scores]
        total = sum(shares)
        for n, looked_at in enumerate(numbers):
            step = (n == at) - shares[n] / total
            if abs(step) > _LEAST_STEP:
                for number in looked_at:
                    moved[number] += step * step
                    weights[number] += _RATE * step / math.sqrt(moved[number] + 1)
