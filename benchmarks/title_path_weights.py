"""Learns ``press.importer.titles.path_weights``: ``python -m benchmarks.title_path_weights``.

A conditional random field with eighteen weights: the true path of a title is made likelier among
all paths, by gradient ascent (Adam). The log-linear model of the context stays as it is.
"""

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks import title_press
from benchmarks.data import data_file
from benchmarks.title_counts import ENCYCLOPEDIA
from benchmarks.title_press import Case, true_words
from benchmarks.title_samples import held_out
from benchmarks.title_samples import sentences as encyclopedia_sentences
from press.importer.titles.body_evidence import BodyEvidence
from press.importer.titles.character_ngrams import CharacterNgrams
from press.importer.titles.features import LogLinearModel, contexts_of
from press.importer.titles.glued_words import split_glued
from press.importer.titles.government import demands
from press.importer.titles.lattice import SlotCandidate
from press.importer.titles.model_files import FOLDER, PATH_WEIGHTS
from press.importer.titles.path_weights import CandidateFeatures, PathWeights, Place, features_of
from press.importer.titles.slot_candidates import CandidateGenerator
from press.importer.titles.tokens import BOUNDARY, slots
from press.importer.titles.word_ngrams import WordNgrams, bigram_probability

_Floats = NDArray[np.float64]
_EPOCHS: Final = 5
_BATCH: Final = 16
_RATE: Final = 0.02
#: Holds the weights near those they begin with, where titles are few.
_PENALTY: Final = 5e-4
_ENCYCLOPEDIA_WEIGHT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """The lattice of a title in numbers, the boundaries at both ends with it, and its true path."""

    context: list[_Floats]  #: of each slot: each candidate's score by its context
    features: list[_Floats]  #: of each slot: (candidates, features)
    edges: list[_Floats]  #: between slots: (before, after, 2): bigram, bigram of the body
    truth: list[int]
    weight: float = 1.0


class Learner:
    """Makes examples with the shipped models and learns from them."""

    def __init__(self, bodies: Sequence[str] = ()) -> None:
        """Read these bodies, as an import does."""
        self._words = WordNgrams.shipped()
        self._words.learn(bodies)
        self._generator = CandidateGenerator(self._words, CharacterNgrams.shipped())
        self._model = LogLinearModel.shipped()

    def example(self, case: Case, weight: float = 1.0) -> Example | None:
        """Return a title as an example; None where no path through its lattice is the true one."""
        body = BodyEvidence(case.body)
        split = partial(split_glued, body=body, candidates=self._generator)
        title_slots = list(slots(case.received, split))
        observations = [slot.observation for slot in title_slots]
        capitals = [slot.capitals for slot in title_slots]
        contexts = contexts_of(observations, capitals)
        true = true_words(case.true)
        end = self._generator.only_candidate("", BOUNDARY)
        lattice: list[tuple[SlotCandidate, ...]] = [(end,)]
        scores, truth = [np.zeros(1)], [0]
        features = [np.array(features_of((end,), body, Place()))]
        demanded = demands(observations, capitals)
        for slot, context, demand in zip(title_slots, contexts, demanded, strict=True):
            candidates = self._generator.candidates(slot, body)
            texts = [candidate.text for candidate in candidates]
            word = true.get((slot.start, slot.end), "")
            if len(candidates) > 1 and word not in texts:
                return None
            truth.append(texts.index(word) if len(candidates) > 1 else 0)
            scores.append(np.array(self._model.scores([c.token for c in candidates], context)))
            lattice.append(candidates)
            place = Place(context.previous, context.next, demand)
            features.append(np.array(features_of(candidates, body, place)))
        lattice.append((end,))
        features.append(features[0])
        edges = [self._edges(a, b, body) for a, b in pairwise(lattice)]
        return Example([*scores, np.zeros(1)], features, edges, [*truth, 0], weight)

    def _edges(
        self, before: Sequence[SlotCandidate], after: Sequence[SlotCandidate], body: BodyEvidence
    ) -> _Floats:
        edges = np.zeros((len(before), len(after), 2))
        for i, first in enumerate(before):
            for j, second in enumerate(after):
                probability = second.prior
                if first.count and second.count:
                    count = self._words.bigram_count(first.token, second.token)
                    probability = bigram_probability(count, first.count, probability)
                edges[i, j] = math.log(probability), (first.token, second.token) in body.bigrams
        return edges


