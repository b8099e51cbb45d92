"""What the import takes of press articles as sites publish them: addresses, dates, languages.

    python -m benchmarks.press_sources

`press-dev` are real articles with their real addresses; the received headlines are real, and
English headlines and documents stand for what must not be imported as Azerbaijani.
"""

import json
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.data import MissingDataError, data_file
from benchmarks.table import Row, at_least, lines, share
from press.importer.import_run import ImportOutcome, import_sources
from press.language.language_guess import guess_language
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems

OWN_HOST: Final = "president.az"
_CACHE: Final[list[Path]] = []
_KEPT: Final[list[TemporaryDirectory[str]]] = []


def source_files() -> list[Path]:
    """Return the source files of `press-dev`, unpacked once for this process."""
    if not _CACHE:
        _KEPT.append(TemporaryDirectory())
        folder = Path(_KEPT[0].name)
        with tarfile.open(data_file("press-dev/press-dev.tar.xz")) as archive:
            archive.extractall(folder, filter="data")
        _CACHE.extend(sorted(folder.rglob("*.txt")))
    return _CACHE


def imported(files: Sequence[Path], content: Path) -> ImportOutcome:
    """Import these files to a folder."""
    return import_sources(files, content, OWN_HOST, Problems())


def _languages() -> list[Row]:
    """Return how many texts are told to be in another language than they are in."""
    news = data_file("parallel/ntrex-dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in news]
    ours = [" ".join(document[ORIGINAL.code]) for document in documents]
    theirs = [" ".join(document[TRANSLATION.code]) for document in documents]
    heads = data_file("language/headlines-dev.tsv").read_text(encoding="utf-8").splitlines()[1:]
    english = data_file("events/dev.tsv").read_text(encoding="utf-8").splitlines()
    received = [line.split("\t")[0] for line in heads]
    titles = [line.split("\t")[-1] for line in english]

    def count(texts: Sequence[str], code: str) -> int:
        return sum(guess_language(text) == code for text in texts)

    az, en = ORIGINAL.code, TRANSLATION.code
    return [
        at_least("news documents in Azerbaijani told so", count(ours, az), len(ours), 1.0),
        at_least("news documents in English told so", count(theirs, en), len(theirs), 1.0),
        at_least(
            "received headlines not taken for English",
            len(received) - count(received, en),
            len(received),
            1.0,
        ),
        Row("English headlines told by themselves", share(count(titles, en), len(titles))),
    ]


def main() -> int:
    """Print the figures."""
    try:
        files = source_files()
        with TemporaryDirectory() as folder:
            first = imported(files, Path(folder))
            again = imported(files, Path(folder))
        rows = [
            at_least("press articles imported", first.imported, len(files), 1.0),
            at_least("the same found again", again.unchanged, len(files), 1.0),
            *_languages(),
        ]
    except MissingDataError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a benchmark prints
        return 2
    print(*lines(rows), sep="\n")  # noqa: T201 - a benchmark prints
    return 0


if __name__ == "__main__":
    sys.exit(main())
