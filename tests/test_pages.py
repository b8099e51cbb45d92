"""What the pages show of the archive."""

from dataclasses import replace
from datetime import date
from urllib.parse import unquote, urljoin

import pytest

from press.archive.archive import Archive, pair_up
from press.content.article import sentence_hash
from press.content.body import parse_body
from press.entities.entity import Entity, Role
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.place import PLACE
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, counterpart
from press.pages import addresses, facts
from press.pages.article import ARTICLE, description_of
from press.pages.calendar_month import MONTH
from press.pages.chart import year_chart
from press.pages.contacts import CONTACTS
from press.pages.days import DAY
from press.pages.edition import Edition
from press.pages.front import FRONT
from press.pages.long_lists import MOST_LINES
from press.pages.name_views import Bar
from press.pages.name_years import ENTITY_MONTH, ENTITY_YEAR
from press.pages.names import ENTITIES, ENTITY, MOST_ON_OWN_PAGE
from press.pages.plan import edition_pages, site_pages
from press.pages.search_documents import entity_names, search_documents
from press.pages.search_page import SEARCH
from press.pages.sections import SECTION, SECTION_MONTH, SECTION_YEAR
from press.pages.text import numbered
from press.pages.views import Link
from press.pages.years import YEAR, YEARS
from press.site.feeds.edition_feed import edition_feed
from press.site.feeds.feed import atom_text
from tests.small_archive import AUTHORITY, SITE, article, edition, translation

AZ, EN = ORIGINAL, TRANSLATION


def position(number: str) -> int:
    """Return where the article with this id stands in the small archive."""
    pairs = edition(AZ).archive.pairs
    return next(at for at, pair in enumerate(pairs) if pair.original.id == number)


def urls_of(own: Edition) -> list[str]:
    """Return the address of every page that is planned for an edition."""
    return [planned.view().url for planned in edition_pages(own)]


def test_every_page_has_its_counterpart() -> None:
    """Each address of one edition names an address of the other, and is named by it."""
    az = [planned.view() for planned in edition_pages(edition(AZ))]
    en = {planned.view().url: planned.view() for planned in edition_pages(edition(EN))}
    assert {view.counterpart_url for view in az} == set(en)
    assert all(en[view.counterpart_url].counterpart_url == view.url for view in az)


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_no_address_is_planned_twice(language: Language) -> None:
    """Every page of an edition has an address of its own, below the edition's folder."""
    urls = [planned.view().url for planned in edition_pages(edition(language))]
    assert len(urls) == len(set(urls))
    assert all(url.startswith(f"{language}/") for url in urls)


def test_every_link_of_every_view_is_planned() -> None:
    """What a view links to within the site is itself a page."""
    planned = {
        page.view().url for language in LANGUAGES for page in edition_pages(edition(language))
    }
    for language in LANGUAGES:
        shared = edition(language).view
        links = {link.url for link in (*shared.navigation, *shared.footer)}
        assert links <= planned
        for position_ in range(5):
            view = ARTICLE.view_of(edition(language), position_)
            names = [link for kind in view.names for link in kind.links]
            around = [urljoin(view.url, url) for url in (view.previous_url, view.next_url) if url]
            assert {view.day_url, view.kind.url, *around, *(link.url for link in names)} <= planned


def test_article_without_translation_is_a_stub() -> None:
    """Its English page has what its headline tells in English as title, and no text."""
    view = ARTICLE.view_of(edition(EN), position("11"))
    assert view.title == "Daren Talvik received guests"
    assert view.title_language is None
    assert view.status.name == "stub"
    assert view.content == ""
    assert view.original_title == "Daren Talvik Dağ Birliyində"
    assert not view.indexable


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2020", "", True),
        ("2021", "", False),  # perhaps only since June
        ("", "", False),
        ("2021-05-03", "2021-05-03", True),
        ("2015", "2021", False),  # perhaps only until April
        ("2015", "2021-05-02", False),
    ],
)
def test_a_stub_says_what_somebody_certainly_was(since: str, until: str, said: bool) -> None:
    """Beside a name stands the office held on the article's day; what is uncertain is left out."""
    held = Role({AZ: "Baş nazir", EN: "Prime Minister"}, since, until)
    talvik = replace(AUTHORITY["daren-talvik"], roles=(held,))
    own = edition(EN)
    known = replace(own, archive=replace(own.archive, authority={**AUTHORITY, talvik.id: talvik}))
    notes = {
        link.text: link.note
        for kind in ARTICLE.view_of(known, position("11")).names
        for link in kind.links
    }
    assert notes["Daren Talvik"] == ("Prime Minister" if said else "")


