"""How files lay when they were read: where they lie so still, nobody reads them again.

A stamp is what the system says of a file: size, times, place on the disk. A file that is written
changes its times; only one that was written a moment before it was read may be written again
without anybody seeing it, so such a file has no stamp.
"""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

#: Size, time of the last write, time of the last change of any kind, number on the disk.
Stamp = tuple[int, ...]
#: The stamps of several files; none where one of them cannot be trusted.
Stamps = tuple[Stamp, ...]

#: Nanoseconds: no file system tells times apart less finely.
SETTLED: Final = 2_000_000_000
_MISSING: Final[Stamp] = ()


def stamps_of(root: Path, paths: Iterable[str]) -> Stamps:
    """Return how these files lie now; nothing where one was written a moment ago."""
    stamps = tuple(_stamp_of(f"{root}/{path}") for path in paths)
    latest = max((max(stamp[1:3]) for stamp in stamps if stamp), default=0)
    return stamps if latest < time.time_ns() - SETTLED else ()


def _stamp_of(path: str) -> Stamp:
    try:
        status = os.stat(path)  # noqa: PTH116 - making a Path takes as long as the look
    except OSError:
        return _MISSING
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
