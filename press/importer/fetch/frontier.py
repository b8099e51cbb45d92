"""How far a site has been asked: what is still to be fetched, and where its lists were left.

    sources/fetch/velmara.example.json

It is written whole when a list was read, so a run that is killed goes on where it was, on another
machine too. What single pages lead to is added to a journal beside it until then. What was
fetched, the manifest knows. Knows nothing of pages.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from press.content.atomic_write import write_atomically

FOLDER: Final = "fetch"
#: So often a page is asked for that cannot be had.
_TRIES: Final = 3


@dataclass(slots=True)
class Frontier:
    """The state of one site."""

    pending: list[str] = field(default_factory=list)  #: addresses to fetch, in their order
    #: by list: the address of the page to go on with; empty where its end was reached
    lists: dict[str, str] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)  #: by address that cannot be had
    looked: dict[str, str] = field(default_factory=dict)  #: when a page was looked at again

    def add(self, addresses: list[str]) -> None:
        """Note addresses to fetch, each once."""
        known = set(self.pending)
        fresh = [each for each in dict.fromkeys(addresses) if each not in known]
        self.pending += [each for each in fresh if not self.is_given_up(each)]

    def fail(self, address: str, *, is_final: bool) -> None:
        """Note that a page could not be had."""
        self.failures[address] = _TRIES if is_final else self.failures.get(address, 0) + 1

    def is_given_up(self, address: str) -> bool:
        """Tell whether a page is not asked for any more."""
        return self.failures.get(address, 0) >= _TRIES


def load_frontier(sources: Path, host: str) -> Frontier:
    """Return the state of a site; that of a new one where none can be read."""
    try:
        frontier = Frontier(**json.loads(_file(sources, host).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        frontier = Frontier()
    journal = _journal(sources, host)
    lines = journal.read_text("utf-8").split("\n")[:-1] if journal.is_file() else []
    pending, frontier.pending = frontier.pending, []
    frontier.add([*lines, *pending])
    return frontier


def save_frontier(sources: Path, host: str, frontier: Frontier) -> None:
    """Write the state of a site. Raises ``OSError``."""
    text = json.dumps(asdict(frontier), ensure_ascii=False, indent=1)
    write_atomically(_file(sources, host), f"{text}\n")
    _journal(sources, host).unlink(missing_ok=True)


def note(sources: Path, host: str, addresses: list[str]) -> None:
    """Add addresses to the journal, so that they outlive this run. Raises ``OSError``."""
    with _journal(sources, host).open("a", encoding="utf-8") as stream:
        stream.write("".join(f"{address}\n" for address in addresses))


def _file(sources: Path, host: str) -> Path:
    return sources / FOLDER / f"{host}.json"


def _journal(sources: Path, host: str) -> Path:
    return sources / FOLDER / f"{host}.journal"
