"""The page of one article in one edition."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from press.archive.archive import Pair
from press.content.article import Article, Translation
from press.content.body import Body
from press.entities.entity import EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.entities.tags import EntityTag
from press.language.interface import gettext, message
from press.languages import ORIGINAL, TRANSLATION, Language, counterpart
from press.pages import addresses
from press.pages.edition import Edition, Site, status_of
from press.pages.lists import trail_to_month
from press.pages.moments import date_view, day_view
from press.pages.name_links import name_links
from press.pages.text import numbered, sentences
from press.pages.translation_findings import findings_of
from press.pages.views import ArticleView, Link, NamesOfKind, Status
from press.translation.begun_translation import begun_text

#: A description is for a search result: about two lines of text.
DESCRIPTION_LENGTH = 200


def article_view(edition: Edition, position: int) -> ArticleView:
    """Return the view of the article at this position of the archive."""
    pairs = edition.archive.pairs
    pair = pairs[position]
    original, text = pair.original, text_of(edition, pair)
    title, title_language = edition.title_of(pair)
    findings = findings_of(edition, pair)
    return ArticleView(
        language=edition.language,
        url=edition.address_of(pair),
        counterpart_url=addresses.article(
            counterpart(edition.language), original.date, original.id
        ),
        counterpart_status=status_of(counterpart(edition.language), pair),
        title=title,
        title_language=None if title_language is edition.language else title_language,
        description=description_of(text.body),
        indexable=status_of(edition.language, pair) in INDEXABLE,
        trail=trail_to_month(edition, original.date.year, original.date.month),
        id=original.id,
        date=date_view(original.date, edition.language),
        kind=edition.link_to_kind(original.kind),
        status=status_view(edition, pair),
        beside=beside_view(edition, pair),
        holds_original=findings.beside is not None and findings.beside.is_shown,
        content=numbered(text.body, findings.beside, links=name_links(edition, pair)),
        content_language=ORIGINAL if text is original else TRANSLATION,
        original_title=original.title,
        original_url=addresses.article(ORIGINAL, original.date, original.id),
        source=original.source,
        doubts=original.title_doubts,
        withdrawn=original.withdrawn or "",
        names=tuple(names_by_kind(edition, pair)),
        previous=edition.link_to(pairs[position - 1]) if position else None,
        next=edition.link_to(pairs[position + 1]) if position + 1 < len(pairs) else None,
        edit_url=edit_url(edition, pair),
        stale=findings.stale,
        gone=findings.gone,
        missing=findings.missing,
        marks=findings.marks,
    )


#: What search engines may list: the original, and English that a person has read.
INDEXABLE = frozenset({"original", "official", "reviewed"})


def text_of(edition: Edition, pair: Pair) -> Article | Translation:
    """Return the text this edition shows: the original where there is no translation."""
    if edition.language is ORIGINAL or pair.translation is None:
        return pair.original
    return pair.translation


def status_view(edition: Edition, pair: Pair) -> Status:
    """Return how far the text shown in this edition can be trusted."""
    if edition.language is ORIGINAL or pair.translation is None:
        return Status(status_of(edition.language, pair))
    return _status_of(pair.translation, edition.language)


def beside_view(edition: Edition, pair: Pair) -> Status | None:
    """Return what the English is that can be shown beside the original; nothing without any."""
    shown = edition.language is ORIGINAL and not pair.original.withdrawn and pair.translation
    return _status_of(shown, edition.language) if shown else None


def _status_of(translation: Translation, language: Language) -> Status:
    """Return how far a translation can be trusted, in this language."""
    return Status(
        name=translation.status,
        by=translation.reviewer or translation.engine or "",
        engine=(translation.engine or "") if translation.reviewer else "",
        date=day_view(translation.translated, language),
        source=translation.source or "",
    )


def description_of(body: Body) -> str:
    """Return the beginning of the text, cut between words."""
    text = ""
    for sentence in sentences(body):
        text = f"{text} {sentence.text}" if text else sentence.text
        if len(text) > DESCRIPTION_LENGTH:
            return text[:DESCRIPTION_LENGTH].rpartition(" ")[0] + "…"
    return text


#: What is said of a name that the text does not have in full.
_HOW: Final = {
    "editor": message("added by an editor"),
    "short": message("by a short form"),
}


def names_by_kind(edition: Edition, pair: Pair) -> Iterator[NamesOfKind]:
    """Yield links to what the article names, by kind."""
    tags: dict[EntityKind, list[EntityTag]] = {kind: [] for kind in ENTITY_KINDS}
    for tag in pair.tags:
        tags[edition.entity_of(tag.entity).kind].append(tag)
    for kind, of_kind in tags.items():
        if of_kind:
            links = tuple(_link_to_named(edition, tag) for tag in of_kind)
            yield NamesOfKind(gettext(edition.language, kind.heading), kind.schema_type, links)


def _link_to_named(edition: Edition, tag: EntityTag) -> Link:
    link = edition.link_to_entity(tag.entity)
    how = _HOW.get(tag.how)
    return replace(link, note=gettext(edition.language, how)) if how else link


def edit_url(edition: Edition, pair: Pair) -> str:
    """Return the address where GitHub edits this text, or begins it where there is none."""
    site = edition.site
    if not site.repository:
        return ""
    if edition.translated(pair):
        return f"{site.repository}/edit/{site.branch}/content/{text_of(edition, pair).path}"
    return _new_file_url(site, pair.original, edition.title_of(pair)[0])


def _new_file_url(site: Site, original: Article, title: str) -> str:
    """Return where GitHub begins a translation, its front matter filled in but for the reviewer."""
    month = addresses.month(TRANSLATION, original.date.year, original.date.month)
    begun = quote(begun_text(original, title))
    return (
        f"{site.repository}/new/{site.branch}/content/{month[:-1]}"
        f"?filename={original.id}.md&value={begun}"
    )
