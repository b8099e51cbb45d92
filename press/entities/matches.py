"""Every phrase of the authority that stands in a text, with a sound ending and capitals.

Aho-Corasick finds the phrases, the language's suffixes and the capitals decide. Which of
several overlapping matches counts is for `mentions`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import ahocorasick

from press.azerbaijani.suffixes import is_inflected_form
from press.entities.entity import Entity
from press.entities.patterns import Pattern, phrases
from press.entities.searchable import SearchableText
from press.languages import ORIGINAL, Language

#: What may follow a name without a space: Bakıda, BMT-nin; COP29 does not end in COP290.
_ENDING: Final = re.compile(r"[^\W_]+|-[^\W\d_]+")
_HYPHENED: Final = re.compile(r"-[a-zçəğıöşü]+")
_POSSESSIVE: Final = re.compile(r"(?<=s)'(?!\w)|'s(?!\w)")


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found; offsets as in :class:`SearchableText`, `end` behind the ending."""

    start: int
    end: int
    pattern: Pattern
    weak: bool  #: its capital proves nothing, since a sentence begins with it


class Matcher:
    """Finds the names of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Lay out every phrase of every name, once."""
        self._is_original = language is ORIGINAL
        self._automaton = ahocorasick.Automaton()
        for phrase, patterns in phrases(authority, language).items():
            self._automaton.add_word(" " + phrase, (len(phrase), patterns))
        self._automaton.make_automaton()

    def matches(self, text: SearchableText) -> Iterator[Match]:
        """Yield every sound match, overlapping ones too, by where the phrase ends."""
        if not len(self._automaton):
            return
        for last, (length, patterns) in self._automaton.iter(text.folded):
            for pattern in patterns:
                start = last + 1 - length
                end = self._end(text, last + 1, pattern)
                if end and all(text.kept[start + at].isupper() for at in pattern.capitals):
                    yield Match(start, end, pattern, _is_weak(text, start, pattern))

    def _end(self, text: SearchableText, end: int, pattern: Pattern) -> int:
        """Return where the inflected phrase ends, 0 where what follows is no ending of it."""
        if self._is_original:
            return _azerbaijani_end(text, end, pattern)
        possessive = _POSSESSIVE.match(text.folded, end)
        if possessive:
            return possessive.end()
        return 0 if text.folded[end : end + 1].isalnum() else end


def ending_after(text: SearchableText, end: int) -> int:
    """Return where the small letters end that follow an abbreviation by a hyphen: BMT-nin."""
    ending = _HYPHENED.match(text.kept, end)
    return ending.end() if ending else end


def _azerbaijani_end(text: SearchableText, end: int, pattern: Pattern) -> int:
    last_word = text.folded[end - len(pattern.stem) : end]
    ending = _ENDING.match(text.kept, end)
    if ending and ending[0][0] == "-":
        if ending[0][1].isupper():  # Bakı-Tbilisi: a compound, not an ending
            ending = None
        else:
            last_word += "-"
    tail = text.folded[ending.end() - len(ending[0].lstrip("-")) : ending.end()] if ending else ""
    if not _fits(pattern.stem, last_word + tail, pattern.possessed):
        return 0
    return ending.end() if ending else end


@lru_cache(maxsize=1 << 16)
def _fits(stem: str, form: str, possessed: bool) -> bool:
    return is_inflected_form(stem, form, possessed=possessed)


def _is_weak(text: SearchableText, start: int, pattern: Pattern) -> bool:
    if not pattern.homograph and not pattern.proofs:
        return False
    if not text.opens_sentence(start):
        return False
    return not any(text.kept[start + at].isupper() for at in pattern.proofs)
