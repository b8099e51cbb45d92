"""The scripts as they are published."""

from pathlib import Path

from press.interface import THEME
from press.scripts import shrink

SCRIPT = r"""/** Says where. */
const address = "https://example.org/a//b";  // the site
const pattern = /\/\/[^/*]+/gu;
const text = `// ${address} /* kept */
  and this line`;
"""


def test_comments_go_and_code_stays(tmp_path: Path) -> None:
    """What looks like a comment within a string, a template or a pattern is none."""
    script = tmp_path / "js" / "own.js"
    script.parent.mkdir()
    script.write_text(SCRIPT, encoding="utf-8")
    shrink(tmp_path)
    assert script.read_text(encoding="utf-8") == (
        'const address="https://example.org/a//b";const pattern=/\\/\\/[^/*]+/gu;const text='
        "`// ${address} /* kept */\n  and this line`;"
    )


def test_other_peoples_scripts_stay_whole(tmp_path: Path) -> None:
    """A library keeps the comment that names its licence."""
    library = tmp_path / "lunr.min.js"
    library.write_text(SCRIPT, encoding="utf-8")
    shrink(tmp_path)
    assert library.read_text(encoding="utf-8") == SCRIPT


def test_the_theme_publishes_no_comment(tiny_site: Path) -> None:
    """No script of the theme is published with its comments."""
    ours = [path.relative_to(THEME / "static") for path in (THEME / "static").rglob("*.js")]
    published = [(tiny_site / "theme" / script).read_text(encoding="utf-8") for script in ours]
    assert published
    assert not any("/**" in script for script in published)
