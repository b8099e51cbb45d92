"""What a kind of page is: which pages it has, where they are, how they are made, who may list them.

Each kind is declared below the function that makes its view, in a module of its own or of
its relatives; :mod:`press.pages.plan` lists them all. Knows no kind.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar, TypeVarTuple

from press.languages import counterpart
from press.pages import addresses
from press.pages.edition import Edition, PagePlace
from press.pages.views import PageView

#: What the pages belong to: an edition, or all editions of the site.
Scope = TypeVar("Scope")
View = TypeVar("View", bound=PageView, covariant=True)
#: Which page of its kind: a year and a month, an entity's id; nothing where there is only one.
Key = TypeVarTuple("Key")


class PageFields(PagePlace):
    """The fields of a view that its kind decides."""

    indexable: bool


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be: the template's name, where it is, and what makes the view."""

    template: str
    url: str
    view: Callable[[], PageView]
    inputs: Callable[[], object]  #: what the view is made of: where it is the same, so is the page


def one_page(_: object) -> Iterable[tuple[()]]:
    """Return the keys of a kind that has one page."""
    return [()]


def always(*_: object) -> bool:
    """Say that search engines may list the page."""
    return True


def never(*_: object) -> bool:
    """Say that search engines may not list the page."""
    return False


def no_day(*_: object) -> str:
    """Say that the page is of no day."""
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind(Generic[Scope, View, *Key]):
    """A kind of page, and all that must be known of it outside its module."""

    template: str  #: name of the file in the theme, without ``.html``
    keys: Callable[[Scope], Iterable[tuple[*Key]]]  #: which pages there are; ``zip`` makes 1-tuples
    place: Callable[[Scope, *Key], PagePlace]  #: where a page is in both editions
    view: Callable[[Scope, PageFields, *Key], View]  #: makes what the template sees
    indexable: Callable[[Scope, *Key], bool] = always  #: whether search engines may list a page
    in_site_map: bool = False  #: whether the site map has those that search engines may list
    day: Callable[[Scope, *Key], str] = no_day  #: the day the site map gives, ISO 8601, or empty
    #: all that a view is made of but the page's place, the names and the settings, where that is
    #: sooner told than the view is made
    inputs: Callable[[Scope, *Key], object] | None = None

    def view_of(self, scope: Scope, *key: *Key) -> View:
        """Return what the template sees of one page."""
        fields = PageFields(**self.place(scope, *key), indexable=self.indexable(scope, *key))
        return self.view(scope, fields, *key)

    def planned(self, scope: Scope, outline: Scope) -> Iterator[PlannedPage]:
        """Yield every page of this kind; its view is made when its turn comes.

        `outline` is the scope in outline, see :class:`press.pages.edition.Outline`: the view
        made of it differs whenever the page's does.
        """
        for key in self.keys(scope):
            yield PlannedPage(
                self.template,
                self.place(scope, *key)["url"],
                partial(self.view_of, scope, *key),
                partial(self.inputs or self.view_of, outline, *key),
            )


def place_of_site(editions: Sequence[Edition], address: str) -> PagePlace:
    """Return where a page of no edition alone is; its counterpart is the other's front page."""
    first = editions[0].language
    return PagePlace(
        language=first, url=address, counterpart_url=addresses.front(counterpart(first))
    )
