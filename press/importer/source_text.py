"""The four-line text, and what any source article needs to become one of ours.

    Title: Ayla Tans qonag qbul edib
    Date: mart 01,2023 11:00
    URL: https://president.az/az/articles/view/59065

    The body, to the end of the file.

Reads bytes, reports all that is wrong with its line. Knows nothing of content files,
and restores nothing.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, NamedTuple

from press.content.encoding import EncodingError, decode
from press.content.ids import one_case
from press.importer.id_from_address import AddressError, article_id
from press.importer.received_dates import received_moment
from press.importer.source_article import SourceArticle
from press.importer.turns import turns_in
from press.language.azerbaijani.dates import DateError
from press.problems import Problems
from press.project import archive_zone


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHead:
    """What stands above the body of a source file, as it was received."""

    id: str  #: of the article
    title: str  #: its letters may be lost, also all of them
    date: datetime  #: by the archive's clock
    date_received: str
    url: str
    line: int  #: of the address in the file, counted from 1
    sha256: str  #: of the article's bytes, in hexadecimal
    retrieved: datetime | None = None  #: when it was asked for, where something says so


class SourceText(NamedTuple):
    """A source article as it was received."""

    head: SourceHead
    body: str  #: without white space around it

    @property
    def fingerprint(self) -> bytes:
        """Sixteen bytes that are equal where the words are, whatever the line ends."""
        words = "\0".join((self.head.title, self.head.date_received, self.body))
        return sha256(words.encode()).digest()[:16]


_EMPTY_LINE: Final = re.compile(r"\n[ \t]*\n")


def _split(text: str) -> tuple[str, str]:
    """Return what stands above and below the first empty line."""
    above, *below = _EMPTY_LINE.split(text, maxsplit=1)
    return above, "".join(below)


#: The lines of the head, each with a right example.
_HEADERS: Final = {
    "Title": "Title: Ilham liyev qonag qbul edib",
    "Date": "Date: mart 01,2023 11:00",
    "URL": "URL: https://president.az/az/articles/view/59065",
}
_FORM: Final = f"{', '.join(_HEADERS)}, then an empty line and the text"


def parse_source(file: str, data: bytes, own_host: str, problems: Problems) -> SourceText | None:
    """Parse a four-line text; ``None`` where anything in it is wrong. `file` names it."""
    article = source_article(file, data, problems)
    return checked(article, file, own_host, problems) if article else None


def source_article(file: str, data: bytes, problems: Problems) -> SourceArticle | None:
    """Return what a four-line text says; ``None`` where its form is wrong."""
    try:
        text = decode(data)
    except EncodingError as error:
        problems.add(file, error.line, error.found, error.expected)
        return None
    if not text.strip("\ufeff \t\r\n"):
        problems.add(file, 0, "empty file", f"expected {_FORM}")
        return None
    parser = _Parser(file, text, problems)
    article = SourceArticle(
        title=parser.value("Title"),
        date_received=parser.value("Date"),
        url=parser.value("URL"),
        body=parser.body,
        turns=turns_in(parser.body.split("\n\n")),
        line=parser.line("URL"),
        date_line=parser.line("Date"),
        sha256=sha256(data).hexdigest(),
    )
    if parser.well:
        return article
    checked(article, file, "", problems)  # what else is wrong is said at once
    return None


def checked(
    article: SourceArticle, file: str, own_host: str, problems: Problems
) -> SourceText | None:
    """Return a source article with its moment and id; ``None``, reported, where it has none."""
    moment, identity = None, ""
    try:
        if article.date_received:
            moment = received_moment(article.date_received, archive_zone())
    except DateError as error:
        line = article.date_line or article.line
        problems.add(file, line, error.found, f"expected {error.expected}")
    try:
        if article.url:
            identity = article_id(article.url, own_host)
    except AddressError as error:
        problems.add(file, article.line, error.found, error.expected)
    if not moment or not identity:
        return None
    head = SourceHead(
        id=identity,
        title=article.title,
        date=moment,
        date_received=article.date_received,
        url=article.url,
        line=article.line,
        sha256=article.digest,
        retrieved=article.retrieved,
    )
    return SourceText(head, article.body)


class _Line(NamedTuple):
    number: int  #: counted from 1
    value: str


_HEADER: Final = re.compile(rf"({'|'.join(_HEADERS)}):[ \t]*(.*?)[ \t]*", re.ASCII | re.IGNORECASE)
#: However people write them: ``title``, ``Url``.
_NAMES: Final = {one_case(key): key for key in _HEADERS}
#: Lines that begin another article in the same file.
_ANOTHER: Final = re.compile(
    rf"^(?:(?:{'|'.join(_HEADERS)}):.*(?:\n|\Z)){{2,}}", re.ASCII | re.IGNORECASE | re.MULTILINE
)
_ONE: Final = "expected one article a file: put it into a file of its own"
#: What no Markdown, YAML or feed keeps: control characters but tab and line end.
CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x85]")


class _Parser:
    """Parses one source file; reports what is wrong and goes on."""

    def __init__(self, file: str, text: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self.well = True
        above, below = _split(text)
        self._headers = self._read_headers(above)
        self.body = below.strip()
        if not self.body:
            self._report(0, "empty body", "expected text after the first empty line")
        if another := _ANOTHER.search(text, len(text) - len(below)):
            line = text.count("\n", 0, another.start()) + 1
            self._report(line, f"another article, “{another[0].splitlines()[0][:40]}”", _ONE)
        if control := CONTROL.search(text):
            line = text.count("\n", 0, control.start()) + 1
            name = f"U+{ord(control[0]):04X}"
            self._report(line, f"control character {name}", "expected letters: delete it")

    def _report(self, line: int, found: str, expected: str) -> None:
        self.well = False
        self._problems.add(self._file, line, found, expected)

    def _read_headers(self, above: str) -> dict[str, _Line]:
        headers: dict[str, _Line] = {}
        strange: list[_Line] = []
        for number, line in enumerate(above.split("\n"), 1):
            if not (header := _HEADER.fullmatch(line)):
                strange.append(_Line(number, line))
                continue
            key = _NAMES[one_case(header[1])]
            if key in headers:
                expected = f"expected it once, as in line {headers[key].number}"
                self._report(number, f"{key}: a second time", expected)
            else:
                headers[key] = _Line(number, header[2])
        for number, line in strange[:1]:  # where the empty line is missing, the text follows
            self._report(number, f"line “{line[:40]}”", f"expected {_FORM}")
        for key, example in _HEADERS.items():
            if key not in headers:
                self._report(1, f"no {key}:", f"expected a line such as: {example}")
            elif not headers[key].value and key != "Title":  # a title can lose all its letters
                number = headers[key].number
                self._report(number, f"{key}: without a value", f"expected, for example: {example}")
        return headers

    def value(self, key: str) -> str:
        """Return what stands after the key; empty where the key is missing."""
        return self._headers[key].value if key in self._headers else ""

    def line(self, key: str) -> int:
        """Return the line of the key; 0 where it is missing."""
        return self._headers[key].number if key in self._headers else 0
