"""One A–Z list per kind of entity; one page per entity."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from press.entities.entity import Entity, EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.language.azerbaijani.letters import sort_key, upper
from press.language.interface import gettext
from press.languages import counterpart
from press.pages import addresses, facts
from press.pages.chart import year_chart
from press.pages.contacts import contact_links
from press.pages.edition import Edition
from press.pages.moments import date_view
from press.pages.name_views import Day, EntityView
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import IndexView, Link

LATEST = 20
#: An entity with at most so many articles has them all on its page, and no pages of years. Most
#: entities have few articles, and a page costs more than the lines of a list.
MOST_ON_OWN_PAGE = 200
#: Where items of Wikidata have their pages.
WIKIDATA = "https://www.wikidata.org/wiki/"
#: An event whose articles span a longer time is a series or a period: it has no list of days.
LONGEST_EVENT = timedelta(60)


def entities_view(edition: Edition, fields: PageFields, kind: EntityKind) -> IndexView:
    """Return the list of all names of one kind that have articles, in alphabetical order."""
    language = edition.language
    links = [
        edition.link_to_entity(entity_id, sum(map(len, years.values())))
        for entity_id, years in edition.archive.by_entity.items()
        if edition.entity_of(entity_id).kind is kind
    ]
    links.sort(key=lambda link: sort_key(link.text, language))
    by_letter = groupby(links, key=lambda link: upper(link.text[:1]))
    return IndexView(
        **fields,
        title=gettext(language, kind.heading),
        groups=tuple((letter, tuple(of_letter)) for letter, of_letter in by_letter),
    )


def entity_view(edition: Edition, fields: PageFields, entity_id: str) -> EntityView:
    """Return the page of a name."""
    language, other, archive = edition.language, counterpart(edition.language), edition.archive
    entity, years = edition.entity_of(entity_id), archive.by_entity[entity_id]
    positions = [position for year in sorted(years) for position in years[year]]
    offices, note = facts.offices(entity, language), entity.note.get(language, "")
    of_days = _on_its_days(entity, {at: edition.date_of(at) for at in positions})
    only_days = len(of_days) == len(positions)
    has_parent = entity.parent in archive.by_entity
    whole_years = () if has_year_pages(edition, entity_id) else sorted(years, reverse=True)
    return EntityView(
        **fields,
        title=entity.names[language],
        trail=(link_to_entities(edition, entity.kind),),
        schema_type=entity.kind.schema_type,
        kind_label=facts.kind_of(entity, language),
        other_names=entity.called(other),
        other_language=other,
        aliases=entity.called(language)[1:],
        lead=offices[0] if offices else note,
        note=note if offices else "",
        earlier_offices=offices[1:],
        days_text=facts.days(entity, language),
        days_label=facts.days_label(entity, language),
        parent=edition.link_to_entity(entity.parent) if has_parent else None,
        parent_label=facts.parent_label(entity, language),
        wikidata=Link(f"{WIKIDATA}{entity.wikidata}", entity.wikidata) if entity.wikidata else None,
        count=len(positions),
        years=entity_years(edition, entity_id),
        latest=edition.entries(reversed(positions[-LATEST:])),
        by_year=tuple((year, edition.entries(reversed(years[year]))) for year in whole_years),
        chart=year_chart({year: len(years[year]) for year in years}),
        companions=tuple(_companions(edition, entity_id)),
        contacts=tuple(contact_links(edition, entity_id)),
        days=tuple(_days(edition, of_days, with_anchors=only_days)),
        only_days=only_days,
        feed_url=addresses.entity_feed(language, entity.kind, entity_id),
        search_url=addresses.search_for(language, entity_id),
    )


def _companions(edition: Edition, entity_id: str) -> Iterator[Link]:
    """Yield whom and what it is named with most, each with the search for what names both."""
    for other, count in edition.archive.companions.get(entity_id, ()):
        search = addresses.search_for(edition.language, *sorted((entity_id, other)))
        yield Link(search, edition.name_of(other), None, count)


def _days(edition: Edition, positions: Sequence[int], *, with_anchors: bool) -> Iterator[Day]:
    """Yield the days of an event, first to last, each with its articles.

    With anchors, the first day of each year is where the years of the page lead to.
    """
    year_before = 0
    for day, grouped in groupby(positions, key=edition.date_of):
        of_day = tuple(grouped)
        shown = date_view(edition.archive.pairs[of_day[0]].original.date, edition.language)
        has_anchor = with_anchors and day.year != year_before
        yield Day(shown, edition.entries(of_day), f"y{day.year:04}" if has_anchor else "")
        year_before = day.year


def _on_its_days(entity: Entity, dates: Mapping[int, date]) -> Sequence[int]:
    """Return the articles of an event's days, the day before and the day after.

    Of an event whose days nobody has noted, all articles if they are of a few weeks.
    """
    if not entity.kind.has_days:
        return ()
    if days := facts.first_and_last_day(entity):
        first, last = days[0] - timedelta(1), days[1] + timedelta(1)
        return [position for position, day in dates.items() if first <= day <= last]
    span = max(dates.values()) - min(dates.values())
    return tuple(dates) if span <= LONGEST_EVENT else ()


def entity_years(edition: Edition, entity_id: str) -> tuple[Link, ...]:
    """Return a link to each year of a name, latest first."""
    years, kind = edition.archive.by_entity[entity_id], edition.entity_of(entity_id).kind
    whole = addresses.entity(edition.language, kind, entity_id)
    return tuple(
        Link(
            addresses.entity(edition.language, kind, entity_id, year)
            if has_year_pages(edition, entity_id)
            else f"{whole}#y{year}",
            str(year),
            None,
            len(years[year]),
        )
        for year in sorted(years, reverse=True)
    )


def has_year_pages(edition: Edition, entity_id: str) -> bool:
    """Say whether a name has more articles than stand on its own page."""
    return sum(map(len, edition.archive.by_entity[entity_id].values())) > MOST_ON_OWN_PAGE


def link_to_entities(edition: Edition, kind: EntityKind) -> Link:
    """Return a link to the list of all names of a kind."""
    language = edition.language
    return Link(addresses.entities(language, kind), gettext(language, kind.heading))


ENTITIES: Final[PageKind[Edition, IndexView, EntityKind]] = PageKind(
    template="links",
    keys=lambda _: zip(ENTITY_KINDS),
    place=lambda edition, kind: edition.place(addresses.entities, kind),
    view=entities_view,
)
ENTITY: Final[PageKind[Edition, EntityView, str]] = PageKind(
    template="entity",
    keys=lambda edition: zip(edition.archive.by_entity),
    place=lambda edition, entity_id: edition.place(
        addresses.entity, edition.entity_of(entity_id).kind, entity_id
    ),
    view=entity_view,
    in_site_map=True,
)
