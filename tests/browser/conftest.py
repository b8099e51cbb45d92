"""The browser tests' ground: a Chromium, the tiny archive served on loopback, a watched page."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests.browser.serving import HOST, serving
from tests.built_site import build
from tests.chromium import REMEDY, find_chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
#: Milliseconds that a busy machine may take for what comes at once; only a failure waits so long.
LONGEST_WAIT = 60_000
expect.set_options(timeout=LONGEST_WAIT)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return one Chromium for all these tests; without one they fail with the remedy.

    Not for the whole session: Playwright runs once at a time, and others start their own.
    """
    path = find_chromium()
    assert path, REMEDY
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def project_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the site under a path is built."""
    return tmp_path_factory.mktemp("project_site")


@pytest.fixture(scope="session")
def project_site(tiny_content: Path, project_folder: Path) -> Iterator[str]:
    """Return the address of the tiny archive as a project site: below a path."""
    with serving(project_folder, "/archive") as address:
        build(tiny_content, project_folder, address)
        yield address


@pytest.fixture(scope="session")
def domain_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the site for a domain is built."""
    return tmp_path_factory.mktemp("domain_site")


@pytest.fixture(scope="session")
def domain_site(tiny_content: Path, domain_folder: Path) -> Iterator[str]:
    """Return the address of the tiny archive as it stands on a domain of its own."""
    with serving(domain_folder) as address:
        build(tiny_content, domain_folder, address)
        yield address


class Watch:
    """What a page asked for and what it complained of."""

    def __init__(self, context: BrowserContext, *, scripts: bool = True) -> None:
        """Watch from now on; without `scripts` the browser refuses to fetch any ahead."""
        #: The reader went on before it came; a browser without scripts calls its refusal csp.
        self.no_failures = {"net::ERR_ABORTED"} if scripts else {"net::ERR_ABORTED", "csp"}
        self.foreign: list[str] = []
        self.failed: list[str] = []
        self.complaints: list[str] = []
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname != HOST:
            self.foreign.append(request.url)

    def _failed(self, request: Request) -> None:
        if request.failure not in self.no_failures:
            self.failed.append(f"{request.failure} {request.url}")

    def _answered(self, response: Response) -> None:
        if not response.ok and response.status != HTTPStatus.NOT_MODIFIED:
            self.failed.append(f"{response.status} {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def assert_clean(self) -> None:
        """No request left loopback, none failed, and the console is silent."""
        assert (self.foreign, self.failed, self.complaints) == ([], [], [])


def new_context(browser: Browser, address: str, **options: Any) -> BrowserContext:
    """Return a fresh browser profile in which addresses are relative to the site's."""
    context = browser.new_context(base_url=f"{address}/", locale="en-GB", **options)
    context.set_default_timeout(LONGEST_WAIT)
    return context


@pytest.fixture
def context(browser: Browser, project_site: str) -> Iterator[BrowserContext]:
    """Return a fresh profile for the project site; after the test it must have stayed clean."""
    context = new_context(browser, project_site)
    watch = Watch(context)
    yield context
    context.close()
    watch.assert_clean()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return a page of the fresh profile."""
    return context.new_page()


@pytest.fixture
def plain_page(browser: Browser, project_site: str) -> Iterator[Page]:
    """Return a page in a browser with JavaScript off."""
    context = new_context(browser, project_site, java_script_enabled=False)
    watch = Watch(context, scripts=False)
    yield context.new_page()
    context.close()
    watch.assert_clean()
