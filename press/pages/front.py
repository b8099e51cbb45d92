"""The front page of an edition."""

from collections.abc import Iterator
from typing import Final

from press.language.interface import day_and_month
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind, one_page
from press.pages.sections import links_to_sections
from press.pages.views import FrontView, Link
from press.pages.years import links_to_years

LATEST: Final = 20
MOST_NAMED: Final = 24


def front_view(edition: Edition, fields: PageFields) -> FrontView:
    """Return the front page of the edition."""
    language, pairs = edition.language, edition.archive.pairs
    latest = range(len(pairs) - 1, max(-1, len(pairs) - 1 - LATEST), -1)
    return FrontView(
        **fields,
        title=edition.site.names[language],
        description=edition.site.taglines[language],
        latest=edition.entries(latest),
        this_day=day_and_month(edition.date_of(-1), language) if pairs else "",
        other_years=edition.entries(_same_day(edition)) if pairs else (),
        years=links_to_years(edition),
        sections=links_to_sections(edition),
        names=most_named(edition),
        count=len(pairs),
    )


def _same_day(edition: Edition) -> Iterator[int]:
    """Yield an article of the latest article's day in each other year, latest year first.

    A build knows no today: two builds of one content are the same.
    """
    archive = edition.archive
    last = archive.days[-1]
    for day in reversed(archive.anniversaries[last.month, last.day]):
        if day != last:
            yield archive.by_day[day][0]


def most_named(edition: Edition) -> tuple[Link, ...]:
    """Return the names with most articles."""
    counts = {
        entity: sum(map(len, by_year.values()))
        for entity, by_year in edition.archive.by_entity.items()
    }
    most = sorted(counts, key=lambda entity: (-counts[entity], entity))[:MOST_NAMED]
    return tuple(edition.link_to_entity(entity, counts[entity]) for entity in most)


FRONT: Final[PageKind[Edition, FrontView]] = PageKind(
    template="index",
    keys=one_page,
    place=lambda edition: edition.place(addresses.front),
    view=front_view,
    in_site_map=True,
)
