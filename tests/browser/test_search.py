"""Searching in a real Chromium, in both editions, and what the address says of it."""

import re

import pytest
from playwright.sync_api import Page, expect

RESULTS = "#search-results > li"
TITLES = f"{RESULTS} > a"
#: The field, in either edition.
FIELD = re.compile("Search the archive|Arxivdə axtarış")
VISIT, LIGHT = "/2021/05/101.html", "/2022/01/103.html"
SUMMIT, CALL = "/2022/06/104.html", "/2022/06/105.html"

#: What is typed in an edition, and the articles found, whatever their order.
QUERIES = [
    ("az", "işıq", [LIGHT]),
    ("az", "IŞIQ", [LIGHT]),
    ("az", "isiq", [LIGHT]),
    ("az", "orsova", [VISIT, CALL]),
    ("az", "Orsovanı", [VISIT, CALL]),
    ("az", "ORSOVA", [VISIT, CALL]),
    ("az", "dag olkeleri", [VISIT, CALL, SUMMIT]),
    ("az", "festiv*", [LIGHT]),
    ("en", "orsova", [VISIT, CALL]),
    ("en", "conversation", [CALL]),
    ("en", "Orsovanı", [VISIT, CALL]),
]


def search(page: Page, edition: str, text: str) -> None:
    """Open an edition's search page and type."""
    page.goto(f"{edition}/search.html")
    page.get_by_role("combobox", name=FIELD).press_sequentially(text)


@pytest.mark.parametrize(("edition", "text", "found"), QUERIES)
def test_found_while_typing(page: Page, edition: str, text: str, found: list[str]) -> None:
    """Results come while typing, in any case, form and spelling, each in the edition's language."""
    search(page, edition, text)
    expect(page.locator(RESULTS)).to_have_count(len(found))
    links = page.locator(TITLES).evaluate_all("all => all.map(a => a.pathname)")
    assert sorted(links) == sorted(f"/archive/{edition}{article}" for article in found)
    status = page.get_by_role("status")
    expect(status).to_contain_text(re.compile(r"\d"))  # when the typing counts as finished
    counts = re.findall(r"\d+", status.inner_text().partition(".")[0])
    assert sum(map(int, counts)) == len(found)


@pytest.mark.parametrize(("edition", "words"), [("az", "Nəticə tapılmadı"), ("en", "Nothing")])
def test_nothing_found(page: Page, edition: str, words: str) -> None:
    """A search that finds nothing says so in the page's language."""
    search(page, edition, "qzxqzx")
    expect(page.get_by_role("status")).to_contain_text(words)
    expect(page.locator(RESULTS)).to_have_count(0)


def test_address_says_the_search(page: Page, project_site: str) -> None:
    """What is typed stands in the address; that address, opened, gives the same results."""
    search(page, "az", "IŞIQ")
    expect(page).to_have_url(f"{project_site}/az/search.html?q=I%C5%9EIQ")
    page.goto(f"{project_site}/az/search.html?q=I%C5%9EIQ")
    expect(page.get_by_role("combobox", name=FIELD)).to_have_value("IŞIQ")
    expect(page.locator(RESULTS)).to_have_count(1)


def test_back_to_the_results(page: Page, project_site: str) -> None:
    """From an article found, the back button leads to the results again."""
    search(page, "az", "orsova")
    expect(page.locator(RESULTS)).to_have_count(2)
    page.locator(TITLES).first.click()
    expect(page.locator("article h1")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{project_site}/az/search.html?q=orsova")
    expect(page.locator(RESULTS)).to_have_count(2)


def test_search_from_any_page(page: Page, project_site: str) -> None:
    """The link in the header of every page leads to the search, where one types at once."""
    page.goto("en/2022/06/104.html")
    page.locator("body > header").get_by_role("link", name="Search").click()
    page.get_by_role("combobox", name="Search the archive").fill("summit")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{project_site}/en/search.html?q=summit")
    expect(page.locator(TITLES).first).to_have_attribute(
        "href", re.compile(r"/archive/en/2022/06/10[45]\.html$")
    )


def test_results_say_their_status(page: Page) -> None:
    """A result whose English no person has read says so."""
    search(page, "en", "conversation")
    expect(page.locator(RESULTS)).to_contain_text("Machine translation")
