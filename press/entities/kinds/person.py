"""People: whoever has a name of their own."""

from typing import Final

from press.entities.entity import EntityKind
from press.language.interface import message

PERSON: Final = EntityKind(
    name="person",
    plural="people",
    label=message("Person"),
    heading=message("People"),
    noun=message("person"),
    parent_label=message("Affiliation"),
    schema_type="Person",
    headline_slot="WHO",
)
