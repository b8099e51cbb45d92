"""How the grammar takes many forms apart, in arrays.

Possible stems are named as in :mod:`press.language.azerbaijani.suffixes`, verbs with a hyphen
behind; here they are called units and have numbers, so that a whole archive is counted in arrays.
Nothing here depends on how often a form occurs.
"""

from array import array
from collections.abc import Collection, Container, Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from press.language.azerbaijani.suffixes import Analysis, analyses

Numbers = NDArray[np.int64]
Ids = NDArray[np.int32]
#: The chain of a form that is taken whole.
WHOLE: Final = -1


class _UnitNumbers(dict[str, int]):
    """The number of each unit, counted from 0 as they are met."""

    def __missing__(self, unit: str) -> int:
        number = self[unit] = len(self)
        return number


class Rows(NamedTuple):
    """The ways to take forms apart, form by form; each form is first taken whole."""

    unit_of: Ids  #: by row
    chain_of: Ids  #: by row, see `suffixes.chains`; `WHOLE` where the unit is the form itself
    sizes: Ids  #: by form: how many rows it has


class _Strings:
    """Many strings without line breaks: one long text until somebody asks for them."""

    def __init__(self, strings: Sequence[str]) -> None:
        self.count = len(strings)
        vars(self)["strings"] = strings

    @classmethod
    def joined(cls, parts: Iterable["_Strings"]) -> "_Strings":
        together, full = cls(()), [part for part in parts if part.count]
        text = "\n".join(part.text() for part in full)
        together.__setstate__((text, sum(part.count for part in full)))
        return together

    @cached_property
    def strings(self) -> Sequence[str]:
        return self._text.split("\n") if self.count else []

    def text(self) -> str:
        return "\n".join(self.strings) if "strings" in vars(self) else self._text

    def __getstate__(self) -> tuple[str, int]:
        return self.text(), self.count

    def __setstate__(self, state: tuple[str, int]) -> None:
        vars(self).pop("strings", None)
        self._text, self.count = state


class TakenApart:
    """Forms, the units that each may have, and by which endings."""

    def __init__(self, forms: Sequence[str], units: Sequence[str], rows: Rows) -> None:
        """Take the forms in the order of the rows, and the units by their numbers."""
        self._forms, self._units, self.rows = _Strings(forms), _Strings(units), rows

    @classmethod
    def joined(cls, parts: Sequence["TakenApart"]) -> "TakenApart":
        """Return parts that have no unit in common as one."""
        firsts = np.cumsum([0, *(part._units.count for part in parts)]).astype(np.int32)
        rows = [
            part.rows._replace(unit_of=part.rows.unit_of + first)
            for part, first in zip(parts, firsts, strict=False)
        ]
        together = cls((), (), _joined_rows(rows))
        together._forms = _Strings.joined(part._forms for part in parts)
        together._units = _Strings.joined(part._units for part in parts)
        return together

    def __getstate__(self) -> tuple[_Strings, _Strings, Rows]:
        """Return all but what can be made again."""
        return self._forms, self._units, self.rows

    def __setstate__(self, state: tuple[_Strings, _Strings, Rows]) -> None:
        self._forms, self._units, self.rows = state

    @property
    def forms(self) -> Sequence[str]:
        """The forms in the order of the rows."""
        return self._forms.strings

    @property
    def units(self) -> Sequence[str]:
        """The units by their numbers."""
        return self._units.strings

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return dict(zip(self.forms, range(len(self.forms)), strict=True))

    @cached_property
    def _number_of(self) -> dict[str, int]:
        return dict(zip(self.units, range(len(self.units)), strict=True))

    @cached_property
    def form_of_row(self) -> Numbers:
        """The place of the form of each row."""
        return np.repeat(np.arange(len(self.rows.sizes)), self.rows.sizes)

    @cached_property
    def _starts(self) -> Numbers:
        sizes = self.rows.sizes.astype(np.int64)
        starts: Numbers = np.cumsum(sizes) - sizes
        return starts

    def numbers_of(self, units: Iterable[str]) -> set[int]:
        """Return the numbers of those units that there are."""
        return {self._number_of[unit] for unit in units if unit in self._number_of}

    def units_of(self, forms: Iterable[str]) -> set[int]:
        """Return the numbers of the units that these forms may have."""
        return set(self.rows.unit_of[self._rows_of(self._places(forms))].tolist())

    def forms_with(self, units: Iterable[int]) -> list[str]:
        """Return the forms that may have one of these units."""
        wanted = np.zeros(len(self.units), np.bool_)
        wanted[list(units)] = True
        places = np.unique(self.form_of_row[wanted[self.rows.unit_of]])
        return [self.forms[place] for place in places.tolist()]

    def _places(self, forms: Iterable[str]) -> Numbers:
        return np.array([self._place_of[form] for form in forms], np.int64)

    def _rows_of(self, places: Numbers) -> Numbers:
        """Return the rows of the forms at these places, in their order."""
        sizes = self.rows.sizes[places].astype(np.int64)
        ends = np.cumsum(sizes)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - sizes, sizes)
        rows: Numbers = np.repeat(self._starts[places], sizes) + within
        return rows

    def with_forms(self, forms: Iterable[str]) -> "TakenApart":
        """Return these forms taken apart as well; forms and units keep their numbers."""
        new = [form for form in forms if form not in self._place_of]
        if not new:
            return self
        more, numbers = take_apart(new), _UnitNumbers(self._number_of)
        renumbered = np.array([numbers[unit] for unit in more.units], np.int32)
        rows = Rows(renumbered[more.rows.unit_of], more.rows.chain_of, more.rows.sizes)
        return TakenApart([*self.forms, *new], list(numbers), _joined_rows([self.rows, rows]))

    def only(self, forms: Collection[str]) -> "TakenApart":
        """Return these forms alone; the first units are the forms themselves."""
        places = self._places(forms)
        taken = self._rows_of(places)
        units, of_chain = self.rows.unit_of[taken], self.rows.chain_of[taken]
        wholes = units[of_chain == WHOLE]
        chosen = np.concatenate([wholes, np.setdiff1d(units, wholes)])
        renumbered = np.zeros(len(self.units), np.int32)
        renumbered[chosen] = np.arange(len(chosen))
        names = [self.units[unit] for unit in chosen.tolist()]
        rows = Rows(renumbered[units], of_chain, self.rows.sizes[places])
        return TakenApart(list(forms), names, rows)


def take_apart(
    forms: Sequence[str],
    asked: Container[str] = (),
    kept: dict[str, list[Analysis]] | None = None,
) -> TakenApart:
    """Take forms apart; the first units are the forms themselves.

    How the `asked` ones are taken apart goes to `kept` too.
    """
    numbers = _UnitNumbers(zip(forms, range(len(forms)), strict=True))
    unit_of, chain_of, sizes = array("i"), array("i"), array("i")
    for form in forms:
        ways = analyses(form)
        if kept is not None and form in asked:
            kept[form] = ways
        unit_of.append(numbers[form])
        unit_of.extend([numbers[unit] for unit, _ in ways])
        chain_of.append(WHOLE)
        chain_of.extend([chain.number for _, chain in ways])
        sizes.append(len(ways) + 1)
    rows = Rows(
        *(np.array(numbers_of_row, np.int32) for numbers_of_row in (unit_of, chain_of, sizes))
    )
    return TakenApart(forms, list(numbers), rows)


def _joined_rows(rows: Sequence[Rows]) -> Rows:
    none = np.zeros(0, np.int32)
    return Rows(*map(np.concatenate, zip(Rows(none, none, none), *rows, strict=True)))
