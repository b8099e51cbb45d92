"""What a list of results shows of the documents, in blocks that are fetched when needed.

    blocks/…  the stored fields of some documents, which are numbered by date

An edit changes few blocks, so neighbours share an address, and the meta file names them in a line.

Read in the browser by `search/listing.js`. Nothing here knows of terms or places on disk.
"""

from bisect import bisect_left
from typing import Any, Final

from press.search.buckets import rounded
from press.search.codec import encode_json
from press.search.index_memory import IndexedDocument
from press.search.shard_folder import ShardFolder

#: Documents in a block: results lie far apart, so a block is small, ...
LEAST_BLOCK: Final = 16
#: ... unless the archive is so large that there would be more blocks than these.
MOST_BLOCKS: Final = 2_000
#: Blocks that share an address.
GROUP: Final = 32


class DocumentStore:
    """The documents of one edition on their way into blocks."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._last: IndexedDocument | None = None
        self._rows: list[bytes] = []  # the stored fields, as JSON
        self._withdrawn: list[int] = []
        self._foreign: list[int] = []

    def add(self, document: IndexedDocument) -> None:
        """Record the next document; ``ValueError`` where it is older than the one before."""
        if self._last and document.date < self._last.date:
            raise ValueError(
                f"{document.url} of {document.date} comes after {self._last.url} of "
                f"{self._last.date}; documents are indexed in the order of their dates"
            )
        self._last = document
        if document.withdrawn:
            self._withdrawn.append(len(self._rows))
        if document.foreign_title:
            self._foreign.append(len(self._rows))
        self._rows.append(document.row)

    def write(self, shards: ShardFolder) -> dict[str, Any]:
        """Write the blocks; return what the meta file says of the documents."""
        count = len(self._rows)
        size = max(LEAST_BLOCK, rounded(2 * count // MOST_BLOCKS))
        blocks = [self._block(number, size) for number in range(-(-count // size))]
        for first in range(0, len(blocks), GROUP):
            shards.add_group("blocks", first, blocks[first : first + GROUP])
        return {"documents": count, "block": size, "group": GROUP}

    def _block(self, number: int, size: int) -> bytes:
        """Return one block; what is true of few documents names these alone."""
        start, end = number * size, (number + 1) * size
        rows = b",".join(self._rows[start:end])
        few: dict[str, list[int]] = {}
        for name, documents in (("withdrawn", self._withdrawn), ("foreign", self._foreign)):
            here = documents[bisect_left(documents, start) : bisect_left(documents, end)]
            if here:
                few[name] = [document - start for document in here]
        rest = encode_json({"block": number} | few)
        return rest[:-1] + b',"documents":[' + rows + b"]}"
