"""The stem of a word: among the stems the grammar allows, the one the archive supports.

Knows the grammar of :mod:`press.azerbaijani.suffixes` and a vocabulary it is given;
nothing of articles or indexes. Words are in small letters.
"""

from collections import Counter
from collections.abc import Container, Mapping

from press.azerbaijani.suffixes import candidate_stems


class Stemmer:
    """Chooses stems by the word forms and counts of one archive."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._support: Counter[str] = Counter()
        for form in vocabulary:
            self._support.update(candidate_stems(form))
        self._memo: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters; the word itself where none is known."""
        found = self._memo.get(word)
        if found is None:
            found = self._memo[word] = self._choose(word)
        return found

    def _choose(self, word: str) -> str:
        support, known = self._support, self._vocabulary
        return max(
            candidate_stems(word), key=lambda stem: (stem in known, support[stem], len(stem))
        )


def stem_unseen(form: str, known: Container[str]) -> str:
    """Return the longest stem of `form` that is known; `form` itself where none is."""
    return next((stem for stem in candidate_stems(form) if stem in known), form)
