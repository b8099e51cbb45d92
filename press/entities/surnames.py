"""Whose surname it is: named in full before, or with a title the only one who bears it.

A surname counts only where the text itself, or the authority beyond doubt, says whose it
is. Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from press.entities.entity import Entity, Kind
from press.entities.matches import Match
from press.entities.patterns import is_guarded
from press.entities.searchable import SearchableText, fold
from press.entities.titles import HONORIFICS, OPENERS, TITLES
from press.languages import Language

#: What stands right before a surname: an initial, or a word of the same phrase.
_INITIAL: Final = re.compile(r"(?<![^\W_])([^\W\d_])\. ?$")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)(\.?) $")
_REACH: Final = 24
_LEAST: Final = 4  # letters that a title and a role have in common


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a surname."""

    initial: str = ""
    title: str = ""
    stranger: bool = False  #: a capitalised word that is no title: somebody else's given name


class Surnames:
    """Resolves the surnames of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language."""
        self._language = language
        people = [entity for entity in authority.values() if entity.kind is Kind.PERSON]
        self._initials = {p.id: fold(p.names[language], language)[:1] for p in people}
        self._guarded = {p.id for p in people if is_guarded(p, language)}
        self._roles = {p.id: _words_of_roles(p, language) for p in people}

    def resolve(
        self, text: SearchableText, named: Iterable[Match], candidates: Iterable[Match]
    ) -> Iterator[Match]:
        """Yield each surname that can only be one person's, in the order of the text.

        `named` are the full names found, `candidates` the surnames found outside them.
        """
        said = [(match.start, match.pattern.entity) for match in named]
        strange: set[str] = set()
        by_place: dict[tuple[int, int], list[Match]] = {}
        for match in candidates:
            by_place.setdefault((match.start, match.end), []).append(match)
        for (start, _), matches in sorted(by_place.items()):
            before = self._before(text, start)
            if before.stranger:
                strange.update(match.pattern.stem for match in matches)
                continue
            known = {entity for at, entity in said if at < start}
            bearer = self._bearer(before, known, matches, strange)
            if bearer:
                said.append((start, bearer.pattern.entity))
                yield bearer

    def _bearer(
        self, before: _Before, known: set[str], matches: list[Match], strange: set[str]
    ) -> Match | None:
        """Return whose surname it is; None where it may be another's."""
        if before.initial:
            matches = [m for m in matches if self._initials[m.pattern.entity] == before.initial]
        elif not before.title:
            matches = [match for match in matches if match.pattern.stem not in strange]
        earlier = [match for match in matches if match.pattern.entity in known]
        if len(earlier) == 1:
            return earlier[0]
        if not before.title and (earlier or not before.initial):
            return None
        open_to_all = [match for match in matches if match.pattern.entity not in self._guarded]
        fitting = [
            match
            for match in earlier or open_to_all
            if self._may_be(match.pattern.entity, before.title)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _may_be(self, person: str, title: str) -> bool:
        """Tell whether somebody holds, or held, an office of this title."""
        if not title or title in HONORIFICS[self._language] or not self._roles[person]:
            return True
        return any(_agree(title, word) for word in self._roles[person])

    def _before(self, text: SearchableText, start: int) -> _Before:
        near = text.kept[max(0, start - _REACH) : start]
        initial = _INITIAL.search(near)
        if initial and initial[1].isupper():
            return _Before(initial=fold(initial[1], self._language))
        word = _WORD_BEFORE.search(near)
        if not word:
            return _Before()
        folded = fold(word[1], self._language)
        if folded in TITLES[self._language]:
            return _Before(title=folded)
        opens = folded in OPENERS[self._language] and text.opens_sentence(start - len(word[0]))
        return _Before(stranger=word[1][0].isupper() and not word[2] and not opens)


def _words_of_roles(person: Entity, language: Language) -> frozenset[str]:
    roles = (role.words.get(language, "") for role in person.roles)
    return frozenset(word for role in roles for word in fold(role, language).split())


def _agree(title: str, word: str) -> bool:
    """Tell whether two words are one but for their endings: nazir, nazirinin."""
    common = min(len(title), len(word))
    return common >= _LEAST and title[:common] == word[:common]
