"""Keeps what was received under ``sources/``, as it is, by year and month, and records it.

Nothing there is ever written again. Knows nothing of what the files hold.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from press.importer.received.manifest import FOLDER, Manifest, Receipt, digest_of, in_utc

#: Beside a file whose columns have other names: which column has which part, a line each.
COLUMNS_SUFFIX: Final = ".columns"
#: Folders of the archive's own records: the manifest, and how far sites have been asked.
_RECORDS: Final = frozenset((FOLDER, "fetch"))


class ReceivedFiles:
    """The files of a folder of sources, and when each was received."""

    def __init__(self, sources: Path) -> None:
        """Read the manifest. Raises :class:`BrokenManifestError`."""
        self.sources = sources
        self._manifest = Manifest(sources)
        self._by_digest: dict[str, Receipt] = {}
        self._by_file: dict[str, Receipt] = {}
        for receipt in self._manifest.receipts():
            if "#" not in receipt.file:
                self._by_digest.setdefault(receipt.sha256, receipt)
                self._by_file[receipt.file] = receipt

    def moment_of(self, file: Path) -> datetime | None:
        """Return when a file was received; ``None`` where no receipt says so."""
        receipt = self._by_file.get(self._name(file))
        return receipt.moment if receipt else None

    def keep(self, file: Path, suffix: str, columns: Mapping[str, str], now: datetime) -> Path:
        """Copy a file from elsewhere, and record it; return where it lies now.

        A file that is there already is not copied again. `suffix` tells its form where its name
        does not. Raises ``OSError``.
        """
        known = self._by_digest.get(digest_of(file))
        if known and (self.sources / known.file).is_file():
            return self.sources / known.file
        place = self.sources / f"{now:%Y}" / f"{now:%m}" / f"{file.name}{suffix}"
        if place.exists():
            stem, dot, rest = place.name.partition(".")
            place = place.with_name(f"{stem}-{digest_of(file)[:8]}{dot}{rest}")
        place.parent.mkdir(parents=True, exist_ok=True)
        if columns:
            lines = (f"{part}={name}\n" for part, name in columns.items())
            place.with_name(place.name + COLUMNS_SUFFIX).write_text("".join(lines), "utf-8")
        unfinished = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            shutil.copyfile(file, unfinished)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
        self.record([place], now)
        return place

    def record(self, files: Iterable[Path], now: datetime) -> None:
        """Record files of the folder that no receipt has yet. Raises ``OSError``."""
        receipts = []
        for file in files:
            name = self._name(file)
            if name and name not in self._by_file:
                receipt = Receipt(in_utc(now), digest_of(file), file.stat().st_size, name)
                self._by_file[name] = receipt
                self._by_digest.setdefault(receipt.sha256, receipt)
                receipts.append(receipt)
        self._manifest.add(receipts)

    def _name(self, file: Path) -> str:
        """Return a file's name below the folder; empty where it lies elsewhere."""
        place, sources = file.absolute(), self.sources.absolute()
        return place.relative_to(sources).as_posix() if place.is_relative_to(sources) else ""


def columns_of(file: Path) -> dict[str, str]:
    """Return the mapping of columns that was kept beside a file; empty where there is none."""
    beside = file.with_name(file.name + COLUMNS_SUFFIX)
    lines = beside.read_text("utf-8").splitlines() if beside.is_file() else []
    pairs = (line.partition("=") for line in lines if "=" in line)
    return {part.strip(): name.strip() for part, _, name in pairs}


def is_record(path: Path) -> bool:
    """Tell whether a name in the folder of sources is the archive's own, and no source."""
    return path.name in _RECORDS or path.name.endswith(COLUMNS_SUFFIX)
