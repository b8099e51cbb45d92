"""What an article's body says of its title: its unigrams, bigrams and dashes.

Knows no counts of other texts.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.tokens import is_class, tokens
from press.language.azerbaijani import letters


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """What the body says of one word of the title."""

    count: int = 0  #: how often it has the word
    neighbours: int = 0  #: with how many of the word's two neighbours in the title
    rivals: int = 0  #: how often it has other words that leave the same letters
    has_stem: bool = False  #: whether it has a word that begins alike: «direktoru», «direktorunu»


_GLUED: Final = re.compile(r"[^\W_]+(?:[“”„«»‹›‘’–—―]+[^\W_]+)+")
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
        self.glued = {letters.received_form(whole): whole for whole in _GLUED.findall(text)}
        self.stems = {w[:n] for w in self.unigrams for n in range(_SHORTEST_STEM, len(w) + 1)}

    def of_word(self, previous: str, word: str, following: str) -> WordEvidence:
        """Return what the body says of a word of the title between its neighbours."""
        same_key = () if is_class(word) else self.by_key.get(spelling.key(word), ())
        count = self.unigrams[word]
        neighbours = ((previous, word) in self.bigrams) + ((word, following) in self.bigrams)
        return WordEvidence(
            count=count,
            neighbours=neighbours if count else 0,
            rivals=sum(self.unigrams[rival] for rival in same_key if rival != word),
            has_stem=word[: max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING)] in self.stems,
        )
