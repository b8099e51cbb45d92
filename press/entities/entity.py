"""What the archive knows of a person, organization, place or event.

Plain records; they know nothing of the files they come from or the texts they are named in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from press.language.english.definite_article import takes_no_article
from press.language.interface import message
from press.languages import Language

#: The slots of headlines that a name can fill; see `EntityKind.headline_slot`.
HeadlineSlot = Literal["", "WHO", "PLACE", "ORG", "EVENT"]
_SLOTS: Final = get_args(HeadlineSlot)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EntityKind:
    """What sort of thing bears a name, and all that follows from it.

    Each kind is one object, declared in a file of :mod:`press.entities.kinds`. Texts for
    readers are the interface's English messages.
    """

    name: str  #: the word in data and scripts: ``person``
    plural: str  #: the authority file without ``.yaml``, and the folder of the kind's pages
    label: str  #: of one, by itself: "Person"
    heading: str  #: of several: "People"
    noun: str  #: of one, within a line: "person"
    parent_label: str = message("Belongs to")  #: what the link to its parent is called
    dates_label: str = message("Founded")  #: what its first and last day are called
    has_days: bool = False  #: it lasts for days, and its articles are of these days
    schema_type: str = "Thing"  #: its type at schema.org
    #: the slot of ``frames.yaml`` that its name fills; empty: a headline with such a
    #: name in it is not put into English
    headline_slot: HeadlineSlot = ""
    #: whether English puts "the" before its name inside a sentence; None: that is not known
    takes_article: Callable[[str], bool | None] = takes_no_article

    def __post_init__(self) -> None:
        """Refuse a slot that no headline has: it would be ignored without a word."""
        if self.headline_slot not in _SLOTS:
            expected = ", ".join(filter(None, _SLOTS))
            raise ValueError(
                f"{self.name}: headline_slot is “{self.headline_slot}”; expected one of {expected}"
            )

    @property
    def file(self) -> str:
        """The name of its authority file."""
        return f"{self.plural}.yaml"

    def __str__(self) -> str:
        """Return its name, as data have it."""
        return self.name


@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody holds or held, in both languages."""

    words: Mapping[Language, str]
    since: str = ""  #: a year or an ISO date; empty where not known
    until: str = ""  #: the same; empty where it goes on or is not known
    #: the last day on which a source shows that somebody held it, where it may have ended since
    as_of: str = ""

    def may_be_held(self, day: date) -> bool:
        """Tell whether nothing says that it was not held on this day."""
        iso = day.isoformat()
        begun = self.since <= iso[: len(self.since)]
        return begun and not (self.until and self.until < iso[: len(self.until)])

    def is_held(self, day: date) -> bool:
        """Tell whether it is known to have been held on this day, or to go on."""
        return bool(self.since) and self.may_be_held(day)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization, place or event that has a page of its own."""

    id: str  #: a slug given once: small ASCII letters, digits, single hyphens
    kind: EntityKind
    names: Mapping[Language, str]  #: one settled name in each language
    aliases: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    #: names that are ordinary words too: a capital at a sentence's beginning proves nothing
    homographs: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    #: phrases in which the name means somebody or something else
    exceptions: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    #: what a person is called for short, where that is not the name's last word; the whole name
    #: where many bear the last word: then it counts only after the whole name has been said
    surname: Mapping[Language, str] = field(default_factory=dict)
    #: "he" or "she": what English calls a person, where the name alone does not say it
    pronoun: str = ""
    roles: tuple[Role, ...] = ()  #: latest last
    since: str = ""  #: an event's first day or an organization's founding: a year or ISO date
    until: str = ""  #: the last day; the same
    wikidata: str = ""  #: "Q" and digits, or empty
    parent: str = ""  #: id of what it is part of, or empty
    note: Mapping[Language, str] = field(default_factory=dict)
    draft: bool = False  #: proposed by a program; no page and no tags until an editor agrees
    country: str = ""  #: ISO 3166 code where the entity is a state, else empty

    @property
    def role(self) -> Role | None:
        """The latest office, or None."""
        return self.roles[-1] if self.roles else None

    def called(self, language: Language) -> tuple[str, ...]:
        """Return every full name it goes by in this language, the settled one first."""
        others = self.aliases.get(language, ()) + self.homographs.get(language, ())
        return tuple(dict.fromkeys((self.names[language], *others)))
