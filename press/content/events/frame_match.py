"""Whether a headline fits a frame: what fills its slots, and how doubtful that is.

A frame is matched from its last word to the first. Between its pieces may stand phrases that say
when, where or why; whatever else stands there makes the match doubtful.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from press.content.events.actors import Phrase, Sort
from press.content.events.frames import Anything, Frame, FrameSlot, Piece, Words
from press.content.events.headline_words import CONVERBS, POSTPOSITIONS, TIMES
from press.content.events.phrases import Phrases
from press.language.azerbaijani.cases import WITH, Case
from press.language.azerbaijani.noun_forms import closes

_ACTING: Final = frozenset(
    {Sort.PERSON, Sort.OFFICE, Sort.EXPERT, Sort.BODY, Sort.COUNTRY, Sort.GROUP}
)
#: What each slot of a frame may hold.
_FILLS: Final[Mapping[str, frozenset[Sort]]] = {
    "WHO": _ACTING,
    "WHOM": _ACTING,
    "PLACE": frozenset({Sort.COUNTRY, Sort.PLACE, Sort.PERSON, Sort.BODY, Sort.THING}),
    "ORG": frozenset({Sort.BODY, Sort.THING}),
    "EVENT": frozenset({Sort.EVENT, Sort.THING, Sort.BODY, Sort.PERSON, Sort.PLACE}),
    "OFFICE": frozenset({Sort.OFFICE}),
    "WHAT": frozenset(Sort),
}
#: Above this a match tells nothing but the kind.
DOUBTFUL: Final = 3.2


@dataclass(frozen=True, slots=True)
class Filled:
    """What fills a slot: a phrase, or, under an empty name, what stands between."""

    slot: str
    start: int
    end: int
    phrase: Phrase | None


@dataclass(frozen=True, slots=True)
class FrameMatch:
    """One way in which a frame fits a headline."""

    frame: Frame
    cost: float
    filled: tuple[Filled, ...]
    is_past: bool

    def phrase(self, slot: str) -> Phrase | None:
        """Return what fills a slot."""
        return next((one.phrase for one in self.filled if one.slot == slot), None)

    @property
    def rank(self) -> tuple[float, ...]:
        """The sort key of matches, the best first."""
        return -self.frame.words, -self.frame.slots, self.cost


_Partial = tuple[float, tuple[Filled, ...]]
#: Words of the longest noun phrase that is looked for.
_LONGEST: Final = 14
#: So many ways to fit the rest of a frame are followed at each word.
_WAYS: Final = 4


class FrameMatcher:
    """Matches frames with one headline."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the headline's phrases."""
        self._phrases = phrases
        self._tokens = phrases.tokens
        self._small = frozenset(token.small for token in phrases.tokens)
        self._gaps: dict[tuple[int, int], float] = {}

    def matches(self, frame: Frame) -> Sequence[FrameMatch]:
        """Return the ways in which the frame fits, the surest first."""
        pieces = frame.pieces
        if not self._may_fit(pieces):
            return ()
        memo: dict[tuple[int, int], list[_Partial]] = {}
        if frame.slots == 0:
            ways = self._words_alone(pieces)
        else:
            ways = self._ways(pieces, len(pieces), len(self._tokens), memo)
        is_past = self._is_past(pieces)
        return [FrameMatch(frame, cost, filled, is_past) for cost, filled in ways]

    def _may_fit(self, pieces: Sequence[Piece]) -> bool:
        """Tell whether all fixed words are there, and a word in each case that is asked for."""
        for piece in pieces:
            if isinstance(piece, Words):
                if not piece.endings and piece.words.isdisjoint(self._small):
                    return False
            elif isinstance(piece, FrameSlot) and piece.case not in self._phrases.cases:
                return False
        return True

    def _is_past(self, pieces: Sequence[Piece]) -> bool:
        last = pieces[-1]
        return isinstance(last, Words) and self._tokens[-1].small in last.past

    def _words_alone(self, pieces: Sequence[Piece]) -> list[_Partial]:
        """FrameMatch a frame without slots: it tells the kind, whatever stands before."""
        return [(0.0, ())] if self._end_in(pieces, len(self._tokens)) else []

    def _end_in(self, pieces: Sequence[Piece], end: int) -> bool:
        if not pieces:
            return True
        last, rest = pieces[-1], pieces[:-1]
        if isinstance(last, Anything):
            return any(self._end_in(rest, stop) for stop in range(end, -1, -1))
        return (
            end > 0
            and isinstance(last, Words)
            and last.fits(self._tokens[end - 1].small)
            and self._end_in(rest, end - 1)
        )

    def _ways(
        self,
        pieces: Sequence[Piece],
        count: int,
        end: int,
        memo: dict[tuple[int, int], list[_Partial]],
    ) -> list[_Partial]:
        """Return the cheapest ways in which the first `count` pieces fit the words before `end`."""
        if (count, end) not in memo:
            ways = sorted(self._fit(pieces, count, end, memo), key=lambda way: way[0])
            memo[count, end] = ways[:_WAYS]
        return memo[count, end]

    def _fit(
        self,
        pieces: Sequence[Piece],
        count: int,
        end: int,
        memo: dict[tuple[int, int], list[_Partial]],
    ) -> Iterator[_Partial]:
        if count == 0:
            if end == 0:
                yield 0.0, ()
            else:
                yield self._gap(0, end), (Filled("", 0, end, None),)
            return
        piece = pieces[count - 1]
        stops = [end]
        if count == len(pieces):
            stops = [end]
        elif isinstance(piece, FrameSlot) or isinstance(pieces[count], FrameSlot):
            stops = list(range(end, 0, -1))
        for stop in stops:
            price = self._gap(stop, end) if stop < end else 0.0
            if price > DOUBTFUL:
                continue
            between = (Filled("", stop, end, None),) if stop < end else ()
            for cost, filled in self._piece(pieces, count, stop, memo):
                yield cost + price, (*filled, *between)

    def _piece(
        self,
        pieces: Sequence[Piece],
        count: int,
        end: int,
        memo: dict[tuple[int, int], list[_Partial]],
    ) -> Iterator[_Partial]:
        piece = pieces[count - 1]
        if isinstance(piece, Words):
            if end and piece.fits(self._tokens[end - 1].small):
                yield from self._ways(pieces, count - 1, end - 1, memo)
        elif isinstance(piece, Anything):
            for start in range(end, -1, -1):
                price = 0.02 * (end - start) + self._phrases.boundary(start) * (end > start)
                for cost, filled in self._ways(pieces, count - 1, start, memo):
                    yield cost + price, filled
        else:
            yield from self._slot(piece, pieces, count, end, memo)

    def _slot(
        self,
        piece: FrameSlot,
        pieces: Sequence[Piece],
        count: int,
        end: int,
        memo: dict[tuple[int, int], list[_Partial]],
    ) -> Iterator[_Partial]:
        if not self._phrases.may_end(end, piece.case):
            return
        fills = _FILLS[piece.name]
        for start in range(end - 1, max(end - _LONGEST, 0) - 1, -1):
            behind_word = count > 1 and isinstance(pieces[count - 2], Words)
            before = 0.0 if behind_word else self._phrases.boundary(start)
            if before > DOUBTFUL / 2:
                continue
            for phrase in self._phrases.read(start, end, piece.case)[:3]:
                if not all(party.sort in fills for party in phrase.parties):
                    continue
                price = phrase.cost + _unlikely(piece.name, phrase) + before
                if price > DOUBTFUL:
                    continue
                for cost, filled in self._ways(pieces, count - 1, start, memo):
                    one = Filled(piece.name, start, end, phrase)
                    yield cost + price, (*filled, one)

    def _gap(self, start: int, end: int) -> float:
        """Return how doubtful it is that these words only say when, where or why."""
        key = start, end
        if key not in self._gaps:
            self._gaps[key] = self._gap_cost(start, end)
        return self._gaps[key]

    def _gap_cost(self, start: int, end: int) -> float:
        tokens = self._tokens[start:end]
        last = tokens[-1].small
        two = " ".join(token.small for token in tokens[-2:])
        cost = 0.05 * len(tokens) + self._phrases.boundary(start)
        cost += sum(0.3 for token in tokens[:-1] if token.is_capital and not token.known)
        cost += sum(
            3.0
            for token in tokens
            if token.known and token.known.sort == "person" and token.known.case is Case.BARE
        )
        if last in TIMES or two in TIMES:
            return cost + (0.2 if len(tokens) <= 2 else 1.0)
        if last in POSTPOSITIONS or two in POSTPOSITIONS:
            return cost + 0.4
        if self._phrases.may_end(end, Case.LOCATIVE) or self._phrases.may_end(end, Case.ABLATIVE):
            return cost + 0.4
        if last.endswith(CONVERBS):
            return cost + 0.5
        if last == WITH or closes(last):
            return cost + 1.5
        return cost + 3.0


def _unlikely(slot: str, phrase: Phrase) -> float:
    """Return how unlikely it is that a slot holds a phrase of this sort."""
    party = phrase.parties[0]
    if slot == "PLACE":
        if party.sort is Sort.PERSON:
            return 5.0 if party.is_known or party.office or " " in party.name else -0.3
        return {Sort.THING: 1.0, Sort.BODY: 0.5}.get(party.sort, 0.0)
    if slot == "WHOM" and party.sort is Sort.COUNTRY:
        return 0.1
    return 0.0
