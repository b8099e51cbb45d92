"""The memory of machine translations: one SQLite file, in which nothing is ever changed.

A translation is found by its engine, the engine's version and its sentence's SHA-256. A
batch is one transaction: whoever is killed has stored all of it or nothing. It is a cache.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from press.translation.engines.engine import label

#: Where the memory lies in a project.
PLACE: Final = Path(".cache", "translations.sqlite")

#: Written into the file; another number is another arrangement.
_FORM: Final = 1
_TABLES: Final = """
create table engine (
    number integer primary key, name text not null, version text not null,
    characters integer not null default 0, seconds real not null default 0,
    unique (name, version)
);
create table sentence (hash blob primary key, text text not null) without rowid;
create table translation (
    engine integer not null, hash blob not null, text text not null, made integer not null,
    primary key (engine, hash)
) without rowid;
create table written (article text primary key, source blob not null, target blob not null)
without rowid;
"""
#: SQLite takes so many values a question everywhere.
_AT_ONCE: Final = 500


#: The name and the version of the engine that a translation is by.
Origin = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One sentence with one of its translations, as it is remembered and exchanged."""

    source: str
    target: str
    engine: str
    version: str
    made: datetime  #: in UTC, to the second


class BrokenMemoryError(Exception):
    """A file that cannot be the memory: which, what is wrong, and what was expected."""

    def __init__(self, file: Path, reason: object) -> None:
        """Say which file, and why."""
        super().__init__(file, reason)
        self.file = file
        self.found = str(reason)
        self.expected = (
            "expected a memory of translations that can be written to, or no file: it is a cache "
            "and may be deleted"
        )


@dataclass(frozen=True, slots=True)
class ContentHashes:
    """Digests of what a machine wrote an article's file from, and of what it wrote."""

    source: bytes
    target: bytes


