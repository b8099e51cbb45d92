"""The scripts and style sheets as they are published: each that a page names is one file.

What a script or a sheet imports is put into it, without comments and needless blanks. Names stay
as they are, so that what a browser reports can still be found in the source. Unbundled, all of it
works too, in more requests.
"""

import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from press.language.interface import THEME

#: The bundler below the project's root; package-lock.json holds its version.
ESBUILD: Final = Path("node_modules", ".bin", "esbuild")
#: The worker that the search page starts.
WORKER: Final = "search/worker.js"
#: How templates name scripts, and which style sheet is theirs.
_SCRIPT: Final = re.compile(r"/theme/js/([\w/-]+\.js)")
_SHEET: Final = re.compile(r"block style %\}(\w+)\{%")
_OPTIONS: Final = (
    "--bundle",
    "--minify-whitespace",
    "--minify-syntax",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--allow-overwrite",
)


@cache
def page_scripts() -> frozenset[str]:
    """Return the scripts that the theme's pages name; the search's worker is another."""
    return frozenset(_named(_SCRIPT)) - {WORKER}


@cache
def page_sheets() -> frozenset[str]:
    """Return the style sheets that the theme's pages name."""
    return frozenset(f"{name}.css" for name in _named(_SHEET))


def _named(pattern: re.Pattern[str]) -> Iterable[str]:
    for template in (THEME / "templates").rglob("*.html"):
        yield from pattern.findall(template.read_text(encoding="utf-8"))


def bundle_theme(folder: Path, root: Path) -> None:
    """Bundle the scripts and sheets below the theme's folder, in place; what they hold goes.

    `root` is the project's, where the bundler is.
    """
    scripts, sheets = folder / "js", folder / "css"
    _bundle(root, scripts, page_scripts(), "--format=esm")
    _bundle(root, scripts, {WORKER}, "--format=iife")  # a classic script: lunr.js is one
    _bundle(root, sheets, page_sheets())
    bundles = {scripts / name for name in (*page_scripts(), WORKER)}
    bundles |= {sheets / name for name in page_sheets()}
    for file in (*scripts.rglob("*.js"), *sheets.rglob("*.css")):
        # Other people's are minified already, and keep the comment that names their licence.
        if file not in bundles and not file.name.endswith(".min.js"):
            file.unlink()


def _bundle(root: Path, folder: Path, names: Iterable[str], *options: str) -> None:
    # Run in the folder: a bundle holds the paths of its modules as seen from there, so that two
    # builds in two folders have the same bytes.
    command = [str((root / ESBUILD).absolute()), *_OPTIONS, *options, "--outdir=.", "--outbase=."]
    subprocess.run([*command, *sorted(names)], cwd=folder, check=True)
