"""The theme in a real browser: narrow windows, fingers, keyboards, paper, and its scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page as Tab

from press.languages import ORIGINAL
from tests.sample_views import TITLES
from tests.theme_browser import Shown, chromium
from tests.theme_pages import SITE

#: Too small for a finger, among what is not part of a sentence (WCAG 2.5.8 excepts those); a box
#: is pressed by its label.
SMALL_TARGETS = """() => [...document.querySelectorAll(
    "nav a, .links a, .entries a, aside a, button, input, select, .number")]
  .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
  .filter(([element, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([element, box]) => `${element.outerHTML} ${box.width} ${box.height}`)"""

#: The text spacing that WCAG 1.4.12 says a page must bear.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""

OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture(scope="module")
def shown() -> Iterator[Shown]:
    """Return a tab with the theme's pages."""
    with chromium() as browser:
        yield Shown(browser)


@dataclass(frozen=True)
class Narrow:
    """What one page showed in a window of 320 CSS pixels."""

    overflow: int
    spaced_overflow: int
    small_targets: list[str]


@pytest.fixture(scope="module")
def narrow(shown: Shown) -> dict[str, Narrow]:
    """Open every page once in a narrow window."""
    return {address: look(shown.open(address, width=320)) for address in shown.addresses}


def look(tab: Tab) -> Narrow:
    """Measure the page a tab shows, as it is and with wide spacing."""
    overflow, small = tab.evaluate(OVERFLOW), tab.evaluate(SMALL_TARGETS)
    tab.add_style_tag(content=SPACING)
    return Narrow(overflow, tab.evaluate(OVERFLOW), small)


def test_pages_fit_a_narrow_window(narrow: dict[str, Narrow]) -> None:
    """At 320 CSS pixels no page scrolls sideways (WCAG 1.4.10)."""
    assert {address: page.overflow for address, page in narrow.items() if page.overflow > 0} == {}


def test_pages_bear_wide_spacing(narrow: dict[str, Narrow]) -> None:
    """Nor do they with the spacing of lines, words and letters that readers may set (1.4.12)."""
    wide = {address: page.spaced_overflow for address, page in narrow.items()}
    assert {address: overflow for address, overflow in wide.items() if overflow > 0} == {}


def test_targets_are_large_enough(narrow: dict[str, Narrow]) -> None:
    """What is pressed measures 24 by 24 CSS pixels or more."""
    assert [target for page in narrow.values() for target in page.small_targets] == []


@pytest.mark.usefixtures("narrow")
def test_no_page_asks_another_host_and_no_script_fails(shown: Shown) -> None:
    """Opening every page asked for nothing but the theme's own files, and every script ran."""
    assert len(shown.addresses) > 15
    assert shown.strayed == []
    assert shown.errors == []


def test_switching_keeps_the_sentence(shown: Shown) -> None:
    """The switch carries the sentence the address names, and no other place of the page."""
    tab = shown.open("en/reviewed.html#s2")
    switch = tab.locator("header nav a[hreflang]")
    counterpart = f"{SITE}/az/2023/03/77.html"
    assert switch.evaluate("link => link.href") == f"{counterpart}#s2"
    tab.evaluate("location.hash = '#s1'")
    assert switch.evaluate("link => link.href") == f"{counterpart}#s1"
    tab.evaluate("location.hash = '#main'")
    assert switch.evaluate("link => link.href") == counterpart


def test_the_sentence_of_the_address_is_marked(shown: Shown) -> None:
    """The sentence that a link names stands out from the others."""
    tab = shown.open("az/original.html#s2")
    grounds = [
        tab.locator(f"#s{number}").evaluate("e => getComputedStyle(e).backgroundColor")
        for number in (1, 2)
    ]
    assert grounds[0] != grounds[1]


def test_sentences_can_be_numbered(shown: Shown) -> None:
    """A button gives every sentence a named link in the page's language, and takes it away."""
    tab = shown.open("en/reviewed.html")
    text = tab.locator("#s2").inner_text()
    button = tab.get_by_role("button", name="Sentence numbers")
    button.press("Enter")
    links = tab.get_by_role("link", name="Link to sentence")
    assert links.evaluate_all("links => links.map(link => link.hash)") == ["#s1", "#s2"]
    assert links.first.get_attribute("lang") == "en"
    assert tab.evaluate(SMALL_TARGETS) == []
    button.press("Enter")
    assert links.count() == 0
    assert tab.locator("#s2").inner_text() == text


def test_a_click_on_a_sentence_offers_its_link(shown: Shown) -> None:
    """Pressing a sentence offers one link to it; Escape puts it away."""
    tab = shown.open("az/original.html", width=320)
    tab.locator("#s2").click()
    link = tab.get_by_role("link", name="2 nömrəli cümləyə keçid")
    assert link.evaluate("link => link.hash") == "#s2"
    assert tab.evaluate(OVERFLOW) <= 0
    tab.keyboard.press("Escape")
    assert link.count() == 0


def test_the_page_says_how_to_cite_it(shown: Shown) -> None:
    """The citation holds headline, date, archive and address, with the sentence if one is named."""
    tab = shown.open("az/original.html?from=feed#s2")
    line = tab.locator("article > footer p").last.inner_text()
    address = f"{SITE}/az/original.html#s2"
    assert line == f"İstinad üçün: {TITLES[ORIGINAL]}. 1 mart 2023. Marveniya arxivi, {address}"


def test_paper_keeps_the_status_and_shows_addresses(shown: Shown) -> None:
    """In print the note stays, with the official address; what can only be pressed is gone."""
    tab = shown.open("en/official.html")
    tab.emulate_media(media="print")
    assert tab.locator(".note").is_visible()
    shown_address = tab.locator(".note a").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert "https://press.marvenia.example/en/77" in shown_address
    assert "press.marvenia.example" in tab.locator("article > footer").inner_text()
    assert not tab.locator("form").is_visible()
    assert not tab.locator("body > header nav").is_visible()
    tab.emulate_media(media="screen")


def test_the_reader_chooses_the_theme(shown: Shown) -> None:
    """The page is dark where the reader's system is, and light where it is light."""
    tab = shown.open("az/original.html")
    grounds = []
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        grounds.append(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    tab.emulate_media(color_scheme="light")
    assert grounds[0] != grounds[1]


def test_focus_is_visible(shown: Shown) -> None:
    """The keyboard's first stop is the link to the content, and one sees where one is."""
    tab = shown.open("az/list.html")
    tab.keyboard.press("Tab")
    focused = tab.locator(":focus")
    assert focused.inner_text() == "Əsas mətnə keç"
    assert focused.bounding_box()["x"] >= 0  # type: ignore[index]
    assert focused.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
