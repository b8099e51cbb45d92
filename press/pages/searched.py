"""What the search index gets of an edition: its articles as plain values, by date."""

from collections.abc import Iterator

from press.archive.archive import Pair
from press.entities.entity import Entity
from press.languages import LANGUAGES, ORIGINAL, Language
from press.pages.article import text_of
from press.pages.edition import Edition, status_of
from press.search.documents import SearchDocument
from press.search.name_page import NamePage
from press.translation.alignment import texts


def search_documents(edition: Edition) -> Iterator[SearchDocument]:
    """Yield every article as this edition shows it, in order of date."""
    for pair in edition.archive.pairs:
        yield _document(edition, pair)


def _document(edition: Edition, pair: Pair) -> SearchDocument:
    """Return one article; a translation's original headline is searched too."""
    text, status = text_of(edition, pair), status_of(edition.language, pair)
    is_original = text is pair.original
    title, title_language = edition.title_of(pair)
    return SearchDocument(
        id=pair.original.id,
        language=ORIGINAL if is_original else edition.language,
        url=edition.address_of(pair),
        title=title,
        sentences=tuple(texts(text.body)),
        date=pair.original.date,
        kind=pair.original.kind,
        status=status,
        names=tuple(tag.entity for tag in pair.tags),
        foreign_title=title_language is not edition.language,
        withdrawn=pair.original.withdrawn is not None,
        original=() if is_original else tuple(texts(pair.original.body)),
        headline="" if edition.language is ORIGINAL else pair.original.title,
    )


def entity_names(edition: Edition) -> dict[str, dict[Language, tuple[str, ...]]]:
    """Return all the names of every entity that has articles, by language."""
    return {id_: _names(edition.entity_of(id_)) for id_ in edition.archive.by_entity}


def name_pages(edition: Edition) -> dict[str, NamePage]:
    """Return the page of every entity that has articles, for suggestions while one types."""
    links = {id_: edition.link_to_entity(id_) for id_ in edition.archive.by_entity}
    return {
        id_: NamePage(link.text, link.url, edition.entity_of(id_).kind.name)
        for id_, link in links.items()
    }


def _names(entity: Entity) -> dict[Language, tuple[str, ...]]:
    return {language: entity.called(language) for language in LANGUAGES}
