"""What the search index is given of an edition: its articles and entities as plain values.

Knows what an edition shows, and nothing of how an index is made of it (:mod:`press.search`).
"""

from collections.abc import Iterator
from functools import partial

from press.languages import LANGUAGES, ORIGINAL, Language
from press.pages.edition import Edition
from press.search.documents import SearchDocument, SearchEntity
from press.search.index_memory import LazyDocument
from press.translation.alignment import sentence_texts


def search_documents(edition: Edition) -> Iterator[SearchDocument]:
    """Return every article as this edition shows it, in the order of dates.

    A translation's original headline is searched too.
    """
    return (document.make() for document in lazy_documents(edition))


def lazy_documents(edition: Edition) -> Iterator[LazyDocument]:
    """Yield every article as `search_documents` does, to be made when it is asked for."""
    for position, digest in enumerate(edition.archive.digests):
        yield LazyDocument(digest, partial(_search_document, edition, position))


def _search_document(edition: Edition, position: int) -> SearchDocument:
    pair, shown = edition.archive.pairs[position], edition.articles[position]
    original = shown.original
    return SearchDocument(
        id=original.id,
        language=shown.language,
        url=edition.address_of(original),
        title=shown.title,
        sentences=tuple(sentence_texts(shown.body)),
        date=original.date,
        kind=original.kind,
        status=shown.status,
        names=tuple(tag.entity for tag in pair.tags),
        foreign_title=shown.title_language is not edition.language,
        withdrawn=original.withdrawn is not None,
        original=tuple(sentence_texts(original.body)) if shown.translation else (),
        headline="" if edition.language is ORIGINAL else original.title,
    )


def entity_names(edition: Edition) -> dict[str, dict[Language, tuple[str, ...]]]:
    """Return all the names of every entity that has articles, by entity id and language."""
    entities = map(edition.entity_of, edition.archive.by_entity)
    return {
        entity.id: {language: entity.called(language) for language in LANGUAGES}
        for entity in entities
    }


def search_entities(edition: Edition) -> dict[str, SearchEntity]:
    """Return every entity that has articles as this edition shows it, by entity id."""
    entities = {}
    for entity_id in edition.archive.by_entity:
        link, kind = edition.link_to_entity(entity_id), edition.entity_of(entity_id).kind
        entities[entity_id] = SearchEntity(link.text, link.url, kind.name)
    return entities
