"""The article's page: its text, and what is said of it before it is read."""

import json
from dataclasses import replace

import pytest
from markupsafe import Markup

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.pages.schema_org import article_schema
from press.pages.views import Mark, Status
from tests.markup import Page
from tests.sample_views import TITLES, article
from tests.theme_pages import SITE, article_page, articles

ARTICLES = {status: article_page(view) for status, view in articles().items()}
TRANSLATED = [status for status in ARTICLES if status != "original"]

#: The words that must stand before the first sentence.
LABELS = {
    "official": "Official translation, as published at press.marvenia.example/en/77.",
    "reviewed": "Translated from Azerbaijani; reviewed by A. Reader on 1 March 2023.",
    "machine": "Machine translation, not reviewed. Translated from Azerbaijani by Marvengine 2 "
    "on 1 March 2023; nobody has checked it.",
    "stub": "Not in English yet.",
}


@pytest.mark.parametrize("status", TRANSLATED)
def test_the_status_stands_before_the_first_sentence(status: str) -> None:
    """What the text is worth is said in words, in the page's language, before the text."""
    page = ARTICLES[status]
    note = page.one("p", class_="note warning" if status == "machine" else "note")
    assert LABELS[status] in note.text
    assert note.language == TRANSLATION.code
    if status != "stub":
        assert page.elements.index(note) < page.elements.index(page.one("span", id="s1"))


def test_why_an_article_was_withdrawn_is_said_in_its_language() -> None:
    """The editor's words are Azerbaijani, on the English page too, and marked as such there."""
    page = article_page(replace(article(TRANSLATION, "stub"), withdrawn="Mənbə geri götürüb."))
    assert [e.language for e in page.elements if e.text == "Mənbə geri götürüb."] == ["az"]


@pytest.mark.parametrize("status", TRANSLATED)
def test_the_status_links_to_the_text_that_prevails(status: str) -> None:
    """Every English article leads to the Azerbaijani one, and says which language it is."""
    links = [a for a in ARTICLES[status].all("a", hreflang="az") if "p" in a.inside]
    assert "/archive/az/2023/03/77.html" in [a["href"] for a in links]


@pytest.mark.parametrize("status", ["official", "reviewed", "machine"])
def test_a_translation_says_where_errors_are_reported(status: str) -> None:
    """Whoever finds a mistake in a translation is told where to say so."""
    links = ARTICLES[status].all("a", href="/archive/en/corrections.html")
    assert links[0].text == "Report an error"


def test_the_original_needs_no_note() -> None:
    """Nothing stands between the date and the text of an original."""
    page = ARTICLES["original"]
    assert [p for p in page.all("p") if "note" in p.attributes.get("class", "")] == []


def test_missing_facts_leave_no_gap() -> None:
    """A translation whose date is not known is still labelled, without an empty place."""
    for status in ("machine", "reviewed"):
        page = article_page(
            replace(article(TRANSLATION, status), status=Status(status, by="Marvengine 2"))
        )
        note = next(p for p in page.all("p") if "note" in p.attributes.get("class", ""))
        assert "by Marvengine 2" in note.text
        assert "None" not in note.text
        assert " on " not in note.text


def test_an_untranslated_text_is_marked_as_what_it_is() -> None:
    """A stub leads to the original by its headline, marked as Azerbaijani; it has no copy of it."""
    page = ARTICLES["stub"]
    headline = page.one("a", id="original")
    assert (headline.text, headline.language) == (TITLES[ORIGINAL], "az")
    assert page.one("h1").language == "en"
    assert page.all("div", class_="text") == []


def test_a_headline_in_the_other_language_says_so() -> None:
    """Where even the headline is only Azerbaijani it is marked, and not repeated."""
    stub = article(TRANSLATION, "stub")
    page = article_page(replace(stub, title=TITLES[ORIGINAL], title_language=ORIGINAL))
    assert page.one("h1").language == page.one("title").language == "az"
    assert page.all("p", class_="original") == []


@pytest.mark.parametrize("status", ["machine", "stub"])
def test_what_nobody_has_read_is_not_listed_by_search_engines(status: str) -> None:
    """Unreviewed pages carry noindex, and say in their description what they are."""
    page = ARTICLES[status]
    assert page.one("meta", name_="robots")["content"] == "noindex"
    description = page.one("meta", name_="description")["content"]
    assert description.startswith(("Machine translation, not reviewed", "Not translated yet"))


