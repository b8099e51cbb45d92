"""The import: source files in, articles in the content folder out, as often as one likes.

What an import may do to a content file is decided by the file itself. Its front matter
holds the SHA-256 of the source file that it was made from:

- The source has that SHA-256 still: nothing to do, whatever a person wrote since.
- The source has changed: the file is written anew only if it proves that nobody edited
  it (:func:`press.importer.content_text.is_untouched`). Where the proof fails (an edit; a title
  that would be restored otherwise today; a source of unusual form), the file is left
  alone and the conflict is reported.

Each source is parsed once. Its head is kept, and its body is read again where it is needed: to
learn words from all bodies before the first title is restored, then to write the article. So no
more than one body is held in memory at a time.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from press.content.article import original_path
from press.content.atomic_write import write_atomically
from press.content.ids import one_case
from press.content.misnamed_files import is_left_alone
from press.importer.conflicts import edited, foreign, moved, one_id, renamed, taken, two_texts
from press.importer.content_text import content_text, is_untouched
from press.importer.existing_articles import ExistingArticles
from press.importer.id_from_address import earlier_id, is_spelled, same_address
from press.importer.source_text import SourceHead, SourceText, body_of, parse_source
from press.importer.titles.restorer import TitleRestorer
from press.language.language_guess import other_language
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
    """A source file that was parsed: all but its body."""

    file: Path
    head: SourceHead  #: with the id that its article has
    fingerprint: bytes
    spelled: bool  #: its id is one of several that its address could give

    @property
    def path(self) -> str:
        """Where its article belongs, relative to the content folder."""
        return original_path(self.head.id, self.head.date)


def import_sources(
    paths: Iterable[Path],
    content: Path,
    own_host: str,
    problems: Problems,
    progress: Progress = without_bar,
    make_restorer: Callable[[], TitleRestorer] = TitleRestorer.shipped,
) -> ImportOutcome:
    """Import the source files given, and those in the folders given, into `content`.

    Every problem is reported and the others go on; conflicts are problems too. The restorer
    of titles is made, which takes a while, only where there is something to import.
    """
    run = _Run(content, own_host, problems)
    files = list(source_files(paths, problems))
    parsed = [run.parse(file) for file in progress(files, "reading")]
    distinct = _distinct([source for source in parsed if source], problems)
    due = [sources[0] for sources in distinct if not run.is_unchanged(sources)]
    if due:
        run.learn(due, make_restorer())
    for source in progress(due, "importing"):
        run.write(source)
    return run.outcome


def source_files(paths: Iterable[Path], problems: Problems) -> Iterator[Path]:
    """Yield the files given and the ``.txt`` files below the folders given, sorted.

    Other files in those folders are reported, but for what editors' programs leave there.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        texts = []
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not is_left_alone(name))
            for name in sorted(names):
                if one_case(name).endswith(".txt"):
                    texts.append(Path(folder, name))
                elif not is_left_alone(name):
                    found = "a name that does not end in .txt, so the file is not imported"
                    problems.add(Path(folder, name), 0, found, "expected a name that ends in .txt")
        if not texts:
            problems.add(path, 0, "folder without a source article", "expected files *.txt in it")
        yield from texts


def _distinct(sources: Iterable[Source], problems: Problems) -> list[list[Source]]:
    """Return the sources by id, each id's of one text; report ids with several texts.

    Ids that differ in capital letters alone are one: so are their files on some systems.
    """
    by_id: dict[str, list[Source]] = {}
    for source in sources:
        by_id.setdefault(one_case(source.head.id), []).append(source)
    distinct = []
    for group in by_id.values():
        first, is_one_text = group[0], True
        for other in group[1:]:
            if (other.head.id, other.fingerprint) != (first.head.id, first.fingerprint):
                say = one_id if other.spelled and _addresses_differ(first, other) else two_texts
                found, expected = say(first.head.id, first.file, other.head.id)
                problems.add(other.file, other.head.line, found, expected)
                is_one_text = False
        if is_one_text:
            distinct.append(group)
    return distinct


def _addresses_differ(one: Source, other: Source) -> bool:
    return same_address(one.head.url) != same_address(other.head.url)


