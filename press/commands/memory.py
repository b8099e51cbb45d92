"""Take machine translations out of the memory, or bring them into it.

    press memory                             what the memory holds
    press memory --export memory.tmx         for translators' tools (TMX 1.4b)
    press memory --export memory.jsonl       for programs, nothing lost
    press memory --import memory.tmx

What is imported is used by `press translate` where it is by the engine and the version
that translate. Translations in a file that does not say whose they are can be counted as
some engine's: --as "Firefox Translations" 3f2a9c01.
"""

import argparse
from pathlib import Path
from typing import Final

from press.problems import Problems
from press.project import Project, shown
from press.translation.memory.exchange import export_memory, import_memory
from press.translation.memory.memory import PLACE, BrokenMemoryError, Memory

NAME: Final = "memory"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--export", type=Path, metavar="FILE", help="write a .tmx or .jsonl file")
    what.add_argument("--import", type=Path, dest="source", metavar="FILE", help="read one")
    parser.add_argument(
        "--engine",
        nargs="+",
        default=[],
        metavar=("NAME", "VERSION"),
        help="export what this engine, or this version of it, has translated (default: all)",
    )
    parser.add_argument(
        "--as",
        nargs=2,
        dest="origin",
        metavar=("NAME", "VERSION"),
        help="import what names no engine as this one's",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Export, import or count; print the problems and one line that sums up."""
    problems = Problems()
    lines: list[str] = []
    try:
        with Memory(project.root / PLACE) as memory:
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
