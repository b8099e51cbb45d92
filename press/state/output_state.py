"""The state of an output folder: what each of its files is made of, and how the folder lay.

The folder must lie as the last build has left it: each file's name, size and time. Whoever has
changed it meanwhile makes the state useless.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from press.state.digest import digest_of_value


@dataclass(slots=True)
class OutputState:
    """What the files of the output folder are made of."""

    keys: dict[str, bytes] = field(default_factory=dict)  #: file → digest of what it is made of
    listing: bytes = b""  #: see :func:`listing_of`


def listing_of(output: Path) -> bytes:
    """Return what stands for the names, sizes and times of all files below the folder."""
    files = [
        (name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for name, entry in _files_below(str(output), "")
    ]
    return digest_of_value(sorted(files))


def remove_unclaimed(output: Path, is_claimed: Callable[[str], bool]) -> None:
    """Remove the files below the folder that nothing claims, and folders left empty."""
    for name, entry in list(_files_below(str(output), "")):
        if not is_claimed(name):
            Path(entry.path).unlink()
            _remove_empty(output, Path(entry.path).parent)


def _remove_empty(output: Path, folder: Path) -> None:
    while folder != output and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _files_below(folder: str, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}", entry