def test_stub_without_names_keeps_the_original_headline() -> None:
    """Where the headline names nobody known, it stands as it is, marked as Azerbaijani."""
    view = ARTICLE.view_of(edition(EN), position("12"))
    assert (view.title, view.title_language) == ("Başlıq", AZ)


def test_translation_replaces_the_stub() -> None:
    """A human translation is shown with its own words, status, reviewer and date."""
    view = ARTICLE.view_of(edition(EN), position("13"))
    assert (view.title, view.status.name, view.status.by) == ("A headline", "reviewed", "Ada Quill")
    assert view.status.date is not None
    assert view.status.date.text == "1 July 2022"
    assert view.content_language is EN
    assert view.indexable


def test_articles_are_neighbours_by_date() -> None:
    """Previous and next follow the date, not the number."""
    view = ARTICLE.view_of(edition(AZ), position("15"))
    assert (view.previous_url, view.next_url) == ("13.html", "../../2023/02/14.html")


def test_first_and_last_article_have_one_neighbour() -> None:
    """Nothing stands before the first article or behind the last."""
    assert ARTICLE.view_of(edition(AZ), 0).previous_url == ""
    assert ARTICLE.view_of(edition(AZ), 4).next_url == ""


def test_sentences_are_numbered_through_the_whole_text() -> None:
    """Numbers go on from paragraph to paragraph; the HTML of a sentence is kept."""
    html = numbered(parse_body("One.\nTwo & *three*.\n\nFour.\n"))
    assert html == (
        "<p><span id=s1>One.</span> <span id=s2>Two &amp; <em>three</em>.</span></p>\n"
        "<p><span id=s3>Four.</span></p>\n"
    )


def test_search_engines_are_told_first_what_a_text_is() -> None:
    """A description begins with the translation's status; a page that none may list has none."""
    assert ARTICLE.view_of(edition(AZ), 0).description == "Birinci cümlə. İkinci cümlə & sonu."
    assert ARTICLE.view_of(edition(EN), 0).description == ""
    reviewed = ARTICLE.view_of(edition(EN), position("13")).description
    assert reviewed == "Reviewed translation. The first sentence. The second sentence."
    assert ARTICLE.view_of(withdrawn(EN), 0).description == "Withdrawn. An error."


def test_the_switch_says_what_waits_in_english() -> None:
    """Before the click the switch says that English is missing or machine-made, in English."""
    assert ARTICLE.view_of(edition(AZ), 0).counterpart_note == "(not translated)"
    assert ARTICLE.view_of(edition(EN), 0).counterpart_note == ""
    machine = replace(with_translation(status="machine"), language=AZ)
    assert ARTICLE.view_of(machine, position("13")).counterpart_note == "(machine translation)"
    assert ARTICLE.view_of(edition(AZ), position("13")).counterpart_note == ""
    assert ARTICLE.view_of(withdrawn(AZ), 0).counterpart_note == ""


def withdrawn(language: Language) -> Edition:
    """Return the small archive, its first article withdrawn."""
    own = edition(language)
    first, *others = own.archive.pairs
    gone = replace(first, original=replace(first.original, withdrawn="An error."))
    return replace(own, archive=Archive([gone, *others], AUTHORITY))


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_what_was_withdrawn_is_sent_nowhere(language: Language) -> None:
    """A withdrawn article is struck in lists; search engines may not list it, feeds lack it."""
    own = withdrawn(language)
    assert [entry.is_withdrawn for entry in own.entries(range(5))] == [True, *[False] * 4]
    assert not ARTICLE.view_of(own, 0).indexable
    feed = atom_text(edition_feed(own), own, "https://archive.example")
    assert "/11.html" not in feed
    assert feed.count("<entry>") == 4


def test_description_is_cut_between_words() -> None:
    """A long text is described by its beginning, with whole words and an ellipsis."""
    description = description_of(parse_body("söz " * 100))
    assert description.endswith("söz…")
    assert len(description) <= 161
    assert description_of(parse_body("Qısa.\nMətn.\n")) == "Qısa. Mətn."


