"""An article read from a page of a site without a table: trafilatura finds the text.

The date must be stated for machines, with its time: what only looks like a date may be another
article's. Knows no site.
"""

from datetime import datetime
from typing import Final
from urllib.parse import urljoin

from lxml.html import HtmlElement

from press.importer.formats.page import language_links, published_times
from press.importer.formats.pages_of_sites import Report
from press.importer.received_dates import received_moment
from press.importer.source_article import SourceArticle
from press.importer.turns import turns_in
from press.language.azerbaijani.dates import DateError
from press.project import archive_zone

_TABLE: Final = "write content/sites/HOST.yaml, which says where the page has it"


def read_without_table(
    data: bytes, root: HtmlElement, url: str, report: Report
) -> SourceArticle | None:
    """Return the article of a page; ``None``, reported, where a part of it is not certain."""
    title = _title(root)
    paragraphs = [each for each in _paragraphs(data, url) if each != title]
    date = _date(root, report) if title and paragraphs else ""
    if not title:
        report(0, "no headline", f"expected one h1 or og:title, or {_TABLE}")
    elif not paragraphs:
        report(0, "no text", f"expected an article's page, or {_TABLE}")
    if not (title and paragraphs and date):
        return None
    return SourceArticle(
        title=title,
        date_received=date,
        url=url,
        body="\n\n".join(paragraphs),
        language=str(root.get("lang") or "").partition("-")[0],
        counterparts={c: a for c, a in language_links(root, url).items() if a != url},
        turns=turns_in(paragraphs),
        pictures=tuple(
            urljoin(url, str(a)) for a in root.xpath("//meta[@property='og:image']/@content")
        ),
        ways={"title": "h1, og:title", "date": "published time", "text": "trafilatura"},
    )


def _title(root: HtmlElement) -> str:
    headings = {" ".join(each.text_content().split()) for each in root.iter("h1")} - {""}
    said = [str(each) for each in root.xpath("//meta[@property='og:title']/@content")]
    titles = [*(headings if len(headings) == 1 else ()), *said]
    return " ".join(titles[0].split()) if titles else ""


def _date(root: HtmlElement, report: Report) -> str:
    expected = f"expected one article:published_time or datePublished with a time, or {_TABLE}"
    moments: dict[datetime, str] = {}
    for said in published_times(root):
        try:
            moments.setdefault(received_moment(said, archive_zone()), said)
        except DateError:
            continue
    if len(moments) == 1:
        return next(iter(moments.values()))
    texts = list(moments.values())
    what = f"{len(texts)} dates, “{texts[0]}” and “{texts[1]}”" if texts else "no date with a time"
    report(0, what, expected)
    return ""


def _paragraphs(data: bytes, url: str) -> list[str]:
    """Return the paragraphs that trafilatura takes for the article's."""
    import trafilatura

    text = trafilatura.extract(data, url=url, include_comments=False, include_tables=True) or ""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]
