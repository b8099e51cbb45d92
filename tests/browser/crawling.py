"""Every page of a finished site, opened in a real Chromium."""

from http import HTTPStatus
from pathlib import Path
from urllib.parse import urldefrag

from playwright.sync_api import Browser, Page

from press.problems import Problems
from press.site_checks.check_output import check_output
from tests.browser.conftest import Watch, new_context

#: Where the reader can go from a page: links, and forms.
LINKS = "all => all.map(element => element.href ?? element.action)"


def crawl(page: Page, address: str) -> set[str]:
    """Open every page that links lead to from the root; return their addresses within the site.

    Each answers with status 200 and without a redirect; so do the feeds, which no page shows.
    """
    waiting, seen = [f"{address}/"], {f"{address}/"}
    while waiting:
        url = waiting.pop()
        if url.endswith(".xml"):
            assert page.request.get(url).status == HTTPStatus.OK
            continue
        response = page.goto(url)
        assert response is not None
        assert (response.url, response.status) == (url, HTTPStatus.OK)
        for link in page.locator("a[href], form[action]").evaluate_all(LINKS):
            target = urldefrag(link).url.partition("?")[0]
            if target.startswith(f"{address}/") and target not in seen:
                seen.add(target)
                waiting.append(target)
    return {url.removeprefix(f"{address}/") for url in seen}


def addresses_in(folder: Path) -> set[str]:
    """Return the address of every page in the output folder, the one for lost readers left out."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return {file.removesuffix("index.html") for file in files - {"404.html"}}


def assert_sound(browser: Browser, address: str, folder: Path) -> None:
    """Links reach every page; none fails, complains or asks another host; the checks agree."""
    context = new_context(browser, address)
    watch = Watch(context)
    reached = crawl(context.new_page(), address)
    context.close()
    watch.assert_clean()
    problems = Problems()
    check_output(folder, problems, address)
    assert list(problems) == []
    pages = {page for page in reached if not page.endswith(".xml")}
    assert pages == addresses_in(folder)
