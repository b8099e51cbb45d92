"""A piece of the index that is missing, broken or old never leads to a wrong result."""

import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import new_context
from tests.browser.serving import serving

RESULTS = "#search-results > li"
SEARCH = "en/search.html"
INDEX = Path("search", "en")


@pytest.fixture
def own_folder(project_site: str, project_folder: Path, tmp_path: Path) -> Path:
    """Return a copy of the site that a test may damage."""
    del project_site  # it is built when its address is known
    return Path(shutil.copytree(project_folder, tmp_path / "site"))


@pytest.fixture
def page(browser: Browser, own_folder: Path) -> Iterator[Page]:
    """Return a page of the copy; what fails here fails on purpose."""
    with serving(own_folder, "/archive") as address:
        context = new_context(browser, address)
        yield context.new_page()
        context.close()


def ask(page: Page, text: str = "orsova") -> None:
    """Type a question anew."""
    page.get_by_role("combobox", name="Search the archive").fill(text)


def pieces(folder: Path, kind: str) -> list[Path]:
    """Return the files of one kind of piece."""
    return list((folder / INDEX).glob(f"{kind}*/**/*.gz"))


@pytest.mark.parametrize("kind", ["terms", "blocks"])
@pytest.mark.parametrize("how", ["missing", "cut short", "a page of HTML", "another's"])
def test_broken_pieces_are_told(page: Page, own_folder: Path, kind: str, how: str) -> None:
    """No result is shown from a broken index; the page says so and offers to reload."""
    for piece in pieces(own_folder, kind):
        content = piece.read_bytes()
        if how == "missing":
            piece.unlink()
        elif how == "cut short":
            piece.write_bytes(content[: len(content) // 2])
        elif how == "a page of HTML":
            piece.write_text("<!DOCTYPE html><title>Not found</title>")
        else:
            other = "names" if kind == "terms" else "terms"
            piece.write_bytes(pieces(own_folder, other)[0].read_bytes())
    page.goto(f"{SEARCH}?q=orsova")
    expect(page.get_by_role("status")).to_contain_text("could not be read")
    expect(page.locator(RESULTS)).to_have_count(0)
    with page.expect_navigation():
        page.get_by_role("button", name="Reload the page").click()


@pytest.mark.parametrize("content", ["", '{"version": "12', "<!DOCTYPE html>", "[]", "null"])
def test_a_broken_beginning_is_told(page: Page, own_folder: Path, content: str) -> None:
    """Where the meta file is cut short, or no meta file, the page says so."""
    (own_folder / INDEX / "meta.json").write_text(content)
    page.goto(f"{SEARCH}?q=orsova")
    expect(page.get_by_role("status")).to_contain_text("could not be read")
    expect(page.locator(RESULTS)).to_have_count(0)


def test_published_anew_while_open(page: Page, own_folder: Path) -> None:
    """A page that has the old build's meta file goes on with the new build."""

    published: list[str] = []

    def publish(route: Route) -> None:
        if not published:
            shutil.rmtree(own_folder / INDEX)
            shutil.copytree(own_folder / "search" / "az", own_folder / INDEX)
        published.append(route.request.url)
        route.continue_()

    page.route("**/*.gz", publish)
    page.goto(f"{SEARCH}?q=festival")
    expect(page.locator(f"{RESULTS} > a")).to_have_attribute(
        "href",
        re.compile(r"/archive/az/2022/01/103\.html$"),  # the new build is the other edition's
    )


def test_an_old_bucket_in_the_cache_is_not_used(page: Page) -> None:
    """Pieces bear a hash of their content in their address: an old one cannot answer for a new."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{SEARCH}?q=orsova")
    expect(page.locator(RESULTS)).to_have_count(2)
    of_index = [url for url in asked if "/search/en/" in url and not url.endswith("meta.json")]
    assert of_index
    assert all(re.search(r"-[0-9a-f]{10}(/\d+)?\.gz$", url) for url in of_index)


def test_without_network(page: Page) -> None:
    """Offline the page says so; when the network is back it answers by itself."""
    page.goto(f"{SEARCH}?q=orsova")
    expect(page.locator(RESULTS)).to_have_count(2)
    page.context.set_offline(True)
    page.route("**/*.gz", lambda route: route.abort())
    ask(page, "festival")
    expect(page.get_by_role("status")).to_contain_text("could not be fetched")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.unroute("**/*.gz")
    page.context.set_offline(False)
    expect(page.locator(RESULTS)).to_have_count(1)


def test_scripts_that_do_not_come(page: Page) -> None:
    """Where lunr.js or our scripts cannot be fetched the page says so, and tries them again."""
    for script in ("**/lunr.min.js", "**/search/worker.js"):
        page.route(script, lambda route: route.abort())
        page.goto(f"{SEARCH}?q=orsova")
        expect(page.get_by_role("status")).to_contain_text("could not be fetched")
        page.unroute(script)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(RESULTS)).to_have_count(2)


def test_waiting_is_said(page: Page) -> None:
    """While the index is on its way the page says that it is searching."""
    held: list[Route] = []
    waited = threading.Event()

    def hold(route: Route) -> None:
        if waited.is_set():
            route.continue_()
        else:
            held.append(route)

    page.route("**/meta.json", hold)
    page.goto(f"{SEARCH}?q=orsova")
    expect(page.get_by_role("status")).to_contain_text("Searching…")
    waited.set()
    for route in held:
        route.continue_()
    expect(page.locator(RESULTS)).to_have_count(2)
