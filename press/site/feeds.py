"""Atom feeds: the latest articles of an edition or a name, each with its status in words."""

from collections.abc import Sequence
from typing import Final

import feedgenerator

from press.archive.archive import Pair
from press.pages import addresses
from press.pages.article import description_of, text_of
from press.pages.edition import Edition, label_of_text

LATEST: Final = 20


def feed(edition: Edition, site_url: str) -> str:
    """Return the feed of an edition as XML; `site_url` is the site's absolute address."""
    language, site = edition.language, edition.site
    return _atom(
        edition,
        site_url,
        title=site.names[language],
        page=addresses.front(language),
        feed_url=addresses.feed(language),
        positions=range(len(edition.archive.pairs))[-LATEST:],
    )


def entity_feed(edition: Edition, entity_id: str, site_url: str) -> str:
    """Return the feed of a name: its latest articles."""
    language, kind = edition.language, edition.entity_of(entity_id).kind
    years = edition.archive.by_entity[entity_id]
    positions = [position for year in sorted(years) for position in years[year]]
    return _atom(
        edition,
        site_url,
        title=f"{edition.name_of(entity_id)} – {edition.site.names[language]}",
        page=addresses.entity(language, kind, entity_id),
        feed_url=addresses.entity_feed(language, kind, entity_id),
        positions=positions[-LATEST:],
    )


def _atom(
    edition: Edition,
    site_url: str,
    *,
    title: str,
    page: str,
    feed_url: str,
    positions: Sequence[int],
) -> str:
    """Return the articles at these positions as a feed, latest first."""
    atom = feedgenerator.Atom1Feed(
        title=title,
        link=f"{site_url}/{page}",
        feed_url=f"{site_url}/{feed_url}",
        description=edition.site.taglines[edition.language],
        language=edition.language.code,
    )
    for position in reversed(positions):
        _add(atom, edition, edition.archive.pairs[position], site_url)
    text: str = atom.writeString("utf-8")
    return text


def _add(atom: feedgenerator.Atom1Feed, edition: Edition, pair: Pair, site_url: str) -> None:
    """Add an article; what is said of its text stands before the description."""
    language = edition.language
    label = label_of_text(language, pair)
    description = description_of(text_of(edition, pair).body)
    atom.add_item(
        title=edition.title_of(pair)[0],
        link=f"{site_url}/{edition.address_of(pair)}",
        description=f"[{label}] {description}" if label else description,
        pubdate=pair.original.date,
        updateddate=pair.original.date,
    )
