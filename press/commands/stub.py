"""Begin the English of an article: write a draft with one sentence per line.

    press stub 59065

The command writes content/en/YYYY/MM/ID.md. Each line holds the machine translation of its
sentence, if the memory of `press translate` has one, else the Azerbaijani sentence for you
to replace. Readers do not see a draft. To publish it, write `translation: reviewed` and your
name behind `reviewer:`.
"""

import argparse
from pathlib import Path
from typing import Final

from press.archive.review_queue import ReviewQueue, load_review_queue
from press.content.article import Article, read_article, translation_text
from press.content.atomic_write import write_atomically
from press.content.encoding import EncodingError, decode
from press.content.folder import files
from press.content.front_matter import split
from press.languages import ORIGINAL
from press.problems import Problems
from press.project import Project, shown
from press.translation.alignment import sentence_texts
from press.translation.engines.engine import label
from press.translation.memory.memory import (
    PLACE,
    BrokenMemoryError,
    TranslationMemory,
    TranslationUnit,
)
from press.translation.translation_file import draft_translation, translation_path, with_sentences

NAME: Final = "stub"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="articles without English")


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Write the files and print their names."""
    problems = Problems()
    content = shown(project.content)
    queue = load_review_queue(content, problems)
    for identity in dict.fromkeys(arguments.ids):
        path = next(
            (path for path in files(content, ORIGINAL.code) if Path(path).stem == identity), None
        )
        if path is None:
            what = f"no article with the id {identity}"
            expected = "expected the name of a file, without .md"
            problems.add(content / ORIGINAL.code, 0, what, expected)
            continue
        file = content / translation_path(path)
        if file.exists():
            problems.add(file, 0, "this file exists already", "expected it to be edited by hand")
        elif text := _stub_text(content, path, project.root / PLACE, queue, problems):
            write_atomically(file, text)
            print(file)  # noqa: T201 - a command speaks to its user
    problems.print()
    return problems.exit_status


def _stub_text(
    content: Path, path: str, memory: Path, queue: ReviewQueue, problems: Problems
) -> str:
    """Return a draft: what the memory knows, else the original; empty if the original is wrong."""
    faults = Problems()
    try:
        source = decode((content / path).read_bytes())
    except EncodingError as error:
        problems.add(content / path, 0, str(error), "expected UTF-8")
        return ""
    article, parts = read_article(path, source, faults), split(source)
    for fault in faults:
        problems.add(content / fault.file, fault.line, fault.found, fault.expected)
    if not article or not parts:
        return ""
    title, *units = _remembered(article, memory, problems)
    engines = {label(unit.engine, unit.version) for unit in units if unit}
    record = draft_translation(
        article,
        title.target if title else queue.headline(article),
        engines.pop() if len(engines) == 1 else None,
    )
    pairs = zip(sentence_texts(article.body), units, strict=True)
    lines = [unit.target if unit else original for original, unit in pairs]
    return translation_text(record, with_sentences(parts.markdown, lines))


def _remembered(article: Article, memory: Path, problems: Problems) -> list[TranslationUnit | None]:
    """Return the newest translation of the headline and of each sentence."""
    asked = [article.title, *sentence_texts(article.body)]
    if not memory.exists():
        return [None] * len(asked)
    try:
        with TranslationMemory(memory) as known:
            return known.latest(asked)
    except BrokenMemoryError as error:
        problems.add(shown(error.file), 0, error.found, error.expected)
        return [None] * len(asked)
