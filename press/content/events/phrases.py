"""The noun phrases of a headline: who or what a stretch of words names, and how doubtful that is.

Azerbaijani puts the head last: its ending is the phrase's case, what stands before it says whose
or which. Knows no verb.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from babel import Locale

from press.content.events.actors import (
    MEMBERS,
    Actor,
    ActorForm,
    Party,
    Phrase,
    Sort,
    actors,
    distributed,
    is_body,
    is_owned,
    is_parliament,
    is_private,
)
from press.content.events.headline_words import (
    ADJECTIVES,
    HOME_WORDS,
    INSIDE_PHRASES,
    POSSESSIVES,
    POSTPOSITIONS,
    Token,
)
from press.content.events.phrase_boundaries import Boundaries, is_part_of_name
from press.content.events.phrase_costs import (
    acting_cost,
    cuts_quotation,
    is_surname_in,
    known_modifier,
    sort_of,
)
from press.language.azerbaijani.cases import WITH, Case
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.noun_forms import (
    as_written,
    closes,
    holds_joining_n,
    is_owned_plural,
    looks_genitive,
    possessor,
    readings,
    stems_in_case,
    with_genitive,
)
from press.language.azerbaijani.suffixes import HIGH_VOWELS
from press.language.name_words import AND, INSIDE, SURNAME_ENDINGS
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

#: The archive's own country, which headlines also call «ölkəmiz».
_HOME_NAME: Final[str] = Locale.parse(ORIGINAL.locale).territories["AZ"]
#: Words that no phrase has inside.
_NEVER_INSIDE: Final = (POSTPOSITIONS - INSIDE_PHRASES) | {WITH}
_INFLECTED: Final = re.compile(named_patterns(ORIGINAL)["surely_inflected"])
#: By how many words a name has, how doubtful it is that it is one.
_NAME_COSTS: Final = ((1, 0.9), (2, 0.2), (3, 0.5), (4, 1.2))


class Phrases:
    """The noun phrases of one headline."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the headline's words."""
        self.tokens = tokens
        self._memo: dict[tuple[int, int, Case], tuple[Phrase, ...]] = {}
        self._boundaries = Boundaries(tokens)
        self._may_end = [self._cases_of(place) for place in range(len(tokens))]
        #: the cases in which a phrase of the headline may stand
        self.cases = frozenset[Case]().union(*self._may_end)

    def _cases_of(self, place: int) -> frozenset[Case]:
        """Return the cases in which a phrase may stand that ends with this word."""
        token = self.tokens[place]
        if name := token.last_known:
            return frozenset({name.case})
        if token.small == WITH:
            return frozenset({Case.WITH}) if place else frozenset()
        if token.small in AND or token.small in POSTPOSITIONS:
            return frozenset()
        return frozenset(readings(token.small))

    def may_end(self, end: int, case: Case) -> bool:
        """Tell whether a phrase in this case may end before `end`."""
        return case in self._may_end[end - 1]

    def read(self, start: int, end: int, case: Case) -> tuple[Phrase, ...]:
        """Return what the words may name in this case, the surest first."""
        if end <= start or case not in self._may_end[end - 1]:
            return ()
        key = start, end, case
        if key not in self._memo:
            self._memo[key] = ()  # a phrase is never a part of itself
            phrases = [*self._single(start, end, case), *self._several(start, end, case)]
            self._memo[key] = tuple(sorted(phrases, key=lambda phrase: phrase.cost))
        return self._memo[key]

    def boundary(self, place: int) -> float:
        """Return how unlikely it is that a phrase ends and another begins before this word."""
        return self._boundaries.cost(place)

    def _several(self, start: int, end: int, case: Case) -> Iterator[Phrase]:
        """Yield lists: «A və B», «A, B və C»."""
        for cut in range(start + 1, end - 1):
            token = self.tokens[cut]
            if token.small in AND:
                left, right = (start, cut), (cut + 1, end)
            elif self.tokens[cut - 1].before_comma and any(
                one.small in AND for one in self.tokens[cut:end]
            ):
                left, right = (start, cut), (cut, end)
            else:
                continue
            ways = self.read(*left, Case.BARE)[:2]
            if case is not Case.BARE:
                ways += self.read(*left, case)[:2]  # «Orneldə və Velmarada»
            for one in ways:
                for other in self.read(*right, case)[:2]:
                    yield from self._joined(one, other)

    def _joined(self, one: Phrase, other: Phrase) -> Iterator[Phrase]:
        cost = one.cost + other.cost + 0.1
        last = other.parties[0]
        places = {Sort.COUNTRY, Sort.PLACE}
        if one.sort in places | {Sort.BODY} and last.singular:
            rest = other.parties if len(other.parties) > 1 else distributed((last,), last)
            yield Phrase((*distributed(one.parties, last), *rest), cost)
        elif one.sort is Sort.COUNTRY and last.sort is Sort.BODY and last.owner:
            yield Phrase(one.parties + other.parties, cost + 0.3)
        elif (one.sort in places) == (other.sort in places):
            cost += 0.5 * ((one.sort is Sort.BODY) != (other.sort is Sort.BODY))
            yield Phrase(one.parties + other.parties, cost)

    def _single(self, start: int, end: int, case: Case) -> Iterator[Phrase]:
        head = end - 1
        if case is Case.WITH and self.tokens[head].small == WITH:
            head, case = head - 1, Case.BARE
        if (
            head < start
            or self.tokens[head].small == WITH
            or any(token.before_comma for token in self.tokens[start:head])
        ):
            return
        token = self.tokens[head]
        if token.joined:
            yield from self._dashed(start, head, case)
            return
        if token.known:
            yield from self._known(start, head, case)
            return
        for stem in stems_in_case(token.small, case):
            yield from self._headed(start, head, stem, case)

    def _known(self, start: int, head: int, case: Case) -> Iterator[Phrase]:
        name = self.tokens[head].known
        if name is None or name.case is not case:
            return
        if name.sort == "person":
            party = Party(name.name, Sort.PERSON, head, head + 1, is_known=True)
            yield from self._with_office(start, head, party, 0.0)
        elif start == head or (
            self._modifiers(start, head) < 1 and name.sort not in {"place", "organization"}
        ):
            sort = sort_of(name)
            text = " ".join([*(one.text for one in self.tokens[start:head]), name.name])
            cost = 0.0 if start == head else 0.5 + self._modifiers(start, head)
            yield Phrase((Party(text, sort, start, head + 1, is_known=start == head),), cost)

    def _dashed(self, start: int, head: int, case: Case) -> Iterator[Phrase]:
        """Yield all of «Ornel-Velmara»."""
        names = self.tokens[head].joined
        if start == head and names[-1].case is case:
            parties = (
                Party(name.name, sort_of(name), head, head + 1, is_known=True) for name in names
            )
            yield Phrase(tuple(parties), 0.0)

    def _headed(self, start: int, head: int, stem: str, case: Case) -> Iterator[Phrase]:
        token = self.tokens[head]
        text = as_written(token.text, stem)
        if stem in HOME_WORDS and start == head:
            yield Phrase((Party(_HOME_NAME, Sort.COUNTRY, start, head + 1),), 0.0)
            return
        if case is Case.ACCUSATIVE and is_owned(token.small) and stem not in actors():
            return  # «Məhkəməsi» is somebody's court, not whom
        actor = self._actor(start, head, stem)
        if actor:
            yield self._acting(start, head, text, *actor)
            return
        if token.small in AND or token.small in POSTPOSITIONS:
            return
        if token.is_quoted or not token.is_capital:
            yield from self._thing(start, head, stem, text, case)
            return
        if token.is_abbreviation:
            yield from self._abbreviated(start, head, text)
            return
        yield from self._named(start, head, stem, text, case)
        cost = 2.2 + self._modifiers(start, head)
        yield Phrase((self._whole(start, head, text, Sort.THING),), cost)

    def _thing(self, start: int, head: int, stem: str, text: str, case: Case) -> Iterator[Phrase]:
        token = self.tokens[head]
        if (closes(token.small) and case is Case.BARE) or cuts_quotation(token, stem, case):
            return
        cost = 2.0 + self._modifiers(start, head)
        cost += 0.1 if case is not Case.BARE and holds_joining_n(stem) else 0.0
        yield Phrase((self._whole(start, head, text, Sort.THING),), cost)

    def _abbreviated(self, start: int, head: int, text: str) -> Iterator[Phrase]:
        """Yield a body by its abbreviation: «XİN», «Ornel XİN»."""
        cost = 0.3 + self._modifiers(start, head) * 1.5
        cost += 1.5 if start < head and not self.tokens[start].known else 0.0
        if start < head and self.tokens[start].is_abbreviation:
            return
        party = self._whole(start, head, text.rstrip("-"), Sort.BODY)
        one, _, ending = text.partition("-")
        if start < head:
            party = replace(party, owner=self._owner(start, self._owner_end(start, head)))
        if party.owner and is_owned_plural(lower(ending)):  # «Ornelin və Velmaranın XİN-ləri»
            party = replace(party, singular=one)
        yield Phrase((party,), cost)

    def _named(self, start: int, head: int, stem: str, text: str, case: Case) -> Iterator[Phrase]:
        """Yield the name of somebody unknown, of up to four words."""
        small = self.tokens[head].small
        unsure = 0.7 if case is Case.BARE and closes(small) else 0.0
        unsure += 0.4 if case is Case.BARE and looks_genitive(small) else 0.0
        for count, price in _NAME_COSTS:
            first = head - count + 1
            if first < start:
                return
            token = self.tokens[first]
            if first < head and not is_part_of_name(token):
                return
            if count > 1 and token.small in INSIDE:
                continue
            inner = self.tokens[first:head]
            price += sum(1.5 for one in inner if one.small.endswith(SURNAME_ENDINGS[:7]))
            price += sum(0.8 for one in inner if closes(one.small))
            price += sum(2.0 for one in inner if _INFLECTED.search(one.small))
            if token.small in ADJECTIVES or (stem[-1] in HIGH_VOWELS and stem in common_words()):
                price += 0.6  # «Müstəqillik Günü» is nobody
            if count > 1 and possessor(stem) in common_words():
                price += 2.0  # «Ornel Bəyannaməsi»
            if is_surname_in(small, case) and not stem.endswith(SURNAME_ENDINGS[:14]):
                price += 0.4  # «Orsovanı» is of Orsova, not of Orsovan
            price -= 0.5 if count == 1 and stem.endswith(SURNAME_ENDINGS[:14]) else 0
            name = " ".join([*(one.text for one in inner), text])
            party = Party(name, Sort.PERSON, first, head + 1)
            yield from self._with_office(start, first, party, price + unsure)

    def _with_office(self, start: int, first: int, party: Party, price: float) -> Iterator[Phrase]:
        """Yield the person alone, or with an office before the name."""
        if start == first:
            yield Phrase((party,), price)
            return
        for office in self.read(start, first, Case.BARE):
            if len(office.parties) == 1 and office.sort in {Sort.OFFICE, Sort.EXPERT}:
                before = office.parties[0]
                price = min(price, 0.3) if party.start == party.end - 1 else price
                named = replace(party, owner=before.owner, office=before.name, before=first - start)
                yield Phrase((named,), price + office.cost)

    def _actor(self, start: int, head: int, stem: str) -> tuple[Actor, int] | None:
        """Return the word for who acts that ends here, and where it begins."""
        for first in range(max(head - 2, start), head + 1):
            words = " ".join([*(one.small for one in self.tokens[first:head]), stem])
            actor = actors().get(words)
            if actor and (
                actor.sort is not Sort.BODY
                or self.tokens[head].is_capital
                or first < head
                or actor.form in {ActorForm.OWNED, ActorForm.SEVERAL_OWNED}
            ):
                return actor, first
        return None

    def _acting(self, start: int, head: int, text: str, actor: Actor, first: int) -> Phrase:
        """Return an office, a body, a group: with whose it is, which may be missing."""
        owner_end = self._owner_end(start, first)
        owner = self._owner(start, owner_end)
        sort = actor.sort
        if sort is Sort.EXPERT and actor.form in {ActorForm.SEVERAL, ActorForm.SEVERAL_OWNED}:
            sort = Sort.GROUP
        before = self.tokens[start:first]
        if sort is Sort.OFFICE and any(one.is_quoted or is_private(one.small) for one in before):
            sort = Sort.EXPERT  # of a club or a company
        if actor.word in MEMBERS and actor.form is ActorForm.OWNED and before:
            sort = Sort.OFFICE if is_parliament(before[-1].small) else sort
        party = self._whole(start, head, text, sort, owner)
        listed = any(one.small in AND for one in self.tokens[start:head])
        if actor.singular and owner and not listed:
            singular = f"{self._text(owner_end, head)} {actor.singular}".strip()
            party = replace(party, singular=singular)
        elif sort is not Sort.BODY and first > start and self._is_possessive(first - 1):
            whose = with_genitive(self._text(start, first))
            name = " ".join([whose, *self._text(first, head).split(), text])
            party = replace(party, name=name)
        price = self._modifiers(start, first) + acting_cost(actor, sort, owner)
        if actor.form in {ActorForm.OWNED, ActorForm.SEVERAL_OWNED} and start == first:
            price += 1.0 if actor.sort is not Sort.GROUP else 0.0  # somebody's, but whose
        return Phrase((party,), price)

    def _is_possessive(self, index: int) -> bool:
        """Tell whether a name ends in a possessive, and stands without the ending of the owner."""
        small = self.tokens[index].small.split()[-1]  # a known name is one word here
        return is_owned(small) or small.endswith(POSSESSIVES)

    def _owner_end(self, start: int, first: int) -> int:
        """Return the end of the words that say whose: up to the last genitive or the first name."""
        ends = [
            index + 1
            for index in range(start, first)
            if stems_in_case(self.tokens[index].small, Case.GENITIVE)
            or (self.tokens[index].known and index == start)
        ]
        if ends:
            return ends[0]
        return start + 1 if start < first and self.tokens[start].is_capital else start

    def _owner(self, start: int, end: int) -> str:
        if end <= start:
            return ""
        last = self.tokens[end - 1]
        if last.known:
            name = last.known.name
        else:
            stems = stems_in_case(last.small, Case.GENITIVE)
            name = as_written(last.text, stems[0] if stems else last.small)
        if end - start == 1 and last.small in actors():
            return ""
        if end - start == 1 and last.small in ADJECTIVES:
            return ""
        return f"{self._text(start, end - 1)} {name}".strip()

    def _whole(self, start: int, head: int, text: str, sort: Sort, owner: str = "") -> Party:
        return Party(f"{self._text(start, head)} {text}".strip(), sort, start, head + 1, owner)

    def _text(self, start: int, end: int) -> str:
        return " ".join(token.text + "," * token.before_comma for token in self.tokens[start:end])

    def _modifiers(self, start: int, end: int) -> float:
        """Return how doubtful it is that these words say whose or which what follows them is."""
        return sum(self._modifier(index, is_first=index == start) for index in range(start, end))

    def _modifier(self, index: int, *, is_first: bool) -> float:
        token = self.tokens[index]
        if name := token.last_known:
            return known_modifier(name, is_first=is_first)
        if actor := actors().get(token.small):
            of_body = index + 1 < len(self.tokens) and is_body(self.tokens[index + 1].small)
            return 3.0 if actor.is_one and not of_body else 0.1
        if token.is_quoted:
            return 0.2
        if token.small in _NEVER_INSIDE:
            return 3.0
        if token.small in AND:
            return 0.5
        if closes(token.small):
            return 1.8
        if token.is_capital and not is_first and not token.is_abbreviation:
            return 0.15
        return 1.0 if token.before_comma else 0.0
