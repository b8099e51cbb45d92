"""What the word forms of an archive say for each stem that the grammar proposes.

Counts only; which stem a word has is for :mod:`press.language.azerbaijani.stems`. Stems are called
units and have numbers, as in :mod:`press.language.azerbaijani.taken_apart`.
"""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import compress
from typing import Final

import numpy as np
from numpy.typing import NDArray

from press.language.azerbaijani.suffixes import TABLE, Analysis, analyses, chains
from press.language.azerbaijani.taken_apart import Numbers as _Numbers
from press.language.azerbaijani.taken_apart import TakenApart, take_apart

#: A form met this often is no misspelling.
SURE_COUNT: Final = 3
#: Endings this rare are more often an accident, and count less for a stem.
_RARE: Final = 0.01
_RARE_WEIGHT: Final = 0.2
#: A noun stands bare at least this often; what does so less is a slip of somebody's pen.
_BARE_SHARE: Final = 0.002
#: Belief in a noun never seen bare.
_UNSEEN_NOUN: Final = 0.04
#: Belief in a verb by how many kinds of common endings it is seen with.
_VERB: Final = (0.0, 0.0001, 0.0005, 0.005, 0.05, 0.2, 0.6, 1.0)
#: What makes an infinitive of a verb's stem.
INFINITIVES: Final = ("maq", "mək")
#: A verb whose infinitive is seen has so many kinds more.
_INFINITIVE: Final = 2
#: Below this belief a stem does not hold a word against a shorter stem.
_DOUBT: Final = 0.001
#: Endings of verbs rarer than this say little of whether there is such a verb.
_COMMON: Final = 0.2

_Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Readings:
    """Which units each form may have, the form itself first: arrays of one length."""

    forms: _Numbers  #: the form's place, ascending
    units: _Numbers
    seen: _Weights  #: what the form counts for the unit

    def only(self, wanted: NDArray[np.bool_]) -> "_Readings":
        """Return those that are wanted."""
        return _Readings(self.forms[wanted], self.units[wanted], self.seen[wanted])


