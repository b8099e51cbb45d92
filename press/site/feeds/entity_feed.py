"""The feed of an entity: the latest articles that name it."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from press.pages import addresses
from press.pages.edition import Edition
from press.site.feeds.feed import Feed, PlannedFeed

#: A thousand names have a feed in each edition: the latest of few bytes stand in it.
LATEST: Final = 10


def entity_feeds(edition: Edition) -> Iterator[PlannedFeed]:
    """Yield a feed for each entity that has articles."""
    for entity_id in edition.archive.by_entity:
        yield partial(entity_feed, edition, entity_id)


def entity_feed(edition: Edition, entity_id: str) -> Feed:
    """Return the feed of one entity."""
    language, kind = edition.language, edition.entity_of(entity_id).kind
    years = edition.archive.by_entity[entity_id]
    return Feed(
        url=addresses.entity_feed(language, kind, entity_id),
        title=f"{edition.name_of(entity_id)} – {edition.site.names[language]}",
        page=addresses.entity(language, kind, entity_id),
        positions=[position for year in sorted(years) for position in years[year]],
        most=LATEST,
        with_beginning=False,
    )
