"""Problems as the people and programs that read them want them: lines, GitHub's notes, JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from press.problems import Problem, Problems

FORMATS: Final = ("text", "github", "json")
#: What would end a note or its part before its time.
_ESCAPES: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES: Final = ((":", "%3A"), (",", "%2C"))


def print_problems(problems: Problems, form: str, root: Path) -> None:
    """Print the problems; lines go to standard error, what programs read to standard output."""
    if form == "github":
        _print(github_note(each, root) for each in problems)
    elif form == "json":
        records = [{**asdict(each), "file": _below(root, each.file)} for each in problems]
        _print([json.dumps(records, ensure_ascii=False, indent=1)])
    else:
        problems.print()


def github_note(problem: Problem, root: Path) -> str:
    """Return a workflow command that puts a problem on its line in a pull request."""
    name = _below(root, problem.file)
    place = f"file={_escaped(name, _ESCAPES + _IN_PROPERTIES)},line={problem.line or 1}"
    return f"::error {place}::{_escaped(f'{problem.found}; {problem.expected}', _ESCAPES)}"


def _below(root: Path, file: str) -> str:
    """Return a file's path in the repository, as GitHub knows it."""
    path = Path(file).absolute()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def _escaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for character, escape in escapes:
        text = text.replace(character, escape)
    return text


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - the answer
