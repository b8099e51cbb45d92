"""What the templates of names see: a name's page with its chart and days, contacts with a country.

Records like those of :mod:`press.pages.views`, and made of them.
"""

from dataclasses import dataclass

from press.languages import Language
from press.pages.views import Date, Entry, Link, PageView


@dataclass(frozen=True, slots=True)
class Bar:
    """One year of a bar chart, in units of the drawing."""

    x: float  #: from the drawing's left
    y: float  #: from its top
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """How many articles each year has, as a drawing."""

    first_year: int
    last_year: int
    width: int
    height: int
    bars: tuple[Bar, ...]  #: a year without articles has none


@dataclass(frozen=True, slots=True)
class Day:
    """One day of an event, with its articles."""

    date: Date
    entries: tuple[Entry, ...]
    anchor: str = ""  #: the id of its year, on the first day of each year that has no other


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView(PageView):
    """A person, organization, place or event with its articles."""

    schema_type: str  #: the type of its kind at schema.org
    kind_label: str  #: what kind of thing it is
    other_names: tuple[str, ...]  #: its names in the other language, the settled one first
    other_language: Language
    aliases: tuple[str, ...]  #: other names in the page's language
    lead: str  #: the latest office, or what is noted
    wikidata: Link | None  #: its Wikidata item
    count: int
    years: tuple[Link, ...]  #: one page a year
    latest: tuple[Entry, ...]
    chart: Chart | None = None  #: articles by year
    companions: tuple[Link, ...] = ()  #: whom and what it is named with most
    contacts: tuple[Link, ...] = ()  #: of a country: its audiences, visits, calls …
    days: tuple[Day, ...] = ()  #: of an event: its days, first to last
    only_days: bool = False  #: all articles are of these days
    by_year: tuple[tuple[int, tuple[Entry, ...]], ...] = ()  #: all articles, where they are few
    note: str = ""  #: what is noted, where that is not the lead
    earlier_offices: tuple[str, ...] = ()  #: of a person, each with its years, the latest first
    days_text: str = ""  #: when an event was, or an organization was founded
    days_label: str = ""  #: what that is called
    parent: Link | None = None  #: what it belongs to, where that has a page
    parent_label: str = ""
    feed_url: str = ""
    search_url: str = ""  #: a search in all of its articles


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of one kind with a country, latest first."""

    kind: str  #: the kind's id
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsView(PageView):
    """All contacts with a country."""

    groups: tuple[Contacts, ...]
    count: int
