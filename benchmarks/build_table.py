"""The table of one run of ``benchmarks.build``, and the goals it is held against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from benchmarks.cost import Cost
from benchmarks.table import Row
from press.site_checks.site_rules import MOST_MEGABYTES
from press.site_checks.sizes import sizes_by_kind

#: The archive that is planned for: 75,000 articles in two editions.
PLANNED_ARTICLES: Final = 75_000
#: With fewer articles the lists of names and years, nearly as many as ever, weigh too much.
ENOUGH: Final = 10_000
_SEARCH: Final = "search index"


class Figures(Protocol):
    """What was measured; see `benchmarks.build.Run`."""

    articles: int
    sizes: dict[str, int]
    costs: dict[str, Cost]
    edits: dict[str, Cost]
    is_same: bool | None


@dataclass(frozen=True, slots=True)
class Goals:
    """The most that something may cost: times a peer's cost, wall and CPU, or seconds."""

    hugo: tuple[float, float]
    hugo_and_pagefind: tuple[float, float] | None
    edits: Mapping[str, float]
    memory: float | None = None  #: megabytes


#: What is wanted of so many articles and more.
GOALS: Final[Mapping[int, Goals]] = {
    PLANNED_ARTICLES: Goals(
        (1.1, 1.3), None, {"a word": 4, "a new article of the newest day": 5}, 1000
    ),
    ENOUGH: Goals((1.4, 1.6), (0.5, 0.6), {"a word": 1.5, "a new article of the newest day": 2}),
}
#: Articles imported a second: of processor time, and by the clock.
_IMPORTED: Final = (220, 400)
#: Seconds of processor time at 10,000 articles.
_CHECKED: Final = {"check": 2.5, "check --output": 12}
#: Megabytes and files of the planned archive, and how many of these may be the search's.
_SITE: Final = (880, 195_000, 8_000)


def rows(run: Figures) -> Iterator[Row]:
    """Yield the table of a run."""
    goals = next((GOALS[size] for size in GOALS if run.articles >= size), None)
    pages = sum(file.endswith(".html") for file in run.sizes)
    yield Row("articles, pages", f"{run.articles:,}, {pages:,}")
    for name, cost in run.costs.items():
        yield Row(name, _figure(cost))
    yield from _ratios(run, goals)
    if goals and goals.memory:
        memory = run.costs["build"].memory / 1e6
        yield _at_most("build, memory", memory, goals.memory, "MB")
    yield from _edits(run, goals)
    yield from _others(run)
    yield from _output(run)


def _figure(cost: Cost) -> str:
    figure = f"{cost.seconds:,.1f} s, {cost.cpu:,.1f} s CPU, {cost.memory / 1e6:,.0f} MB"
    if cost.messages:
        figure += f", {len(cost.messages):,} problems, exit status {cost.status}"
    return figure


def _at_most(what: str, figure: float, most: float | None, unit: str = "") -> Row:
    unit = f" {unit}" if unit else ""
    shown = f"{figure:,.0f}{unit}" if figure >= 100 else f"{figure:,.2f}{unit}"
    if most is None:
        return Row(what, shown)
    return Row(what, shown, f"≤ {most:,g}{unit}", figure <= most)


def _ratios(run: Figures, goals: Goals | None) -> Iterator[Row]:
    """Yield what the build costs for each second of its peers."""
    if "Pagefind" not in run.costs:
        return
    build, hugo, pagefind = (run.costs[name] for name in ("build", "Hugo", "Pagefind"))
    for name, peers, wanted in (
        ("Hugo", [hugo], goals and goals.hugo),
        ("(Hugo + Pagefind)", [hugo, pagefind], goals and goals.hugo_and_pagefind),
    ):
        wall, cpu = wanted or (None, None)
        seconds = sum(peer.seconds for peer in peers)
        yield _at_most(f"build ÷ {name}, wall", build.seconds / seconds, wall)
        yield _at_most(f"build ÷ {name}, CPU", build.cpu / sum(peer.cpu for peer in peers), cpu)


def _edits(run: Figures, goals: Goals | None) -> Iterator[Row]:
    for name, cost in run.edits.items():
        most = goals.edits.get(name) if goals else None
        row = _at_most(f"build after {name}", cost.seconds, most, "s")
        figure = f"{row.figure}, {cost.cpu:,.1f} s CPU, {cost.memory / 1e6:,.0f} MB"
        yield Row(row.what, figure, row.reference, row.reached)
    if run.is_same is not None:
        yield Row("after these, beside a build from nothing", "", "the same bytes", run.is_same)


def _others(run: Figures) -> Iterator[Row]:
    if importing := run.costs.get("import"):
        for unit, seconds, least in zip(
            ("CPU s", "wall s"), (importing.cpu, importing.seconds), _IMPORTED, strict=True
        ):
            speed = run.articles / seconds
            goal = f"≥ {least}" if run.articles >= ENOUGH else ""
            reached = speed >= least if goal else None
            yield Row(f"import, articles a {unit}", f"{speed:,.0f}", goal, reached)
    for name, most in _CHECKED.items():
        if ENOUGH <= run.articles < PLANNED_ARTICLES:
            yield _at_most(f"{name}, CPU", run.costs[name].cpu, most, "s")


def _output(run: Figures) -> Iterator[Row]:
    """Yield the bytes and files by kind, and what the planned archive would have at this rate."""
    size, files = sum(run.sizes.values()), len(run.sizes)
    yield Row("output", f"{size / 1e6:,.1f} MB in {files:,} files")
    pages = [size for file, size in run.sizes.items() if file.endswith(".html")]
    yield Row("a page, HTML alone", f"{sum(pages) / max(len(pages), 1):,.0f} bytes")
    for kind in sizes_by_kind(run.sizes):
        yield Row(f"  {kind.kind}", f"{kind.size / 1e6:,.1f} MB in {kind.files:,} files")
    if run.articles < ENOUGH:
        return
    rate = PLANNED_ARTICLES / run.articles
    search = sum(kind.files for kind in sizes_by_kind(run.sizes) if kind.kind == _SEARCH)
    planned = f"{PLANNED_ARTICLES:,} articles, at this rate"
    most, most_files, most_search = _SITE
    yield _at_most(planned, size * rate / 1e6, min(most, MOST_MEGABYTES), "MB")
    yield _at_most(f"{planned}, files", files * rate, most_files)
    if run.articles >= PLANNED_ARTICLES:  # the index's files do not grow with the archive
        yield _at_most("files of the search", search, most_search)
