"""The theme: what every page tells readers, screen readers and search engines."""

from itertools import pairwise

import pytest

from press.language.interface import gettext
from press.languages import LANGUAGES, ORIGINAL, Language, counterpart, language_of
from tests.markup import Page
from tests.sample_views import pages
from tests.test_interface import catalog
from tests.theme_pages import (
    SITE,
    edition_pages,
    shared_pages,
)

PAGES = edition_pages()
ALL = {**PAGES, **shared_pages()}
every_page = pytest.mark.parametrize("page", ALL.values(), ids=ALL)
every_edition_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def language_in(page: Page) -> Language:
    """Return the language that the page says it is in."""
    return language_of(page.one("html")["lang"])


@every_page
def test_a_page_has_one_headline_and_one_main_part(page: Page) -> None:
    """Exactly one h1, within main; headings do not skip a level."""
    assert "main" in page.one("h1").inside
    assert page.one("main")
    levels = [int(e.name[1]) for e in page.elements if e.name in ("h1", "h2", "h3")]
    assert all(level <= before + 1 for before, level in pairwise(levels))


@every_page
def test_nothing_is_fetched_from_another_host(page: Page) -> None:
    """Styles, scripts and forms lie on the site; only links that a reader follows lead away."""
    fetched = [e.attributes.get("src", "") for e in page.elements if "src" in e.attributes]
    fetched += [e["href"] for e in page.all("link") if e["rel"] in ("stylesheet", "icon")]
    fetched += [form["action"] for form in page.all("form") if "action" in form.attributes]
    assert fetched
    assert all(address.startswith("/archive/") for address in fetched)


@every_page
def test_every_form_and_navigation_has_a_name(page: Page) -> None:
    """What a screen reader lists by kind can be told apart: fields and navigations are named."""
    fields = [
        each
        for each in page.all("input")
        if each["type"] != "hidden" and "label" not in each.inside
    ]
    for element in page.all("nav") + fields:
        assert element["aria-label"]
    names = [(nav["aria-label"], nav.language) for nav in page.all("nav")]
    assert len(set(names)) == len(names)


@every_page
def test_no_two_elements_share_an_id(page: Page) -> None:
    """Ids are unique, and every link within the page finds its id."""
    ids = [e["id"] for e in page.elements if "id" in e.attributes]
    assert len(set(ids)) == len(ids)
    inner = [a["href"][1:] for a in page.all("a") if a["href"].startswith("#")]
    assert set(inner) <= set(ids)


@every_edition_page
def test_the_first_link_skips_to_the_content(page: Page) -> None:
    """A keyboard reaches the content with one key."""
    assert page.all("a")[0]["href"] == "#main"
    assert page.one("main")["id"] == "main"


@every_edition_page
def test_the_switch_names_the_other_language_in_itself(page: Page) -> None:
    """The switch is text, in the other language, to the counterpart; the current one is no link."""
    language = language_in(page)
    assert page.one("nav", aria_label=gettext(language, "Archive and language"))
    other = counterpart(language).code
    links = page.all("a", hreflang=other, lang=other)
    (link,) = (each for each in links if "nav" in each.inside)
    assert link.text.startswith(counterpart(language).native_name)
    assert link["href"].startswith(f"/archive/{counterpart(language)}/")
    assert language.native_name not in {a.text for a in page.all("a")}


@every_edition_page
def test_alternates_name_both_editions_and_the_original(page: Page) -> None:
    """hreflang is absolute, names the page itself, its counterpart, and the original as default.

    Where search engines may not list one of the two there is none: they alone read it.
    """
    links = {link["hreflang"]: link["href"] for link in page.all("link", rel="alternate") if
             "hreflang" in link.attributes}  # fmt: skip
    if page.all("meta", name_="robots"):
        assert links == {}
        return
    assert links.keys() == {"az", "en", "x-default"}
    assert links["x-default"] == links[ORIGINAL.code]
    for language in LANGUAGES:
        assert links[language.code].startswith(f"{SITE}/{language}/")
    paths = {links[language.code].removeprefix(f"{SITE}/{language}/") for language in LANGUAGES}
    assert len(paths) == 1


@every_edition_page
def test_a_listed_page_names_itself_as_canonical(page: Page) -> None:
    """A page is canonical for itself, or asks not to be listed; never for the other language."""
    if page.all("meta", name_="robots"):
        assert page.one("meta", name_="robots")["content"] == "noindex"
        assert page.all("link", rel="canonical") == []
    else:
        own = page.all("link", hreflang=language_in(page).code)
        canonical = page.one("link", rel="canonical")["href"]
        assert canonical.startswith(f"{SITE}/{language_in(page)}/")
        assert all(link["href"] == canonical for link in own)


@every_edition_page
def test_the_foot_says_what_the_archive_is(page: Page) -> None:
    """Every page says that it is unofficial, where its texts are from, and whom to tell."""
    foot = page.all("footer")[-1]
    assert "nofficial" in foot.text or "eyri-rəsmi" in foot.text
    assert "press.marvenia.example" in foot.text
    links = [a["href"] for a in page.all("a") if a.inside[-1] == "footer"]
    assert f"/archive/{language_in(page)}/about.html" in links


@pytest.mark.parametrize("template", pages(ORIGINAL))
def test_no_english_is_left_in_the_azerbaijani_edition(template: str) -> None:
    """No text of the interface stands in English on an Azerbaijani page, unless it says so."""
    english = {str(message.id) for message in catalog("press.pot") if message.id} - {
        gettext(ORIGINAL, str(m.id)) for m in catalog("press.pot") if isinstance(m.id, str)
    }
    page = PAGES[f"{template} {ORIGINAL}"]
    for element in page.elements:
        said = {element.text, *element.attributes.values()}
        assert not (said & english) or element.language != ORIGINAL.code


def test_both_editions_are_built_alike() -> None:
    """The two editions of a page have the same elements in the same order.

    But for the script that hides unreviewed English, which is in the English one alone.
    """
    for template in pages(ORIGINAL):
        shapes = [
            [(e.name, e.attributes.get("class")) for e in PAGES[f"{template} {each}"].elements
             if e.inside[-1:] != ("nav",) and e.name not in {"i", "script"}]
            for each in LANGUAGES
        ]  # fmt: skip
        assert shapes[0] == shapes[1], template