def test_edit_link_opens_the_file_that_is_shown() -> None:
    """The original and a translation are edited; a missing translation is begun."""
    repository = "https://code.example/archive"
    at = position("13")
    for language in LANGUAGES:
        edit_url = ARTICLE.view_of(edition(language), at).edit_url
        assert (
            edit_url.partition("#")[0] == f"{repository}/edit/main/content/{language}/2022/06/13.md"
        )
    begun = ARTICLE.view_of(edition(EN), position("12")).edit_url
    address, _, value = begun.partition("&value=")
    assert address == f"{repository}/new/main/content/en/2021/12?filename=12.md"
    first, second = map(sentence_hash, ("Birinci cümlə.", "İkinci cümlə & sonu."))
    assert unquote(value) == (
        f'---\ntitle: "Başlıq"\ntranslation: draft\nfollows: [{first}, {second}]\n---\n'
    )


def with_translation(**fields: object) -> Edition:
    """Return the English edition with other facts about its one translation."""
    own = edition(EN)
    at = position("13")
    pair = own.archive.pairs[at]
    assert pair.translation
    changed = replace(pair, translation=replace(pair.translation, **fields))  # type: ignore[arg-type]  # by name
    return replace(own, archive=replace(own.archive, pairs=[*own.archive.pairs[:at], changed]))


def test_a_page_tells_which_sentence_is_out_of_date() -> None:
    """A sentence whose original has changed is marked, and its number told."""
    follows = (sentence_hash("Birinci cümlə."), sentence_hash("Köhnə."))
    view = ARTICLE.view_of(with_translation(follows=follows), position("13"))
    assert (view.stale, view.missing) == ((2,), ())
    assert "<span id=s1>The first" in view.content
    assert "<span id=s2 class=stale>The second" in view.content


def test_a_page_tells_how_much_is_not_translated() -> None:
    """Sentences added to the original are counted."""
    one = {"follows": (sentence_hash("Birinci cümlə."),), "body": parse_body("The first.\n")}
    assert ARTICLE.view_of(with_translation(**one), position("13")).missing == (2,)


def test_a_page_tells_what_is_doubtful() -> None:
    """A doubtful sentence has a sign that leads to the reason; the others have none."""
    body = parse_body("The first sentence.\nThe 2nd sentence of 7.\n")
    own = with_translation(body=body, title="A headline of 5")
    view = ARTICLE.view_of(own, position("13"))
    assert [mark.sentence for mark in view.marks] == [0, 2]
    assert view.marks[1].reasons[0] == "The number “7” is not in the Azerbaijani."
    assert view.content.count("<sup>") == 1
    assert "of 7.<sup><a href=#d2 aria-label=Doubtful>?</a></sup></span>" in view.content


def test_an_original_is_not_doubted() -> None:
    """The page of the original tells nothing of its translation."""
    own = with_translation(body=parse_body("The first.\nThe 7th.\n"))
    view = ARTICLE.view_of(replace(own, language=AZ), position("13"))
    assert (view.stale, view.missing, view.marks) == ((), (), ())
    assert "<sup>" not in view.content


def test_names_say_how_they_were_found() -> None:
    """A name is marked where only a short form names it, and where an editor added it."""
    own = edition(EN)
    pair = own.archive.pairs[0]
    first, second = pair.tags
    short, added = replace(first, how="short"), replace(second, how="editor")
    changed = replace(own.archive, pairs=[replace(pair, tags=(short, added))])
    view = ARTICLE.view_of(replace(own, archive=changed), 0)
    notes = {kind.heading: [link.note for link in kind.links] for kind in view.names}
    assert notes == {"People": ["by a short form"], "Organizations": ["added by an editor"]}
    assert [link.note for link in ARTICLE.view_of(own, 0).names[0].links] == [""]


def test_no_repository_no_edit_link() -> None:
    """A site that names no repository offers no editing."""
    assert ARTICLE.view_of(edition(EN, replace(SITE, repository="")), 0).edit_url == ""


