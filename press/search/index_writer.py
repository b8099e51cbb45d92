"""The search index of one edition, written as shards that a browser fetches one by one.

    meta.json             what is needed first; its address never changes
    <version>/endings.gz  the endings of Azerbaijani words, for forms the archive has not
    <version>/…           what the modules that are called here write

The version is a hash of all the shards, so shards of two builds never meet. How an index is
made and searched is told in :mod:`press.search`. Nothing here knows how pages look.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from press.language.azerbaijani.stems import browser_table
from press.languages import ORIGINAL, Language
from press.search.codec import compress, encode_json, planes_for
from press.search.document_store import DocumentStore
from press.search.documents import EntityNames, SearchDocument, SearchEntity
from press.search.facets import Facets
from press.search.fields import FIELDS, one_word_names, passages
from press.search.inverted_index import invert
from press.search.shard_folder import FILES_A_FOLDER, ShardFolder
from press.search.suggestions import write_suggestions
from press.search.term_shards import write_phonetic_keys, write_terms
from press.search.token_streams import FieldTexts
from press.search.vocabulary import AnalysisCache

#: Raised whenever the browser's reading of the shards changes.
FORMAT: Final = 3


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


@_without_collector()
def write_index(
    documents: Iterable[SearchDocument],
    folder: Path,
    edition: Language,
    names: EntityNames | None = None,
    cache: AnalysisCache | None = None,
    entities: Mapping[str, SearchEntity] | None = None,
) -> IndexReport:
    """Write the index of one edition into `folder`, in place of an older one.

    The documents come in the order of their dates, each as this edition shows it; they are
    read once and not kept. `names` gives for each entity id its names by language, `entities`
    those that are to be suggested. Give the `cache` of one edition to the next.
    Raises ``ValueError`` where a document is older than the one before.
    """
    names, cache, entities = names or {}, cache or AnalysisCache(), entities or {}
    shards = ShardFolder(folder)
    store, facets, fields = DocumentStore(shards), Facets(), [FieldTexts() for _ in FIELDS]
    for document in documents:
        store.add(document)
        facets.add(document)
        of_document = passages(document, edition, names, cache.streams.forms)
        for field, texts in zip(fields, of_document, strict=True):
            field.add(cache.streams.add(*passage) for passage in texts)
    index = invert(fields, cache, one_word_names(names))
    meta: dict[str, Any] = {
        "format": FORMAT,
        "dotless": edition is ORIGINAL,
        "folder": FILES_A_FOLDER,
        "fields": [
            asdict(field) | {"length": int(lengths.sum()), "planes": planes_for(lengths)}
            for field, lengths in zip(FIELDS, (one.lengths for one in index.fields), strict=True)
        ],
    }
    # The version hashes the shards in this order.
    meta |= store.finish() | facets.write(shards, entities) | write_terms(index, shards)
    meta["keys"] = write_phonetic_keys(index, cache, shards)
    frequencies = facets.entities.document_frequencies()
    meta["suggestions"] = write_suggestions(entities, names, frequencies, shards)
    shards.add("endings", compress(browser_table().encode()))
    version = shards.finish(encode_json(meta))
    # The meta file comes last, since it leads to the shards.
    unfinished = folder / "meta.unfinished"
    unfinished.write_bytes(encode_json({"version": version} | meta))
    unfinished.replace(folder / "meta.json")
    return IndexReport(version, meta["documents"], meta["terms"], shards.files + 1, shards.size)
