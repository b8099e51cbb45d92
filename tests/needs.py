"""What a test needs beside Python: a browser, a build, time. ``make quick`` leaves such tests out.

No test says it of itself. Its file, or the file of one of its fixtures, imports what starts a
browser, a build, a process or the writing of a whole index, directly or through another module of
tests/; so a new test cannot forget it, and no clock has a say.
"""

import ast
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent

#: The import that shows the need, by the mark that a test gets.
SIGNS: Final = {
    "playwright": "browser",
    "tests.built_site": "build",
    "subprocess": "slow",  # starts Python, which takes as long as a hundred tests
    "press.search.index_writer": "slow",
}


@cache
def needs(file: Path) -> frozenset[str]:
    """Return the marks of the tests of a file, by all that it imports from tests/."""
    names = _imported(file)
    own = frozenset(mark for sign, mark in SIGNS.items() if names & {sign, f"{sign}.sync_api"})
    modules = [ROOT / f"{name.replace('.', '/')}.py" for name in names if name.startswith("tests.")]
    return own.union(*(needs(module) for module in modules if module.is_file()))


def _imported(file: Path) -> set[str]:
    """Return every module that a file names in an import, wherever in it that stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names
