"""A source file cut into its parts: title, date, address, body.

    Title: Ayla Tans qonag qbul edib
    Date: mart 01,2023 11:00
    URL: https://president.az/az/articles/view/59065

    The body, to the end of the file.

Reads bytes, reports all that is wrong with its line. Knows nothing of content files,
and repairs nothing.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, NamedTuple

from press.content.encoding import EncodingError, decode
from press.content.ids import one_case
from press.importer.id_from_address import AddressError, article_id
from press.language.azerbaijani.dates import DateError, parse_received
from press.problems import Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A source article as it was received."""

    id: str
    title: str  #: as received: its letters may be lost
    date: datetime  #: in Baku time
    date_received: str
    url: str
    line: int  #: of the address in the file, counted from 1
    body: str  #: without white space around it
    sha256: str  #: of the file's bytes, in hexadecimal

    @property
    def fingerprint(self) -> bytes:
        """Sixteen bytes that are equal where the words are, whatever the line ends."""
        words = "\0".join((self.title, self.date_received, self.body))
        return sha256(words.encode()).digest()[:16]


def cut(file: str, data: bytes, own_host: str, problems: Problems) -> SourceText | None:
    """Cut a source file; ``None`` where anything in it is wrong. `file` names it in messages."""
    try:
        text = decode(data)
    except EncodingError as error:
        problems.add(file, error.line, error.found, error.expected)
        return None
    if not text.strip("\ufeff \t\r\n"):
        problems.add(file, 0, "empty file", f"expected {_FORM}")
        return None
    cutting = _Cutting(file, text, problems)
    parts: dict[str, Any] = {
        "title": cutting.value("Title"),
        "date": cutting.date(),
        "date_received": cutting.value("Date"),
        "id": cutting.article_id(own_host),
        "url": cutting.value("URL"),
        "line": cutting.line("URL"),
        "body": cutting.body,
    }
    return SourceText(**parts, sha256=sha256(data).hexdigest()) if cutting.well else None


class _Line(NamedTuple):
    number: int  #: counted from 1
    value: str


#: The lines at the top, each with a right example.
_HEADERS: Final = {
    "Title": "Title: Ilham liyev qonag qbul edib",
    "Date": "Date: mart 01,2023 11:00",
    "URL": "URL: https://president.az/az/articles/view/59065",
}
_FORM: Final = f"{', '.join(_HEADERS)}, then an empty line and the text"
_HEADER: Final = re.compile(rf"({'|'.join(_HEADERS)}):[ \t]*(.*?)[ \t]*", re.ASCII | re.IGNORECASE)
#: However people write them: ``title``, ``Url``.
_NAMES: Final = {one_case(key): key for key in _HEADERS}
#: Lines that begin another article in the same file.
_ANOTHER: Final = re.compile(
    rf"^(?:(?:{'|'.join(_HEADERS)}):.*(?:\n|\Z)){{2,}}", re.ASCII | re.IGNORECASE | re.MULTILINE
)
_ONE: Final = "expected one article a file: put it into a file of its own"
_EMPTY_LINE: Final = re.compile(r"\n[ \t]*\n")
#: What no Markdown, YAML or feed keeps: control characters but tab and line end.
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x85]")


class _Cutting:
    """A source file being cut; reports what is wrong and goes on."""

    def __init__(self, file: str, text: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self.well = True
        head, *body = _EMPTY_LINE.split(text, maxsplit=1)
        self._headers = self._read_headers(head)
        self._below = "".join(body)
        self.body = self._below.strip()
        self._check_text(text)

    def _report(self, line: int, found: str, expected: str) -> None:
        self.well = False
        self._problems.add(self._file, line, found, expected)

    def _read_headers(self, head: str) -> dict[str, _Line]:
        headers: dict[str, _Line] = {}
        lines = list(enumerate(head.split("\n"), 1))
        for number, line in lines:
            if found := _HEADER.fullmatch(line):
                self._keep(headers, _NAMES[one_case(found[1])], _Line(number, found[2]))
        strange = [(number, line) for number, line in lines if not _HEADER.fullmatch(line)]
        for number, line in strange[:1]:  # where the empty line is missing, the text follows
            self._report(number, f"line “{line[:40]}”", f"expected {_FORM}")
        self._check_headers(headers)
        return headers

    def _keep(self, headers: dict[str, _Line], key: str, line: _Line) -> None:
        first = headers.setdefault(key, line)
        if first is not line:
            expected = f"expected it once, as in line {first.number}"
            self._report(line.number, f"{key}: a second time", expected)

    def _check_headers(self, headers: dict[str, _Line]) -> None:
        for key, example in _HEADERS.items():
            if key not in headers:
                self._report(1, f"no {key}:", f"expected a line such as: {example}")
            elif not headers[key].value:
                number = headers[key].number
                self._report(number, f"{key}: without a value", f"expected, for example: {example}")

    def _check_text(self, text: str) -> None:
        if not self.body:
            self._report(0, "empty body", "expected text after the first empty line")
        if found := _ANOTHER.search(text, len(text) - len(self._below)):
            line = text.count("\n", 0, found.start()) + 1
            self._report(line, f"another article, “{found[0].splitlines()[0][:40]}”", _ONE)
        if found := _CONTROL.search(text):
            line = text.count("\n", 0, found.start()) + 1
            name = f"U+{ord(found[0]):04X}"
            self._report(line, f"control character {name}", "expected letters: delete it")

    def value(self, key: str) -> str:
        """Return what stands after the key; empty where the key is missing."""
        return self._headers[key].value if key in self._headers else ""

    def line(self, key: str) -> int:
        """Return the line of the key; 0 where it is missing."""
        return self._headers[key].number if key in self._headers else 0

    def date(self) -> datetime | None:
        """Return the date, reported where it cannot be read."""
        try:
            return parse_received(self.value("Date")) if self.value("Date") else None
        except DateError as error:
            self._report(self._headers["Date"].number, error.found, f"expected {error.expected}")
            return None

    def article_id(self, own_host: str) -> str:
        """Return the id that the address gives, reported where it gives none."""
        try:
            return article_id(self.value("URL"), own_host) if self.value("URL") else ""
        except AddressError as error:
            self._report(self._headers["URL"].number, error.found, error.expected)
            return ""
