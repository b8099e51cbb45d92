"""The names of the archive as data that other programs may use: ``/data/entities.json``."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from press.entities.entity import Entity
from press.languages import Language
from press.pages.edition import Edition

ENTITIES: Final = "data/entities.json"


def entities_json(editions: Sequence[Edition], site_url: str) -> str:
    """Return every entity that has articles, one a line, in the order of ids.

    Addresses are absolute where the site knows its own (`site_url`).
    """
    archive = editions[0].archive
    entities = [
        _entity(archive.authority[entity_id], archive.by_entity[entity_id], editions, site_url)
        for entity_id in sorted(archive.by_entity)
    ]
    lines = (json.dumps(entity, ensure_ascii=False) for entity in entities)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _entity(
    entity: Entity, years: Mapping[int, Sequence[int]], editions: Sequence[Edition], site_url: str
) -> dict[str, Any]:
    """Return one entity; what is not known of it is left out."""
    facts = {
        "id": entity.id,
        "kind": str(entity.kind),
        "names": _by_code(entity.names),
        "aliases": _by_code(entity.aliases),
        "wikidata": entity.wikidata,
        "parent": entity.parent,
        "roles": [
            _known(
                {
                    **_by_code(role.words),
                    "since": role.since,
                    "until": role.until,
                    "as_of": role.as_of,
                }
            )
            for role in entity.roles
        ],
        "since": entity.since,
        "until": entity.until,
        "note": _by_code(entity.note),
        "articles": {str(year): len(years[year]) for year in sorted(years)},
        "pages": {
            str(edition.language): f"{site_url}/{edition.link_to_entity(entity.id).url}"
            for edition in editions
        },
    }
    return _known(facts)


def _known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value}


def _by_code(words: Mapping[Language, Any]) -> dict[str, Any]:
    return {str(language): said for language, said in words.items() if said}
