"""What a text calls somebody for short: a surname, a title with one, a declared abbreviation.

A short form counts only where the text itself, or the authority beyond doubt, says whose
it is. Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from press.entities.entity import Entity
from press.entities.matches import Match, ending_after
from press.entities.searchable import SearchableText, fold
from press.entities.titles import TITLES
from press.languages import Language

#: What stands right before a surname: an initial, or a word of the same phrase.
_INITIAL: Final = re.compile(r"(?<![^\W_])([^\W\d_])\. ?$")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+) $")
_REACH: Final = 24
#: An abbreviation that a text gives right after the name: «… Təşkilatı (BMqT)».
_DECLARED: Final = re.compile(r" ?\(([^\W\d_]{2,10})\)")


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a surname."""

    initial: str = ""
    titled: bool = False
    stranger: bool = False  #: a capitalised word that is no title: somebody else's given name


class Surnames:
    """Resolves the surnames of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language."""
        self._language = language
        self._initials = {
            key: fold(e.names[language], language)[:1] for key, e in authority.items()
        }

    def resolve(
        self, text: SearchableText, named: Iterable[Match], candidates: Iterable[Match]
    ) -> Iterator[Match]:
        """Yield each surname that can only be one person's, in the order of the text.

        `named` are the full names found, `candidates` the surnames found outside them.
        """
        said = [(match.start, match.pattern.entity) for match in named]
        by_place: dict[tuple[int, int], list[Match]] = {}
        for match in candidates:
            by_place.setdefault((match.start, match.end), []).append(match)
        for (start, _), matches in sorted(by_place.items()):
            bearer = self._bearer(text, start, said, matches)
            if bearer:
                said.append((start, bearer.pattern.entity))
                yield bearer

    def _bearer(
        self, text: SearchableText, start: int, said: list[tuple[int, str]], matches: list[Match]
    ) -> Match | None:
        """Return whose surname it is: named before, or with a title the only one there is."""
        before = self._before(text, start)
        if before.stranger:
            return None
        if before.initial:
            matches = [m for m in matches if self._initials[m.pattern.entity] == before.initial]
        known = {entity for at, entity in said if at < start}
        earlier = [match for match in matches if match.pattern.entity in known]
        if not earlier and (before.titled or before.initial):
            earlier = matches
        return earlier[0] if len(earlier) == 1 else None

    def _before(self, text: SearchableText, start: int) -> _Before:
        near = text.kept[max(0, start - _REACH) : start]
        initial = _INITIAL.search(near)
        if initial and initial[1].isupper():
            return _Before(initial=fold(initial[1], self._language))
        word = _WORD_BEFORE.search(near)
        if not word:
            return _Before()
        titled = fold(word[1], self._language) in TITLES[self._language]
        return _Before(titled=titled, stranger=word[1][0].isupper() and not titled)


def declared(text: SearchableText, named: Iterable[Match]) -> Iterator[Match]:
    """Yield each place where an abbreviation stands that the text gave after a full name."""
    for match in named:
        given = _DECLARED.match(text.kept, match.end)
        if given and sum(letter.isupper() for letter in given[1]) > 1:
            for at in re.finditer(rf"(?<![^\W_]){given[1]}(?![^\W_])", text.kept):
                if at.start() > match.start:
                    yield Match(at.start(), ending_after(text, at.end()), match.pattern, weak=False)
