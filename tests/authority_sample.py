"""Authority files written for a test, and what reading them says."""

from pathlib import Path
from typing import Final

from press.entities.authority.authority import Authority, load_authority
from press.problems import Problems

#: A stanza with all that it must have.
LAKE: Final = "tolm:\n  az: Tolm\n  en: Tolm\n"


def read(folder: Path, **files: str) -> tuple[Authority, list[str]]:
    """Write authority files by their names; return what they say and the problems."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    authority = load_authority(folder, problems)
    return authority, [str(problem) for problem in problems]