def _log_sum(values: _Floats, axis: int) -> _Floats:
    highest = values.max(axis=axis, keepdims=True)
    total: _Floats = np.log(np.exp(values - highest).sum(axis=axis)) + highest.squeeze(axis)
    return total


def gradient(example: Example, weights: _Floats) -> _Floats:
    """Return how the weights are to move for the true path to become likelier."""
    of_candidate, of_edge = weights[:-2], weights[-2:]
    nodes = [c + f @ of_candidate for c, f in zip(example.context, example.features, strict=True)]
    steps = [edge @ of_edge for edge in example.edges]
    forward = [nodes[0]]
    for step, node in zip(steps, nodes[1:], strict=True):
        forward.append(_log_sum(forward[-1][:, None] + step, 0) + node)
    backward = [np.zeros(1)]
    for step, node in zip(reversed(steps), reversed(nodes), strict=False):
        backward.insert(0, _log_sum(step + (node + backward[0])[None, :], 1))
    total = forward[-1][0]
    result = np.zeros_like(weights)
    for n, (features, true) in enumerate(zip(example.features, example.truth, strict=True)):
        shares = np.exp(forward[n] + backward[n] - total)
        result[:-2] += features[true] - shares @ features
    for n, edge in enumerate(example.edges):
        after = nodes[n + 1] + backward[n + 1]
        shares = np.exp(forward[n][:, None] + steps[n] + after[None, :] - total)
        result[-2:] += edge[example.truth[n], example.truth[n + 1]] - np.tensordot(shares, edge, 2)
    return example.weight * result


def learn(examples: Sequence[Example], first: _Floats) -> _Floats:
    """Return the weights that make the true paths the likeliest, beginning with the first."""
    chance = np.random.default_rng(0)
    weights, mean, square, step = first.copy(), np.zeros_like(first), np.zeros_like(first), 0
    for epoch in range(_EPOCHS):
        order = chance.permutation(len(examples))
        for start in range(0, len(order), _BATCH):
            batch = [examples[n] for n in order[start : start + _BATCH]]
            moved = sum(gradient(example, weights) for example in batch) / _BATCH
            moved -= _PENALTY * (weights - first)
            step += 1
            mean = 0.9 * mean + 0.1 * moved
            square = 0.99 * square + 0.01 * moved * moved
            rate = _RATE * (1 - epoch / _EPOCHS)
            weights += rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def examples() -> list[Example]:
    """Return headlines, press titles and sentences, and sentences of the encyclopedia."""
    tuned = title_press.articles()[: title_press.TUNED]
    bodies = [case.body for case in tuned]
    bare, full = Learner(), Learner(bodies)
    halves = [Learner(bodies[0::2]), Learner(bodies[1::2])]
    found = [bare.example(case) for case in title_press.headlines()[::4]]
    found += [full.example(case) for case in tuned]
    for turn in (0, 1):
        found += [
            halves[turn].example(case)
            for case in title_press.sentences_as_titles(tuned[1 - turn :: 2])
        ]
    for text in list(held_out(data_file(ENCYCLOPEDIA), turn=0))[::2]:
        for sample in encyclopedia_sentences(text, 1):
            case = Case(sample.true, sample.received, sample.body)
            found.append(bare.example(case, _ENCYCLOPEDIA_WEIGHT))
    return [example for example in found if example]


def main() -> None:
    """Write the weights into the package."""
    first = PathWeights(
        CandidateFeatures(
            log_prior=0.16,
            body=0.6,
            body_log_count=0.5,
            other_end=0.5,
            stem_log_count=0.8,
            letters_behind=-0.6,
            dative_next=1.0,
            dative_later=0.5,
            dative_of_name=0.5,
            dative_of_had=1.0,
            dative_of_verb_next=1.0,
            dative_of_verb_of_name=0.5,
            accusative_next=0.5,
            accusative_later=0.5,
            accusative_of_name=0.5,
            body_neighbours=0.5,
        ),
        bigram=0.45,
        body_bigram=0.9,
    )
    weights = learn(examples(), np.array([*first.candidate, first.bigram, first.body_bigram]))
    rounded = [round(float(weight), 2) for weight in weights]
    learnt = {
        "candidate": dict(zip(CandidateFeatures._fields, rounded[:-2], strict=True)),
        "bigram": rounded[-2],
        "body_bigram": rounded[-1],
    }
    (Path(str(FOLDER)) / PATH_WEIGHTS).write_text(
        json.dumps(learnt, indent=2) + "\n", encoding="utf-8"
    )
    sys.stdout.write(f"{json.dumps(learnt)}\n")


if __name__ == "__main__":
    main()
