"""The page of two names: the articles that name both."""

from typing import Final

from press.language.interface import gettext
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import Link, ListView

#: So many of the latest articles stand on the page; the search has all of them.
LATEST: Final = 100


def couple_view(edition: Edition, fields: PageFields, one: str, other: str) -> ListView:
    """Return the page of the articles that name both entities, latest first."""
    positions = edition.archive.by_couple[one, other]
    names = edition.link_to_entity(one), edition.link_to_entity(other)
    all_of_them = Link(
        addresses.search_for(edition.language, one, other),
        gettext(edition.language, "All articles that name both"),
        None,
        len(positions),
    )
    return ListView(
        **fields,
        title=" · ".join(link.text for link in names),
        trail=names,
        entries=edition.entries(reversed(positions[-LATEST:])),
        count=len(positions),
        more=all_of_them if len(positions) > LATEST else None,
    )


COUPLE: Final[PageKind[Edition, ListView, str, str]] = PageKind(
    template="couple",
    keys=lambda edition: edition.archive.by_couple,
    place=lambda edition, one, other: edition.place(addresses.couple, one, other),
    view=couple_view,
)
