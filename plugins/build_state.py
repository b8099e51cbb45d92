"""The state that a build keeps for the next one, in the folder of the setting ``BUILD_STATE``.

    *.articles  what reading and tagging made of the articles of a month
    names       the names of the authority
    index       the texts as token ids, and what was learned of their words
    output      what each file of the output folder is made of, and how the folder lay

All but the last are valid while the files lie as they were; the last is gone while a build writes,
so one that is killed is followed by a full one. Without the setting nothing is kept, with the
setting ``FULL_BUILD`` nothing is believed.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from press.archive.records import ArticleRecord, Records, load_records, save_records
from press.entities.authority.authority import Authority
from press.search.index_memory import IndexMemory
from press.state.digest import digest, digest_of_files, digest_of_value
from press.state.output_state import OutputState, listing_of
from press.state.program import program_digest, settings_digest
from press.state.store import load, save

#: What the program is made of, below its folder; the theme is a setting.
_PROGRAM = ("press", "plugins", "pelicanconf.py", "publishconf.py", "package-lock.json")
_OUTPUT = "output"
_NAMES = "names"
_INDEX = "index"


class BuildState:
    """What the last build has left, and what this one leaves."""

    def __init__(self, settings: Mapping[str, Any], content: Path, output: Path) -> None:
        """Load what fits the program, the settings and the folder of content."""
        self._folder = Path(settings["BUILD_STATE"]) if settings["BUILD_STATE"] else None
        self._output = output
        root = Path(settings["ROOT"])
        parts = (*(root / part for part in _PROGRAM), Path(settings["THEME"]))
        program = program_digest(root, parts)
        names = digest_of_files(content, (content / "entities", content / "terms.yaml"))
        # Paths are part of what is kept, and of what is said of problems.
        self._reading = digest(program, digest_of_value([content, settings["OWN_HOST"]]))
        self._tagging = digest(program, names)
        places = digest_of_value([content, output])
        self._making = digest(program, settings_digest(settings), names, places)
        self._is_believed = self._folder is not None and not settings["FULL_BUILD"]
        self.records: Records = self._load_records() if self._is_believed else {}
        #: what the output folder is made of; nothing where it is to be made anew
        self.output: OutputState | None = self._load_output() if self._is_believed else None

    def _load_records(self) -> Records:
        return load_records(self._folder, self._reading, self._tagging) if self._folder else {}

    def _load_output(self) -> OutputState | None:
        if self._folder is None or not self._output.is_dir():
            return None
        state: OutputState | None = load(self._folder / _OUTPUT, self._making)
        return state if state and state.listing == listing_of(self._output) else None

    def keep_records(self, records: dict[str, ArticleRecord]) -> None:
        """Keep what reading and tagging made of the articles."""
        if self._folder:
            save_records(self._folder, self._reading, self._tagging, records, self.records)

    def begin_output(self) -> None:
        """Forget how the output folder lay; from here on it is written to."""
        if self._folder:
            (self._folder / _OUTPUT).unlink(missing_ok=True)

    def keep_output(
        self,
        keys: dict[str, bytes],
        lines: dict[str, dict[bytes, bytes]],
        is_claimed: Callable[[str], bool],
    ) -> None:
        """Remove what no build of this content would have made; keep how the folder lies now."""
        listing = listing_of(self._output, is_claimed)
        if self._folder:
            save(self._folder / _OUTPUT, self._making, OutputState(keys, listing, lines))

    def load_index(self) -> IndexMemory | None:
        """Return what the last build's index has kept."""
        if self._folder is None or not self._is_believed:
            return None
        memory: IndexMemory | None = load(self._folder / _INDEX, self._making)
        return None if memory and memory.is_stale else memory

    def keep_index(self, memory: IndexMemory) -> None:
        """Keep what the index knows of texts."""
        if self._folder:
            save(self._folder / _INDEX, self._making, memory)

    def load_names(self) -> Authority | None:
        """Return the names, where the last build has found nothing wrong with them."""
        if self._folder is None or not self._is_believed:
            return None
        names: Authority | None = load(self._folder / _NAMES, self._tagging)
        return names

    def keep_names(self, names: Authority) -> None:
        """Keep the names, with which nothing is wrong."""
        if self._folder:
            save(self._folder / _NAMES, self._tagging, names)
