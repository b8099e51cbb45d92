"""What the archive costs: ``python -m benchmarks.build [--articles N] [--keep FOLDER]``.

Imports and builds real texts with the project's own commands and settings, then checks the
finished site. The texts are the measuring data's, cut at ends of sentences to about 211 words,
which is the length of a press release (`benchmarks.press_texts` says how); their dates are
synthetic.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.cost import Cost, cost_of
from benchmarks.data import MissingDataError, data_file
from benchmarks.press_texts import write_sources
from benchmarks.table import Row, lines
from press.site_checks.site_rules import MOST_MEGABYTES

SOURCES: Final = "sources/wiki-20000.tar.xz"
PROJECT: Final = Path(__file__).resolve().parent.parent
#: What an editor wrote and the sources do not bring.
WRITTEN: Final = ("entities", "pages")
#: What is measured, run below a folder of its own.
COMMANDS: Final = (
    "press import --root {root} --content content sources",
    "pelican content -o output -s {root}/pelicanconf.py",
    "press check --root {root} --output output",
)
#: The archive that is planned for: 75,000 articles in two editions.
PLANNED_ARTICLES: Final = 75_000
#: With fewer articles the lists of names and years, nearly as many as ever, weigh too much.
ENOUGH: Final = 10_000
#: So many problems of each command are shown.
SHOWN: Final = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; print one table. Exit status 1: data missing, or the build failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=ENOUGH, help="how many articles (default: %(default)s)"
    )
    parser.add_argument("--keep", type=Path, help="work in this folder, empty or new, and keep it")
    asked = parser.parse_args(arguments)
    try:
        archive = data_file(SOURCES)
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        run = measure(archive, asked.articles, folder)
    for line in lines(rows(run)):
        print(line)  # noqa: T201 - the table is what this command is for
    for cost in (run.importing, run.building, run.checking):
        for message in cost.messages[:SHOWN]:
            print(message, file=sys.stderr)  # noqa: T201 - why the figures may be off
    # The texts are as people wrote them: an article refused is a figure, not a failure.
    return run.building.status


@dataclass(frozen=True, slots=True)
class Run:
    """One archive imported, built and checked."""

    articles: int
    pages: int
    page_bytes: int
    files: int
    output_bytes: int
    importing: Cost
    building: Cost
    checking: Cost


def measure(archive: Path, articles: int, folder: Path) -> Run:
    """Import, build and check so many articles made from the texts of `archive` in `folder`."""
    for name in WRITTEN:
        shutil.copytree(PROJECT / "content" / name, folder / "content" / name)
    (folder / "sources").mkdir()
    count = write_sources(archive, articles, folder / "sources")
    importing, building, checking = (_cost(folder, command) for command in COMMANDS)
    files = [path for path in (folder / "output").rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    return Run(
        articles=count,
        pages=len(pages),
        page_bytes=_bytes(pages),
        files=len(files),
        output_bytes=_bytes(files),
        importing=importing,
        building=building,
        checking=checking,
    )


def _cost(folder: Path, command: str) -> Cost:
    """Run one of the commands on the folders below `folder`."""
    state = folder.resolve() / "state"  # not the project's own, which its next build believes
    variables = {
        "PYTHONPATH": str(PROJECT),
        "SITEURL": "https://example.org",
        "BUILD_STATE": str(state),
    }
    words = (word.format(root=PROJECT) for word in command.split())
    return cost_of([sys.executable, "-m", *words], folder, variables)


def _bytes(paths: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def rows(run: Run) -> Iterator[Row]:
    """Yield the table of a run."""
    yield from _stage("import", run.importing, articles=run.articles)
    yield from _stage("build", run.building, articles=run.articles, pages=run.pages)
    yield from _stage("check", run.checking, pages=run.pages)
    yield Row("output", f"{run.output_bytes / 1e6:,.1f} MB in {run.files:,} files")
    yield Row("a page, HTML alone", f"{run.page_bytes / run.pages:,.0f} bytes")
    if run.articles >= ENOUGH:
        whole = run.output_bytes / run.articles * PLANNED_ARTICLES
        yield Row(
            f"{PLANNED_ARTICLES:,} articles, at this rate",
            f"{whole / 1e6:,.0f} MB",
            f"≤ {MOST_MEGABYTES:,} MB",
            whole <= MOST_MEGABYTES * 1e6,
        )


def _stage(name: str, cost: Cost, **counts: int) -> Iterator[Row]:
    done = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    speed = ", ".join(f"{count / cost.seconds:,.0f} {what}/s" for what, count in counts.items())
    yield Row(f"{name} of {done}", f"{cost.seconds:,.1f} s, {speed}")
    yield Row(f"{name}, processor time", f"{cost.cpu:,.1f} s")
    yield Row(f"{name}, peak memory", f"{cost.memory / 1e6:,.0f} MB")
    if cost.messages:
        yield Row(f"{name}, problems", f"{len(cost.messages):,}, exit status {cost.status}")


if __name__ == "__main__":
    sys.exit(main())
