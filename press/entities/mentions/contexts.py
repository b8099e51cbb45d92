"""What stands around a full name and makes it somebody else's, or part of a longer name.

The authority cannot list every theatre that bears a city's name, nor every state's
ministry of finance: here is told from the words beside a name that it is none of ours.
Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.matches import Match
from press.entities.mentions.name_heads import (
    ends_name,
    follows_quoted,
    makes_name,
    states_of_institutions,
)
from press.entities.mentions.searchable_text import SearchableText, kept
from press.entities.mentions.verdicts import Reason, Rule
from press.language.name_words import ADJECTIVES, JOINING
from press.language.patterns import named_patterns
from press.languages import ORIGINAL, TRANSLATION, Language

#: A word that may go on with a name.
_NEXT_WORD: Final = re.compile(r" (\w+(?:[-'’]\w+)*)['’]?")
#: How many words may stand between a place and the last word of the longer name.
_BETWEEN: Final = 4
#: How many words behind a closing quote may say what is named: “Ornel” sosial xidmət müəssisəsi.
_BEHIND_QUOTES: Final = 3
_GENITIVE: Final = re.compile(
    rf"(?:{named_patterns(ORIGINAL)['genitive']}|{named_patterns(TRANSLATION)['possessive']})?\Z"
)
_SURNAME_LETTERS: Final = 6  # «Azov» is none
_SURNAME: Final = re.compile(named_patterns(ORIGINAL)["surname_of_person"])
_OF: Final = re.compile(r" of (?:the )?\Z")
#: English puts what the longer name is before its place: Bank of Georgia.
_HEAD_OF: Final = re.compile(r"(?<=[ \n])([^\W\d_]+) of (?:the )?\Z")
_HEAD_REACH: Final = 30
#: Two places that one name joins: Kür-Araz ovalığı.
_JOINED: Final = re.compile(r"[-–]\w+(?= )")


class Contexts:
    """Judges the names of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language."""
        self._authority = authority
        self._institutions = states_of_institutions(authority)
        self._quoted = {
            entity.id
            for entity in authority.values()
            if any(name != kept(name, language) for name in entity.called(language))
        }
        self._language = language

    def reason(
        self, text: SearchableText, match: Match, before: Match | None, after: Match | None
    ) -> Reason | None:
        """Return why a name is none of ours, None where it is.

        `before` and `after` are the names beside it.
        """
        if self._is_foreign(text, match, before, after):
            return Reason(Rule.OTHER_STATE)
        if self._is_given_name(text, match):
            return Reason(Rule.GIVEN_NAME)
        return self.longer(text, match, after.start if after else len(text.kept))

    def _is_given_name(self, text: SearchableText, match: Match) -> bool:
        """Tell whether a city's name is somebody's given name: Laçın Əliyeva."""
        if match.pattern.kind is not PLACE or match.end > match.stem_end:
            return False
        if " " in text.kept[match.start : match.end]:
            return False
        word = _NEXT_WORD.match(text.kept, match.end)
        if not word or len(word[1]) < _SURNAME_LETTERS or not word[1].istitle():
            return False
        return bool(_SURNAME.search(word[1])) and not self._authority[match.pattern.entity].country

    def _is_foreign(
        self, text: SearchableText, match: Match, before: Match | None, after: Match | None
    ) -> bool:
        """Tell whether a state's institution is another state's: Polşanın Maliyyə Nazirliyi."""
        parent = self._institutions.get(match.pattern.entity)
        if not parent:
            return False
        owners = []
        adjoins = before and text.kept[before.end : match.start] == " "
        if before and adjoins and _GENITIVE.match(text.folded, before.stem_end, before.end):
            owners.append(before)
        if after and _OF.match(text.folded, match.end, after.start):
            owners.append(after)
        return any(
            owner.pattern.kind is PLACE and owner.pattern.entity != parent for owner in owners
        )

    def longer(self, text: SearchableText, match: Match, limit: int) -> Reason | None:
        """Return why a name is part of a longer one: Bakı Dövlət Sirki, “Bakı” mehmanxanası.

        The longer one ends before `limit`. None where it is no part.
        """
        if match.pattern.kind not in {PLACE, PERSON}:
            return None
        if head := self._head_behind_quotes(text, match, limit):
            return Reason(Rule.QUOTED, (head,))
        if text.is_quoted(match.start, match.stem_end):
            # A place is not put in quotes, a club or a ship is; but for gas fields and the like.
            is_club = match.pattern.kind is PLACE and match.pattern.entity not in self._quoted
            return Reason(Rule.QUOTED) if is_club else None
        if self._language is TRANSLATION and (head := self._head_before(text, match)):
            return Reason(Rule.LONGER_NAME, (head,))
        if match.end != match.stem_end:
            return None
        words: Iterator[str]
        if joined := _JOINED.match(text.kept, match.end):
            following = islice(_words_after(text, joined.end(), len(text.kept)), 1)
            words = (makes_name(word, self._language, of_person=False) for word, _ in following)
        else:
            words = self._heads(text, match, limit)
        heads = tuple(islice(filter(None, words), 1))
        return Reason(Rule.LONGER_NAME, tuple(heads[0].split())) if heads else None

    def _head_behind_quotes(self, text: SearchableText, match: Match, limit: int) -> str:
        """Return what a name in quotes is, where this name is in it; "" where it is in none."""
        end = text.end_of_quote(match.start, match.stem_end)
        if not end:
            return ""
        following = islice(_words_after(text, end, max(limit, end)), _BEHIND_QUOTES)
        heads = (follows_quoted(word, self._language) for word, _ in following)
        return next(filter(None, heads), "")

    def _head_before(self, text: SearchableText, match: Match) -> str:
        head = _HEAD_OF.search(text.kept, max(0, match.start - _HEAD_REACH), match.start)
        if not head or not head[1][0].isupper():
            return ""
        return ends_name(text.folded[head.start(1) : head.end(1)], self._language)

    def _heads(self, text: SearchableText, match: Match, limit: int) -> Iterator[str]:
        """Yield the words behind a name that make it part of a longer one."""
        if text.kept[match.end : match.end + 1] != " ":
            return
        of_person = match.pattern.kind is PERSON
        passed: list[str] = []  # words of the tables between the name and its head
        adjective = False  # the last word is one, unless the next shows it to be a noun
        for number, (word, small) in enumerate(_words_after(text, match.end, limit)):
            if number == 0:
                yield makes_name(word, self._language, of_person=of_person)
            if adjective and small:
                yield " ".join(passed)
            adjective = not small and word in ADJECTIVES
            if not small and not adjective and (head := ends_name(word, self._language)):
                yield " ".join((*passed, head))
            if of_person or word.isdecimal() or (small and word not in JOINING):
                return
            if small or adjective:
                passed.append(word)
        if adjective:
            yield " ".join(passed)


def _words_after(text: SearchableText, start: int, limit: int) -> Iterator[tuple[str, bool]]:
    """Yield the folded words that follow, and whether each begins with a small letter."""
    for _ in range(_BETWEEN + 1):
        word = _NEXT_WORD.match(text.kept, start, limit)
        if not word:
            return
        yield text.folded[word.start(1) : word.end(1)], word[1][0].islower()
        start = word.end()
