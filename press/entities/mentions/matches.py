"""Every phrase of the authority that stands in a text, with a sound ending and capitals.

Aho-Corasick finds the phrases, the language's suffixes and the capitals decide. Which of
several overlapping matches counts is for `finder`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

import ahocorasick

from press.entities.entity import Entity
from press.entities.kinds.place import PLACE
from press.entities.mentions.name_patterns import NamePattern, phrases
from press.entities.mentions.searchable_text import SearchableText
from press.language.azerbaijani.letters import ALPHABET
from press.language.azerbaijani.suffixes import is_inflected_form
from press.language.name_words import CLUES
from press.language.patterns import named_patterns
from press.languages import ORIGINAL, Language

#: What may follow a name without a space: Bakıda, BMT-nin; COP29 does not end in COP290.
_ENDING: Final = re.compile(r"[^\W_]+|-[^\W\d_]+")
_HYPHENED: Final = re.compile(f"-[a-z{ALPHABET}]+")
#: An ending that a place has, and of its homographs hardly any: Qubada, Qanaya, Laçındakı.
_OF_PLACE: Final = re.compile(named_patterns(ORIGINAL)["place_ending"])
#: A word that shows a place a few words on: «Laçının Zabux kəndi».
_SHOWS_PLACE: Final = re.compile(
    f"{named_patterns(ORIGINAL)['owner_few_words_on']}(?:{'|'.join(CLUES['place'])})"
)
#: An ordinary word in capitals up to this long is an abbreviation, which may be another thing's.
_ABBREVIATION: Final = 4
_POSSESSIVE: Final = re.compile(r"(?<=s)'(?!\w)|'s(?!\w)")


class Match(NamedTuple):
    """A phrase found; offsets as in :class:`SearchableText`."""

    start: int
    stem_end: int  #: where the phrase ends as it stands in the authority
    end: int  #: behind the ending
    pattern: NamePattern
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
            start, stem_end = last + 1 - length, last + 1
            for pattern in patterns:
                if _has_capitals(text.kept, start, pattern.capitals):
                    end = self._end(text, stem_end, pattern)
                    if end:
                        weak = _is_weak(text, start, stem_end, pattern)
                        yield Match(start, stem_end, end, pattern, weak)

    def _end(self, text: SearchableText, end: int, pattern: NamePattern) -> int:
        """Return where the inflected phrase ends, 0 where what follows is no ending of it."""
        if not self._is_original:
            if possessive := _POSSESSIVE.match(text.folded, end):
                return possessive.end()
            return 0 if text.folded[end : end + 1].isalnum() else end
        last_word = text.folded[end - len(pattern.stem) : end]
        if ending := _ENDING.match(text.kept, end):
            tail = text.folded[end : ending.end()]
            if tail[0] == " ":  # a hyphen
                tail = "-" + tail[1:]
            if _fits(pattern.stem, last_word + tail, pattern.possessed):
                return ending.end()
            if tail[0] != "-":
                return _end_of_abbreviation(text, end, ending.end(), pattern)
        # A hyphen that no ending follows joins two names: Bakı-Tbilisi.
        return end if _fits(pattern.stem, last_word, pattern.possessed) else 0


def _has_capitals(kept: str, start: int, capitals: tuple[int, ...]) -> bool:
    for at in capitals:  # noqa: SIM110 - asked of every word that may begin a name: twice as fast
        if not kept[start + at].isupper():
            return False
    return True


def ending_after(text: SearchableText, end: int) -> int:
    """Return where the small letters end that follow an abbreviation by a hyphen: BMT-nin."""
    ending = _HYPHENED.match(text.kept, end)
    return ending.end() if ending else end


def _end_of_abbreviation(text: SearchableText, start: int, end: int, pattern: NamePattern) -> int:
    """Return where an ending ends that was to follow by a hyphen: BMTnin; else 0."""
    stem = text.kept[start - len(pattern.stem) : start]
    if len(stem) < 2 or not stem.isupper() or not text.kept[start:end].islower():
        return 0
    form = f"{pattern.stem}-{text.folded[start:end]}"
    return end if _fits(pattern.stem, form, pattern.possessed) else 0


@lru_cache(maxsize=1 << 16)
def _fits(stem: str, form: str, possessed: bool) -> bool:
    return is_inflected_form(stem, form, possessed=possessed)


def _is_weak(text: SearchableText, start: int, stem_end: int, pattern: NamePattern) -> bool:
    """Tell whether the phrase may be no name: it opens a sentence and is ordinary words too."""
    if not pattern.homograph and not pattern.proofs:
        return False
    if pattern.homograph and text.kept[start:stem_end].isupper() and stem_end - start > 1:
        return pattern.stem.isalpha() and len(pattern.stem) <= _ABBREVIATION
    if not text.opens_sentence(start):
        return False
    shows_place = (_OF_PLACE, _SHOWS_PLACE) if pattern.kind is PLACE else ()
    if pattern.homograph and any(shown.match(text.folded, stem_end) for shown in shows_place):
        return False
    return not any(text.kept[start + at].isupper() for at in pattern.proofs)
