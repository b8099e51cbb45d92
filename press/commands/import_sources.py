"""Import source articles into content/ as Markdown.

A source article is a text file in UTF-8:

    Title: Ayla Tans qonag qbul edib
    Date: mart 01,2023 11:00
    URL: https://president.az/az/articles/view/59065

    The text, to the end of the file.

The command writes content/az/YEAR/MONTH/ID.md. The id is the end of the URL. You can run
the command again: a source that has not changed changes nothing. A source that has changed
replaces its article, unless somebody has edited the article: then the command reports a
conflict and leaves the article alone.
"""

import argparse
from pathlib import Path
from typing import Final

from press.importer.import_run import import_sources
from press.problems import Problems
from press.progress import progress_for_terminal
from press.project import Project, shown

NAME: Final = "import"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="source files, or folders with *.txt files (default: sources/ of the project)",
    )
    parser.add_argument(
        "--content",
        type=Path,
        metavar="FOLDER",
        help="the folder to write to (default: content/ of the project)",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Import; print the problems and one line that sums up."""
    problems = Problems()
    outcome = import_sources(
        arguments.paths or [shown(project.sources)],
        arguments.content or shown(project.content),
        project.own_host,
        problems,
        progress_for_terminal(),
    )
    problems.print()
    print(  # noqa: T201 - a command speaks to its user
        f"imported {outcome.imported}, unchanged {outcome.unchanged}, "
        f"conflicts {outcome.conflicts}, problems {len(problems) - outcome.conflicts}"
    )
    return problems.exit_status
