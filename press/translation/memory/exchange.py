"""The memory, or a part of it, written to a file and read from one: TMX or JSON lines."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from press.problems import Problems
from press.translation.engines.engine import one_line
from press.translation.memory import jsonl, tmx
from press.translation.memory.memory import Origin, TranslationMemory, TranslationUnit


class _Format(NamedTuple):
    """How a kind of file is read and written."""

    read: Callable[[Path, Origin | None, Problems], Iterator[TranslationUnit]]
    write: Callable[[TextIO, Iterable[TranslationUnit]], int]
    fits: Callable[[TranslationUnit], bool]


_FORMATS: Final = {
    ".tmx": _Format(tmx.read_tmx, tmx.write_tmx, tmx.fits),
    ".jsonl": _Format(jsonl.read_jsonl, jsonl.write_jsonl, jsonl.fits),
}

#: Units a transaction.
_AT_ONCE: Final = 1000


def export_memory(
    memory: TranslationMemory, file: Path, problems: Problems, engine: str = "", version: str = ""
) -> int:
    """Write the translations of all engines, or of one; return how many were written.

    The file is there whole or not at all.
    """
    form = _FORMATS.get(file.suffix)
    if form is None:
        problems.add(file, 0, *_NO_FORMAT)
        return 0
    with _whole(file) as stream:
        units = memory.units(engine, version)
        return form.write(stream, _fitting(units, form, file, problems))


def import_memory(
    memory: TranslationMemory, file: Path, problems: Problems, origin: Origin | None = None
) -> int:
    """Add what the file has and the memory has not; return how many that were.

    `origin` names the engine and the version of translations that name none.
    """
    form = _FORMATS.get(file.suffix)
    if form is None:
        problems.add(file, 0, *_NO_FORMAT)
        return 0
    units = form.read(file, origin, problems)
    added = 0
    while batch := list(islice(units, _AT_ONCE)):
        added += memory.add_units(batch)
    return added


_NO_FORMAT: Final = ("a file of another kind", "expected a name that ends in .tmx or .jsonl")


def _fitting(
    units: Iterable[TranslationUnit], form: _Format, file: Path, problems: Problems
) -> Iterator[TranslationUnit]:
    """Yield the units that the file can hold; report the others."""
    for unit in units:
        if form.fits(unit):
            yield unit
        else:
            found = f"“{one_line(unit.source)}” left out: XML has no way to write it"
            problems.add(file, 0, found, "expected a name that ends in .jsonl for such texts")


@contextmanager
def _whole(file: Path) -> Iterator[TextIO]:
    """Give a stream that becomes the file if all goes well."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
