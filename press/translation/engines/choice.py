"""Which engine translates, as settings and the command line say it; makes that engine.

A choice is plain data: it can be sent to another process, which makes its own engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from press.content.front_matter_values import nearest
from press.translation.engines.command import CommandEngine
from press.translation.engines.engine import Engine, EngineError
from press.translation.engines.firefox import FirefoxEngine
from press.translation.engines.libretranslate import LibreTranslateEngine

#: The name of the settings' part that says all this.
SETTING: Final = "TRANSLATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An engine and what it needs; empty fields are the engine's own to fill."""

    engine: str = ""  #: one of :data:`ENGINES`
    command: tuple[str, ...] = ()  #: a program and its arguments
    model: str = ""  #: a folder with a model
    url: str = ""  #: the address of a server
    name: str = ""  #: what readers are told that a program is called
    version: str = ""
    batch: int = 0  #: sentences given at once
    timeout: float = 0  #: seconds without an answer
    folder: Path = Path()  #: where relative paths begin
    key: str = field(default="", repr=False)  #: what a server knows us by
    terms: tuple[tuple[str, str], ...] = ()  #: phrases and what they are to become

    def with_terms(self, terms: Mapping[str, str]) -> "Choice":
        """Return the choice with phrases for engines that take them; others do without."""
        return replace(self, terms=tuple(sorted(terms.items())))


#: What settings may say, and of which kind it is.
_KINDS: Final[Mapping[str, type | tuple[type, ...]]] = {
    "engine": str,
    "command": (list, tuple),
    "model": str,
    "url": str,
    "name": str,
    "version": str,
    "batch": int,
    "timeout": (int, float),
}


def chosen_in(settings: object, folder: Path, key: str = "") -> Choice:
    """Return what the settings choose, which are ``None`` or a mapping of `Choice`'s fields.

    Raises :class:`EngineError` where they are something else.
    """
    choice = Choice(folder=folder, key=key)
    if settings is None:
        return choice
    if not isinstance(settings, Mapping):
        raise EngineError(f"{SETTING} of the settings is no mapping", _EXAMPLE)
    for name, value in settings.items():
        _check(str(name), value)
    given: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in settings.items()
    }
    return replace(choice, **given)


def _check(name: str, value: object) -> None:
    if name not in _KINDS:
        raise EngineError(f"{SETTING}: unknown key “{name}”", nearest(name, list(_KINDS)))
    words = value if isinstance(value, list | tuple) else ()
    if not isinstance(value, _KINDS[name]) or not all(isinstance(word, str) for word in words):
        raise EngineError(f"{SETTING}: {name} is {value!r}", _EXAMPLE)


_EXAMPLE: Final = (
    f'expected, for example: {SETTING} = {{"engine": "firefox", "model": "models/az-en"}} or '
    f'{SETTING} = {{"engine": "command", "command": ["marian-decoder", "-c", "model.yml"]}}'
)


def make_engine(choice: Choice) -> Engine:
    """Return the engine; nothing is loaded or asked yet. Raises :class:`EngineError`."""
    make = _MAKERS.get(choice.engine)
    if make:
        return make(choice)
    if choice.engine:
        raise EngineError(f"unknown engine “{choice.engine}”", nearest(choice.engine, ENGINES))
    raise EngineError("no engine chosen", _CHOOSE)


_CHOOSE: Final = (
    f"expected --engine firefox, --engine libretranslate or --command PROGRAM …, or {SETTING} in "
    "pelicanconf.py"
)


def _command(choice: Choice) -> Engine:
    return CommandEngine(
        choice.command,
        name=choice.name,
        version=choice.version,
        batch_size=choice.batch or 64,
        folder=choice.folder,
        terms=dict(choice.terms),
        timeout=choice.timeout or 300,
    )


def _firefox(choice: Choice) -> Engine:
    model = choice.folder / choice.model if choice.model else None
    return FirefoxEngine(model, choice.version, choice.batch or 32)


def _libretranslate(choice: Choice) -> Engine:
    return LibreTranslateEngine(
        choice.url,
        key=choice.key,
        version=choice.version,
        batch_size=choice.batch or 32,
        timeout=choice.timeout or 120,
    )


_MAKERS: Final = {
    "command": _command,
    "firefox": _firefox,
    "libretranslate": _libretranslate,
}

#: The engines there are.
ENGINES: Final = tuple(_MAKERS)
