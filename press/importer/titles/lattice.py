"""The likeliest way through a title, one reading a slot, and how sure each step of it is.

A reading's score is what its place says of it; two neighbours are scored by how often the
one is read after the other. Knows no letters and no files.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

#: What the logarithms of counts weigh beside the weights of contexts: chosen on texts held out.
COUNTS_WEIGHT: Final = 0.7
#: So much of a pair's count is left to pairs not seen yet.
_DISCOUNT: Final = 0.6


@dataclass(frozen=True, slots=True)
class Reading:
    """What may have stood in a slot."""

    text: str  #: as it is to be written
    token: str  #: as it is counted
    share: float  #: of all words
    count: float  #: how often it was read; 0 for a word made up of letters
    score: float = 0.0  #: a logarithm: how well it fits its place


@dataclass(frozen=True, slots=True)
class Step:
    """A slot on the best path: the reading taken, and its share of all paths (0 to 1)."""

    reading: Reading
    sure: float
    rival: float = 0.0  #: how often its likeliest rival is read, as against it; 0 without one


def spread(count: float) -> float:
    """Return how much weight the words not yet seen after a word have, against its count."""
    return 2.0 * float((count + 1) ** 0.8)


def pair_share(pair: float, count: float, share: float) -> float:
    """Return the share of a word after another: from the pair's count, or the word's share."""
    rest = spread(count)
    return (min(max(pair - _DISCOUNT, 0.0), count) + rest * share) / (count + rest)


#: The share of a reading after another.
Follow = Callable[[Reading, Reading], float]
#: Scores from each reading of a slot (rows) to each of the next.
_Link = list[list[float]]


def best_path(slots: Sequence[Sequence[Reading]], follow: Follow) -> list[Step]:
    """Return the best path through slots, each of which has one reading or more."""
    if not slots:
        return []
    links = [_link(before, after, follow) for before, after in pairwise(slots)]
    taken = _best(slots[0], links)
    shares = _shares(slots[0], links)
    return [
        Step(slot[at], share[at], _rival(slot, at))
        for slot, at, share in zip(slots, taken, shares, strict=True)
    ]


def _rival(slot: Sequence[Reading], at: int) -> float:
    others = max((other.share for n, other in enumerate(slot) if n != at), default=0.0)
    return others / slot[at].share


def _link(before: Sequence[Reading], after: Sequence[Reading], follow: Follow) -> _Link:
    if len(before) == len(after) == 1:
        return [[after[0].score]]  # nothing to choose: the pair's count would change nothing
    return [[COUNTS_WEIGHT * math.log(follow(a, b)) + b.score for b in after] for a in before]


def _best(first: Sequence[Reading], links: list[_Link]) -> list[int]:
    """Return for each slot which reading the best path takes (Viterbi)."""
    scores = [reading.score for reading in first]
    origins: list[list[int]] = []
    for link in links:
        ways = [[s + row[j] for s, row in zip(scores, link, strict=True)] for j in _columns(link)]
        origins.append([way.index(max(way)) for way in ways])
        scores = [max(way) for way in ways]
    taken = [scores.index(max(scores))]
    for origin in reversed(origins):
        taken.append(origin[taken[-1]])
    return taken[::-1]


def _columns(link: _Link) -> range:
    return range(len(link[0]))


def _shares(first: Sequence[Reading], links: list[_Link]) -> list[list[float]]:
    """Return for each reading of each slot its share of all paths (forward, backward)."""
    forth = [[reading.score for reading in first]]
    for link in links:
        ways = (
            [s + row[j] for s, row in zip(forth[-1], link, strict=True)] for j in _columns(link)
        )
        forth.append([_log_sum(way) for way in ways])
    back = [[0.0] * len(forth[-1])]
    for link in reversed(links):
        back.append([_log_sum([s + b for s, b in zip(row, back[-1], strict=True)]) for row in link])
    whole = _log_sum(forth[-1])
    return [
        [math.exp(f + b - whole) for f, b in zip(column, rest, strict=True)]
        for column, rest in zip(forth, reversed(back), strict=True)
    ]


def _log_sum(logs: list[float]) -> float:
    if len(logs) == 1:
        return logs[0]
    highest = max(logs)
    return highest + math.log(sum([math.exp(value - highest) for value in logs]))
