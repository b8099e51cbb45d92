"""Reads the tables of words: where a linguist corrects what the programs know of a language.

A table is a text file ``NAME.tsv`` in the folder of its language, with columns parted by
tabs. The remarks at its head, lines that begin with ``#``, say what each column means and who
reads it. The first line that is no remark names the columns. A hyphen is an empty cell.
Knows no table's meaning.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from press.languages import ORIGINAL, TRANSLATION, Language

#: The folder of each language's tables.
FOLDERS: Final = {
    ORIGINAL: Path(__file__).parent / "azerbaijani",
    TRANSLATION: Path(__file__).parent / "english",
}
_EMPTY: Final = "-"

#: A row of a table: each cell by its column.
Row = Mapping[str, str]


class TableError(ValueError):
    """A row that cannot be read; the message has the file, the line, the fact and the remedy."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        """Say where and what; `line` counts from 1."""
        super().__init__(f"{path.parent.name}/{path.name}:{line}: {problem}")


def read_table(language: Language, name: str, **allowed: Collection[str]) -> list[Row]:
    """Return the rows of a language's table in order.

    `allowed` names columns whose cells hold one or more of these words, parted by blanks; an
    empty cell is always allowed. Raises :class:`TableError` for a row with too few or too many
    cells, and for a cell with any other word.
    """
    return read_file(FOLDERS[language] / f"{name}.tsv", **allowed)


def read_file(path: Path, **allowed: Collection[str]) -> list[Row]:
    """Return the rows of the table in this file; see :func:`read_table`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    (_, columns), *cells_of_rows = [
        (number, line.split("\t"))
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    rows: list[Row] = []
    for number, cells in cells_of_rows:
        if len(cells) != len(columns):
            expected = f"expected {len(columns)} with a tab between: {', '.join(columns)}"
            raise TableError(path, number, f"{len(cells)} cells; {expected}")
        row = dict(zip(columns, ("" if cell == _EMPTY else cell for cell in cells), strict=True))
        for column, words in allowed.items():
            if column not in row:
                raise TableError(path, number, f"no column {column}; expected one of that name")
            if wrong := [word for word in row[column].split() if word not in words]:
                expected = f"expected one of {', '.join(words)}"
                raise TableError(path, number, f"{column} “{wrong[0]}”; {expected}")
        rows.append(row)
    return rows


def words_used(rows: Collection[Row], *uses: str) -> Iterator[str]:
    """Yield the words of the rows whose column `use` has one of these, in order."""
    for row in rows:
        if any(use in row["use"].split() for use in uses):
            yield row["word"]
