"""Views of an invented country, Marvenia, for tests of the theme: one of each kind of page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from markupsafe import Markup

from press.language.azerbaijani.letters import lower
from press.language.interface import gettext, status_text, weekday_names
from press.languages import ORIGINAL, TRANSLATION, Language, counterpart
from press.pages.date_views import CalendarDay, DayView, MonthView, Weekday
from press.pages.moments import date_view, day_view
from press.pages.name_views import Contacts, ContactsView, EntityView
from press.pages.search_words import search_words
from press.pages.views import (
    ArticleView,
    ChoiceView,
    EditionView,
    Entry,
    FrontView,
    IndexView,
    Link,
    ListView,
    NamesOfKind,
    NotFoundView,
    PageView,
    SearchView,
    Status,
    TextView,
)

MOMENT: Final = datetime(2023, 3, 1, 11, 0, tzinfo=ZoneInfo("Asia/Baku"))
FOOTER: Final = ("about", "corrections", "translation-policy")
TITLES: Final = {
    ORIGINAL: "Elda Şıxova Marveniyanın “İşıq” körpüsünü açıb",
    TRANSLATION: "Elda Shikhova opens Marvenia’s “Light” bridge",
}
TEXTS: Final = {
    ORIGINAL: Markup(
        "<p><span id=s1>Körpü açıldı.</span> <span id=s2>İçəri ğ, ş və ə da sığdı.</span></p>"
    ),
    TRANSLATION: Markup(
        "<p><span id=s1>The bridge is open.</span> <span id=s2>Letters fit.</span></p>"
    ),
}


def edition(language: Language) -> EditionView:
    """Return what an edition's pages share."""
    code = language.code
    words = {
        ORIGINAL: ("Marveniya arxivi", "Qeyri-rəsmi arxiv", "Arxiv haqqında"),
        TRANSLATION: ("Marvenia Archive", "An unofficial archive", "About this archive"),
    }
    name, tagline, about = words[language]
    return EditionView(
        language=language,
        site_name=name,
        tagline=tagline,
        url=f"{code}/",
        navigation=tuple(
            Link(f"{code}/{lower(text)}/", gettext(language, text))
            for text in ("Years", "Sections", "People", "Organizations", "Places", "Events")
        ),
        footer=tuple(Link(f"{code}/{file}.html", about) for file in FOOTER),
        usual_status="",
        short_footer=tuple(Link(f"{code}/{file}.html", about) for file in FOOTER[:2]),
        search_url=f"{code}/search.html",
        feed_url=f"{code}/feed.xml",
        source_name="press.marvenia.example",
        source_url="https://press.marvenia.example/",
        source_host="press.marvenia.example",
        repository_url="https://code.example/marvenia",
        corrections_url=f"{code}/corrections.html",
    )


def article(language: Language, status: str) -> ArticleView:
    """Return an article in a language and status; a stub shows the original text."""
    shown = ORIGINAL if status in ("original", "stub") else TRANSLATION
    elda = Link(f"{language}/people/elda/", "Elda Şıxova")
    marvenia = Link(f"{language}/places/marvenia/", "Marveniya")
    by = {"machine": "Marvengine 2", "reviewed": "A. Reader"}.get(status, "")
    return ArticleView(
        language=language,
        url=f"{language}/2023/03/77.html",
        counterpart_url=f"{counterpart(language)}/2023/03/77.html",
        title=TITLES[language],
        description=f"{status_text(status, language)}. Körpü",
        indexable=status in ("original", "reviewed", "official"),
        day_url=f"{language}/2023/03/01/",
        id="77",
        date=date_view(MOMENT, language),
        kind=Link(f"{language}/sections/opening/", "Açılış"),
        status=Status(
            status,
            by=by,
            date=day_view(MOMENT.date(), language) if by else None,
            source="https://press.marvenia.example/en/77" if status == "official" else "",
        ),
        content=Markup() if status == "stub" else TEXTS[shown],
        holds_original=shown is TRANSLATION,
        content_language=shown,
        original_title=TITLES[ORIGINAL],
        original_url="az/2023/03/77.html",
        source="https://press.marvenia.example/az/77",
        source_host="press.marvenia.example",
        doubts=("körpüsünü",),
        names=(
            NamesOfKind(gettext(language, "People"), "Person", (elda,)),
            NamesOfKind(gettext(language, "Places"), "Place", (marvenia,)),
        ),
        previous_url="../../2023/02/76.html",
        next_url="78.html",
        edit_url="https://code.example/marvenia/edit/77.md",
    )


