"""The noun phrases of a headline: who or what a stretch of words names, and how doubtful that is.

Azerbaijani puts the head last: its ending is the phrase's case, what stands before it says whose
or which. Knows no verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from babel import Locale

from press.content.events.actors import (
    Actor,
    ActorForm,
    Party,
    Phrase,
    Sort,
    actors,
    distributed,
    is_body,
    is_owned,
    wants_owner,
)
from press.content.events.headline_words import (
    ADJECTIVES,
    BEHIND_WITH,
    HOME_WORDS,
    INSIDE_PHRASES,
    POSSESSIVES,
    POSTPOSITIONS,
    KnownName,
    Token,
)
from press.language.azerbaijani.cases import WITH, Case
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.noun_forms import (
    as_written,
    closes,
    looks_genitive,
    readings,
    stems_in_case,
    with_genitive,
)
from press.language.azerbaijani.suffixes import HIGH_VOWELS
from press.language.name_words import AND, INSIDE, SURNAME_ENDINGS
from press.languages import ORIGINAL

#: The archive's own country, which headlines also call «ölkəmiz».
_HOME_NAME: Final[str] = Locale.parse(ORIGINAL.locale).territories["AZ"]
#: The cases in which a noun stands before another that it belongs to.
_BEFORE_NOUNS: Final = frozenset({Case.BARE, Case.GENITIVE})
#: Words that no phrase has inside.
_NEVER_INSIDE: Final = (POSTPOSITIONS - INSIDE_PHRASES) | {WITH}
#: By how many words a name has, how doubtful it is that it is one.
_NAME_COSTS: Final = ((1, 0.9), (2, 0.2), (3, 0.5), (4, 1.2))


class Phrases:
    """The noun phrases of one headline."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the headline's words."""
        self.tokens = tokens
        self._memo: dict[tuple[int, int, Case], tuple[Phrase, ...]] = {}
        self._boundaries: dict[int, float] = {}
        self._may_end = [self._cases_of(place) for place in range(len(tokens))]
        #: the cases in which a phrase of the headline may stand
        self.cases = frozenset[Case]().union(*self._may_end)

    def _cases_of(self, place: int) -> frozenset[Case]:
        """Return the cases in which a phrase may stand that ends with this word."""
        token = self.tokens[place]
        if token.known:
            return frozenset({token.known.case})
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
        if place not in self._boundaries:
            self._boundaries[place] = self._boundary(place)
        return self._boundaries[place]

    def _boundary(self, place: int) -> float:
        if not 0 < place < len(self.tokens):
            return 0.0
        before, after = self.tokens[place - 1], self.tokens[place]
        if before.small in AND or after.small in AND or after.small in BEHIND_WITH:
            return 2.5
        if before.before_comma:
            return 1.5
        if (before.known and before.known.case not in _BEFORE_NOUNS) or closes(before.small):
            return 0.0
        if after.known and after.known.sort == "person":
            return 1.0 if before.small in actors() else 0.0
        if before.known and before.known.sort == "person":
            return 0.0
        if wants_owner(after.small) and (
            before.is_capital or bool(stems_in_case(before.small, Case.GENITIVE))
        ):
            return 1.5
        if before.known or before.is_abbreviation:
            return 0.8 if self._leads_to_head(place) else 0.0
        if before.small in INSIDE or before.small in ADJECTIVES:
            return 1.0
        names = self._is_part_of_name(before) and self._is_part_of_name(after)
        return 0.5 if names and not before.small.endswith(SURNAME_ENDINGS[:7]) else 0.0

    def _leads_to_head(self, place: int) -> bool:
        """Tell whether bare words from here on lead to an office or body that wants an owner."""
        for token in self.tokens[place : place + 4]:
            if token.known or token.before_comma or token.is_quoted:
                return False
            if wants_owner(token.small):
                return True
            if closes(token.small) or token.small in actors():
                return False
        return False

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
            for one in self.read(*left, Case.BARE)[:2]:
                for other in self.read(*right, case)[:2]:
                    yield from self._joined(one, other)

    def _joined(self, one: Phrase, other: Phrase) -> Iterator[Phrase]:
        cost = one.cost + other.cost + 0.1
        last = other.parties[0]
        places = {Sort.COUNTRY, Sort.PLACE}
        if one.sort in places and last.singular:
            rest = other.parties if len(other.parties) > 1 else distributed((last,), last)
            yield Phrase((*distributed(one.parties, last), *rest), cost)
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
            sort = {"place": Sort.PLACE, "organization": Sort.BODY}.get(name.sort, Sort.EVENT)
            if name.is_country:
                sort = Sort.COUNTRY
            text = " ".join([*(one.text for one in self.tokens[start:head]), name.name])
            cost = 0.0 if start == head else 0.5 + self._modifiers(start, head)
            yield Phrase((Party(text, sort, start, head + 1, is_known=start == head),), cost)

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
            if closes(token.small) and case is Case.BARE:
                return
            cost = 2.0 + self._modifiers(start, head)
            yield Phrase((self._whole(start, head, text, Sort.THING),), cost)
            return
        if (token.is_abbreviation and "-" not in token.text.strip("-")) or token.is_abbreviation:
            cost = 0.3 + self._modifiers(start, head) * 1.5
            cost += 1.5 if start < head and not self.tokens[start].known else 0.0
            if start == head or not self.tokens[start].is_abbreviation:
                yield Phrase((self._whole(start, head, text.rstrip("-"), Sort.BODY),), cost)
            return
        yield from self._named(start, head, stem, text, case)
        cost = 2.2 + self._modifiers(start, head)
        yield Phrase((self._whole(start, head, text, Sort.THING),), cost)

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
            if first < head and not self._is_part_of_name(token):
                return
            if count > 1 and token.small in INSIDE:
                continue
            inner = self.tokens[first:head]
            price += sum(1.5 for one in inner if one.small.endswith(SURNAME_ENDINGS[:7]))
            price += sum(0.8 for one in inner if closes(one.small))
            if token.small in ADJECTIVES or (stem[-1] in HIGH_VOWELS and stem in common_words()):
                price += 0.6  # «Müstəqillik Günü» is nobody
            if _is_surname_in(small, case) and not stem.endswith(SURNAME_ENDINGS[:14]):
                price += 0.4  # «Orsovanı» is of Orsova, not of Orsovan
            price -= 0.5 if count == 1 and stem.endswith(SURNAME_ENDINGS[:14]) else 0
            name = " ".join([*(one.text for one in inner), text])
            party = Party(name, Sort.PERSON, first, head + 1)
            yield from self._with_office(start, first, party, price + unsure)

    def _is_part_of_name(self, token: Token) -> bool:
        if token.small in INSIDE:
            return True
        return (
            token.is_capital
            and not token.known
            and not token.is_quoted
            and not token.before_comma
            and not token.is_abbreviation
            and token.small not in actors()
        )

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
                or actor.form is ActorForm.OWNED
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
        if sort is Sort.OFFICE and any(one.is_quoted for one in self.tokens[start:first]):
            sort = Sort.EXPERT  # of a club or a company
        party = self._whole(start, head, text, sort, owner)
        listed = any(one.small in AND for one in self.tokens[start:head])
        if actor.singular and owner and not listed:
            singular = f"{self._text(owner_end, head)} {actor.singular}".strip()
            party = replace(party, singular=singular)
        elif sort is not Sort.BODY and first > start and self._is_possessive(first - 1):
            whose = with_genitive(self._text(start, first))
            name = " ".join([whose, *self._text(first, head).split(), text])
            party = replace(party, name=name)
        price = self._modifiers(start, first) + _acting_cost(actor, sort, owner)
        if actor.form in {ActorForm.OWNED, ActorForm.SEVERAL_OWNED} and start == first:
            price += 1.0 if actor.sort is not Sort.GROUP else 0.0  # somebody's, but whose
        return Phrase((party,), price)

    def _is_possessive(self, index: int) -> bool:
        """Tell whether a name ends in a possessive, and stands without the ending of the owner."""
        small = self.tokens[index].small
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
        if token.known:
            return _known_modifier(token.known, is_first=is_first)
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


def _is_surname_in(small: str, case: Case) -> bool:
    """Tell whether a word may be a surname, by how it ends, in this case."""
    return any(stem.endswith(SURNAME_ENDINGS[:14]) for stem in stems_in_case(small, case))


def _acting_cost(actor: Actor, sort: Sort, owner: str) -> float:
    """Return how unlikely it is that somebody is called so in a headline."""
    price = 1.5 if owner and actor.stands_alone else 0.0
    if actor.form in {ActorForm.SEVERAL, ActorForm.SEVERAL_OWNED}:
        price += 0.1
    if sort is Sort.GROUP:
        price += 1.0 if actor.form is ActorForm.ALONE else 0.3
    return price


def _known_modifier(name: KnownName, *, is_first: bool) -> float:
    """Return how doubtful it is that a known name says whose something is."""
    if name.sort == "person":
        return 0.2 if name.case is Case.GENITIVE else 5.0
    if name.case not in _BEFORE_NOUNS:
        return 2.0
    return 0.0 if is_first else 0.3
