"""One plain frozen record a kind of page: all that a template may see.

A view holds text, numbers and addresses, already in the page's language: no file,
no article, no setting. So it can be compared, sent to another process, and tested
without a build. Names follow what Pelican's users know: ``article.title``,
``article.url``, ``article.content``.

Addresses are relative to the site (``az/2023/03/59065.html``); a template puts
``SITEPATH`` before them for a link and ``SITEURL`` before them where an absolute
address is due. The pages of names have more of their own, see :mod:`press.pages.name_views`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from press.languages import Language


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text; `language` is set where the text is not in the page's language."""

    url: str
    text: str
    language: Language | None = None
    count: int | None = None  #: how many articles it leads to, where that is shown
    note: str = ""  #: what is said beside it
    is_machine: bool = False  #: whether the text is a machine's


@dataclass(frozen=True, slots=True)
class NamesOfKind:
    """The entities of one kind that an article names."""

    heading: str
    schema_type: str  #: the kind's type at schema.org
    links: tuple[Link, ...]  #: in the order in which the text names them


@dataclass(frozen=True, slots=True)
class Date:
    """A moment by the archive's clock: for machines, and for readers in the page's language."""

    iso: str  #: ISO 8601 with offset
    text: str  #: «1 mart 2023», "1 March 2023"
    time: str  #: «11:00»
    zone: str = ""  #: what the clock's zone is called: «Azərbaycan Vaxtı», "Azerbaijan Time"


@dataclass(frozen=True, slots=True)
class Status:
    """How far a text can be trusted; templates turn it into words."""

    name: str  #: ``original``, ``official``, ``reviewed``, ``machine`` or ``stub``
    by: str = ""  #: reviewer or engine
    engine: str = ""  #: of a reviewed text that an engine began
    date: Date | None = None  #: when it was reviewed or translated
    source: str = ""  #: address of the official translation

    @property
    def source_address(self) -> str:
        """The same as readers see it, without ``https://``."""
        return self.source.partition("//")[2]


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a sentence of a translation is doubtful, in the page's language."""

    sentence: int  #: its number; 0 for the headline
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """What was changed at one place of an article, and when that was seen."""

    by: str  #: who changed it, in the page's language
    date: Date
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a list."""

    url: str
    title: str
    title_language: Language
    date: Date
    kind: str  #: the event kind's label
    status: str  #: see :class:`Status`
    label: str = ""  #: what is said of its text; nothing of an original
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class EditionView:
    """What all pages of one edition share: templates see it as ``edition``."""

    language: Language
    site_name: str
    tagline: str
    url: str  #: the edition's front page
    navigation: tuple[Link, ...]  #: years, sections, people, organizations, places, events
    footer: tuple[Link, ...]  #: about, corrections, translation policy
    short_footer: tuple[Link, ...]  #: those of them that every page leads to
    usual_status: str  #: what most texts are, in words, where lists must say so
    search_url: str
    feed_url: str
    source_name: str  #: the press service whose texts these are, with its address
    source_url: str
    source_host: str
    repository_url: str = ""
    corrections_url: str = ""  #: the page that says how to report an error


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """What every page has."""

    language: Language
    url: str
    title: str
    counterpart_url: str  #: the same page in the other edition
    description: str = ""  #: for search engines
    title_language: Language | None = None  #: set where the title is not in the page's language
    indexable: bool = True  #: search engines may list it
    has_alternate: bool = True  #: they may list its counterpart too
    trail: tuple[Link, ...] = ()  #: the pages above this one, outermost first
    counterpart_note: str = ""  #: what the language switch says of that page, in its language


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(PageView):
    """One article in one edition."""

    id: str
    date: Date
    day_url: str  #: address of the articles of its day
    kind: Link
    status: Status
    #: the text, each sentence a ``<span id=s12>``, behind a translated one its original in ``<i>``;
    #: empty where nobody has translated it
    content: Markup
    content_language: Language
    original_title: str  #: the headline in the original language
    original_url: str  #: the article's page in the original edition
    source: str  #: address of the source
    source_host: str
    doubts: tuple[str, ...] = ()  #: words of the headline whose letters are uncertain
    spelled: tuple[str, ...] = ()  #: names in the title that a program has spelled by rule
    lost_headline: bool = False  #: whether the first sentence stands for a headline that was lost
    withdrawn: str = ""  #: why the article was withdrawn
    names: tuple[NamesOfKind, ...] = ()  #: what the article names; a kind without any is not there
    previous_url: str = ""  #: the article before this one by date, from this page; empty: none
    next_url: str = ""
    counterpart_status: str = ""  #: the :class:`Status` name of the other edition's text
    edit_url: str = ""  #: where an editor changes this text, or begins it; may be empty
    official_url: str = ""  #: where the official English is, if its text is not here
    beside: Status | None = None  #: of the English that can be shown beside an original
    holds_original: bool = False  #: whether `content` has the original of each sentence
    stale: tuple[int, ...] = ()  #: sentences of a translation whose original has changed since
    gone: int = 0  #: so many have no original any more
    missing: tuple[int, ...] = ()  #: sentences of the original that are not translated
    omitted: tuple[int, ...] = ()  #: sentences of the original that the translation leaves out
    alone: int = 0  #: so many sentences of the translation answer none of the original
    unsure: tuple[int, ...] = ()  #: sentences of which it is doubtful what answers them
    marks: tuple[Mark, ...] = ()  #: sentences of a translation that a program doubts
    changes: tuple[ShownChange, ...] = ()  #: of the original, on its own page
    modified: Date | None = None  #: when the text shown was last changed, if ever


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(PageView):
    """Articles of a year or month of a section or a name."""

    entries: tuple[Entry, ...]
    count: int  #: how many articles there are; `more` leads to those that are not here
    siblings: tuple[Link, ...] = ()  #: the other months or years
    months: tuple[Link, ...] = ()  #: of a year that is too long for one page, in place of entries
    more: Link | None = None  #: where the list goes on
    earlier: Link | None = None  #: the neighbouring list
    later: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(PageView):
    """A page of links in groups: the years, a year's months, the sections, the names A–Z."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]  #: heading (may be empty) and links


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontView(PageView):
    """The front page of an edition."""

    latest: tuple[Entry, ...]
    this_day: str  #: «12 noyabr», "12 November": the latest article's day
    other_years: tuple[Entry, ...]  #: an article of that day in each other year, latest first
    years: tuple[Link, ...]
    sections: tuple[Link, ...]
    names: tuple[Link, ...]  #: the names with most articles
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView(PageView):
    """A page that editors write: about, corrections, translation policy."""

    content: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(PageView):
    """The search page; without JavaScript it offers years, sections and the lists of names."""

    years: tuple[Link, ...]
    sections: tuple[Link, ...]
    name_lists: tuple[Link, ...]  #: with how many names each list has
    index: str  #: address of the folder with the search index of this edition
    words: Mapping[str, object]  #: what the script says, see :mod:`press.pages.search_words`
    first_year: str = ""  #: of all articles; empty where there are none
    last_year: str = ""
    kinds: tuple[tuple[str, str], ...] = ()  #: each event kind's name and its label
    statuses: tuple[tuple[str, str], ...] = ()  #: each translation status and its label
    orders: tuple[tuple[str, str], ...] = ()  #: each order of results and its label


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """The page shown for an address that does not exist, in both languages at once."""

    editions: tuple[EditionView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView(PageView):
    """The plain choice of language at the root of the site."""

    editions: tuple[EditionView, ...] = ()
    languages: str = ""  #: what the languages call themselves
