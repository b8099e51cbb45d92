"""The atomic write: nobody ever sees half of a file. Knows nothing of what is written.

A file takes its name when its bytes are on the disk, so that a machine that loses its power has
the old text or the new one. What a killed program left unfinished is removed by the next one that
writes to the folder.
"""

import os
import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

#: The end of the name of a file that is not whole yet; git ignores such names.
UNFINISHED: Final = ".unfinished"
_PROCESS: Final = re.compile(rf"\..+\.(\d+){re.escape(UNFINISHED)}")


def write_atomically(path: Path, text: str) -> None:
    """Write the text as UTF-8: first to a temporary file beside `path`, which then takes its place.

    Makes the folder. Raises ``OSError`` with the file's name.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_unfinished(path.parent, os.getpid())
        with temporary.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _keep_names(path.parent)
    except OSError as error:
        # A full disk is told by the write itself, which knows no name.
        raise type(error)(error.errno, error.strerror, error.filename or str(path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _keep_names(folder: Path) -> None:
    """Put the names of a folder on the disk, where the system lets one open a folder."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@cache
def _remove_unfinished(folder: Path, process: int) -> None:
    """Remove what programs that are no more have left in a folder; looks once a process."""
    for path in folder.glob(f".*{UNFINISHED}"):
        writer = _PROCESS.fullmatch(path.name)
        if writer and int(writer[1]) != process and not _runs(int(writer[1])):
            path.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it runs, as somebody else's
        return True
    return True
