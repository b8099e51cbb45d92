"""Words and how often they are written: the shipped list, and what the archive adds.

Finds the words that may have been received as a given run of letters. Knows nothing of
titles or sentences.
"""

import lzma
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from press.azerbaijani import letters
from press.importer import spelling

_SHIPPED: Final = files("press.importer") / "data" / "words.xz"


class WordModel:
    """Counts of words in small letters, found by what their letters leave in a title."""

    def __init__(self, counts: Iterable[tuple[str, int]] = ()) -> None:
        """Begin with these words, in small letters, and their counts."""
        self.counts: Counter[str] = Counter()
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for word, count in counts:
            self.add(word, count)

    def add(self, word: str, count: int = 1) -> None:
        """Count a word, given in small letters."""
        if word not in self.counts:
            self._by_key[spelling.key(word)].append(word)
        self.counts[word] += count

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of these texts."""
        for text in texts:
            for match in letters.words(letters.lower(letters.normalize(text))):
                self.add(match.group())

    def readings(self, received: str) -> list[str]:
        """Return the known words that may have been received so."""
        return [word for key in spelling.keys_of(received) for word in self._by_key.get(key, ())]


@cache
def shipped_counts() -> tuple[tuple[str, int], ...]:
    """Return the shipped words with their counts."""
    lines = lzma.decompress(_SHIPPED.read_bytes()).decode("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return tuple((word, int(count)) for word, count in pairs)
