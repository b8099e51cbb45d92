"""The memory as JSON lines: a unit a line, nothing lost, for programs.

    {"az": "…", "en": "…", "engine": "…", "version": "…", "made": "2023-03-01T11:00:00+00:00"}

Knows nothing of where the units come from or go to.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.translation.engines.engine import one_line
from press.translation.memory.memory import Origin, TranslationUnit


def fits(_unit: TranslationUnit) -> bool:
    """Say that JSON can hold the unit: it can hold any."""
    return True


def write_jsonl(stream: TextIO, units: Iterable[TranslationUnit]) -> int:
    """Write the units, one a line; return how many."""
    written = 0
    for unit in units:
        stream.write(json.dumps(_fields(unit), ensure_ascii=False) + "\n")
        written += 1
    return written


def _fields(unit: TranslationUnit) -> dict[str, str]:
    return {
        str(ORIGINAL): unit.source,
        str(TRANSLATION): unit.target,
        "engine": unit.engine,
        "version": unit.version,
        "made": unit.made.isoformat(timespec="seconds"),
    }


_EXAMPLE: Final = TranslationUnit(
    "Salam.", "Hello.", "Marian", "1.12", datetime(2023, 3, 1, 7, tzinfo=UTC)
)
_EXPECTED: Final = (
    f"expected, for example: {json.dumps(_fields(_EXAMPLE))}, or --as NAME VERSION for lines "
    "without an engine"
)
#: When a unit was made that does not say it.
_EVER: Final = "1970-01-01T00:00:00+00:00"


def read_jsonl(file: Path, origin: Origin | None, problems: Problems) -> Iterator[TranslationUnit]:
    """Yield the units of a file; `origin` is whose those are that do not say it.

    A line that is no unit is reported, and the others are read.
    """
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            unit = _unit(line, origin)
            if unit:
                yield unit
            elif line.strip():
                problems.add(file, number, "no translation of a sentence", _EXPECTED)


def _unit(line: bytes, origin: Origin | None) -> TranslationUnit | None:
    name, version = origin or ("", "")
    try:
        fields = {"engine": name, "version": version, "made": _EVER, **json.loads(line)}
        made = datetime.fromisoformat(fields["made"])
        texts = [fields[key] for key in (str(ORIGINAL), str(TRANSLATION), "engine", "version")]
    except (ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(text, str) for text in texts) or made.tzinfo is None:
        return None
    source, target, name, version = texts
    unit = TranslationUnit(source, one_line(target), name, version, made)
    return unit if source and unit.target and name else None
