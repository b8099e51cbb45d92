"""The atomic write: nobody ever sees half of a file. Knows nothing of what is written."""

import os
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Write the text as UTF-8: first to a temporary file beside `path`, which then takes its place.

    Makes the folder. Raises ``OSError``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(text.encode("utf-8"))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
