"""``make quick`` starts no browser, no build, no process, and writes no index."""

from pathlib import Path

import pytest

from tests.needs import ROOT, needs


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("from playwright.sync_api import Page", {"browser"}),
        ("import playwright.sync_api", {"browser"}),
        ("from tests.theme_browser import Shown", {"browser", "slow"}),
        ("from tests import chromium", {"browser", "slow"}),
        ("from tests.built_site import build", {"build", "slow"}),
        ("def test() -> None:\n    import playwright", {"browser"}),
        ("from tests.browser.conftest import Watch", {"browser", "build", "slow"}),
        ("import subprocess", {"slow"}),
        ("from press.search.index_writer import write_index", {"slow"}),
        ("from press.search import index_writer", {"slow"}),
        ("from tests.search_fixture import NAMES", {"slow"}),
        ("from press.site import feeds", set()),
    ],
)
def test_an_import_shows_the_need(tmp_path: Path, line: str, marks: set[str]) -> None:
    """What a file imports, itself or through others, says what its tests need."""
    file = tmp_path / "test_new.py"
    file.write_text(line, encoding="utf-8")
    assert needs(file) == marks


def test_every_browser_test_is_marked(request: pytest.FixtureRequest) -> None:
    """Whatever stands in tests/browser needs a browser, and whoever asks for the tiny site a build.

    Every test file shows its need in its text: none that names Chromium or Pelican is quick.
    """
    for item in request.session.items:
        marks = {mark.name for mark in item.iter_markers()}
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            assert "browser" in marks
        if "tiny_site" in getattr(item, "fixturenames", ()):
            assert "build" in marks
