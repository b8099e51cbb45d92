"""Titles get back the letters they lost on the way.

A received title is what NFKD and ASCII leave of the true one. Each word of it has readings:
words of the article's own body, of the archive, of the shipped lists, or spelled from what is
left. The best path over the whole title takes one each. Whatever is done, the repaired title
folds back to the received one exactly. Knows nothing of files.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from press.azerbaijani import letters
from press.importer.best_path import Reading, Step, best_path, pair_share
from press.importer.context_model import Around, ContextModel, around
from press.importer.letter_model import LetterModel
from press.importer.readings import Body, Readings
from press.importer.title_tokens import BOUNDARY, Kind, Slot, slots
from press.importer.word_model import WordModel

#: How much of the share of a pair of neighbours the article's own body decides.
_OF_BODY = 0.7
#: A reading less sure than this leaves its word in doubt.
_SURE = 0.97


@dataclass(frozen=True, slots=True)
class RepairedTitle:
    """A title with its letters, and the words of it that may still be wrong."""

    title: str
    doubts: tuple[str, ...]


class TitleRepairer:
    """Repairs received titles; learns the archive's own words."""

    def __init__(
        self,
        words: WordModel,
        spelled: LetterModel | None = None,
        contexts: ContextModel | None = None,
    ) -> None:
        """Repair with these words and, where given, what is known of letters and contexts."""
        self._words = words
        self._readings = Readings(words, spelled or LetterModel())
        self._contexts = contexts or ContextModel()

    @classmethod
    def shipped(cls) -> "TitleRepairer":
        """Return a repairer that knows what is shipped."""
        return cls(WordModel.shipped(), LetterModel.shipped(), ContextModel.shipped())

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of the archive's own articles."""
        self._words.learn(texts)
        self._readings.forget()

    def repair(self, received: str, body: str) -> RepairedTitle:
        """Return the title whose received form is `received`, exactly; None of it is lost."""
        own = Body(body)
        found = list(slots(received, partial(self._readings.parts, body=own)))
        steps = self._path(found, own)
        title = _joined(received, found, steps)
        if letters.received_form(title) != received:
            return RepairedTitle(received, (received,))
        doubts = [step.reading.text for step in steps if step.sure < _SURE]
        return RepairedTitle(title, tuple(doubts))

    def _path(self, found: list[Slot], body: Body) -> list[Step]:
        """Return the best path, slot by slot."""
        places = around([slot.trace for slot in found])
        begins = [True, *(slot.kind is Kind.BOUNDARY for slot in found)]
        end = self._readings.certain("", BOUNDARY)
        columns = [
            self._placed(self._readings.of(slot, body, first), place)
            for slot, first, place in zip(found, begins, places, strict=False)
        ]

        def follow(before: Reading, after: Reading) -> float:
            share = after.share
            if before.count and after.count:
                pair = self._words.pair_count(before.token, after.token)
                share = pair_share(pair, before.count, share)
            if own := body.pairs.get((before.token, after.token)):
                share = (1 - _OF_BODY) * share + _OF_BODY * own / body.words[before.token]
            return share

        return best_path([(end,), *columns, (end,)], follow)[1:-1]

    def _placed(self, readings: tuple[Reading, ...], place: Around) -> tuple[Reading, ...]:
        """Return the readings with what their place says of them."""
        if len(readings) == 1:
            return readings
        return tuple(replace(r, score=self._contexts.score(r.token, place)) for r in readings)


def _joined(received: str, found: list[Slot], steps: list[Step]) -> str:
    """Put what the steps read in the place of what was received."""
    pieces: list[str] = []
    end = 0
    for slot, step in zip(found, steps, strict=True):
        pieces += (received[end : slot.start], "–" * slot.glued, step.reading.text)
        end = slot.end
    return "".join([*pieces, received[end:]])
