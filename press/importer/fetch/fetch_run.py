"""One run over one site: finds addresses, asks for pages, keeps what comes.

Each step is written down before the next, so a run may be killed anywhere. Makes no articles.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from press.importer.fetch.client import Answer, BusyError, Client, RefusedError
from press.importer.fetch.discovery import first_page, read_feed, read_list, read_sitemap
from press.importer.fetch.frontier import Frontier, load_frontier, note, save_frontier
from press.importer.fetch.page_archive import PageArchive, kept_content
from press.importer.fetch.robots import Robots
from press.importer.formats.article_page import read_page
from press.importer.formats.page import plain_address
from press.importer.received.manifest import Manifest, Receipt, in_utc
from press.importer.sites.site_table import FOLDER, Sites, SiteTable
from press.importer.source_article import SourceArticle
from press.languages import LANGUAGES
from press.problems import Problems

_WELL: Final = 200
_UNCHANGED: Final = 304
_GONE: Final = frozenset((404, 410))
_HTML: Final = ("text/html", "application/xhtml")
_LANGUAGES: Final = frozenset(language.code for language in LANGUAGES)


@dataclass(slots=True)
class FetchOutcome:
    """What a run did."""

    received: int = 0  #: pages that are kept now
    unchanged: int = 0  #: pages looked at again that say the same
    waiting: int = 0  #: pages that are known and not fetched yet
    requests: int = 0


class SiteFetch:
    """A run over one site."""

    def __init__(
        self, table: SiteTable, sites: Sites, sources: Path, client: Client, problems: Problems
    ) -> None:
        """Make ready; nothing is asked yet."""
        self.outcome = FetchOutcome()
        self._table, self._sites, self._sources = table, sites, sources
        self._client, self._problems = client, problems
        self._manifest = Manifest(sources)
        self._archive = PageArchive(sources, table.host, self._manifest)
        self._known: dict[str, Receipt] = {}
        self._frontier = Frontier()
        self._later: list[str] = []  # could not be had this time
        self._robots: Robots

    def run(self, revisit: timedelta | None = None) -> FetchOutcome:
        """Fetch what is new, then what is older, then what may have changed."""
        self._recall()
        try:
            if self._may_ask():
                self._news()
                self._fetch_pending()
                self._older()
                if revisit:
                    self._revisit(revisit)
        except BusyError as error:
            self._report(str(error), "expected an answer: try again later")
        finally:
            self._frontier.add(self._later)
            save_frontier(self._sources, self._table.host, self._frontier)
            self._archive.seal(self._client.clock.now())
            self.outcome.waiting = len(self._frontier.pending)
            self.outcome.requests = self._client.requests
        return self.outcome

    def _report(self, found: str, expected: str) -> None:
        self._problems.add(f"{FOLDER}/{self._table.host}", 0, found, expected)

    def _recall(self) -> None:
        """Learn from the manifest what was fetched before; mend what a killed run left."""
        ends: dict[str, int] = {}
        for receipt in self._manifest.receipts():
            name, mark, offset = receipt.file.partition("#")
            if mark:
                ends[name] = int(offset)
                self._known[receipt.address] = receipt
        for receipt in self._archive.mend(ends):
            self._known[receipt.address] = receipt
        self._frontier = load_frontier(self._sources, self._table.host)
        pending = self._frontier.pending
        self._frontier.pending = [each for each in pending if each not in self._known]

    def _may_ask(self) -> bool:
        """Read the site's rules; tell whether it may be asked at all."""
        addresses = (*self._table.lists, *self._table.sitemaps, *self._table.feeds)
        self._client.delay = max(self._client.delay, self._table.delay or 0.0)
        self._robots = Robots(self._client, addresses[0])
        self._client.delay = max(self._client.delay, self._robots.delay)
        if self._robots.problem:
            self._report(self._robots.problem, "expected a robots.txt, or none")
        return not self._robots.problem

    def _may_follow(self, url: str) -> bool:
        return self._sites.of(url) is self._table and self._robots.allows(url)

    # Finding

    def _ask(self, url: str) -> Answer | None:
        """Return a page that only leads on; ``None``, reported, where it cannot be had."""
        if self._client.is_spent:
            return None
        try:
            answer = self._client.get(url, may_follow=self._may_follow)
        except RefusedError as error:
            self._report(error.found, error.expected)
            return None
        if answer.status == _WELL:
            return answer
        self._report(f"{url}: status {answer.status}", "expected a page that leads to articles")
        return None

    def _news(self) -> None:
        """Note what is new in feeds, site maps and at the beginning of lists, all or nothing."""
        fresh = [*self._in_feeds(), *self._in_sitemaps()]
        begun: dict[str, str] = {}
        for address in self._table.lists:
            unknown, following = self._new_in_list(address)
            fresh += unknown
            if address not in self._frontier.lists and following is not None:
                begun[address] = following
        self._frontier.add(fresh)
        self._frontier.lists |= begun
        save_frontier(self._sources, self._table.host, self._frontier)

    def _new_in_list(self, address: str) -> tuple[list[str], str | None]:
        """Return what is new at a list's beginning, and the page after that.

        Of a list that was begun before, either all that is new or nothing: else the next run
        would take the rest for known. ``None`` where a page could not be had.
        """
        fresh: list[str] = []
        for articles, following in self._list_pages(address, first_page(address)):
            unknown = [each for each in articles if self._is_unknown(each)]
            fresh += unknown
            if not unknown or not following or address not in self._frontier.lists:
                return fresh, following
        return [], None

    def _is_unknown(self, address: str) -> bool:
        return address not in self._known and not self._frontier.is_given_up(address)

    def _list_pages(self, address: str, url: str) -> Iterator[tuple[list[str], str]]:
        """Yield the articles of each page of a list from `url` on, and the page after it."""
        seen = set()
        while url and url not in seen and (answer := self._ask(url)):
            seen.add(url)
            try:
                page = read_list(answer.content, url, address, self._table)
            except ValueError as error:
                self._report(f"{url}: {error}", "expected a list of articles")
                return
            yield page.articles, page.next
            url = page.next

    def _in_feeds(self) -> Iterator[str]:
        for url in self._table.feeds:
            if answer := self._ask(url):
                try:
                    yield from filter(self._is_unknown, read_feed(answer.content, self._table))
                except ValueError as error:
                    self._report(f"{url}: {error}", "expected RSS or Atom")

    def _in_sitemaps(self) -> Iterator[str]:
        waiting, seen = list(self._table.sitemaps), set()
        while waiting:
            url = waiting.pop(0)
            answer = self._ask(url) if url not in seen else None
            seen.add(url)
            if answer:
                try:
                    articles, others = read_sitemap(answer.content, self._table)
                except ValueError as error:
                    self._report(f"{url}: {error}", "expected a site map")
                    continue
                waiting += others
                yield from filter(self._is_unknown, articles)

    def _older(self) -> None:
        """Go on with each list where the last run left it, page by page."""
        for address in self._table.lists:
            url = self._frontier.lists.get(address, "")
            for articles, following in self._list_pages(address, url):
                self._frontier.add([each for each in articles if self._is_unknown(each)])
                self._frontier.lists[address] = following
                save_frontier(self._sources, self._table.host, self._frontier)
                self._fetch_pending()

    # Fetching

    def _fetch_pending(self) -> None:
        """Fetch what is noted, in its order, and what those pages lead to in other languages."""
        while self._frontier.pending and not self._client.is_spent:
            address = self._frontier.pending[0]
            others = self._fetch(address) if self._is_unknown(address) else []
            self._frontier.pending[:1] = others

    def _revisit(self, period: timedelta) -> None:
        """Look again at what was received in this period, what was seen longest ago first."""
        now = self._client.clock.now()
        today, begin = in_utc(now)[:10], in_utc(now - period)
        looked = self._frontier.looked
        due = [
            (looked.get(url, receipt.time), url)
            for url, receipt in self._known.items()
            if receipt.time >= begin and self._sites.of(url) is self._table
        ]
        self._frontier.looked = {url: time for url, time in looked.items() if time >= begin}
        for time, url in sorted(due):
            if self._client.is_spent:
                return
            if time[:10] < today and not self._frontier.is_given_up(url):
                self._fetch(url)
                self._frontier.looked[url] = in_utc(now)

    def _fetch(self, url: str) -> list[str]:
        """Ask for the page of an article; keep it, and return its addresses in other languages."""
        earlier = self._known.get(url)
        try:
            answer = self._client.get(url, _conditions(earlier), self._may_follow)
        except RefusedError as error:
            return self._fail(url, error.found, error.expected, is_final=error.is_final)
        if answer.status == _UNCHANGED and earlier:
            self.outcome.unchanged += 1
            return []
        if answer.status != _WELL or not answer.header("content-type").startswith(_HTML):
            found = f"{url}: status {answer.status}, {answer.header('content-type')}"
            return self._fail(url, found, "expected a page", is_final=answer.status in _GONE)
        address = plain_address(answer.url)
        if not self._table.is_article(address):
            found = f"{url}: leads to {address}"
            return self._fail(url, found, "expected an article", is_final=True)
        if address != url:
            self._frontier.fail(url, is_final=True)  # the article has another address
        return self._keep(answer, address)

    def _fail(self, url: str, found: str, expected: str, *, is_final: bool) -> list[str]:
        self._report(found, expected)
        self._frontier.fail(url, is_final=is_final)
        if not self._frontier.is_given_up(url):
            self._later.append(url)
        return []

    def _keep(self, answer: Answer, address: str) -> list[str]:
        earlier = self._known.get(address)
        article = self._article(answer.content, address, answer.header("content-type"))
        others = self._others(article)
        if earlier and article and self._says_the_same(earlier, article):
            self.outcome.unchanged += 1
            return others
        if others:  # before the page is known, or a killed run would never ask for them
            note(self._sources, self._table.host, others)
        self._known[address] = self._archive.keep(answer, self._client.clock.now())
        self.outcome.received += 1
        return others

    def _others(self, article: SourceArticle | None) -> list[str]:
        """Return the addresses of an article in our other language that were not fetched."""
        links = article.counterparts.items() if article else ()
        ours = [address for code, address in links if code in _LANGUAGES]
        return [each for each in ours if self._is_unknown(each) and self._may_follow(each)]

    def _article(self, content: bytes, address: str, kind: str) -> SourceArticle | None:
        charset = kind.partition("charset=")[2].partition(";")[0].strip("\"' ")
        return read_page(content, self._sites, _say_nothing, url=address, charset=charset)

    def _says_the_same(self, earlier: Receipt, article: SourceArticle) -> bool:
        """Tell whether a page says what it said when it was last kept, whatever stands around."""
        content = kept_content(self._sources, earlier.file)
        before = self._article(content, article.url, "") if content else None
        return before is not None and before.digest == article.digest


def _conditions(receipt: Receipt | None) -> dict[str, str]:
    """Return what asks for a page only if it has changed."""
    if not receipt:
        return {}
    said = {"If-None-Match": receipt.etag, "If-Modified-Since": receipt.modified}
    return {name: value for name, value in said.items() if value}


def _say_nothing(_line: int, _found: str, _expected: str) -> None:
    """Hear nothing of a page's faults: the import will name them."""


def fetchable(sites: Sites) -> list[SiteTable]:
    """Return the tables that say where articles are found."""
    tables = (sites.of_host(host) for host in sites.hosts())
    return [each for each in tables if each and (each.lists or each.sitemaps or each.feeds)]
