"""Learns the weights of the log-linear model, ``press.importer.titles.features``, from true texts.

Each ambiguous word of the texts is an example: its candidates, their n-gram scores (without this
very example), and the one that is true. The weights are moved so that the true one becomes
likelier: a conditional log-linear model, AdaGrad in small batches, one pass.
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
from press.importer.titles.features import (
    TEMPLATES,
    SlotContext,
    context_hashes,
    contexts_of,
    word_hashes,
)
from press.importer.titles.model_files import FEATURE_BITS
from press.importer.titles.tokens import BOUNDARY, Capitals, capitals_of, is_class, observation
from press.importer.titles.word_ngrams import WordNgrams, bigram_probability

#: What the n-gram score weighs here, where a word's true neighbours are known: less than
#: later, since with them the counts look surer than they are.
_NGRAM_WEIGHT: Final = 0.65
_LEARNING_RATE: Final = 0.12
_BATCH: Final = 256
#: A feature that fewer examples have is left out: it would be learnt by heart.
_LEAST_EXAMPLES: Final = 12
#: Dropout: of an example's n-gram score up to so much is left out, and of so many examples the
#: features of the whole word, so that those of endings and beginnings learn to speak for
#: themselves: other texts have other words.
_NGRAM_DROPOUT: Final = 0.6
_WORD_DROPOUT: Final = 0.3
_DROPPED_TEMPLATES: Final = [
    n
    for n, template in enumerate(TEMPLATES)
    if template.word_part == "word" and template.context_part != "capitals"
]
#: The count of a word that nobody read.
_LEAST_COUNT: Final = 0.05
_MOST_CANDIDATES: Final = 6
#: Candidates this much rarer than the commonest are left out.
_RARE: Final = 1e-4
#: Where the n-gram score is this far ahead (a logarithm) and right there is nothing to learn.
_SETTLED: Final = 7.0
#: Of a long text so many tokens are read: long ones are lists.
_MOST_TOKENS: Final = 1000

_Hashes = NDArray[np.uint32]


class Examples:
    """Ambiguous words of true texts."""

    def __init__(self, model: WordNgrams, counts: Counts) -> None:
        """Begin with none; the model and the counts are of the same texts."""
        self.ngram_scores = array("f")  #: of each candidate
        self.is_true = array("b")  #: of each candidate: whether it is the true one
        self.sizes = array("b")  #: of each example: how many candidates
        self._words = array("I")  # of each candidate: its index in `_index`
        self._contexts = array("I")  # of each example: all hashes of its context
        self._index: dict[str, int] = {}
        self._model = model
        self._counts = counts
        self._candidates = lru_cache(maxsize=None)(self._find_candidates)

    def read(self, texts: Iterable[list[tuple[str, str]]]) -> None:
        """Collect the examples of texts, each as its tokens and the words as written."""
        for text in texts:
            tokens = [token for token, _ in text[:_MOST_TOKENS]]
            capitals = [Capitals.UNKNOWN]
            for (previous, _), (_, word) in pairwise(text[:_MOST_TOKENS]):
                received = word.lstrip("əƏı")  # what shows its capitals when it is received
                capitals.append(capitals_of(received, sentence_start=previous == BOUNDARY))
            contexts = contexts_of([observation(token) for token in tokens], capitals)
            for n in range(1, len(tokens) - 1):
                if not is_class(tokens[n]):
                    self._add(tokens[n - 1 : n + 2], contexts[n])

    @property
    def words(self) -> _Hashes:
        """Each candidate's row in the word hashes; shape (candidates,)."""
        return np.frombuffer(self._words, dtype=np.uint32)

    @property
    def word_hashes(self) -> _Hashes:
        """The hashes of each word; shape (words, templates)."""
        return np.array([word_hashes(word) for word in self._index], dtype=np.uint32)

    @property
    def context_hashes(self) -> _Hashes:
        """The hashes of each example's context; shape (examples, templates)."""
        return np.frombuffer(self._contexts, dtype=np.uint32).reshape(len(self.sizes), -1)

    def _find_candidates(self, word: str, sentence_start: bool) -> list[str]:
        counts = self._model.words_with_key(spelling.key(word))
        if word not in counts:
            return []
        enough = _RARE * max(counts.values())
        ranked = sorted(counts, key=lambda candidate: (-counts[candidate], candidate))
        likely = [w for w in ranked if counts[w] > enough and not (sentence_start and w[0] == "Ə")]
        return likely[:_MOST_CANDIDATES] if word in likely[:_MOST_CANDIDATES] else []

    def _add(self, trigram: list[str], context: SlotContext) -> None:
        """Add the example of a token between its neighbours."""
        previous, true, following = trigram
        candidates = self._candidates(true, previous == BOUNDARY)
        if len(candidates) < 2:
            return
        scores = [
            self._ngram_score(previous, candidate, following, candidate == true)
            for candidate in candidates
        ]
        at = candidates.index(true)
        if all(scores[at] - other > _SETTLED for n, other in enumerate(scores) if n != at):
            return
        self.ngram_scores.extend(scores)
        self.is_true.extend(n == at for n in range(len(scores)))
        self.sizes.append(len(scores))
        self._words.extend(self._index.setdefault(word, len(self._index)) for word in candidates)
        self._contexts.extend(context_hashes(context))

    def _ngram_score(self, previous: str, word: str, following: str, is_true: bool) -> float:
        """Return the score of a candidate by unigrams and bigrams, without the example itself."""
        one = TEXTS_SHARE if is_true else 0.0
        model, bigrams = self._model, self._counts.bigrams
        count = max(model.unigram_count(word) - one, 0.0)
        previous_count = model.unigram_count(previous)
        following_count = model.unigram_count(following)
        after_previous = max(model.unigram_count(word) - one, _LEAST_COUNT) / model.total
        before_following = 1.0
        if previous_count:
            after_previous = bigram_probability(
                bigrams[previous, word] - is_true, max(previous_count - one, 0.0), after_previous
            )
        if following_count:
            before_following = bigram_probability(
                bigrams[word, following] - is_true,
                count,
                max(following_count, _LEAST_COUNT) / model.total,
            )
        return _NGRAM_WEIGHT * (math.log(after_previous) + math.log(before_following))


