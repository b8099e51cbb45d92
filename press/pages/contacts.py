"""The contacts with a country: whom it sent, who went there, letters, calls; by kind and date."""

from collections.abc import Iterator
from typing import Final

from press.content.kinds import KINDS
from press.language.interface import gettext
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.name_views import Contacts, ContactsView
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import Link


def contact_links(edition: Edition, country: str) -> Iterator[Link]:
    """Yield a link to the contacts of each kind with a country."""
    page = addresses.contacts(edition.language, country)
    for kind, positions in _kinds(edition, country):
        heading = KINDS[kind].sections[edition.language]
        yield Link(f"{page}#{kind}", heading, None, len(positions))


def contacts_view(edition: Edition, fields: PageFields, country: str) -> ContactsView:
    """Return the page of all contacts with a country."""
    groups = tuple(
        Contacts(
            kind=kind,
            heading=KINDS[kind].sections[edition.language],
            entries=edition.entries(reversed(positions)),
        )
        for kind, positions in _kinds(edition, country)
    )
    return ContactsView(
        **fields,
        title=f"{edition.name_of(country)}: {gettext(edition.language, 'Contacts')}",
        trail=(edition.link_to_entity(country),),
        groups=groups,
        count=sum(len(group.entries) for group in groups),
    )


def _kinds(edition: Edition, country: str) -> Iterator[tuple[str, list[int]]]:
    """Yield the kinds in the order in which pages list them."""
    kinds = edition.archive.contacts.get(country, {})
    yield from ((kind, list(kinds[kind])) for kind in KINDS if kind in kinds)


CONTACTS: Final[PageKind[Edition, ContactsView, str]] = PageKind(
    template="contacts",
    keys=lambda edition: zip(edition.archive.contacts),
    place=lambda edition, country: edition.place(addresses.contacts, country),
    view=contacts_view,
)
