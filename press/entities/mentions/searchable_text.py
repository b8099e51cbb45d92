"""A text laid out for looking up names, and the way back to its own offsets.

Quote marks and letters that are not seen are left out, letters are small and composed,
marks are spaces. Knows nothing of names.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from press.language.azerbaijani.letters import (
    DOTLESS_I,
    SCHWA,
    normalize,
    received_form,
    small_letters,
)
from press.languages import ORIGINAL, TRANSLATION, Language

#: Stands before every sentence; no name runs across it, and every name follows a space.
_SENTENCE_START: Final = "\n "
#: Azerbaijani puts its endings after a closing quote: “Xalq qəzeti”nin. Left out, they join the
#: word. An English apostrophe is the ending's own. So are left out soft hyphens and the like.
_QUOTES: Final = '«»“”„‟"‹›'
_CLOSING: Final = frozenset(_QUOTES)
#: The last quote mark before a name, where a quotation begins with it.
_OPENING: Final = re.compile(rf"(?<![^\W_])[{_QUOTES}][^{_QUOTES}]*\Z")
_LONGEST_NAME: Final = 60  # letters on either side
_LEFT_OUT: Final = {ORIGINAL: _QUOTES + "‘’'ʼ`", TRANSLATION: _QUOTES}
_UNSEEN: Final = "\u00ad\u200b-\u200f\u2060\ufeff"
_QUOTE: Final = {
    language: re.compile(f"[{quotes}{_UNSEEN}]") for language, quotes in _LEFT_OUT.items()
}
#: The same where letters have their accents apart; few texts do, and it takes longer.
_LOOSE: Final = re.compile("[\u0300-\u036f]")
_QUOTE_OR_LOOSE: Final = {
    language: re.compile(f"{quote.pattern}|[^\\n]{_LOOSE.pattern}+")
    for language, quote in _QUOTE.items()
}
#: What is a space to a name. Replacing one after the other takes a fifth of `str.translate`.
_MARKS: Final = "-.,:;!?()[]{}/\\&%+*=<>|@#$^~_–—‐‑‒−…•·′″№°₼\t\u00a0\u2009\u202f"
_APOSTROPHES: Final = "’ʼ‘`"


def kept(name: str, language: Language) -> str:
    """Return a name as :attr:`SearchableText.kept` would have it."""
    return normalize(_QUOTE_OR_LOOSE[language].sub(_composed, name)).strip()


def fold(name: str, language: Language) -> str:
    """Return a name as :attr:`SearchableText.folded` would have it, letter for letter."""
    return _fold(kept(name, language), language).rstrip()


def _fold(text: str, language: Language) -> str:
    small = small_letters(text, ORIGINAL)
    for mark in _MARKS:
        small = small.replace(mark, " ")
    if language is not TRANSLATION:
        return small
    # English writes António and Antonio, Erdoğan and Erdogan, and capital I for i.
    small = small.replace(DOTLESS_I, "i")
    for apostrophe in _APOSTROPHES:
        small = small.replace(apostrophe, "'")
    return small if small.isascii() else small.translate(_WITHOUT_MARKS)


class _WithoutMarks(dict[int, str]):
    """A table for `str.translate` that works out each letter when it first meets it."""

    def __missing__(self, code: int) -> str:
        plain = received_form(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_WITHOUT_MARKS: Final = _WithoutMarks({ord(SCHWA): "a"})


#: Letters that only look Latin, if they stand in a Latin word: «Bаkı» with a Cyrillic а.
_OTHERS: Final = re.compile("[ǝƎ\u0400-\u04ff]+")


def _with_usual_letters(text: str) -> str:
    """Return the text with such words in the usual letters, as long as it was."""
    # A dictionary of nothing: a set in order, since a word may be part of the next.
    for word in dict.fromkeys(_word_around(text, other) for other in _OTHERS.finditer(text)):
        usual = normalize(word)
        if len(usual) == len(word) and usual != word:
            text = text.replace(word, usual)
    return text


def _word_around(text: str, other: re.Match[str]) -> str:
    """Return the word if there are other letters beside these in it, else these alone."""
    start, end = other.span()
    if not text[start - 1].isalpha() and not text[end : end + 1].isalpha():
        return other[0]
    after = text.find(" ", end)
    return text[text.rfind(" ", 0, start) + 1 : None if after < 0 else after]


def _composed(odd: re.Match[str]) -> str:
    return normalize(odd[0]) if len(odd[0]) > 1 else ""


class SearchableText:
    """The sentences of one text, joined; offsets in `kept` and `folded` are the same."""

    __slots__ = ("_cuts", "_shifts", "_starts", "_text", "folded", "kept")

    def __init__(self, sentences: Sequence[str], language: Language) -> None:
        """Join the sentences of a text in this language."""
        self._text = "".join([_SENTENCE_START + sentence for sentence in sentences])
        lengths = (len(_SENTENCE_START) + len(sentence) for sentence in sentences)
        self._starts = list(accumulate(lengths, initial=len(_SENTENCE_START)))
        self._cuts, self._shifts = [0], [0]
        loose = _LOOSE.search(self._text)
        text = self._leave_out((_QUOTE_OR_LOOSE if loose else _QUOTE)[language])
        self.kept = _with_usual_letters(text)
        self.folded = _fold(self.kept, language)

    def _leave_out(self, odd: re.Pattern[str]) -> str:
        """Drop quotes and compose letters, noting how far the rest is moved by it."""
        pieces: list[str] = []
        done = length = 0
        for match in odd.finditer(self._text):
            start, end = match.span()
            composed = _composed(match)
            pieces += (self._text[done:start], composed)
            length += start - done + len(composed)
            done = end
            self._cuts.append(length)
            self._shifts.append(end - length)
        pieces.append(self._text[done:])
        return "".join(pieces)

    def opens_sentence(self, start: int) -> bool:
        """Tell whether nothing but spaces and marks stands before this in its sentence."""
        before = self.folded[max(0, start - 8) : start]
        return not before.rpartition("\n")[2].strip() and "\n" in before

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether quote marks stand right before and right behind this in the text."""
        before, after = self._origin(start) - 1, self._origin(end - 1) + 1
        return self._text[before] in _QUOTES and self._text[after : after + 1] in _CLOSING

    def end_of_quote(self, start: int, end: int) -> int:
        """Return where the quotation ends that has this in it and is a name's length; else 0."""
        cut = bisect_right(self._cuts, end - 1)
        if cut == len(self._cuts) or self._cuts[cut] - end > _LONGEST_NAME:
            return 0
        first, last = self._origin(start), self._origin(end - 1) + 1
        opening = _OPENING.search(self._text, max(0, first - _LONGEST_NAME), first)
        closing = _QUOTE[ORIGINAL].search(self._text, last, last + _LONGEST_NAME)
        if not opening or not closing or closing[0] not in _CLOSING:
            return 0
        if "\n" in self._text[opening.start() : closing.end()]:
            return 0
        while self._cuts[cut] + self._shifts[cut] < closing.end():
            cut += 1
        end = self._cuts[cut]
        while self.kept[end : end + 1].isalnum():  # «“Ornel xəbərləri”nin»
            end += 1
        return end

    def sentence_of(self, start: int) -> int:
        """Return the index of the sentence in which this stands."""
        return bisect_right(self._starts, self._origin(start)) - 1

    def locate(self, start: int, end: int) -> tuple[int, int, int]:
        """Return the sentence's index, and start and end in that sentence as given."""
        start, end = self._origin(start), self._origin(end - 1) + 1
        while unicodedata.combining(self._text[end : end + 1] or " "):
            end += 1
        sentence = bisect_right(self._starts, start) - 1
        first = self._starts[sentence]
        return sentence, start - first, end - first

    def _origin(self, offset: int) -> int:
        return offset + self._shifts[bisect_right(self._cuts, offset) - 1]
