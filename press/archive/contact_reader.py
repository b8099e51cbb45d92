"""With which countries the event of an article is a contact.

It is one where officials of the archive's own country and of another take part. Whose official
somebody is, the authority and the headline say. Knows no page and no grammar.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from press.content.events.actors import ABROAD, Sort, is_several
from press.content.events.event_record import Event, Participant
from press.content.kinds import KINDS, OTHER
from press.entities.authority.countries import HOME, SELF_GOVERNED
from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.tags import Mention
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.letters import lower, normalize, upper

_VISIT: Final = "visit"
_LETTER: Final = "letter"
_CONDOLENCE: Final = "condolence"
_CEREMONY: Final = "ceremony"
#: Kinds by which a foreign official addresses an office of ours that need not say whose it is.
_ADDRESSED: Final = frozenset({_LETTER, "credentials", "congratulation", "phone-call", "thanks"})
#: Kinds by which a guest is somewhere: where it is ours, the guest was here.
_PRESENT: Final = frozenset({_VISIT, "visited-works", "ceremony", "opening", "groundbreaking"})


class ContactReader:
    """Tells contacts by one authority; build it once."""

    def __init__(self, authority: Mapping[str, Entity]) -> None:
        """Take what is known."""
        self._authority = authority

    def countries(self, event: Event, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Return the foreign countries with which the event is a contact, by id.

        It is one by who acts and on whom, or by the sides between which something was; a visit's
        place stands for its country. `mentions` are those in the headline.
        """
        acting = [*self._sides(event.agent, mentions)]
        if not any(acting) and len(event.agent) == 1 and _is_ours(event.agent[0]):
            acting = [self.home]
        others = [*self._sides(event.partner, mentions, places=event.kind == _VISIT)]
        if acting and acting[0] and not any(others) and event.kind in _ADDRESSED:
            others += [self.home for one in event.partner if _is_ours(one)]
        between = [*self._sides(event.sides, mentions, places=True)]
        if acting and not event.partner:
            others += self._implied(event, acting, mentions)
        may_be = KINDS[event.kind].contact or event.kind in {OTHER, *_PRESENT}
        met: list[str] = []
        if self.home in acting:
            met += acting  # those of another state who act with ours
            met += others if may_be else []
        elif self.home in others and may_be:
            met += acting
        if self.home in between:
            met += between
        return tuple(side for side in dict.fromkeys(met) if side and side != self.home)

    @cached_property
    def home(self) -> str:
        """The id of the archive's own country."""
        states = (key for key, one in self._authority.items() if one.country == HOME)
        return next(states, HOME)

    def country_of(self, entity: str) -> str:
        """Return the state that an entity is or belongs to; empty where there is none."""
        ancestors: list[str] = []  # parents that go round have been reported, and are met here too
        while entity in self._authority and entity not in ancestors:
            if self._authority[entity].country or entity in SELF_GOVERNED:
                return entity
            ancestors.append(entity)
            entity = self._authority[entity].parent
        return ""

    def _implied(
        self, event: Event, acting: Sequence[str], mentions: Sequence[Mention]
    ) -> Iterator[str]:
        """Yield the side that the headline need not name.

        A press service publishes the letters that its own head of state received; condolences go
        to where it happened; who is at a place of ours is our guest.
        """
        countries = {self.country_of(one.entity) for one in mentions} - {""}
        if event.kind == _LETTER:
            yield self.home
        elif event.kind == _CONDOLENCE and len(countries - {self.home}) == 1:
            yield from countries - {self.home}
        elif event.kind == _CEREMONY and self.home in acting:
            people = (one for one in mentions if self._authority[one.entity].kind is PERSON)
            yield from {self.country_of(one.entity) for one in people} - {"", self.home}
        elif event.kind in _PRESENT and self.home not in acting:
            places = (one for one in mentions if self._authority[one.entity].kind is PLACE)
            if any(self.country_of(one.entity) == self.home for one in places):
                yield self.home

    def _sides(
        self, who: Iterable[Participant], mentions: Sequence[Mention], *, places: bool = False
    ) -> Iterator[str]:
        """Yield the country of each that is a state's official, body, or a state itself."""
        sorts = {Sort.OFFICE, Sort.BODY, Sort.COUNTRY, *((Sort.PLACE,) if places else ())}
        for one in who:
            entity = self._authority.get(one.entity)
            if entity and entity.kind is PERSON:
                if entity.roles or one.office:
                    yield self.country_of(one.entity) or self.owner(one, mentions)
            elif one.sort in sorts or one.office or one.country:
                yield self.owner(one, mentions)

    def owner(self, one: Participant, mentions: Sequence[Mention]) -> str:
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


def _is_ours(one: Participant) -> bool:
    """Tell whether an office that names no state is ours: «nazir», «kənd təsərrüfatı naziri».

    No name stands in it, and it is none that only other countries have.
    """
    if one.sort is not Sort.OFFICE or one.office:
        return False
    first, *rest = one.name.split()
    last = lower(normalize(one.name)).split()[-1]
    names = [word for word in rest if word[:1] != lower(word[:1])]
    if names or last in ABROAD or is_several(last):
        return False
    return not rest or (first != upper(first) and lower(normalize(first)) in common_words())