class TranslationMemory:
    """An open memory. One process writes at a time; the others wait for it."""

    def __init__(self, file: Path) -> None:
        """Open the file or begin it. Raises :class:`BrokenMemoryError`."""
        self._file = file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, timeout=60, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise BrokenMemoryError(file, error) from None
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        """Make the tables in a new file; refuse those of another program or release."""
        try:
            self._database.execute("pragma journal_mode = wal")
            self._database.execute("pragma synchronous = normal")
        except sqlite3.Error as error:
            raise BrokenMemoryError(self._file, error) from None
        with self._transaction():
            (form,) = self._database.execute("pragma user_version").fetchone()
            if form == 0:
                for statement in filter(str.strip, _TABLES.split(";")):
                    self._database.execute(statement)
                self._database.execute(f"pragma user_version = {_FORM}")
            elif form != _FORM:
                raise sqlite3.DatabaseError(f"form {form} of the memory instead of {_FORM}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All that is written within it, or nothing. Raises :class:`BrokenMemoryError`."""
        try:
            self._database.execute("begin immediate")
            yield
            self._database.execute("commit")
        except sqlite3.Error as error:
            raise BrokenMemoryError(self._file, error) from None
        finally:
            if self._database.in_transaction:
                self._database.execute("rollback")

    # Sentences

    def lookup(self, engine: str, version: str, sentences: Sequence[str]) -> list[str | None]:
        """Return the translation of each sentence by this engine; ``None`` where there is none."""
        number = self._number(engine, version)
        if number is None:
            return [None] * len(sentences)
        hashes = [_hash(sentence) for sentence in sentences]
        translations: dict[bytes, str] = {}
        for start in range(0, len(hashes), _AT_ONCE):
            keys = hashes[start : start + _AT_ONCE]
            places = ",".join("?" * len(keys))
            translations |= self._database.execute(
                f"select hash, text from translation where engine = ? and hash in ({places})",
                (number, *keys),
            )
        return [translations.get(key) for key in hashes]

    def latest(self, sentences: Sequence[str]) -> list[TranslationUnit | None]:
        """Return the newest translation of each sentence by whatever engine."""
        question = (
            "select translation.text, name, version, made from translation "
            "join engine on engine.number = translation.engine "
            "where hash = ? and translation.engine in (select number from engine) "
            "order by made desc, number desc limit 1"
        )
        rows = (self._database.execute(question, (_hash(s),)).fetchone() for s in sentences)
        return [
            _unit(sentence, *row) if row else None
            for sentence, row in zip(sentences, rows, strict=True)
        ]

    def add(
        self, engine: str, version: str, pairs: Sequence[tuple[str, str]], seconds: float = 0
    ) -> None:
        """Keep a batch of sentences with their translations, all or none of them.

        `seconds` is how long the engine took, from which :meth:`pace` is reckoned.
        """
        now = datetime.now(UTC)
        with self._transaction():
            for source, target in pairs:
                self._add(TranslationUnit(source, target, engine, version, now))
            self._database.execute(
                "update engine set characters = characters + ?, seconds = seconds + ? "
                "where name = ? and version = ? and ? > 0",
                (sum(len(source) for source, _ in pairs), seconds, engine, version, seconds),
            )

    def add_units(self, units: Iterable[TranslationUnit]) -> int:
        """Keep translations by whatever engines, all or none; return how many were new.

        What is known already stays as it is.
        """
        with self._transaction():
            return sum(map(self._add, units))

    def _add(self, unit: TranslationUnit) -> int:
        key = _hash(unit.source)
        number = self._number(unit.engine, unit.version, make=True)
        self._database.execute("insert or ignore into sentence values (?, ?)", (key, unit.source))
        row = (number, key, unit.target, int(unit.made.timestamp()))
        return self._database.execute(
            "insert or ignore into translation values (?, ?, ?, ?)", row
        ).rowcount

    def _number(self, engine: str, version: str, *, make: bool = False) -> int | None:
        """Return the number that stands for an engine; given one if `make` says so."""
        question = "select number from engine where name = ? and version = ?"
        row = self._database.execute(question, (engine, version)).fetchone()
        if row or not make:
            return int(row[0]) if row else None
        insertion = "insert into engine (name, version) values (?, ?)"
        return self._database.execute(insertion, (engine, version)).lastrowid

    def units(self, engine: str = "", version: str = "") -> Iterator[TranslationUnit]:
        """Yield all translations, or those of one engine, or of one version of it, in one order."""
        yield from (
            _unit(*row)
            for row in self._database.execute(
                "select sentence.text, translation.text, name, version, made from translation "
                "join engine on number = translation.engine join sentence using (hash) "
                "where ? in ('', name) and ? in ('', version) order by number, hash",
                (engine, version),
            )
        )

    def count(self) -> dict[str, int]:
        """Return how many translations there are by each engine, named with its version."""
        rows = self._database.execute(
            "select name, version, count(*) from translation "
            "join engine on number = engine group by number order by number"
        )
        return {label(name, version): count for name, version, count in rows}

    # What the estimate is made from

    def pace(self, engine: str, version: str) -> float | None:
        """Return how many characters a second the engine has translated so far, if any."""
        row = self._database.execute(
            "select characters / seconds from engine "
            "where name = ? and version = ? and seconds > 0 and characters > 0",
            (engine, version),
        ).fetchone()
        return float(row[0]) if row else None

    # What was written to files

    def content_hashes(self, article: str) -> ContentHashes | None:
        """Return what the machine last wrote as the translation of this article, if it did."""
        row = self._database.execute(
            "select source, target from written where article = ?", (article,)
        ).fetchone()
        return ContentHashes(*row) if row else None

    def set_content_hashes(self, article: str, hashes: ContentHashes) -> None:
        """Remember what was written as the translation of this article."""
        self._database.execute(
            "insert or replace into written values (?, ?, ?)",
            (article, hashes.source, hashes.target),
        )


def _hash(sentence: str) -> bytes:
    return sha256(sentence.encode()).digest()


def _unit(source: str, target: str, engine: str, version: str, made: int) -> TranslationUnit:
    return TranslationUnit(source, target, engine, version, datetime.fromtimestamp(made, UTC))
