"""Titles get back the letters they lost on the way.

A received title is what NFKD and ASCII leave of the true one. Each word of it has readings:
words of the article's own body, of the archive, of the shipped lists, or spelled from what is
left. The best path over the whole title takes one each. Whatever is done, the repaired title
folds back to the received one exactly. Knows nothing of files.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from press.importer.titles.body_evidence import ArticleWords
from press.importer.titles.calibration import Confidence, Own, evidence, in_doubt, without_article
from press.importer.titles.features import Around, ContextModel, around
from press.importer.titles.lattice import Reading, Step, best_path, pair_share
from press.importer.titles.letter_ngrams import LetterModel
from press.importer.titles.readings import Readings
from press.importer.titles.tokens import (
    BOUNDARY,
    INITIAL,
    Slot,
    TokenKind,
    case_of,
    is_class,
    slots,
)
from press.importer.titles.word_ngrams import WordModel
from press.language.azerbaijani import letters

#: How much of the share of a pair of neighbours the article's own body decides.
_OF_BODY = 0.7


@dataclass(frozen=True, slots=True)
class RepairedTitle:
    """A title with its letters, and the words of it that may still be wrong."""

    title: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a title as it is read, and what is known of it."""

    step: Step
    own: Own  #: what the article's own body has of it
    case: str  #: what its capitals tell, see ``title_tokens.case_of``

    @property
    def is_open(self) -> bool:
        """Whether it is a word, which may be another one than it seems."""
        token = self.step.reading.token
        return not is_class(token) and token != INITIAL and self.step.reading.text != ""

    @property
    def evidence(self) -> tuple[float, ...]:
        """What tells how sure it is."""
        return evidence(self.step, self.own, self.case)


class TitleRestorer:
    """Repairs received titles; learns the archive's own words."""

    def __init__(
        self,
        words: WordModel,
        spelled: LetterModel | None = None,
        contexts: ContextModel | None = None,
        confidence: Confidence | None = None,
    ) -> None:
        """Repair with these words and, where given, what is known beside them."""
        self._words = words
        self._readings = Readings(words, spelled or LetterModel())
        self._contexts = contexts or ContextModel()
        self._confidence = confidence or Confidence()

    @classmethod
    def shipped(cls) -> "TitleRestorer":
        """Return a restorer that knows what is shipped."""
        return cls(
            WordModel.shipped(), LetterModel.shipped(), ContextModel.shipped(), Confidence.shipped()
        )

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of the archive's own articles."""
        self._words.learn(texts)
        self._readings.forget()

    def repair(self, received: str, body: str) -> RepairedTitle:
        """Return the title whose received form is `received`, exactly; None of it is lost."""
        own = ArticleWords(body)
        found = list(slots(received, partial(self._readings.parts, body=own)))
        words = self._words_of(found, own)
        title = _joined(received, found, words)
        if letters.received_form(title) != received:
            return RepairedTitle(received, (received,))
        sure = [self._sure(word, own) if word.is_open else 1.0 for word in words]
        return RepairedTitle(title, tuple(words[n].step.reading.text for n in in_doubt(sure)))

    def _sure(self, word: Word, body: ArticleWords) -> float:
        sure = self._confidence.of(word.evidence)
        return sure if body.by_key else without_article(sure, word.step)

    def words_of(self, received: str, body: str) -> list[Word]:
        """Return what a received title is read as, piece by piece."""
        own = ArticleWords(body)
        return self._words_of(list(slots(received, partial(self._readings.parts, body=own))), own)

    def _words_of(self, found: list[Slot], body: ArticleWords) -> list[Word]:
        steps = self._path(found, body)
        tokens = [BOUNDARY, *(step.reading.token for step in steps), BOUNDARY]
        own = [body.of(*tokens[n : n + 3]) for n in range(len(steps))]
        return [Word(*known) for known in zip(steps, own, _cases(found), strict=True)]

    def _path(self, found: list[Slot], body: ArticleWords) -> list[Step]:
        """Return the best path, slot by slot."""
        begins = _begins(found)
        cases = _cases(found)
        places = around([slot.trace for slot in found], cases)
        end = self._readings.certain("", BOUNDARY)
        columns = [
            self._placed(self._readings.of(slot, body, first), place)
            for slot, first, place in zip(found, begins, places, strict=True)
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
        scores = self._contexts.scores([r.token for r in readings], place)
        return tuple(replace(r, score=s) for r, s in zip(readings, scores, strict=True))


def _begins(found: list[Slot]) -> list[bool]:
    """Return for each slot whether a sentence begins with it."""
    return [True, *(slot.kind is TokenKind.BOUNDARY for slot in found)][: len(found)]


def _cases(found: list[Slot]) -> list[str]:
    """Return for each slot what its capitals tell."""
    return [case_of(s.received, first) for s, first in zip(found, _begins(found), strict=True)]


def _joined(received: str, found: list[Slot], words: list[Word]) -> str:
    """Put what the words read in the place of what was received."""
    pieces: list[str] = []
    end = 0
    for slot, word in zip(found, words, strict=True):
        pieces += (received[end : slot.start], "–" * slot.glued, word.step.reading.text)
        end = slot.end
    return "".join([*pieces, received[end:]])
