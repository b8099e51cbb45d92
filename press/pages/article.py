"""The page of one article in one edition."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from press.archive.archive import Pair
from press.content.article import Article
from press.content.body import Body
from press.content.changes import BY_EDITORS, BY_SOURCE
from press.entities.entity import EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.language.interface import gettext, message, status_text
from press.languages import ORIGINAL, TRANSLATION, Language, counterpart
from press.pages import addresses, facts
from press.pages.edition import Edition, PagePlace
from press.pages.moments import date_view, day_view
from press.pages.name_links import name_links, way_from_article
from press.pages.page_kind import PageFields, PageKind
from press.pages.shown_article import ShownArticle, shown_article
from press.pages.text import numbered, sentences
from press.pages.translation_findings import findings_of
from press.pages.views import ArticleView, Link, NamesOfKind, ShownChange, Status
from press.translation.translation_file import draft_text

#: A description is for a search result: about two lines of text.
DESCRIPTION_LENGTH = 160


def article_view(edition: Edition, fields: PageFields, position: int) -> ArticleView:
    """Return the view of the article at this position of the archive."""
    archive, language = edition.archive, edition.language
    pair, shown = archive.pairs[position], edition.articles[position]
    other = shown_article(counterpart(language), pair)
    original = shown.original
    findings = findings_of(edition, position)
    day = day_view(original.date.date(), language)
    is_card = shown.status == "stub"  # the original's text stands on the original's page alone
    return ArticleView(
        **fields,
        has_alternate=other.indexable,
        counterpart_status=other.status,
        counterpart_note=counterpart_note(other, counterpart(language)),
        title=shown.title,
        title_language=None if shown.title_language is language else shown.title_language,
        description=meta_description(shown, language),
        id=original.id,
        date=day if is_card and day else date_view(original.date, language),
        day_url=addresses.day(language, original.date.date()),
        kind=edition.link_to_kind(original.kind),
        status=status_view(shown, language),
        official_url="" if shown.status == "official" else original.english or "",
        beside=status_view(other, language) if can_stand_beside(other) else None,
        holds_original=findings.beside is not None and findings.beside.is_shown,
        content=Markup()
        if is_card
        else numbered(shown.body, findings.beside, links=name_links(edition, shown)),
        content_language=shown.language,
        original_title=original.title,
        original_url=addresses.article(ORIGINAL, original.date, original.id),
        source=original.source,
        source_host=urlsplit(original.source).netloc,
        doubts=original.title_doubts,
        spelled=tuple(shown.spelled),
        lost_headline=has_lost_headline(original),
        withdrawn=original.withdrawn or "",
        names=tuple(names_by_kind(edition, pair, with_offices=is_card)),
        previous_url=_neighbour(edition, position, position - 1),
        next_url=_neighbour(edition, position, position + 1),
        edit_url=edit_url(edition, shown),
        stale=findings.stale,
        gone=findings.gone,
        missing=findings.missing,
        omitted=findings.omitted,
        alone=findings.alone,
        unsure=findings.unsure,
        marks=findings.marks,
        changes=tuple(_changes(shown, language)),
        modified=date_view(original.modified, language) if _is_changed(shown, language) else None,
    )


def _is_changed(shown: ShownArticle, language: Language) -> bool:
    """Tell whether a page shows a text that was changed since it was published."""
    return language is ORIGINAL and bool(shown.original.changes)


def _changes(shown: ShownArticle, language: Language) -> Iterator[ShownChange]:
    """Yield what was changed in the text shown; nothing of one that was withdrawn."""
    if _is_changed(shown, language) and not shown.original.withdrawn:
        for seen, by, was, now in shown.original.changes:
            yield ShownChange(gettext(language, _BY[by]), date_view(seen, language), was, now)


#: Who changed a text.
_BY: Final = {
    BY_SOURCE: message("Changed at the source, seen on"),
    BY_EDITORS: message("Corrected by this archive on"),
}


def has_lost_headline(original: Article) -> bool:
    """Tell whether all letters of the headline were lost, and nobody has given it one since."""
    nothing_received = not any(map(str.isalnum, original.title_received or ""))
    return nothing_received and original.title_doubts == (original.title,)


def status_view(shown: ShownArticle, language: Language) -> Status:
    """Return how far a text can be trusted, in the words of this language."""
    translation = shown.translation
    if translation is None:
        return Status(shown.status)
    return Status(
        name=shown.status,
        by=translation.reviewer or translation.engine or "",
        engine=(translation.engine or "") if translation.reviewer else "",
        date=day_view(translation.translated, language),
        source=translation.source or "",
    )


def can_stand_beside(other: ShownArticle) -> bool:
    """Say whether a reader of the original may see the other edition's text beside it."""
    return other.translation is not None and not other.original.withdrawn


