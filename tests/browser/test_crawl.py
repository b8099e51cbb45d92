"""Every page of the finished site in a real Chromium, under a path."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.crawling import assert_sound


def test_every_page(browser: Browser, project_site: str, project_folder: Path) -> None:
    """Links reach every page; none fails, complains or asks another host; the checks agree."""
    assert_sound(browser, project_site, project_folder)
