"""The scripts and style sheets as they are published."""

import re
import shutil
from pathlib import Path

import pytest

from press.language.interface import THEME
from press.languages import LANGUAGES
from press.site.bundles import WORKER, bundle_theme, page_scripts, page_sheets

ROOT = Path(__file__).parent.parent

SCRIPT = r"""/** Says where. */
import { kept } from "./letters.js";
const address = "https://example.org/a//b";  // the site
const pattern = /\/\/[^/*]+/gu;
console.log(pattern, `// ${address} /* kept */
  and ${kept}`);
"""


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a copy of the theme's static files, with a script of the test's own."""
    folder = tmp_path / "theme"
    shutil.copytree(THEME / "static", folder)
    (folder / "js" / "article.js").write_text(SCRIPT, encoding="utf-8")
    (folder / "js" / "letters.js").write_text("/* gone */ export const kept = 'so';\n")
    (folder / "js" / "search" / "worker.js").write_text("importScripts('lunr');\n")
    (folder / "js" / "search-page.js").write_text("")
    (folder / "js" / "lunr.min.js").write_text("/* whose it is */\n")
    return folder


def test_comments_go_and_code_stays(theme: Path) -> None:
    """What looks like a comment within a string, a template or a pattern is none."""
    bundle_theme(theme, ROOT)
    assert (theme / "js" / "article.js").read_text(encoding="utf-8") == (
        'var address="https://example.org/a//b",pattern=/\\/\\/[^/*]+/gu;'
        'console.log(pattern,`// ${address} /* kept */\n  and ${"so"}`);\n'
    )


def test_other_peoples_scripts_stay_whole(theme: Path) -> None:
    """A library keeps the comment that names its licence."""
    bundle_theme(theme, ROOT)
    assert (theme / "js" / "lunr.min.js").read_text() == "/* whose it is */\n"


def test_the_theme_publishes_bundles_alone(tiny_site: Path) -> None:
    """Scripts and sheets that pages name hold all that they import; nothing else is published."""
    theme = tiny_site / "theme"
    scripts = {path.relative_to(theme / "js").as_posix() for path in theme.rglob("*.js")}
    assert scripts == page_scripts() | {WORKER, "lunr.min.js"}
    assert {path.name for path in theme.rglob("*.css")} == page_sheets()
    for path in (
        *theme.rglob("*.css"),
        *(theme / "js" / name for name in page_scripts() | {WORKER}),
    ):
        text = path.read_text(encoding="utf-8")
        assert "/**" not in text
        assert not re.search(r'@import|^import\b|\bfrom"\.', text)


def test_pages_name_bundles_alone(tiny_site: Path) -> None:
    """Each script and sheet of the theme that a page asks for is there."""
    theme = tiny_site / "theme"
    for page in tiny_site.rglob("*.html"):
        for name in re.findall(r'/theme/([^"> ]+\.(?:js|css))', page.read_text(encoding="utf-8")):
            assert (theme / name).is_file(), (page, name)
    for language in LANGUAGES:
        assert (tiny_site / language.code / "search.html").is_file()
