"""What the word forms of an archive say for each stem that the grammar proposes.

Counts only; which stem a word has is for :mod:`press.language.azerbaijani.stems`. Stems are named
as in :mod:`press.language.azerbaijani.suffixes`, verbs with a hyphen behind.
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import Final

from press.language.azerbaijani.suffixes import TABLE, Analysis, analyses

#: A form met this often is no misspelling.
_SURE_COUNT: Final = 3
#: Endings this rare are more often an accident, and count less for a stem.
_RARE: Final = 0.01
_RARE_WEIGHT: Final = 0.2
#: A noun stands bare at least this often; what does so less is a slip of somebody's pen.
_BARE_SHARE: Final = 0.002
#: Belief in a noun never seen bare.
_UNSEEN_NOUN: Final = 0.04
#: Belief in a verb by how many kinds of common endings it is seen with.
_VERB: Final = (0.0, 0.0001, 0.0005, 0.005, 0.05, 0.2, 0.6, 1.0)
#: A verb whose infinitive is seen has so many kinds more.
_INFINITIVE: Final = 2
#: Below this belief a stem does not hold a word against a shorter stem.
_DOUBT: Final = 0.001
#: Endings of verbs rarer than this say little of whether there is such a verb.
_COMMON: Final = 0.2


class Evidence:
    """Support, belief and shared forms of the stems of one archive.

    `vocabulary` maps each form, in small letters, to how often it occurs.
    """

    def __init__(self, vocabulary: Mapping[str, int], asked: Container[str] = ()) -> None:
        """Count the forms; about 12 microseconds and 1 kB each.

        How the `asked` forms are taken apart is kept until it is asked for, once.
        """
        self._asked = asked
        self._vocabulary = vocabulary
        self._analyses: dict[str, list[Analysis]] = {}
        self._kinds: defaultdict[str, int] = defaultdict(int)
        self._occurrences: defaultdict[str, int] = defaultdict(int)
        support: defaultdict[str, float] = defaultdict(float)
        self._shared: defaultdict[str, float] = defaultdict(float)
        readings = [units for form in vocabulary if len(units := self._count(form, support)) > 2]
        #: How many forms each stem explains; stems of one doubtful form are left out.
        self.support = {u: s for u, s in support.items() if s > 1.0 or u in vocabulary}
        self._beliefs = {unit: self._believe(unit) for unit in self.support}
        self._kinds.clear()
        self._occurrences.clear()
        for units in readings:
            self._count_pairs([item for item in units.items() if item[0] in self.support])

    def analyses(self, form: str) -> list[Analysis]:
        """Return how the grammar takes a form apart."""
        known = self._analyses.pop(form, None)
        return analyses(form) if known is None else known

    def weight(self, form: str) -> float:
        """Return what a form counts for a stem; 0 for one that the archive does not have."""
        count = self._vocabulary.get(form, 0)
        return 1.0 if count >= _SURE_COUNT else count / _SURE_COUNT

    def belief(self, unit: str) -> float:
        """Return how sure it is, 0 to 1, that there is such a stem."""
        return self._beliefs.get(unit, 0.0)

    def forms_apart(self, longer: str, shorter: str) -> float:
        """Return how many forms the longer stem has that the shorter does not explain."""
        shared = self._shared.get(f"{longer} {shorter}", 0.0) + self.weight(longer)
        return max(self.support[longer] - shared, 0.0)

    def _count(self, form: str, support: defaultdict[str, float]) -> dict[str, float]:
        """Count a form for every stem it may have; return those stems and what it counts."""
        weight, count = self.weight(form), self._vocabulary[form]
        units: dict[str, float] = {form: weight}
        taken_apart = analyses(form)
        if form in self._asked:
            self._analyses[form] = taken_apart
        for unit, (share, _, family) in taken_apart:
            seen = weight if share > _RARE else weight * _RARE_WEIGHT
            if unit[-1] == "-" and family in _KINDS:
                self._kinds[unit] |= _KINDS[family]
            if seen > units.get(unit, 0.0):
                units[unit] = seen
        for unit, seen in units.items():
            support[unit] += seen
            if unit in self._vocabulary:
                self._occurrences[unit] += count
        return units

    def _believe(self, unit: str) -> float:
        if unit[-1] != "-":
            bare = self._vocabulary.get(unit, 0)
            return 1.0 if bare > _BARE_SHARE * self._occurrences[unit] else _UNSEEN_NOUN
        kinds = self._kinds.get(unit, 0).bit_count()
        if unit[:-1] + "maq" in self._vocabulary or unit[:-1] + "mək" in self._vocabulary:
            kinds += _INFINITIVE
        return _VERB[min(kinds, len(_VERB) - 1)]

    def _count_pairs(self, readings: list[tuple[str, float]]) -> None:
        """Count a form for each pair of a stem worth believing in and one after it."""
        for place, (longer, seen) in enumerate(readings[1:-1], 1):
            if self.belief(longer) > _DOUBT:
                for shorter, _ in readings[place + 1 :]:
                    self._shared[f"{longer} {shorter}"] += seen


def _number_kinds() -> dict[str, int]:
    """Return a bit for each pattern that begins a verb's common endings."""
    links = [TABLE["links"][name] for name in TABLE["starts"]["verb"]]
    common = [pattern for link in links if link["share"] > _COMMON for pattern in link["forms"]]
    return {pattern: 1 << place for place, pattern in enumerate(common)}


_KINDS: Final = _number_kinds()