#: What the language switch says of a page that is less than a reader may expect.
_COUNTERPART_NOTES: Final = {
    "stub": message("(not translated)"),
    "machine": message("(machine translation)"),
}


def counterpart_note(other: ShownArticle, language: Language) -> str:
    """Return what is said of the article's page in the other language; mostly nothing.

    That a withdrawn article is not translated either is of no interest.
    """
    note = _COUNTERPART_NOTES.get(other.status)
    if note is None or (other.status == "stub" and other.original.withdrawn):
        return ""
    return gettext(language, note)


def meta_description(shown: ShownArticle, language: Language) -> str:
    """Return what search engines may say of the article: of a translation first what it is."""
    if shown.original.withdrawn:
        return f"{gettext(language, 'Withdrawn.')} {shown.original.withdrawn}"
    if shown.status == "stub":
        return ""  # search engines may not list it
    status = status_text(shown.status, language)
    beginning = description_of(shown.body)
    return f"{status}. {beginning}" if status else beginning


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


def names_by_kind(
    edition: Edition, pair: Pair, *, with_offices: bool = False
) -> Iterator[NamesOfKind]:
    """Yield links to what the article names, by kind; perhaps with what each was on its day."""
    day = pair.original.date.date()
    links: dict[EntityKind, list[Link]] = {kind: [] for kind in ENTITY_KINDS}
    for tag in pair.tags:
        link = edition.link_to_entity(tag.entity)
        how = _HOW.get(tag.how)
        notes = [gettext(edition.language, how)] if how else []
        if with_offices:
            notes += facts.offices_on(day, edition.entity_of(tag.entity), edition.language)
        link = replace(link, note="; ".join(notes))
        links[edition.entity_of(tag.entity).kind].append(link)
    for kind, of_kind in links.items():
        if of_kind:
            heading = gettext(edition.language, kind.heading)
            yield NamesOfKind(heading, kind.schema_type, tuple(of_kind))


def edit_url(edition: Edition, shown: ShownArticle) -> str:
    """Return the address where GitHub edits this text, or begins it where there is none.

    The front matter of a text to begin is filled in, but for the reviewer.
    """
    site, original = edition.site, shown.original
    if not site.repository:
        return ""
    if shown.language is edition.language:
        line = f"#L{shown.text.first_line}" if shown.text.first_line else ""
        return f"{site.repository}/edit/{site.branch}/content/{shown.text.path}{line}"
    month = addresses.month(TRANSLATION, original.date.year, original.date.month)
    begun = quote(draft_text(original, shown.title))
    return (
        f"{site.repository}/new/{site.branch}/content/{month[:-1]}"
        f"?filename={original.id}.md&value={begun}"
    )


def _place(edition: Edition, position: int) -> PagePlace:
    original = edition.articles[position].original
    return edition.place(addresses.article, original.date, original.id)


def _neighbour(edition: Edition, position: int, other: int) -> str:
    """Return the way from an article's page to a neighbour's; empty where there is none."""
    if not 0 <= other < len(edition.articles):
        return ""
    return way_from_article(
        edition.address_of(edition.articles[position].original),
        edition.address_of(edition.articles[other].original),
    )


def _inputs(edition: Edition, position: int) -> object:
    """Return the article itself, and what its page shows of others: its neighbours."""
    return (
        edition.archive.digests[position],
        _neighbour(edition, position, position - 1),
        _neighbour(edition, position, position + 1),
    )


def _modified(edition: Edition, position: int) -> datetime:
    """Return when the text of a page was last changed, as far as is known."""
    original = edition.articles[position].original
    return original.modified if edition.language is ORIGINAL else original.date


ARTICLE: Final[PageKind[Edition, ArticleView, int]] = PageKind(
    template="article",
    keys=lambda edition: zip(range(len(edition.articles))),
    place=_place,
    view=article_view,
    indexable=lambda edition, position: edition.articles[position].indexable,
    inputs=_inputs,
    in_site_map=True,
    day=lambda edition, position: _modified(edition, position).date().isoformat(),
)
