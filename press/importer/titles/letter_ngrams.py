"""How Azerbaijani words are spelled: how likely a letter is after the few before it.

Spells words that no list has from the letters they left, harmony of vowels and endings of
cases included, since these show in the letters before. Knows no words and no titles.
"""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from press.importer.titles.packed_data import LETTERS, entries, lines_of

#: A letter is looked at with so many letters before it.
REACH: Final = 4
BEGIN: Final = "^"
END: Final = "$"
#: The entry of a context's row that says how much is left for letters not in the row.
REST: Final = "*"
#: Shares are written as parts of so many.
SCALE: Final = 2.0**14

_OTHERS: Final = {"c": "ç", "g": "ğ", "o": "ö", "s": "ş", "u": "ü"}
_LOST: Final = ("", "ə", "ı", "əə", "ıə", "əı")
#: Of the spellings begun, so many of the best are followed.
_WIDTH: Final = 8
#: The share of a letter nobody has seen, of all letters.
_UNSEEN: Final = 1 / 4096


class LetterModel:
    """Shares of letters after the letters before them."""

    def __init__(self, rows: Mapping[str, str] | None = None) -> None:
        """Begin with a row for each run of letters: the letters after it, and their shares."""
        self._rows = rows or {}
        self._row = lru_cache(maxsize=1 << 14)(self._read_row)
        self.log_share = lru_cache(maxsize=1 << 16)(self._log_share)
        self.spellings = lru_cache(maxsize=1 << 14)(self._spellings)

    @classmethod
    def shipped(cls) -> "LetterModel":
        """Return the model that is shipped."""
        return cls(rows_of(lines_of(LETTERS)))

    def _read_row(self, before: str) -> Mapping[str, float]:
        row = self._rows.get(before)
        return {name: count / SCALE for name, count in entries(row)} if row else {}

    def _share(self, letter: str, before: str) -> float:
        """Return the share of a letter after others, as ARPA models do: or that after fewer."""
        row = self._row(before)
        if letter in row:
            return row[letter]
        if not before:
            return _UNSEEN
        return row.get(REST, 1.0) * self._share(letter, before[1:])

    def _log_share(self, letter: str, before: str) -> float:
        return math.log(self._share(letter, before))

    def word_share(self, word: str) -> float:
        """Return how likely a word, in small letters, is among the words of the language."""
        marked = BEGIN + word + END
        steps = (
            self.log_share(marked[n], marked[max(0, n - REACH) : n]) for n in range(1, len(marked))
        )
        return math.exp(sum(steps))

    def _spellings(self, key: str) -> tuple[str, ...]:
        """Return the likeliest words that leave these letters, small ASCII, the best first."""
        begun = {BEGIN: 0.0}
        for letter in key + END:
            begun = self._followed(begun, letter)
        return tuple(word[1:-1] for word in sorted(begun, key=begun.__getitem__, reverse=True))

    def _followed(self, begun: dict[str, float], letter: str) -> dict[str, float]:
        """Follow each spelling with what may have left this letter; keep the best."""
        endings = [lost + last for lost in _LOST for last in (letter, *_OTHERS.get(letter, ""))]
        followed = {
            word + ending: share + self._log_ending(word, ending)
            for word, share in begun.items()
            for ending in endings
        }
        best = sorted(followed.items(), key=lambda entry: (-entry[1], entry[0]))
        return dict(best[:_WIDTH])

    def _log_ending(self, word: str, ending: str) -> float:
        whole = word[-REACH:] + ending
        start = len(whole) - len(ending)
        return sum(
            self.log_share(whole[n], whole[max(0, n - REACH) : n]) for n in range(start, len(whole))
        )


def rows_of(lines: Iterable[str]) -> dict[str, str]:
    """Return lines of letters with their shares by the letters before them, which begin a line."""
    return {before: row for before, _, row in (line.partition("\t") for line in lines)}
