"""What the checks found, kept small: a fault that every page has is not told 150,000 times."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from press.problems import Problem, Problems

#: After so many problems of one kind the rest is only counted.
TOLD: Final = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a file."""

    start: int | None  #: offset of the text that is meant; None where the whole file is
    found: str
    expected: str
    line: int = 0  #: counted from 1, where it is known and the offset is not


@dataclass(slots=True)
class FaultReport:
    """The problems of some files by the rule that found them, and what else must be looked up."""

    told: dict[str, list[Problem]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    anchors: list["Anchor"] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)  #: pages that search engines may not list
    links: int = 0

    def add(self, rule: str, problem: Problem) -> None:
        """Record a problem that `rule` found."""
        self.counts[rule] += 1
        told = self.told.setdefault(rule, [])
        if len(told) < TOLD:
            told.append(problem)

    def merge(self, others: "FaultReport") -> None:
        """Take over what was found in other files."""
        for rule, problems in others.told.items():
            told = self.told.setdefault(rule, [])
            told += problems[: TOLD - len(told)]
        self.counts += others.counts
        self.anchors += others.anchors
        self.hidden += others.hidden
        self.links += others.links

    def report(self, problems: Problems, folder: str) -> None:
        """Add everything to the problems; where some are only counted, say how many."""
        for rule, told in self.told.items():
            problems.extend(told)
            if rest := self.counts[rule] - len(told):
                problems.extend([_more(rest, told[-1], folder)])


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link to a place within another page."""

    page: str  #: the file linked to
    id: str
    file: str  #: the file that has the link
    line: int


def _more(count: int, last: Problem, folder: str) -> Problem:
    return Problem(folder, 0, f"{count} more like the last one above", last.expected)


def by_page(anchors: list[Anchor]) -> Iterator[tuple[str, list[Anchor]]]:
    """Yield each page linked into, once, with the links to it."""
    pages: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        pages.setdefault(anchor.page, []).append(anchor)
    yield from pages.items()
