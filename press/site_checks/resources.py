"""Style sheets and scripts: what they name exists, and nothing of it lies on another host."""

import re
from collections.abc import Iterator
from typing import Final

from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.output_folder import OutputSite

_CSS: Final = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
#: What makes a browser speak with an address that stands in the script.
_ASKS: Final = re.compile(
    r"\b(?:fetch|import|importScripts|from|Worker|EventSource|WebSocket|sendBeacon|open)\b"
    r"""\s*\(?\s*["'`]((?:(?:https?|wss?):)?//[^"'`]*)"""
)
_ASSIGNS: Final = re.compile(r"""\.(?:src|href)\s*=\s*["'`]((?:https?:)?//[^"'`]*)""")
_IMPORTS: Final = re.compile(
    r"""\b(?:from|import|importScripts)\b\s*\(?\s*["']((?:\.{1,2})?/[^"'/][^"']*)["']"""
)


def style_sheet(file: str, text: str, site: OutputSite, _: PageFacts) -> Iterator[Finding]:
    """Everything a style sheet names is a file of the site."""
    for start, url in _named(_CSS, text):
        if not url.startswith("data:"):
            yield from _must_exist(file, start, url, site)


def script(file: str, text: str, site: OutputSite, _: PageFacts) -> Iterator[Finding]:
    """Everything a script imports is a file of the site, and it asks no other host."""
    for start, url in _named(_IMPORTS, text):
        yield from _must_exist(file, start, url, site)
    for start, url in foreign_hosts(text, site, file):
        yield Finding(start, f"a script that asks {url}", "expected no other host to be asked")


def foreign_hosts(text: str, site: OutputSite, file: str) -> Iterator[tuple[int, str]]:
    """Yield where a script or a style sheet in a page speaks with another host."""
    for pattern in (_ASKS, _ASSIGNS, _CSS):
        for start, url in _named(pattern, text):
            if site.target(url, file).host:
                yield start, url


def _named(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    for match in pattern.finditer(text):
        yield match.start(), next(filter(None, match.groups())).strip()


def _must_exist(file: str, start: int, url: str, site: OutputSite) -> Iterator[Finding]:
    target = site.target(url, file)
    if target.file is None:
        if target.host:
            found = f"something fetched from {target.host}: {url}"
            yield Finding(start, found, "expected nothing to be fetched from another host")
    elif not site.has(target.file):
        yield Finding(start, f"an address that leads nowhere: {url}", f"expected {target.file}")
