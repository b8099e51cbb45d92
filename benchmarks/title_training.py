"""Learns from true texts which readings fit which neighbours, for ``features``.

Each ambiguous word of the texts is an example: its readings, what the counts say of them
(without this very example), and the one that is true. The weights of what stands around are
moved so that the true one becomes likelier (softmax, AdaGrad in small batches, one pass).
"""

import math
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.title_counts import TEXTS_SHARE, Counts
from press.importer.titles import received_spelling as spelling
from press.importer.titles.features import OF_WHOLE_WORD, Around, around, of_place, of_word
from press.importer.titles.lattice import pair_share
from press.importer.titles.packed_data import CONTEXT_BITS
from press.importer.titles.tokens import BOUNDARY, case_of, is_class, trace
from press.importer.titles.word_ngrams import WordModel

#: What the logarithms of counts weigh here, where a word's true neighbours are known: less
#: than later, since with them the counts look surer than they are.
_COUNTS_WEIGHT: Final = 0.65
_RATE: Final = 0.12
_BATCH: Final = 256
#: What the examples have less often is not looked at: it would be learnt by heart.
_OFTEN: Final = 12
#: Up to so much of what the counts say is left untold, and of so many examples the whole word,
#: so that endings and beginnings learn to speak for themselves: other texts have other words.
_UNTOLD: Final = 0.6
_UNKNOWN: Final = 0.3
#: What a word counts that nobody read.
_LEAST_COUNT: Final = 0.05
_MOST_READINGS: Final = 6
#: Readings this much rarer than the commonest are no examples.
_RARE: Final = 1e-4
#: Where the counts are this sure (in logarithms) and right there is nothing to learn.
_SURE: Final = 7.0
#: Of a long text so many tokens are read: long ones are lists.
_MOST_TOKENS: Final = 1000

_Numbers = NDArray[np.uint32]


def _case(before: tuple[str, str], here: tuple[str, str]) -> str:
    """Return what the capitals of a token will tell when it is received."""
    return case_of(here[1].lstrip("əƏı"), before[0] == BOUNDARY)


class Examples:
    """Ambiguous words of true texts."""

    def __init__(self, model: WordModel, counts: Counts) -> None:
        """Begin with none; the model and the counts are of the same texts."""
        self.base = array("f")  #: of each reading: what the counts say
        self.true = array("b")  #: of each reading: whether it is the true one
        self.sizes = array("b")  #: of each example: how many readings
        self._words = array("I")  # of each reading
        self._places = array("I")  # of each example, all its numbers
        self._numbers: dict[str, int] = {}
        self._model = model
        self._counts = counts
        self._readings = lru_cache(maxsize=None)(self._find_readings)

    def read(self, texts: Iterable[list[tuple[str, str]]]) -> None:
        """Collect the examples of texts, each as its tokens and the words as written."""
        for text in texts:
            found = [token for token, _ in text[:_MOST_TOKENS]]
            cases = ["", *(_case(*pair) for pair in pairwise(text[:_MOST_TOKENS]))]
            places = around([trace(token) for token in found], cases)
            for n in range(1, len(found) - 1):
                if not is_class(found[n]):
                    self._add(found[n - 1 : n + 2], places[n])

    @property
    def words(self) -> _Numbers:
        """Each reading, as its row in the numbers."""
        return np.frombuffer(self._words, dtype=np.uint32)

    @property
    def numbers(self) -> _Numbers:
        """The numbers of each word (rows)."""
        return np.array([of_word(word) for word in self._numbers], dtype=np.uint32)

    @property
    def places(self) -> _Numbers:
        """The numbers of each example's place (rows)."""
        return np.frombuffer(self._places, dtype=np.uint32).reshape(len(self.sizes), -1)

    def _find_readings(self, word: str, begins: bool) -> list[str]:
        counts = self._model.words_of(spelling.key(word))
        if word not in counts:
            return []
        enough = _RARE * max(counts.values())
        ranked = sorted(counts, key=lambda reading: (-counts[reading], reading))
        likely = [r for r in ranked if counts[r] > enough and not (begins and r[0] == "Ə")]
        return likely[:_MOST_READINGS] if word in likely[:_MOST_READINGS] else []

    def _add(self, found: list[str], place: Around) -> None:
        before, true, after = found
        readings = self._readings(true, before == BOUNDARY)
        if len(readings) < 2:
            return
        base = [self._base(before, reading, after, reading == true) for reading in readings]
        at = readings.index(true)
        if all(base[at] - other > _SURE for n, other in enumerate(base) if n != at):
            return
        self.base.extend(base)
        self.true.extend(n == at for n in range(len(base)))
        self.sizes.append(len(base))
        self._words.extend(self._numbers.setdefault(r, len(self._numbers)) for r in readings)
        self._places.extend(of_place(place))

    def _base(self, before: str, word: str, after: str, is_true: bool) -> float:
        """Return what the counts say, without the example itself."""
        one = TEXTS_SHARE if is_true else 0.0
        model, pairs = self._model, self._counts.pairs
        count = max(model.count(word) - one, 0.0)
        known_before, known_after = model.count(before), model.count(after)
        left = right = 1.0
        if known_before:
            pair = pairs[before, word] - is_true
            left = pair_share(pair, max(known_before - one, 0.0), self._share(word, one))
        else:
            left = self._share(word, one)
        if known_after:
            right = pair_share(pairs[word, after] - is_true, count, self._share(after, 0.0))
        return _COUNTS_WEIGHT * (math.log(left) + math.log(right))

    def _share(self, word: str, one: float) -> float:
        return max(self._model.count(word) - one, _LEAST_COUNT) / self._model.total


