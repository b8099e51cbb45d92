"""What must hold for the site as a whole: its parts fit each other, and it fits its host."""

from collections.abc import Iterator
from typing import Final

from press.pages import addresses
from press.site_checks.editions import article_of
from press.site_checks.fault_report import Finding, PageFacts
from press.site_checks.output_folder import OutputSite

#: GitHub Pages takes 1 GB a site.
MOST_MEGABYTES: Final = 1_000


def size(site: OutputSite, _: PageFacts) -> Iterator[tuple[str, Finding]]:
    """The site is no larger than its host allows."""
    total = sum(site.sizes.values())
    if site.most_bytes and total > site.most_bytes:
        most = f"expected at most {site.most_bytes / 1e6:,.0f} MB"
        remedy = "the README says how a large archive is published"
        yield "", Finding(None, f"{total / 1e6:,.1f} MB in all", f"{most}: {remedy}")


def one_page_an_article(site: OutputSite, _: PageFacts) -> Iterator[tuple[str, Finding]]:
    """An article has one page in each edition."""
    known: dict[tuple[str, str], str] = {}
    for file in site.pages():
        article = article_of(file)
        if article and article in known:
            expected = f"expected its only page at {known[article]}"
            yield file, Finding(None, f"article {article[1]} a second time", expected)
        elif article:
            known[article] = file


def robots(site: OutputSite, _: PageFacts) -> Iterator[tuple[str, Finding]]:
    """The site map that robots.txt names is there."""
    if not site.has("robots.txt"):
        yield "", Finding(None, "no robots.txt", "expected one at the root of the site")
        return
    text = site.text("robots.txt")
    for number, line in enumerate(text.splitlines(), 1):
        name, url = (*line.split(": ", 1), "")[:2]
        if name == "Sitemap" and not site.has(str(site.target(url, "robots.txt").file)):
            found = f"a site map at {url}"
            yield "robots.txt", Finding(None, found, "expected one that exists", number)


def not_found(site: OutputSite, _: PageFacts) -> Iterator[tuple[str, Finding]]:
    """There is a page for addresses that the site does not have."""
    if not site.has(addresses.NOT_FOUND):
        expected = "expected a page for addresses that lead nowhere"
        yield addresses.NOT_FOUND, Finding(None, "no such page", expected)
