"""The kinds of entity that the archive has pages for, in the order in which pages list them.

A kind is one file of this folder and one line of :data:`ENTITY_KINDS`.
"""

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