def test_a_month_is_a_calendar_that_leads_to_its_days() -> None:
    """Its days stand below their weekdays; one with articles has their number and its address."""
    view = MONTH.view_of(edition(AZ), 2022, 6)
    assert [week[0] and week[0].number for week in view.weeks] == [None, 6, 13, 20, 27]
    assert view.weekdays[0].name == "bazar ertəsi"
    links = [day.link for week in view.weeks for day in week if day and day.link]
    assert [(link.url, link.count) for link in links] == [
        ("az/2022/06/15/", 1),
        ("az/2022/06/16/", 1),
    ]
    assert (view.title, view.count) == ("İyun 2022", 2)
    assert [(link.text, link.count) for link in view.siblings] == [("iyun", 2)]
    assert view.earlier == Link("az/2021/12/", "Dekabr 2021")
    assert view.later
    assert view.later.url.startswith("az/2023/")
    assert MONTH.view_of(edition(AZ), 2021, 5).earlier is None


def on_days(*days: str) -> Edition:
    """Return an English edition with an article on each of these days, the earliest first."""
    articles = [article(number, f"{day}T09:00") for number, day in enumerate(days, 1)]
    return Edition(EN, Archive(pair_up(articles, []), AUTHORITY), SITE)


def test_a_day_lists_its_articles_latest_first() -> None:
    """A day's page has that day's articles alone, and leads to the next days with articles."""
    own = on_days("2022-06-14", "2022-06-16", "2022-06-16", "2023-01-01")
    view = DAY.view_of(own, date(2022, 6, 16))
    assert [entry.url for entry in view.entries] == ["en/2022/06/3.html", "en/2022/06/2.html"]
    assert (view.title, view.count) == ("Thursday, 16 June 2022", 2)
    assert view.earlier == Link("en/2022/06/14/", "14 June 2022")
    assert view.later == Link("en/2023/01/01/", "1 January 2023")
    assert [link.url for link in view.trail] == ["en/years/", "en/2022/", "en/2022/06/"]


def test_a_day_leads_to_the_same_day_of_other_years() -> None:
    """The years that have articles on this day stand there, latest first, with their numbers."""
    own = on_days(
        "2020-02-29", "2020-03-01", "2022-03-01", "2022-03-01", "2023-03-01", "2024-02-29"
    )
    links = DAY.view_of(own, date(2020, 3, 1)).other_years
    assert [(link.url, link.text, link.count) for link in links] == [
        ("en/2023/03/01/", "2023", 1),
        ("en/2022/03/01/", "2022", 2),
    ]
    front = FRONT.view_of(own)
    assert front.this_day == "29 February"
    assert [entry.url for entry in front.other_years] == ["en/2020/02/1.html"]


def test_a_year_that_is_too_long_has_a_page_a_month() -> None:
    """No list has more lines than a page holds; a month that has goes on in the search."""
    months = ["2022-03-01"] * (MOST_LINES + 1) + ["2022-04-01"]
    own = on_days(*months)
    year = SECTION_YEAR.view_of(own, "other", 2022)
    assert (year.entries, year.count) == ((), MOST_LINES + 2)
    assert [(link.url, link.count) for link in year.months] == [
        ("en/sections/other/2022-03.html", MOST_LINES + 1),
        ("en/sections/other/2022-04.html", 1),
    ]
    assert {link.url for link in year.months} <= set(urls_of(own))
    march = SECTION_MONTH.view_of(own, "other", 2022, 3)
    assert (len(march.entries), march.count) == (MOST_LINES, MOST_LINES + 1)
    assert march.more
    assert march.more.url == "en/search.html?kind=other&from=2022-03&to=2022-03"
    assert SECTION_MONTH.view_of(own, "other", 2022, 4).more is None


@pytest.mark.parametrize(
    ("number", "language", "label"),
    [
        ("13", AZ, "Dərcdən çıxarılıb"),
        ("13", EN, "Withdrawn · Reviewed translation"),
        ("15", AZ, "Dərcdən çıxarılıb"),
        ("15", EN, "Withdrawn"),
    ],
)
def test_lists_say_what_was_withdrawn(number: str, language: Language, label: str) -> None:
    """A withdrawn article is called so in lists, and not “not translated yet”."""
    own = edition(language)
    pairs = [
        replace(pair, original=replace(pair.original, withdrawn="An error."))
        if pair.original.id == number
        else pair
        for pair in own.archive.pairs
    ]
    entries = replace(own, archive=Archive(pairs, AUTHORITY)).entries(range(len(pairs)))
    labels = {entry.url.rpartition("/")[2]: entry.label for entry in entries}
    assert labels.pop(f"{number}.html") == label
    assert not any("Withdrawn" in other or "Dərcdən" in other for other in labels.values())


