"""What the archive costs, beside Hugo and Pagefind in the same run.

``python -m benchmarks.build [--articles N …] [--keep FOLDER] [--picture FILE]``

Imports and builds real texts with the project's own commands and settings, checks the sources and
the finished site, makes Hugo and Pagefind do their part of it, then edits the archive and builds
what has changed. At the end a build from nothing must have the same bytes.

The texts are the measuring data's, cut at ends of sentences to about 211 words, which is the
length of a press release (`benchmarks.press_texts` says how); their dates are synthetic. Hugo
makes bare pages of the same texts, Pagefind an index of these (`benchmarks.build_peers`).
Seconds depend on what else the machine does; ratios within one run do so less.
"""

import argparse
import filecmp
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.build_edits import EDITS
from benchmarks.build_peers import measure_hugo, measure_pagefind, missing_peers
from benchmarks.build_table import rows
from benchmarks.cost import Cost, cost_of
from benchmarks.data import MissingDataError, data_file
from benchmarks.picture import Line, picture
from benchmarks.press_texts import write_sources
from benchmarks.table import lines

SOURCES: Final = "sources/wiki-20000.tar.xz"
PROJECT: Final = Path(__file__).resolve().parent.parent
#: What an editor wrote and the sources do not bring.
WRITTEN: Final = ("entities", "pages")
#: What is measured, run below a folder of its own.
IMPORT: Final = "press import --root {root} --content content sources"
BUILD: Final = "pelican content -o output -s {root}/pelicanconf.py"
CHECK: Final = "press check --root ."
CHECK_OUTPUT: Final = "press check --root {root} --output output"
#: So many articles are measured where nobody says how many.
USUAL: Final = 10_000
#: So many problems of each command are shown.
SHOWN: Final = 5


@dataclass(slots=True)
class Run:
    """One archive imported, built, checked, edited and built again."""

    articles: int = 0
    sizes: dict[str, int] = field(default_factory=dict)  #: bytes by file of the output
    #: what each command cost, in the order in which they ran
    costs: dict[str, Cost] = field(default_factory=dict)
    edits: dict[str, Cost] = field(default_factory=dict)  #: the builds after each of `EDITS`
    #: whether the last of these left what a build from nothing makes; None: not tried
    is_same: bool | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; print a table for each size. Exit status 1: data missing, or a build failed."""
    asked = _parser().parse_args(arguments)
    try:
        archive = data_file(SOURCES)
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    missing_ones = [] if asked.alone else list(missing_peers())
    for line in missing_ones:
        print(line, file=sys.stderr)  # noqa: T201 - the same
    if missing_ones:
        return 1
    runs = []
    for articles in sorted(asked.articles):
        with tempfile.TemporaryDirectory() as temporary:
            folder = (asked.keep or Path(temporary)) / str(articles)
            runs.append(measure(archive, articles, folder, alone=asked.alone))
        _print(runs[-1])
        if asked.picture:
            asked.picture.write_text(_picture(runs), encoding="utf-8")
    # The texts are as people wrote them: an article refused is a figure, not a failure.
    return max(int(run.costs["build"].status != 0 or run.is_same is False) for run in runs)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.build",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--articles",
        type=int,
        nargs="+",
        default=[USUAL],
        metavar="N",
        help=f"how many articles; several sizes are measured in turn (default: {USUAL:,})",
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FOLDER",
        help="work in FOLDER/N and keep it; what was imported there is not imported again",
    )
    parser.add_argument(
        "--picture", type=Path, metavar="FILE", help="draw cost against size into this SVG file"
    )
    parser.add_argument("--alone", action="store_true", help="leave Hugo and Pagefind out")
    return parser


def _print(run: Run) -> None:
    for line in lines(rows(run)):
        print(line, flush=True)  # noqa: T201 - the table is what this command is for
    for name, cost in (run.costs | run.edits).items():
        for message in cost.messages[:SHOWN]:
            print(f"{name}: {message}", file=sys.stderr)  # noqa: T201 - why figures may be off


def measure(archive: Path, articles: int, folder: Path, *, alone: bool = False) -> Run:
    """Measure an archive of so many articles made from the texts of `archive`, in `folder`."""
    content, run = folder / "content", Run()
    if not content.exists():
        run.costs["import"] = import_texts(archive, articles, folder)
        shutil.copytree(content, folder / "imported")
    else:  # without the edits of the run before
        shutil.rmtree(content)
        shutil.copytree(folder / "imported", content)
    run.articles = sum(1 for _ in content.glob("az/*/*/*.md"))
    for name in ("output", "whole", "state"):
        shutil.rmtree(folder / name, ignore_errors=True)
    run.costs["build"] = _cost(folder, BUILD)
    run.sizes = _sizes(folder / "output")
    run.costs["check"] = _cost(folder, CHECK)
    run.costs["check --output"] = _cost(folder, CHECK_OUTPUT)
    if not alone:
        run.costs["Hugo"] = measure_hugo(content, folder / "hugo")
        run.costs["Pagefind"] = measure_pagefind(folder / "hugo")
        shutil.rmtree(folder / "hugo")
    run.edits["nothing"] = _cost(folder, BUILD)
    for name, edit in EDITS.items():
        edit(content)
        run.edits[name] = _cost(folder, BUILD)
        if name == next(iter(EDITS)):
            run.costs["check --output, after an edit"] = _cost(folder, CHECK_OUTPUT)
    _cost(folder, BUILD.replace("output", "whole"), BUILD_STATE="")
    run.is_same = is_same(folder / "output", folder / "whole")
    return run


def import_texts(archive: Path, articles: int, folder: Path) -> Cost:
    """Make a project of so many articles in a folder; return what the import cost."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "pelicanconf.py", folder)  # which makes the folder a project
    for name in WRITTEN:
        shutil.copytree(PROJECT / "content" / name, folder / "content" / name)
    (folder / "sources").mkdir()
    write_sources(archive, articles, folder / "sources")
    return _cost(folder, IMPORT)


def _cost(folder: Path, command: str, **more: str) -> Cost:
    """Run one of the commands on the folders below `folder`."""
    variables = {
        "PYTHONPATH": str(PROJECT),
        "SITEURL": "https://example.org",
        "BUILD_STATE": str(folder.resolve() / "state"),
    }
    words = (word.format(root=PROJECT) for word in command.split())
    return cost_of([sys.executable, "-m", *words], folder, variables | more)


def _sizes(output: Path) -> dict[str, int]:
    return {
        path.relative_to(output).as_posix(): path.stat().st_size
        for path in output.rglob("*")
        if path.is_file()
    }


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two folders have the same files with the same bytes."""
    files = _sizes(one)
    return files == _sizes(other) and all(
        filecmp.cmp(one / file, other / file, shallow=False) for file in files
    )


def _picture(runs: Sequence[Run]) -> str:
    """Draw seconds by the clock against articles, of all that was measured at every size."""
    drawn: dict[str, Line] = {"the archive, full build": _line(runs, "build")}
    if all("Pagefind" in run.costs for run in runs):
        drawn["Hugo, bare pages"] = _line(runs, "Hugo")
        drawn["Hugo and Pagefind"] = _line(runs, "Hugo", "Pagefind")
    for name in EDITS:
        drawn[f"the archive after {name}"] = [
            (run.articles, run.edits[name].seconds) for run in runs
        ]
    return picture("What a build costs", "articles, each in two editions", "seconds", drawn)


def _line(runs: Sequence[Run], *commands: str) -> Line:
    return [(run.articles, sum(run.costs[one].seconds for one in commands)) for run in runs]


if __name__ == "__main__":
    sys.exit(main())