def test_the_switch_tells_what_waits_in_english() -> None:
    """Before the click the switch says that English is missing or machine-made, in English."""
    original = article(ORIGINAL, "original")
    page = article_page(replace(original, counterpart_note="(machine translation)"))
    assert page.one("small").text == "(machine translation)"
    assert page.one("small").language == "en"
    assert article_page(original).all("small") == []


def test_the_time_names_its_zone() -> None:
    """The moment is there for machines with its offset, for readers with the place it is of."""
    for status, words in {
        "original": "1 mart 2023, saat 11:00 (Azərbaycan Vaxtı)",
        "stub": "1 March 2023, 11:00 Azerbaijan Time",
    }.items():
        time = ARTICLES[status].one("time")
        assert (time["datetime"], time.text) == ("2023-03-01T11:00:00+04:00", words)


def test_the_date_leads_to_its_day() -> None:
    """The date links to the articles of its day."""
    link = next(a for a in ARTICLES["original"].all("a") if a.inside[-1] == "time")
    assert (link["href"], link.text) == ("/archive/az/2023/03/01/", "1 mart 2023")


def test_a_withdrawn_article_says_so_first() -> None:
    """The notice of withdrawal stands above the headline with its reason."""
    page = article_page(replace(article(ORIGINAL, "original"), withdrawn="Mənbə geri götürüb."))
    note = page.one("p", class_="note warning")
    assert note.text == "Dərcdən çıxarılıb. Mənbə geri götürüb."
    assert page.elements.index(note) < page.elements.index(page.one("h1"))


def test_of_a_withdrawn_article_nothing_is_promised() -> None:
    """Nobody is told that it is not translated yet, nor asked to translate it."""
    page = article_page(replace(article(TRANSLATION, "stub"), withdrawn="An error."))
    assert [p.text for p in page.all("p", class_="note warning")] == ["Withdrawn. An error."]
    assert page.all("p", class_="note") == []
    assert "Improve" not in page.html


def test_a_withdrawn_text_leaves_no_headline_behind() -> None:
    """Where the text was deleted as well, its headline does not stand above nothing."""
    stub = replace(article(TRANSLATION, "stub"), withdrawn="An error.", content=Markup())
    assert [h.text for h in article_page(stub).all("h2")] == ["Named in this article"]


def test_doubtful_words_of_the_headline_are_named() -> None:
    """Where a restored letter is uncertain the reader learns which word it is in."""
    page = ARTICLES["stub"]
    doubt = page.one("i")
    assert (doubt.text, doubt.language) == ("körpüsünü", "az")
    certain = article_page(replace(article(ORIGINAL, "original"), doubts=()))
    assert certain.all("i") == []


def test_names_are_grouped_by_kind() -> None:
    """Names stand under the heading of their kind; a kind without names is not mentioned."""
    page = ARTICLES["machine"]
    assert [dt.text for dt in page.all("dt")] == ["People", "Places"]
    groups = page.all("dt") + page.all("dd")
    assert {group.inside[-2:] for group in groups} == {("aside", "dl")}
    nameless = article_page(replace(article(TRANSLATION, "machine"), names=()))
    assert nameless.all("aside") == []


def test_source_number_and_editing_are_at_the_end() -> None:
    """The record names the source's host, links to the source's page, and gives the number."""
    page = ARTICLES["original"]
    record = page.all("footer")[0]
    assert "press.marvenia.example, № 77" in record.text
    assert "№\N{NO-BREAK SPACE}77" in page.html  # no line ends between them
    assert page.one("a", href="https://press.marvenia.example/az/77")
    assert page.one("a", href="https://code.example/marvenia/edit/77.md")
    unlinked = article_page(replace(article(ORIGINAL, "original"), edit_url=""))
    assert (
        "press.marvenia.example (in Azerbaijani), No. 77"
        in ARTICLES["machine"].all("footer")[0].text
    )
    assert "Mətni redaktə et" not in unlinked.all("footer")[0].text


def test_neighbours_are_linked_by_the_shortest_way() -> None:
    """The articles before and after are told by their place, without titles that would change."""
    page = ARTICLES["machine"]
    links = {
        "prev": ("Previous article", "../../2023/02/76.html"),
        "next": ("Next article", "78.html"),
    }
    for relation, (text, way) in links.items():
        link = page.one("a", rel=relation)
        assert (link.text, link["href"]) == (text, way)


def metadata(page: Page) -> dict[str, object]:
    """Return what the page says to machines."""
    data: dict[str, object] = json.loads(page.one("script", type="application/ld+json").text)
    return data


