"""An article read from its page by the table of its site.

A date is proved, not found: all that the table's selectors give inside the article's own block
must be one moment. Knows no site but by its table.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Final
from urllib.parse import urljoin

from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from press.importer.formats.block_text import BlockText, block_text
from press.importer.formats.page import language_links, plain_address, published_times
from press.importer.received_dates import received_moment
from press.importer.sites.site_table import SiteTable
from press.importer.source_article import SourceArticle
from press.language.azerbaijani.dates import DateError
from press.project import archive_zone

#: What a page says of its time for machines is often in another zone, never of another day.
_APART: Final = timedelta(hours=24)
#: Records what is wrong: line in the page, what was found, what was expected.
Report = Callable[[int, str, str], None]


@cache
def _select(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


def _all(root: HtmlElement, selectors: Iterable[str]) -> list[tuple[str, HtmlElement]]:
    return [(each, element) for each in selectors for element in _select(each)(root)]


def read_by_table(
    root: HtmlElement, url: str, table: SiteTable, report: Report
) -> SourceArticle | None:
    """Return the article of a page; ``None``, reported, where a part of it is not proved."""
    page = _Page(root, url, table, report)
    title = page.headline()
    text = page.text() if title else None
    date = page.date() if text else ""
    if not text or not date:
        return None
    return SourceArticle(
        title=title,
        date_received=date,
        url=url,
        body=text.body,
        language=table.language(url) or str(root.get("lang") or "").partition("-")[0],
        counterparts=page.counterparts(),
        turns=tuple(text.turns),
        pictures=tuple(urljoin(url, each) for each in text.pictures),
        recordings=tuple(urljoin(url, each) for each in text.recordings),
        ways=page.ways,
    )


class _Page:
    """One page, read part by part."""

    def __init__(self, root: HtmlElement, url: str, table: SiteTable, report: Report) -> None:
        self.ways: dict[str, str] = {}
        self._root, self._url, self._table, self._report = root, url, table, report
        self._parts: dict[str, list[HtmlElement]] = {}

    def _first_way(self, part: str, selectors: Iterable[str]) -> list[HtmlElement]:
        """Return the outermost elements with words that the first fitting selector finds."""
        for selector in selectors:
            elements = [each for each in _select(selector)(self._root) if _words(each)]
            outer = [each for each in elements if not _lies_in(each, elements)]
            if outer:
                self.ways[part], self._parts[part] = selector, outer
                return outer
        return []

    def headline(self) -> str:
        """Return the headline."""
        elements = self._first_way("title", self._table.title)
        titles = list(dict.fromkeys(map(_words, elements)))
        if len(titles) == 1:
            return titles[0]
        what = f"{len(titles)} headlines, “{titles[0][:40]}”" if titles else "no headline"
        self._report(_line(elements), what, f"expected one at: {_listed(self._table.title)}")
        return ""

    def text(self) -> BlockText | None:
        """Return the text."""
        elements = self._first_way("text", self._table.text)
        cut = frozenset(element for _, element in _all(self._root, self._table.without))
        text = block_text(elements, cut)
        if text.paragraphs:
            return text
        self._report(_line(elements), "no text", f"expected it at: {_listed(self._table.text)}")
        return None

    def date(self) -> str:
        """Return the date as received, if it is the article's beyond doubt."""
        candidates = list(self._dates())
        inside = [each for each in candidates if not each.is_others]
        moments = {each.moment for each in inside}
        expected = f"expected the article's own date, once, at: {_listed(self._table.date)}"
        if not moments:
            what = (
                f"“{candidates[0].text}”, the date of another article" if candidates else "no date"
            )
            self._report(candidates[0].line if candidates else 0, what, expected)
            return ""
        if len(moments) > 1:
            texts = list(dict.fromkeys(each.text for each in inside))
            found = f"{len(moments)} dates, “{texts[0]}” and “{texts[1]}”"
            self._report(inside[1].line, found, expected)
            return ""
        first = inside[0]
        if other := self._contradicting(first):
            found = f"the date “{first.text}”, and for machines {other}"
            self._report(first.line, found, "expected one date")
            return ""
        self.ways["date"] = first.selector
        return first.text

    def _dates(self) -> "Iterator[_DateCandidate]":
        """Yield what the selectors find that is a date, in the article's own block or not."""
        block = self._own_block()
        for selector, element in _all(self._root, self._table.date):
            text = " ".join((element.get("datetime") or element.get("content") or "").split())
            for said in filter(None, (text, _words(element))):
                try:
                    moment = received_moment(said, archive_zone())
                except DateError:
                    continue
                is_others = element.tag != "meta" and not self._is_own(element, block)
                yield _DateCandidate(said, moment, selector, is_others, _line([element]))
                break

    def _own_block(self) -> HtmlElement:
        """Return the smallest part of the page that holds headline and text, or the table's."""
        for _, element in _all(self._root, self._table.block):
            return element
        parts = [each for part in ("title", "text") for each in self._parts.get(part, [])]
        if not parts:
            return self._root
        lines = [[*reversed(list(each.iterancestors())), each] for each in parts]
        common = [steps[0] for steps in zip(*lines, strict=False) if len(set(steps)) == 1]
        block: HtmlElement = common[-1]
        return block

    def _is_own(self, element: HtmlElement, block: HtmlElement) -> bool:
        """Tell whether a date belongs to the article: beside it, not beside another's link."""
        if element is block:
            return True
        parts = {each for part in self._parts.values() for each in part}
        inner: HtmlElement = element
        for outer in (element, *element.iterancestors()):
            if outer is block:
                return not self._leads_elsewhere(inner)
            if outer in parts or any(each in parts for each in outer.iterdescendants()):
                return not self._leads_elsewhere(inner) and _lies_in(element, [block])
            inner = outer
        return False

    def _leads_elsewhere(self, part: HtmlElement) -> bool:
        """Tell whether a part of the page holds, or lies in, a link to another article."""
        links = [*part.iter("a"), *part.iterancestors("a")]
        addresses = (plain_address(urljoin(self._url, str(a.get("href") or "#"))) for a in links)
        return any(map(self._is_anothers, addresses))

    def _is_anothers(self, address: str) -> bool:
        """Tell whether an address is another article's, in the language of this one."""
        table = self._table
        is_article = bool(table.articles) and table.is_article(address)
        same_language = table.language(address) == table.language(self._url)
        return is_article and same_language and address != self._url

    def _contradicting(self, date: "_DateCandidate") -> str:
        """Return a time that the page states for machines, and that is of another day."""
        for said in published_times(self._root):
            try:
                moment = received_moment(said, archive_zone())
            except DateError:
                continue  # a day alone, or what only machines read
            if abs(moment - date.moment) >= _APART:
                return said
        return ""

    def counterparts(self) -> Mapping[str, str]:
        """Return the addresses of the article in other languages."""
        links = language_links(self._root, self._url)
        for _, element in _all(self._root, self._table.counterpart):
            address = plain_address(urljoin(self._url, str(element.get("href") or "")))
            if code := self._table.language(address):
                links[code] = address
        here = self._table.language(self._url)
        return {
            code: address
            for code, address in links.items()
            if code != here and address != self._url and self._table.is_article(address)
        }


@dataclass(frozen=True, slots=True)
class _DateCandidate:
    """What may be the article's date."""

    text: str
    moment: datetime
    selector: str
    is_others: bool
    line: int


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _lies_in(element: HtmlElement, others: Iterable[HtmlElement]) -> bool:
    around = set(element.iterancestors())
    return any(other in around for other in others)


def _line(elements: list[HtmlElement]) -> int:
    return int(elements[0].sourceline or 0) if elements else 0


def _listed(selectors: Iterable[str]) -> str:
    return ", ".join(selectors)
