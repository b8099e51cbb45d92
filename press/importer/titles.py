"""Titles get back the letters they lost on the way.

A received title is what NFKD and ASCII leave of the true one. The words come back from the
article's own body first, then from the archive's words, then from the shipped ones. Whatever
is done, the repaired title folds back to the received one exactly. Knows nothing of files.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from press.azerbaijani import letters
from press.importer import spelling
from press.importer.word_model import WordModel, shipped_counts

_RECEIVED_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_BODY_WORD_WEIGHT: Final = 1_000_000_000
#: A reading less likely than this against the others leaves the word in doubt.
_SURE: Final = 0.9


@dataclass(frozen=True, slots=True)
class RepairedTitle:
    """A title with its letters, and the words of it that may still be wrong."""

    title: str
    doubts: tuple[str, ...]


class TitleRepairer:
    """Repairs received titles from bodies and from counts of words."""

    def __init__(self, model: WordModel) -> None:
        """Repair with the words of this model, which ``learn`` adds to."""
        self._model = model

    @classmethod
    def shipped(cls) -> "TitleRepairer":
        """Return a repairer that knows the shipped words."""
        return cls(WordModel(shipped_counts()))

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of the archive's own articles."""
        self._model.learn(texts)

    def repair(self, received: str, body: str) -> RepairedTitle:
        """Return the title whose received form is ``received``, exactly."""
        own = WordModel()
        own.learn([body])
        pieces: list[str] = []
        doubts: list[str] = []
        end = 0
        for match in _RECEIVED_WORD.finditer(received):
            word, sure = self._word(match.group(), own)
            pieces += (received[end : match.start()], word)
            doubts += () if sure else (word,)
            end = match.end()
        return RepairedTitle("".join([*pieces, received[end:]]), tuple(doubts))

    def _word(self, received: str, own: WordModel) -> tuple[str, bool]:
        weights: Counter[str] = Counter()
        for reading in {*own.readings(received), *self._model.readings(received)}:
            if (fitted := spelling.fit(_capital_schwa(reading), received)) is not None:
                weights[fitted] += self._model.counts[reading]
                weights[fitted] += own.counts[reading] * _BODY_WORD_WEIGHT
        if not weights:
            return received, received.isdigit()
        best, weight = weights.most_common(1)[0]
        return best, weight >= _SURE * weights.total()


def _capital_schwa(word: str) -> str:
    return letters.capitalize(word) if word.startswith("əli") else word
