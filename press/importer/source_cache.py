"""What was read from source files, kept for the next import, by the digest of their bytes.

What was read by another version of the program, or by other tables of sites, is forgotten.
"""

import pickle
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from press.content.ids import one_case
from press.importer.received.manifest import digest_of
from press.importer.sites.site_table import FOLDER
from press.problems import Problem
from press.project import archive_zone
from press.state.digest import digest, digest_of_files, digest_of_value

#: Where the cache lies in the project.
PLACE: Final = Path(".cache", "import.sqlite")
_PRESS: Final = Path(__file__).parent.parent
#: The parts of the program that decide what is read from a file.
_PARTS: Final = ("importer/formats", "importer/sites", "language", "content")


@dataclass(frozen=True, slots=True)
class KeptReading:
    """What was read from one file: its articles, and what was wrong with it."""

    articles: tuple[Any, ...]
    problems: tuple[Problem, ...]


class SourceCache:
    """A file of readings. Where it cannot be used, nothing is kept, and all is read anew."""

    def __init__(self, file: Path, content: Path, own_host: str) -> None:
        """Open the file."""
        parts = [*(_PRESS / part for part in _PARTS), *sorted((_PRESS / "importer").glob("*.py"))]
        program = digest_of_files(_PRESS, parts)
        tables = digest_of_files(content, [content / FOLDER])
        self._stamp = digest(program, tables, own_host.encode(), archive_zone().key.encode())
        self._database: sqlite3.Connection | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, timeout=10, isolation_level=None)
            self._begin()
        except (OSError, sqlite3.Error):
            self._database = None

    def _begin(self) -> None:
        assert self._database
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.execute("CREATE TABLE IF NOT EXISTS stamp (value BLOB)")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS reading (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID"
        )
        if self._database.execute("SELECT value FROM stamp").fetchone() != (self._stamp,):
            self._database.execute("DELETE FROM reading")
            self._database.execute("DELETE FROM stamp")
            self._database.execute("INSERT INTO stamp VALUES (?)", (self._stamp,))

    def key(
        self, file: Path, form: str, columns: Mapping[str, str], retrieved: datetime | None
    ) -> bytes:
        """Return what stands for a file and all that decides how it is read."""
        name = one_case(file.name)  # by its end the form is known
        moment = retrieved.isoformat() if retrieved else ""
        return digest_of_value([digest_of(file), form, name, sorted(columns.items()), moment])

    def get(self, key: bytes) -> KeptReading | None:
        """Return a reading, ``None`` where there is none."""
        try:
            query = "SELECT value FROM reading WHERE key = ?"
            row = self._database and self._database.execute(query, (key,)).fetchone()
            return pickle.loads(row[0]) if row else None
        except (sqlite3.Error, pickle.UnpicklingError, AttributeError, EOFError, TypeError):
            return None

    def put(self, key: bytes, reading: KeptReading) -> None:
        """Keep a reading."""
        try:
            if self._database:
                value = pickle.dumps(reading, pickle.HIGHEST_PROTOCOL)
                self._database.execute("INSERT OR REPLACE INTO reading VALUES (?, ?)", (key, value))
        except sqlite3.Error:
            self._database = None

    def close(self) -> None:
        """Let go of the file."""
        if self._database:
            self._database.close()
