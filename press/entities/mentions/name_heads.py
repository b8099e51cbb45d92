"""The last words of names: what makes a name part of a longer one, and what it is a name of.

The words are each language's ``name_heads.tsv``; which of the longer names have a page is for
the authority to say. Words are as :func:`press.entities.mentions.searchable_text.fold` has them.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final

from press.entities.entity import EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.organization import ORGANIZATION
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.suffixes import is_inflected_form
from press.language.tables import read_table
from press.languages import LANGUAGES, ORIGINAL, Language

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


@lru_cache(maxsize=1 << 14)
def ends_name(word: str, language: Language) -> bool:
    """Tell whether the word, with a capital, ends a longer name: Universitetinin."""
    return _is_one_of(word, _WITH_CAPITAL[language], language)


@lru_cache(maxsize=1 << 14)
def follows_quoted(word: str, language: Language) -> bool:
    """Tell whether the word behind a name in quotes makes it a club's or a ship's."""
    return _is_one_of(word, _BEHIND_QUOTES[language], language)


@lru_cache(maxsize=1 << 14)
def makes_name(word: str, language: Language, *, of_person: bool) -> bool:
    """Tell whether the word, with a small letter, makes a longer name of the one before it."""
    heads = _BEHIND_PERSON if of_person else _WITH_SMALL
    return _is_one_of(word, heads[language], language)


@lru_cache(maxsize=1 << 14)
def kind_of_head(word: str) -> EntityKind | None:
    """Return what a name is that ends in this word, however inflected; None where it may be any."""
    small = lower(word)
    for kind, heads in _BY_KIND.items():
        if _is_one_of(small, heads, ORIGINAL):
            return kind
    return ORGANIZATION if ends_name(small, ORIGINAL) else None


def _is_one_of(word: str, heads: Collection[str], language: Language) -> bool:
    """Tell whether the word is one of the heads, in Azerbaijani a form of one."""
    if language is not ORIGINAL or word in heads:
        return word in heads
    return any(word[:3] == head[:3] and is_inflected_form(head, word) for head in heads)
