"""What several commands stand on: the desk, with the archive's own names and terms."""

from pathlib import Path

from press.archive.review_queue import ReviewQueue
from press.entities.authority.authority import load_authority
from press.problems import Problems
from press.translation.glossary.glossary_file import load_terms


def load_desk(content: Path, problems: Problems) -> ReviewQueue:
    """Return an editor's desk; what is wrong with names or terms is reported."""
    return ReviewQueue(
        load_authority(content / "entities", problems), load_terms(content, problems)
    )
