"""Restores the letters that a title lost on the way.

A received title is what NFKD and ASCII leave of the true one. Whatever is done here, the
restored title folds back to the received one exactly. Knows nothing of files.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from press.importer.titles.body_evidence import BodyEvidence
from press.importer.titles.calibration import (
    Calibration,
    WordFeatures,
    in_doubt,
    word_features,
)
from press.importer.titles.character_ngrams import CharacterNgrams
from press.importer.titles.features import LogLinearModel, contexts_of
from press.importer.titles.glued_words import split_glued
from press.importer.titles.government import demands
from press.importer.titles.lattice import DecodedSlot, SlotCandidate, decode
from press.importer.titles.path_weights import PathWeights, Place, features_of
from press.importer.titles.slot_candidates import CandidateGenerator
from press.importer.titles.tokens import (
    BOUNDARY,
    INITIAL,
    Slot,
    is_class,
    slots,
)
from press.importer.titles.word_ngrams import WordNgrams, bigram_probability
from press.language.azerbaijani import letters


@dataclass(frozen=True, slots=True)
class RestoredTitle:
    """A title with its letters, and the words of it that may still be wrong."""

    title: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecodedWord:
    """A slot of a title as it is decoded, and how likely that is right."""

    slot: Slot
    decoded: DecodedSlot
    features: WordFeatures | None  #: None of what cannot be another: a number, a boundary
    probability: float  #: calibrated; 1 where there are no features


class TitleRestorer:
    """Restores received titles; learns the archive's own words."""

    def __init__(
        self,
        words: WordNgrams,
        characters: CharacterNgrams | None = None,
        features: LogLinearModel | None = None,
        calibration: Calibration | None = None,
        weights: PathWeights | None = None,
    ) -> None:
        """Restore with these models; all but the words may be left out.

        Without `weights` a path is scored by those that are shipped.
        """
        self._words = words
        self._generator = CandidateGenerator(words, characters or CharacterNgrams())
        self._features = features or LogLinearModel()
        self._calibration = calibration or Calibration()
        self._weights = weights or PathWeights.shipped()

    @classmethod
    def shipped(cls) -> "TitleRestorer":
        """Return a restorer with the models that are shipped."""
        return cls(
            WordNgrams.shipped(),
            CharacterNgrams.shipped(),
            LogLinearModel.shipped(),
            Calibration.shipped(),
        )

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of the archive's own articles."""
        self._words.learn(texts)
        self._generator.forget()

    def restore(self, received: str, body: str) -> RestoredTitle:
        """Return the title whose received form is `received`; `body` is its article's text."""
        words = self.decode(received, body)
        pieces: list[str] = []
        end = 0
        for word in words:
            dash = "–" * word.slot.glued
            pieces += (received[end : word.slot.start], dash, word.decoded.candidate.text)
            end = word.slot.end
        title = "".join([*pieces, received[end:]])
        if letters.received_form(title) != received:
            return RestoredTitle(received, (received,))
        doubted = in_doubt([word.probability for word in words])
        return RestoredTitle(title, tuple(words[n].decoded.candidate.text for n in doubted))

    def decode(self, received: str, body: str) -> list[DecodedWord]:
        """Return what each slot of a received title is decoded as."""
        evidence = BodyEvidence(body)
        split = partial(split_glued, body=evidence, candidates=self._generator)
        title_slots = list(slots(received, split))
        path = self._best_path(title_slots, evidence)
        tokens = [BOUNDARY, *(decoded.candidate.token for decoded in path), BOUNDARY]
        words = []
        for n, (slot, decoded) in enumerate(zip(title_slots, path, strict=True)):
            token, features, probability = tokens[n + 1], None, 1.0
            if not is_class(token) and token != INITIAL and decoded.candidate.text:
                in_body = evidence.of_word(*tokens[n : n + 3])
                features = word_features(decoded, in_body, slot.capitals)
                probability = self._calibration.probability(features)
                if decoded.candidate.text == evidence.glued.get(slot.received):
                    probability = 1.0  # the very letters, with the dash or quote that was lost
            words.append(DecodedWord(slot, decoded, features, probability))
        return words

    def _best_path(self, title_slots: list[Slot], body: BodyEvidence) -> list[DecodedSlot]:
        """Return the best path through the lattice of a title's candidates."""
        observations = [slot.observation for slot in title_slots]
        capitals = [slot.capitals for slot in title_slots]
        contexts = contexts_of(observations, capitals)
        lattice = []
        for slot, context, demand in zip(
            title_slots, contexts, demands(observations, capitals), strict=True
        ):
            candidates = self._generator.candidates(slot, body)
            if len(candidates) > 1:
                of_context = self._features.scores([c.token for c in candidates], context)
                place = Place(context.previous, context.next, demand)
                features = map(self._weights.score, features_of(candidates, body, place))
                scored = zip(candidates, of_context, features, strict=True)
                candidates = tuple(replace(c, score=a + b) for c, a, b in scored)
            lattice.append(candidates)
        end = self._generator.only_candidate("", BOUNDARY)
        return decode([(end,), *lattice, (end,)], partial(self._transition, body))[1:-1]

    def _transition(self, body: BodyEvidence, before: SlotCandidate, after: SlotCandidate) -> float:
        """Return the score of a candidate after another: bigram and body."""
        probability = after.prior
        if before.count and after.count:
            bigram_count = self._words.bigram_count(before.token, after.token)
            probability = bigram_probability(bigram_count, before.count, probability)
        in_body = (before.token, after.token) in body.bigrams
        return self._weights.bigram * math.log(probability) + self._weights.body_bigram * in_body
