"""CSV: one article a row, the names of the columns in the first row."""

import csv
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from press.content.encoding import EncodingError, decode
from press.importer.formats.columns import article_of, expected_columns, missing_parts, parts_of
from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS: Final = ",;\t"
#: A field holds a whole article: the library's limit is lower than the longest speech.
_LONGEST_FIELD: Final = 50_000_000


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        text = decode(received.data())
    except EncodingError as error:
        received.report(error.line, error.found, error.expected)
        return
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    rows = _Rows(reader)
    names = next(iter(rows), [])
    parts = parts_of(names, received.columns)
    missing = missing_parts(parts) or ", ".join(set(parts.values()) - set(names))
    if missing:
        received.report(1, f"no column for {missing}", expected_columns(names))
        return
    yield from _articles(rows, names, parts, received)


class _Rows:
    """The rows of a table, and the line that each begins at."""

    def __init__(self, reader: "Reader") -> None:
        self.line = 1
        self._reader = reader

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        self.line = self._reader.line_num + 1
        return next(self._reader)


def _articles(
    rows: _Rows, names: list[str], parts: Mapping[str, str], received: ReceivedFile
) -> Iterator[SourceArticle]:
    try:
        for row in rows:
            record = dict(zip(names, row, strict=False))

            def value(part: str, record: Mapping[str, str] = record) -> object:
                return record.get(parts[part]) if part in parts else None

            if len(row) == len(names):
                if article := article_of(value, rows.line, received):
                    yield article
            elif row:
                found = f"{len(row)} fields where the first row has {len(names)}"
                received.report(rows.line, found, "expected one field a column")
    except csv.Error as error:
        received.report(rows.line, str(error), "expected fields in double quotes, each closed")


def _is_csv(head: bytes) -> bool:
    names = head.partition(b"\n")[0].decode("utf-8-sig", "replace").strip()
    delimiter = max(_DELIMITERS, key=names.count)
    columns = [each.strip('" ') for each in names.split(delimiter)]
    return not missing_parts(parts_of(columns, {}))


CSV_ROWS = SourceFormat(
    name="csv",
    help="One article a row, columns named in the first; --columns says what they are called.",
    suffixes=(".csv", ".tsv"),
    recognizes=_is_csv,
    read=_read,
)
