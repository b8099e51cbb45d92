"""Reading in a real Chromium: the choice, the front page, an article, its other language."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_context

#: Articles of the tiny archive by the status of their English.
REVIEWED, MACHINE, STUB = "2022/06/104.html", "2022/06/105.html", "2021/05/101.html"


def test_from_the_choice_to_an_article(page: Page) -> None:
    """The root offers both editions; an edition's front page leads to its articles."""
    page.goto("")
    page.get_by_role("link", name="Azərbaycanca").click()
    expect(page.locator("html")).to_have_attribute("lang", "az")
    page.get_by_role("link", name="Daren Talvik Ornel Sammitində iştirak edib").click()
    expect(page).to_have_url(re.compile(rf"/archive/az/{REVIEWED}$"))
    expect(page.locator("h1")).to_have_text("Daren Talvik Ornel Sammitində iştirak edib")
    expect(page.locator("#s2")).to_have_text("Sammitdə 14 ölkənin nümayəndəsi çıxış edib.")


@pytest.mark.parametrize("locale", ["az-AZ", "en-GB", "ru-RU"])
def test_nobody_chooses_for_the_reader(browser: Browser, project_site: str, locale: str) -> None:
    """The root is the same plain choice whatever language the browser asks for."""
    context = browser.new_context(base_url=f"{project_site}/", locale=locale)
    page = context.new_page()
    page.goto("")
    expect(page).to_have_url(f"{project_site}/")
    expect(page.get_by_role("navigation").get_by_role("link")).to_have_text(
        ["Azərbaycanca", "English"]
    )
    context.close()


def test_switch_keeps_the_sentence(page: Page, project_site: str) -> None:
    """The switch of language leads to the same sentence of the same article, there and back."""
    page.goto(f"az/{REVIEWED}#s2")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{project_site}/en/{REVIEWED}#s2")
    expect(page.locator(":target")).to_contain_text("14 countries")
    page.get_by_role("link", name="Azərbaycanca").click()
    expect(page).to_have_url(f"{project_site}/az/{REVIEWED}#s2")
    expect(page.locator(":target")).to_contain_text("14 ölkənin")


@pytest.mark.parametrize(
    "address", ["", "years/", "2022/06/", "people/daren-talvik/", "about.html"]
)
def test_every_page_has_a_switch(page: Page, project_site: str, address: str) -> None:
    """The switch leads to the counterpart of any page, never to the front page instead."""
    page.goto(f"en/{address}")
    page.get_by_role("link", name="Azərbaycanca").click()
    expect(page).to_have_url(f"{project_site}/az/{address}")


def test_stub_says_what_it_is(page: Page) -> None:
    """Without a translation the English page names kind, date and people, and says the rest."""
    page.goto(f"en/{STUB}")
    main = page.get_by_role("main")
    expect(main).to_contain_text("Not in English yet")
    expect(main.locator("time").first).to_contain_text("3 May 2021")
    expect(main.get_by_role("link", name="Union of Mountain Countries")).to_be_visible()
    assert page.locator(".text").count() == 0


def test_a_sentence_of_a_stub_leads_to_the_azerbaijani_one(page: Page, project_site: str) -> None:
    """Where there is no text the sentence of the address is handed to the link to the original."""
    page.goto(f"en/{STUB}#s2")
    page.locator("#original").click()
    expect(page).to_have_url(f"{project_site}/az/{STUB}#s2")
    expect(page.locator("#s2")).to_be_visible()


def test_label_stands_before_the_text(page: Page) -> None:
    """A machine translation says so above its first sentence, and links to the original."""
    page.goto(f"en/{MACHINE}")
    label = page.get_by_text("Machine translation, not reviewed").bounding_box()
    sentence = page.locator("#s1").bounding_box()
    assert label
    assert sentence
    assert label["y"] + label["height"] < sentence["y"]
    prevails = page.get_by_role("link", name="Azerbaijani text")
    expect(prevails).to_have_attribute("href", re.compile(rf"/az/{MACHINE}$"))


def test_unknown_address(browser: Browser, project_site: str) -> None:
    """An address that does not exist, at any depth, is answered in both languages with a way on."""
    context = new_context(browser, project_site)
    page = context.new_page()
    for address in ("az/2022/06/999.html", "no/such/folder/"):
        response = page.goto(address)
        assert response is not None
        assert response.status == 404
        expect(page.get_by_role("main")).to_contain_text("Page not found")
        expect(page.get_by_role("main")).to_contain_text("Səhifə tapılmadı")
        assert page.evaluate("getComputedStyle(document.body).fontFamily") != ""
    page.get_by_role("searchbox", name="Search the archive").fill("orsova")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{project_site}/en/search.html?q=orsova")
    expect(page.locator("#search-results li")).to_have_count(2)
    context.close()


def test_names_in_the_text_are_links_until_the_reader_says_no(page: Page) -> None:
    """The first mention of a name leads to its page; switched off, it is text on every article."""
    page.goto(f"az/{REVIEWED}")
    names = page.locator(".text a[href]")
    assert names.count() > 0
    switch = page.get_by_role("button", name="Adlara keçidlər")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(names).to_have_count(0)
    page.goto(f"en/{REVIEWED}")
    expect(names).to_have_count(0)
    page.get_by_role("button", name="Names as links").click()
    names.first.click()
    expect(page).to_have_url(re.compile(r"/en/(people|organizations|places|events)/[a-z0-9-]+/$"))
