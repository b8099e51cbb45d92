"""Reports files of the content folder that nobody reads because of their name or folder.

Looks at names alone. :mod:`press.content.folder` checks the files that are read.
:mod:`press.entities.authority.authority` reports such files in the folder of names.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.ids import one_case
from press.languages import LANGUAGES, ORIGINAL
from press.problems import Problems
from press.project import shown

#: What editors' programs leave beside a file, and what explains a folder to people.
_LEFT_ALONE: Final = re.compile(r"\..*|.*~|.*\.bak|.*\.swp|#.*#|README\.md", re.DOTALL)
_PAGES: Final = "pages"
_NAMES: Final = "entities"
_TERMS: Final = "terms.yaml"
_SITES: Final = "sites"
_YAML: Final = frozenset((".yaml", ".yml"))
_READ: Final = frozenset(language.code for language in LANGUAGES)
_READ_PAGES: Final = frozenset((_PAGES, code) for code in _READ)


def is_left_alone(name: str) -> bool:
    """Return whether a file of this name may lie there unread, and is no mistake."""
    return bool(_LEFT_ALONE.fullmatch(name))


def report_misnamed(content: Path, problems: Problems) -> None:
    """Report the unread files of the content folder, except in the folder of names."""
    for path in files_below(content):
        if path.parts[0] == _NAMES or (path.parts[0] == _SITES and path.suffix == ".yaml"):
            continue
        is_read = path.parts[0] in _READ or path.parts[:2] in _READ_PAGES
        is_markdown = path.name.endswith(".md")
        if one_case(path.suffix) in _YAML and str(path) != _TERMS:
            found = "a YAML file in a folder where nobody reads it"
            expected = f"expected names in {_NAMES}/, or phrases in {_TERMS}"
        elif is_markdown and not is_read:
            found = "a Markdown file in a folder where nobody reads it"
            expected = f"expected an article at {ORIGINAL}/YYYY/MM/ID.md"
        elif not is_markdown and (is_read or path.parts[0] == _PAGES):
            found = "a name that does not end in .md, so nobody reads the file"
            expected = "expected a name that ends in .md"
        else:
            continue
        problems.add(shown(content / path), 0, found, expected)


def files_below(root: Path) -> Iterator[PurePosixPath]:
    """Yield the files below a folder that may be mistakes, relative to it, sorted."""
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_left_alone(name))
        relative = PurePosixPath(Path(place).relative_to(root).as_posix())
        yield from (relative / name for name in sorted(names) if not is_left_alone(name))
