"""Kills a build in earnest, at a chosen moment: with SIGKILL, as it touches its n-th file."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

#: What Python does to files, by the names of its audit events; the first argument is the path.
_TOUCHES: Final = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"})
_READING: Final = "r"


def killed(build: Callable[[], object], below: Path, moment: int) -> bool:
    """Run a build in a process of its own, which dies with its children at this moment.

    A moment is a file below the folder that is opened for writing, renamed or removed, or a
    folder made or removed, counted from 1 in each process. Return whether the build lived so long.
    """
    child = os.fork()
    if not child:
        _build_until(build, str(below), moment)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _build_until(build: Callable[[], object], below: str, moment: int) -> None:
    """Build in this process, which does not come back."""
    os.setsid()  # so that the build's own processes die with it
    left = moment

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event not in _TOUCHES or not str(arguments[0]).startswith(below):
            return
        if event == "open" and _only_reads(arguments):
            return
        left -= 1
        if left == 0:
            os.killpg(0, signal.SIGKILL)

    sys.addaudithook(count)
    try:
        build()
    finally:
        os._exit(0)


def _only_reads(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    return mode == _READING or mode == "rb" or not flags & (os.O_WRONLY | os.O_RDWR)
