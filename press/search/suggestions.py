"""Which person, organization or place a visitor may mean: by the beginnings of their names.

    suggestions-0/…   spelling-blind key of a word of a name → the entities with such a word

Read in the browser by `search/suggestions.js`. Nothing here knows of terms or documents.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from press.language.azerbaijani.keys import spelling_keys
from press.languages import LANGUAGES
from press.search.analysis import word_forms
from press.search.buckets import cut, packed, starts_of
from press.search.fields import EntityNames
from press.search.name_page import NamePage
from press.search.shard_folder import PieceFolder

#: An entity as the browser reads it: id, label, address, kind, count, spellings.
Row = list[str | int]


def write_suggestions(
    pages: Mapping[str, NamePage],
    names: EntityNames,
    counts: Mapping[str, int],
    pieces: PieceFolder,
) -> str:
    """Write the entities by the words of their names; return where each bucket begins.

    `counts` says in how many documents an entity is named: those named more often come first.
    Where there is no entity, nothing is written and no bucket begins.
    """
    if not pages:
        return ""
    rows: dict[str, Row] = {
        entity: [entity, *page.row(), counts.get(entity, 0), *_spellings(entity, names)]
        for entity, page in pages.items()
    }
    keys = _by_key(rows)
    ordered = sorted(keys)
    sizes = {entity: _size(row, pages[entity].kind) for entity, row in rows.items()}
    costs = [sum(sizes[entity] for entity in keys[key]) for key in ordered]
    buckets = cut(ordered, costs)
    for number, bucket in enumerate(buckets):
        named = sorted({entity for key in ordered[bucket] for entity in keys[key]})
        named.sort(key=lambda entity: counts.get(entity, 0), reverse=True)
        pieces.add_numbered("suggestions", number, _stored(number, [rows[one] for one in named]))
    return packed(starts_of(ordered, buckets))


#: What a row counts beyond its text. Buckets end by this count: a change moves them all.
_ROW_FRAME: Final = 9


def _size(row: Row, kind: str) -> int:
    """Return about how many characters a row takes in a bucket."""
    return len(str(row)) + len(kind) + _ROW_FRAME


def _spellings(entity: str, names: EntityNames) -> list[str]:
    spellings = [name for of_language in names.get(entity, {}).values() for name in of_language]
    return list(dict.fromkeys(spellings))


def _by_key(rows: Mapping[str, Row]) -> dict[str, set[str]]:
    """Return for each key of a word of a name the entities so named."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity, (_, label, _, _, _, *spellings) in rows.items():
        for name in (label, *spellings):
            for key in _keys(str(name)):
                found[key].add(entity)
    return found


def _keys(name: str) -> set[str]:
    """Return the keys of a name's words, I read as either language reads it."""
    forms = {form for language in LANGUAGES for form in word_forms(name, language)}
    return {key for form in forms for key in spelling_keys(form)}


def _stored(number: int, rows: list[Row]) -> bytes:
    content = {"bucket": number, "names": rows}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)
