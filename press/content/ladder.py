"""The several English texts of one article, and which of them is shown.

    content/en/2023/03/4711.md            the text that most articles have, of any status
    content/en/2023/03/4711.official.md   another one, whose status its name says

The best is shown: an official text before a reviewed one, that before a machine's. The others
stay. A draft is not shown. Knows names of files alone.
"""

import os
import re
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

#: From the most trusted down; each is also what stands before ``.md``.
LEVELS: Final = ("official", "reviewed", "machine", "draft")
_NAME: Final = re.compile(rf"(?P<id>[^.]+)\.(?P<level>{'|'.join(LEVELS)})\.md")


def rung_path(path: str, level: str) -> str:
    """Return where another English text of this status lies, beside the one at `path`."""
    return f"{path.removesuffix('.md')}.{level}.md"


def base_path(path: str) -> str:
    """Return the path without the status in its name."""
    level = level_of(path)
    return f"{path.removesuffix(f'.{level}.md')}.md" if level else path


def level_of(path: str) -> str:
    """Return the status that the name of a file says; empty where it says none."""
    rung = _NAME.fullmatch(PurePosixPath(path).name)
    return rung["level"] if rung else ""


def existing_rungs(root: Path, path: str) -> list[str]:
    """Return the names of the further texts that stand beside the one at `path`."""
    rungs = (rung_path(path, level) for level in LEVELS)
    return [PurePosixPath(rung).name for rung in rungs if (root / rung).exists()]


def other_texts(folder: Path) -> dict[str, list[str]]:
    """Return the names of such files in a month's folder by id, in the order of trust."""
    names: dict[str, list[str]] = {}
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        rungs = [rung for entry in entries if (rung := _NAME.fullmatch(entry.name))]
        for rung in sorted(rungs, key=lambda rung: LEVELS.index(rung["level"])):
            names.setdefault(rung["id"], []).append(rung[0])
    return names