def test_lists_mark_what_differs_from_most() -> None:
    """Where most texts are a machine's, lists say so once, and mark the others."""
    own = edition(EN)
    assert own.view.usual_status == ""
    translations = [translation(number, "machine") for number in (11, 12, 14)]
    pairs = pair_up([pair.original for pair in own.archive.pairs], [*translations, translation(13)])
    translated = replace(own, archive=Archive(pairs, AUTHORITY))
    assert translated.view.usual_status == "Machine translation, not reviewed"
    labels = [entry.label for entry in translated.entries(range(5))]
    assert labels == ["", "", "Reviewed translation", "Not translated yet", ""]


def test_years_lead_to_months() -> None:
    """The page of years groups the months with their counts, latest year first."""
    groups = YEARS.view_of(edition(EN)).groups
    assert [heading for heading, _ in groups] == ["2023", "2022", "2021"]
    assert [(link.text, link.count) for link in groups[2][1]] == [("May", 1), ("December", 1)]
    assert YEAR.view_of(edition(EN), 2021).groups[0][1] == groups[2][1]


def test_sections_go_by_year() -> None:
    """A section's page has its years, a year's page its articles."""
    assert [link.text for link in SECTION.view_of(edition(EN), "received").groups[0][1]] == [
        "2022",
        "2021",
    ]
    entries = SECTION_YEAR.view_of(edition(EN), "received", 2022).entries
    assert [entry.url for entry in entries] == ["en/2022/06/15.html"]


def test_name_has_a_page_in_both_languages() -> None:
    """A name's page gives the other language's name, aliases, years and latest articles."""
    view = ENTITY.view_of(edition(EN), "mountain-union")
    assert (view.title, view.other_names[0], view.count) == ("Mountain Union", "Dağ Birliyi", 2)
    assert view.wikidata == Link("https://www.wikidata.org/wiki/Q1", "Q1")
    assert [(link.text, link.count) for link in view.years] == [("2023", 1), ("2021", 1)]
    assert [entry.url for entry in view.latest] == ["en/2023/02/14.html", "en/2021/05/11.html"]


def test_name_with_few_articles_has_them_all_on_its_page() -> None:
    """Its years lead into the page; there is no page a year."""
    view = ENTITY.view_of(edition(EN), "mountain-union")
    assert [(year, len(entries)) for year, entries in view.by_year] == [(2023, 1), (2021, 1)]
    assert view.years[0].url == f"{view.url}#y2023"
    assert not any("/2021.html" in url for url in urls_of(edition(EN)) if "mountain" in url)


def test_name_with_many_articles_has_a_page_a_year() -> None:
    """Its own page shows the latest articles, and each year has a page that never shifts."""
    own = edition(EN)
    often = Edition(
        EN, Archive([own.archive.pairs[0]] * (MOST_ON_OWN_PAGE + 1), own.archive.authority), SITE
    )
    view = ENTITY.view_of(often, "mountain-union")
    assert (len(view.latest), view.by_year) == (20, ())
    assert view.years[0].url == f"{view.url}2021.html"
    assert view.years[0].url in urls_of(often)
    year = ENTITY_YEAR.view_of(often, "mountain-union", 2021)
    assert (year.entries, year.count) == ((), MOST_ON_OWN_PAGE + 1)
    assert (year.earlier, year.later) == (None, None)
    month = ENTITY_MONTH.view_of(often, "mountain-union", 2021, 5)
    assert month.url == year.months[0].url == f"{view.url}2021-05.html"
    assert month.url in urls_of(often)
    assert len(month.entries) == MOST_LINES


def test_years_of_a_name_lead_to_one_another() -> None:
    """A year's page leads to the years before and after it in which the name stands."""
    view = ENTITY_YEAR.view_of(edition(EN), "mountain-union", 2021)
    assert view.later == Link("en/organizations/mountain-union/2023.html", "2023")
    assert ENTITY_YEAR.view_of(edition(EN), "mountain-union", 2023).earlier is not None


