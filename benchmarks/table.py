"""A measurement as a row, and rows as a plain table."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, what came out, what it is held against."""

    what: str  #: the measurement, in words
    figure: str  #: what was measured, with its unit
    reference: str = ""  #: what it is held against; empty where nothing is
    reached: bool | None = None  #: whether it is as good as the reference; None for no verdict

    @property
    def verdict(self) -> str:
        """The verdict in a word."""
        return {True: "reached", False: "MISSED", None: ""}[self.reached]


def share(right: int, of: int) -> str:
    """Return a share as people read it: «794 of 797, 99.62 %»."""
    return f"{right:,} of {of:,}, {100 * right / max(of, 1):.2f} %"


def at_least(what: str, right: int, of: int, reference: float) -> Row:
    """Return the row of a share that is to be at least `reference` (0 to 1)."""
    return Row(what, share(right, of), f"≥ {100 * reference:g} %", right >= reference * of)


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the table, a line a row, its columns as wide as they need."""
    cells = [("", "figure", "reference", "verdict")]
    cells += [(row.what, row.figure, row.reference, row.verdict) for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        yield "  ".join(map(_padded, line, widths)).rstrip()


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(cell: str) -> int:
    return sum(not unicodedata.combining(letter) for letter in cell)
