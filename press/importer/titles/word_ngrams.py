"""Words, and pairs of words, and how often they are written.

Two sources are one here: what is shipped (see data/README.md) and what the archive's own
articles add. Finds the words that may have been received as a given run of letters. Knows
nothing of titles.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final
from zlib import crc32

from press.importer.titles import received_spelling as spelling
from press.importer.titles.packed_data import (
    PAIR_BITS,
    WORDS,
    SortedCounts,
    entries,
    lines_of,
    pairs_of,
)
from press.importer.titles.tokens import BOUNDARY, is_class, tokens
from press.language.azerbaijani import letters

#: What a word of the archive counts beside a word of the shipped texts: it is nearer.
_OWN_WEIGHT: Final = 2.0
#: How many words, and pairs of words, are kept of the archive. When more are known, those
#: read least are forgotten: memory is bounded, and what is frequent is counted nearly whole.
MOST_WORDS: Final = 200_000
MOST_PAIRS: Final = 300_000
#: Texts are counted in batches of so many tokens.
_BATCH: Final = 100_000
#: The group that holds the classes of words, and under this very name the thousands of words
#: that were read in all.
CLASSES: Final = "#"


def pair_number(first: str, second: str) -> int:
    """Return the number under which a pair of tokens is counted."""
    return crc32(f"{first} {second}".encode()) >> (32 - PAIR_BITS)


class WordModel:
    """Counts of words and of pairs of neighbours.

    Counts are on the scale of the shipped texts, and `total` is their sum; tokens are those
    of :mod:`press.importer.titles.tokens`.
    """

    def __init__(
        self, groups: Mapping[str, str] | None = None, pairs: SortedCounts | None = None
    ) -> None:
        """Begin with shipped words, grouped by key, and pairs; by default with none."""
        self._groups = groups or {}
        self._pairs = pairs or SortedCounts()
        self._own = OwnCounts()
        self._classes = dict(entries(self._groups[CLASSES])) if groups else {}
        self._shipped_total = 1000 * self._classes.get(CLASSES, 0.001)
        self._found = lru_cache(maxsize=1 << 15)(self._find)

    @classmethod
    def shipped(cls) -> "WordModel":
        """Return a model of what is shipped."""
        return cls(groups_of(lines_of(WORDS)), pairs_of())

    @property
    def total(self) -> float:
        """How many words were counted."""
        return self._shipped_total + _OWN_WEIGHT * self._own.total

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of these texts, the archive's own."""
        self._own.learn(texts)
        self._found.cache_clear()

    def words_of(self, key: str) -> Mapping[str, float]:
        """Return the words that leave these letters, with their counts."""
        return self._found(key)

    def _find(self, key: str) -> Mapping[str, float]:
        group = self._groups.get(key)
        counts: dict[str, float] = dict(entries(group)) if group else {}
        for word in self._own.words_of(key):
            counts[word] = counts.get(word, 0.0) + _OWN_WEIGHT * self._own.words[word]
        return counts

    def count(self, token: str) -> float:
        """Return how often a token was read."""
        if is_class(token):
            return self._classes.get(token, 0.0) + _OWN_WEIGHT * self._own.words[token]
        return self.words_of(spelling.key(token)).get(token, 0.0)

    def pair_count(self, first: str, second: str) -> float:
        """Return how often the second token was read after the first."""
        number = pair_number(first, second)
        return self._pairs.get(number) + _OWN_WEIGHT * self._own.pairs[number]


def groups_of(lines: Sequence[str]) -> dict[str, str]:
    """Return lines of words with their counts by the key, which all words of a line share."""
    names = (line.partition(" ")[0][:-1] for line in lines)
    keys = spelling.key("\n".join(names)).split("\n")  # all at once: a key takes a while
    return dict(zip(keys, lines, strict=True))


class OwnCounts:
    """What the archive's own articles add, within bounds of memory."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.words: Counter[str] = Counter()
        self.pairs: Counter[int] = Counter()
        self.total = 0
        self._by_key: dict[str, list[str]] | None = None

    def learn(self, texts: Iterable[str]) -> None:
        """Count the tokens of texts, and their pairs."""
        for batch in _batches(texts):
            self.words.update(counted_words(batch))
            self.total += len(batch)
            for pair, count in Counter(pairwise(batch)).items():
                self.pairs[pair_number(*pair)] += count
            _forget_rare(self.words, MOST_WORDS)
            _forget_rare(self.pairs, MOST_PAIRS)
        self._by_key = None

    def words_of(self, key: str) -> Iterable[str]:
        """Return the words that leave these letters."""
        if self._by_key is None:
            self._by_key = {}
            for word in self.words:
                if not is_class(word):
                    self._by_key.setdefault(spelling.key(word), []).append(word)
        return self._by_key.get(key, ())


def counted_words(found: Iterable[str]) -> Iterator[str]:
    """Yield the tokens to count as words.

    Of those that begin a sentence with ə nobody knows whether it would be a capital elsewhere.
    """
    before = ""
    for token in found:
        if token[0] != "ə" or before != BOUNDARY:
            yield token
        before = token


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch += tokens(letters.normalize(text))
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    yield batch


def _forget_rare(counts: Counter[Any], most: int) -> None:
    """Forget what was counted least until no more than the most are left."""
    least = 1
    while len(counts) > most:
        for name in [name for name, count in counts.items() if count <= least]:
            del counts[name]
        least *= 2
