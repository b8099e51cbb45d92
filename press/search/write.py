"""The search index of one edition, written as pieces that a browser fetches one by one.

    meta.json             what is needed first; its address never changes
    <version>/terms-0/…   buckets of terms
    <version>/keys-0/…    buckets of spelling-blind keys
    <version>/blocks-0/…  what a list of results shows of a document
    <version>/lengths.gz  how many words each field of each document has
    <version>/words.gz    all terms, for wildcards and misspelt words

The version is a hash of all the pieces, so pieces of two builds never meet.
Nothing here knows how pages look.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from press.azerbaijani.keys import spelling_keys
from press.languages import ORIGINAL, Language
from press.search.analysis import Stemming, stemming
from press.search.blocks import BLOCK, Shown, block_piece
from press.search.buckets import (
    BUCKET_SIZE,
    Lengths,
    Links,
    Ranges,
    bucket_piece,
    bucket_starts,
    cut_buckets,
    strays,
    write_links,
)
from press.search.codec import PieceWriter, shared_length
from press.search.counting import FormCounts
from press.search.documents import SearchDocument
from press.search.fields import FIELDS, EntityNames, passages
from press.search.folder import FILES_A_FOLDER, PieceFolder
from press.search.postings import Term, gather_terms

#: Raised whenever the browser's reading of the pieces changes.
FORMAT: Final = 1
#: A term in more than one of so many documents has its lengths in a piece of their own.
APART: Final = 4


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
    stems: Stemming = stemming,
) -> IndexReport:
    """Write the index of one edition into `folder`, in place of an older one.

    The documents come in the order of their dates, each as this edition shows it; they are
    read once and not kept. `names` gives for each entity id its names by language.
    Raises ``ValueError`` where a document is older than the one before.
    """
    pieces = PieceFolder(folder)
    counts = FormCounts(len(FIELDS))
    meta = _write_documents(_counted(documents, edition, names or {}, counts), pieces)
    terms = gather_terms(counts, len(FIELDS), stems)
    terms.sort(key=attrgetter("text"))
    meta |= _write_terms(terms, counts, pieces) | _write_keys(terms, pieces)
    meta |= {
        "format": FORMAT,
        "dotless": edition is ORIGINAL,
        "folder": FILES_A_FOLDER,
        "fields": [
            asdict(field) | {"length": sum(lengths)}
            for field, lengths in zip(FIELDS, counts.lengths, strict=True)
        ],
    }
    return _finish(meta, pieces, folder)


def _finish(meta: dict[str, Any], pieces: PieceFolder, folder: Path) -> IndexReport:
    """Put everything in place; the meta file last, since it leads to the pieces."""
    version = pieces.finish(_json(meta))
    unfinished = folder / "meta.unfinished"
    unfinished.write_bytes(_json({"version": version} | meta))
    unfinished.replace(folder / "meta.json")
    return IndexReport(version, meta["documents"], meta["terms"], pieces.files + 1, pieces.size)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _counted(
    documents: Iterable[SearchDocument], edition: Language, names: EntityNames, counts: FormCounts
) -> Iterator[Shown]:
    """Count each document's words on its way to the blocks."""
    before: SearchDocument | None = None
    for document in documents:
        if before and document.date < before.date:
            raise ValueError(
                f"{document.url} of {document.date} comes after {before.url} of {before.date}; "
                "documents are indexed in the order of their dates"
            )
        for field, texts in enumerate(passages(document, edition, names)):
            counts.add(field, texts)
        before = document
        yield Shown.of(document)


def _write_documents(documents: Iterable[Shown], pieces: PieceFolder) -> dict[str, Any]:
    """Write the blocks; return how many documents there are, and in each year."""
    block: list[Shown] = []
    years: Counter[int] = Counter()
    for document in documents:
        block.append(document)
        years[document.date.year] += 1
        if len(block) == BLOCK:
            _write_block(block, years.total(), pieces)
            block.clear()
    if block:
        _write_block(block, years.total(), pieces)
    return {"documents": years.total(), "block": BLOCK, "years": sorted(years.items())}


def _write_block(block: Sequence[Shown], so_far: int, pieces: PieceFolder) -> None:
    number = (so_far - 1) // BLOCK
    pieces.add_numbered("blocks", number, block_piece(number, block))


def _write_terms(terms: Sequence[Term], counts: FormCounts, pieces: PieceFolder) -> dict[str, Any]:
    """Write the lengths, the list of all terms and the buckets."""
    lengths = Lengths(counts.lengths, len(counts.lengths[0]) // APART)
    lengths_piece = PieceWriter("L", 0)
    for of_field in lengths.by_field:
        lengths_piece.numbers(of_field)
    pieces.add("lengths", lengths_piece.compressed())
    words = PieceWriter("W", 0).number(len(terms)).sorted_strings(term.text for term in terms)
    pieces.add("words", words.compressed())
    buckets = list(cut_buckets(terms))
    starts = bucket_starts(buckets)
    ranges = Ranges(starts)
    elsewhere = strays(buckets, ranges)
    for number, bucket in enumerate(buckets):
        piece = bucket_piece(number, bucket, ranges, elsewhere[number], lengths)
        pieces.add_numbered("terms", number, piece.compressed())
    return {"terms": len(terms), "apart": lengths.apart, "buckets": starts}


def _write_keys(terms: Sequence[Term], pieces: PieceFolder) -> dict[str, Any]:
    """Write for each spelling-blind key the terms whose forms have it."""
    links = Links()
    for term in terms:
        for form in term.forms:
            for key in spelling_keys(form):
                links.add(key, term.text)
    starts = []
    for number, (start, bucket) in enumerate(_cut_links(links)):
        starts.append(start)
        piece = PieceWriter("K", number)
        write_links(piece, bucket)
        pieces.add_numbered("keys", number, piece.compressed())
    return {"keys": starts}


def _cut_links(links: Links) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Cut links into buckets of about equal size; yield where each begins, and what it holds."""
    start, last, size = "", "", 0
    bucket: dict[str, list[str]] = {}
    for key in sorted(links):
        if size > BUCKET_SIZE:
            yield start, bucket
            start, size, bucket = key[: shared_length(last, key) + 1], 0, {}
        bucket[key] = links[key]
        size += 4 + 6 * len(links[key])
        last = key
    if bucket:
        yield start, bucket
