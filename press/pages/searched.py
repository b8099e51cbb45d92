"""What the search index gets of an edition: its articles as plain values, by date."""

from collections.abc import Iterator

from press.archive.archive import Pair
from press.entities.entity import Entity
from press.languages import LANGUAGES, ORIGINAL, Language
from press.pages.edition import Edition
from press.pages.shown_article import ShownArticle
from press.search.documents import SearchDocument
from press.search.name_page import NamePage
from press.translation.alignment import texts


def search_documents(edition: Edition) -> Iterator[SearchDocument]:
    """Yield every article as this edition shows it, in order of date."""
    for pair, shown in zip(edition.archive.pairs, edition.articles, strict=True):
        yield _document(edition, pair, shown)


def _document(edition: Edition, pair: Pair, shown: ShownArticle) -> SearchDocument:
    """Return one article; a translation's original headline is searched too."""
    original = shown.original
    return SearchDocument(
        id=original.id,
        language=shown.language,
        url=edition.address_of(original),
        title=shown.title,
        sentences=tuple(texts(shown.body)),
        date=original.date,
        kind=original.kind,
        status=shown.status,
        names=tuple(tag.entity for tag in pair.tags),
        foreign_title=shown.title_language is not edition.language,
        withdrawn=original.withdrawn is not None,
        original=tuple(texts(original.body)) if shown.translation else (),
        headline="" if edition.language is ORIGINAL else original.title,
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
