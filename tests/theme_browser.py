"""Shows the theme's pages in a real Chromium, served from memory: nothing else can be reached."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route, sync_playwright
from playwright.sync_api import Page as Tab

from press.language.interface import THEME
from press.languages import LANGUAGES, ORIGINAL
from press.pages import addresses
from press.pages.script_words import script_words
from tests.chromium import REMEDY, find_chromium
from tests.sample_views import pages, site_pages
from tests.theme_pages import SITE, articles, render

TYPES = {"css": "text/css", "js": "text/javascript", "html": "text/html"}


def served() -> dict[str, str]:
    """Return the pages by address; an article's status stands for its number."""
    texts: dict[str, str] = {}
    for status, text in articles().items():
        texts[f"{text.language}/{status}.html"] = render("article", text, text.language).html
    for language in LANGUAGES:
        for name, view in pages(language).items():
            texts[f"{language}/{name}.html"] = render(name, view, language).html
        texts[addresses.script_words(language)] = script_words(language)
    for name, shared in site_pages().items():
        texts[f"{name}.html"] = render(name, shared, ORIGINAL).html
    return texts


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium; without one the tests fail with the remedy."""
    path = find_chromium()
    assert path, REMEDY
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Shown:
    """A browser tab that knows the theme's pages; `strayed` holds requests for anything else."""

    def __init__(self, browser: Browser) -> None:
        self._texts = served()
        self.strayed: list[str] = []
        self.errors: list[str] = []
        self.tab: Tab = browser.new_page()
        self.tab.route("**/*", self._answer)
        self.tab.on("pageerror", lambda error: self.errors.append(str(error)))

    @property
    def addresses(self) -> list[str]:
        """Return the addresses of all pages, below the site."""
        return [address for address in self._texts if address.endswith(".html")]

    def open(self, address: str, width: int = 1280) -> Tab:
        """Show a page in a window of this width."""
        self.tab.set_viewport_size({"width": width, "height": 800})
        self.tab.goto(f"{SITE}/{address}")
        return self.tab

    def _answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/archive/")
        kind = TYPES.get(path.rpartition(".")[2], "")
        ours = THEME / "static" / path.removeprefix("theme/")
        if path in self._texts:
            route.fulfill(body=self._texts[path], content_type=f"{kind}; charset=utf-8")
        elif path.startswith("theme/") and ours.is_file():
            route.fulfill(body=ours.read_text(encoding="utf-8"), content_type=kind)
        else:
            self.strayed.append(route.request.url)
            route.abort()
