"""List the articles that wait for a review, the most urgent first.

Texts with sentences that are out of date come first. Then the most important ones, by kind
of event and by the number of names in them. Then the newest. A reviewed text comes back only
when its original changes or a program doubts one of its sentences.

Each line holds the file to edit, the state of its English, the kind of event, the date and
the headline. An article without English has no file yet: `press stub ID` begins it.
"""

import argparse
from collections.abc import Iterator
from heapq import nsmallest
from pathlib import Path
from typing import Final

from press.archive.review_queue import QueueItem, load_review_queue
from press.commands.argument_types import whole_number
from press.content.folder import files, read_pair
from press.content.kinds import label_of
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.progress import progress_for_terminal
from press.project import Project, shown
from press.translation.translation_file import translation_path

NAME: Final = "queue"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--limit",
        type=whole_number(example=20),
        default=20,
        metavar="N",
        help="list at most N articles (default: 20)",
    )
    parser.add_argument(
        "--status",
        choices=("stub", "draft", "machine", "reviewed", "official"),
        help="list only articles with this state of English",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Print the queue's beginning, and one line that says how long it is."""
    problems = Problems()
    content = shown(project.content)
    queue = load_review_queue(content, problems)
    paths = list(files(content, ORIGINAL.code))
    count, stale = 0, 0

    def waiting() -> Iterator[QueueItem]:
        """Yield and count the items that wait."""
        nonlocal count, stale
        for path in progress_for_terminal()(paths, "looking"):
            article, translation = read_pair(content, path, problems)
            item = None
            with problems.boundary(content / path, "looking at it"):
                item = queue.item(article, translation) if article else None
            if item and item.waits and arguments.status in (None, _status(item)):
                count, stale = count + 1, stale + bool(item.out_of_date)
                yield item

    for item in nsmallest(arguments.limit, waiting(), key=lambda item: item.urgency):
        print(_line(content, item))  # noqa: T201 - the answer
    problems.print()
    print(  # noqa: T201 - a command speaks to its user
        f"waiting {count}, of these out of date {stale}, problems {len(problems)}"
    )
    return problems.exit_status


def _line(content: Path, item: QueueItem) -> str:
    """Return ``FILE: machine, out of date 2, doubtful 3; KIND, DATE: HEADLINE``."""
    article = item.article
    path = translation_path(article.path) if item.translation else article.path
    standing = [_status(item) if item.translation else "no English"]
    standing += [f"out of date {item.out_of_date}"] * bool(item.out_of_date)
    standing += [f"doubtful {item.doubtful}"] * bool(item.doubtful)
    standing += [f"links in doubt {item.doubtful_links}"] * bool(item.doubtful_links)
    return (
        f"{content / path}: {', '.join(standing)}; {label_of(article.kind, TRANSLATION)}, "
        f"{article.date.date()}: {article.title}"
    )


def _status(item: QueueItem) -> str:
    return item.translation.status if item.translation else "stub"
