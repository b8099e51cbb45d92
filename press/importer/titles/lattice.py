"""Viterbi and forward–backward over a lattice of candidates.

A lattice is a row of slots, each with one candidate or more. A path takes one candidate of each
slot; its score is the sum of the scores of its candidates and of its transitions. All scores are
natural logarithms. Both algorithms are those of Rabiner, "A tutorial on hidden Markov models"
(1989), with scores in place of probabilities. Knows no letters and no files.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class SlotCandidate:
    """A word that may have stood in a slot."""

    text: str  #: as it is to be written
    token: str  #: as it is counted
    probability: float  #: unigram probability: its share of all words, the body among them
    prior: float  #: the same without the article's body
    count: float  #: unigram count; 0 for a word that is spelled anew
    score: float = 0.0  #: how well it fits its context (a logarithm)


@dataclass(frozen=True, slots=True)
class DecodedSlot:
    """A slot on the best path."""

    candidate: SlotCandidate  #: the one that the path takes
    posterior: float  #: its probability among all paths (0 to 1)
    #: the unigram probability of its likeliest rival over its own; 0 without a rival
    rival_ratio: float = 0.0


Lattice = Sequence[Sequence[SlotCandidate]]
#: The score of a candidate after another one (a logarithm).
Transition = Callable[[SlotCandidate, SlotCandidate], float]
#: Scores of all steps from one slot (rows) to the next (columns).
Edges = list[list[float]]


def decode(lattice: Lattice, transition: Transition) -> list[DecodedSlot]:
    """Return the slots of the best path; every slot needs one candidate or more."""
    if not lattice:
        return []
    start = [candidate.score for candidate in lattice[0]]
    edges = [
        [[transition(a, b) + b.score for b in after] for a in before]
        if len(before) > 1 or len(after) > 1
        else [[after[0].score]]  # all paths share this step: its transition changes nothing
        for before, after in pairwise(lattice)
    ]
    decoded = []
    for slot, best, shares in zip(
        lattice, viterbi(start, edges), posteriors(start, edges), strict=True
    ):
        rivals = (rival.probability for n, rival in enumerate(slot) if n != best)
        ratio = max(rivals, default=0.0) / slot[best].probability
        decoded.append(DecodedSlot(slot[best], shares[best], ratio))
    return decoded


def viterbi(start: Sequence[float], edges: Sequence[Edges]) -> list[int]:
    """Return the index of the best path's candidate for each slot.

    `start` has the scores of the first slot's candidates, `edges` those of each next step.
    """
    scores = list(start)
    backpointers: list[list[int]] = []
    for step in edges:
        arrivals = _arrivals(scores, step)
        backpointers.append([ways.index(max(ways)) for ways in arrivals])
        scores = [max(ways) for ways in arrivals]
    path = [scores.index(max(scores))]
    for pointers in reversed(backpointers):
        path.append(pointers[path[-1]])
    return path[::-1]


def posteriors(start: Sequence[float], edges: Sequence[Edges]) -> list[list[float]]:
    """Return the posterior probability of each candidate of each slot (forward–backward).

    The arguments are those of :func:`viterbi`; the probabilities of each slot add up to 1.
    """
    forward = [list(start)]
    for step in edges:
        forward.append([_log_sum(ways) for ways in _arrivals(forward[-1], step)])
    backward = [[0.0] * len(forward[-1])]
    for step in reversed(edges):
        after = backward[-1]
        ways_on = [[s + b for s, b in zip(row, after, strict=True)] for row in step]
        backward.append([_log_sum(ways) for ways in ways_on])
    total = _log_sum(forward[-1])
    return [
        [math.exp(f + b - total) for f, b in zip(column, rest, strict=True)]
        for column, rest in zip(forward, reversed(backward), strict=True)
    ]


def _arrivals(scores: list[float], step: Edges) -> list[list[float]]:
    """Return for each candidate of the next slot the scores of all ways to it."""
    return [[s + row[n] for s, row in zip(scores, step, strict=True)] for n in range(len(step[0]))]


def _log_sum(scores: list[float]) -> float:
    """Return the logarithm of the sum of what these are the logarithms of."""
    if len(scores) == 1:
        return scores[0]
    highest = max(scores)
    return highest + math.log(sum([math.exp(score - highest) for score in scores]))
