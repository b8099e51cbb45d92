"""The pages that editors write: about, corrections, translation policy."""

from typing import Final

from press.content.article import Page
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind
from press.pages.text import numbered
from press.pages.views import TextView


def written_view(_: Edition, fields: PageFields, page: Page) -> TextView:
    """Return a page that editors wrote; both editions have one of the same name."""
    return TextView(
        **fields,
        title=page.title,
        content=numbered(page.body),
    )


WRITTEN: Final[PageKind[Edition, TextView, Page]] = PageKind(
    template="text",
    keys=lambda edition: zip(edition.pages),
    place=lambda edition, page: edition.place(addresses.text, page.name),
    view=written_view,
    in_site_map=True,
)
