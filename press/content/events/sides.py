"""Between whom something was, where a headline names two sides and nobody as acting.

«Ornel-Velmara əlaqələri müzakirə olunub», «Ornel və Velmara arasında danışıqlar aparılıb»: the
sides stand together at the beginning, and a word behind them tells of a contact. The words are
the table ``contact_words.tsv``. Knows no verb.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from press.content.events.actors import Party, Phrase, Sort, is_private
from press.content.events.headline_words import BETWEEN, TIMES, Token
from press.content.events.phrases import Phrases
from press.language.azerbaijani.cases import Case
from press.language.tables import read_table
from press.languages import ORIGINAL

_ROWS: Final = read_table(ORIGINAL, "contact_words")
#: How words of contact begin, and the kind of event that each tells.
_CONTACTS: Final = {
    row["begins"]: row["kind"] for row in _ROWS if row["kind"] not in {"none", "maybe"}
}
#: How words begin that tell of no contact of states.
_NONE: Final = tuple(row["begins"] for row in _ROWS if row["kind"] == "none")
#: Verbs of what may be.
_MAYBE: Final = tuple(row["begins"] for row in _ROWS if row["kind"] == "maybe")
_OFFICIAL: Final = frozenset({Sort.COUNTRY, Sort.OFFICE, Sort.BODY})
#: Above this nobody is sure who the sides are.
_MOST: Final = 1.6
#: So many words may name the sides, and stand before them.
_LONGEST, _BEFORE = 12, 8
_TWO: Final = 2


def kind_of_contact(words: Sequence[Token]) -> str:
    """Return the kind of event that the first word of contact tells; empty where none is."""
    small = [token.small for token in words]
    if any(one.startswith(_NONE) or is_private(one) for one in small):
        return ""
    if not small or small[-1].endswith(_MAYBE):
        return ""
    kinds = (kind for one in small for begins, kind in _CONTACTS.items() if one.startswith(begins))
    return next(kinds, "")


def sides(words: Sequence[Token], phrases: Phrases) -> tuple[tuple[Party, ...], str]:
    """Return the two sides and the kind of their contact; nothing where nobody is certain."""
    if len(words) < _TWO or not kind_of_contact(words):
        return (), ""
    best: tuple[float, tuple[Party, ...], str] = _MOST, (), ""
    for start in _starts(words, phrases):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            kind = kind_of_contact(words[end:])
            if not kind:
                break
            between = words[end].small in BETWEEN
            for phrase in _together(phrases, start, end):
                if len(phrase.parties) >= _TWO and _may_be(phrase.parties, between=between):
                    cost = phrase.cost + (0.0 if between else phrases.boundary(end))
                    best = min(best, (cost - end / 100, phrase.parties, kind), key=_cost)
    return best[1], best[2]


def _cost(way: tuple[float, tuple[Party, ...], str]) -> float:
    return way[0]


def _may_be(parties: Sequence[Party], *, between: bool) -> bool:
    """Tell whether these can be sides; «arasında» has towns too, which stand for their states."""
    sorts = _OFFICIAL | ({Sort.PLACE} if between else set())
    return all(party.sort in sorts for party in parties)


def _starts(words: Sequence[Token], phrases: Phrases) -> Iterator[int]:
    """Yield where the sides may begin: first, or behind where or when it was."""
    yield 0
    for place in range(1, min(_BEFORE, len(words))):
        two = " ".join(token.small for token in words[max(place - 2, 0) : place])
        is_time = not TIMES.isdisjoint({two, words[place - 1].small})
        if is_time or phrases.may_end(place, Case.LOCATIVE):
            yield place


def host(words: Sequence[Token], phrases: Phrases) -> tuple[Party, ...]:
    """Return the body at which something was: «Ornel Parlamentində … görüş keçirilib»."""
    for end in range(1, min(_BEFORE, len(words))):
        for phrase in phrases.read(0, end, Case.LOCATIVE)[:1]:
            if phrase.sort is Sort.BODY and phrase.cost < _MOST:
                return phrase.parties
    return ()


def _together(phrases: Phrases, start: int, end: int) -> Iterator[Phrase]:
    """Yield «A və B», «A-B», «A ilə B», the last in the nominative or genitive."""
    for case in (Case.BARE, Case.GENITIVE):
        yield from phrases.read(start, end, case)[:2]
        for cut in range(start + 1, end):
            for one in phrases.read(start, cut, Case.WITH)[:1]:
                for other in phrases.read(cut, end, case)[:1]:
                    yield Phrase(one.parties + other.parties, one.cost + other.cost + 0.1)
