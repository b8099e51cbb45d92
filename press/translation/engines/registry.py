"""The types of engines there are, and the one that settings and the command line choose."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from press.content.front_matter_values import nearest
from press.translation.engines.command import COMMAND
from press.translation.engines.engine import Engine, EngineError
from press.translation.engines.engine_type import (
    EngineSetting,
    EngineSettings,
    EngineType,
    SettingKind,
)
from press.translation.engines.firefox import FIREFOX
from press.translation.engines.libretranslate import LIBRETRANSLATE

#: Every type of engine.
ENGINES: Final[tuple[EngineType, ...]] = (
    COMMAND,
    FIREFOX,
    LIBRETRANSLATE,
)

#: The name of the settings' part that says all this.
SETTING: Final = "TRANSLATION"
_EXAMPLE: Final = (
    f'expected, for example: {SETTING} = {{"engine": "firefox", "model": "models/az-en"}} or '
    f'{SETTING} = {{"engine": "command", "command": ["marian-decoder", "-c", "model.yml"]}}'
)
#: The types of values that the settings of all engines have.
_TYPES: Final[Mapping[str, type | tuple[type, ...]]] = {
    "name": str,
    "version": str,
    "batch": int,
    "timeout": (int, float),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """A type of engine and its settings: plain data, from which each process makes its own."""

    type: EngineType | None = None  #: none where nobody has chosen one
    settings: EngineSettings = field(default_factory=EngineSettings)

    @property
    def takes_glossary(self) -> bool:
        """Whether the engine takes the phrases of the archive."""
        takes = self.type.takes_glossary if self.type else None
        return takes is not None and takes(self.settings)

    def with_glossary(self, phrases: Mapping[str, str]) -> "EngineChoice":
        """Return the choice with phrases and what they are to become."""
        return replace(
            self, settings=replace(self.settings, glossary=tuple(sorted(phrases.items())))
        )


def engine_names() -> list[str]:
    """Return the names of the types of engines."""
    return [each.name for each in ENGINES]


def own_settings() -> list[EngineSetting]:
    """Return the settings that single types of engines have, a program last."""
    settings = [setting for each in ENGINES for setting in each.settings]
    return sorted(settings, key=lambda setting: setting.kind is SettingKind.PROGRAM)


def checked_settings(settings: object) -> dict[str, Any]:
    """Return the settings' part as a dictionary, which is empty where they have none.

    Raises :class:`EngineError` where a key or a value is not as it should be.
    """
    if settings is None:
        return {}
    if not isinstance(settings, Mapping):
        raise EngineError(f"{SETTING} of the settings is no mapping", _EXAMPLE)
    kinds = {setting.name: setting.kind for each in ENGINES for setting in each.settings}
    types = {
        "engine": str,
        **{n: (list, tuple) if k is SettingKind.PROGRAM else str for n, k in kinds.items()},
        **_TYPES,
    }
    for name, value in settings.items():
        if name not in types:
            raise EngineError(f"{SETTING}: unknown key “{name}”", nearest(str(name), list(types)))
        words = value if isinstance(value, list | tuple) else ()
        if not isinstance(value, types[name]) or not all(isinstance(word, str) for word in words):
            raise EngineError(f"{SETTING}: {name} is {value!r}", _EXAMPLE)
    return {name: tuple(v) if isinstance(v, list) else v for name, v in settings.items()}


def chosen_engine(settings: Mapping[str, Any], folder: Path) -> EngineChoice:
    """Return what checked settings choose; relative paths begin at `folder`.

    The key of a server is read from the environment. Raises :class:`EngineError` where there
    is no such engine.
    """
    types = {each.name: each for each in ENGINES}
    name = settings.get("engine")
    if name and name not in types:
        raise EngineError(f"unknown engine “{name}”", nearest(name, list(types)))
    type_ = types.get(name or "")
    common = {key: value for key, value in settings.items() if key in _TYPES}
    type_settings = {
        key: value for key, value in settings.items() if key not in {*_TYPES, "engine"}
    }
    secret = os.environ.get(type_.secret, "") if type_ and type_.secret else ""
    return EngineChoice(
        type=type_,
        settings=EngineSettings(
            type_settings=type_settings, folder=folder, secret=secret, **common
        ),
    )


def make_engine(choice: EngineChoice) -> Engine:
    """Return the engine; nothing is loaded or asked yet. Raises :class:`EngineError`."""
    if choice.type:
        return choice.type.make(choice.settings)
    ways = [f"--engine {each.name}" for each in ENGINES if not each.program]
    programs = [f"--{each.program} PROGRAM …" for each in ENGINES if each.program]
    raise EngineError(
        "no engine chosen",
        f"expected {', '.join(ways)} or {', '.join(programs)}, or {SETTING} in pelicanconf.py",
    )
