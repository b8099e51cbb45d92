"""Where a page leads: every address of the site exists, and nothing is fetched from elsewhere."""

import json
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from press.pages import addresses
from press.site_checks.fault_report import Anchor, Finding, PageFacts
from press.site_checks.html_page import HtmlPage
from press.site_checks.output_folder import OutputSite, address_of
from press.site_checks.resources import foreign_hosts

#: The choice of a language, and the page for unknown addresses.
_BY_ADDRESS: Final = {addresses.file_of(addresses.CHOICE), addresses.NOT_FOUND}
_OWN: Final = "expected nothing to be fetched from another host"


def internal_links(page: HtmlPage) -> Iterator[Finding]:
    """Every address within the site is that of a file the site has."""
    for reference in page.references:
        file = reference.target.file
        if file is None or page.site.has(file):
            continue
        if reference.use == "given" and address_of(file) in page.site.folders:
            continue  # a script is told of a folder, such as that of the search index
        yield Finding(reference.tag.start, f"a link to {reference.url}", f"expected a file {file}")


def lost_prefix(page: HtmlPage) -> Iterator[Finding]:
    """An address from the host's root stays below the site's path."""
    for reference in page.references:
        url = reference.url
        if reference.target.file is None and url.startswith("/") and not url.startswith("//"):
            expected = f"expected an address that begins with {page.site.path}/"
            yield Finding(reference.tag.start, f"a link to {url}", expected)


def own_anchors(page: HtmlPage) -> Iterator[Finding]:
    """Every link to a place in the page leads to an id that the page has."""
    for reference in page.references:
        target = reference.target
        if target.file == page.file and target.fragment and target.fragment not in page.ids:
            expected = f'expected an element with id="{target.fragment}"'
            yield Finding(reference.tag.start, f"a link to #{target.fragment}", expected)


def far_anchors(site: OutputSite, facts: PageFacts) -> Iterator[tuple[str, Finding]]:
    """Every link to a place in another page leads to an id that that page has."""
    anchors: dict[str, list[Anchor]] = {}
    for anchor in facts.anchors:
        anchors.setdefault(anchor.page, []).append(anchor)
    for file, into in anchors.items():  # so that each page is opened once
        try:
            ids = HtmlPage(file, site.text(file), site).ids
        except (OSError, UnicodeDecodeError):
            continue  # what is missing or no text is reported by other rules
        for anchor in into:
            if anchor.id not in ids:
                found, expected = f"a link to {file}#{anchor.id}", "expected that page to have it"
                yield anchor.file, Finding(None, found, expected, anchor.line)


def unlinked_pages(site: OutputSite, facts: PageFacts) -> Iterator[tuple[str, Finding]]:
    """A reader can go to every page from another one; addresses alone lead to two of them."""
    for file in site.pages():
        if file not in facts.linked and file not in _BY_ADDRESS:
            expected = "expected a link on some page of its language"
            yield file, Finding(None, "a page that nothing links to", expected)


def other_hosts(page: HtmlPage) -> Iterator[Finding]:
    """The browser asks no other host for anything; it goes there only when the reader does."""
    for reference in page.references:
        target = reference.target
        leaves = target.file is None and target.host
        if leaves and (reference.use != "followed" or reference.tag.name == "form"):
            found = f"<{reference.tag.name}> asks {target.host}: {reference.url}"
            yield Finding(reference.tag.start, found, _OWN)
    # The scripts and styles that stand in the page itself.
    for tag in page.named("script", "style"):
        for _, url in foreign_hosts(tag.content, page.site, page.file):
            yield Finding(tag.start, f"<{tag.name}> asks {url}", _OWN)
    if " style=" in page.html:
        for tag in page.tags:
            for _, url in foreign_hosts(tag.attributes.get("style", ""), page.site, page.file):
                yield Finding(tag.start, f"<{tag.name}> asks {url}", _OWN)


def no_forwarding(page: HtmlPage) -> Iterator[Finding]:
    """No page sends the reader elsewhere by itself."""
    for tag in page.named("meta"):
        if tag.attributes.get("http-equiv") == "refresh":
            yield Finding(tag.start, "a page that forwards by itself", "expected a link")


def lost_page_links(page: HtmlPage) -> Iterator[Finding]:
    """The page for unknown addresses is shown at any depth: it must not link relatively."""
    if page.file != addresses.NOT_FOUND:
        return
    for reference in page.references:
        if not reference.url.startswith(("/", "#")) and not urlsplit(reference.url).scheme:
            expected = f"expected an address that begins with {page.site.path}/"
            yield Finding(reference.tag.start, f"a relative link: {reference.url}", expected)


def metadata(page: HtmlPage) -> Iterator[Finding]:
    """What the page tells machines is JSON, and its addresses within the site exist."""
    for tag in page.named("script"):
        if tag.attributes.get("type") in {"application/ld+json", "application/json"}:
            try:
                data = json.loads(tag.content)
            except ValueError as error:
                yield Finding(tag.start, f"data that is not JSON: {error}", "expected JSON")
                continue
            for url in _own_addresses(data, page):
                yield Finding(tag.start, f"data with a link to {url}", "expected a page")


def _own_addresses(data: object, page: HtmlPage) -> Iterator[str]:
    """Yield the addresses in the data that are the site's and lead nowhere."""
    if isinstance(data, dict):
        for each in data.values():
            yield from _own_addresses(each, page)
    elif isinstance(data, list):
        for each in data:
            yield from _own_addresses(each, page)
    elif isinstance(data, str) and data.startswith(page.site.absolute("")):
        file = page.site.target(data, page.file).file
        if file is not None and not page.site.has(file):
            yield data
