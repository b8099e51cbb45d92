"""The program as a digest: its own files, and the versions of all that is installed beside it."""

import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

from press.state.digest import digest, digest_of_files, digest_of_value

#: Settings that say where and how to build, and change nothing of what is built.
_OF_THE_RUN = frozenset(
    {
        "AUTORELOAD", "BIND", "BUILD_STATE", "CACHE_PATH", "FULL_BUILD", "LISTEN",
        "OUTPUT_PATH", "PATH", "PORT", "PROBLEMS_ARE_FATAL", "PROCESSES", "RELATIVE_URLS",
    }
)  # fmt: skip


def program_digest(root: Path, parts: Iterable[Path]) -> bytes:
    """Return what stands for these files and folders of the program, and for its packages."""
    packages = Path(sysconfig.get_path("purelib")).glob("*-info")
    versions = sorted(package.name for package in packages)
    return digest(digest_of_files(root, parts), digest_of_value([sys.version, *versions]))


def settings_digest(settings: Mapping[str, object]) -> bytes:
    """Return what stands for the settings that are plain values; the others are code."""
    return digest_of_value(
        {
            name: settings[name]
            for name in sorted(settings)
            if name.isupper() and name not in _OF_THE_RUN and _is_plain(settings[name])
        }
    )


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(_is_plain(one) for pair in value.items() for one in pair)
    if isinstance(value, list | tuple | set | frozenset):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | int | float | bool | Path)
