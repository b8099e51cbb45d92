"""What results show of the documents, and what they can be narrowed by.

    blocks-0/…   what a list of results shows of a document
    choices.gz   each document's kind of event and status
    names-0/…    entity id → its page, and the documents that are tagged with it

A month is a range of documents, since they are numbered by date; the meta file counts them.
Read in the browser by `search/listing.js`. Nothing here knows of terms or of places on disk.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain
from operator import sub
from typing import Any, Final

from press.search.blocks import BLOCK, Shown, block_piece
from press.search.buckets import cut, packed, starts_of
from press.search.codec import PieceWriter
from press.search.name_page import NamePage
from press.search.shard_folder import PieceFolder

#: About how many bytes an entity takes, and each document tagged with it.
NAME_SIZE: Final = 60
TAG_SIZE: Final = 2


class Choices:
    """A property with few values: the values, and which one each document has."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._numbers: dict[str, int] = {}
        self._chosen = array("B")

    def add(self, value: str) -> None:
        """Record the next document's value; ``OverflowError`` beyond 256 different ones."""
        self._chosen.append(self._numbers.setdefault(value, len(self._numbers)))

    def write(self, piece: PieceWriter) -> None:
        """Write the values, then a number for each document."""
        piece.number(len(self._numbers))
        for value in self._numbers:
            piece.string(value)
        piece.numbers(self._chosen)


class Listing:
    """The documents of one edition on their way into pieces."""

    def __init__(self, pieces: PieceFolder, pages: Mapping[str, NamePage]) -> None:
        """Take the place to which blocks go as they fill, and the entities' pages."""
        self._pieces = pieces
        self._pages = pages
        self._documents = 0
        self._block: list[Shown] = []
        self._months: Counter[str] = Counter()
        self._choices = (Choices(), Choices())
        self._tagged: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, document: Shown) -> None:
        """Record the next document in the order of dates."""
        self._months[f"{document.date:%Y-%m}"] += 1
        for choices, value in zip(self._choices, (document.kind, document.status), strict=True):
            choices.add(value)
        for name in document.names:
            self._tagged[name].append(self._documents)
        self._block.append(document)
        self._documents += 1
        if len(self._block) == BLOCK:
            self._write_block()

    def counts(self) -> dict[str, int]:
        """Return how many documents are tagged with each entity."""
        return {name: len(tagged) for name, tagged in self._tagged.items()}

    def finish(self) -> dict[str, Any]:
        """Write what remains; return what the meta file says of the documents."""
        if self._block:
            self._write_block()
        piece = PieceWriter("C", 0)
        for choices in self._choices:
            choices.write(piece)
        self._pieces.add("choices", piece.compressed())
        return {
            "documents": self._documents,
            "block": BLOCK,
            "months": list(self._months.items()),
            "names": self._write_names(),
        }

    def _write_block(self) -> None:
        number = (self._documents - 1) // BLOCK
        self._pieces.add_numbered("blocks", number, block_piece(number, self._block))
        self._block.clear()

    def _write_names(self) -> str:
        """Write the buckets of names; return where each begins."""
        names = sorted(self._tagged)
        sizes = [NAME_SIZE + TAG_SIZE * len(self._tagged[name]) for name in names]
        buckets = cut(names, sizes)
        for number, bucket in enumerate(buckets):
            inside = names[bucket]
            piece = PieceWriter("N", number).number(len(inside)).sorted_strings(inside)
            for name in inside:
                self._write_name(piece, name)
            self._pieces.add_numbered("names", number, piece.compressed())
        return packed(starts_of(names, buckets))

    def _write_name(self, piece: PieceWriter, name: str) -> None:
        """Write how an entity is called, where its page is, and its documents as gaps."""
        page, tagged = self._pages.get(name, NamePage(name, "", "")), self._tagged[name]
        for text in page.row():
            piece.string(text)
        piece.number(len(tagged)).numbers(map(sub, tagged, chain((0,), tagged)))
