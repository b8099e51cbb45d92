"""What several commands stand on: the desk, with the archive's own names and terms."""

from pathlib import Path

from press.desk import Desk
from press.entities.authority import load_authority
from press.problems import Problems
from press.translation.terms_file import load_terms


def load_desk(content: Path, problems: Problems) -> Desk:
    """Return an editor's desk; what is wrong with names or terms is reported."""
    return Desk(load_authority(content / "entities", problems), load_terms(content, problems))
