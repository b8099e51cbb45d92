"""The project: finds its folder, and reads its settings without running them.

The settings file belongs to Pelican, and running it would import Pelican.
"""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SETTINGS: Final = "pelicanconf.py"
ZONE_SETTING: Final = "TIMEZONE"
_BAKU: Final = ZoneInfo("Asia/Baku")


class ProjectError(Exception):
    """No project, or settings that lack something; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that holds the settings, and the folders beside them."""

    root: Path

    @property
    def sources(self) -> Path:
        """Articles as received."""
        return self.root / "sources"

    @property
    def content(self) -> Path:
        """Articles as published, written pages, names."""
        return self.root / "content"

    @property
    def output(self) -> Path:
        """The finished site."""
        return self.root / "output"

    @property
    def own_host(self) -> str:
        """The host whose articles' ids stand alone. Raises :class:`ProjectError`."""
        host = self.setting("OWN_HOST")
        if isinstance(host, str):
            return host
        raise ProjectError(
            f"{self.root / SETTINGS}: no OWN_HOST; "
            'expected a line such as: OWN_HOST = "president.az"'
        )

    @property
    def time_zone(self) -> ZoneInfo:
        """The zone of the archive's clock, UTC where nothing is set, as Pelican has it.

        Raises :class:`ProjectError` where there is no zone of that name.
        """
        zone = self.setting(ZONE_SETTING)
        try:
            return named_zone("UTC" if zone is None else zone)
        except ValueError as error:
            raise ProjectError(f"{self.root / SETTINGS}: {error}") from None

    def setting(self, name: str) -> object | None:
        """Return what the settings assign to this name, ``None`` where they do not.

        Raises :class:`ProjectError` where that is no plain value.
        """
        try:
            statements = ast.parse((self.root / SETTINGS).read_bytes()).body
        except (SyntaxError, ValueError) as error:  # ValueError: a NUL character
            line = getattr(error, "lineno", None) or 1
            raise ProjectError(
                f"{self.root / SETTINGS}:{line}: {getattr(error, 'msg', error)}; "
                'expected Python, a line such as: OWN_HOST = "president.az"'
            ) from None
        for statement in statements:
            match statement:
                case (
                    ast.Assign(targets=[ast.Name(id=target)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value)
                ) if target == name:
                    return self._literal(name, value)
        return None

    def _literal(self, name: str, value: ast.expr) -> object:
        try:
            return ast.literal_eval(value)
        except ValueError:
            raise ProjectError(
                f"{self.root / SETTINGS}:{value.lineno}: {name} is not a plain value; "
                "expected a text, a number, a list or the like, which needs no running"
            ) from None


def named_zone(name: object) -> ZoneInfo:
    """Return the time zone of this name. Raises ``ValueError`` where there is none."""
    try:
        if isinstance(name, str) and name:
            return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    expected = f'expected a name such as: {ZONE_SETTING} = "{_BAKU.key}"'
    raise ValueError(f"{ZONE_SETTING} “{name}” is no time zone; {expected}")


class _Clock:
    """The one clock of this process; it is set once, before the first date is read."""

    zone = _BAKU


def archive_zone() -> ZoneInfo:
    """Return the time zone that the archive's dates are in."""
    return _Clock.zone


def set_archive_zone(zone: ZoneInfo) -> None:
    """Let the archive's dates be in this zone; the command and the build say so as they begin."""
    _Clock.zone = zone


def find_project(start: Path) -> Project:
    """Return the project that `start` lies in. Raises :class:`ProjectError` where there is none."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return Project(folder)
    raise ProjectError(
        f"no {SETTINGS} in {start} or above; expected to run inside the project, "
        "or with --root FOLDER"
    )


def shown(path: Path) -> Path:
    """Return the path as a user in the current folder writes it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
