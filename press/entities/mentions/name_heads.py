"""The last words of names: what makes a name part of a longer one, and what it is a name of.

The words are each language's ``name_heads.tsv``; which of the longer names have a page is for
the authority to say. Words are as :func:`press.entities.mentions.searchable_text.fold` has them.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final

from press.entities.entity import Entity, EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.organization import ORGANIZATION
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.suffixes import is_inflected_form
from press.language.tables import read_table
from press.languages import LANGUAGES, ORIGINAL, Language

_LEAST: Final = 5  # letters of a head without its ending
_CAPITAL, _SMALL, _QUOTED = "capital", "small", "quoted"
_ROWS: Final = {
    language: read_table(
        language, "name_heads", longer=(_CAPITAL, _SMALL, _QUOTED), person=("yes",)
    )
    for language in LANGUAGES
}


def _heads(*ways: str) -> Mapping[Language, frozenset[str]]:
    """Return the words that make a longer name in one of these ways."""
    return {
        language: frozenset(row["word"] for row in rows if row["longer"] in ways)
        for language, rows in _ROWS.items()
    }


_WITH_CAPITAL: Final = _heads(_CAPITAL, _SMALL)
_WITH_SMALL: Final = _heads(_SMALL)
_BEHIND_QUOTES: Final = _heads(_CAPITAL, _SMALL, _QUOTED)
_BEHIND_PERSON: Final = {
    language: _WITH_SMALL[language] | {row["word"] for row in rows if row["person"]}
    for language, rows in _ROWS.items()
}
_BY_KIND: Final = {
    kind: frozenset(
        row["word"]
        for row in read_table(ORIGINAL, "name_heads", kind=[kind.name for kind in ENTITY_KINDS])
        if row["kind"] == kind.name
    )
    for kind in ENTITY_KINDS
}

_STATES: Final = read_table(ORIGINAL, "name_heads", state=("owned", "bare"))
_OF_STATES: Final = frozenset(row["word"] for row in _STATES if row["state"])
_BARE: Final = frozenset(row["word"] for row in _STATES if row["state"] == "bare")


def is_of_states(last_word: str) -> bool:
    """Tell whether a name that ends so is one that many states' institutions have."""
    return last_word in _BARE


def states_of_institutions(authority: Mapping[str, Entity]) -> Mapping[str, str]:
    """Return the institutions that every state has, each with the state whose it is."""
    states = {}
    for entity in authority.values():
        parent = authority.get(entity.parent)
        if entity.kind is ORGANIZATION and parent is not None and parent.country:
            last_words = [lower(name.rpartition(" ")[2]) for name in entity.called(ORIGINAL)]
            # «Ali Məhkəmə» ends in the head without its ending.
            if any(
                head.startswith(word)
                for word in last_words
                if len(word) >= _LEAST
                for head in _OF_STATES
            ):
                states[entity.id] = parent.id
    return states


@lru_cache(maxsize=1 << 14)
def ends_name(word: str, language: Language) -> str:
    """Return the head of which the word, with a capital, is a form: Universitetinin; else ""."""
    return _one_of(word, _WITH_CAPITAL[language], language)


@lru_cache(maxsize=1 << 14)
def follows_quoted(word: str, language: Language) -> str:
    """Return the head of which the word behind a name in quotes is a form: klubunun; else ""."""
    return _one_of(word, _BEHIND_QUOTES[language], language)


@lru_cache(maxsize=1 << 14)
def makes_name(word: str, language: Language, *, of_person: bool) -> str:
    """Return the head that, with a small letter, makes a longer name of the one before it."""
    heads = _BEHIND_PERSON if of_person else _WITH_SMALL
    return _one_of(word, heads[language], language)


@lru_cache(maxsize=1 << 14)
def kind_of_head(word: str) -> EntityKind | None:
    """Return what a name is that ends in this word, however inflected; None where it may be any."""
    small = lower(word)
    for kind, heads in _BY_KIND.items():
        if _one_of(small, heads, ORIGINAL):
            return kind
    return ORGANIZATION if ends_name(small, ORIGINAL) else None


def _one_of(word: str, heads: Collection[str], language: Language) -> str:
    """Return the head that the word is, in Azerbaijani the one of which it is a form; else ""."""
    if language is not ORIGINAL or word in heads:
        return word if word in heads else ""
    forms = (head for head in heads if word[:3] == head[:3] and is_inflected_form(head, word))
    return next(forms, "")
