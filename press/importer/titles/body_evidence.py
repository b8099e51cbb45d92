"""What an article's body says of its title: its unigrams, bigrams and dashes.

Knows no counts of other texts.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.tokens import is_class, observation, tokens
from press.language.azerbaijani import letters


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """What the body says of one word of the title."""

    count: int = 0  #: how often it has the word
    neighbours: int = 0  #: with how many of the word's two neighbours in the title
    rivals: int = 0  #: how often it has other words that leave the same letters
    other_end: bool = False  #: whether it has the word but for a last ə or ı, and not the word
    has_body: bool = True  #: whether there is a body
    has_stem: bool = False  #: whether it has a word that begins alike: «direktoru», «direktorunu»


def without_end(token: str) -> str:
    """Return a token without the last ə or ı, which leaves nothing to see."""
    return token.rstrip("əı")


#: Sorts after every letter.
_AFTER_ALL_LETTERS: Final = "\U0010ffff"
_GLUED: Final = re.compile(r"[^\W_]+(?:[“”„«»‹›‘’–—―]+[^\W_]+)+")
#: Found at once where there is anything to find: most words have no such sign.
_GLUE: Final = re.compile(r"[“”„«»‹›‘’–—―](?=[^\W_])")
#: Words that begin with the same letters may share a stem from so many on.
SHORTEST_BEGINNING: Final = 3
#: A stem has so many letters at least; what follows it in a word so many at most.
_SHORTEST_STEM: Final = 5
_LONGEST_ENDING: Final = 4


class BodyEvidence:
    """The words of an article's body."""

    def __init__(self, text: str) -> None:
        """Count the words of the text."""
        text = letters.normalize(text)
        body_tokens = tokens(text)
        self.unigrams = Counter(body_tokens)
        self.bigrams = Counter(pairwise(body_tokens))
        self.total = max(len(body_tokens), 1)
        self.by_key: dict[str, list[str]] = {}
        for word in self.unigrams:
            if not is_class(word):
                self.by_key.setdefault(spelling.key(word), []).append(word)
        #: the dash that it writes between words
        self.dash = "—" if text.count(" — ") > text.count(" – ") else "–"
        #: words joined by a dash or a quote, by what is received of them
        parts = (part for part in text.split() if _GLUE.search(part))
        self.glued = {
            letters.received_form(whole): whole for part in parts for whole in _GLUED.findall(part)
        }
        self._glued_words = {letters.lower(whole) for whole in self.glued.values()}
        self._sorted = sorted(self.unigrams)
        self._neighbours: set[tuple[str, str]] | None = None

    def neighbours(self, token: str, previous: str, following: str) -> int:
        """Return with how many of two received neighbours it has a word, by their first letters."""
        if token not in self.unigrams:
            return 0
        if self._neighbours is None:
            beginnings = {word: observation(word)[:4] for word in self.unigrams}
            self._neighbours = {(beginnings[a], b) for a, b in self.bigrams}
            self._neighbours |= {(a, beginnings[b]) for a, b in self.bigrams}
        return ((previous[:4], token) in self._neighbours) + (
            (token, following[:4]) in self._neighbours
        )

    def of_word(self, previous: str, word: str, following: str) -> WordEvidence:
        """Return what the body says of a word of the title between its neighbours."""
        same_key = () if is_class(word) else self.by_key.get(spelling.key(word), ())
        count = self.count(word)
        neighbours = ((previous, word) in self.bigrams) + ((word, following) in self.bigrams)
        return WordEvidence(
            count=count,
            neighbours=neighbours if count else 0,
            rivals=sum(self.unigrams[rival] for rival in same_key if rival != word),
            other_end=not count and any(without_end(w) == without_end(word) for w in same_key),
            has_body=bool(self.by_key),
            has_stem=len(word) >= _SHORTEST_STEM
            and self.beginning_with(word[: max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING)]) > 0,
        )

    def count(self, token: str) -> int:
        """Return how often the body has a word, also one joined by a dash or a quote."""
        return self.unigrams[token] or token in self._glued_words

    def beginning_with(self, stem: str) -> int:
        """Return how often the body has words that begin so."""
        first = bisect_left(self._sorted, stem)
        end = bisect_left(self._sorted, stem + _AFTER_ALL_LETTERS, first)
        return sum([self.unigrams[word] for word in self._sorted[first:end]])

    def longest_beginning(self, word: str) -> int:
        """Return how many letters of a word begin a word of the body too."""
        at = bisect_left(self._sorted, word)
        return max(_shared_letters(word, near) for near in self._sorted[max(at - 1, 0) : at + 1])


def _shared_letters(word: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    letter_pairs = enumerate(zip(word, other, strict=False))
    return next((n for n, (a, b) in letter_pairs if a != b), min(len(word), len(other)))
