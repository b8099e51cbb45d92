"""The authority: every entity that the archive knows, from the editors' files and from CLDR.

Checks what needs more than one file: ids given twice, missing names, unread files.
:mod:`press.entities.authority.stanzas` reads a single file, and :mod:`press.entities.mentions`
finds names in texts.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from press.content.ids import one_case
from press.content.misnamed_files import files_below
from press.entities.authority.consistency import check_consistency
from press.entities.authority.countries import countries
from press.entities.authority.stanzas import DECLINED, Stanza, read_stanzas, text_of
from press.entities.entity import Entity
from press.entities.kinds import ENTITY_KINDS
from press.languages import LANGUAGES
from press.problems import Problems
from press.project import shown

_FILES: Final = tuple(kind.file for kind in ENTITY_KINDS)
#: The files that are read, by their names up to the dot.
_READ: Final = {name.partition(".")[0]: name for name in (*_FILES, DECLINED)}


class Authority(Mapping[str, Entity]):
    """Every entity by its id, in the order of ids; drafts stand apart."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """Take the entities by id."""
        ordered = {key: entities[key] for key in sorted(entities)}
        self._entities = {key: entity for key, entity in ordered.items() if not entity.draft}
        self.drafts = tuple(entity for entity in ordered.values() if entity.draft)

    def __getitem__(self, key: str) -> Entity:
        """Return the entity; ``KeyError`` where there is none."""
        return self._entities[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._entities)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entities)


def load_authority(folder: Path, problems: Problems) -> Authority:
    """Return the states of the world and every entity of the folder's authority files.

    A missing file holds nothing. A file that nobody reads is reported. A stanza with a problem
    is reported, and still used where enough of it is right.
    """
    report_misnamed_files(folder, problems)
    stanzas: list[Stanza] = []
    for kind in ENTITY_KINDS:
        path = folder / kind.file
        if path.exists() or path.is_symlink():  # whatever lies there is read, or reported
            stanzas += read_stanzas(text_of(path, problems), str(shown(path)), kind, problems)
    first_of_id: dict[str, Stanza] = {}
    for stanza in stanzas:
        first = first_of_id.setdefault(stanza.entity.id, stanza)
        if first is not stanza:
            where = f"{first.file}:{first.lines['']}"
            found = f'the id "{first.entity.id}" is taken by {where}'
            stanza.report("", found, "expected another id", problems)
    entities = _gather(first_of_id.values(), problems)
    usable = [stanza for key, stanza in first_of_id.items() if key in entities]
    check_consistency(usable, entities, problems)
    return Authority(entities)


def _gather(stanzas: Iterable[Stanza], problems: Problems) -> dict[str, Entity]:
    """Return entities by id; a stanza with the id of a country adds to the data of CLDR."""
    generated = countries()
    entities = dict(generated)
    for stanza in stanzas:
        entity = stanza.entity
        if known := generated.get(entity.id):
            if entity.kind is not known.kind:
                found = f'the id "{entity.id}" belongs to a {known.kind} that every archive has'
                expected = f"expected the stanza among the {known.kind.plural}, or another id"
                stanza.report("", found, expected, problems)
                continue
            names = {**known.names, **entity.names}
            entity = replace(entity, names=names, country=known.country)
        missing = [str(language) for language in LANGUAGES if language not in entity.names]
        if missing:
            found = f'"{entity.id}" has no name in {" and ".join(missing)}'
            stanza.report("", found, "expected a name in each language", problems)
        else:
            entities[entity.id] = entity
    return entities


def report_misnamed_files(folder: Path, problems: Problems) -> None:
    """Report each unread file in the folder of names, and the file that its names belong in."""
    for path in files_below(folder):
        if str(path) in _READ.values():
            continue
        close = get_close_matches(one_case(path.name.partition(".")[0]), _READ, n=1)
        meant = _READ[close[0]] if close else f"{', '.join(_FILES)} or {DECLINED}"
        found, expected = "a file that nobody reads", f"expected its names in {meant}"
        problems.add(shown(folder / path), 0, found, expected)
