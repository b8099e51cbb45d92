"""Reads the files of sources into what an import needs of each article.

What is slow to read (pages, web archives) is kept in the cache, without the texts: they are read
again only where an article is due. Decides nothing about articles.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from press.importer.formats.registry import FORMATS, format_of
from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.received.keeping import ReceivedFiles, columns_of
from press.importer.sites.site_table import Sites
from press.importer.source_article import SourceArticle
from press.importer.source_cache import KeptReading, SourceCache
from press.importer.source_text import SourceHead, SourceText, checked
from press.language.language_guess import guess_language
from press.problems import Problems


class Spooled(NamedTuple):
    """Where a text lies in the reader's spool."""

    start: int
    size: int


@dataclass(slots=True)
class ReadArticle:
    """An article of a source file, without its text."""

    head: SourceHead
    fingerprint: bytes
    language: str  #: as stated, or guessed where reading is slow; empty: nobody knows yet
    counterparts: dict[str, str]
    number: int  #: of the article in its file, counted from 0
    text: Spooled | None = None  #: absent where it was not read in this run


class SourceReader:
    """Reads source files for one import."""

    def __init__(
        self,
        sites: Sites,
        own_host: str,
        problems: Problems,
        *,
        form: SourceFormat | None = None,
        columns: Mapping[str, str] | None = None,
        received: ReceivedFiles | None = None,
        cache: SourceCache | None = None,
    ) -> None:
        """Make ready; `form` is what a person says that all files have."""
        self._sites, self._own_host, self._problems = sites, own_host, problems
        self._form, self._columns, self._received = form, columns or {}, received
        self._cache = cache
        self._spool = _Spool()
        self._again: dict[Path, list[ReadArticle]] = {}
        self._last: tuple[Path, str] | None = None
        self._last_text = ""

    def articles(self, file: Path) -> list[ReadArticle]:
        """Return the articles of a file; report what is wrong with it. Raises ``OSError``."""
        form = self._form or format_of(file)
        if form is None:
            file.open("rb").close()
            names = ", ".join(each.name for each in FORMATS)
            found = "a file of no form that is known"
            self._problems.add(file, 0, found, f"expected one of {names}; --from says which")
            return []
        if not form.is_costly or not self._cache:
            return self._read(file, form, self._problems)
        key = self._cache.key(file, form.name, self._columns_of(file), self._retrieved(file))
        kept = self._cache.get(key)
        if kept is None:
            faults = Problems()
            articles = self._read(file, form, faults)
            kept = KeptReading(tuple(replace(each, text=None) for each in articles), tuple(faults))
            self._cache.put(key, kept)
        else:
            articles = [replace(each) for each in kept.articles]
        self._problems.extend(replace(each, file=str(file)) for each in kept.problems)
        return articles

    def text(self, file: Path, article: ReadArticle) -> str:
        """Return an article's text. Raises ``OSError``, ``LookupError`` where it is gone."""
        if article.text:
            return self._spool.get(article.text)
        if (file, article.head.sha256) == self._last:
            return self._last_text
        return self._found_again(file, article)

    def _found_again(self, file: Path, article: ReadArticle) -> str:
        """Read a file once more, for its texts."""
        form = self._form or format_of(file)
        if form and not form.is_costly:  # one article, which is read fast
            self._read(file, form, Problems())
            if (file, article.head.sha256) == self._last:
                return self._last_text
            raise LookupError(file)
        if file not in self._again and form:
            self._again[file] = self._read(file, form, Problems())
        for fresh in self._again.get(file, []):
            if fresh.number == article.number and fresh.head.sha256 == article.head.sha256:
                assert fresh.text
                return self._spool.get(fresh.text)
        raise LookupError(file)

    def _read(self, file: Path, form: SourceFormat, problems: Problems) -> list[ReadArticle]:
        received = ReceivedFile(
            name=str(file),
            path=file,
            sites=self._sites,
            problems=problems,
            columns=self._columns_of(file),
            retrieved=self._retrieved(file),
        )
        articles = []
        for number, article in enumerate(form.read(received)):
            if text := checked(article, str(file), self._own_host, problems):
                self._last, self._last_text = (file, text.head.sha256), text.body
                articles.append(self._article(article, text, number, is_costly=form.is_costly))
        return articles

    def _article(
        self, article: SourceArticle, text: SourceText, number: int, *, is_costly: bool
    ) -> ReadArticle:
        language = article.language or (guess_language(text.body) if is_costly else "")
        place = self._spool.put(text.body) if is_costly else None
        counterparts = dict(article.counterparts)
        return ReadArticle(text.head, text.fingerprint, language, counterparts, number, place)

    def close(self) -> None:
        """Let go of the texts and of the cache."""
        self._spool.close()
        if self._cache:
            self._cache.close()

    def _columns_of(self, file: Path) -> dict[str, str]:
        return {**columns_of(file), **self._columns}

    def _retrieved(self, file: Path) -> datetime | None:
        return self._received.moment_of(file) if self._received else None


class _Spool:
    """Texts in a file without a name, so that none of them is held in memory."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it lives as long as the import
        self._end = 0

    def close(self) -> None:
        self._file.close()

    def put(self, text: str) -> Spooled:
        data = text.encode()
        self._file.seek(self._end)
        self._file.write(data)
        place = Spooled(self._end, len(data))
        self._end += len(data)
        return place

    def get(self, place: Spooled) -> str:
        self._file.seek(place.start)
        return self._file.read(place.size).decode()
