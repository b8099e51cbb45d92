"""The recipe for a check of the finished site: one file, and one line in a table of rules."""

from importlib import import_module
from pathlib import Path

import pytest

from press.cli import main
from press.site_checks import registry
from tests.small_output import ARTICLE, SmallOutput
from tests.small_project import make_project, put

RULES = '''
"""What nobody should read."""

from collections.abc import Iterator

from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.html_page import HtmlPage
from press.site_checks.output_folder import OutputSite


def no_lorem(page: HtmlPage) -> Iterator[Finding]:
    """No page has text that stands for text."""
    start = page.html.find("Lorem ipsum")
    if start >= 0:
        yield Finding(start, "text that stands for text", "expected real text")


def no_drafts(site: OutputSite, _: PageFacts) -> Iterator[tuple[str, Finding]]:
    """The site has no folder of drafts."""
    if "drafts/" in site.folders:
        yield "drafts", Finding(None, "a folder of drafts", "expected none to be published")
'''


def test_new_rules_speak_in_press_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule of a page or of the site is heard: `press check --output` prints its line."""
    make_project(tmp_path, monkeypatch)
    put("new_rules/unread.py", RULES)
    monkeypatch.syspath_prepend(tmp_path / "new_rules")
    rules = import_module("unread")
    monkeypatch.setattr(registry, "PAGE_RULES", (*registry.PAGE_RULES, rules.no_lorem))
    monkeypatch.setattr(registry, "SITE_RULES", (*registry.SITE_RULES, rules.no_drafts))
    site = SmallOutput(tmp_path / "output", "https://example.org")
    site.change(f"en/{ARTICLE}", "President", "Lorem ipsum President")
    site.write("drafts/notes.txt", "…")
    assert main(["check", "--output"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"output/en/{ARTICLE}:16: text that stands for text; expected real text",
        "output/drafts: a folder of drafts; expected none to be published",
    ]
