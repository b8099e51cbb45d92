"""Takes the README's picture: ``python -m benchmarks.screenshot [FILE]``.

One article of the project's own archive in both editions, side by side, built for the
purpose and shown in Chromium.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from press.content.folder import read_articles
from press.languages import LANGUAGES
from press.pages.addresses import article
from press.problems import Problems
from tests.browser.serving import serving
from tests.built_site import ROOT, build
from tests.chromium import REMEDY, find_chromium

PICTURE: Final = ROOT / "docs" / "screenshot.png"
WIDTH, HEIGHT = 1440, 800

_FRAMES: Final = """<!DOCTYPE html><html lang="en"><title>Both editions</title><style>
body {{ margin: 0; display: flex; height: 100vh }}
iframe {{ flex: 1; border: 0; border-right: 1px solid #bbb }}
</style><body>{frames}</body></html>"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site and take the picture; exit status 1 where there is no Chromium."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screenshot", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=PICTURE, help=f"default: {PICTURE}")
    file: Path = parser.parse_args(arguments).file
    chromium = find_chromium()
    if not chromium:
        print(REMEDY, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    with tempfile.TemporaryDirectory() as output:
        take(chromium, build(ROOT / "content", Path(output)), latest_article(), file)
    return 0


def latest_article() -> list[str]:
    """Return the addresses of the archive's latest article, one an edition."""
    articles = [original for original, _ in read_articles(ROOT / "content", Problems()) if original]
    latest = max(articles, key=lambda each: each.date)
    return [article(language, latest.date, latest.id) for language in LANGUAGES]


def take(chromium: str, site: Path, addresses: Sequence[str], file: Path) -> None:
    """Photograph pages of the site side by side into `file`."""
    frames = "".join(f'<iframe src="{address}" title=""></iframe>' for address in addresses)
    (site / "frames.html").write_text(_FRAMES.format(frames=frames), encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"{address}/frames.html", wait_until="networkidle")
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
