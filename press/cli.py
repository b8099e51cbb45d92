"""The ``press`` command: reads the command line, finds the project, runs one command.

Exit status: 0 all well; 1 problems in what was given, each printed; 2 wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Final

from press.commands import check, import_sources, memory, names, new, translate
from press.problems import WRONG_USE
from press.project import ProjectError, find_project

#: Each has ``NAME``, ``add_arguments(parser)`` and ``run(arguments, project) -> exit status``;
#: its docstring is its help.
COMMANDS: Final[tuple[ModuleType, ...]] = (import_sources, check, new, names, translate, memory)

_EXIT_STATUS: Final = "exit status: 0 all well, 1 problems in what was given, 2 wrong use"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; returns the exit status."""
    given = make_parser().parse_args(arguments)
    try:
        return int(given.run(given, find_project((given.root or Path.cwd()).resolve())))
    except ProjectError as error:
        print(f"press: {error}", file=sys.stderr)  # noqa: T201 - a command speaks to its user
        return WRONG_USE


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="press",
        description="Keeps a press archive: imports articles, checks them, begins new ones.",
        epilog=_EXIT_STATUS,
    )
    parser.add_argument("--version", action="version", version=f"press {version('press-archive')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in COMMANDS:
        _add_command(commands, module)
    return parser


def _add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", module: ModuleType
) -> None:
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
        help="the project, or a folder in it (default: found from the current folder upwards)",
    )
    module.add_arguments(command)
    command.set_defaults(run=module.run)
