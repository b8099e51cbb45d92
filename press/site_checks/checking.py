"""Runs the rules over the site's files: pages in one process or several, then the rest."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from press.problems import Problem
from press.site_checks import editions, links, structure
from press.site_checks.fault_report import FaultReport, Finding, by_page
from press.site_checks.html_page import HtmlPage
from press.site_checks.markup import line_of
from press.site_checks.output_folder import OutputSite
from press.site_checks.resources import script, style_sheet
from press.site_checks.site_rules import SITE_RULES
from press.site_checks.xml_files import xml_file

PageRule = Callable[[HtmlPage], Iterator[Finding]]

#: In the order in which a page's faults are told.
PAGE_RULES: Final[tuple[PageRule, ...]] = (
    structure.title,
    structure.headline,
    structure.unique_ids,
    structure.described_images,
    editions.page_language,
    editions.has_counterpart,
    editions.alternates,
    editions.canonical,
    editions.listed_by_status,
    editions.switch,
    editions.text_language,
    links.internal_links,
    links.lost_prefix,
    links.own_anchors,
    links.other_hosts,
    links.no_forwarding,
    links.lost_page_links,
    links.metadata,
)
#: Pages that one process takes at a time.
SHARE: Final = 500


def check_pages(site: OutputSite, processes: int) -> FaultReport:
    """Check every page; `processes` is the most to use."""
    files = site.pages()
    shares = [files[start : start + SHARE] for start in range(0, len(files), SHARE)]
    findings = FaultReport()
    for share in _side_by_side(site, shares, min(processes, len(shares))):
        findings.merge(share)
    return findings


def _side_by_side(
    site: OutputSite, shares: Sequence[Sequence[str]], processes: int
) -> Iterator[FaultReport]:
    """Check in forked processes: each sees the list of files, and sends back what it found."""
    if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (check_share(site, share) for share in shares)
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, fork, _remember, (site,)) as pool:
        yield from pool.map(_check_remembered, shares)


_remembered: list[OutputSite] = []


def _remember(site: OutputSite) -> None:
    _remembered[:] = [site]


def _check_remembered(files: Sequence[str]) -> FaultReport:
    return check_share(_remembered[0], files)


def check_share(site: OutputSite, files: Iterable[str]) -> FaultReport:
    """Check some pages."""
    findings = FaultReport()
    for file in files:
        if text := _text_of(site, file, findings):
            check_page(HtmlPage(file, text, site), findings)
    return findings


def check_page(page: HtmlPage, findings: FaultReport) -> None:
    """Apply every rule to one page, and keep what can only be judged with others."""
    for rule in PAGE_RULES:
        for finding in rule(page):
            findings.add(rule.__name__, _problem(page.site, page.file, page.html, finding))
    findings.anchors += links.far_anchors(page)
    findings.links += len(page.references)
    if page.hidden:
        findings.hidden.append(page.file)


def check_rest(site: OutputSite, findings: FaultReport) -> None:
    """Check what is not a page, and what concerns several files; adds to the `findings`."""
    _check_anchors(site, findings)
    hidden = frozenset(findings.hidden)
    for file in sorted(site.sizes):
        kind = file[file.rfind(".") :]
        check = _FILE_CHECKS.get(kind)
        if check and (text := _text_of(site, file, findings)):
            for finding in check(file, text, site, hidden):
                findings.add(kind, _problem(site, file, text, finding))
    for rule in SITE_RULES:
        for file, finding in rule(site):
            findings.add(rule.__name__, _problem(site, file, "", finding))


_FILE_CHECKS: Final = {".css": style_sheet, ".js": script, ".xml": xml_file}


def _check_anchors(site: OutputSite, findings: FaultReport) -> None:
    """Open each page that others link into, once."""
    for file, anchors in by_page(findings.anchors):
        text = _text_of(site, file, findings) if site.has(file) else None
        ids = HtmlPage(file, text, site).ids if text else {}
        for anchor in anchors:
            if text and anchor.id not in ids:
                found, expected = f"a link to {file}#{anchor.id}", "expected that page to have it"
                where = str(site.folder / anchor.file)
                findings.add("far_anchors", Problem(where, anchor.line, found, expected))


def _text_of(site: OutputSite, file: str, findings: FaultReport) -> str | None:
    """Return what stands in a file; nothing, and a problem, where it is not UTF-8."""
    try:
        return (site.folder / file).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problem = Problem(
            str(site.folder / file), 0, f"bytes that are no text: {error}", "expected UTF-8"
        )
        findings.add("encoding", problem)
        return None


def _problem(site: OutputSite, file: str, text: str, finding: Finding) -> Problem:
    line = finding.line if finding.start is None else line_of(text, finding.start)
    return Problem(str(site.folder / file), line, finding.found, finding.expected)
