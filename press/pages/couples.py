"""The page of two names: the articles that name both."""

from press.language.interface import gettext
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.views import Link, ListView

#: So many of the latest articles stand on the page; the search has all of them.
LATEST = 100


def couple_view(edition: Edition, one: str, other: str) -> ListView:
    """Return the page of the articles that name both entities, latest first."""
    positions = edition.archive.by_couple[one, other]
    names = edition.link_to_entity(one), edition.link_to_entity(other)
    return ListView(
        **edition.place(addresses.couple, one, other),
        title=" · ".join(link.text for link in names),
        trail=names,
        entries=edition.entries(reversed(positions[-LATEST:])),
        more=_search(edition, one, other) if len(positions) > LATEST else None,
    )


def _search(edition: Edition, one: str, other: str) -> Link:
    words = gettext(edition.language, "All articles that name both")
    count = len(edition.archive.by_couple[one, other])
    return Link(addresses.search_for(edition.language, one, other), words, None, count)
