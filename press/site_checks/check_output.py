"""Checks on the finished site: links, languages, pairs of pages, hosts asked, size.

They read the output folder alone and know nothing of how it was made, so they hold
for a site built in any way. Linear in the number of pages; pages are checked side by side.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from press.pages.addresses import CHOICE, file_of
from press.problems import Problems
from press.site_checks.checking import check_pages, check_rest
from press.site_checks.output_folder import OutputSite
from press.site_checks.site_rules import MOST_MEGABYTES

_CANONICAL: Final = re.compile(r'<link rel="canonical" href="([^"]*)/">')


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was checked."""

    pages: int
    links: int
    files: int
    size: int  #: bytes

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

    `site_url` is the address the site was built for, without a slash at its end;
    where it is empty, the choice page's own canonical address tells it. `processes`
    is the most to use, by default as many as there are processors. The site's host takes
    `most_megabytes` (of 1,000,000 bytes) in all, or any number where that is 0.
    """
    choice = folder / file_of(CHOICE)
    if not choice.is_file():
        problems.add(
            choice, 0, "no such file", "expected a finished site, as `make html` builds it"
        )
        return Summary(0, 0, 0, 0)
    url = site_url.rstrip("/") or _address_said_by(choice)
    site = OutputSite(folder, url, 1_000_000 * most_megabytes)
    findings = check_pages(site, processes or os.cpu_count() or 1)
    check_rest(site, findings)
    findings.report(problems, str(folder))
    return Summary(len(site.pages()), findings.links, len(site.sizes), sum(site.sizes.values()))


def _address_said_by(choice: Path) -> str:
    """Return the address that the page at the site's root gives itself; empty: it knows none."""
    found = _CANONICAL.search(choice.read_text(encoding="utf-8", errors="replace"))
    return found[1] if found else ""
