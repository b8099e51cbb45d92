"""The records of articles that a build keeps for the next: what reading and tagging made of each.

A record is valid while its files have the bytes it was made of. They lie in a file a month, so
that an edit writes one of them. Knows nothing of pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from press.archive.archive import Pair
from press.content.folder import ArticleFiles
from press.state.store import load, save

_SUFFIX: Final = ".articles"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What is known of one article."""

    files: ArticleFiles
    tagged: Pair | None = None  #: with its names; none of a draft's or a lost original's files

    def tagged_as(self, pair: Pair) -> Pair | None:
        """Return the pair with its names, if it is of the very files that this record has."""
        tagged = self.tagged
        if tagged and tagged.original is pair.original and tagged.translation is pair.translation:
            return tagged
        return None


Records = Mapping[str, ArticleRecord]


def load_records(folder: Path, reading: bytes, tagging: bytes) -> dict[str, ArticleRecord]:
    """Return the records by the paths of the originals.

    `reading` and `tagging` stand for all that reading and tagging depend on beside the files
    themselves: the program, the settings, the names. What was read under another stamp is not
    there, what was tagged under another has no names.
    """
    records: dict[str, ArticleRecord] = {}
    for file in sorted(folder.glob(f"*{_SUFFIX}")):
        if month := load(file, reading):
            tagged_under, of_month = month
            if tagged_under != tagging:
                of_month = {path: replace(one, tagged=None) for path, one in of_month.items()}
            records |= of_month
    return records


def save_records(
    folder: Path, reading: bytes, tagging: bytes, records: Records, known: Records
) -> None:
    """Write the months whose records are not the `known` ones; a month without any goes."""
    months, known_months = _by_month(records), _by_month(known)
    for month, of_month in months.items():
        before = known_months.get(month, {})
        if before.keys() != of_month.keys() or any(
            before[path] is not record for path, record in of_month.items()
        ):
            save(folder / f"{month}{_SUFFIX}", reading, (tagging, of_month))
    for file in folder.glob(f"*{_SUFFIX}"):
        if file.name.removesuffix(_SUFFIX) not in months:
            file.unlink(missing_ok=True)


def _by_month(records: Records) -> dict[str, dict[str, ArticleRecord]]:
    months: dict[str, dict[str, ArticleRecord]] = {}
    for path, record in records.items():
        month = "-".join(PurePosixPath(path).parent.parts)
        months.setdefault(month, {})[path] = record
    return months