def _read(file: Path, problems: Problems) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError as error:
        problems.add(file, 0, f"cannot be read: {error.strerror}", "expected a readable file")
        return None


def _read_body(source: Source, problems: Problems) -> str | None:
    """Return the body of a source that was parsed before."""
    data = _read(source.file, problems)
    if data is None:
        return None
    if sha256(data).hexdigest() != source.head.sha256:
        problems.add(
            source.file,
            0,
            "a file that changed during the import",
            "expected one that stays: import it again",
        )
        return None
    return body_of(data)


class _Run:
    """One import into one content folder."""

    def __init__(self, content: Path, own_host: str, problems: Problems) -> None:
        self.outcome = ImportOutcome()
        self._content = content
        self._own_host = own_host
        self._problems = problems
        self._existing = ExistingArticles(content)
        self._ids: set[str] = set()
        self._restorer: TitleRestorer

    def parse(self, file: Path) -> Source | None:
        """Return a source file, parsed; report what is wrong with it."""
        data = _read(file, self._problems)
        if data is None:
            return None
        text = parse_source(str(file), data, self._own_host, self._problems)
        if text is None:
            return None
        head = text.head
        may_differ = earlier_id(head.url, self._own_host) != head.id
        if may_differ and (path := self._existing.from_address(head.url)):
            # Its article keeps the id it has, whatever the rule or the spelling is now.
            head = replace(head, id=PurePosixPath(path).stem)
        place = self._existing.path(head.id)
        recorded = self._existing.sha256(place) if place else None
        if recorded != head.sha256 and (language := other_language(text.body)):
            self._problems.add(file, 0, *foreign(language, text.body))
            return None
        self._ids.add(head.id)
        spelled = is_spelled(head.url, self._own_host)
        return Source(file, head, text.fingerprint, spelled)

    def is_unchanged(self, sources: Sequence[Source]) -> bool:
        """Say whether the article was made from one of these files, which hold one text."""
        path = self._existing.path(sources[0].head.id)
        recorded = self._existing.sha256(path) if path else None
        if recorded not in {source.head.sha256 for source in sources}:
            return False
        self.outcome.unchanged += 1
        return True

    def learn(self, due: Iterable[Source], restorer: TitleRestorer) -> None:
        """Restore titles with this, and with the words of the articles to be imported."""
        bodies = (_read_body(source, Problems()) for source in due)
        restorer.learn(body for body in bodies if body is not None)
        self._restorer = restorer

    def write(self, source: Source) -> None:
        """Write the article of a source, unless a person has edited it."""
        body = _read_body(source, self._problems)
        if body is None or self._is_conflict(source):
            return
        place = self._content / source.path
        try:
            write_atomically(place, content_text(SourceText(source.head, body), self._restorer))
        except OSError as error:
            found = f"{place} cannot be written: {error.strerror}"
            self._problems.add(source.file, 0, found, "expected a folder that can be written to")
            return
        self.outcome.imported += 1

    def _is_conflict(self, source: Source) -> bool:
        """Tell whether a person must decide; report both versions, and what a person can do."""
        head = source.head
        path = self._existing.path(head.id)
        if path and self._is_anothers(path, source):
            found, expected = taken(head.id, self._content / path, self._existing.source(path))
        elif path:
            text = self._existing.text(path)
            untouched = is_untouched(path, text, self._own_host, self._restorer)
            if untouched and path == source.path:
                return False
            file = self._content / path
            found, expected = (
                moved(head.sha256, file, self._content / source.path)
                if untouched
                else edited(head.sha256, file, by_import=self._existing.sha256(path) is not None)
            )
        elif other := self._existing.renamed(source.path, head.url, self._ids):
            found, expected = renamed(self._content / other, head.id)
        else:
            return False
        self._problems.add(source.file, 0, found, expected)
        self.outcome.conflicts += 1
        return True

    def _is_anothers(self, path: str, source: Source) -> bool:
        """Tell whether a spelled id belongs to the article of another address."""
        other = self._existing.source(path)
        return source.spelled and same_address(other) != same_address(source.head.url)
