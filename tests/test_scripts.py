"""The scripts as they are published."""

import re
from pathlib import Path

from press.language.interface import THEME
from press.languages import LANGUAGES
from press.site.minify import minify_scripts

ROOT = Path(__file__).parent.parent

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
    minify_scripts(tmp_path, ROOT)
    assert script.read_text(encoding="utf-8") == (
        'const address="https://example.org/a//b",pattern=/\\/\\/[^/*]+/gu,text='
        "`// ${address} /* kept */\n  and this line`;\n"
    )


def test_other_peoples_scripts_stay_whole(tmp_path: Path) -> None:
    """A library keeps the comment that names its licence."""
    library = tmp_path / "lunr.min.js"
    library.write_text(SCRIPT, encoding="utf-8")
    minify_scripts(tmp_path, ROOT)
    assert library.read_text(encoding="utf-8") == SCRIPT


def test_the_theme_publishes_no_comment(tiny_site: Path) -> None:
    """No script of the theme is published with its comments."""
    ours = [path.relative_to(THEME / "static") for path in (THEME / "static").rglob("*.js")]
    published = [(tiny_site / "theme" / script).read_text(encoding="utf-8") for script in ours]
    assert published
    assert not any("/**" in script for script in published)


def imports_of(script: Path) -> set[Path]:
    """Return a script with all that it imports, and they, before it runs."""
    text = script.read_text(encoding="utf-8")
    found = re.findall(r'^import .*?from "([^"]+)";', text, re.MULTILINE | re.DOTALL)
    return {script}.union(*(imports_of((script.parent / name).resolve()) for name in found))


def test_the_search_page_preloads_all_that_a_first_search_imports(tiny_site: Path) -> None:
    """Neither the page nor its worker waits for a script that another one names."""
    scripts = (THEME / "static" / "js").resolve()
    worker = (scripts / "search" / "worker.js").read_text(encoding="utf-8")
    modules, of_letters = (
        re.findall(r'"(\w+)"', found) for found in re.findall(r"= \[([^\]]*)\]", worker)[:2]
    )
    needed = imports_of(scripts / "search-page.js") - {scripts / "search-page.js"}
    needed |= {scripts / "search" / f"{name}.js" for name in ("worker", *modules)}
    needed |= {scripts / f"{name}.js" for name in of_letters}
    for language in LANGUAGES:
        page = (tiny_site / language.code / "search.html").read_text(encoding="utf-8")
        preloaded = re.findall(r'rel="?modulepreload"? href="?[^" >]*/theme/js/([^" >]+)', page)
        assert {scripts / name for name in preloaded} == needed
    for name in modules:
        assert imports_of(scripts / "search" / f"{name}.js") <= needed
