"""What nouns of a headline make together: an office and its bearer, a thing and whose it is.

Knows no names and no verbs: where the nouns come from is not its business.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from press.language.azerbaijani.cases import WITH, Case
from press.language.name_words import AND


class NounRole(Enum):
    """What a noun is good for."""

    PERSON = auto()
    TITLE = auto()  #: an office before a name or alone: «Prezident»
    OFFICIAL = auto()  #: an office with whose it is: «Gürcüstanın Prezidenti»
    OFFICE = auto()  #: an office without whose it is: «Prezidenti»; nothing by itself
    PLACE = auto()
    ORGANIZATION = auto()
    EVENT = auto()
    DAY = auto()  #: of a month; stands before what is kept on it: «28 May – Müstəqillik Günü»
    PART = auto()  #: a thing without whose it is: «sammiti»; nothing by itself


#: What each slot of a pattern may hold.
FILLS: Final = {
    "WHO": frozenset({NounRole.PERSON, NounRole.TITLE, NounRole.OFFICIAL}),
    "WHOM": frozenset({NounRole.PERSON, NounRole.TITLE, NounRole.OFFICIAL}),
    "PLACE": frozenset({NounRole.PLACE}),
    "ORG": frozenset({NounRole.ORGANIZATION}),
    "EVENT": frozenset({NounRole.EVENT}),
    "OFFICE": frozenset({NounRole.TITLE, NounRole.OFFICIAL}),
    "WHAT": frozenset({NounRole.EVENT}),
}
_SOMEBODY: Final = FILLS["WHO"]
_BEFORE_NAME: Final = frozenset({NounRole.TITLE, NounRole.OFFICIAL})
_OWNERS: Final = frozenset({NounRole.PLACE, NounRole.ORGANIZATION, NounRole.EVENT})
_OWNED: Final = {NounRole.OFFICE: NounRole.OFFICIAL, NounRole.PART: NounRole.EVENT}
_BARE_OR_WHOSE: Final = frozenset({Case.BARE, Case.GENITIVE})


@dataclass(frozen=True, slots=True)
class Noun:
    """What a stretch of a headline means in English, and the case that it stands in."""

    role: NounRole
    english: str
    case: Case
    #: whether "the" belongs before it inside a sentence; None where that is not known
    article: bool | None = False

    @property
    def inside(self) -> str | None:
        """The English inside a sentence; None where its article is not known."""
        if self.article is None:
            return None
        return f"the {self.english}" if self.article else self.english


#: The nouns of each stretch of words, from the first's index to the one behind the last.
NounSpans = dict[tuple[int, int], list[Noun]]
#: From the index of a word to the nouns that begin there, each with the index behind it.
Nouns = Mapping[int, Sequence[tuple[int, Noun]]]

#: Between two nouns: side by side, or with a word of its own.
Rule = Callable[[Noun, Noun], Iterator[Noun]]


def combined(known: NounSpans, words: Sequence[str]) -> Nouns:
    """Return all nouns, those made of others too; what is known as a whole is not put together."""
    spans = dict(known)
    for length in range(2, len(words) + 1):
        for start in range(len(words) - length + 1):
            span = start, start + length
            if span not in known and (made := list(dict.fromkeys(_made(spans, words, *span)))):
                spans[span] = made
    nouns: dict[int, list[tuple[int, Noun]]] = defaultdict(list)
    for (start, end), several in spans.items():
        nouns[start] += ((end, noun) for noun in several)
    return nouns


def _made(spans: NounSpans, words: Sequence[str], start: int, end: int) -> Iterator[Noun]:
    for cut in range(start + 1, end):
        before = spans.get((start, cut))
        if before:
            yield from _pairs(side_by_side, before, spans.get((cut, end), ()))
            if rule := _BETWEEN.get(words[cut]):
                yield from _pairs(rule, before, spans.get((cut + 1, end), ()))
    if words[end - 1] == WITH:
        bare = (noun for noun in spans.get((start, end - 1), ()) if noun.case is Case.BARE)
        yield from (replace(noun, case=Case.WITH) for noun in bare)


def _pairs(rule: Rule, before: Sequence[Noun], after: Sequence[Noun]) -> Iterator[Noun]:
    for one in before:
        for other in after:
            yield from rule(one, other)


def side_by_side(one: Noun, other: Noun) -> Iterator[Noun]:
    """Yield what two nouns side by side are: an office and its bearer, a thing and whose it is."""
    if one.role in _BEFORE_NAME and one.case is Case.BARE and other.role is NounRole.PERSON:
        yield replace(other, english=f"{one.english} {other.english}")
    if one.role in _OWNERS and one.case in _BARE_OR_WHOSE and other.role in _OWNED and one.inside:
        yield Noun(_OWNED[other.role], f"{other.english} of {one.inside}", other.case)


def listed(one: Noun, other: Noun) -> Iterator[Noun]:
    """Yield two persons joined by «və», of whom the last alone has an ending."""
    if one.role in _SOMEBODY and other.role in _SOMEBODY and one.case is Case.BARE:
        yield Noun(NounRole.PERSON, f"{one.english} and {other.english}", other.case)


def kept_on_day(one: Noun, other: Noun) -> Iterator[Noun]:
    """Yield what is kept on a day: «28 May – Müstəqillik Günü»."""
    if one.role is NounRole.DAY and other.role is NounRole.EVENT:
        yield replace(other, english=f"{one.english} – {other.english}")


_BETWEEN: Final[Mapping[str, Rule]] = {**dict.fromkeys(AND, listed), "–": kept_on_day}