def test_names_lead_to_their_companions() -> None:
    """Whom a name stands together with, leads to the search for what names both."""
    view = ENTITY.view_of(edition(EN), "mountain-union")
    assert [(link.text, link.count) for link in view.companions] == [("Daren Talvik", 1)]
    assert view.companions[0].url == "en/search.html?names=daren-talvik,mountain-union"


def test_chart_has_a_bar_for_every_year_between() -> None:
    """Years without articles keep their place; the tallest bar is the year with most."""
    chart = year_chart({2021: 1, 2023: 4})
    assert chart
    assert (chart.first_year, chart.last_year) == (2021, 2023)
    assert chart.bars == (Bar(0, 45, 80, 15), Bar(200, 0, 80, 60))
    assert year_chart({2021: 3}) is None


def with_entity(entity: Entity, language: Language = EN) -> Edition:
    """Return the small archive with another entity in the place of one."""
    archive = edition(language).archive
    return Edition(language, Archive(archive.pairs, {**archive.authority, entity.id: entity}), SITE)


ORNEL = {AZ: "Ornel", EN: "Ornel"}


def days_of(**known: str) -> tuple[list[str], bool]:
    """Return the days on the page of an event of which this is known, and if they are all."""
    event = Entity("mountain-union", EVENT, ORNEL, **known)  # type: ignore[arg-type]  # by name
    view = ENTITY.view_of(with_entity(event), "mountain-union")
    return [day.date.text for day in view.days], view.only_days


def test_event_shows_its_days() -> None:
    """An event goes day by day; what was told before and after stands by year, as ever."""
    assert days_of(since="2021-05-02", until="2021-05-04") == (["3 May 2021"], False)
    assert days_of(since="2021-05-02") == (["3 May 2021"], False)
    assert days_of(since="2021-05-01") == ([], False)


def test_event_without_known_days_goes_by_its_articles() -> None:
    """Told of in a few weeks, it goes by these days; in years, it is a series."""
    assert days_of() == ([], False)
    own = edition(EN)
    event = {"mountain-union": Entity("mountain-union", EVENT, ORNEL)}
    short = Archive(own.archive.pairs[:1], {**AUTHORITY, **event})
    view = ENTITY.view_of(Edition(EN, short, SITE), "mountain-union")
    assert ([day.date.text for day in view.days], view.only_days) == (["3 May 2021"], True)


def test_country_has_its_contacts_by_kind_and_date() -> None:
    """An article whose event is a contact with the country stands on its page."""
    state = with_entity(Entity("mountain-union", PLACE, ORNEL, country="XO"))
    pairs = [
        replace(pair, contacts=("mountain-union",)) if pair.original.id == "11" else pair
        for pair in state.archive.pairs
    ]
    state = Edition(EN, Archive(pairs, state.archive.authority), SITE)
    (link,) = ENTITY.view_of(state, "mountain-union").contacts
    page = "en/places/mountain-union/contacts.html"
    assert (link.text, link.count, link.url) == ("Received", 1, f"{page}#received")
    view = CONTACTS.view_of(state, "mountain-union")
    assert view.url == page
    (group,) = view.groups
    assert [entry.url for entry in group.entries] == ["en/2021/05/11.html"]
    assert page in urls_of(state)


def test_name_shows_what_the_files_know() -> None:
    """Offices with their years, the latest first; days; what it belongs to; names in both."""
    roles = (
        Role({AZ: "Mer", EN: "Mayor"}, "2019", "2022"),
        Role({AZ: "Nazir", EN: "Minister"}, "2022-05-01"),
    )
    person = replace(
        AUTHORITY["daren-talvik"],
        roles=roles,
        parent="mountain-union",
        aliases={AZ: ("D. Talvik",), EN: ("Talvik",)},
    )
    view = ENTITY.view_of(with_entity(person), "daren-talvik")
    assert (view.lead, view.earlier_offices) == ("Minister, 2022–", ("Mayor, 2019–2022",))
    assert view.parent is not None
    assert (view.parent.text, view.parent_label) == ("Mountain Union", "Affiliation")
    assert (view.aliases, view.other_names[1:]) == (("Talvik",), ("D. Talvik",))


