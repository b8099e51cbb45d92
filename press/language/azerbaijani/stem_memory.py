"""The stems of an archive, kept with what they were learned from.

When a few of the archive's words change, stems are learned anew where this may change them: those
of forms that share a possible stem with a changed form. What these are held against are all forms
that share a possible stem with one of them. So the result is that of learning all.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from press.language.azerbaijani.evidence import INFINITIVES, SURE_COUNT, is_seen_bare
from press.language.azerbaijani.stems import Stemmer, learn_in_parts
from press.language.azerbaijani.taken_apart import TakenApart


@dataclass(slots=True)
class StemMemory:
    """Forms with their counts and stems, and how the grammar takes each apart."""

    _counts: dict[str, int] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)
    #: all forms that ever were there
    _apart: TakenApart = field(default_factory=lambda: TakenApart.joined([]))

    def learn(
        self, vocabulary: Mapping[str, int], asked: Collection[str], processes: int = 1
    ) -> dict[str, str]:
        """Return the stem of each of the `asked` forms, learned from the vocabulary."""
        if self._counts:
            self._stems = self._learned_anew(vocabulary, asked)
        else:
            self._stems, parts = learn_in_parts(vocabulary, asked, processes)
            self._apart = TakenApart.joined(parts)
        self._counts = dict(vocabulary)
        return dict(self._stems)

    def _learned_anew(
        self, vocabulary: Mapping[str, int], asked: Collection[str]
    ) -> dict[str, str]:
        before, stems = self._counts, self._stems
        changed = [form for form, count in vocabulary.items() if before.get(form) != count]
        changed += before.keys() - vocabulary.keys()
        self._apart = self._apart.with_forms(changed)
        doubtful = _Change(self._apart, before, vocabulary).doubtful_units(changed)
        wanted = {form for form in asked if form not in stems}
        wanted.update(form for form in self._apart.forms_with(doubtful) if form in stems)
        stemmer = self._stemmer(vocabulary, wanted.intersection(asked))
        return {form: stemmer.stem(form) if form in wanted else stems[form] for form in asked}

    def _stemmer(self, vocabulary: Mapping[str, int], asked: Collection[str]) -> Stemmer:
        """Return a stemmer that knows all that has to do with these forms."""
        units = self._apart.units_of(asked)
        verbs = (self._apart.units[unit] for unit in units)
        infinitives = [
            verb[:-1] + ending for verb in verbs if verb[-1:] == "-" for ending in INFINITIVES
        ]
        related = {*self._apart.forms_with(units), *infinitives}
        part = {form: vocabulary[form] for form in sorted(related & vocabulary.keys())}
        return Stemmer(part, frozenset(asked), self._apart.only(part))


class _Change:
    """What a change of the counts means for the units of the forms."""

    def __init__(
        self, apart: TakenApart, before: Mapping[str, int], after: Mapping[str, int]
    ) -> None:
        self._apart, self._before, self._after = apart, before, after

    def doubtful_units(self, changed: Sequence[str]) -> set[int]:
        """Return the units of which the changed forms say something else than they did."""
        otherwise = list(filter(self._weighs_otherwise, changed))
        verbs = [f"{form[:-3]}-" for form in otherwise if form.endswith(INFINITIVES)]
        doubtful = self._apart.units_of(otherwise) | self._apart.numbers_of(verbs)
        return doubtful | self._believed_otherwise(self._apart.units_of(changed) - doubtful)

    def _weighs_otherwise(self, form: str) -> bool:
        weights = {min(of.get(form, 0), SURE_COUNT) for of in (self._before, self._after)}
        return len(weights) > 1

    def _believed_otherwise(self, units: set[int]) -> set[int]:
        """Return those units that stand bare often enough before, or after, and not both."""
        wanted = np.zeros(len(self._apart.units), np.bool_)
        wanted[list(units)] = True
        rows = np.flatnonzero(wanted[self._apart.rows.unit_of])
        pairs = np.stack([self._apart.form_of_row[rows], self._apart.rows.unit_of[rows]])
        forms, units_of = np.unique(pairs, axis=1)  # a form says something of a unit once
        before, after = (
            self._believed(units, forms, units_of, counts) for counts in (self._before, self._after)
        )
        return before ^ after

    def _believed(
        self,
        units: Iterable[int],
        forms: NDArray[Any],
        units_of: NDArray[Any],
        counts: Mapping[str, int],
    ) -> set[int]:
        names = self._apart.units
        of_form = [counts.get(self._apart.forms[form], 0) for form in forms.tolist()]
        occurred = np.bincount(units_of, of_form, len(names))
        return {unit for unit in units if is_seen_bare(counts.get(names[unit], 0), occurred[unit])}
