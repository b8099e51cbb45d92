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

from press.language.azerbaijani.stems import browser_table
from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.codec import planes_for
from press.search.document_store import DocumentStore
from press.search.documents import EntityNames, SearchDocument, SearchEntity
from press.search.facets import Facets
from press.search.fields import FIELDS, NAMES, name_forms, one_word_names, passages
from press.search.inverted_index import invert
from press.search.shard_folder import ShardFolder
from press.search.suggestions import write_suggestions
from press.search.term_shards import write_phonetic_keys, write_terms
from press.search.token_streams import FieldTexts
from press.search.vocabulary import AnalysisCache
from press.state.processes import shared_out

#: Raised whenever the browser's reading of the shards changes.
FORMAT: Final = 6


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
    once and not kept. `names` gives for each entity id its names by language, `entities` those
    that are to be suggested.
    """

    edition: Language
    documents: Iterable[SearchDocument]
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
def write_indexes(sources: Iterable[IndexSource], processes: int = 1) -> list[IndexReport]:
    """Write the indexes of all editions; the bytes are the same in however many processes.

    Raises ``ValueError`` where a document is older than the one before, and ``RuntimeError``
    where an index could not be written.
    """
    cache = AnalysisCache()
    unwritten = [_EditionIndex(source, cache) for source in sources]
    cache.learn(processes)
    try:
        return list(shared_out(_EditionIndex.write, unwritten, processes))
    except OSError as error:
        raise RuntimeError(f"an index was not written; {error}") from error


class _EditionIndex:
    """The index of one edition: its texts are read at once, and it is written later."""

    def __init__(self, source: IndexSource, cache: AnalysisCache) -> None:
        self._source, self._cache = source, cache
        self._shards = ShardFolder(source.folder)
        self._store, self._facets = DocumentStore(), Facets()
        self._fields = [FieldTexts() for _ in FIELDS]
        streams, forms_by_entity = cache.streams, name_forms(source.names)
        for language in LANGUAGES:
            name_words = chain.from_iterable(forms_by_entity.values())
            streams.watch(language, (form for form, of in name_words if of is language))
        for document in source.documents:
            self._store.add(document)
            self._facets.add(document)
            texts_by_field = passages(
                document, source.edition, forms_by_entity, streams.watched_forms
            )
            for texts_of, spec, texts in zip(self._fields, FIELDS, texts_by_field, strict=True):
                add = streams.add_word if spec.name == NAMES else streams.add
                texts_of.add(add(*passage) for passage in texts)

    def write(self) -> IndexReport:
        """Write the shards, and the meta file last."""
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
        return IndexReport(version, meta["documents"], meta["terms"], shards.files + 1, shards.size)
