"""A small archive to be translated, and a program that translates it."""

import sys
from pathlib import Path

from press.translation.engines.command import COMMAND
from press.translation.engines.engine_type import EngineSettings
from press.translation.engines.registry import EngineChoice
from tests.small_project import put

PROGRAM = str(Path(__file__).parent / "line_program.py")


def words(*habits: str) -> tuple[str, ...]:
    """Return the command of a program with some habits, see `tests.line_program`."""
    return (sys.executable, PROGRAM, *habits)


def choice(*habits: str, batch: int = 0, version: str = "1.0") -> EngineChoice:
    """Return the choice of that program, under a name that readers know it by."""
    own = {"command": words(*habits)}
    settings = EngineSettings(type_settings=own, name="Testomat", version=version, batch=batch)
    return EngineChoice(type=COMMAND, settings=settings)


def original(number: int, body: str = "", title: str = "", day: int = 1, month: int = 3) -> Path:
    """Write an article of March 2023, in the folder of content below the current one."""
    text = (
        f'---\ntitle: "{title or f"Görüş {number}"}"\n'
        f"date: 2023-{month:02}-{day:02}T11:00:00+04:00\n"
        f"source: https://example.invalid/az/{number}\nkind: received\n---\n\n"
    )
    return put(f"content/az/2023/{month:02}/{number}.md", text + (body or sentences(number)))


def sentences(number: int, count: int = 3) -> str:
    """Return the text of an article: a sentence that all have, and some of its own."""
    own = (f"Məqalə {number}, cümlə {n}.\n" for n in range(1, count))
    return "Zirvistan Respublikasının paytaxtında görüş keçirilib.\n" + "".join(own)


def english(number: int, month: int = 3) -> Path:
    """Return where an article's translation lies."""
    return Path(f"content/en/2023/{month:02}/{number}.md")