def test_machines_learn_what_the_text_is() -> None:
    """The page prints what schema.org calls it; one that waits for its translation has nothing."""
    assert metadata(ARTICLES["original"]) == article_schema(article(ORIGINAL, "original"), SITE)
    assert ARTICLES["stub"].all("script", type="application/ld+json") == []


def test_names_say_how_they_were_found() -> None:
    """What the text does not have in full is said beside the name."""
    view = article(ORIGINAL, "original")
    people = view.names[0]
    elda = replace(people.links[0], note="qısa adı ilə")
    page = article_page(replace(view, names=(replace(people, links=(elda,)),)))
    assert [small.text for small in page.all("small") if "ad" in small.text] == ["qısa adı ilə"]


@pytest.mark.parametrize("status", TRANSLATED)
def test_every_english_page_can_be_improved(status: str) -> None:
    """Beside what the text is worth stands the way to its file, where there is one."""
    link = ARTICLES[status].one("a", href="https://code.example/marvenia/edit/77.md")
    words = "Translate this article" if status == "stub" else "Improve this translation"
    assert (link.text, link.inside[-2:]) == (words, ("p", "small"))


def test_what_is_out_of_date_is_told_with_links() -> None:
    """Before the text stands which sentences are out of date, and how many are missing."""
    view = replace(article(TRANSLATION, "machine"), stale=(1, 2), missing=(3,), gone=1)
    page = article_page(view)
    note = page.one("p", class_="note warning changed")
    assert note.text == (
        "The Azerbaijani text has changed since it was translated. "
        "Out of date, and marked: sentence 1, sentence 2. "
        "Not translated yet, and left in Azerbaijani: sentence 3. "
        "1 marked sentence is no longer in the Azerbaijani."
    )
    assert page.elements.index(note) < page.elements.index(page.one("span", id="s1"))
    assert [a["href"] for a in page.all("a") if a.text.startswith("sentence ")] == [
        "#s1",
        "#s2",
        "#s3",
    ]


def test_doubts_are_told_below_the_text() -> None:
    """Each doubtful sentence is listed with its reasons; what doubts is said to be a program."""
    marks = (Mark(0, ("Reason one.",)), Mark(2, ("Reason two.", "Reason three.")))
    page = article_page(replace(article(TRANSLATION, "machine"), marks=marks))
    section = page.one("section", class_="doubts")
    assert "A program compared the two languages; it may be wrong." in section.text
    assert page.one("li", id="d0").text == "Headline: Reason one."
    assert page.one("li", id="d2").text == "Sentence 2: Reason two. Reason three."


def test_pages_without_doubts_have_no_room_for_them() -> None:
    """Nothing is said where there is nothing to say."""
    page = ARTICLES["machine"]
    assert page.all("section", class_="doubts") == []
    assert len(page.all("p", class_="note warning")) == 1


def test_a_headline_cannot_break_out() -> None:
    """Marks of HTML in a headline stay text: in the page, in attributes, in metadata."""
    evil = '</script><b>"&'
    page = article_page(replace(article(ORIGINAL, "original"), title=evil, description=evil))
    assert page.one("h1").text == evil
    assert page.one("meta", name_="description")["content"] == evil
    assert metadata(page)["headline"] == evil


@pytest.mark.parametrize("status", ARTICLES)
def test_a_page_is_little_more_than_its_text(status: str) -> None:
    """What is the same on every article is at most 2,300 bytes: 150,000 must fit in 1 GB.

    A translation says 600 more: what it is, where errors are reported, what it translates.
    """
    view = articles()[status]
    bare = replace(
        view,
        title="",
        original_title="",
        description="",
        content=Markup(),
        names=(),
        doubts=(),
        previous_url="00000.html",
        next_url="00000.html",
    )
    assert len(article_page(bare).html.encode()) <= (
        2300 if status in {"original", "stub"} else 2900
    )


def test_a_site_at_the_root_has_no_prefix() -> None:
    """Without an address of its own the site links from its root."""
    page = article_page(article(ORIGINAL, "original"), site="")
    links = [a["href"] for a in page.all("a") if not a["href"].startswith(("#", "https:"))]
    links = [link for link in links if link.startswith("/")]
    assert links
    assert all(link.startswith(tuple(f"/{each}/" for each in LANGUAGES)) for link in links)
    assert page.one("link", rel="canonical")["href"] == "/az/2023/03/77.html"
