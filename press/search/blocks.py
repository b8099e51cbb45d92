"""What a list of results shows of a document, in blocks that are fetched when needed.

Read in the browser by `search/listing.js`. Nothing here knows of terms or files.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from press.search.documents import SearchDocument

#: Documents in a block: results lie far apart, so a block is small.
BLOCK: Final = 16


@dataclass(frozen=True, slots=True)
class Shown:
    """The part of a document that a list of results shows."""

    url: str
    title: str
    date: date
    kind: str
    status: str
    names: tuple[str, ...]
    withdrawn: bool = False
    foreign_title: bool = False

    @classmethod
    def of(cls, document: SearchDocument) -> "Shown":
        """Return what is shown of a document."""
        return cls(
            document.url,
            document.title,
            document.date.date(),
            document.kind,
            document.status,
            document.names,
            document.withdrawn,
            document.foreign_title,
        )

    def row(self) -> list[object]:
        """Return the values as they stand in a block."""
        return [self.url, self.title, str(self.date), self.kind, self.status, *self.names]


def block_piece(number: int, documents: Sequence[Shown]) -> bytes:
    """Return one block as it is stored; what is true of few documents names these alone."""
    rows = [document.row() for document in documents]
    content: dict[str, object] = {"block": number, "documents": rows}
    if withdrawn := [place for place, document in enumerate(documents) if document.withdrawn]:
        content["withdrawn"] = withdrawn
    if foreign := [place for place, document in enumerate(documents) if document.foreign_title]:
        content["foreign"] = foreign
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)
