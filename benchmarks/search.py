"""What the search costs and finds: ``python -m benchmarks.search [--articles 1000 10000]``.

The index in pieces beside lunr.py and lunr.js with the whole index, and beside Pagefind on the
same texts. Bytes are those of a first visit, compressed, all scripts included. Pagefind is
measured in the version locked in benchmarks/package-lock.json: ``npm ci --prefix benchmarks``.
Above 20,000 articles lunr is left out: its whole index alone takes more than twenty minutes. The
texts beyond the 20,000 real ones are mixed of their sentences.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

from benchmarks import search_pagefind
from benchmarks.cost import cost_of
from benchmarks.data import MissingDataError, data_file
from benchmarks.search_archive import REAL, SOURCES, Text, read_texts, save_texts, size_of
from benchmarks.search_queries import (
    KnownItem,
    as_they_stand,
    drawn,
    inflected,
    known_items,
    typed_plainly,
)
from benchmarks.table import Row, lines
from press.language.interface import THEME
from press.languages import ORIGINAL
from press.site.bundles import bundle_theme

PROJECT: Final = Path(__file__).resolve().parent.parent
UNIMORPH: Final = "language/unimorph-aze.tsv"
#: The most a first query may cost: articles → bytes.
BYTES: Final = {10_000: 90_000, 75_000: 150_000}
#: The budget of the building is for archives of at least so many articles.
SMALL: Final = 10_000
#: Milliseconds from keystroke to results, by articles.
WARM: Final = {10_000: 50}
ENGINES: Final = ("ours", "lunr", "plain", "nothing")
#: Queries whose cost is measured; the others show what is found.
REPEATED: Final = ("one word", "three words")
LUNR: Final = {"lunr", "plain"}


@dataclass(frozen=True, slots=True)
class Built:
    """One engine's index."""

    cpu: float  #: seconds, without the reading of the texts
    memory: int  #: bytes at the peak
    folder: Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; print one table for each number of articles. Exit status 1: data missing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    asked = parser.parse_args(arguments)
    try:
        archive, unimorph = data_file(SOURCES), data_file(UNIMORPH)
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    for count in asked.articles:
        with tempfile.TemporaryDirectory() as folder:
            for line in lines(measure(archive, unimorph, count, Path(folder))):
                print(line)  # noqa: T201 - the table is what this command is for
    return 0


def measure(archive: Path, unimorph: Path, count: int, folder: Path) -> Iterator[Row]:
    """Yield the rows of one archive of so many articles."""
    texts = read_texts(archive, count)
    save_texts(texts, folder / "texts.json")
    engines = [engine for engine in ENGINES if engine not in LUNR or count <= REAL]
    built = {engine: build(engine, folder / "texts.json", folder / engine) for engine in engines}
    yield Row(f"{len(texts):,} articles, two editions", f"{size_of(texts) / 1e6:,.1f} MB of text")
    yield from cost_rows(texts, built)
    items = known_items(texts)
    queries = drawn(texts) | {
        "known item, as it stands": as_they_stand(items),
        "known item, typed plainly": typed_plainly(items),
        "known item, inflected": inflected(items, unimorph),
    }
    answers = {"ours": visit(folder, {"index": f"{built['ours'].folder}/{ORIGINAL}/"}, queries)}
    if "plain" in built:
        whole = {"whole": str(built["plain"].folder / "plain.json")}
        answers["lunr.js, whole"] = visit(folder, whole, queries)
    pagefind = search_pagefind.command()
    if pagefind is None:
        yield Row("Pagefind", "not installed: npm ci --prefix benchmarks")
    else:
        site = search_pagefind.Site(texts, folder / "pagefind")
        yield from site.build(pagefind, built["ours"].memory)
        answers["Pagefind"] = site.visit(queries)
    yield from visit_rows(count, answers)
    yield from relevance_rows(items, answers)


def build(engine: str, texts: Path, folder: Path) -> Built:
    """Build one engine's index in a process of its own."""
    folder.mkdir()
    command = (sys.executable, "-m", "benchmarks.search_build", engine, str(texts), str(folder))
    cost = cost_of(command, folder, {"PYTHONPATH": str(PROJECT)})
    if cost.status:
        raise RuntimeError((folder / "errors.txt").read_text())
    return Built(json.loads((folder / "cost.json").read_text()), cost.memory, folder)


