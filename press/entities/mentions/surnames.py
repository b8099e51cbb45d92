"""Whose surname it is: named in full before, or with a title the only one who bears it.

A surname counts only where the text itself, or the authority beyond doubt, says whose it
is. Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.mentions.matches import Match
from press.entities.mentions.name_patterns import is_guarded
from press.entities.mentions.searchable_text import SearchableText, fold
from press.language.name_words import HONORIFICS, OPENERS, TITLES
from press.language.patterns import named_patterns
from press.languages import ORIGINAL, Language

#: What stands right before a surname: an initial, or a word of the same phrase, perhaps an
#: honorific with the given name before it: Mehriban xanım Əliyeva.
_INITIAL: Final = re.compile(r"(?:([^\W\d_]{2,}) )?(?<![^\W_])([^\W\d_])\. ?$")
_WORD_BEFORE: Final = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+)(\.?) $")
#: What follows a surname that somebody's given name and father's name come after.
_FATHERS_NAME: Final = re.compile(named_patterns(ORIGINAL)["fathers_name"])
_REACH: Final = 40
_LEAST: Final = 4  # letters that a title and a role have in common


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a surname."""

    given: str = ""  #: a given name or its initial
    title: str = ""
    stranger: bool = False  #: a capitalised word that is no title: somebody else's given name


class Surnames:
    """Resolves the surnames of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language."""
        self._language = language
        people = [entity for entity in authority.values() if entity.kind is PERSON]
        self._given = {p.id: fold(p.names[language], language) for p in people}
        self._guarded = {p.id for p in people if is_guarded(p, language)}
        #: by person: the folded words of all offices held at any time
        self._roles: dict[str, frozenset[str]] = {}
        for person in people:
            roles = (fold(role.words.get(language, ""), language) for role in person.roles)
            self._roles[person.id] = frozenset(word for role in roles for word in role.split())

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
            if before.stranger or _FATHERS_NAME.match(text.kept, matches[0].end):
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
        if before.given:
            matches = [m for m in matches if self._given[m.pattern.entity].startswith(before.given)]
        elif not before.title:
            matches = [match for match in matches if match.pattern.stem not in strange]
        earlier = [match for match in matches if match.pattern.entity in known]
        fitting = [m for m in matches if before.title and self._may_be(m.pattern.entity, before)]
        for choice in ([m for m in earlier if m in fitting], fitting, earlier):
            if choice:
                return choice[0] if len(choice) == 1 else None
        return None

    def _may_be(self, person: str, before: _Before) -> bool:
        """Tell whether it can be nobody else: the name is rare, and the title is one of theirs."""
        if before.title in HONORIFICS[self._language]:
            return len(before.given) > 1 or person not in self._guarded
        # A title and a word of a role are one but for their endings: nazir, nazirinin.
        fits = any(
            min(len(before.title), len(word)) >= _LEAST
            and (word.startswith(before.title) or before.title.startswith(word))
            for word in self._roles[person]
        )
        return fits and (bool(before.given) or person not in self._guarded)

    def _before(self, text: SearchableText, start: int) -> _Before:
        near = text.kept[max(0, start - _REACH) : start]
        initial = _INITIAL.search(near)
        if initial and initial[2].isupper():
            title = fold(initial[1] or "", self._language)
            title = title if title in TITLES[self._language] else ""
            return _Before(fold(initial[2], self._language), title)
        word = _WORD_BEFORE.search(near)
        if not word:
            return _Before()
        start_of_word = start - len(word[2] + word[3]) - 1
        folded = fold(word[2], self._language)
        if folded in HONORIFICS[self._language] and word[1] and word[1][0].isupper():
            given = fold(word[1], self._language)
            is_title = given in TITLES[self._language] | OPENERS[self._language]
            return _Before("" if is_title else given, folded)
        if folded in TITLES[self._language]:
            return _Before(title=folded)
        opens = folded in OPENERS[self._language] and text.opens_sentence(start_of_word)
        return _Before(stranger=word[2][0].isupper() and not word[3] and not opens)
