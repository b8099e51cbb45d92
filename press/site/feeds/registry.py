"""Every kind of feed: a new one is a module that plans its feeds, and one line here."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from press.pages.edition import Edition
from press.site.feeds.edition_feed import edition_feeds
from press.site.feeds.entity_feed import entity_feeds
from press.site.feeds.feed import PlannedFeed

#: What plans the feeds of each kind that an edition has.
FEEDS: Final[Sequence[Callable[[Edition], Iterator[PlannedFeed]]]] = (
    edition_feeds,
    entity_feeds,
)


def planned_feeds(edition: Edition) -> Iterator[PlannedFeed]:
    """Yield every feed of an edition; each is made when its turn comes."""
    for feeds_of_kind in FEEDS:
        yield from feeds_of_kind(edition)
