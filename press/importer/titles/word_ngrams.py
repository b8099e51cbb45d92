"""Unigram and bigram counts of words, and bigram probabilities by absolute discounting.

The counts have two sources: the shipped texts (``data/README.md``) and the archive's own
articles. An index finds the words that leave given letters. Knows nothing of titles.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final
from zlib import crc32

from press.importer.titles import received_spelling as spelling
from press.importer.titles.model_files import (
    BIGRAM_BITS,
    WORDS,
    BigramCounts,
    entries,
    read_bigrams,
    read_lines,
)
from press.importer.titles.tokens import BOUNDARY, is_class, tokens
from press.language.azerbaijani import letters

#: So much of a bigram's count goes to bigrams not seen.
_DISCOUNT: Final = 0.6


def bigram_probability(bigram_count: float, count: float, probability: float) -> float:
    """Return the probability of a word after another one.

    This is absolute discounting, interpolated with the unigram (Ney, Essen and Kneser, 1994):
    `bigram_count` is that of both words, `count` that of the first, `probability` the unigram
    probability of the second. The mass of unseen bigrams grows with the first word's count.
    """
    unseen = 2.0 * float((count + 1) ** 0.8)
    return (min(max(bigram_count - _DISCOUNT, 0.0), count) + unseen * probability) / (
        count + unseen
    )


def bigram_hash(first: str, second: str) -> int:
    """Return the hash under which a bigram is counted."""
    return crc32(f"{first} {second}".encode()) >> (32 - BIGRAM_BITS)


#: How often a word of the archive counts, against one of the shipped texts: it is nearer.
_ARCHIVE_WEIGHT: Final = 2.0
#: The group that holds the classes of words and, under this very name, the thousands of words
#: that were counted in all.
CLASSES: Final = "#"


class WordNgrams:
    """Unigram and bigram counts, on the scale of the shipped texts.

    The tokens are those of :mod:`press.importer.titles.tokens`.
    """

    def __init__(
        self, groups: Mapping[str, str] | None = None, bigrams: BigramCounts | None = None
    ) -> None:
        """Begin with shipped words, grouped by key, and bigrams; by default with none."""
        self._groups = groups or {}
        self._bigrams = bigrams or BigramCounts()
        self._archive = ArchiveNgrams()
        self._classes = dict(entries(self._groups[CLASSES])) if groups else {}
        self._shipped_total = 1000 * self._classes.get(CLASSES, 0.001)
        self._cached_words = lru_cache(maxsize=1 << 15)(self._find_words)

    @classmethod
    def shipped(cls) -> "WordNgrams":
        """Return the counts that are shipped."""
        return cls(grouped_by_key(read_lines(WORDS)), read_bigrams())

    @property
    def total(self) -> float:
        """How many words were counted."""
        return self._shipped_total + _ARCHIVE_WEIGHT * self._archive.total

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of these texts, the archive's own."""
        self._archive.learn(texts)
        self._cached_words.cache_clear()

    def words_with_key(self, key: str) -> Mapping[str, float]:
        """Return the words that leave these letters, with their unigram counts."""
        return self._cached_words(key)

    def _find_words(self, key: str) -> Mapping[str, float]:
        group = self._groups.get(key)
        counts: dict[str, float] = dict(entries(group)) if group else {}
        for word in self._archive.words_with_key(key):
            counts[word] = counts.get(word, 0.0) + _ARCHIVE_WEIGHT * self._archive.unigrams[word]
        return counts

    def unigram_count(self, token: str) -> float:
        """Return how often a token was counted."""
        if is_class(token):
            return self._classes.get(token, 0.0) + _ARCHIVE_WEIGHT * self._archive.unigrams[token]
        return self._cached_words(spelling.key(token)).get(token, 0.0)

    def bigram_count(self, first: str, second: str) -> float:
        """Return how often the second token was counted right after the first."""
        bigram = bigram_hash(first, second)
        return self._bigrams.get(bigram) + _ARCHIVE_WEIGHT * self._archive.bigrams[bigram]


def grouped_by_key(lines: Sequence[str]) -> dict[str, str]:
    """Return lines of words with their counts by the key, which all words of a line share."""
    names = (line.partition(" ")[0][:-1] for line in lines)
    keys = spelling.key("\n".join(names)).split("\n")  # all at once: a key takes a while
    return dict(zip(keys, lines, strict=True))


#: How many unigrams and bigrams of the archive are kept. When more are known, the rarest are
#: forgotten: memory is bounded, and what is frequent is counted nearly whole.
MOST_UNIGRAMS: Final = 200_000
MOST_BIGRAMS: Final = 300_000
#: Texts are counted in batches of so many tokens.
_BATCH: Final = 100_000


class ArchiveNgrams:
    """Counts of the archive's own articles, within bounds of memory."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.unigrams: Counter[str] = Counter()
        self.bigrams: Counter[int] = Counter()
        self.total = 0
        self._by_key: dict[str, list[str]] | None = None

    def learn(self, texts: Iterable[str]) -> None:
        """Count the tokens of texts and their bigrams."""
        batch: list[str] = []
        for text in texts:
            batch += tokens(letters.normalize(text))
            if len(batch) >= _BATCH:
                self._count(batch)
                batch = []
        self._count(batch)
        self._by_key = None

    def _count(self, batch: list[str]) -> None:
        self.unigrams.update(counted_tokens(batch))
        self.total += len(batch)
        for bigram, count in Counter(pairwise(batch)).items():
            self.bigrams[bigram_hash(*bigram)] += count
        _forget_rarest(self.unigrams, MOST_UNIGRAMS)
        _forget_rarest(self.bigrams, MOST_BIGRAMS)

    def words_with_key(self, key: str) -> Iterable[str]:
        """Return the words that leave these letters."""
        if self._by_key is None:
            self._by_key = {}
            for word in self.unigrams:
                if not is_class(word):
                    self._by_key.setdefault(spelling.key(word), []).append(word)
        return self._by_key.get(key, ())


def counted_tokens(batch: Iterable[str]) -> Iterator[str]:
    """Yield the tokens that count as unigrams.

    A word with ə at the beginning of a sentence is left out: nobody knows whether it would have
    a capital elsewhere.
    """
    previous = ""
    for token in batch:
        if token[0] != "ə" or previous != BOUNDARY:
            yield token
        previous = token


def _forget_rarest(counts: Counter[Any], most: int) -> None:
    least = 1
    while len(counts) > most:
        for name in [name for name, count in counts.items() if count <= least]:
            del counts[name]
        least *= 2
