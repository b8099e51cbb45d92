"""What a list of results shows of the documents, in blocks that are fetched when needed.

    blocks-0/…  the stored fields of some documents, which are numbered by date

Read in the browser by `search/listing.js`. Nothing here knows of terms or places on disk.
"""

from typing import Any, Final

from press.search.codec import compress, encode_json
from press.search.documents import SearchDocument
from press.search.shard_folder import ShardFolder

#: Documents in a block: results lie far apart, so a block is small.
BLOCK: Final = 16


class DocumentStore:
    """The documents of one edition on their way into blocks."""

    def __init__(self, shards: ShardFolder) -> None:
        """Take the place to which blocks go as they fill."""
        self._shards = shards
        self._documents = 0
        self._last: SearchDocument | None = None
        self._block: list[SearchDocument] = []

    def add(self, document: SearchDocument) -> None:
        """Record the next document; ``ValueError`` where it is older than the one before."""
        if self._last and document.date < self._last.date:
            raise ValueError(
                f"{document.url} of {document.date} comes after {self._last.url} of "
                f"{self._last.date}; documents are indexed in the order of their dates"
            )
        self._last = document
        self._block.append(document)
        self._documents += 1
        if len(self._block) == BLOCK:
            self._write_block()

    def finish(self) -> dict[str, Any]:
        """Write what remains; return what the meta file says of the documents."""
        if self._block:
            self._write_block()
        return {"documents": self._documents, "block": BLOCK}

    def _write_block(self) -> None:
        """Write the stored fields of one block; what is true of few documents names these alone."""
        number = (self._documents - 1) // BLOCK
        rows = [
            [doc.url, doc.title, str(doc.date.date()), doc.kind, doc.status, *doc.names]
            for doc in self._block
        ]
        content: dict[str, object] = {"block": number, "documents": rows}
        if withdrawn := [place for place, doc in enumerate(self._block) if doc.withdrawn]:
            content["withdrawn"] = withdrawn
        if foreign := [place for place, doc in enumerate(self._block) if doc.foreign_title]:
            content["foreign"] = foreign
        self._shards.add_numbered("blocks", number, compress(encode_json(content)))
        self._block.clear()
