"""JSON Lines: one object a line, one article an object."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from press.content.encoding import EncodingError, decode
from press.importer.formats.columns import article_of, expected_columns, missing_parts, parts_of
from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    with received.open() as stream:
        for number, line in enumerate(stream, 1):
            record = _object(received, number, line) if line.strip() else None
            if record is None:
                continue
            names = list(record)
            parts = parts_of(names, received.columns)
            if missing := missing_parts(parts):
                received.report(number, f"no {missing}", expected_columns(names))
                continue

            def value(part: str, record: Any = record, parts: Mapping[str, str] = parts) -> object:
                return _at(record, parts[part]) if part in parts else None

            if article := article_of(value, number, received):
                yield article


def _object(received: ReceivedFile, number: int, line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(decode(line))
    except EncodingError as error:
        received.report(number, error.found, error.expected)
        return None
    except (ValueError, RecursionError):
        received.report(number, f"“{line[:40].decode(errors='replace').strip()}…”", _EXPECTED)
        return None
    if isinstance(value, dict):
        return value
    received.report(number, "JSON that is no object", _EXPECTED)
    return None


_EXPECTED = 'expected one object a line, such as {"title": "…", "date": "…", "url": "…"}'


def _at(value: object, name: str) -> object:
    """Return what stands at a name; ``meta.title`` is the title in meta."""
    if isinstance(value, dict) and name in value:
        return value[name]
    for key in name.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


JSON_LINES = SourceFormat(
    name="jsonl",
    help="One JSON object a line; --columns says what its keys are called.",
    suffixes=(".jsonl", ".ndjson"),
    recognizes=lambda head: head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"),
    read=_read,
)
