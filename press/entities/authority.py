"""The authority: every entity the archive knows, gathered from an editor's files and CLDR.

Here is checked what no single stanza shows: names that two entities bear, ids given
twice, parents that are not there. How a file is written is `authority_file`'s business,
how a name is found in a text `mentions`'.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from press.entities.authority_checks import check_together
from press.entities.authority_file import FILES, Stanza, read_stanzas, text_of
from press.entities.countries import countries
from press.entities.entity import Entity, Kind, Role
from press.languages import LANGUAGES
from press.problems import Problems

__all__ = ["Authority", "Entity", "Kind", "Role", "load_authority"]


class Authority(Mapping[str, Entity]):
    """Every entity by its id, in the order of ids."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """Take the entities by id."""
        self._entities = {key: entities[key] for key in sorted(entities)}

    def __getitem__(self, key: str) -> Entity:
        """Return the entity; ``KeyError`` where there is none."""
        return self._entities[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._entities)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entities)

    def of_kind(self, kind: Kind) -> tuple[Entity, ...]:
        """Return the entities of one kind, in the order of ids."""
        return tuple(entity for entity in self._entities.values() if entity.kind is kind)


def load_authority(folder: Path, problems: Problems) -> Authority:
    """Return the states of the world and every entity of the folder's authority files.

    A file that is not there holds nothing. A stanza with a problem is reported and, where
    enough of it is sound, still used.
    """
    stanzas: list[Stanza] = []
    for name, kind in FILES.items():
        if (folder / name).is_file():
            path = folder / name
            stanzas += read_stanzas(text_of(path, problems), str(path), kind, problems)
    entities = _gather(stanzas, problems)
    used = [stanza for stanza in stanzas if stanza.entity.id in entities]
    check_together(used, entities, problems)
    return Authority(entities)


def _gather(stanzas: Iterable[Stanza], problems: Problems) -> dict[str, Entity]:
    """Return entities by id: a stanza under a country's id adds to what CLDR says."""
    states = countries()
    entities = dict(states)
    seen: dict[str, Stanza] = {}
    for stanza in stanzas:
        key = stanza.entity.id
        if key in seen:
            first = f"{seen[key].file}:{seen[key].lines['']}"
            _report(stanza, "", f'the id "{key}" is taken by {first}', "expected another", problems)
            continue
        seen[key] = stanza
        entity = _with_country(stanza.entity, states.get(key))
        if _has_names(stanza, entity, problems):
            entities[key] = entity
    return entities


def _with_country(entity: Entity, state: Entity | None) -> Entity:
    if state is None:
        return entity
    names = {**state.names, **entity.names}
    return replace(entity, names=names, country=state.country)


def _has_names(stanza: Stanza, entity: Entity, problems: Problems) -> bool:
    missing = [str(language) for language in LANGUAGES if language not in entity.names]
    if missing:
        found = f'"{entity.id}" has no name in {" and ".join(missing)}'
        _report(stanza, "", found, "expected a name in each language", problems)
    return not missing


def _report(stanza: Stanza, key: str, found: str, expected: str, problems: Problems) -> None:
    problems.add(stanza.file, stanza.lines.get(key, stanza.lines[""]), found, expected)
