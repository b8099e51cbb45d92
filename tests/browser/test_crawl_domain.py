"""Every page of the finished site in a real Chromium, on a domain of its own."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.crawling import assert_sound


def test_every_page(browser: Browser, domain_site: str, domain_folder: Path) -> None:
    """Links reach every page; none fails, complains or asks another host; the checks agree."""
    assert_sound(browser, domain_site, domain_folder)
