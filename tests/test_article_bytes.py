"""The contract of bytes: what each element of an article's page may cost, on a built site.

150,000 such pages make the site, so a byte on each is 150 kB. Whoever adds an element adds a
row to ``cases/article-bytes.tsv``; the goal is 2,600 bytes beside the text on a page that search
engines may list, and 1,700 on others.
"""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from press.site_checks.editions import article_of
from tests.theme_pages import article_page, articles

TABLE: Final = Path(__file__).parent / "cases" / "article-bytes.tsv"
#: What begins an element, in the order of the page; each goes on to the next that is there.
BEGINNINGS: Final = (
    ("head", "<!DOCTYPE html>"),
    ("schema.org", "<script type=application/ld+json>"),
    ("script", "<script type=module"),
    ("header", "<a class=skip"),
    ("headline, kind and date", "<main"),
    ("status", '<p class="note'),
    ("text", "<div class=text"),
    ("doubts", "<section class=doubts"),
    ("changes", "<section class=changes"),
    ("names", "<aside>"),
    ("source", "<footer>"),
    ("neighbours", "<p class=neighbours"),
    ("foot", "</main>"),
)
#: These are as long as the article is; all else is what the contract limits.
OF_THE_ARTICLE: Final = frozenset({"text", "doubts", "changes"})


@cache
def limits() -> Mapping[str, tuple[int, int]]:
    """Return the most bytes of each element: on a page that search engines may list, on others."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t")
        return {row["element"]: (int(row["listed"]), int(row["not listed"])) for row in rows}


def elements(html: str) -> Iterator[tuple[str, int]]:
    """Yield each element of an article's page and its bytes; together they are the page."""
    places = []
    at = 0
    for name, beginning in BEGINNINGS:
        start = html.find(beginning, at)
        if start >= 0:
            places.append((name, start))
            at = start
    ends = [start for _, start in places[1:]] + [len(html)]
    for (name, start), end in zip(places, ends, strict=True):
        yield name, len(html[start:end].encode())


def article_pages(site: Path) -> dict[str, str]:
    """Return the HTML of every article's page of a site, by its address."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {file: path.read_text("utf-8") for file, path in files.items() if article_of(file)}


def test_every_element_of_every_article_keeps_to_its_row(tiny_site: Path) -> None:
    """No article page of a built site spends more on an element than the table allows."""
    pages = article_pages(tiny_site)
    assert len(pages) >= 10
    over = [
        f"{file}: {element} has {size} bytes; expected at most {limits()[element]}"
        for file, html in pages.items()
        for element, size in elements(html)
        if element not in OF_THE_ARTICLE
        if size > limits()[element]["content=noindex" in html]
    ]
    assert over == []


@pytest.mark.parametrize("status", articles())
def test_the_elements_are_the_page(status: str) -> None:
    """Every byte of a page is some element's, and every element has its row."""
    html = article_page(articles()[status]).html
    parts = dict(elements(html))
    assert sum(parts.values()) == len(html.encode())
    assert parts.keys() - OF_THE_ARTICLE <= limits().keys()
    assert set(limits()) == {name for name, _ in BEGINNINGS} - OF_THE_ARTICLE