def weights_of(examples: Examples) -> NDArray[np.float32]:
    """Return the weight of each feature id that makes the true candidates the likeliest."""
    chance = np.random.default_rng(1)
    weights = np.zeros(1 << FEATURE_BITS, dtype=np.float32)
    squares = np.ones(1 << FEATURE_BITS, dtype=np.float32)  # of all gradients so far (AdaGrad)
    is_frequent = _frequent(examples)
    true = np.frombuffer(examples.is_true, dtype=np.int8).astype(np.float32)
    ngram_scores = np.frombuffer(examples.ngram_scores, dtype=np.float32)
    for candidates, ids, sizes in _batches(examples):
        starts = np.cumsum(sizes) - sizes
        ngram_weights = np.repeat(1 - _NGRAM_DROPOUT * chance.random(len(sizes)), sizes)
        has_word = np.repeat(chance.random(len(sizes)) >= _WORD_DROPOUT, sizes)
        used = is_frequent[ids]
        used[:, _DROPPED_TEMPLATES] &= has_word[:, None]
        scores = ngram_weights * ngram_scores[candidates] + (weights[ids] * used).sum(axis=1)
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        probabilities = np.exp(scores)
        probabilities /= np.repeat(np.add.reduceat(probabilities, starts), sizes)
        gradients = ((true[candidates] - probabilities)[:, None] * used).astype(np.float32)
        np.add.at(squares, ids, gradients * gradients)
        np.add.at(weights, ids, _LEARNING_RATE * gradients / np.sqrt(squares[ids]))
    return weights


def _frequent(examples: Examples) -> NDArray[np.bool_]:
    """Return of each feature id whether enough examples have it."""
    seen = np.zeros(1 << FEATURE_BITS, dtype=np.int32)
    for _, ids, _ in _batches(examples):
        np.add.at(seen, ids, 1)
    frequent: NDArray[np.bool_] = seen >= _LEAST_EXAMPLES
    return frequent


def _batches(examples: Examples) -> Iterator[tuple[slice, _Hashes, NDArray[np.int64]]]:
    """Yield batches: which candidates, their feature ids (rows), each example's candidates."""
    sizes = np.frombuffer(examples.sizes, dtype=np.int8).astype(np.int64)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    of_contexts, words, of_words = examples.context_hashes, examples.words, examples.word_hashes
    for first in range(0, len(sizes), _BATCH):
        batch = slice(first, first + _BATCH)
        candidates = slice(ends[first], ends[min(first + _BATCH, len(sizes))])
        sums = of_words[words[candidates]] + np.repeat(of_contexts[batch], sizes[batch], axis=0)
        yield candidates, sums >> np.uint32(32 - FEATURE_BITS), sizes[batch]
