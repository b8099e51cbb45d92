"""The fields of the index: what each holds of a document, and how much it weighs.

Nothing here knows of terms or files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from press.languages import ORIGINAL, Language
from press.search.analysis import word_forms
from press.search.counting import Passage
from press.search.documents import SearchDocument

#: For each entity id, its names and aliases by language.
EntityNames = Mapping[str, Mapping[Language, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Field:
    """A field as lunr knows it."""

    name: str
    boost: float


#: The order is lunr's: it decides which of two equally good results stands first.
#: A translation is found by its original's words too, but better by its own.
FIELDS: Final = (Field("title", 4), Field("body", 1), Field("names", 1), Field("original", 0.5))


def passages(
    document: SearchDocument, edition: Language, names: EntityNames
) -> tuple[list[Passage], ...]:
    """Return for each field the texts that it holds."""
    shown: list[Passage] = [(document.title, edition)]
    body: list[Passage] = [("\n".join(document.sentences), document.language)]
    original: list[Passage] = [("\n".join(document.original), ORIGINAL)]
    return shown, body, list(_new_names(document, shown + body + original, names)), original


def _new_names(
    document: SearchDocument, texts: Sequence[Passage], names: EntityNames
) -> Iterator[Passage]:
    """Yield the words of the entities' names that the texts do not hold as they are."""
    if not document.names:
        return
    known = {(form, language) for text, language in texts for form in word_forms(text, language)}
    for entity in document.names:
        for language, spellings in names.get(entity, {}).items():
            for spelling in spellings:
                for form in word_forms(spelling, language):
                    if (form, language) not in known:
                        known.add((form, language))
                        yield form, language
