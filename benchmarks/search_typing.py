"""How soon results come while one types: ``python -m benchmarks.search_typing OUTPUT``.

In a real Chromium, on a finished site (``output/`` after ``make html``): words of its articles are
typed letter by letter into the search page, once to fill the cache and once more to measure. The
time runs from the browser's input event to the moment the results are in the page. `--slower 6`
slows the processor down.
"""

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

from playwright.sync_api import Browser, Page

from benchmarks.browsing import chromium
from benchmarks.table import Row, lines
from press.languages import ORIGINAL
from tests.browser.serving import serving

#: Words typed.
WORDS: Final = 30
#: Milliseconds from keystroke to results: the budget for 10,000 articles on this machine.
BUDGET: Final = 50
_SENTENCE: Final = re.compile(r"<span id=s\d+>([^<]*)")
_WATCH: Final = """() => {
  const times = (window.times = []);
  const { loading } = JSON.parse(document.getElementById("search-words").textContent);
  const status = document.getElementById("search-status");
  let began = 0;
  const begin = () => (began = performance.now());
  document.getElementById("search").elements.q.addEventListener("input", begin, true);
  new MutationObserver(() => {
    if (!began || status.textContent === loading) return;
    times.push(performance.now() - began);
    began = 0;
  }).observe(status, { childList: true });
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; print one table. Exit status 1: there is no site in the folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_typing", description=__doc__)
    parser.add_argument("output", type=Path, help="the folder of a finished site")
    parser.add_argument("--slower", type=float, default=1, help="times slower than this machine")
    asked = parser.parse_args(arguments)
    if not has_search(asked.output):
        return 1
    for line in lines(measure(asked.output, asked.slower)):
        print(line)  # noqa: T201 - the table is what this command is for
    return 0


def has_search(output: Path) -> bool:
    """Tell whether a folder holds a finished site, and say so where it does not."""
    found = (output / f"{ORIGINAL}/search.html").exists()
    if not found:
        print(f"{output}: no {ORIGINAL}/search.html; expected: make html", file=sys.stderr)  # noqa: T201 - a command's own message
    return found


def measure(output: Path, slower: float) -> Iterator[Row]:
    """Yield the rows of one site."""
    typed = words_of(output)
    with serving(output) as address, chromium() as browser:
        page = _opened(browser, address, slower)
        for word in typed:
            _type(page, word)
        page.evaluate(_WATCH)
        for word in typed:
            _type(page, word)
        times = page.evaluate("window.times")
    median, most = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
    budget = (f"≤ {BUDGET} ms", most <= BUDGET) if slower == 1 else ("", None)
    name = (
        f"keystroke to results, {slower:g} times slower" if slower > 1 else "keystroke to results"
    )
    yield Row(name, f"{median:.0f} ms, 95 % within {most:.0f} ms of {len(times)}", *budget)


def words_of(output: Path) -> list[str]:
    """Return words of the site's articles, drawn with a fixed seed."""
    choose = random.Random(5)
    pages = sorted((output / ORIGINAL.code).glob("[12]*/*/*.html"))
    found: list[str] = []
    while len(found) < WORDS:
        text = " ".join(_SENTENCE.findall(choose.choice(pages).read_text(encoding="utf-8")))
        words = [word for word in re.findall(r"\w+", text) if len(word) > 2]
        found += [choose.choice(words)] if words else []
    return found


def _opened(browser: Browser, address: str, slower: float) -> Page:
    page = browser.new_page(base_url=address)
    session: Any = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(f"{ORIGINAL}/search.html")
    return page


def _type(page: Page, word: str) -> None:
    """Type a word as quick people do, and wait for the finished answer."""
    field = page.locator("[name=q]")
    field.fill("")
    field.press_sequentially(word, delay=120)
    page.wait_for_timeout(900)


if __name__ == "__main__":
    sys.exit(main())
