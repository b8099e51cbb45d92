"""A problem in somebody's input, and where it stands.

Code that reads input collects problems and goes on. The command prints one line per problem
and exits with 1. Knows nothing of the input.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

#: Exit statuses of every command.
WELL: Final = 0
PROBLEMS_FOUND: Final = 1
WRONG_USE: Final = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong: ``file:line: what was found; what was expected``."""

    file: str
    line: int  #: counted from 1; 0 where the whole file is meant
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.found}; {self.expected}"


class Problems:
    """The problems so far, in the order of their discovery."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(self, file: str | Path, line: int, found: str, expected: str) -> None:
        """Record one problem; `line` counts from 1, 0 means the file as a whole."""
        self._problems.append(Problem(str(file), line, found, expected))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record problems that other code has collected."""
        self._problems.extend(problems)

    def __len__(self) -> int:
        return len(self._problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    @property
    def exit_status(self) -> int:
        """The status a command ends with: 1 with problems, else 0."""
        return PROBLEMS_FOUND if self._problems else WELL

    def print(self, stream: TextIO | None = None) -> None:
        """Print one line per problem, to standard error unless `stream` is given."""
        for problem in self._problems:
            print(problem, file=stream or sys.stderr)
