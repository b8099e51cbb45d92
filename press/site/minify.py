"""The scripts as they are published: without their comments, which each visitor would pay for.

Names and lines stay as they are, so that what a browser reports can still be found.
"""

from pathlib import Path

from rjsmin import jsmin


def minify_scripts(folder: Path) -> None:
    """Take comments and needless blanks out of every script below the folder, in place."""
    for file in folder.rglob("*.js"):
        if not file.name.endswith(".min.js"):  # not ours: its licence stands in a comment
            file.write_text(jsmin(file.read_text(encoding="utf-8")), encoding="utf-8")
