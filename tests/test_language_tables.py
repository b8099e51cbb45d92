"""The tables of words in press/language, which linguists correct."""

import re
from pathlib import Path

import pytest

from press.language.patterns import any_of, spelled_out
from press.language.tables import FOLDERS, TableError, read_file, read_table
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language

ROOT = Path(__file__).parent.parent
HOME = ROOT / "press" / "language"
TABLES = sorted(path for folder in (HOME, *FOLDERS.values()) for path in folder.glob("*.tsv"))
#: The tables of patterns: each row has an example that it matches and one that it must not.
PATTERN_TABLES = ("negation", "patterns")


def head_of(path: Path) -> list[str]:
    """Return the remarks before a table's columns, without their mark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [line.removeprefix("#").strip() for line in lines[:first]]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_table_says_what_it_is_for(path: Path) -> None:
    """A table's head explains each column, names who reads it, and gives an example."""
    head, rows = head_of(path), read_file(path)
    assert rows
    assert [column for column in rows[0] if not any(f"{column}:" in line for line in head)] == []
    readers = re.findall(r"[\w/]+\.py", " ".join(head))
    assert readers
    assert [name for name in readers if not (ROOT / name).is_file()] == []
    assert any(line.startswith("Example: ") for line in head)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_table_has_no_row_twice(path: Path) -> None:
    """No row of a table is there twice."""
    rows = [tuple(row.values()) for row in read_file(path)]
    assert [row for row in rows if rows.count(row) > 1] == []


PATTERNS = [
    pytest.param(language, row, id=f"{language}-{row['pattern']}")
    for language in LANGUAGES
    for table in PATTERN_TABLES
    for row in read_table(language, table)
]


@pytest.mark.parametrize(("language", "row"), PATTERNS)
def test_a_pattern_matches_its_example_alone(language: Language, row: dict[str, str]) -> None:
    """A pattern of a table is found in the example beside it, and not in the other text."""
    cell = row["pattern"]
    if "name" in row:
        pattern = spelled_out(cell, language)
    elif cell.startswith("-"):
        pattern = rf"\w{{2,}}(?:{any_of([cell], language)})\b"
    else:
        pattern = any_of([cell], language)
    assert re.search(pattern, row["example"])
    assert row["other"] == "" or re.search(pattern, row["other"]) is None


@pytest.mark.parametrize(
    ("cells", "language", "pattern"),
    [
        (["not", "at least"], TRANSLATION, r"\b(?:not|at least)\b"),
        (["fail…"], TRANSLATION, r"\b(?:fail)\w*"),
        (["-mAdIn"], ORIGINAL, "m[aə]d[ıiuü]n"),
        ([r"\Abir"], ORIGINAL, r"\Abir"),
        (["-ist", "not"], TRANSLATION, r"\b(?:not)\b|ist"),
    ],
)
def test_a_cell_becomes_a_pattern(cells: list[str], language: Language, pattern: str) -> None:
    """A cell is a word, the beginning of one, an ending, or a regular expression."""
    assert any_of(cells, language) == pattern


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("bir", ":3: 1 cells; expected 2 with a tab between: word, use"),
        ("bir\tnoun", ":3: use “noun”; expected one of verb, name"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    """A row that cannot be read is named by its file and line, with what is expected."""
    table = tmp_path / "words.tsv"
    table.write_text(f"# Words.\nword\tuse\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=re.escape(f"{tmp_path.name}/words.tsv{message}")):
        read_file(table, use=("verb", "name"))


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    """A table without a column that its reader needs is named, with the column."""
    table = tmp_path / "words.tsv"
    table.write_text("word\nbir\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column use"):
        read_file(table, use=("verb",))


def test_a_hyphen_is_an_empty_cell(tmp_path: Path) -> None:
    """A hyphen says that a cell is empty; remarks and empty lines are no rows."""
    table = tmp_path / "words.tsv"
    table.write_text("# Words.\nword\tuse\n\n# more\nbir\t-\n", encoding="utf-8")
    assert read_file(table, use=("verb",)) == [{"word": "bir", "use": ""}]


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_named_pattern_is_read_where_it_says(language: Language) -> None:
    """The program that a pattern's row names as its reader reads it by its name."""
    wrong = [
        row["name"]
        for row in read_table(language, "patterns")
        if row["name"] not in (ROOT / row["reader"]).read_text(encoding="utf-8")
    ]
    assert wrong == []
