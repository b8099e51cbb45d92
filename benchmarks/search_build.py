"""Builds one search index and says what it took: run by ``benchmarks.search`` alone.

``python -m benchmarks.search_build ENGINE TEXTS FOLDER`` writes the index and, into cost.json,
the CPU seconds without the reading of the texts. Engines: `ours`, both editions; `lunr`,
lunr.py as it comes, both editions; `plain`, lunr.py with our words and no stems, the original's;
`nothing`, which only reads the texts.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from lunr import lunr
from lunr.builder import Builder

from benchmarks.search_archive import Text, documents, load_texts, whole_text
from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.analysis import word_forms
from press.search.fields import FIELDS
from press.search.index_writer import IndexSource, write_indexes


def build_ours(texts: Sequence[Text], folder: Path) -> None:
    """Write our shards of both editions."""
    write_indexes(
        IndexSource(edition, documents(texts, edition), folder / edition.code)
        for edition in LANGUAGES
    )


def build_lunr(texts: Sequence[Text], folder: Path) -> None:
    """Write lunr.py's whole index of both editions, by its own tokenizer and pipeline."""
    for edition in LANGUAGES:
        fields = [{"field_name": field.name, "boost": field.boost} for field in FIELDS[:2]]
        _save(lunr("number", fields, _rows(texts, edition)), folder / f"{edition}.json")


def _rows(texts: Sequence[Text], edition: Language) -> list[dict[str, Any]]:
    return [
        {"number": number, "title": document.title, "body": whole_text(document)}
        for number, document in enumerate(documents(texts, edition))
    ]


def build_plain(texts: Sequence[Text], folder: Path) -> None:
    """Write lunr.py's whole index of the original's edition, words cut right but not stemmed."""
    builder = Builder()
    builder.ref("number")
    for field in FIELDS[:2]:
        builder.field(field.name, field.boost)
    for row in _rows(texts, ORIGINAL):
        forms = {field.name: list(word_forms(row[field.name], ORIGINAL)) for field in FIELDS[:2]}
        builder.add({"number": row["number"], **forms})
    _save(builder.build(), folder / "plain.json")


def _save(index: Any, path: Path) -> None:
    path.write_text(json.dumps(index.serialize(), ensure_ascii=False), encoding="utf-8")


def build_nothing(texts: Sequence[Text], folder: Path) -> None:
    """Read the texts: what every engine's memory includes."""


ENGINES: Final[dict[str, Callable[[Sequence[Text], Path], None]]] = {
    "ours": build_ours,
    "lunr": build_lunr,
    "plain": build_plain,
    "nothing": build_nothing,
}


def main(engine: str, path: str, folder: str) -> None:
    """Build with one engine; write its CPU seconds."""
    texts = load_texts(Path(path))
    began = time.process_time()
    ENGINES[engine](texts, Path(folder))
    seconds = time.process_time() - began
    (Path(folder) / "cost.json").write_text(json.dumps(seconds), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
