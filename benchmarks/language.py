"""How right and how fast the language kit is: ``python -m benchmarks.language [--only PART …]``.

Each part is a module `language_PART` with a function ``measure() -> list[Row]``. The
exit status is 0 if every reference is reached, 1 if one is missed or data is missing.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from benchmarks.data import MissingDataError
from benchmarks.table import Row, lines

PARTS: Final = ("letters", "sentences", "dates", "stems", "keys", "titles")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for, all of them by default, and print a table a part."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART",
                        help=f"measure these alone: {', '.join(PARTS)}")  # fmt: skip
    return max([_print_part(part) for part in parser.parse_args(arguments).only])


def _print_part(part: str) -> int:
    """Print what one part measures; return its exit status."""
    try:
        rows = _measure(part)
    except MissingDataError as missing:
        print(f"{part}: {missing}", file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    for line in _headed(part, rows):
        print(line)  # noqa: T201 - the table is what this command is for
    return int(any(row.reached is False for row in rows))


def _measure(part: str) -> list[Row]:
    name = f"benchmarks.language_{part}"
    if find_spec(name) is None:
        return [Row("not measured", f"there is no module {name}")]
    rows: list[Row] = import_module(name).measure()
    return rows


def _headed(part: str, rows: list[Row]) -> Iterator[str]:
    yield part
    yield from ("  " + line for line in lines(rows))
    yield ""


if __name__ == "__main__":
    sys.exit(main())
