"""What every page must have whatever it says: a title, one headline, ids that are unique."""

from collections.abc import Iterator

from press.site_checks.fault_report import Finding
from press.site_checks.html_page import HtmlPage
from press.site_checks.markup import plain


def title(page: HtmlPage) -> Iterator[Finding]:
    """The page has one title, and it is not empty; drawings in its body may have their own."""
    body = min((tag.start for tag in page.named("body", "header", "main")), default=len(page.html))
    titles = [tag for tag in page.named("title") if tag.start < body]
    if len(titles) != 1:
        yield Finding(None, f"{len(titles)} titles", "expected one <title>")
    for tag in titles:
        if not plain(tag.content):
            yield Finding(tag.start, "an empty title", "expected what the page is called")


def headline(page: HtmlPage) -> Iterator[Finding]:
    """The page has exactly one headline of the first level."""
    headlines = page.named("h1")
    if not headlines:
        yield Finding(None, "no headline", "expected exactly one <h1>")
    for extra in headlines[1:]:
        yield Finding(extra.start, "a second headline", "expected exactly one <h1>")


def unique_ids(page: HtmlPage) -> Iterator[Finding]:
    """No two elements bear the same id."""
    for name, tags in page.ids.items():
        for extra in tags[1:]:
            yield Finding(extra.start, f'id="{name}" a second time', "expected each id once")


def described_images(page: HtmlPage) -> Iterator[Finding]:
    """Every image says in words what it shows; an ornament says so by an empty text."""
    for image in page.named("img", "area"):
        if "alt" not in image.attributes:
            source = image.attributes.get("src", "")
            yield Finding(
                image.start,
                f"an image without a text for those who cannot see it: {source}",
                'expected alt="what it shows", or alt="" for an ornament',
            )
