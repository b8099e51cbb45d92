"""The scripts and style sheets as they are published: each that a page names is one file.

What a script or a sheet imports is put into it, without comments and needless blanks. Names stay
as they are, so that what a browser reports can still be found in the source. Unbundled, all of it
works too, in more requests.
"""

import subprocess
from pathlib import Path
from typing import Final

#: The bundler below the project's root; package-lock.json holds its version.
ESBUILD: Final = Path("node_modules", ".bin", "esbuild")
#: The scripts that pages name, and the worker that the search page starts.
SCRIPTS: Final = ("article.js", "language-switch.js", "search-page.js", "unreviewed.js")
WORKER: Final = "search/worker.js"
#: The style sheets that pages name.
SHEETS: Final = ("archive.css", "article.css", "search.css")
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


def bundle_theme(folder: Path, root: Path) -> None:
    """Bundle the scripts and sheets below the theme's folder, in place; what they hold goes.

    `root` is the project's, where the bundler is.
    """
    scripts, sheets = folder / "js", folder / "css"
    _bundle(root, scripts, SCRIPTS, "--format=esm")
    _bundle(root, scripts, (WORKER,), "--format=iife")  # a classic script: lunr.js is one
    _bundle(root, sheets, SHEETS)
    bundles = {scripts / name for name in (*SCRIPTS, WORKER)} | {sheets / name for name in SHEETS}
    for file in (*scripts.rglob("*.js"), *sheets.rglob("*.css")):
        # Other people's are minified already, and keep the comment that names their licence.
        if file not in bundles and not file.name.endswith(".min.js"):
            file.unlink()


def _bundle(root: Path, folder: Path, names: tuple[str, ...], *options: str) -> None:
    places = (f"--outdir={folder}", f"--outbase={folder}")
    files = [folder / name for name in names]
    subprocess.run([root / ESBUILD, *_OPTIONS, *options, *places, *files], check=True)
