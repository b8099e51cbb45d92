"""How soon a first search answers on a slow phone: ``python -m benchmarks.search_slow OUTPUT``.

In a real Chromium, on a finished site (``output/`` after ``make html``): words of its articles are
searched by their address (``az/search.html?q=…``), each by a visitor who was never there. Every
answer comes 150 ms late, all together at 1.6 Mbit/s, text compressed as GitHub Pages does; the
processor is four times slower: the slow phone of Lighthouse's "mobile, slow 4G".
"""

import argparse
import gzip
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from statistics import quantiles
from threading import Lock
from typing import Any, Final
from urllib.parse import quote

from playwright.sync_api import Browser

from benchmarks.browsing import chromium
from benchmarks.search_typing import has_search, words_of
from benchmarks.table import Row, lines
from press.languages import ORIGINAL
from tests.browser.serving import answering

#: Seconds until an answer begins, and bytes a second for all answers together.
LATENCY: Final = 0.15
BANDWIDTH: Final = 200_000
SLOWER: Final = 4
#: Visits that are measured.
VISITS: Final = 20
_COMPRESSED: Final = (".html", ".js", ".css", ".json", ".svg")
_RESULTS: Final = "document.querySelector('#search-results li')"
_SHOWN: Final = f"""() => new Promise((resolve) => {{
  const look = () => ({_RESULTS} ? resolve(performance.now()) : requestAnimationFrame(look));
  look();
}})"""


class _SlowHandler(SimpleHTTPRequestHandler):
    """Serves a folder slowly."""

    protocol_version = "HTTP/1.1"
    line = Lock()  #: one line leads to the phone
    sent = 0

    def do_GET(self) -> None:
        time.sleep(LATENCY)
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in _COMPRESSED:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with self.line:
            time.sleep(len(content) / BANDWIDTH)
            _SlowHandler.sent += len(content)
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; print one table. Exit status 1: there is no site in the folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_slow", description=__doc__)
    parser.add_argument("output", type=Path, help="the folder of a finished site")
    asked = parser.parse_args(arguments)
    if not has_search(asked.output):
        return 1
    for line in lines(measure(asked.output)):
        print(line)  # noqa: T201 - the table is what this command is for
    return 0


def measure(output: Path) -> Iterator[Row]:
    """Yield the rows of one site."""
    words = words_of(output)[:VISITS]
    handler = partial(_SlowHandler, directory=str(output))
    with answering(handler) as address, chromium() as browser:
        page = f"{address}/{ORIGINAL}/search.html"
        visits = [_visit(browser, f"{page}?q={quote(word)}") for word in words]
    seconds, sizes = zip(*visits, strict=True)
    yield _row("from address to results", seconds, "s")
    yield _row("fetched until then", sizes, "KB")


def _row(name: str, figures: Sequence[float], unit: str) -> Row:
    cuts = quantiles(figures, n=20)
    text = f"{cuts[9]:,.1f} {unit}, 95 % within {cuts[18]:,.1f} {unit}"
    return Row(f"first search on a slow phone, {name}", text)


def _visit(browser: Browser, address: str) -> tuple[float, float]:
    """Return the seconds until results stand on the page, and the KB fetched by then."""
    context = browser.new_context()
    page = context.new_page()
    session: Any = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    _SlowHandler.sent = 0
    page.goto(address, wait_until="commit")
    shown = page.evaluate(_SHOWN)
    fetched = _SlowHandler.sent
    context.close()
    return shown / 1000, fetched / 1000


if __name__ == "__main__":
    sys.exit(main())
