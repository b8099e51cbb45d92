"""Reads the tables of language cases in tests/cases, which JavaScript reads too.

A table is text: columns parted by tabs, the first line names them, `#` begins a
remark. Written `\\s` stands for a blank at an edge, `\\0` for an empty cell,
`\\u0307` for the letter of that code; anything else stands as it is.
"""

import re
from pathlib import Path
from typing import Final

CASES: Final = Path(__file__).parent / "cases"

_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-f]{4})|([s0tn]))")
_BLANKS: Final = {"s": " ", "0": "", "t": "\t", "n": "\n"}


def read_cases(name: str) -> list[dict[str, str]]:
    """Return the rows of tests/cases/`name`, each a mapping of column to cell.

    A row with too few or too many cells is an error: it would test something else.
    """
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header = rows.pop(0)
    return [
        {column: _plain(cell) for column, cell in zip(header, row, strict=True)} for row in rows
    ]


def _plain(cell: str) -> str:
    return _ESCAPE.sub(lambda e: chr(int(e[1], 16)) if e[1] else _BLANKS[e[2]], cell)
