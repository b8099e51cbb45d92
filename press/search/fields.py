"""The fields of the index: what each holds of a document, and how much it weighs.

Nothing here knows of terms or files.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from press.languages import LANGUAGES, ORIGINAL, Language
from press.search.analysis import word_forms
from press.search.documents import EntityNames, SearchDocument

#: A text and the language it is written in.
Passage = tuple[str, Language]
#: A word in small letters and the language it is written in.
Form = tuple[str, Language]

#: Letters of a name that is no other word.
SHORTEST_NAME: Final = 4


@dataclass(frozen=True, slots=True)
class IndexField:
    """A field as lunr knows it."""

    name: str
    boost: float


#: The field whose texts are words of entities' names.
NAMES: Final = "names"
#: The order is lunr's: it decides which of two equally good results stands first.
#: A translation is found by its original's words too, but better by its own.
FIELDS: Final = (
    IndexField("title", 4),
    IndexField("body", 1),
    IndexField(NAMES, 1),
    IndexField("original", 0.5),
)


def name_forms(names: EntityNames) -> dict[str, tuple[Form, ...]]:
    """Return for each entity id the words of all its names, each once."""
    return {
        entity: tuple(
            dict.fromkeys(
                (form, language)
                for language, spellings in of_entity.items()
                for name in spellings
                for form in word_forms(name, language)
            )
        )
        for entity, of_entity in names.items()
    }


def passages(
    document: SearchDocument,
    edition: Language,
    names: Mapping[str, Sequence[Form]],
    forms_of: Callable[[str, Language], Iterable[str]] = word_forms,
) -> tuple[list[Passage], ...]:
    """Return for each of `FIELDS` the texts that it holds.

    `names` are those of :func:`name_forms`, and `forms_of` gives the words of a text.
    A headline is a text of its own, so that the body is the same text in all editions.
    """
    title: list[Passage] = [(document.title, edition)]
    body: list[Passage] = [("\n".join(document.sentences), document.language)]
    original: list[Passage] = [("\n".join(document.original), ORIGINAL)]
    (original if document.original else body).insert(0, (document.headline, ORIGINAL))
    known: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for text, language in title + body + original if document.names else ():
        known[language].update(forms_of(text, language))
    # Of the entities' names, only the words that the texts do not hold as they are.
    missing: list[Passage] = []
    for entity in document.names:
        for form, language in names.get(entity, ()):
            if form not in known[language]:
                known[language].add(form)
                missing.append((form, language))
    return title, body, missing, original


def one_word_names(names: EntityNames) -> Iterator[list[Form]]:
    """Yield for each entity those of its names that are one word: they are synonyms.

    Whoever looks for Baku means Bakı, and for Karabakh Qarabağ. Names of few letters are left
    out, since other words are written so (UN, but «un» is flour).
    """
    for names_by_language in names.values():
        words = [
            (tuple(word_forms(name, language)), language)
            for language, spellings in names_by_language.items()
            for name in spellings
        ]
        one_word = [(forms[0], language) for forms, language in words if len(forms) == 1]
        yield [name for name in dict.fromkeys(one_word) if len(name[0]) >= SHORTEST_NAME]
