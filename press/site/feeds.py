"""Atom feeds: the latest articles of an edition or a name, each with its status in words."""

from collections.abc import Sequence
from typing import Final

import feedgenerator

from press.pages import addresses
from press.pages.article import description_of
from press.pages.edition import Edition
from press.pages.shown_article import ShownArticle

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
        _add(atom, edition, edition.articles[position], site_url)
    text: str = atom.writeString("utf-8")
    return text


def _add(
    atom: feedgenerator.Atom1Feed, edition: Edition, shown: ShownArticle, site_url: str
) -> None:
    """Add an article; what is said of its text stands before the description."""
    label, description = shown.label(edition.language), description_of(shown.body)
    atom.add_item(
        title=shown.title,
        link=f"{site_url}/{edition.address_of(shown.original)}",
        description=f"[{label}] {description}" if label else description,
        pubdate=shown.original.date,
        updateddate=shown.original.date,
    )
