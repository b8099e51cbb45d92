"""What results can be narrowed by: month, kind of event, status, and the entities named.

    choices     the kind of event and the status of each document
    days        the day of the month of each document
    names-0/…   buckets of entities: how each is called, and the documents tagged with it

A month is a range of documents, since they are numbered by date; the meta file counts them.
Read in the browser by `search/listing.js`. Nothing here knows of terms or places on disk.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain
from operator import sub
from typing import Any, Final

from press.search.buckets import cut, front_coded, range_starts
from press.search.codec import ShardWriter
from press.search.documents import SearchEntity
from press.search.index_memory import IndexedDocument
from press.search.shard_folder import ShardFolder

#: About how many bytes an entity takes, and each document tagged with it.
ENTITY_SIZE: Final = 60
TAG_SIZE: Final = 2


class Facet:
    """A property with few values: the values, and which one each document has."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._numbers: dict[str, int] = {}
        self._chosen = array("B")

    def add(self, value: str) -> None:
        """Record the next document's value; ``OverflowError`` beyond 256 different ones."""
        self._chosen.append(self._numbers.setdefault(value, len(self._numbers)))

    def write(self, shard: ShardWriter) -> None:
        """Write the values, then the number of one for each document."""
        shard.number(len(self._numbers))
        for value in self._numbers:
            shard.string(value)
        shard.numbers(self._chosen)


class EntityFacet:
    """The entities, and the posting list of each: the documents that are tagged with it."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._documents: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, document: int, entity: str) -> None:
        """Record a document's tag; documents come in order."""
        self._documents[entity].append(document)

    def document_frequencies(self) -> dict[str, int]:
        """Return how many documents are tagged with each entity."""
        return {entity: len(documents) for entity, documents in self._documents.items()}

    def write(self, shards: ShardFolder, entities: Mapping[str, SearchEntity]) -> str:
        """Write the buckets of entities, documents as gaps; return where each bucket begins."""
        ids = sorted(self._documents)
        buckets = cut(ids, [ENTITY_SIZE + TAG_SIZE * len(self._documents[id_]) for id_ in ids])
        for number, bucket in enumerate(buckets):
            here = ids[bucket]
            shard = ShardWriter("N", number).number(len(here)).sorted_strings(here)
            for id_ in here:
                entity = entities.get(id_, SearchEntity(id_, "", ""))
                shard.string(entity.label).string(entity.url).string(entity.kind)
                documents = self._documents[id_]
                gaps = map(sub, documents, chain((0,), documents))
                shard.number(len(documents)).numbers(gaps)
            shards.add_numbered("names", number, shard.content())
        return front_coded(range_starts(ids, buckets))


class Facets:
    """All facets of the documents of one edition."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._documents = 0
        self._months: Counter[str] = Counter()
        self._days = array("B")
        self._kind, self._status = Facet(), Facet()
        self.entities = EntityFacet()

    def add(self, document: IndexedDocument) -> None:
        """Record the next document in the order of dates."""
        self._months[f"{document.date:%Y-%m}"] += 1
        self._days.append(document.date.day)
        self._kind.add(document.kind)
        self._status.add(document.status)
        for entity in document.names:
            self.entities.add(self._documents, entity)
        self._documents += 1

    def write(self, shards: ShardFolder, entities: Mapping[str, SearchEntity]) -> dict[str, Any]:
        """Write the shards; return what the meta file says of the facets."""
        choices = ShardWriter("C", 0)
        self._kind.write(choices)
        self._status.write(choices)
        shards.add("choices", choices.content())
        shards.add("days", ShardWriter("D", 0).numbers(self._days).content())
        starts = self.entities.write(shards, entities)
        return {"months": list(self._months.items()), "names": starts}
