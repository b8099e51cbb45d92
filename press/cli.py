"""The ``press`` command: reads the command line, finds the project, runs one command.

Exit status: 0 no problem; 1 problems in the input, each printed, or an output that cannot be
written; 2 wrong use; 130 interrupted.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Final, TextIO

from press.commands import (
    align,
    check,
    fetch,
    history,
    import_sources,
    memory,
    names,
    new,
    pair,
    queue,
    stub,
    translate,
    verify,
)
from press.problems import PROBLEMS_FOUND, WRONG_USE
from press.project import ProjectError, find_project, set_archive_zone

#: Each has ``NAME``, ``add_arguments(parser)`` and ``run(arguments, project) -> exit status``;
#: its docstring is its help.
COMMANDS: Final[tuple[ModuleType, ...]] = (
    import_sources,
    fetch,
    verify,
    history,
    check,
    new,
    names,
    stub,
    queue,
    translate,
    align,
    pair,
    memory,
)

_DESCRIPTION: Final = (
    "Keep a press archive: import and fetch articles, check them and the finished site, begin "
    "new ones, find names that are missing, translate by machine, and list what to review."
)
_EXIT_STATUS: Final = "exit status: 0 no problem, 1 problems in the input, 2 wrong use"


#: The status that a shell gives a program ended by SIGINT: 128 and the signal's number.
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; returns the exit status."""
    if not (sys.stdout and sys.stderr):  # closed: files opened now could take their places
        return _end(PROBLEMS_FOUND, "the output is closed; expected an output that can be written")
    for stream in (sys.stdout, sys.stderr):  # print every letter, whatever the environment says
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            given = make_parser().parse_args(arguments)
            project = find_project((given.root or Path.cwd()).resolve())
            set_archive_zone(project.time_zone)
            return int(given.run(given, project))
        finally:
            sys.stdout.flush()  # here, where a failure to write can still be reported
    except ProjectError as error:
        return _end(WRONG_USE, str(error))
    except KeyboardInterrupt:
        return _end(_INTERRUPTED, "interrupted; finished work is kept")
    except BrokenPipeError:
        _let_go_of(sys.stdout, sys.stderr)
        return PROBLEMS_FOUND
    except OSError as error:
        if not error.filename:
            _let_go_of(sys.stdout)
        where, why = error.filename or "the output", error.strerror or str(error)
        return _end(
            PROBLEMS_FOUND, f"{where}: {why}; expected a place that can be read and written"
        )


def _end(status: int, message: str) -> int:
    if sys.stderr:
        print(f"press: {message}", file=sys.stderr)  # noqa: T201 - a command speaks to its user
    return status


def _let_go_of(*streams: TextIO) -> None:
    """Drop what could not be written: Python would try once more at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="press",
        description=_DESCRIPTION,
        epilog=_EXIT_STATUS,
    )
    parser.add_argument("--version", action="version", version=f"press {version('press-archive')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in COMMANDS:
        text = (module.__doc__ or "").strip()
        command = commands.add_parser(
            module.NAME,
            help=text.partition("\n")[0].rstrip("."),
            description=text,
            epilog=_EXIT_STATUS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_argument(
            "--root",
            type=Path,
            metavar="FOLDER",
            help="the project, or a folder in it (default: the current folder)",
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser
