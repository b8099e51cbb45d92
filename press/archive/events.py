"""The event of each article: its headline read with the names of the authority, and its editor.

Who takes part is told apart by what the authority and the headline say of whose official he is.
Knows no page and no English.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from press.content.article import Article
from press.content.events.actors import Sort
from press.content.events.event_record import PARTS, Event, Known, Participant
from press.content.events.headline_words import RELATIVE, KnownName
from press.content.events.reader import Reading, read_headline
from press.content.kinds import KINDS, OTHER
from press.entities.authority.countries import HOME
from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.tags import Mention
from press.language.azerbaijani.cases import case_of
from press.language.azerbaijani.letters import lower, normalize
from press.language.azerbaijani.noun_forms import inhabitant, office_alone, with_genitive
from press.languages import ORIGINAL

_VISIT: Final = "visit"
_LETTER: Final = "letter"
_SORTS: Final = {PERSON: Sort.PERSON, PLACE: Sort.PLACE}
_HEADLINE: Final = 0


class EventReader:
    """Reads events by one authority; build it once."""

    def __init__(self, authority: Mapping[str, Entity]) -> None:
        """Take what is known."""
        self._authority = authority

    def reading(self, title: str, mentions: Iterable[Mention]) -> Reading:
        """Return what a headline tells, `mentions` being those that were found in it."""
        in_headline = [mention for mention in mentions if mention.sentence == _HEADLINE]
        return read_headline(title, list(self.known_names(title, in_headline)))

    def event(self, article: Article, mentions: Sequence[Mention]) -> tuple[Event, Reading]:
        """Return the event of an article, what its editor says of it first, and the reading.

        Where the editor gives another kind than the headline does, its grammar tells nothing.
        """
        kept = [
            mention
            for mention in mentions
            if mention.sentence == _HEADLINE and mention.entity not in article.names.drop
        ]
        reading = self.reading(article.title, kept)
        read = reading.event if reading.event.kind == article.kind else Event(article.kind)
        parts = {
            part: tuple(self._resolved(one, kept) for one in read.part(part)) for part in PARTS
        }
        parts = {
            part: tuple(self._counterparts(several, parts["agent"]))
            for part, several in parts.items()
        }
        known: dict[str, Known] = {part: "headline" for part in PARTS if parts[part]}
        for part in PARTS:
            if names := article.event.part(part):
                parts[part] = tuple(self._named(name) for name in names)
                known[part] = "editor"
        return Event(article.kind, **parts, known=known), reading

    def known_names(self, title: str, mentions: Iterable[Mention]) -> Iterator[KnownName]:
        """Yield the names found in a headline whose case is clear."""
        for mention in mentions:
            entity = self._authority[mention.entity]
            form = lower(normalize(title[mention.start : mention.end]))
            for name in _called(entity, mention):
                if case := case_of(lower(name), form):
                    start, end = mention.start, mention.end
                    state = bool(entity.country)
                    yield KnownName(start, end, str(entity.kind), name, case, state)
                    break

    def countries(self, event: Event, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Return the foreign countries with which the event is a contact, by id.

        It is one where officials of the archive's own country and of another take part, by who
        acts and on whom; a visit's place stands for its country.
        """
        acting = list(self._sides(event.agent, mentions))
        others = list(self._sides(event.partner, mentions, places=event.kind == _VISIT))
        joint = self.home in acting and len(set(acting)) > 1
        if event.kind == _LETTER and acting and not event.partner:
            others = [self.home]  # a press service publishes what its own head of state received
        may_be = KINDS[event.kind].contact or event.kind == OTHER
        if not joint and not (may_be and acting and others):
            return ()
        sides = dict.fromkeys([*acting, *others])
        if self.home not in sides:
            return ()
        return tuple(side for side in sides if side and side != self.home)

    @cached_property
    def home(self) -> str:
        """The id of the archive's own country."""
        states = (key for key, one in self._authority.items() if one.country == HOME)
        return next(states, HOME)

    def country_of(self, entity: str) -> str:
        """Return the state that an entity is or belongs to; empty where there is none."""
        ancestors: list[str] = []  # parents that go round have been reported, and are met here too
        while entity in self._authority and entity not in ancestors:
            if self._authority[entity].country:
                return entity
            ancestors.append(entity)
            entity = self._authority[entity].parent
        return ""

    def _sides(
        self, who: Iterable[Participant], mentions: Sequence[Mention], *, places: bool = False
    ) -> Iterator[str]:
        """Yield the country of each that is a state's official, body, or a state itself."""
        for one in who:
            entity = self._authority.get(one.entity)
            if entity and entity.kind is PERSON:
                if entity.roles or one.office:
                    yield self.country_of(one.entity) or self._owner(one, mentions)
            elif one.sort in {Sort.OFFICE, Sort.BODY, Sort.COUNTRY} or one.office:
                owner = self._owner(one, mentions)
                alone = one.sort is Sort.OFFICE and not one.office and " " not in one.name
                yield owner or (self.home if alone else "")
            elif places and one.sort is Sort.PLACE:
                yield self._owner(one, mentions)

    def _owner(self, one: Participant, mentions: Sequence[Mention]) -> str:
        """Return the country that an office or a body is of: the first that it names."""
        if one.sort is Sort.COUNTRY and not one.entity:
            return self.home
        if one.country:
            return one.country
        if one.entity:
            return self.country_of(one.entity)
        inside = (m for m in mentions if one.start <= m.start and m.end <= one.end)
        countries = (self.country_of(m.entity) for m in inside)
        return next(filter(None, countries), "")

    def _resolved(self, one: Participant, mentions: Sequence[Mention]) -> Participant:
        """Return the participant with its id where the name itself was found."""
        for mention in mentions:
            entity = self._authority[mention.entity]
            is_it = one.name in _called(entity, mention)
            if is_it and one.start <= mention.start and mention.end <= one.end:
                return replace(one, entity=mention.entity)
        return one

    def _counterparts(
        self, several: Iterable[Participant], agent: Sequence[Participant]
    ) -> Iterator[Participant]:
        """Yield participants, «çexiyalı həmkarı» as who holds the agent's office there.

        Whose counterpart it is, and so who, may be unknown: then nobody.
        """
        for one in several:
            if not one.name.endswith(RELATIVE):
                yield one
                continue
            place = self._inhabitants.get(lower(one.name.partition(" ")[0]), "")
            holder = self._authority.get(agent[0].entity) if len(agent) == 1 else None
            if place and holder and holder.role:
                country = self._authority[place].names[ORIGINAL]
                office = office_alone(holder.role.words[ORIGINAL])
                name = f"{with_genitive(country)} {office}"
                yield replace(one, name=name, sort=Sort.OFFICE, country=place)

    @cached_property
    def _inhabitants(self) -> Mapping[str, str]:
        """What somebody from each state is called → the state."""
        states = (one for one in self._authority.values() if one.country)
        return {inhabitant(one.names[ORIGINAL]): one.id for one in states}

    def _named(self, name: str) -> Participant:
        """Return whom an editor names, by id or as it is written."""
        entity = self._authority.get(name)
        if entity is None:
            return Participant(name, Sort.OFFICE)
        sort = Sort.COUNTRY if entity.country else _SORTS.get(entity.kind, Sort.BODY)
        return Participant(entity.names[ORIGINAL], sort, entity=name)


def _called(entity: Entity, mention: Mention) -> Sequence[str]:
    """Return what a mention may have called the entity."""
    if mention.how == "name":
        return entity.called(ORIGINAL)
    last = entity.names[ORIGINAL].rpartition(" ")[2]
    return tuple(
        dict.fromkeys((entity.surname.get(ORIGINAL, last), last, *entity.called(ORIGINAL)))
    )
