"""The bytes of a file that editors write: of a plain file alone, and of so much as is readable.

A pipe would be waited for without end, a device never ends, and a symbolic link may lead to a file
that is nobody's business: a message would quote its first line. Knows not what a file says.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from press.content.limits import LARGEST_TEXT

#: Opens a pipe without waiting, and no link; 0 on systems that have neither.
_CAREFULLY: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


def content_bytes(path: Path) -> bytes:
    """Return what a file holds. Raises ``OSError``, whose ``strerror`` is for editors."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | _CAREFULLY)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _refused(path, "a symbolic link, which may lead anywhere") from None
        raise
    with open(handle, "rb") as file:  # noqa: PTH123 - a handle, not a path
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _refused(path, "no plain file")
        if status.st_size > LARGEST_TEXT:
            raise _refused(path, f"larger than {LARGEST_TEXT / 1e6:g} MB")
        return file.read(LARGEST_TEXT)


def _refused(path: Path, why: str) -> OSError:
    return OSError(errno.EINVAL, why, str(path))
