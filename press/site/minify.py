"""The scripts as they are published: without comments and needless blanks.

Names stay as they are, so that what a browser reports can still be found in the source.
"""

import subprocess
from pathlib import Path
from typing import Final

#: The minifier below the project's root; package-lock.json holds its version.
ESBUILD: Final = Path("node_modules", ".bin", "esbuild")
_OPTIONS: Final = (
    "--minify-whitespace",
    "--minify-syntax",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--allow-overwrite",
)


def minify_scripts(folder: Path, root: Path) -> None:
    """Minify every script below the folder, in place, by the esbuild of the project at `root`."""
    # Other people's are minified already, and keep the comment that names their licence.
    scripts = [file for file in folder.rglob("*.js") if not file.name.endswith(".min.js")]
    if scripts:
        places = (f"--outdir={folder}", f"--outbase={folder}")
        subprocess.run([root / ESBUILD, *_OPTIONS, *places, *sorted(scripts)], check=True)
