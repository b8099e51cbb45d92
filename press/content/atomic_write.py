"""Writing a file so that nobody ever sees half of it. Knows nothing of what is written."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write the text as UTF-8 beside the place and rename it; makes the folder. ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
