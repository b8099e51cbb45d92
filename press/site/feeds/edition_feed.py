"""The feed of an edition: its latest articles."""

from collections.abc import Iterator
from functools import partial

from press.pages import addresses
from press.pages.edition import Edition
from press.site.feeds.feed import Feed, PlannedFeed


def edition_feeds(edition: Edition) -> Iterator[PlannedFeed]:
    """Yield the one feed of the edition."""
    yield partial(edition_feed, edition)


def edition_feed(edition: Edition) -> Feed:
    """Return the feed of all articles."""
    language = edition.language
    return Feed(
        url=addresses.feed(language),
        title=edition.site.names[language],
        page=addresses.front(language),
        positions=range(len(edition.archive.pairs)),
    )
