"""The search index of one edition, written as pieces that a browser fetches one by one.

    meta.json             what is needed first; its address never changes
    <version>/keys-0/…    buckets of spelling-blind keys
    <version>/endings.gz  the endings of Azerbaijani words, for forms the archive has not
    <version>/…           what :mod:`press.search.term_shards`, `listing` and `suggestions` add

The version is a hash of all the pieces, so pieces of two builds never meet.
Nothing here knows how pages look.
"""

import gc
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from press.language.azerbaijani.stems import browser_table
from press.languages import ORIGINAL, Language
from press.search.blocks import Shown
from press.search.buckets import Links, cut, packed, starts_of, write_links
from press.search.codec import PieceWriter, planes_for
from press.search.documents import SearchDocument
from press.search.fields import FIELDS, EntityNames, one_word_names, passages
from press.search.lexicon import Lexicon
from press.search.listing import Listing
from press.search.name_page import NamePage
from press.search.postings import Postings, gather
from press.search.shard_folder import FILES_A_FOLDER, PieceFolder
from press.search.suggestions import write_suggestions
from press.search.term_shards import write_terms
from press.search.token_streams import FieldTexts

#: Raised whenever the browser's reading of the pieces changes.
FORMAT: Final = 3
#: About how many bytes a key, or a term it leads to, takes.
KEY_SIZE: Final = 5


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written."""

    version: str
    documents: int
    terms: int
    files: int
    size: int  #: bytes as stored


def write_index(
    documents: Iterable[SearchDocument],
    folder: Path,
    edition: Language,
    names: EntityNames | None = None,
    lexicon: Lexicon | None = None,
    pages: Mapping[str, NamePage] | None = None,
) -> IndexReport:
    """Write the index of one edition into `folder`, in place of an older one.

    The documents come in the order of their dates, each as this edition shows it; they are
    read once and not kept. `names` gives for each entity id its names by language, `pages` the
    pages of the entities that are to be suggested. Give the `lexicon` of one edition to the
    next: words are then read once, and have the same stems in both.
    Raises ``ValueError`` where a document is older than the one before.
    """
    with _without_collector():
        return _write(documents, folder, edition, names or {}, lexicon or Lexicon(), pages or {})


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


def _write(
    documents: Iterable[SearchDocument],
    folder: Path,
    edition: Language,
    names: EntityNames,
    lexicon: Lexicon,
    pages: Mapping[str, NamePage],
) -> IndexReport:
    pieces = PieceFolder(folder)
    texts = lexicon.texts
    fields = [FieldTexts() for _ in FIELDS]
    listing = Listing(pieces, pages)
    for document in _by_date(documents):
        listing.add(Shown.of(document))
        held = passages(document, edition, names, texts.forms)
        for field, of_field in zip(fields, held, strict=True):
            field.add(texts.add(*passage) for passage in of_field)
    postings = gather(fields, lexicon, one_word_names(names))
    meta = _settings(edition, postings) | listing.finish()
    meta |= write_terms(postings, pieces) | _write_keys(postings, lexicon, pieces)
    meta["suggestions"] = write_suggestions(pages, names, listing.counts(), pieces)
    pieces.add("endings", gzip.compress(browser_table().encode(), 9, mtime=0))
    return _finish(meta, pieces, folder)


def _by_date(documents: Iterable[SearchDocument]) -> Iterator[SearchDocument]:
    """Yield the documents, and see that none is older than the one before."""
    before: SearchDocument | None = None
    for document in documents:
        if before and document.date < before.date:
            raise ValueError(
                f"{document.url} of {document.date} comes after {before.url} of {before.date}; "
                "documents are indexed in the order of their dates"
            )
        before = document
        yield document


def _settings(edition: Language, postings: Postings) -> dict[str, Any]:
    """Return what the browser must know of every index."""
    return {
        "format": FORMAT,
        "dotless": edition is ORIGINAL,
        "folder": FILES_A_FOLDER,
        "fields": [
            asdict(field) | {"length": int(lengths.sum()), "planes": planes_for(lengths)}
            for field, lengths in zip(FIELDS, (one.lengths for one in postings.fields), strict=True)
        ],
    }


def _finish(meta: dict[str, Any], pieces: PieceFolder, folder: Path) -> IndexReport:
    """Put everything in place; the meta file last, since it leads to the pieces."""
    version = pieces.finish(_json(meta))
    unfinished = folder / "meta.unfinished"
    unfinished.write_bytes(_json({"version": version} | meta))
    unfinished.replace(folder / "meta.json")
    return IndexReport(version, meta["documents"], meta["terms"], pieces.files + 1, pieces.size)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _write_keys(postings: Postings, lexicon: Lexicon, pieces: PieceFolder) -> dict[str, Any]:
    """Write for each spelling-blind key the terms whose forms have it."""
    key_of = lexicon.keys(chain.from_iterable(postings.forms))
    links = Links()
    for term, forms in zip(postings.terms, postings.forms, strict=True):
        for key in {key_of[form] for form in forms} - {""}:
            links[key].append(term)
    keys = sorted(links)
    buckets = cut(keys, [KEY_SIZE * (1 + len(links[key])) for key in keys])
    for number, bucket in enumerate(buckets):
        piece = PieceWriter("K", number)
        write_links(piece, {key: links[key] for key in keys[bucket]})
        pieces.add_numbered("keys", number, piece.compressed())
    return {"keys": packed(starts_of(keys, buckets))}