def weights_of(examples: Examples) -> NDArray[np.float32]:
    """Return the weights that make the true readings of examples the likeliest."""
    chance = np.random.default_rng(1)
    weights = np.zeros(1 << CONTEXT_BITS, dtype=np.float32)
    moved = np.ones(1 << CONTEXT_BITS, dtype=np.float32)
    often = _often(examples)
    true = np.frombuffer(examples.true, dtype=np.int8).astype(np.float32)
    base = np.frombuffer(examples.base, dtype=np.float32)
    for readings, numbers, sizes in _batches(examples):
        starts = np.cumsum(sizes) - sizes
        told = np.repeat(1 - _UNTOLD * chance.random(len(sizes)), sizes)
        known = np.repeat(chance.random(len(sizes)) >= _UNKNOWN, sizes)
        used = often[numbers]
        used[:, :OF_WHOLE_WORD] &= known[:, None]
        scores = told * base[readings] + (weights[numbers] * used).sum(axis=1)
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        shares = np.exp(scores)
        shares /= np.repeat(np.add.reduceat(shares, starts), sizes)
        steps = ((true[readings] - shares)[:, None] * used).astype(np.float32)
        np.add.at(moved, numbers, steps * steps)
        np.add.at(weights, numbers, _RATE * steps / np.sqrt(moved[numbers]))
    return weights


def _often(examples: Examples) -> NDArray[np.bool_]:
    """Return of each number whether the examples have what it stands for often enough."""
    seen = np.zeros(1 << CONTEXT_BITS, dtype=np.int32)
    for _, numbers, _ in _batches(examples):
        np.add.at(seen, numbers, 1)
    often: NDArray[np.bool_] = seen >= _OFTEN
    return often


def _batches(examples: Examples) -> Iterator[tuple[slice, _Numbers, NDArray[np.int64]]]:
    """Yield batches: which readings, their numbers (rows), how many readings an example has."""
    sizes = np.frombuffer(examples.sizes, dtype=np.int8).astype(np.int64)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    places, words, known = examples.places, examples.words, examples.numbers
    for first in range(0, len(sizes), _BATCH):
        here = slice(first, first + _BATCH)
        readings = slice(ends[first], ends[min(first + _BATCH, len(sizes))])
        numbers = known[words[readings]] + np.repeat(places[here], sizes[here], axis=0)
        yield readings, numbers >> np.uint32(32 - CONTEXT_BITS), sizes[here]
