"""One file of the state: a value, and the stamp it was made under.

Whatever is not whole, or was made under another stamp, is as if it were not there. A file is
written beside its place and then takes it: a build that is killed leaves the old one or the new.
"""

import gc
import os
import pickle
from pathlib import Path
from typing import Any, Final

from press.state.digest import SIZE, digest

_HEAD: Final = 2 * SIZE


def load(file: Path, stamp: bytes) -> Any | None:
    """Return the value, ``None`` where there is none, or none of this stamp."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    head, value = content[:_HEAD], content[_HEAD:]
    if head != stamp + digest(stamp, value):
        return None
    was_on = gc.isenabled()
    gc.disable()  # nothing of what is loaded can be given back yet
    try:
        return pickle.loads(value)
    finally:
        if was_on:
            gc.enable()


def save(file: Path, stamp: bytes, value: object) -> None:
    """Write the value in place of an older one. Raises ``OSError``."""
    pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(stamp + digest(stamp, pickled) + pickled)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
