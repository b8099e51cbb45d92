"""Files that nobody reads, because their names or folders are not those of an article.

Looks at names alone. What a file that is read has to be, :mod:`press.content` says.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from press.languages import LANGUAGES, ORIGINAL
from press.problems import Problems

#: What editors' programs leave beside a file, and what explains a folder to people.
_LEFT_ALONE: Final = re.compile(r"\..*|.*~|.*\.bak|.*\.swp|#.*#|README\.md", re.DOTALL)
_PAGES: Final = "pages"
_PLACES: Final = f"{ORIGINAL}/YYYY/MM/ID.md"


def is_left_alone(name: str) -> bool:
    """Say whether a file of this name is nobody's article, and no mistake either."""
    return bool(_LEFT_ALONE.fullmatch(name))


def report_misnamed(content: Path, problems: Problems) -> None:
    """Report what the content folder holds unread."""
    for path in _files(content):
        is_read = path.parts[0] in _READ or path.parts[:2] in _READ_PAGES
        is_markdown = path.name.endswith(".md")
        if is_markdown and not is_read:
            found = "a text in a folder where nobody reads it"
            problems.add(content / path, 0, found, f"expected an article at {_PLACES}")
        elif not is_markdown and (is_read or path.parts[0] == _PAGES):
            found = "a name that does not end in .md, so nobody reads the file"
            problems.add(content / path, 0, found, "expected a name that ends in .md")


_READ: Final = frozenset(language.code for language in LANGUAGES)
_READ_PAGES: Final = frozenset((_PAGES, code) for code in _READ)


def _files(root: Path) -> Iterator[PurePosixPath]:
    """Yield the files below a folder that may be mistakes, relative to it, sorted."""
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_left_alone(name))
        relative = PurePosixPath(Path(place).relative_to(root).as_posix())
        yield from (relative / name for name in sorted(names) if not is_left_alone(name))
