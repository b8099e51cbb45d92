"""What happened by an article's headline or its editor: who did what with whom, where.

Plain records. Nothing here reads a headline.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from press.content.events.actors import Sort

#: How a part of an event is known: the headline's grammar says it, or an editor.
Known = Literal["headline", "editor"]
#: The parts of an event beside its kind.
PARTS: Final = ("agent", "partner", "place", "speaker")


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part, in the dictionary form."""

    name: str
    sort: Sort
    office: str = ""  #: of a person, the office before the name
    entity: str = ""  #: id in the authority; empty where it has none
    country: str = ""  #: id of the state whose office it is, where the words do not name it
    start: int = 0  #: offsets in the headline, the office included; `end` 0: not from there
    end: int = 0

    def __str__(self) -> str:
        """Return the name."""
        return self.name


@dataclass(frozen=True, slots=True)
class Event:
    """An event; a part that nobody is certain of is empty."""

    kind: str
    agent: tuple[Participant, ...] = ()  #: who acts
    partner: tuple[Participant, ...] = ()  #: with or to whom; of a visit, where
    place: tuple[Participant, ...] = ()
    speaker: tuple[Participant, ...] = ()
    #: between whom it was, where nobody is said to act: «Ornel və Velmara arasında»
    sides: tuple[Participant, ...] = ()
    known: Mapping[str, Known] = field(default_factory=dict)  #: by part, of those not empty

    def part(self, name: str) -> tuple[Participant, ...]:
        """Return one of `PARTS` by its name."""
        parts: Mapping[str, tuple[Participant, ...]] = {
            "agent": self.agent,
            "partner": self.partner,
            "place": self.place,
            "speaker": self.speaker,
        }
        return parts[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEdits:
    """What an editor says of an event: ids of entities, or names as they are written."""

    kind: str = ""
    agent: tuple[str, ...] = ()
    partner: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()

    def part(self, name: str) -> tuple[str, ...]:
        """Return one of `PARTS` by its name."""
        parts = {
            "agent": self.agent,
            "partner": self.partner,
            "place": self.place,
            "speaker": self.speaker,
        }
        return parts[name]


#: An editor who says nothing.
NO_EDITS: Final = EventEdits()
