"""A text laid out for looking up names, and the way back to its own offsets.

Quote marks are left out, letters are small and composed, whatever is not a letter or
digit is a space. Knows nothing of names.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from press.azerbaijani.letters import lower, normalize, received_form
from press.languages import ORIGINAL, TRANSLATION, Language

#: Stands before every sentence; no name runs across it, and every name follows a space.
_SENTENCE_START: Final = "\n "
_MARKS: Final = "\u0300-\u036f"
#: Azerbaijani puts its endings after a closing quote: “Xalq qəzeti”nin. Left out, they join the
#: word. An English apostrophe is the ending's own.
_LEFT_OUT: Final = {ORIGINAL: "«»“”„‟\"‹›‘’'ʼ", TRANSLATION: '«»“”„‟"‹›'}
_ODD: Final = {
    language: re.compile(f"[{quotes}]|[^\\n][{_MARKS}]+") for language, quotes in _LEFT_OUT.items()
}


class _Fold(dict[int, str]):
    """A table for `str.translate` that works out each letter when it first meets it."""

    def __init__(self, language: Language) -> None:
        super().__init__({ord("\n"): "\n"})
        self._language = language

    def __missing__(self, code: int) -> str:
        self[code] = self._folded(chr(code))
        return self[code]

    def _folded(self, letter: str) -> str:
        if self._language is TRANSLATION and letter in "'’ʼ":
            return "'"
        small = lower(normalize(letter))
        if len(small) != 1 or not small.isalnum():
            return " "
        return self._without_mark(small) if self._language is TRANSLATION else small

    def _without_mark(self, small: str) -> str:
        """English writes António and Antonio, Erdoğan and Erdogan, and capital I for i."""
        plain = received_form(small.replace("ı", "i").replace("ə", "a"))
        return plain if len(plain) == 1 else small


_FOLDS: Final = {language: _Fold(language) for language in _LEFT_OUT}


def kept(name: str, language: Language) -> str:
    """Return a name as :attr:`SearchableText.kept` would have it."""
    return _ODD[language].sub(_composed, name).strip()


def fold(name: str, language: Language) -> str:
    """Return a name as :attr:`SearchableText.folded` would have it, letter for letter."""
    return kept(name, language).translate(_FOLDS[language]).rstrip()


def _composed(odd: re.Match[str]) -> str:
    return normalize(odd[0]) if len(odd[0]) > 1 else ""


class SearchableText:
    """The sentences of one text, joined; offsets in `kept` and `folded` are the same."""

    __slots__ = ("_origins", "_starts", "_text", "folded", "kept")

    def __init__(self, sentences: Sequence[str], language: Language) -> None:
        """Join the sentences of a text in this language."""
        self._text = "".join([_SENTENCE_START + sentence for sentence in sentences])
        lengths = (len(_SENTENCE_START) + len(sentence) for sentence in sentences)
        self._starts = list(accumulate(lengths, initial=len(_SENTENCE_START)))
        self._origins: list[int] | None = None
        self.kept = self._text
        odd = _ODD[language]
        if odd.search(self._text) or not unicodedata.is_normalized("NFC", self._text):
            self._leave_out(odd)
        self.folded = self.kept.translate(_FOLDS[language])

    def _leave_out(self, odd: re.Pattern[str]) -> None:
        """Drop quotes and compose letters, keeping where each letter came from."""
        pieces: list[str] = []
        origins: list[int] = []
        done = 0
        for match in odd.finditer(self._text):
            composed = _composed(match)
            pieces += (self._text[done : match.start()], composed)
            origins += range(done, match.start())
            origins += [match.start()] * len(composed)
            done = match.end()
        pieces.append(self._text[done:])
        origins += range(done, len(self._text))
        self.kept, self._origins = "".join(pieces), origins

    def opens_sentence(self, start: int) -> bool:
        """Tell whether nothing but spaces and marks stands before this in its sentence."""
        before = self.folded[max(0, start - 8) : start]
        return not before.rpartition("\n")[2].strip() and "\n" in before

    def locate(self, start: int, end: int) -> tuple[int, int, int]:
        """Return the sentence's index, and start and end in that sentence as given."""
        if self._origins is not None:
            start, end = self._origins[start], self._origins[end - 1] + 1
            while unicodedata.combining(self._text[end : end + 1] or " "):
                end += 1
        sentence = bisect_right(self._starts, start) - 1
        first = self._starts[sentence]
        return sentence, start - first, end - first