class Evidence:
    """Support, belief and shared forms of the stems of one archive.

    `vocabulary` maps each form, in small letters, to how often it occurs.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        asked: Container[str] = (),
        apart: TakenApart | None = None,
    ) -> None:
        """Count the forms, which may have been taken `apart` before, in this order.

        How the `asked` forms are taken apart is kept until it is asked for, once.
        """
        self._vocabulary = vocabulary
        self._analyses: dict[str, list[Analysis]] = {}
        apart = self.apart = apart or take_apart(list(vocabulary), asked, self._analyses)
        readings, kinds = self._read(apart)
        support = np.bincount(readings.units, readings.seen, len(apart.units))
        is_known = support > 1.0
        is_known[: len(vocabulary)] = True
        known = list(compress(apart.units, is_known.tolist()))
        #: How many forms each stem explains; stems of one doubtful form are left out.
        self.support: dict[str, float] = dict(zip(known, support[is_known].tolist(), strict=True))
        counts = np.fromiter(vocabulary.values(), np.int64, len(vocabulary))
        occurrences = np.bincount(readings.units, counts[readings.forms], len(apart.units))
        beliefs = np.fromiter(
            self._believe(known, occurrences[is_known].tolist(), kinds[is_known].tolist()), float
        )
        self._beliefs: dict[str, float] = dict(zip(known, beliefs.tolist(), strict=True))
        # From here on the known units alone have numbers.
        renumbered = np.cumsum(is_known) - 1
        kept = readings.only(is_known[readings.units])
        self._numbers = dict(zip(known, range(len(known)), strict=True))
        self._pairs, self._shared = _count_pairs(
            _Readings(kept.forms, renumbered[kept.units], kept.seen), beliefs
        )

    def analyses(self, form: str) -> list[Analysis]:
        """Return how the grammar takes a form apart."""
        known = self._analyses.pop(form, None)
        return analyses(form) if known is None else known

    def weight(self, form: str) -> float:
        """Return what a form counts for a stem; 0 for one that the archive does not have."""
        count = self._vocabulary.get(form, 0)
        return 1.0 if count >= SURE_COUNT else count / SURE_COUNT

    def belief(self, unit: str) -> float:
        """Return how sure it is, 0 to 1, that there is such a stem."""
        return self._beliefs.get(unit, 0.0)

    def forms_apart(self, longer: str, shorter: str) -> float:
        """Return how many forms the longer stem has that the shorter does not explain."""
        numbers = self._numbers
        pair = numbers[longer] * len(numbers) + numbers[shorter]
        place = bisect_left(self._pairs, pair)
        is_there = place < len(self._pairs) and self._pairs[place] == pair
        shared: float = (self._shared[place] if is_there else 0.0) + self.weight(longer)
        return max(self.support[longer] - shared, 0.0)

    def _read(self, apart: TakenApart) -> tuple[_Readings, _Numbers]:
        """Return the readings of all forms, and by unit the kinds of endings it is seen with."""
        weights = np.fromiter(map(self.weight, self._vocabulary), float, len(self._vocabulary))
        forms = np.repeat(np.arange(len(apart.rows.sizes)), apart.rows.sizes)
        chain_of, unit_of = (
            numbers.astype(np.int64) for numbers in (apart.rows.chain_of, apart.rows.unit_of)
        )
        # The form itself counts in full: its chain is the one behind the last.
        shares = np.array([_RARE_WEIGHT if one.share <= _RARE else 1.0 for one in chains()] + [1.0])
        kind_of = np.array([_KINDS.get(one.family, 0) * one.of_verb for one in chains()] + [0])
        kinds = np.zeros(len(apart.units), np.int64)
        np.bitwise_or.at(kinds, unit_of, kind_of[chain_of])
        return _greatest(_Readings(forms, unit_of, weights[forms] * shares[chain_of])), kinds

    def _believe(
        self, units: Iterable[str], occurrences: Iterable[float], kinds: Iterable[int]
    ) -> Iterable[float]:
        for unit, occurred, of_unit in zip(units, occurrences, kinds, strict=True):
            if unit[-1:] == "-":
                yield self._believe_verb(unit[:-1], of_unit.bit_count())
            else:
                bare = self._vocabulary.get(unit, 0)
                yield 1.0 if is_seen_bare(bare, occurred) else _UNSEEN_NOUN

    def _believe_verb(self, stem: str, kinds: int) -> float:
        if any(stem + ending in self._vocabulary for ending in INFINITIVES):
            kinds += _INFINITIVE
        return _VERB[min(kinds, len(_VERB) - 1)]


def is_seen_bare(bare: int, occurred: float) -> bool:
    """Tell whether a noun stands bare so often, among all its occurrences, that there is one."""
    return bare > _BARE_SHARE * occurred


def _greatest(readings: _Readings) -> _Readings:
    """Return each unit of a form once, where it is first met, with the most it is counted for."""
    keys = readings.forms * (int(readings.units.max(initial=0)) + 1) + readings.units
    order = np.argsort(keys, kind="stable")
    firsts = np.flatnonzero(np.diff(keys[order], prepend=-1))
    if not len(firsts):
        return readings
    seen = readings.seen.copy()
    seen[order[firsts]] = np.maximum.reduceat(readings.seen[order], firsts)
    is_first = np.zeros(len(keys), np.bool_)
    is_first[order[firsts]] = True
    return _Readings(readings.forms, readings.units, seen).only(is_first)


def _count_pairs(readings: _Readings, beliefs: _Weights) -> tuple["array[int]", "array[float]"]:
    """Return the pairs of a stem worth believing in and one after it, and what forms they share.

    A pair is one number, the longer stem's times the number of units plus the shorter's; they
    are sorted. The form itself is no stem of a pair.
    """
    sizes = np.bincount(readings.forms) if len(readings.forms) else np.zeros(0, np.int64)
    ends = np.cumsum(sizes)
    places = np.arange(len(readings.forms))
    is_stem = places != (ends - sizes)[readings.forms]
    after = ends[readings.forms] - places - 1  # how many units of the form come after this one
    counts = np.where(is_stem & (beliefs[readings.units] > _DOUBT), after, 0)
    longer = np.repeat(places, counts)
    within = np.arange(len(longer)) - np.repeat(np.cumsum(counts) - counts, counts)
    shorter = longer + 1 + within
    pairs = readings.units[longer] * len(beliefs) + readings.units[shorter]
    distinct, place_of = np.unique(pairs, return_inverse=True)
    shared = np.bincount(place_of, readings.seen[longer], len(distinct))
    return array("q", distinct.tobytes()), array("d", shared.tobytes())


def _number_kinds() -> dict[str, int]:
    """Return a bit for each pattern that begins a verb's common endings."""
    links = [TABLE["links"][name] for name in TABLE["starts"]["verb"]]
    common = [pattern for link in links if link["share"] > _COMMON for pattern in link["forms"]]
    return {pattern: 1 << place for place, pattern in enumerate(common)}


_KINDS: Final = _number_kinds()