def entry(language: Language, status: str) -> Entry:
    """Return a list's line; an article not translated is called by its original title."""
    shown = ORIGINAL if status == "stub" else language
    return Entry(
        url=f"{language}/2023/03/77.html",
        title=TITLES[shown],
        title_language=shown,
        date=date_view(MOMENT, language),
        kind="Opening",
        status=status,
        label=status_text(status, language),
    )


def _shared(language: Language, file: str) -> dict[str, Any]:
    """Return the fields that every page has."""
    return {
        "language": language,
        "url": f"{language}/{file}",
        "counterpart_url": f"{counterpart(language)}/{file}",
        "title": TITLES[language],
    }


def entity(language: Language) -> EntityView:
    """Return the page of a person."""
    return EntityView(
        **_shared(language, "people/elda/"),
        schema_type="Person",
        kind_label=gettext(language, "Person"),
        other_names=("Elda",),
        other_language=counterpart(language),
        aliases=("E. Şıxova",),
        lead="Mayor, 2019–",
        earlier_offices=("Teacher",),
        note="A bridge builder.",
        wikidata=Link("https://www.wikidata.org/wiki/Q1", "Q1"),
        count=1200,
        years=_years(language),
        latest=_entries(language),
        parent=Link(f"{language}/places/marvenia/", "Marvenia"),
        parent_label=gettext(language, "Affiliation"),
        search_url=f"{language}/search.html?names=elda",
        feed_url=f"{language}/people/elda/feed.xml",
    )


def _entries(language: Language) -> tuple[Entry, ...]:
    return tuple(entry(language, status) for status in ("original", "machine", "stub"))


def _years(language: Language) -> tuple[Link, ...]:
    return Link(f"{language}/2023/", "2023", None, 1200), Link(f"{language}/2022/", "2022")


def pages(language: Language) -> Mapping[str, PageView]:
    """Return one view for each template, the article's aside."""
    entries, years = _entries(language), _years(language)
    here = f"{language}/years/"
    groups = tuple((letter, (Link(f"{here}{letter}.html", letter),)) for letter in "ƏGĞIİŞ")
    return {
        "list": ListView(
            **_shared(language, "sections/visit/2023-03.html"),
            entries=entries,
            count=3,
            siblings=years,
            earlier=years[1],
        ),
        "month": MonthView(
            **_shared(language, "2023/03/"),
            weekdays=tuple(Weekday(*names) for names in weekday_names(language)),
            weeks=((None, None, CalendarDay(1, years[0]), *map(CalendarDay, range(2, 6))),),
            count=1200,
            siblings=years,
            later=years[0],
        ),
        "day": DayView(
            **_shared(language, "2023/03/01/"),
            entries=entries,
            count=3,
            other_years=years,
            earlier=years[1],
        ),
        "links": IndexView(**_shared(language, "years/"), groups=groups),
        "entity": entity(language),
        "contacts": ContactsView(
            **_shared(language, "places/marvenia/contacts.html"),
            groups=(
                Contacts("received", "Audiences", entries),
                Contacts("letter", "Letters", entries[:1]),
            ),
            count=4,
        ),
        "index": FrontView(
            **_shared(language, ""),
            latest=entries,
            this_day="1 March",
            other_years=entries[:1],
            years=years,
            sections=years,
            names=years,
            count=1201,
        ),
        "text": TextView(**_shared(language, "about.html"), content=TEXTS[language]),
        "search": SearchView(
            **_shared(language, "search.html"),
            years=years,
            sections=years,
            name_lists=years,
            index=f"search/{language}/",
            words=search_words(language),
            first_year="2022",
            last_year="2023",
            kinds=(("visit", "Səfər"), ("speech", "Çıxış")),
            statuses=(("machine", "Maşın tərcüməsi"),),
            indexable=False,
        ),
    }


def site_pages() -> Mapping[str, PageView]:
    """Return the views of the two pages that belong to neither edition."""
    both: dict[str, Any] = {
        "language": ORIGINAL,
        "counterpart_url": edition(TRANSLATION).url,
        "editions": (edition(ORIGINAL), edition(TRANSLATION)),
    }
    return {
        "choice": ChoiceView(
            **both, url="", title="Marveniya · Marvenia", languages="Azərbaycanca, English"
        ),
        "404": NotFoundView(**both, url="404.html", title="404", indexable=False),
    }
