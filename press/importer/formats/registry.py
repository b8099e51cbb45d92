"""The forms of source that are known, and the one that a file has."""

from pathlib import Path
from typing import Final

from press.content.ids import one_case
from press.importer.formats.csv_rows import CSV_ROWS
from press.importer.formats.four_lines import FOUR_LINES
from press.importer.formats.json_lines import JSON_LINES
from press.importer.formats.saved_html import SAVED_HTML
from press.importer.formats.source_format import SourceFormat, head_of
from press.importer.formats.syndication import SYNDICATION
from press.importer.formats.web_archive import WEB_ARCHIVE

#: Every form of source. A file's first bytes are tried in this order where its name says nothing.
FORMATS: Final[tuple[SourceFormat, ...]] = (
    FOUR_LINES,
    SAVED_HTML,
    WEB_ARCHIVE,
    SYNDICATION,
    JSON_LINES,
    CSV_ROWS,
)


def format_of(path: Path) -> SourceFormat | None:
    """Return the form of a file, by its name or else by its first bytes; ``None``: of none."""
    name = one_case(path.name)
    by_name = (each for each in FORMATS if name.endswith(each.suffixes))
    if known := next(by_name, None):
        return known
    head = head_of(path)
    return next((each for each in FORMATS if head and each.recognizes(head)), None)
