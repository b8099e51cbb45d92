"""Browsing with JavaScript off: everything but the search works."""

import pytest
from playwright.sync_api import Page, expect


def test_by_year(plain_page: Page) -> None:
    """From the front page by year, month and day to an article."""
    plain_page.goto("en/")
    plain_page.get_by_role("link", name="Years", exact=True).click()
    plain_page.get_by_role("link", name="June").click()
    plain_page.get_by_role("link", name="15 June 2022: 1 article").click()
    plain_page.get_by_role("link", name="Daren Talvik attended Ornel Summit").click()
    expect(plain_page.locator("#s2")).to_contain_text("14 countries")


def test_by_name(plain_page: Page) -> None:
    """From the front page by the list of people to a person's articles."""
    plain_page.goto("az/")
    plain_page.get_by_role("link", name="Şəxslər", exact=True).click()
    plain_page.get_by_role("main").get_by_role("link", name="Lina Orsova").click()
    expect(plain_page.locator("h1")).to_have_text("Lina Orsova")
    plain_page.get_by_role("link", name="telefon danışığı olub").first.click()
    expect(plain_page.locator("article h1")).to_contain_text("telefon danışığı olub")


def test_switch(plain_page: Page) -> None:
    """The switch of language keeps the article."""
    plain_page.goto("az/2022/06/104.html")
    plain_page.get_by_role("link", name="English").click()
    expect(plain_page.locator("h1")).to_have_text("Daren Talvik attended Ornel Summit")


@pytest.mark.parametrize(
    ("edition", "words"),
    [("az", "Axtarış üçün JavaScript lazımdır"), ("en", "Searching needs JavaScript")],
)
def test_search_page_offers_another_way(plain_page: Page, edition: str, words: str) -> None:
    """The search page says what it lacks, and offers years, sections and names."""
    plain_page.goto(f"{edition}/search.html?q=orsova")
    notice = plain_page.locator("noscript p")  # Playwright takes it for hidden: look at the box
    assert words in notice.inner_html()
    assert notice.bounding_box()
    for address in ("2022/", "sections/phone-call/", "people/", "places/", "events/"):
        link = plain_page.get_by_role("main").locator(f'a[href="/archive/{edition}/{address}"]')
        expect(link).to_be_visible()
