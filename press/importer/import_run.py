"""The import: source files in, articles in the content folder out, as often as one likes.

What an import may do to a content file is decided by the file itself. Its front matter
holds the SHA-256 of the source file that it was made from:

- The source has that SHA-256 still: nothing to do, whatever a person wrote since.
- The source has changed: the file is written anew only if it proves that nobody edited
  it (:func:`press.importer.content_text.is_untouched`). Where the proof fails (an edit; a title
  that would be repaired otherwise today; a source of unusual form), the file is left
  alone and the conflict is reported.

Only ids, digests and file names are held for all sources; texts come and go one by one.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from press.content.article import original_path
from press.content.atomic_write import write_atomically
from press.content.ids import one_case
from press.content.misnamed_files import is_left_alone
from press.importer.conflicts import edited, moved, renamed
from press.importer.content_text import content_text, is_untouched
from press.importer.existing import Existing
from press.importer.id_from_address import earlier_id
from press.importer.source_text import SourceText, cut
from press.importer.titles.restorer import TitleRestorer
from press.problems import Problems
from press.progress import Progress, without_bar


@dataclass(slots=True)
class ImportOutcome:
    """What an import did."""

    imported: int = 0
    unchanged: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """What is held of a source file while all of them are surveyed."""

    file: Path
    line: int  #: of the address, which gives the id
    id: str
    path: str  #: where its article belongs, relative to the content folder
    sha256: str
    fingerprint: bytes


def import_sources(
    paths: Iterable[Path],
    content: Path,
    own_host: str,
    problems: Problems,
    progress: Progress = without_bar,
    make_repairer: Callable[[], TitleRestorer] = TitleRestorer.shipped,
) -> ImportOutcome:
    """Import the source files given, and those in the folders given, into `content`.

    Every problem is reported and the others go on; conflicts are problems too. The repairer
    of titles is made, which takes a while, only where there is something to import.
    """
    run = _Run(content, own_host, problems)
    found = list(source_files(paths, problems))
    surveyed = [run.survey(file) for file in progress(found, "reading")]
    distinct = _distinct([source for source in surveyed if source], problems)
    due = [sources[0] for sources in distinct if not run.is_unchanged(sources)]
    if due:
        run.learn(due, make_repairer())
    for source in progress(due, "importing"):
        run.bring(source)
    return run.outcome


def source_files(paths: Iterable[Path], problems: Problems) -> Iterator[Path]:
    """Yield the files given and the ``.txt`` files below the folders given, sorted.

    Other files in those folders are reported, but for what editors' programs leave there.
    """
    for path in paths:
        below = list(_texts(path, problems)) if path.is_dir() else [path]
        if not below:
            problems.add(path, 0, "folder without a source article", "expected files *.txt in it")
        yield from below


def _texts(folder: Path, problems: Problems) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_left_alone(name))
        for name in sorted(names):
            if one_case(name).endswith(".txt"):
                yield Path(place, name)
            elif not is_left_alone(name):
                found = "a name that does not end in .txt, so the file is not imported"
                problems.add(Path(place, name), 0, found, "expected a name that ends in .txt")


def _distinct(surveyed: Iterable[Source], problems: Problems) -> list[list[Source]]:
    """Return the sources by id, each id's of one text; report ids with several texts.

    Ids that differ in capital letters alone are one: so are their files on some systems.
    """
    by_id: dict[str, list[Source]] = {}
    for source in surveyed:
        by_id.setdefault(one_case(source.id), []).append(source)
    return [sources for sources in by_id.values() if _is_one_text(sources, problems)]


def _is_one_text(sources: Sequence[Source], problems: Problems) -> bool:
    first, *others = sources
    different = [other for other in others if _differs(other, first)]
    for other in different:
        problems.add(other.file, other.line, *_difference(other, first))
    return not different


def _differs(one: Source, other: Source) -> bool:
    return (one.id, one.fingerprint) != (other.id, other.fingerprint)


def _difference(one: Source, other: Source) -> tuple[str, str]:
    """Say what parts two sources of one id: their texts, or the id's capital letters."""
    if one.id == other.id:
        found = f"id {one.id} with another text than in {other.file}"
        return found, "expected one text an id: neither is imported"
    found = f"id {one.id}, which differs from {other.id} in {other.file} in capital letters alone"
    return found, "expected one spelling of an id: neither is imported"


class _Run:
    """One import into one content folder."""

    def __init__(self, content: Path, own_host: str, problems: Problems) -> None:
        self.outcome = ImportOutcome()
        self._content = content
        self._own_host = own_host
        self._problems = problems
        self._existing = Existing(content)
        self._ids: set[str] = set()
        self._repairer: TitleRestorer

    def survey(self, file: Path) -> Source | None:
        """Return what has to be remembered of a source file; report what is wrong with it."""
        text = self._cut(file, self._problems)
        if text is None:
            return None
        identity = self._identity(text)
        self._ids.add(identity)
        path = original_path(identity, text.date)
        return Source(file, text.line, identity, path, text.sha256, text.fingerprint)

    def _identity(self, text: SourceText) -> str:
        """Return the id of a source: the one its article has already, whatever the rule is now."""
        earlier = earlier_id(text.url, self._own_host)
        path = self._existing.path(earlier) if earlier != text.id else None
        return earlier if path and self._existing.source(path) == text.url else text.id

    def _cut(self, file: Path, problems: Problems) -> SourceText | None:
        try:
            data = file.read_bytes()
        except OSError as error:
            problems.add(file, 0, f"cannot be read: {error.strerror}", "expected a readable file")
            return None
        return cut(str(file), data, self._own_host, problems)

    def is_unchanged(self, sources: Sequence[Source]) -> bool:
        """Say whether the article was made from one of these files, which hold one text."""
        path = self._existing.path(sources[0].id)
        recorded = self._existing.sha256(path) if path else None
        if recorded not in {source.sha256 for source in sources}:
            return False
        self.outcome.unchanged += 1
        return True

    def learn(self, due: Iterable[Source], repairer: TitleRestorer) -> None:
        """Repair titles with this, and with the words of the articles to be imported."""
        texts = (self._cut(source.file, Problems()) for source in due)
        repairer.learn(text.body for text in texts if text)
        self._repairer = repairer

    def bring(self, source: Source) -> None:
        """Write the article of a source, unless a person has edited it."""
        text = self._cut(source.file, self._problems)
        if text is None:
            return
        path = self._existing.path(source.id)
        if path and not (path == source.path and self._is_untouched(path)):
            self._report_conflict(source, path)
            return
        if not path and (other := self._existing.renamed(source.path, text.url, self._ids)):
            self._conflict(source, *renamed(self._content / other, source.id))
            return
        try:
            write_atomically(self._content / source.path, content_text(text, self._repairer))
        except OSError as error:
            found = f"{self._content / source.path} cannot be written: {error.strerror}"
            self._problems.add(source.file, 0, found, "expected a folder that can be written to")
            return
        self.outcome.imported += 1

    def _is_untouched(self, path: str) -> bool:
        return is_untouched(path, self._existing.text(path), self._own_host, self._repairer)

    def _report_conflict(self, source: Source, path: str) -> None:
        """Name both versions, and what a person can do."""
        file = self._content / path
        recorded = self._existing.sha256(path)
        if recorded and path != source.path and self._is_untouched(path):
            self._conflict(source, *moved(source.sha256, file, self._content / source.path))
        else:
            self._conflict(source, *edited(source.sha256, file, by_import=recorded is not None))

    def _conflict(self, source: Source, found: str, expected: str) -> None:
        self._problems.add(source.file, 0, found, expected)
        self.outcome.conflicts += 1
