"""What a finished site costs its host: files and bytes by kind of page.

Told by addresses alone, as :mod:`press.pages.addresses` makes them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from press.entities.kinds import ENTITY_KINDS
from press.languages import LANGUAGES, ORIGINAL
from press.pages import addresses

_EDITION: Final = f"(?:{'|'.join(language.code for language in LANGUAGES)})"
_NAMES: Final = f"(?:{'|'.join(kind.plural for kind in ENTITY_KINDS)})"
#: Each kind of file with the addresses it has; the first that fits counts.
KINDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    *(
        (f"articles, {language}", re.compile(rf"{language}/\d{{4}}/\d{{2}}/(?!index\.)[^/]+\.html"))
        for language in LANGUAGES
    ),
    ("days", re.compile(rf"{_EDITION}/\d{{4}}/\d{{2}}/\d{{2}}/index\.html")),
    ("years and months", re.compile(rf"{_EDITION}/(?:\d{{4}}|years)/(?:.+/)?index\.html")),
    ("sections", re.compile(rf"{_EDITION}/sections/.+\.html")),
    ("names", re.compile(rf"{_EDITION}/{_NAMES}/(?:[^/]+/)?index\.html")),
    ("years of a name", re.compile(rf"{_EDITION}/{_NAMES}/[^/]+/\d{{4}}(?:-\d\d)?\.html")),
    ("contacts", re.compile(rf"{_EDITION}/{_NAMES}/[^/]+/contacts\.html")),
    ("feeds", re.compile(r".*/feed\.xml")),
    ("search index", re.compile(rf"{addresses.search_index(ORIGINAL).partition('/')[0]}/.*")),
    ("site maps", re.compile(r"sitemap.*\.xml")),
    ("theme and the rest", re.compile(".*")),
)


@dataclass(frozen=True, slots=True)
class KindSize:
    """The files of one kind."""

    kind: str
    files: int
    size: int  #: bytes, all together

    def __str__(self) -> str:
        each = f"{self.size / self.files:,.0f} bytes each"
        return f"{self.kind:<18} {self.files:>8,} files {self.size / 1e6:>9,.1f} MB  {each}"


def sizes_by_kind(sizes: Mapping[str, int]) -> Iterator[KindSize]:
    """Yield each kind that a site has, in the order of `KINDS`; `sizes` are bytes by file."""
    counts = {kind: [0, 0] for kind, _ in KINDS}
    for file, size in sizes.items():
        kind = next(kind for kind, pattern in KINDS if pattern.fullmatch(file))
        counts[kind][0] += 1
        counts[kind][1] += size
    for kind, (files, size) in counts.items():
        if files:
            yield KindSize(kind, files, size)


def costs(sizes: Mapping[str, int], megabytes: int) -> Iterator[str]:
    """Yield a line for each kind, and one that says what so many megabytes would hold."""
    yield from map(str, sizes_by_kind(sizes))
    articles = articles_within(megabytes, sizes)
    yield f"at this rate {megabytes:,} MB hold {articles:,} articles"


def articles_within(megabytes: int, sizes: Mapping[str, int]) -> int:
    """Return how many articles a host would hold at this rate; 0 where there are none."""
    kind, pattern = KINDS[0]
    assert kind == f"articles, {ORIGINAL}"
    articles = sum(1 for file in sizes if pattern.fullmatch(file))
    return articles * megabytes * 1_000_000 // max(sum(sizes.values()), 1)
