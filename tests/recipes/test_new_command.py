"""The recipe for a command: one file, and one line in `COMMANDS`."""

from importlib import import_module
from pathlib import Path

import pytest

from press import cli
from tests.small_project import make_project, put

COMMAND = '''
"""Count the files of an edition.

The number is all that it prints.
"""

import argparse

from press.project import Project

NAME = "count"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("edition", help="az or en")


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Print the number."""
    print(len(list(project.content.glob(f"{arguments.edition}/**/*.md"))))
    return 0
'''


@pytest.fixture(autouse=True)
def _command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what the recipe says, in a project of two files."""
    make_project(tmp_path, monkeypatch)
    put("content/az/2023/03/1.md", "")
    put("content/az/2023/04/2.md", "")
    put("new_commands/count.py", COMMAND)
    monkeypatch.syspath_prepend(tmp_path / "new_commands")
    monkeypatch.setattr(cli, "COMMANDS", (*cli.COMMANDS, import_module("count")))


def test_a_new_command_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """It is given its arguments and the project; its status is the command's."""
    assert cli.main(["count", "az"]) == 0
    assert capsys.readouterr().out == "2\n"


def test_its_docstring_is_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The first line stands in the list of commands, the whole in the command's own help."""
    for arguments, said in ((["--help"], "Count the files of"), (["count", "--help"], "all that")):
        with pytest.raises(SystemExit):
            cli.main(arguments)
        assert said in capsys.readouterr().out
