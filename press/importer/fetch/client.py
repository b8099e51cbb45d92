"""A polite client: one request at a time, a pause between two, back to sleep when a site is busy.

Asks no host that its caller does not know, follows no redirect to one. Knows nothing of pages.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin

import urllib3

from press.content.ids import one_case
from press.importer.fetch.clock import Clock
from press.importer.sites.site_table import host_of

_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_BUSY: Final = frozenset((429, 503))
_MOST_REDIRECTS: Final = 5
_TRIES: Final = 4
#: A site that asks for a longer pause is left alone until the next run.
_LONGEST_PAUSE: Final = 600.0
#: No page of an article is larger, and none takes longer.
_LARGEST: Final = 20_000_000
_SLOWEST: Final = 120.0
_PIECE: Final = 65_536
#: What zlib calls either form of what Accept-Encoding asks for.
_GZIP_OR_ZLIB: Final = 47


class RefusedError(Exception):
    """A page that cannot be had: what was found, what was expected."""

    def __init__(self, found: str, expected: str, *, is_final: bool = False) -> None:
        """Say both; `is_final` where asking again would be of no use."""
        super().__init__(found)
        self.found, self.expected, self.is_final = found, expected, is_final


class BusyError(Exception):
    """A site that wants to be left alone for now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    url: str  #: where it was had at last
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)  #: as it came, still compressed if the server compressed it

    def header(self, name: str) -> str:
        """Return the value of a header, empty where there is none; `name` in small letters."""
        return next((value for each, value in self.headers if one_case(each) == name), "")

    @property
    def content(self) -> bytes:
        """The body without compression."""
        if not self.header("content-encoding") or not self.body:
            return self.body
        try:
            return zlib.decompressobj(_GZIP_OR_ZLIB).decompress(self.body, _LARGEST)
        except zlib.error:
            return b""


@dataclass(slots=True)
class Client:
    """Asks for pages. `knows` tells whether a host may be asked."""

    agent: str
    knows: Callable[[str], bool]
    clock: Clock = field(default_factory=Clock)
    timeout: float = 30.0
    most_requests: int = 0  #: 0: any number
    requests: int = 0
    delay: float = 5.0
    _last: float | None = None
    _pool: urllib3.PoolManager = field(init=False)

    def __post_init__(self) -> None:
        """Make ready; nothing is asked yet."""
        headers = {"User-Agent": self.agent, "Accept-Encoding": "gzip"}
        self._pool = urllib3.PoolManager(num_pools=1, maxsize=1, headers=headers)

    @property
    def is_spent(self) -> bool:
        """Whether this run has asked as often as it may."""
        return bool(self.most_requests) and self.requests >= self.most_requests

    def close(self) -> None:
        """Let go of connections."""
        self._pool.clear()

    def get(
        self,
        url: str,
        conditions: Mapping[str, str] | None = None,
        may_follow: Callable[[str], bool] = lambda _: True,
    ) -> Answer:
        """Return what a server sends for an address, redirects followed.

        Raises :class:`RefusedError` where it is no page, :class:`BusyError` where the site is
        too busy.
        """
        for _ in range(_MOST_REDIRECTS + 1):
            if not self.knows(url):
                found = f"{url}: a host that has no table in content/sites"
                raise RefusedError(found, "expected a known host", is_final=True)
            if not may_follow(url):
                found = f"{url}: robots.txt forbids it"
                raise RefusedError(found, "expected a page that may be asked for", is_final=True)
            answer = self._get_patiently(url, conditions or {})
            target = answer.header("location")
            if answer.status not in _REDIRECTS or not target:
                return answer
            url = urljoin(url, target)
        raise RefusedError(f"{url}: too many redirects", "expected a page", is_final=True)

    def _get_patiently(self, url: str, conditions: Mapping[str, str]) -> Answer:
        """Ask, and ask again later where the server says that it is busy."""
        pause = max(self.delay, 1.0)
        for attempt in range(_TRIES):
            answer = self._get_once(url, conditions)
            if answer.status not in _BUSY:
                return answer
            pause = self._asked_pause(answer) or pause * 2
            if pause > _LONGEST_PAUSE or attempt == _TRIES - 1:
                break
            self.clock.sleep(pause)
        raise BusyError(f"{host_of(url)} is busy (status {answer.status}, {url})")

    def _asked_pause(self, answer: Answer) -> float:
        """Return how many seconds a server asks to wait; 0 where it does not say."""
        said = answer.header("retry-after").strip()
        if said.isdecimal():
            return float(said)
        try:
            moment = parsedate_to_datetime(said)
        except (TypeError, ValueError):
            return 0.0
        return max((moment - self.clock.now()).total_seconds(), 0.0)

    def _get_once(self, url: str, conditions: Mapping[str, str]) -> Answer:
        if self._last is not None:
            rest = self._last + self.delay - self.clock.seconds()
            if rest > 0:
                self.clock.sleep(rest)
        self.requests += 1
        try:
            response = self._pool.request(
                "GET",
                url,
                headers={**self._pool.headers, **conditions},
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                timeout=urllib3.Timeout(connect=self.timeout, read=self.timeout),
            )
            try:
                body = self._body(url, response)
            except BaseException:
                response.close()
                raise
            response.release_conn()
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise RefusedError(f"{url}: {_plainly(error)}", "expected an answer") from None
        finally:
            self._last = self.clock.seconds()
        return Answer(url, response.status, tuple(response.headers.items()), body)

    def _body(self, url: str, response: urllib3.BaseHTTPResponse) -> bytes:
        begin, pieces, size = self.clock.seconds(), [], 0
        for piece in response.stream(_PIECE, decode_content=False):
            pieces.append(piece)
            size += len(piece)
            if size > _LARGEST:
                found = f"{url}: more than {_LARGEST // 1_000_000} MB"
                raise RefusedError(found, "expected a page", is_final=True)
            if self.clock.seconds() - begin > _SLOWEST:
                raise RefusedError(f"{url}: more than {_SLOWEST:.0f} seconds", "expected a page")
        return b"".join(pieces)


def _plainly(error: Exception) -> str:
    if isinstance(error, urllib3.exceptions.TimeoutError):
        return "no answer in time"
    if isinstance(error, urllib3.exceptions.ProtocolError | urllib3.exceptions.IncompleteRead):
        return "an answer that breaks off"
    return f"no answer ({type(error).__name__})"
