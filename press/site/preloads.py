"""Which scripts a page's first search needs: read from what the scripts themselves import.

A browser that is told of them all fetches them at once; found one by another they would take
five round trips. Reads the text of the theme's scripts; runs none.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from press.language.interface import THEME

_SCRIPTS: Final = THEME / "static" / "js"
#: Where the search begins: its page's script, and the worker that this one starts.
_ENTRIES: Final = ("search-page.js", "search/worker.js")
#: ``import { fold } from "./letters.js";``: what a module needs before it runs. One that is
#: imported while it runs, ``await import("./near.js")``, is not needed yet.
_IMPORT: Final = re.compile(r'^import\s(?:[^"]*?\sfrom\s)?"([^"]+)";', re.MULTILINE)
#: ``NAMES.map((name) => import(`./${name}.js`))``: a classic worker imports modules from a list.
_LISTED: Final = re.compile(r"(\w+)\.map\(\(name\) => import\(`([^`]*)\$\{name\}([^`]*)`\)")


@cache
def search_scripts() -> tuple[str, ...]:
    """Return what the search page's script imports, then its worker and what that imports.

    Addresses are relative to the folder of scripts; each entry's imports come breadth first.
    """
    page, worker = (tuple(_with_imports(entry)) for entry in _ENTRIES)
    return tuple(dict.fromkeys((*page[1:], *worker)))


def _with_imports(entry: str) -> Iterator[str]:
    """Yield a script, then all that it imports, and what they import in turn."""
    known = [entry]
    for script in known:  # grows while it is read
        yield script
        for imported in _imports_of(Path(_SCRIPTS, script).read_text(encoding="utf-8")):
            address = posixpath.normpath(posixpath.join(posixpath.dirname(script), imported))
            if address not in known:
                known.append(address)


def _imports_of(text: str) -> Iterator[str]:
    """Yield what a script imports, relative to its folder."""
    yield from _IMPORT.findall(text)
    for listed in _LISTED.finditer(text):
        name, before, after = listed.groups()
        names = re.search(rf"^const {name} = \[([^\]]*)\]", text, re.MULTILINE)
        for module in re.findall(r'"([^"]+)"', names[1]) if names else ():
            yield f"{before}{module}{after}"
