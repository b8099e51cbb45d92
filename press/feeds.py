"""The Atom feed of an edition: its latest articles, each with its status in words."""

from typing import Final

import feedgenerator

from press import addresses
from press.archive import Pair
from press.interface import status_text
from press.pages.article import description_of, text_of
from press.pages.edition import Edition, status_of

LATEST: Final = 20


def feed(edition: Edition, site_url: str) -> str:
    """Return the feed as XML; `site_url` is the site's absolute address."""
    language, site = edition.language, edition.site
    atom = feedgenerator.Atom1Feed(
        title=site.names[language],
        link=f"{site_url}/{addresses.front(language)}",
        feed_url=f"{site_url}/{addresses.feed(language)}",
        description=site.taglines[language],
        language=language.code,
    )
    for pair in reversed(edition.archive.pairs[-LATEST:]):
        _add(atom, edition, pair, site_url)
    text: str = atom.writeString("utf-8")
    return text


def _add(atom: feedgenerator.Atom1Feed, edition: Edition, pair: Pair, site_url: str) -> None:
    """Add an article; a status other than the original's stands before the description."""
    language = edition.language
    label = status_text(status_of(language, pair), language)
    description = description_of(text_of(edition, pair).body)
    atom.add_item(
        title=edition.title_of(pair)[0],
        link=f"{site_url}/{edition.address_of(pair)}",
        description=f"[{label}] {description}" if label else description,
        pubdate=pair.original.date,
        updateddate=pair.original.date,
    )
