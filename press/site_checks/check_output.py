"""Checks on the finished site: links, languages, pairs of pages, hosts asked, size.

They read the output folder alone and know nothing of how it was made, so they hold
for a site built in any way. Linear in the number of pages; pages are checked side by side.
The rules are in `registry`.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from press.pages.addresses import CHOICE, file_of
from press.problems import Problem, Problems
from press.site_checks import registry
from press.site_checks.fault_report import FaultReport, Finding
from press.site_checks.html_page import HtmlPage
from press.site_checks.markup import line_of
from press.site_checks.output_folder import OutputSite
from press.site_checks.site_rules import MOST_MEGABYTES
from press.site_checks.sizes import costs
from press.state.processes import shared_out

_CANONICAL: Final = re.compile(r'<link rel="?canonical"? href="?([^" >]*)/"?>')
#: Pages that one process takes at a time.
SHARE: Final = 500


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was checked."""

    pages: int
    links: int
    files: int
    size: int  #: bytes
    costs: tuple[str, ...] = ()  #: what each kind of page costs, and what the host would hold

    def __str__(self) -> str:
        return (
            f"{self.pages:,} pages with {self.links:,} links, "
            f"{self.files:,} files of {self.size / 1e6:,.1f} MB in all"
        )


def check_output(
    folder: Path,
    problems: Problems,
    site_url: str = "",
    processes: int | None = None,
    most_megabytes: int = MOST_MEGABYTES,
) -> Summary:
    """Check the site in `folder`; what is wrong goes to the problems.

    `site_url` is the address the site was built for, without a slash at its end. Where it
    is empty, the canonical address of the choice page is taken. `processes` is the most to
    use, by default as many as there are processors. The site's host takes `most_megabytes`
    (of 1,000,000 bytes) in all, or any number where that is 0.
    """
    choice = folder / file_of(CHOICE)
    if not choice.is_file():
        expected = "expected a finished site, as `make html` builds it"
        problems.add(choice, 0, "no such file", expected)
        return Summary(0, 0, 0, 0)
    canonical = _CANONICAL.search(choice.read_text(encoding="utf-8", errors="replace"))
    url = site_url.rstrip("/") or (canonical[1] if canonical else "")
    site = OutputSite(folder, url, 1_000_000 * most_megabytes)
    faults = check_pages(site, processes or os.cpu_count() or 1)
    check_files(site, faults)
    for rule in registry.SITE_RULES:
        for file, finding in rule(site, faults.facts):
            faults.add(rule.__name__, _problem(site, file, "", finding))
    faults.report(problems, str(folder))
    return Summary(
        pages=len(site.pages()),
        links=faults.facts.links,
        files=len(site.sizes),
        size=sum(site.sizes.values()),
        costs=tuple(costs(site.sizes, most_megabytes or MOST_MEGABYTES)),
    )


def check_pages(site: OutputSite, processes: int) -> FaultReport:
    """Check every page; `processes` is the most to use."""
    files = site.pages()
    shares = [files[start : start + SHARE] for start in range(0, len(files), SHARE)]
    faults = FaultReport()
    for faults_of_share in shared_out(partial(check_share, site), shares, processes):
        faults.merge(faults_of_share)
    return faults


def check_share(site: OutputSite, files: Iterable[str]) -> FaultReport:
    """Check some pages."""
    faults = FaultReport()
    for file in files:
        unforeseen = Problems()
        with unforeseen.boundary(site.folder / file, "checking it"):
            if text := _text_of(site, file, faults):
                _check_page(HtmlPage(file, text, site), faults)
        for problem in unforeseen:
            faults.add("", problem)
    return faults


def _check_page(page: HtmlPage, faults: FaultReport) -> None:
    for rule in registry.PAGE_RULES:
        for finding in rule(page):
            faults.add(rule.__name__, _problem(page.site, page.file, page.html, finding))
    faults.facts.take(page)


def check_files(site: OutputSite, faults: FaultReport) -> None:
    """Check the files that are no pages; adds to the `faults`."""
    for file in sorted(site.sizes):
        ending = file[file.rfind(".") :]
        rule = registry.FILE_RULES.get(ending)
        if rule and (text := _text_of(site, file, faults)):
            for finding in rule(file, text, site, faults.facts):
                faults.add(ending, _problem(site, file, text, finding))


def _text_of(site: OutputSite, file: str, faults: FaultReport) -> str | None:
    """Return the text of a file; None, and a problem, where it is not UTF-8."""
    try:
        return site.text(file)
    except UnicodeDecodeError as error:
        found = f"bytes that are no text: {error}"
        faults.add("encoding", Problem(str(site.folder / file), 0, found, "expected UTF-8"))
        return None


def _problem(site: OutputSite, file: str, text: str, finding: Finding) -> Problem:
    line = finding.line if finding.start is None else line_of(text, finding.start)
    return Problem(str(site.folder / file), line, finding.found, finding.expected)
