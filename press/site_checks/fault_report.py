"""The faults of a site, kept small: one that every page has is not printed 150,000 times."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from press.problems import Problem, Problems
from press.site_checks.html_page import HtmlPage
from press.site_checks.markup import line_of

#: So many problems of one rule are printed; the rest is only counted.
MOST_PRINTED: Final = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a file."""

    start: int | None  #: offset of the text that is meant; None where the whole file is
    found: str
    expected: str
    line: int = 0  #: counted from 1, where it is known and the offset is not


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link to a place within another page."""

    page: str  #: the file linked to
    id: str
    file: str  #: the file that has the link
    line: int


@dataclass(slots=True)
class PageFacts:
    """What rules of the whole site must know of its pages."""

    anchors: list[Anchor] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)  #: pages that search engines may not list
    linked: set[str] = field(default_factory=set)  #: files that a reader of another page can go to
    alone: set[str] = field(default_factory=set)  #: pages they may list that name no counterpart
    links: int = 0

    def take(self, page: HtmlPage) -> None:
        """Note what must be known of a page."""
        self.links += len(page.references)
        if page.hidden:
            self.hidden.add(page.file)
        elif not page.alternates:
            self.alone.add(page.file)
        for reference in page.references:
            target = reference.target
            if target.file in {page.file, None}:
                continue
            # A switch of languages does not count: nothing may link to the counterpart either.
            is_switch = page.edition is not None and "hreflang" in reference.tag.attributes
            if reference.tag.name in {"a", "area"} and not is_switch:
                self.linked.add(str(target.file))
            if target.fragment:
                line = line_of(page.html, reference.tag.start)
                self.anchors.append(Anchor(str(target.file), target.fragment, page.file, line))

    def merge(self, others: "PageFacts") -> None:
        """Take over what is known of other pages."""
        self.anchors += others.anchors
        self.hidden |= others.hidden
        self.linked |= others.linked
        self.alone |= others.alone
        self.links += others.links


@dataclass(slots=True)
class FaultReport:
    """The problems of some files by the rule that found them, and facts for other rules."""

    printed: dict[str, list[Problem]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    facts: PageFacts = field(default_factory=PageFacts)

    def add(self, rule: str, problem: Problem) -> None:
        """Record a problem that `rule` found."""
        self.counts[rule] += 1
        printed = self.printed.setdefault(rule, [])
        if len(printed) < MOST_PRINTED:
            printed.append(problem)

    def merge(self, others: "FaultReport") -> None:
        """Take over what was found in other files."""
        for rule, problems in others.printed.items():
            printed = self.printed.setdefault(rule, [])
            printed += problems[: MOST_PRINTED - len(printed)]
        self.counts += others.counts
        self.facts.merge(others.facts)

    def report(self, problems: Problems, folder: str) -> None:
        """Add everything to the problems; where some are only counted, say how many."""
        for rule, printed in self.printed.items():
            problems.extend(printed)
            if rest := self.counts[rule] - len(printed):
                found = f"{rest} more like the last one above"
                problems.add(folder, 0, found, printed[-1].expected)
