"""What stands around a full name and makes it somebody else's, or part of a longer name.

The authority cannot list every theatre that bears a city's name, nor every state's
ministry of finance: here is told from the words beside a name that it is none of ours.
Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.matches import Match
from press.entities.mentions.name_heads import ends_name, follows_quoted, makes_name
from press.entities.mentions.searchable_text import SearchableText
from press.language.name_words import ADJECTIVES, JOINING
from press.language.patterns import named_patterns
from press.languages import ORIGINAL, TRANSLATION, Language

#: A word that may go on with a name.
_NEXT_WORD: Final = re.compile(r" (\w+(?:[-'’]\w+)*)['’]?")
#: How many words may stand between a place and the last word of the longer name.
_BETWEEN: Final = 4
_GENITIVE: Final = re.compile(
    rf"(?:{named_patterns(ORIGINAL)['genitive']}|{named_patterns(TRANSLATION)['possessive']})?\Z"
)
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
        self._language = language

    def genuine(self, text: SearchableText, named: Sequence[Match]) -> list[Match]:
        """Return the matches, which are in order, without those that are none of ours."""
        genuine = []
        for number, match in enumerate(named):
            before = named[number - 1] if number else None
            after = named[number + 1] if number + 1 < len(named) else None
            limit = after.start if after else len(text.kept)
            if not (
                self._is_foreign(text, match, before, after) or self.is_part(text, match, limit)
            ):
                genuine.append(match)
        return genuine

    def _is_foreign(
        self, text: SearchableText, match: Match, before: Match | None, after: Match | None
    ) -> bool:
        """Tell whether a state's institution is another state's: Polşanın Maliyyə Nazirliyi."""
        parent = self._authority[match.pattern.entity].parent
        if not parent or match.pattern.kind is not ORGANIZATION:
            return False
        if not self._authority[parent].country:
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

    def is_part(self, text: SearchableText, match: Match, limit: int) -> bool:
        """Tell whether a name is part of a longer one: Bakı Dövlət Sirki, “Bakı” mehmanxanası.

        The longer one ends before `limit`.
        """
        if match.pattern.kind not in {PLACE, PERSON}:
            return False
        if text.is_quoted(match.start, match.stem_end):
            following = islice(_words_after(text, match.end, limit), 2)
            return any(follows_quoted(word, self._language) for word, _ in following)
        if self._language is TRANSLATION:
            head = _HEAD_OF.search(text.kept, max(0, match.start - _HEAD_REACH), match.start)
            if head and head[1][0].isupper():
                folded = text.folded[head.start(1) : head.end(1)]
                if ends_name(folded, self._language):
                    return True
        if match.end != match.stem_end:
            return False
        if joined := _JOINED.match(text.kept, match.end):
            following = islice(_words_after(text, joined.end(), len(text.kept)), 1)
            return any(makes_name(word, self._language, of_person=False) for word, _ in following)
        follows = text.kept[match.end : match.end + 1] == " "
        return follows and self._begins_longer(text, match, limit)

    def _begins_longer(self, text: SearchableText, match: Match, limit: int) -> bool:
        of_person = match.pattern.kind is PERSON
        joined = ""  # the last word, if it is an adjective that the next may show to be a noun
        for number, (word, small) in enumerate(_words_after(text, match.end, limit)):
            if number == 0 and makes_name(word, self._language, of_person=of_person):
                return True
            if joined and small:
                return True
            joined = word if not small and word in ADJECTIVES else ""
            if not small and not joined and ends_name(word, self._language):
                return True
            if of_person or (small and word not in JOINING):
                break
        return bool(joined)


def _words_after(text: SearchableText, start: int, limit: int) -> Iterator[tuple[str, bool]]:
    """Yield the folded words that follow, and whether each begins with a small letter."""
    for _ in range(_BETWEEN + 1):
        word = _NEXT_WORD.match(text.kept, start, limit)
        if not word:
            return
        yield text.folded[word.start(1) : word.end(1)], word[1][0].islower()
        start = word.end()
