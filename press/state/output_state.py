"""The state of an output folder: what each of its files is made of, and how the folder lay.

The folder must lie as the last build has left it: each file's name, size and time. Whoever has
changed it meanwhile makes the state useless.
"""

import marshal
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from press.state.digest import digest


@dataclass(slots=True)
class OutputState:
    """What the files of the output folder are made of."""

    keys: dict[str, bytes] = field(default_factory=dict)  #: file → digest of what it is made of
    listing: bytes = b""  #: see :func:`listing_of`
    #: digests of lists' lines by the digests of their pairs, for each language
    lines: dict[str, dict[bytes, bytes]] = field(default_factory=dict)


def listing_of(output: Path, is_claimed: Callable[[str], bool] | None = None) -> bytes:
    """Return what stands for the names, sizes and times of all files below the folder.

    What is not claimed is removed first, with folders left empty.
    """
    files = []
    for name, entry in _files_below(str(output), ""):
        if is_claimed and not is_claimed(name):
            Path(entry.path).unlink()
            _remove_empty(output, Path(entry.path).parent)
        else:
            status = entry.stat()
            files.append((name, status.st_size, status.st_mtime_ns))
    return digest(marshal.dumps(sorted(files)))


def _remove_empty(output: Path, folder: Path) -> None:
    while folder != output and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _files_below(folder: str, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    with os.scandir(folder) as opened:
        entries = list(opened)  # whoever asks may remove what comes
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(entry.path, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry
