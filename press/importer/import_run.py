"""The import: source files in, articles in the content folder out, as often as one likes.

What an import may do to a content file is decided by the file itself. Its front matter
holds the SHA-256 of the source file that it was made from:

- The source has that SHA-256 still: nothing to do, whatever a person wrote since.
- The source has changed: the file is written anew only if it proves that nobody edited
  it (:func:`press.importer.content_text.is_untouched`). Where the proof fails (an edit; a title
  that would be restored otherwise today; a source of unusual form), the file is left
  alone and the conflict is reported.

Each source is read once. Its head is kept, and its text lies in a spool on disk until it is needed:
to learn words from all texts before the first title is restored, then to write the article. So no
more than one text is held in memory at a time.

Of several versions of one article, received at known times, the last one counts.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.article import original_path
from press.content.atomic_write import write_atomically
from press.content.ids import one_case
from press.content.misnamed_files import is_left_alone
from press.importer.conflicts import (
    edited,
    foreign,
    moved,
    one_id,
    out_of_order,
    renamed,
    taken,
    two_texts,
)
from press.importer.content_text import changed_text, content_text, is_untouched
from press.importer.english_source import EnglishSource, TranslationTaker, english_sources
from press.importer.existing_articles import ExistingArticles
from press.importer.formats.source_format import SourceFormat
from press.importer.id_from_address import earlier_id, is_spelled, same_address
from press.importer.received.keeping import ReceivedFiles, is_record
from press.importer.received.manifest import in_utc
from press.importer.rising_numbers import Misdated, misdated
from press.importer.sites.site_table import Sites
from press.importer.source_cache import SourceCache
from press.importer.source_reader import ReadArticle, SourceReader
from press.importer.source_text import SourceHead, SourceText
from press.importer.titles.restorer import TitleRestorer
from press.language.language_guess import guess_language, other_language
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.progress import MANY, Progress, without_bar


@dataclass(slots=True)
class ImportOutcome:
    """What an import did."""

    imported: int = 0
    unchanged: int = 0
    conflicts: int = 0
    others: int = 0  #: articles in other languages, which stay in their sources


@dataclass(frozen=True, slots=True)
class Source:
    """An article of a source file: all but its text."""

    file: Path
    read: ReadArticle
    head: SourceHead  #: with the id that its article has
    fingerprint: bytes
    spelled: bool  #: its id is one of several that its address could give

    @property
    def english(self) -> str | None:
        """The address of its official English, where the source says it."""
        return self.read.counterparts.get(TRANSLATION.code)

    @property
    def path(self) -> str:
        """Where its article belongs, relative to the content folder."""
        return original_path(self.head.id, self.head.date)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """How source files are read, beyond what they say themselves."""

    form: SourceFormat | None = None  #: the form that all files have; absent: each says its own
    columns: Mapping[str, str] = field(default_factory=dict)
    received: ReceivedFiles | None = None
    cache: Path | None = None  #: absent: nothing is kept for the next import
    now: Callable[[], datetime] = _utc_now  #: when a change is seen whose source is undated
    say: Callable[[str], object] | None = None  #: hears how many articles there are, if many
    #: takes the English articles, once all others are written; absent: they stay in their sources
    translations: TranslationTaker | None = None


def import_sources(
    paths: Iterable[Path],
    content: Path,
    own_host: str,
    problems: Problems,
    progress: Progress = without_bar,
    make_restorer: Callable[[], TitleRestorer] = TitleRestorer.shipped,
    options: SourceOptions | None = None,
) -> ImportOutcome:
    """Import the source files given, and those in the folders given, into `content`.

    Every problem is reported and the others go on; conflicts are problems too. The restorer
    of titles is made, which takes a while, only where there is something to import.
    """
    given = options or SourceOptions()
    cache = SourceCache(given.cache, content, own_host) if given.cache else None
    sites = Sites(content, problems)
    reader = SourceReader(
        sites,
        own_host,
        problems,
        form=given.form,
        columns=given.columns,
        received=given.received,
        cache=cache,
    )
    with closing(reader):
        run = _Run(content, own_host, problems, reader, given.now)
        files = list(source_files(paths, problems))
        sources = [source for file in progress(files, "reading") for source in run.read(file)]
        sources = _well_dated(sources, sites, problems)
        distinct = _distinct(sources, problems)
        due = [sources[0] for sources in distinct if not run.is_unchanged(sources)]
        if len(due) > MANY and given.say:
            given.say(f"importing {len(due):,} articles")
        if due:
            run.learn(due, make_restorer())
        for source in progress(due, "importing"):
            with problems.boundary(source.file, "importing it", source.head.line):
                run.write(source)
        in_english = run.english()
        if given.translations and in_english:
            for english in progress(in_english, "pairing"):
                with problems.boundary(english.file, "pairing it", english.head.line):
                    given.translations(english)
        else:
            run.outcome.others += len(in_english)
    return run.outcome


def source_files(paths: Iterable[Path], problems: Problems) -> Iterator[Path]:
    """Yield the files given and the files below the folders given, sorted.

    What editors' programs leave in those folders, and the archive's own records, are no sources.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        count = 0
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not _is_no_source(folder, name))
            for name in sorted(name for name in names if not _is_no_source(folder, name)):
                count += 1
                file = Path(folder, name)
                # A pipe would be waited for without end, and a device never ends.
                if file.exists() and not file.is_file():
                    problems.add(file, 0, "no plain file", "expected a file of articles")
                else:
                    yield file
        if not count:
            problems.add(path, 0, "folder without a source article", "expected files of articles")


def _is_no_source(folder: str, name: str) -> bool:
    return is_left_alone(name) or is_record(Path(folder, name))


def _well_dated(sources: list[Source], sites: Sites, problems: Problems) -> list[Source]:
    """Return the sources without those whose date contradicts their neighbours'; report them."""
    by_site: dict[str, list[Source]] = {}
    for source in sources:
        if (table := sites.of(source.head.url)) and table.rising:
            by_site.setdefault(table.host, []).append(source)
    wrong: dict[str, Misdated] = {}
    for group in by_site.values():
        wrong |= {each.head.url: each for each in misdated(source.head for source in group)}
    for source in sources:
        if neighbours := wrong.get(source.head.url):
            problems.add(source.file, source.head.line, *out_of_order(*neighbours))
    return [source for source in sources if source.head.url not in wrong] if wrong else sources


def _distinct(sources: Iterable[Source], problems: Problems) -> list[list[Source]]:
    """Return the sources by id, each id's of one text; report ids with several texts.

    Ids that differ in capital letters alone are one: so are their files on some systems.
    """
    by_id: dict[str, list[Source]] = {}
    for source in sources:
        by_id.setdefault(one_case(source.head.id), []).append(source)
    distinct = []
    for versions in by_id.values():
        group = _last_version(versions)
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


def _last_version(sources: list[Source]) -> list[Source]:
    """Return the sources of the last text, where the times tell which that is, else all.

    A source whose time nobody knows is older than those that were fetched or brought later.
    """
    first, *others = sources
    undated = {source.fingerprint for source in sources if not source.head.retrieved}
    if len(undated) > 1 or any(
        other.head.id != first.head.id or _addresses_differ(first, other) for other in others
    ):
        return sources
    last = max(sources, key=lambda source: in_utc(source.head.retrieved or _LONG_AGO))
    return [source for source in sources if source.fingerprint == last.fingerprint]


_LONG_AGO: Final = datetime(1, 1, 2, tzinfo=UTC)


def _addresses_differ(one: Source, other: Source) -> bool:
    return same_address(one.head.url) != same_address(other.head.url)


class _Run:
    """One import into one content folder."""

    def __init__(
        self,
        content: Path,
        own_host: str,
        problems: Problems,
        reader: SourceReader,
        now: Callable[[], datetime],
    ) -> None:
        self.outcome = ImportOutcome()
        self._content = content
        self._own_host = own_host
        self._problems = problems
        self._reader = reader
        self._now = now
        self._existing = ExistingArticles(content)
        self._ids: set[str] = set()
        self._restorer: TitleRestorer
        self._english: list[tuple[Path, ReadArticle]] = []
        self._originals: dict[str, str] = {}  # addresses by that of their English

    def read(self, file: Path) -> Iterator[Source]:
        """Yield the articles of a source file; report what is wrong with it."""
        with self._problems.boundary(file, "reading it"):
            try:
                articles = self._reader.articles(file)
            except OSError as error:
                found = f"cannot be read: {error.strerror}"
                self._problems.add(file, 0, found, "expected a readable file")
                return
            for article in articles:
                if article.language in {"", ORIGINAL.code}:
                    yield from self._source(file, article)
                else:
                    self._put_by(file, article, article.language)

    def _put_by(self, file: Path, article: ReadArticle, language: str) -> None:
        """Keep an article in another language for later, if it is English."""
        if language == TRANSLATION.code:
            self._english.append((file, article))
        else:
            self.outcome.others += 1

    def english(self) -> list[EnglishSource]:
        """Return the English articles of all files that were read."""
        return english_sources(self._english, self._originals, self._text, self._problems)

    def _source(self, file: Path, article: ReadArticle) -> Iterator[Source]:
        head = article.head
        if english := article.counterparts.get(TRANSLATION.code):
            self._originals[same_address(english)] = head.url
        may_differ = earlier_id(head.url, self._own_host) != head.id
        if may_differ and (path := self._existing.from_address(head.url)):
            # Its article keeps the id it has, whatever the rule or the spelling is now.
            head = replace(head, id=PurePosixPath(path).stem)
        place = self._existing.path(head.id)
        recorded = self._existing.sha256(place) if place else None
        if recorded != head.sha256:
            text = self._text(file, article) or ""
            if guess_language(text) == TRANSLATION.code:
                self._put_by(file, article, TRANSLATION.code)
                return
            if language := other_language(text):
                line = head.line if article.text else 0  # of a file with several articles
                self._problems.add(file, line, *foreign(language, text))
                return
        self._ids.add(head.id)
        spelled = is_spelled(head.url, self._own_host)
        yield Source(file, article, head, article.fingerprint, spelled)

    def _text(
        self, file: Path, article: ReadArticle, problems: Problems | None = None
    ) -> str | None:
        """Return an article's text; ``None``, reported, where it cannot be had any more."""
        try:
            return self._reader.text(file, article)
        except OSError as error:
            found = f"cannot be read: {error.strerror}"
        except LookupError:
            found = "a file that changed during the import"
        if problems is not None:
            problems.add(file, 0, found, "expected one that stays: import it again")
        return None

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
        bodies = (self._text(source.file, source.read) for source in due)
        restorer.learn(body for body in bodies if body is not None)
        self._restorer = restorer

    def write(self, source: Source) -> None:
        """Write the article of a source, unless a person has edited it."""
        body = self._text(source.file, source.read, self._problems)
        if body is None or self._is_conflict(source):
            return
        place = self._content / source.path
        try:
            write_atomically(place, self._content_text(source, SourceText(source.head, body)))
        except OSError as error:
            found = f"{place} cannot be written: {error.strerror}"
            self._problems.add(source.file, 0, found, "expected a folder that can be written to")
            return
        self.outcome.imported += 1

    def _content_text(self, source: Source, text: SourceText) -> str:
        path, restorer, english = (
            self._existing.path(source.head.id),
            self._restorer,
            source.english,
        )
        if path is None:
            return content_text(text, restorer, english=english)
        return changed_text(path, self._existing.text(path), text, restorer, self._now(), english)

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
