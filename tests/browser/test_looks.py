"""How pages look and are used: narrow, dark, on paper, by keyboard."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch, new_context

#: One page of each kind in an edition.
KINDS = {
    "front": "",
    "original or reviewed": "2022/06/104.html",
    "original or machine": "2022/06/105.html",
    "original or stub": "2021/05/101.html",
    "original with markup": "2023/02/xeber-106.html",
    "years": "years/",
    "year": "2022/",
    "month": "2022/06/",
    "day": "2022/06/15/",
    "sections": "sections/",
    "section": "sections/phone-call/",
    "section in a year": "sections/phone-call/2022.html",
    "people": "people/",
    "person": "people/daren-talvik/",
    "organization": "organizations/union-of-mountain-countries/",
    "person in a year": "people/daren-talvik/2022.html",
    "written": "about.html",
    "search": "search.html?q=orsova",
}
PAGES = ["", "404.html", *(f"{code}/{each}" for code in ("az", "en") for each in KINDS.values())]
#: Texts whose contrast with what lies behind them is below WCAG's 4.5 (3 for large text).
FAINT = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const part = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
  };
  const contrast = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    const style = getComputedStyle(element);
    if (!text || !element.getClientRects().length || element.closest("script, noscript")) continue;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const ratio = contrast(rgba(style.color), behind(element));
    if (ratio < (large ? 3 : 4.5)) faint.push(`${text}: ${ratio.toFixed(2)}`);
  }
  return faint;
}"""
WIDER = "document.scrollingElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_narrow_and_legible(browser: Browser, project_site: str, scheme: str) -> None:
    """At 320 px no page scrolls sideways, and all text stands out, light and dark."""
    context = new_context(
        browser, project_site, viewport={"width": 320, "height": 640}, color_scheme=scheme
    )
    page = context.new_page()
    wide, faint = {}, {}
    for address in PAGES:
        page.goto(address)
        if (excess := page.evaluate(WIDER)) > 0:
            wide[address] = excess
        if texts := page.evaluate(FAINT):
            faint[address] = texts
    context.close()
    assert (wide, faint) == ({}, {})


@pytest.mark.parametrize(
    ("article", "kept", "link"),
    [
        ("2022/06/104.html", "#s1", "Azerbaijani text"),
        ("2022/06/105.html", "#s1", "Azerbaijani text"),
        ("2021/05/101.html", "article aside", "Daren Talvik Dağ Ölkələri"),
    ],
)
def test_paper_keeps_the_label(page: Page, article: str, kept: str, link: str) -> None:
    """Printed, an English article still says what it is and keeps its text; its menus go."""
    page.goto(f"en/{article}")
    page.emulate_media(media="print")
    expect(page.locator(".note")).to_be_visible()
    expect(page.locator(kept)).to_be_visible()
    expect(page.get_by_role("link", name=link)).to_be_visible()
    expect(page.locator("body > header nav")).to_be_hidden()


def test_skip_link(page: Page) -> None:
    """The first press of the tab key offers to skip to the text, and does."""
    page.goto("az/2022/06/104.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Əsas mətnə keç")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main:target")).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_focus_is_seen(page: Page) -> None:
    """Whatever the tab key reaches on a page shows that it has the focus, and lies in sight."""
    page.goto("en/2022/06/105.html")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        focus = page.locator(":focus")
        expect(focus).to_be_in_viewport()
        outline = focus.evaluate("at => getComputedStyle(at).outlineStyle")
        assert outline != "none", focus.evaluate("at => at.outerHTML")
        page.keyboard.press("Tab")


@pytest.mark.parametrize("address", ["en/", "en/2022/06/104.html", "en/search.html"])
def test_key_to_the_search(page: Page, address: str) -> None:
    """The access key `/` puts the cursor into the search field, or leads to the link to it.

    With the browser's own modifier: a bare letter or sign as a shortcut would catch what
    people say to speech input (WCAG 2.1.4).
    """
    page.goto(address)
    key = {"key": "/", "code": "Slash", "windowsVirtualKeyCode": 191, "unmodifiedText": "/"}
    keyboard = page.context.new_cdp_session(page)  # Playwright's own leaves out `unmodifiedText`
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "modifiers": 1, **key})
    if "2022" in address:
        expect(page).to_have_url(re.compile("/en/search.html$"))
    else:
        expect(page.get_by_label("Search the archive", exact=True)).to_be_focused()


def test_watch_sees_what_leaves(browser: Browser, project_site: str) -> None:
    """The watch over requests would notice one to another host."""
    context = new_context(browser, project_site)
    watch = Watch(context)
    page = context.new_page()
    page.goto("en/")
    page.evaluate("fetch('http://another.invalid/').catch(() => 0)")
    context.close()
    assert watch.foreign == ["http://another.invalid/"]
