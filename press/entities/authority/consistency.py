"""Checks that stanzas agree: no two claim one name or one Wikidata id, and each parent exists.

Reports problems and changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from press.entities.authority.stanzas import Stanza
from press.entities.entity import Entity
from press.language.azerbaijani.keys import spelling_keys
from press.language.azerbaijani.letters import words
from press.languages import LANGUAGES
from press.problems import Problems

#: A word of capitals up to this long is an abbreviation.
_ABBREVIATION: Final = 8
#: How alike two ids are where one is the other's misspelling; short ids are alike by chance.
_MISSPELT: Final = 0.75


def check_consistency(
    stanzas: Sequence[Stanza], entities: Mapping[str, Entity], problems: Problems
) -> None:
    """Report contradictions between sound stanzas; `entities` include the countries."""
    _check_claims(stanzas, entities, _names, problems)
    _check_claims(stanzas, entities, _wikidata, problems)
    _check_parents(stanzas, entities, problems)


#: Yields each claim of an entity: as its stanza writes it, and the key that no other may share.
Claims = Callable[[Entity], Iterator[tuple[str, str]]]


def _names(entity: Entity) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for name in entity.called(language):
            yield name, f"{language}: {name_key(name)}"


def name_key(name: str) -> str:
    """Return what two spellings of one name share: Əliyev, Eliyev and Aliyev.

    Abbreviations have one spelling: EU is not AU, nor ICC what ICJ is.
    """
    keys = []
    for word in (match[0] for match in words(name.replace("-", " "))):
        is_abbreviation = word.isupper() and len(word) <= _ABBREVIATION
        keys.append(word if is_abbreviation else "".join(spelling_keys(word)[:1]) or word)
    return " ".join(keys)


def _wikidata(entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.wikidata:
        yield entity.wikidata, entity.wikidata


def _check_claims(
    stanzas: Iterable[Stanza], entities: Mapping[str, Entity], claims: Claims, problems: Problems
) -> None:
    """Report each claim of an entity that an earlier entity has made."""
    stanza_of = {stanza.entity.id: stanza for stanza in stanzas}
    ordered = sorted(entities.values(), key=lambda entity: entity.id in stanza_of)
    claimed: dict[str, str] = {}
    for entity in ordered:
        for said, claim in claims(entity):
            first = claimed.setdefault(claim, entity.id)
            if first != entity.id and entity.id in stanza_of:
                found = f'"{entity.id}" and "{first}" both claim "{said}"'
                expected = "expected one stanza, or names that differ in more than spelling"
                stanza_of[entity.id].report(said, found, expected, problems)


def _check_parents(
    stanzas: Iterable[Stanza], entities: Mapping[str, Entity], problems: Problems
) -> None:
    for stanza in stanzas:
        parent = stanza.entity.parent
        if parent and parent not in entities:
            near = nearest_id(parent, entities)
            meant = (
                f'did you mean "{near}"?'
                if near
                else "expected a stanza with this id, in any of the files"
            )
            stanza.report("parent", f'no stanza has the id "{parent}"', meant, problems)
        elif parent and entities[parent].draft and not stanza.entity.draft:
            found = f'"{parent}" is a draft'
            stanza.report("parent", found, "expected a parent that is not a draft", problems)
        elif parent and stanza.entity.id in _line_of(parent, entities):
            found = f'"{stanza.entity.id}" is its own ancestor'
            stanza.report(
                "parent", found, "expected a parent that does not lead back to it", problems
            )


def nearest_id(wrong: str, ids: Iterable[str]) -> str:
    """Return the id that this one misspells, or an empty text."""
    return next(iter(get_close_matches(wrong, list(ids), n=1, cutoff=_MISSPELT)), "")


def _line_of(key: str, entities: Mapping[str, Entity]) -> list[str]:
    """Return an id, its parent and so on, up to the first that repeats."""
    line: list[str] = []
    while key in entities and key not in line:
        line.append(key)
        key = entities[key].parent
    return line