def cost_rows(texts: Sequence[Text], built: Mapping[str, Built]) -> Iterator[Row]:
    """Yield what the building takes, and what is built."""
    ours = built["ours"]
    for name, one in built.items():
        if name in ("ours", "lunr"):
            peak = _megabytes(one.memory)
            yield Row(f"build, {name}", f"{one.cpu:,.1f} s CPU, {peak} at the peak")
    if "lunr" in built:
        share = ours.cpu / built["lunr"].cpu
        budget = ("≤ 25 %", share <= 0.25) if len(texts) >= SMALL else ("", None)
        yield Row("build, ours of lunr.py", f"{share:.0%} of its CPU time", *budget)
    reading = built["nothing"].memory
    yield Row("reading the texts alone", f"{_megabytes(reading)} at the peak")
    edition = ours.folder / ORIGINAL.code
    pieces = [path for path in edition.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in pieces)
    share = size / size_of(texts)
    yield Row(
        "pieces, one edition",
        f"{_megabytes(size)}, {share:.1%} of the text",
        "≤ 30 %",
        share <= 0.3,
    )
    most = max(sum(1 for _ in path.iterdir()) for path in edition.rglob("*") if path.is_dir())
    yield Row("most files in a folder", f"{most:,} of {len(pieces):,}", "≤ 1,000", most <= 1000)


def _megabytes(size: float) -> str:
    return f"{size / 1e6:,.1f} MB"


def visit(folder: Path, index: Mapping[str, str], queries: Mapping[str, list[str]]) -> Any:
    """Ask in Node.js as a browser would."""
    task = folder / "task.json"
    scripts = str(_published_scripts(folder))
    asked = {**index, "scripts": scripts, "queries": queries, "repeated": REPEATED}
    task.write_text(json.dumps(asked), encoding="utf-8")
    node = shutil.which("node") or str(Path(sys.executable).with_name("node"))
    command = [node, "--max-old-space-size=8000", str(PROJECT / "benchmarks/search_visit.mjs")]
    return json.loads(subprocess.run([*command, task], check=True, capture_output=True).stdout)


def _published_scripts(folder: Path) -> Path:
    """Return a folder with the theme's scripts as a build publishes them."""
    scripts = folder / "scripts"
    if not scripts.exists():
        shutil.copytree(THEME / "static", scripts)
        bundle_theme(scripts, PROJECT)
    return scripts / "js"


def visit_rows(count: int, answers: Mapping[str, Any]) -> Iterator[Row]:
    """Yield what a first query costs a visitor, and how long a repeated one takes."""
    for kind in REPEATED:
        for name, answer in answers.items():
            median, most = _middle_and_95th(answer[kind]["bytes"])
            budget = BYTES.get(count) if name == "ours" else None
            yield Row(
                f"first query, {kind}, {name}",
                f"{median / 1000:,.0f} KB, 95 % within {most / 1000:,.0f} KB",
                f"≤ {budget / 1000:,.0f} KB" if budget else "",
                median <= budget if budget else None,
            )
    for name, answer in answers.items():
        warm = [time for kind in REPEATED for time in answer[kind]["warm"]]
        median, most = _middle_and_95th(warm)
        budget = WARM.get(count) if name == "ours" else None
        yield Row(
            f"a query again, {name}",
            f"{median:,.1f} ms, 95 % within {most:,.1f} ms",
            f"≤ {budget} ms" if budget else "",
            most <= budget if budget else None,
        )


def _middle_and_95th(figures: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(figures, n=20)
    return cuts[9], cuts[18]


def relevance_rows(items: Sequence[KnownItem], answers: Mapping[str, Any]) -> Iterator[Row]:
    """Yield how often the article looked for is among the first ten, and how high."""
    kinds = [kind for kind in answers["ours"] if kind.startswith("known item")]
    for kind in kinds:
        for name, answer in answers.items():
            pairs = zip(answer[kind]["found"], items, strict=True)
            ranks = [found.index(item.number) + 1 for found, item in pairs if item.number in found]
            recall = len(ranks) / len(items)
            reciprocal = sum(1 / rank for rank in ranks) / len(items)
            figure = f"recall@10 {recall:.1%}, MRR {reciprocal:.3f}"
            yield Row(f"{kind}, {name}", f"{figure} of {len(items)}")


if __name__ == "__main__":
    sys.exit(main())
