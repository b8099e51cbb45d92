"""Events: what happens on certain days and has a name."""

from typing import Final

from press.entities.entity import EntityKind
from press.language.interface import message

EVENT: Final = EntityKind(
    name="event",
    plural="events",
    label=message("Event"),
    heading=message("Events"),
    noun=message("event"),
    dates_label=message("When"),
    has_days=True,
    schema_type="Event",
    headline_slot="EVENT",
)
