"""Begin the English of an article: a file with its sentences, one a line, ready to edit.

    press stub 59065

The file is content/en/YYYY/MM/ID.md. Each line has what a machine made of the sentence, if
the memory of `press translate` knows it, else the Azerbaijani sentence, to be written over.
It is a draft, which readers do not see; `translation: reviewed` and `reviewer:` publish it.
"""

import argparse
from pathlib import Path
from typing import Final

from press.archive.review_queue import ReviewQueue
from press.commands.loading import load_desk
from press.content.article import Article, read_article, translation_text
from press.content.atomic_write import write_whole
from press.content.encoding import EncodingError, decode
from press.content.folder import files
from press.content.front_matter import split
from press.languages import ORIGINAL
from press.problems import Problems
from press.project import Project, shown
from press.translation.begun_translation import begun
from press.translation.engines.engine import label
from press.translation.english_file import answering, sentences_of, translation_path
from press.translation.memory.memory import PLACE, BrokenMemoryError, Memory
from press.translation.memory.unit import Unit

NAME: Final = "stub"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="articles without English")


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Write the files and print their names."""
    problems = Problems()
    content = shown(project.content)
    desk = load_desk(content, problems)
    for identity in dict.fromkeys(arguments.ids):
        if file := _begin(identity, content, project.root / PLACE, desk, problems):
            print(file)  # noqa: T201 - a command speaks to its user
    problems.print()
    return problems.exit_status


def _begin(
    identity: str, content: Path, memory: Path, desk: ReviewQueue, problems: Problems
) -> Path | None:
    """Write the file; ``None``, with the problem, where it cannot be."""
    path = _path(identity, content, problems)
    file = content / translation_path(path)
    if not path:
        return None
    if file.exists():
        problems.add(file, 0, "is there already", "expected to be edited as it is")
        return None
    if text := _text(content, path, memory, desk, problems):
        write_whole(file, text)
        return file
    return None


def _path(identity: str, content: Path, problems: Problems) -> str:
    """Return where the original lies, relative to the content folder; empty if nowhere."""
    found = [path for path in files(content, ORIGINAL.code) if Path(path).stem == identity]
    if not found:
        what = f"no article with the id {identity}"
        problems.add(content / ORIGINAL.code, 0, what, "expected the name of a file, without .md")
    return found[0] if found else ""


def _text(content: Path, path: str, memory: Path, desk: ReviewQueue, problems: Problems) -> str:
    """Return the file's text; empty where the original is wrong."""
    own = Problems()
    try:
        source = decode((content / path).read_bytes())
    except EncodingError as error:
        problems.add(content / path, 0, str(error), "expected UTF-8")
        return ""
    article, parts = read_article(path, source, own), split(source)
    for problem in own:
        problems.add(content / problem.file, problem.line, problem.found, problem.expected)
    if not article or not parts:
        return ""
    return _draft(article, parts.markdown, _remembered(article, memory, problems), desk)


def _remembered(article: Article, memory: Path, problems: Problems) -> list[Unit | None]:
    """Return the newest translation of the headline and of each sentence."""
    asked = [article.title, *sentences_of(article)]
    if not memory.exists():
        return [None] * len(asked)
    try:
        with Memory(memory) as known:
            return known.latest(asked)
    except BrokenMemoryError as error:
        problems.add(shown(error.file), 0, error.found, error.expected)
        return [None] * len(asked)


def _draft(article: Article, markdown: str, known: list[Unit | None], desk: ReviewQueue) -> str:
    """Return a draft with what is known, and with the original where nothing is."""
    title, *units = known
    engines = {label(unit.engine, unit.version) for unit in units if unit}
    record = begun(
        article,
        title.target if title else desk.headline(article),
        engines.pop() if len(engines) == 1 else None,
    )
    pairs = zip(sentences_of(article), units, strict=True)
    lines = [unit.target if unit else original for original, unit in pairs]
    return translation_text(record, answering(markdown, lines))
