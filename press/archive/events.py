"""The event of each article: its headline read with the names of the authority, and its editor.

Who takes part is told apart by what the authority and the headline say of whose official he is.
Knows no page and no English.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Final

from press.archive.body_offices import country_in_text
from press.archive.contact_reader import ContactReader
from press.content.article import Article
from press.content.events.actors import Sort
from press.content.events.event_record import PARTS, Event, Known, Participant
from press.content.events.headline_words import RELATIVE, KnownName
from press.content.events.reader import Reading, read_headline
from press.content.kinds import KINDS
from press.entities.authority.countries import SELF_GOVERNED
from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.tags import Mention
from press.language.azerbaijani.cases import case_of
from press.language.azerbaijani.letters import lower, normalize
from press.language.azerbaijani.noun_forms import inhabitant, office_alone, with_genitive
from press.languages import ORIGINAL
from press.translation.alignment import sentence_texts

_SORTS: Final = {PERSON: Sort.PERSON, PLACE: Sort.PLACE}
_HEADLINE: Final = 0
#: Whose official somebody is stands in one of the first sentences.
_SENTENCES: Final = 10


class EventReader:
    """Reads events by one authority; build it once."""

    def __init__(self, authority: Mapping[str, Entity]) -> None:
        """Take what is known."""
        self._authority = authority
        self._contacts = ContactReader(authority)

    def reading(self, title: str, mentions: Iterable[Mention]) -> Reading:
        """Return what a headline tells, `mentions` being those that were found in it."""
        return read_headline(title, list(self.known_names(title, _in_headline(mentions))))

    def event(self, article: Article, mentions: Sequence[Mention]) -> tuple[Event, Reading]:
        """Return the event of an article, what its editor says of it first, and the reading.

        Where the editor gives another kind than the headline does, its grammar tells nothing.
        """
        kept = [
            mention
            for mention in _in_headline(mentions)
            if mention.entity not in article.names.drop
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
        if KINDS[article.kind].contact:
            for part in ("agent", "partner"):
                parts[part] = tuple(self._by_text(one, article, mentions) for one in parts[part])
        known: dict[str, Known] = {part: "headline" for part in PARTS if parts[part]}
        for part in PARTS:
            if names := article.event.part(part):
                parts[part] = tuple(self._named(name) for name in names)
                known[part] = "editor"
        sides = tuple(self._resolved(one, kept) for one in read.sides)
        return Event(article.kind, **parts, sides=sides, known=known), reading

    def _by_text(
        self, one: Participant, article: Article, mentions: Sequence[Mention]
    ) -> Participant:
        """Return a person without an entry with the country whose office the text gives him."""
        if one.sort is not Sort.PERSON or one.entity or one.office or " " not in one.name:
            return one
        by_sentence: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            by_sentence[mention.sentence].append(mention)
        texts = islice(enumerate(sentence_texts(article.body), 1), _SENTENCES)
        sentences = [
            (text, list(self.known_names(text, by_sentence[number])), by_sentence[number])
            for number, text in texts
        ]
        country = country_in_text(one.name, sentences, self._contacts.country_of)
        return replace(one, country=country)

    def known_names(self, title: str, mentions: Iterable[Mention]) -> Iterator[KnownName]:
        """Yield the names found in a headline whose case is clear."""
        for mention in mentions:
            entity = self._authority[mention.entity]
            form = lower(normalize(title[mention.start : mention.end]))
            for name in _called(entity, mention):
                if case := case_of(lower(name), form):
                    start, end = mention.start, mention.end
                    state = bool(entity.country) or entity.id in SELF_GOVERNED
                    yield KnownName(start, end, str(entity.kind), name, case, state)
                    break

    def countries(self, event: Event, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Return the foreign countries with which the event is a contact, by id."""
        return self._contacts.countries(event, _in_headline(mentions))

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
        sort = (
            Sort.COUNTRY
            if entity.country or name in SELF_GOVERNED
            else _SORTS.get(entity.kind, Sort.BODY)
        )
        return Participant(entity.names[ORIGINAL], sort, entity=name)


def _in_headline(mentions: Iterable[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.sentence == _HEADLINE]


def _called(entity: Entity, mention: Mention) -> Sequence[str]:
    """Return what a mention may have called the entity."""
    if mention.how == "name":
        return entity.called(ORIGINAL)
    last = entity.names[ORIGINAL].rpartition(" ")[2]
    return tuple(
        dict.fromkeys((entity.surname.get(ORIGINAL, last), last, *entity.called(ORIGINAL)))
    )
