"""Contacts in press headlines, held against labels: ``python -m benchmarks.press contacts``.

The labels are ``press_contacts_gold.tsv`` beside this file, which says how they came about; the
headlines are ``language/headlines-dev.tsv``, no part of the project. With ``--misses`` what was
not read right is listed.
The exit status is 0 if every reference is reached, 1 if one is missed or data is missing.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.data import MissingDataError, data_file
from benchmarks.press_events import Measured, measured_row
from benchmarks.table import Row, lines
from press.language.tables import read_file

GOLD: Final = Path(__file__).with_name("press_contacts_gold.tsv")
_HEADLINES: Final = "language/headlines-dev.tsv"
_RIGHT, _FOUND = 0.97, 0.85
_OPEN: Final = "?"


@dataclass(frozen=True, slots=True)
class Contact:
    """One headline, the countries of its label, and those that were read."""

    line: int
    title: str
    part: str
    labelled: frozenset[str]
    read: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares of each part; with ``--misses`` each headline that was not read right."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.press contacts", description=__doc__
    )
    parser.add_argument("--misses", action="store_true", help="list what was not read right")
    given = parser.parse_args(arguments)
    try:
        contacts = list(_contacts())
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    rows = [row for part in ("tuned", "later") for row in _rows(part, contacts)]
    for line in lines(rows):
        print(line)  # noqa: T201 - a command's own report
    for one in contacts if given.misses else ():
        if one.labelled != one.read:
            print(one.line, one.title, sorted(one.labelled), sorted(one.read))  # noqa: T201 - the same
    return int(any(row.reached is False for row in rows))


def _contacts() -> Iterator[Contact]:
    measured = Measured()
    titles = data_file(_HEADLINES).read_text(encoding="utf-8").splitlines()
    for row in read_file(GOLD):
        if not row["country"].startswith(_OPEN):
            title = titles[int(row["line"]) - 1].split("\t")[1]
            labelled = frozenset(filter(None, [row["country"]]))
            read = measured.countries(title)
            yield Contact(int(row["line"]), title, row["part"], labelled, read)


def _rows(part: str, contacts: Sequence[Contact]) -> Iterator[Row]:
    some = [one for one in contacts if one.part == part]
    right = sum(len(one.labelled & one.read) for one in some)
    stated = sum(len(one.read) for one in some)
    labelled = sum(len(one.labelled) for one in some)
    yield measured_row(f"{part}: contacts right of those stated", right, stated, _RIGHT)
    yield measured_row(f"{part}: contacts stated of those labelled", right, labelled, _FOUND)
