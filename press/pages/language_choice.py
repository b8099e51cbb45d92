"""The plain choice of language at the root of the site."""

from collections.abc import Sequence
from typing import Final

from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind, one_page, place_of_site
from press.pages.views import ChoiceView


def choice_view(editions: Sequence[Edition], fields: PageFields) -> ChoiceView:
    """Return the choice of language, in every edition's words."""
    views = tuple(edition.view for edition in editions)
    return ChoiceView(
        **fields,
        title=" · ".join(view.site_name for view in views),
        description=" · ".join(view.tagline for view in views),
        editions=views,
        languages=", ".join(view.language.native_name for view in views),
    )


LANGUAGE_CHOICE: Final[PageKind[Sequence[Edition], ChoiceView]] = PageKind(
    template="choice",
    keys=one_page,
    place=lambda editions: place_of_site(editions, addresses.CHOICE),
    view=choice_view,
)
