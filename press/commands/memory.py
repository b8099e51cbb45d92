"""Export or import the translation memory.

    press memory                             show what the memory holds
    press memory --export memory.tmx         for translators' tools (TMX 1.4b)
    press memory --export memory.jsonl       for programs, with nothing lost
    press memory --import memory.tmx

`press translate` uses an imported translation if it names the same engine and version. Name
an engine for translations in a file that names none: --as "Firefox Translations" 3f2a9c01.
"""

import argparse
from pathlib import Path
from typing import Final

from press.problems import Problems
from press.project import Project, shown
from press.translation.memory.exchange import export_memory, import_memory
from press.translation.memory.memory import PLACE, BrokenMemoryError, TranslationMemory

NAME: Final = "memory"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--export", type=Path, metavar="FILE", help="write a .tmx or .jsonl file")
    what.add_argument(
        "--import", type=Path, dest="source", metavar="FILE", help="read a .tmx or .jsonl file"
    )
    parser.add_argument(
        "--engine",
        nargs="+",
        default=[],
        metavar=("NAME", "VERSION"),
        help="export only translations by this engine, or by this version of it (default: all)",
    )
    parser.add_argument(
        "--as",
        nargs=2,
        dest="origin",
        metavar=("NAME", "VERSION"),
        help="count translations that name no engine as translations by this one",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Export, import or count; print the problems and one line that sums up."""
    problems = Problems()
    lines: list[str] = []
    try:
        with TranslationMemory(project.root / PLACE) as memory:
            if arguments.export:
                count = export_memory(memory, arguments.export, problems, *arguments.engine[:2])
                lines = [f"exported {count}, problems {len(problems)}"]
            elif arguments.source:
                origin = tuple(arguments.origin) if arguments.origin else None
                count = import_memory(memory, arguments.source, problems, origin)
                lines = [f"imported {count}, problems {len(problems)}"]
            else:
                counts = memory.count().items()
                lines = [f"{engine}: {count}" for engine, count in counts] or ["empty"]
    except BrokenMemoryError as error:
        problems.add(shown(error.file), 0, error.found, error.expected)
    except OSError as error:
        problems.add(error.filename, 0, f"{error.strerror}", "expected a file that can be used")
    for line in lines:
        print(line)  # noqa: T201 - a command speaks to its user
    problems.print()
    return problems.exit_status
