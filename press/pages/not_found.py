"""The page for addresses that do not exist, in every edition's words."""

from collections.abc import Sequence
from typing import Final

from press.language.interface import gettext
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind, never, one_page, place_of_site
from press.pages.views import NotFoundView


def not_found_view(editions: Sequence[Edition], fields: PageFields) -> NotFoundView:
    """Return the page for addresses that do not exist."""
    return NotFoundView(
        **fields,
        title=gettext(fields["language"], "Page not found"),
        editions=tuple(edition.view for edition in editions),
    )


NOT_FOUND: Final[PageKind[Sequence[Edition], NotFoundView]] = PageKind(
    template="404",
    keys=one_page,
    place=lambda editions: place_of_site(editions, addresses.NOT_FOUND),
    view=not_found_view,
    indexable=never,
)
