"""The Chromium in which pages are measured: run by other benchmarks alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import find_chromium


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser without a window, which ends with the block."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        yield playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
