"""A problem in somebody's input, and where it stands.

Code that reads input collects problems and goes on. The command prints one line per problem
and exits with 1. Knows nothing of the input.

A fault of the program's own is a problem too: it is bound to the file that was worked on, so that
one file nobody thought of does not keep the others from readers (:meth:`Problems.boundary`).
"""

import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

#: Exit statuses of every command.
WELL: Final = 0
PROBLEMS_FOUND: Final = 1
WRONG_USE: Final = 2

#: In the environment, for developers: 1 prints where a fault comes from, "raise" lets it end the
#: command. The tests have the latter, so that no fault of the program hides behind a file.
DEBUG: Final = "PRESS_DEBUG"
#: So much of what a fault says is shown: it may quote the whole file.
_LONGEST: Final = 200
_FAULT: Final = "expected no fault of the program: please report it, with this file"


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

    @contextmanager
    def boundary(self, file: str | Path, doing: str, line: int = 0) -> Iterator[None]:
        """Record whatever is raised while a file is worked on; `doing` says how.

        What the system refuses (`OSError`) goes on: it would refuse it to every other file too.
        """
        try:
            yield
        except OSError:
            raise
        except Exception as error:
            debug = os.environ.get(DEBUG, "")
            if debug == "raise":
                raise
            if debug:
                traceback.print_exc()
            said = " ".join(f"{type(error).__name__}: {error}".split())
            self.add(file, line, f"{doing} failed, {said[:_LONGEST]}", _FAULT)

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
