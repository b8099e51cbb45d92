"""Pages there is one of: front, search and written texts an edition; choice and 404 a site."""

from collections import Counter
from collections.abc import Sequence

from press.content.article import Page
from press.content.kinds import KINDS, label_of
from press.entities.kinds import ENTITY_KINDS
from press.language.interface import STATUS_LABELS, gettext, status_text
from press.languages import counterpart
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.lists import sections_view
from press.pages.text import numbered
from press.pages.views import ChoiceView, FrontView, Link, NotFoundView, SearchView, TextView

LATEST = 20
MOST_NAMED = 24


def front_view(edition: Edition) -> FrontView:
    """Return the front page of the edition."""
    language, pairs = edition.language, edition.archive.pairs
    latest = range(len(pairs) - 1, max(-1, len(pairs) - 1 - LATEST), -1)
    return FrontView(
        **edition.place(addresses.front),
        title=edition.site.names[language],
        description=edition.site.taglines[language],
        latest=edition.entries(latest),
        years=years(edition),
        sections=sections_view(edition).groups[0][1],
        names=most_named(edition),
        count=len(pairs),
    )


def years(edition: Edition) -> tuple[Link, ...]:
    """Return a link to each year, latest first."""
    language = edition.language
    return tuple(
        Link(addresses.year(language, year), str(year), None, count)
        for year, count in edition.archive.years.items()
    )


def most_named(edition: Edition) -> tuple[Link, ...]:
    """Return the names with most articles."""
    counts = {
        entity: sum(map(len, by_year.values()))
        for entity, by_year in edition.archive.by_entity.items()
    }
    most = sorted(counts, key=lambda entity: (-counts[entity], entity))[:MOST_NAMED]
    return tuple(edition.link_to_entity(entity, counts[entity]) for entity in most)


def name_lists(edition: Edition) -> tuple[Link, ...]:
    """Return a link to each list of names, those without a name left out."""
    language = edition.language
    counts = Counter(edition.entity_of(entity).kind for entity in edition.archive.by_entity)
    return tuple(
        Link(addresses.entities(language, kind), gettext(language, kind.heading), None, count)
        for kind in ENTITY_KINDS
        if (count := counts[kind])
    )


def search_view(edition: Edition, index: str) -> SearchView:
    """Return the search page; `index` is the address of the search index's folder."""
    language = edition.language
    return SearchView(
        **edition.place(addresses.search),
        title=gettext(language, "Search"),
        indexable=False,
        years=years(edition),
        sections=sections_view(edition).groups[0][1],
        name_lists=name_lists(edition),
        index=index,
        kinds=tuple((kind, label_of(kind, language)) for kind in KINDS),
        statuses=tuple((status, status_text(status, language)) for status in STATUS_LABELS),
    )


def text_view(edition: Edition, page: Page) -> TextView:
    """Return a page that editors wrote; both editions have one of the same name."""
    return TextView(
        **edition.place(addresses.text, page.name),
        title=page.title,
        content=numbered(page.body),
    )


def not_found_view(editions: Sequence[Edition]) -> NotFoundView:
    """Return the page for addresses that do not exist, in every edition's words."""
    first = editions[0].language
    return NotFoundView(
        language=first,
        url=addresses.NOT_FOUND,
        counterpart_url=addresses.front(counterpart(first)),
        title=gettext(first, "Page not found"),
        indexable=False,
        editions=tuple(edition.view for edition in editions),
    )


def choice_view(editions: Sequence[Edition]) -> ChoiceView:
    """Return the plain choice of language at the root."""
    views = tuple(edition.view for edition in editions)
    first = editions[0].language
    return ChoiceView(
        language=first,
        url=addresses.CHOICE,
        counterpart_url=addresses.front(counterpart(first)),
        title=" · ".join(view.site_name for view in views),
        description=" · ".join(view.tagline for view in views),
        editions=views,
    )
