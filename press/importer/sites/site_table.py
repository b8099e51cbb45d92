"""The table of a site, ``content/sites/HOST.yaml``: where its pages have what, and its lists.

    languages: {az: /az/, en: /en/}
    articles: ["/articles/view/[0-9]+$"]
    title: [h1.news_heading]
    date: [span.label-date]
    text: [.news-text-block]

Reads and checks the tables. Knows nothing of pages.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

import yaml

from press.content.content_bytes import content_bytes
from press.content.encoding import EncodingError, decode
from press.content.front_matter import Field, read_fields
from press.content.front_matter_values import ADDRESS, UnfitError, Value, choice, list_of
from press.problems import Problems
from press.project import shown

FOLDER: Final = "sites"
_SUFFIX: Final = ".yaml"
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTable:
    """What an editor knows of one site. Selectors are CSS; of several, the first that fits counts.

    A date is different: all its selectors count, and what they find must be one moment.
    """

    host: str
    languages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    articles: Words = ()  #: patterns of the addresses of articles
    block: Words = ()  #: the article's own block
    title: Words = ()
    date: Words = ()
    text: Words = ()
    without: Words = ()  #: parts of the text that are not the article's
    counterpart: Words = ()  #: links to the same article in other languages
    rising: bool = False  #: whether the numbers of its articles rise with time
    lists: Words = ()  #: addresses of list pages; {page} stands for 2, 3, …
    next: Words = ()  #: links from a list page to the next
    sitemaps: Words = ()
    feeds: Words = ()
    delay: float | None = None  #: seconds between two requests, at least

    def is_article(self, url: str) -> bool:
        """Tell whether an address is an article's; any may be where no pattern says."""
        address = url.partition("#")[0]
        return not self.articles or any(re.search(each, address) for each in self.articles)

    def language(self, url: str) -> str:
        """Return the code of the language that an address says; empty where it says none."""
        path = urlsplit(url).path
        fits = [(len(part), code) for code, part in self.languages.items() if part in path]
        return max(fits)[1] if fits else ""


def _one_or_more(value: Value) -> Value:
    """Return a list of such values, for which one value may stand alone."""
    several = list_of(value)

    def read(node: yaml.Node) -> tuple[Any, ...]:
        if isinstance(node, yaml.ScalarNode):
            return (value.read(node),)
        return tuple(several.read(node))

    return Value(read, several.write, several.example)


def _scalar(node: yaml.Node, check: Callable[[str], object], what: str) -> str:
    text = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
    try:
        if text.strip():
            check(text)
            return text
    except (ValueError, re.error) as error:
        raise UnfitError(node, f"“{text}” is not {what}: {error}") from None
    raise UnfitError(node, f"is not {what}")


def _compile_selector(text: str) -> object:
    from lxml.cssselect import CSSSelector

    try:
        return CSSSelector(text, translator="html")
    except SyntaxError as error:
        raise ValueError(str(error)) from None


def _selector(node: yaml.Node) -> str:
    return _scalar(node, _compile_selector, "a CSS selector")


def _pattern(node: yaml.Node) -> str:
    return _scalar(node, re.compile, "a pattern of addresses")


def _seconds(node: yaml.Node) -> float:
    return float(_scalar(node, float, "a number of seconds"))


def _read_languages(node: yaml.Node) -> Mapping[str, str]:
    if not isinstance(node, yaml.MappingNode):
        raise UnfitError(node, "has no codes of languages")
    return {str(key.value): _scalar(value, str, "a text") for key, value in node.value}


_SELECTORS: Final = _one_or_more(Value(_selector, str, "h1.news_heading"))
_ADDRESSES: Final = _one_or_more(ADDRESS)
_PATTERNS: Final = _one_or_more(Value(_pattern, str, '"/articles/view/[0-9]+$"'))
_LANGUAGES: Final = Value(_read_languages, str, "{az: /az/, en: /en/}")

SITE_FIELDS: Final = (
    Field(key="languages", value=_LANGUAGES, default=MappingProxyType({})),
    Field(key="articles", value=_PATTERNS, default=()),
    *(
        Field(key=key, value=_SELECTORS, default=())
        for key in ("block", "title", "date", "text", "without", "counterpart", "next")
    ),
    Field(key="rising", value=choice(("false", "true")), default=""),
    *(Field(key=key, value=_ADDRESSES, default=()) for key in ("lists", "sitemaps", "feeds")),
    Field(key="delay", value=Value(_seconds, str, "5"), default=None),
)
#: What a page of an article must have.
_PARTS: Final = ("title", "date", "text")


def read_site(host: str, text: str, name: str, problems: Problems) -> SiteTable | None:
    """Return the table of a site; ``None``, reported, where anything in it is wrong."""
    faults = Problems()

    def report(line: int, found: str, expected: str) -> None:
        faults.add(name, max(line - 1, 1), found, expected)  # there is no line --- above it

    values = read_fields(text, SITE_FIELDS, report)
    missing = [part for part in _PARTS if not values.get(part)]
    if values and len(missing) not in {0, len(_PARTS)}:
        faults.add(name, 0, f"no “{missing[0]}”", f"expected {', '.join(_PARTS)}, or none of them")
    problems.extend(faults)
    if faults:
        return None
    return SiteTable(host=host, **{**values, "rising": values["rising"] == "true"})


class Sites:
    """The tables of a content folder by host; each is read when it is first asked for."""

    def __init__(self, content: Path, problems: Problems) -> None:
        """Stand for the tables of this folder."""
        self._folder = content / FOLDER
        self._problems = problems
        self._tables: dict[str, SiteTable | None] = {}

    def hosts(self) -> list[str]:
        """Return the hosts that have a table, right or wrong."""
        names = self._folder.glob(f"*{_SUFFIX}")
        return sorted(path.name.removesuffix(_SUFFIX) for path in names)

    def of(self, url: str) -> SiteTable | None:
        """Return the table of the site that an address belongs to; ``None`` where it has none."""
        host = host_of(url)
        return self.of_host(host) or self.of_host(host.removeprefix("www."))

    def of_host(self, host: str) -> SiteTable | None:
        """Return the table of a host."""
        if host not in self._tables:
            self._tables[host] = self._load(host) if host else None
        return self._tables[host]

    def _load(self, host: str) -> SiteTable | None:
        file = self._folder / f"{host}{_SUFFIX}"
        name = str(shown(file))
        if not file.is_file():
            return None
        try:
            return read_site(host, decode(content_bytes(file)), name, self._problems)
        except EncodingError as error:
            self._problems.add(name, error.line, error.found, error.expected)
        except OSError as error:
            self._problems.add(name, 0, f"cannot be read: {error.strerror}", "expected a text file")
        return None

    def check(self) -> int:
        """Read all tables, so that what is wrong is reported; return how many there are."""
        hosts = self.hosts()
        for host in hosts:
            self.of_host(host)
        return len(hosts)


def host_of(url: str) -> str:
    """Return the host of an address, with an underscore and its port where it has one."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return f"{host}_{port}" if port and port not in {80, 443} else host
