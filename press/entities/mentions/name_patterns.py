"""What the finder looks for: the phrases that an authority's names make in one language.

Knows names and how they are cut and spelled, not the texts they are found in.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from press.entities.entity import Entity, EntityKind
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.searchable_text import fold, kept
from press.language.azerbaijani.suffixes import SOFTENED_NOUN_ENDS
from press.language.name_words import SONS
from press.languages import ORIGINAL, Language

_WORD: Final = re.compile(r"[^\W_]+")
#: A last name shorter than this is too likely a word of another kind to be sought alone.
_LEAST: Final = 4


class PatternRole(Enum):
    """What a phrase found in the text says."""

    NAME = auto()
    SURNAME = auto()
    EXCEPTION = auto()  #: what is here is not the entity, though its name is in it


@dataclass(frozen=True, slots=True)
class NamePattern:
    """One phrase to be found."""

    entity: str
    kind: EntityKind
    sort: PatternRole
    stem: str  #: the last word, folded, for the check of its ending
    capitals: tuple[int, ...]  #: offsets that must be capitals in the text
    #: offsets one of which must be a capital too where the phrase opens a sentence; none where
    #: no sentence begins so by chance: with three words, or a place's name
    proofs: tuple[int, ...]
    possessed: bool  #: the last word may end in the third person's possessive
    homograph: bool = False  #: an ordinary word too


Phrases = Mapping[str, tuple[NamePattern, ...]]


def phrases(authority: Mapping[str, Entity], language: Language) -> Phrases:
    """Return each folded phrase with the patterns it stands for."""
    places = [entity for entity in authority.values() if entity.kind is PLACE]
    proper = frozenset(fold(name, language) for place in places for name in place.called(language))
    table: dict[str, list[NamePattern]] = defaultdict(list)
    for entity in authority.values():
        for phrase, pattern in _patterns(entity, language):
            if pattern.proofs and (phrase.count(" ") > 1 or phrase.partition(" ")[0] in proper):
                pattern = replace(pattern, proofs=())
            if pattern not in table[phrase]:
                table[phrase].append(pattern)
    return {phrase: tuple(patterns) for phrase, patterns in table.items()}


def _patterns(entity: Entity, language: Language) -> Iterator[tuple[str, NamePattern]]:
    ordinary = {fold(name, language) for name in entity.homographs.get(language, ())}
    for name in entity.called(language):
        is_ordinary = fold(name, language) in ordinary
        yield from _spellings(entity, name, PatternRole.NAME, language, homograph=is_ordinary)
    for phrase in entity.exceptions.get(language, ()):
        yield from _spellings(entity, phrase, PatternRole.EXCEPTION, language)
    if entity.kind is PERSON:
        if language is ORIGINAL:
            for name in entity.called(language):
                if listed := _as_listed(name):
                    yield from _spellings(entity, listed, PatternRole.NAME, language)
        yield from _short_forms(entity, language)


def _as_listed(name: str) -> str:
    """Return a name in the order of official lists: Talvik Daren Veli oğlu; "" for a longer one."""
    first, _, last = name.rpartition(" ")
    given, _, patronymic = first.partition(" ")
    if not given or (patronymic and patronymic.rpartition(" ")[2] not in SONS):
        return ""
    return f"{last} {first}"


def _short_forms(entity: Entity, language: Language) -> Iterator[tuple[str, NamePattern]]:
    """Yield a person's surname in each spelling, Ərdoğan and Erdoğan; a common one as it is."""
    last = entity.names[language].rpartition(" ")[2]
    if is_guarded(entity, language):
        if len(last) >= _LEAST:
            yield from _spellings(entity, last, PatternRole.SURNAME, language)
    elif language in entity.surname:
        yield from _spellings(entity, entity.surname[language], PatternRole.SURNAME, language)
    else:
        for spelled in {name.rpartition(" ")[2]: None for name in entity.called(language)}:
            yield from _spellings(entity, spelled, PatternRole.SURNAME, language)


def is_guarded(entity: Entity, language: Language) -> bool:
    """Tell whether the surname is too common to say by itself, or with a title, who is meant."""
    return entity.surname.get(language) == entity.names[language]


def _spellings(
    entity: Entity, name: str, sort: PatternRole, language: Language, *, homograph: bool = False
) -> Iterator[tuple[str, NamePattern]]:
    """Yield the phrase, and again with its last letter softened as before a vowel: Bolluğa."""
    phrase = fold(name, language)
    if not phrase:  # nothing that a text could have
        return
    required, proofs = _capitals(name, entity.kind, language)
    stem = phrase.rpartition(" ")[2]
    possessed = stem != phrase
    pattern = NamePattern(
        entity.id, entity.kind, sort, stem, required, proofs, possessed, homograph
    )
    yield phrase, pattern
    if phrase[-1] in SOFTENED_NOUN_ENDS:
        yield phrase[:-1] + SOFTENED_NOUN_ENDS[phrase[-1]], pattern


def _capitals(
    name: str, kind: EntityKind, language: Language
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the capitals that a name keeps wherever it stands, and those that vary.

    Papers write Avropa Şurası and Avropa şurası; a person and an abbreviation keep all.
    """
    required: list[int] = []
    varying: list[int] = []
    for number, word in enumerate(_WORD.finditer(kept(name, language))):
        capitals = [word.start() + at for at, letter in enumerate(word[0]) if letter.isupper()]
        keeps = number == 0 or kind is PERSON or len(capitals) > 1
        (required if keeps else varying).extend(capitals)
    return tuple(required), tuple(varying)
