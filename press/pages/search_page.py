"""The search page of an edition; without JavaScript it leads to the lists."""

from collections import Counter
from typing import Final

from press.content.kinds import KINDS, label_of
from press.entities.kinds import ENTITY_KINDS
from press.language.interface import STATUS_LABELS, gettext, status_text
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind, never, one_page
from press.pages.search_words import search_words
from press.pages.sections import links_to_sections
from press.pages.views import Link, SearchView
from press.pages.years import links_to_years


def search_view(edition: Edition, fields: PageFields) -> SearchView:
    """Return the search page."""
    language = edition.language
    years = links_to_years(edition)
    return SearchView(
        **fields,
        title=gettext(language, "Search"),
        years=years,
        sections=links_to_sections(edition),
        name_lists=name_lists(edition),
        index=addresses.search_index(language),
        words=search_words(language),
        first_year=years[-1].text if years else "",  # the latest comes first
        last_year=years[0].text if years else "",
        kinds=tuple((kind, label_of(kind, language)) for kind in KINDS),
        statuses=tuple((status, status_text(status, language)) for status in STATUS_LABELS),
        orders=(("newest", gettext(language, "Newest first")),),
    )


def name_lists(edition: Edition) -> tuple[Link, ...]:
    """Return a link to each list of names, those without a name left out."""
    language = edition.language
    counts = Counter(edition.entity_of(entity).kind for entity in edition.archive.by_entity)
    return tuple(
        Link(addresses.entities(language, kind), gettext(language, kind.heading), None, count)
        for kind in ENTITY_KINDS
        if (count := counts[kind])
    )


SEARCH: Final[PageKind[Edition, SearchView]] = PageKind(
    template="search",
    keys=one_page,
    place=lambda edition: edition.place(addresses.search),
    view=search_view,
    indexable=never,
)
