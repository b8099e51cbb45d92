"""Pagefind on the same texts, measured in a real browser: run by ``benchmarks.search`` alone."""

import gzip
import html
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page

from benchmarks.browsing import chromium
from benchmarks.cost import cost_of
from benchmarks.search_archive import Text, documents, whole_text
from benchmarks.table import Row
from press.languages import LANGUAGES
from tests.browser.serving import answering

_FOLDER: Final = Path(__file__).resolve().parent
#: What a server compresses on the way; Pagefind's own pieces are compressed already.
_COMPRESSED_ON_THE_WAY: Final = (".js", ".json", ".html", ".css")
_SEARCH: Final = """
async ([query, count, repeated]) => {
  const ask = async () => {
    const { results } = await window.pagefind.search(query);
    return Promise.all(results.slice(0, count).map((result) => result.data()));
  };
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const found = await ask();
  let warm = Infinity;
  for (let i = 0; i < (repeated ? 3 : 0); i++) {
    const again = performance.now();
    await ask();
    warm = Math.min(warm, performance.now() - again);
  }
  return { warm, found: found.map(({ url }) => Number(/(\\d+)\\.html/.exec(url)[1])) };
}
"""
_FIRST: Final = 10


def version() -> str:
    """Return the version that is locked."""
    packages = json.loads((_FOLDER / "package-lock.json").read_text())["packages"]
    return str(packages["node_modules/pagefind"]["version"])


def command() -> str | None:
    """Return the path of the locked Pagefind's command, or nothing."""
    return shutil.which(_FOLDER / "node_modules" / ".bin" / "pagefind")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder and counts what it sends, as a server that compresses would."""

    sent = 0

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_file():
            content = path.read_bytes()
            on_the_way = path.suffix in _COMPRESSED_ON_THE_WAY
            _Handler.sent += len(gzip.compress(content) if on_the_way else content)
        super().do_GET()


class Site:
    """A plain site of the texts, both editions, and Pagefind's index of it."""

    def __init__(self, texts: Sequence[Text], folder: Path) -> None:
        """Write one small page for each text of each edition."""
        self._folder = folder
        for edition in LANGUAGES:
            (folder / edition.code).mkdir(parents=True)
            for document in documents(texts, edition):
                title, body = (
                    html.escape(document.title),
                    html.escape(whole_text(document)),
                )
                (folder / document.url).write_text(
                    f'<!DOCTYPE html><html lang="{edition}"><title>{title}</title>'
                    f"<main data-pagefind-body><h1>{title}</h1><p>{body}</p></main></html>",
                    encoding="utf-8",
                )

    def build(self, pagefind: str, memory: int) -> Iterator[Row]:
        """Let Pagefind build its index; yield what it took, beside the memory that ours took."""
        cost = cost_of([pagefind, "--site", str(self._folder)], self._folder, {})
        peak = f"{cost.memory / 1e6:,.1f} MB at the peak"
        name = f"build, Pagefind {version()}"
        yield Row(name, f"{cost.cpu:,.1f} s CPU, {peak}", "ours needs less", memory < cost.memory)
        pieces = [path for path in (self._folder / "pagefind").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in pieces)
        yield Row("Pagefind's files, both editions", f"{size / 1e6:,.1f} MB, {len(pieces):,} files")

    def visit(self, queries: Mapping[str, list[str]]) -> dict[str, Any]:
        """Ask every query in a browser; those drawn by frequency on a first visit each."""
        (self._folder / "index.html").write_text("<!DOCTYPE html><html lang=az><title>.</title>")
        handler = partial(_Handler, directory=str(self._folder))
        with answering(handler) as address, chromium() as browser:
            return {
                kind: _answers(browser, f"{address}/", asked, anew=not kind.startswith("known"))
                for kind, asked in queries.items()
            }


def _answers(
    browser: Browser, address: str, queries: Sequence[str], *, anew: bool
) -> dict[str, list[Any]]:
    answers: dict[str, list[Any]] = {"bytes": [], "warm": [], "found": []}
    page: Page | None = None
    for query in queries:
        if page is None or anew:
            if page:
                page.context.close()
            page = browser.new_context().new_page()
            page.goto(address)
            _Handler.sent = 0
        answer = page.evaluate(_SEARCH, [query, _FIRST, anew])
        for key in ("warm", "found"):
            answers[key].append(answer[key])
        answers["bytes"].append(_Handler.sent)
    return answers
