"""List what to review next, the most urgent first.

First come texts of which sentences are out of date; then what is most important, by the
kind of event and by how many names are in it; then the newest. A text that a person has
reviewed waits no longer, until its original changes or a program doubts a sentence in it.

Each line: the file to edit, how its English stands, the kind of event, the date, the headline.
An article without English has no file yet: `press stub ID` begins it.
"""

import argparse
import sys
from collections.abc import Iterator
from heapq import nsmallest
from pathlib import Path
from typing import Final

from press.archive.review_queue import QueueItem, ReviewQueue
from press.commands.argument_types import whole_number
from press.commands.loading import load_desk
from press.content.folder import files, read_pair
from press.content.kinds import label_of
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.progress import in_silence, on_terminal
from press.project import Project, shown
from press.translation.english_file import translation_path

NAME: Final = "queue"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--limit",
        type=whole_number(example=20),
        default=20,
        metavar="N",
        help="list so many (default: 20)",
    )
    parser.add_argument(
        "--status",
        choices=("stub", "draft", "machine", "reviewed", "official"),
        help="only articles whose English is that",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Print the queue's beginning, and one line that says how long it is."""
    problems = Problems()
    content = shown(project.content)
    desk = load_desk(content, problems)
    count, stale = 0, 0

    def counted() -> Iterator[QueueItem]:
        nonlocal count, stale
        for case in _waiting(content, desk, problems):
            if arguments.status in (None, _status(case)):
                count, stale = count + 1, stale + bool(case.out_of_date)
                yield case

    for case in nsmallest(arguments.limit, counted(), key=lambda case: case.urgency):
        _say(_line(content, case))
    problems.print()
    _say(f"waiting {count}, of these out of date {stale}, problems {len(problems)}")
    return problems.exit_status


def _waiting(content: Path, desk: ReviewQueue, problems: Problems) -> Iterator[QueueItem]:
    progress = on_terminal if sys.stderr.isatty() else in_silence
    for path in progress(list(files(content, ORIGINAL.code)), "looking"):
        article, translation = read_pair(content, path, problems)
        if article and (case := desk.case(article, translation)).waits:
            yield case


def _line(content: Path, case: QueueItem) -> str:
    article = case.article
    path = translation_path(article.path) if case.translation else article.path
    return (
        f"{content / path}: {_standing(case)}; {label_of(article.kind, TRANSLATION)}, "
        f"{article.date.date()}: {article.title}"
    )


def _standing(case: QueueItem) -> str:
    """Say how the English stands: ``machine, out of date 2, doubtful 3``."""
    told = [_status(case) if case.translation else "no English"]
    told += [f"out of date {case.out_of_date}"] * bool(case.out_of_date)
    told += [f"doubtful {case.doubtful}"] * bool(case.doubtful)
    return ", ".join(told)


def _status(case: QueueItem) -> str:
    return case.translation.status if case.translation else "stub"


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command speaks to its user
