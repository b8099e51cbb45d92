"""An article's own text, as a witness of its title: its words, pairs of words and dashes.

Knows no counts of other texts.
"""

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.calibration import Own
from press.importer.titles.tokens import is_class, tokens
from press.language.azerbaijani import letters

_GLUED: Final = re.compile(r"[^\W_]+(?:[“”„«»‹›‘’–—―]+[^\W_]+)+")
#: Words that have so many letters in common, but for an ending, have one stem.
_TELLING: Final = 5
_LONGEST_ENDING: Final = 4


def _beginning(word: str) -> str:
    """Return so much of a word as its other forms have too."""
    return word[: max(_TELLING, len(word) - _LONGEST_ENDING)]


class ArticleWords:
    """The words of an article's own text."""

    def __init__(self, text: str) -> None:
        """Read the text."""
        text = letters.normalize(text)
        found = tokens(text)
        self.words = Counter(found)
        self.pairs = Counter(pairwise(found))
        self.total = max(len(found), 1)
        self.by_key: dict[str, list[str]] = {}
        for word in self.words:
            if not is_class(word):
                self.by_key.setdefault(spelling.key(word), []).append(word)
        #: the dash that it writes between words
        self.dash = "—" if text.count(" — ") > text.count(" – ") else "–"
        self.glued = {letters.received_form(whole): whole for whole in _GLUED.findall(text)}

    def of(self, before: str, word: str, after: str) -> Own:
        """Return what the body has of a word between its neighbours."""
        same = () if is_class(word) else self.by_key.get(spelling.key(word), ())
        beside = ((before, word) in self.pairs) + ((word, after) in self.pairs)
        others = sum(self.words[other] for other in same if other != word)
        times = self.words[word]
        return Own(times, beside if times else 0, others, _beginning(word) in self._beginnings)

    @cached_property
    def _beginnings(self) -> set[str]:
        """The beginnings of its words, from the shortest that tells something."""
        return {word[:n] for word in self.words for n in range(_TELLING, len(word) + 1)}
