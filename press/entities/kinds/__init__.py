"""The kinds of entity that the archive has pages for, in the order in which pages list them.

A kind is one file of this folder and one line of :data:`ENTITY_KINDS`.
"""

import copyreg
from collections.abc import Callable
from typing import Final

from press.entities.entity import EntityKind
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE

ENTITY_KINDS: Final[tuple[EntityKind, ...]] = (
    PERSON,
    ORGANIZATION,
    PLACE,
    EVENT,
)

_BY_NAME: Final = {kind.name: kind for kind in ENTITY_KINDS}


def entity_kind_of(name: str) -> EntityKind:
    """Return the kind that data call by this name; ``KeyError`` where there is none."""
    return _BY_NAME[name]


def _by_name(kind: EntityKind) -> tuple[Callable[[str], EntityKind], tuple[str]]:
    return entity_kind_of, (kind.name,)


# Kinds are compared by identity: what another process hands back must be the very object. This
# stands here and not in the class, which cannot know its instances.
copyreg.pickle(EntityKind, _by_name)
