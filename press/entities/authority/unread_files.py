"""Files in the folder of names that nobody reads: another name, another folder.

Looks at names alone.
"""

from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.ids import one_case
from press.content.misnamed import files_below
from press.entities.authority.stanzas import DECLINED
from press.entities.kinds import ENTITY_KINDS
from press.problems import Problems
from press.project import shown

_FILES: Final = tuple(kind.file for kind in ENTITY_KINDS)
#: The files that are read, by their names up to the dot.
_READ: Final = {name.partition(".")[0]: name for name in (*_FILES, DECLINED)}


def report_unread(folder: Path, problems: Problems) -> None:
    """Report each file that somebody may take for one of names, and where its names belong."""
    for path in files_below(folder):
        if str(path) not in _READ.values():
            found = "a file that nobody reads"
            problems.add(shown(folder / path), 0, found, f"expected its names in {_meant(path)}")


def _meant(path: PurePosixPath) -> str:
    """Return the file that was meant, or all that it may be."""
    name = one_case(path.name.partition(".")[0])
    close = get_close_matches(name, _READ, n=1)
    return _READ[close[0]] if close else f"{', '.join(_FILES)} or {DECLINED}"
