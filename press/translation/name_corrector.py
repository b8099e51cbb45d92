"""Puts names right that an engine spelled in its own way: "Baki", "Vaşinqton", «Qarabağ».

A name that the original has and the English has not is looked for there by its key, in which
its spellings meet. Only a whole name, or a person's surname, is put right, and only where the
English has it nowhere as the authority has it. Knows no engine.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.mentions.finder import MentionFinder
from press.entities.mentions.searchable_text import SearchableText
from press.language.azerbaijani.keys import spelling_keys
from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks.names import english_pattern

#: A word; "'s" behind it is no part of it.
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Keys of fewer letters are those of too many words.
_SHORTEST_KEY: Final = 4

_Keys = tuple[str, ...]


class NameCorrector:
    """Knows the names of an authority."""

    def __init__(self, authority: Mapping[str, Entity]) -> None:
        """Take the names; build it once."""
        self._authority = authority
        self._finder = MentionFinder(authority, ORIGINAL)

    def correct(self, originals: Sequence[str], english: Sequence[str], day: date) -> list[str]:
        """Return an article's English with the names of its originals as the authority has them.

        `english` answers the originals one by one; `day` is the article's.
        """
        corrected = list(english)
        for mention in self._finder.find(originals, day):
            entity, at = self._authority[mention.entity], mention.sentence
            folded = SearchableText([corrected[at]], TRANSLATION).folded
            if not english_pattern(entity).search(folded):
                corrected[at] = _with_name(corrected[at], entity)
        return corrected


def _with_name(english: str, entity: Entity) -> str:
    """Return the English with the entity's name where some spelling of it stands."""
    words = list(_WORD.finditer(english))
    for keys, name in _spellings(entity):
        for at in range(len(words) - len(keys), -1, -1):
            window = words[at : at + len(keys)]
            if all(map(_fits, window, keys)):
                english = english[: window[0].start()] + name + english[window[-1].end() :]
        if name in english:
            return english
    return english


def _spellings(entity: Entity) -> Iterator[tuple[_Keys, str]]:
    """Yield the keys of each name's words, and the name to write for them; full names first."""
    for language in (ORIGINAL, TRANSLATION):
        for name in entity.called(language):
            yield _keys(name), entity.names[TRANSLATION]
    if entity.kind is PERSON:
        surname = entity.surname.get(TRANSLATION, "") or entity.names[TRANSLATION].split()[-1]
        original = entity.surname.get(ORIGINAL, "") or entity.names[ORIGINAL].split()[-1]
        for spelled in (original, surname):
            yield _keys(spelled), surname


def _keys(name: str) -> _Keys:
    """Return the keys of a name's words; none that fits where they are too short."""
    keys = tuple("".join(spelling_keys(word[0])) for word in _WORD.finditer(name))
    return keys if len("".join(keys)) >= _SHORTEST_KEY else ("",)


def _fits(word: re.Match[str], key: str) -> bool:
    return bool(key) and word[0][0].isupper() and key in spelling_keys(word[0])