@pytest.mark.parametrize(
    ("since", "until", "text"),
    [
        ("2015-06-12", "2015-06-28", "12–28 iyun 2015"),
        ("2020-09-27", "2020-11-10", "27 sentyabr – 10 noyabr 2020"),
        ("2019-12-31", "2020-01-02", "31 dekabr 2019 – 2 yanvar 2020"),
        ("2023-11-24", "", "24 noyabr 2023"),
        ("1939", "1945", "1939–1945"),
        ("2025", "2025", "2025"),
        ("", "", ""),
    ],
)
def test_event_says_when_it_was(since: str, until: str, text: str) -> None:
    """Days of one month are told in short; years alone as years."""
    event = Entity("orn", EVENT, ORNEL, since=since, until=until)
    assert facts.days(event, AZ) == text


def test_names_are_listed_by_letter() -> None:
    """The list of a kind has a heading a letter, in the edition's language."""
    assert ENTITIES.view_of(edition(AZ), ORGANIZATION).groups[0][0] == "D"
    assert ENTITIES.view_of(edition(EN), ORGANIZATION).groups[0][0] == "M"
    assert ENTITIES.view_of(edition(EN), EVENT).groups == ()


def test_front_page_has_the_latest_and_the_ways_in() -> None:
    """The front page shows the latest articles, the years and the names with most articles."""
    view = FRONT.view_of(edition(AZ))
    assert [entry.url.rpartition("/")[2] for entry in view.latest] == [
        f"{number}.html" for number in (14, 15, 13, 12, 11)
    ]
    assert [link.text for link in view.names] == ["Dağ Birliyi", "Daren Talvik"]
    assert view.count == 5


def test_empty_archive_has_its_pages() -> None:
    """An archive without articles still has a front page, lists and a search page."""
    full = edition(AZ)
    empty = Edition(AZ, type(full.archive)([], {}), SITE)
    urls = {planned.view().url for planned in edition_pages(empty)}
    assert {"az/", "az/years/", "az/people/", "az/search.html"} <= urls


def test_site_pages_speak_for_both_editions() -> None:
    """The choice of language and the 404 page show both editions as equals."""
    both = [edition(language) for language in LANGUAGES]
    for planned in site_pages(both):
        shown = planned.view()
        assert [view.language for view in shown.editions] == list(LANGUAGES)  # type: ignore[attr-defined]


def test_search_gets_what_the_edition_shows() -> None:
    """A stub is searched by its English title, its original headline and its original text."""
    stub, *_ = search_documents(edition(EN))
    assert stub.title == "Daren Talvik received guests"
    assert stub.headline == "Daren Talvik Dağ Birliyində"
    assert stub.sentences == ("Birinci cümlə.", "İkinci cümlə & sonu.")
    assert (stub.language, stub.status) == (AZ, "stub")
    assert not any(each.foreign_title for each in search_documents(edition(AZ)))
    foreign = {each.title for each in search_documents(edition(EN)) if each.foreign_title}
    assert foreign == {shown.title for shown in edition(EN).articles if shown.title_language is AZ}
    translated = next(each for each in search_documents(edition(EN)) if each.id == "13")
    assert (translated.language, translated.sentences[0]) == (EN, "The first sentence.")


def test_search_gets_what_was_withdrawn() -> None:
    """Results can say of an article that it was withdrawn, in both editions."""
    for language in LANGUAGES:
        found = search_documents(withdrawn(language))
        assert [each.id for each in found if each.withdrawn] == ["11"]


def test_search_page_leads_to_every_list_of_names() -> None:
    """Whoever cannot search finds the lists of names, with how many each has; no empty list."""
    lists = SEARCH.view_of(edition(EN)).name_lists
    assert [(link.text, link.url, link.count) for link in lists] == [
        ("People", "en/people/", 1),
        ("Organizations", "en/organizations/", 1),
    ]
    assert SEARCH.view_of(replace(edition(EN), archive=Archive([], AUTHORITY))).name_lists == ()


def test_search_knows_every_name_in_both_languages() -> None:
    """Names and aliases of both languages are given for every entity with articles."""
    names = entity_names(edition(EN))
    assert names["mountain-union"] == {AZ: ("Dağ Birliyi", "DB"), EN: ("Mountain Union",)}


def test_addresses_name_files() -> None:
    """An address that ends in a slash is served from a folder's index."""
    assert addresses.file_of("az/2023/03/") == "az/2023/03/index.html"
    assert addresses.file_of("") == "index.html"
    assert addresses.file_of("az/2023/03/59065.html") == "az/2023/03/59065.html"
    assert counterpart(AZ) is EN
