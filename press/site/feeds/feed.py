"""A feed: the latest articles of something as Atom, each with its status in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import feedgenerator

from press.languages import ORIGINAL
from press.pages.article import description_of
from press.pages.edition import Edition

LATEST: Final = 20


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is of; addresses are relative to the site."""

    url: str
    title: str
    page: str  #: the page that shows the same articles
    positions: Sequence[int]  #: of the articles, by date; the feed has the latest of them
    most: int = LATEST  #: so many
    with_beginning: bool = True  #: whether it has the beginning of each text


#: Makes a feed when its turn comes.
PlannedFeed = Callable[[], Feed]


def feed_inputs(feed: Feed, edition: Edition) -> object:
    """Return all that the text of a feed is made of, but the settings."""
    digests = [edition.archive.digests[position] for position in _latest(feed, edition)]
    return feed.url, feed.title, feed.page, digests


def _latest(feed: Feed, edition: Edition) -> Iterator[int]:
    """Yield the articles of a feed, latest first; what was withdrawn is not sent out again."""
    pairs = edition.archive.pairs
    standing = (at for at in reversed(feed.positions) if not pairs[at].original.withdrawn)
    return islice(standing, feed.most)


def atom_text(feed: Feed, edition: Edition, site_url: str) -> str:
    """Return a feed as XML, latest article first; `site_url` is the site's absolute address."""
    language = edition.language
    atom = feedgenerator.Atom1Feed(
        title=feed.title,
        link=f"{site_url}/{feed.page}",
        feed_url=f"{site_url}/{feed.url}",
        description=edition.site.taglines[language],
        language=language.code,
        author_name=edition.site.source_name[language],
    )
    for position in _latest(feed, edition):
        shown = edition.articles[position]
        label = shown.label(language)
        description = description_of(shown.body) if feed.with_beginning else ""
        atom.add_item(
            title=shown.title,
            link=f"{site_url}/{edition.address_of(shown.original)}",
            description=f"[{label}] {description}".rstrip() if label else description or None,
            pubdate=shown.original.date,
            updateddate=(shown.original.modified if language is ORIGINAL else shown.original.date),
        )
    text: str = atom.writeString("utf-8")
    return text
