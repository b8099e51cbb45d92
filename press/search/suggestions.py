"""Which person, organization or place a visitor may mean: by the beginnings of their names.

    suggestions-0/…  phonetic key of a word of a name → the entities with such a word

Read in the browser by `search/suggestions.js`. Nothing here knows of terms or documents.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from press.language.azerbaijani.keys import spelling_keys
from press.languages import LANGUAGES
from press.search.analysis import word_forms
from press.search.buckets import cut, front_coded, range_starts
from press.search.codec import encode_json
from press.search.documents import EntityNames, SearchEntity
from press.search.shard_folder import ShardFolder

#: What a row counts beyond its text. Buckets end by this count: a change moves them all.
_ROW_FRAME: Final = 9


class _Suggestion(NamedTuple):
    """An entity that a visitor may mean."""

    id: str
    entity: SearchEntity
    frequency: int  #: how many documents are tagged with it
    spellings: tuple[str, ...]  #: its names in all languages

    def row(self) -> list[str | int]:
        """Return the values in the order in which the browser reads them."""
        label, url, kind = self.entity.label, self.entity.url, self.entity.kind
        return [self.id, label, url, kind, self.frequency, *self.spellings]

    def size(self) -> int:
        """Return about how many characters it takes in a bucket."""
        return len(str(self.row())) + len(self.entity.kind) + _ROW_FRAME

    def phonetic_keys(self) -> set[str]:
        """Return the keys of its names' words, I read as either language reads it."""
        return {
            key
            for name in (self.entity.label, *self.spellings)
            for language in LANGUAGES
            for form in word_forms(name, language)
            for key in spelling_keys(form)
        }


def write_suggestions(
    entities: Mapping[str, SearchEntity],
    names: EntityNames,
    frequencies: Mapping[str, int],
    shards: ShardFolder,
) -> str:
    """Write the entities by the words of their names; return where each bucket begins.

    `frequencies` says how many documents are tagged with an entity: of several, the one with
    most stands first. Where there is no entity, nothing is written and no bucket begins.
    """
    if not entities:
        return ""
    suggestions: dict[str, _Suggestion] = {}
    ids_by_key: defaultdict[str, set[str]] = defaultdict(set)
    for id_, entity in entities.items():
        spellings = [name for spelled in names.get(id_, {}).values() for name in spelled]
        suggestion = _Suggestion(
            id_, entity, frequencies.get(id_, 0), tuple(dict.fromkeys(spellings))
        )
        suggestions[id_] = suggestion
        for key in suggestion.phonetic_keys():
            ids_by_key[key].add(id_)
    keys = sorted(ids_by_key)
    sizes = {id_: suggestion.size() for id_, suggestion in suggestions.items()}
    buckets = cut(keys, [sum(sizes[id_] for id_ in ids_by_key[key]) for key in keys])
    for number, bucket in enumerate(buckets):
        here = [suggestions[id_] for id_ in {i for key in keys[bucket] for i in ids_by_key[key]}]
        here.sort(key=lambda suggestion: (-suggestion.frequency, suggestion.id))
        content = {"bucket": number, "names": [suggestion.row() for suggestion in here]}
        shards.add_numbered("suggestions", number, encode_json(content))
    return front_coded(range_starts(keys, buckets))
