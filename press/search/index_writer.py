"""The search indexes of the editions, written as shards that a browser fetches one by one.

    meta.json  what is needed first; its address never changes
    endings    the endings of Azerbaijani words, for forms the archive has not
    …          what the modules that are called here write

How shards get their addresses is told in `shard_folder`, how an index is made and searched in
:mod:`press.search`. Nothing here knows how pages look.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np

from press.language.azerbaijani.stems import browser_table
from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.codec import planes_for
from press.search.document_store import DocumentStore
from press.search.documents import EntityNames, SearchDocument, SearchEntity
from press.search.facets import Facets
from press.search.fields import FIELDS, NAMES, name_forms, one_word_names, passages
from press.search.index_memory import IndexedDocument, IndexMemory, LazyDocument, indexed
from press.search.inverted_index import invert
from press.search.shard_folder import ShardFolder
from press.search.suggestions import write_suggestions
from press.search.term_shards import write_phonetic_keys, write_terms
from press.search.token_streams import FieldTexts, UInt32Array
from press.state.processes import shared_out

#: Raised whenever the browser's reading of the shards changes.
FORMAT: Final = 7


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written."""

    version: str
    documents: int
    terms: int
    files: int
    size: int  #: bytes as stored


@contextmanager
def _without_collector() -> Iterator[None]:
    """Stop looking for cycles: there are none, among millions of small objects."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class IndexSource:
    """What one edition is indexed by.

    The documents come in the order of their dates, each as the edition shows it; they are read
    once and not kept. A :class:`LazyDocument` that the memory knows is not made.
    `names` gives for each entity id its names by language, `entities` those that are to be
    suggested.
    """

    edition: Language
    documents: Iterable[SearchDocument | LazyDocument]
    folder: Path  #: where the index is written, in place of an older one
    names: EntityNames = field(default_factory=dict)
    entities: Mapping[str, SearchEntity] = field(default_factory=dict)


def write_index(
    documents: Iterable[SearchDocument],
    folder: Path,
    edition: Language,
    names: EntityNames | None = None,
    entities: Mapping[str, SearchEntity] | None = None,
) -> IndexReport:
    """Write the index of an archive of one edition; see :class:`IndexSource`."""
    (report,) = write_indexes(
        [IndexSource(edition, documents, folder, names or {}, entities or {})]
    )
    return report


@_without_collector()
def write_indexes(
    sources: Iterable[IndexSource], processes: int = 1, memory: IndexMemory | None = None
) -> list[IndexReport]:
    """Write the indexes of all editions.

    The bytes are the same in however many processes, and with any `memory`; it is given what it
    lacks, and loses documents that are no more.

    Raises ``ValueError`` where a document is older than the one before, and ``RuntimeError``
    where an index could not be written.
    """
    memory = memory or IndexMemory()
    unwritten = [_EditionIndex(source, memory) for source in sources]
    memory.cache.learn(processes, np.unique(np.concatenate([one.texts for one in unwritten])))
    try:
        written = list(shared_out(_EditionIndex.write, unwritten, processes))
    except OSError as error:
        raise RuntimeError(f"an index was not written; {error}") from error
    memory.shards = {
        index.edition: made_of for index, (_, made_of) in zip(unwritten, written, strict=True)
    }
    return [report for report, _ in written]


class _EditionIndex:
    """The index of one edition: its texts are read at once, and it is written later."""

    def __init__(self, source: IndexSource, memory: IndexMemory) -> None:
        self._source, self._cache = source, memory.cache
        self._shards = ShardFolder(source.folder, memory.shards.get(source.edition, {}))
        self._store, self._facets = DocumentStore(), Facets()
        self._fields = [FieldTexts() for _ in FIELDS]
        self._name_forms = name_forms(source.names)
        for language in LANGUAGES:
            name_words = chain.from_iterable(self._name_forms.values())
            forms = (form for form, of in name_words if of is language)
            self._cache.streams.watch(language, forms)
        known, kept = memory.documents[source.edition], {}
        for document in source.documents:
            if not isinstance(document, LazyDocument):
                self._add(self._indexed(document))
                continue
            one = known.get(document.key) or self._indexed(document.make())
            kept[document.key] = one
            self._add(one)
        memory.documents[source.edition] = kept

    @property
    def edition(self) -> Language:
        """The language of the edition."""
        return self._source.edition

    @property
    def texts(self) -> UInt32Array:
        """The ids of its texts; some come several times."""
        return np.concatenate([field.texts for field in self._fields])

    def _indexed(self, document: SearchDocument) -> IndexedDocument:
        streams = self._cache.streams
        edition, watched = self._source.edition, streams.watched_forms
        texts_by_field = passages(document, edition, self._name_forms, watched)
        adds = (streams.add_word if spec.name == NAMES else streams.add for spec in FIELDS)
        return indexed(
            document,
            tuple(
                tuple(add(*passage) for passage in texts)
                for add, texts in zip(adds, texts_by_field, strict=True)
            ),
        )

    def _add(self, document: IndexedDocument) -> None:
        self._store.add(document)
        self._facets.add(document)
        for texts_of, texts in zip(self._fields, document.texts, strict=True):
            texts_of.add(texts)

    def write(self) -> tuple[IndexReport, dict[bytes, str]]:
        """Write the shards, and the meta file last; return what the shards were made of, too."""
        shards, source = self._shards, self._source
        index = invert(self._fields, self._cache, one_word_names(source.names))
        lengths = [postings.lengths for postings in index.fields]
        meta: dict[str, Any] = {
            "format": FORMAT,
            "dotless": source.edition is ORIGINAL,
            "fields": [
                asdict(spec) | {"length": int(of_field.sum()), "planes": planes_for(of_field)}
                for spec, of_field in zip(FIELDS, lengths, strict=True)
            ],
        }
        meta |= self._store.write(shards) | self._facets.write(shards, source.entities)
        meta |= write_terms(index, self._cache, shards)
        meta["keys"] = write_phonetic_keys(index, self._cache, shards)
        frequencies = self._facets.entities.document_frequencies()
        meta["suggestions"] = write_suggestions(source.entities, source.names, frequencies, shards)
        shards.add("endings", browser_table().encode())
        version = shards.publish(meta)
        files, terms = shards.files + 1, meta["terms"]
        report = IndexReport(version, meta["documents"], terms, files, shards.size)
        return report, shards.made_of
