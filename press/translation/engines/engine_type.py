"""What a type of engine declares, so that it can be chosen, described and made.

Knows no engine. All of it is plain data, so that another process can be sent it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

from press.translation.engines.engine import Engine


class SettingKind(Enum):
    """What the value of a setting is."""

    TEXT = auto()
    FOLDER = auto()  #: a path; on the command line it begins at the current folder
    PROGRAM = auto()  #: a program and its arguments; as an option it comes last


@dataclass(frozen=True, slots=True)
class EngineSetting:
    """A setting that a type of engine has: a key of TRANSLATION and an option of the command."""

    name: str
    help: str
    kind: SettingKind = SettingKind.TEXT
    metavar: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    """What an engine is made from. Empty fields are the engine's own to fill."""

    #: what only this type has, by name: a string or a tuple of words
    type_settings: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""  #: what readers are told that a program is called
    version: str = ""
    batch: int = 0  #: sentences given at once
    timeout: float = 0  #: seconds without an answer
    folder: Path = Path()  #: where relative paths begin
    secret: str = field(default="", repr=False)  #: what a server knows us by
    glossary: tuple[tuple[str, str], ...] = ()  #: phrases and what they are to become

    def text(self, name: str) -> str:
        """Return a setting of kind TEXT or FOLDER; empty where it is not given."""
        return str(self.type_settings.get(name, ""))

    def program(self, name: str) -> tuple[str, ...]:
        """Return a setting of kind PROGRAM; empty where it is not given."""
        return tuple(self.type_settings.get(name, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineType:
    """A type of engine, as `registry.ENGINES` lists it."""

    name: str  #: what chooses it: ``--engine NAME``
    help: str  #: what ``press translate --help`` says of it
    example: str  #: options that choose it
    make: Callable[[EngineSettings], Engine]  #: loads and asks nothing yet
    settings: tuple[EngineSetting, ...] = ()
    secret: str = ""  #: the environment's variable with the key of a server
    is_parallel: bool = False  #: whether a process for each processor makes it faster
    #: Whether an engine of these settings takes a glossary; by default none does.
    takes_glossary: Callable[[EngineSettings], bool] | None = None

    @property
    def program(self) -> str:
        """The name of its setting of kind PROGRAM; empty if it has none."""
        programs = (each.name for each in self.settings if each.kind is SettingKind.PROGRAM)
        return next(programs, "")
