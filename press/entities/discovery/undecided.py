"""Which of the unknown names nobody has decided on, and what each may be a spelling of."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from press.entities.authority.authority import Authority
from press.entities.authority.consistency import name_key
from press.entities.authority.proposals import decided
from press.entities.discovery.unknown_names import UnknownName
from press.entities.entity import Entity
from press.language.azerbaijani.romanize import english_spelling
from press.languages import ORIGINAL
from press.problems import Problems

_ALIKE: Final = 0.8  # share of letters, as `difflib` measures it
_MOST_ALIKE: Final = 3


@dataclass(frozen=True, slots=True)
class Undecided:
    """A name to decide on."""

    unknown: UnknownName
    draft: str  #: id of the draft that has it, or empty


class Decisions:
    """What editors decided; built once for one authority."""

    def __init__(self, authority: Authority, folder: Path, problems: Problems) -> None:
        """Read what was declined from the folder of the authority files."""
        self._decided = decided(authority, folder, problems)
        self._drafts = {name_key(e.names[ORIGINAL]): e.id for e in authority.drafts}
        self._known = {
            name_key(name): entity
            for entity in authority.values()
            for name in entity.called(ORIGINAL)
        }

    def undecided(self, names: Iterable[UnknownName], least: int) -> Iterator[Undecided]:
        """Yield the names of at least so many articles; of one name's spellings the first."""
        seen: set[str] = set()
        for unknown in names:
            key = name_key(unknown.name)
            keys = {key, *map(name_key, unknown.forms), name_key(english_spelling(unknown.name))}
            if len(unknown.articles) < least or key in seen or keys & self._decided:
                continue
            seen.add(key)
            yield Undecided(unknown, self._drafts.get(key, ""))

    def near(self, name: str) -> list[Entity]:
        """Return known entities whose names are nearly spelled so, the nearest first."""
        keys = get_close_matches(name_key(name), self._known, n=_MOST_ALIKE, cutoff=_ALIKE)
        return list({entity.id: entity for entity in map(self._known.__getitem__, keys)}.values())


def brought_by(articles: Container[str], name: Undecided) -> bool:
    """Tell whether one of these articles names it."""
    return any(Path(article).stem in articles for article in name.unknown.articles)
