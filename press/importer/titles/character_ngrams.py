"""A character n-gram model with back-off, and a beam search that spells words with it.

The model knows how Azerbaijani words are spelled: vowel harmony and case endings show in the
letters before a letter. It spells words that no list has from the letters that are left of them.
Knows no words and no titles.
"""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from press.importer.titles.model_files import CHARACTERS, entries, read_lines

#: A letter is looked at with so many letters before it: the model is one of 5-grams.
CONTEXT_LENGTH: Final = 4
BEGIN: Final = "^"
END: Final = "$"
#: The entry of a row that holds the back-off weight, for letters that are not in the row.
BACKOFF: Final = "*"
#: Probabilities are stored as parts of so many.
SCALE: Final = 2.0**14
#: The probability of a letter that was never seen.
_UNSEEN: Final = 1 / 4096

#: The letters that a received letter may stand for, besides itself.
_OTHERS: Final = {"c": "ç", "g": "ğ", "o": "ö", "s": "ş", "u": "ü"}
#: What may have been lost before a received letter.
_LOST: Final = ("", "ə", "ı", "əə", "ıə", "əı")
_BEAM_WIDTH: Final = 8


class CharacterNgrams:
    """Probabilities of letters after the letters before them."""

    def __init__(self, rows: Mapping[str, str] | None = None) -> None:
        """Begin with a row for each context: the letters after it, and their probabilities."""
        self._rows = rows or {}
        self._cached_row = lru_cache(maxsize=1 << 14)(self._read_row)
        self.log_probability = lru_cache(maxsize=1 << 16)(self._log_probability)
        self.spellings = lru_cache(maxsize=1 << 14)(self._spellings)

    @classmethod
    def shipped(cls) -> "CharacterNgrams":
        """Return the model that is shipped."""
        return cls(rows_by_context(read_lines(CHARACTERS)))

    def _read_row(self, context: str) -> Mapping[str, float]:
        row = self._rows.get(context)
        return {name: count / SCALE for name, count in entries(row)} if row else {}

    def _log_probability(self, letter: str, context: str) -> float:
        return math.log(self._probability(letter, context))

    def _probability(self, letter: str, context: str) -> float:
        """Return the probability of a letter after a context, backing off as ARPA models do."""
        row = self._cached_row(context)
        if letter in row:
            return row[letter]
        if not context:
            return _UNSEEN
        return row.get(BACKOFF, 1.0) * self._probability(letter, context[1:])

    def word_probability(self, word: str) -> float:
        """Return the probability of a word, in small letters, among the words of the language."""
        return math.exp(self._score(BEGIN + word + END, 1))

    def _score(self, text: str, start: int) -> float:
        """Return the log-probability of the letters of a text from an index on."""
        return sum(
            self.log_probability(text[n], text[max(0, n - CONTEXT_LENGTH) : n])
            for n in range(start, len(text))
        )

    def _spellings(self, key: str) -> tuple[str, ...]:
        """Return the likeliest words that leave these small ASCII letters, the best first.

        This is a beam search: letter by letter, only the best spellings begun are continued.
        """
        beam = {BEGIN: 0.0}
        for letter in key + END:
            endings = [lost + last for lost in _LOST for last in (letter, *_OTHERS.get(letter, ""))]
            continued = {}
            for word, score in beam.items():
                context = word[-CONTEXT_LENGTH:]
                for ending in endings:
                    continued[word + ending] = score + self._score(context + ending, len(context))
            best = sorted(continued.items(), key=lambda entry: (-entry[1], entry[0]))
            beam = dict(best[:_BEAM_WIDTH])
        return tuple(word[1:-1] for word in sorted(beam, key=beam.__getitem__, reverse=True))


def rows_by_context(lines: Iterable[str]) -> dict[str, str]:
    """Return the rows by their context, which begins a line."""
    return {context: row for context, _, row in (line.partition("\t") for line in lines)}
