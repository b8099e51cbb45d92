"""What the indexes keep for the next time: so an edit costs what it changes.

A document is known by its key, a digest of all that it is made of; a text by its own digest. What
is kept of a document holds no text. Whoever stores a memory takes care that it comes back to the
same program, settings and names alone.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from press.languages import Language
from press.search.codec import encode_json
from press.search.documents import SearchDocument
from press.search.vocabulary import AnalysisCache

#: So many times more texts than there are in use make a memory too large.
MOST_TEXTS: Final = 1.25


@dataclass(frozen=True, slots=True)
class LazyDocument:
    """A document that is made only where no memory knows it."""

    key: bytes
    make: Callable[[], SearchDocument]


class IndexedDocument(NamedTuple):
    """What an index has of a document; its texts are ids of token streams."""

    date: datetime
    url: str
    row: bytes  #: the stored fields, as JSON
    kind: str
    status: str
    names: tuple[str, ...]
    withdrawn: bool
    foreign_title: bool
    texts: tuple[tuple[int, ...], ...]  #: by field


def indexed(document: SearchDocument, texts: tuple[tuple[int, ...], ...]) -> IndexedDocument:
    """Return what an index has of a document with these texts."""
    date, names = str(document.date.date()), document.names
    row = [document.url, document.title, date, document.kind, document.status, *names]
    return IndexedDocument(
        date=document.date,
        url=document.url,
        row=encode_json(row),
        kind=document.kind,
        status=document.status,
        names=names,
        withdrawn=document.withdrawn,
        foreign_title=document.foreign_title,
        texts=texts,
    )


@dataclass(slots=True)
class IndexMemory:
    """The texts of all editions and what was learned of them; the documents of each edition."""

    cache: AnalysisCache = field(default_factory=AnalysisCache)
    documents: defaultdict[Language, dict[bytes, IndexedDocument]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    #: by edition, see `ShardFolder.made_of`
    shards: dict[Language, dict[bytes, str]] = field(default_factory=dict)

    @property
    def is_stale(self) -> bool:
        """Whether most of what it holds is of articles as they were."""
        return len(self.cache.streams) > MOST_TEXTS * max(self.cache.used, 1)
