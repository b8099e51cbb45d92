"""The kinds of value in front matter: how each is read from YAML and written to YAML.

Every YAML reader understands a written value in the same way. Knows nothing of keys, articles
or files.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, Final
from urllib.parse import urlsplit

import yaml

from press.language.azerbaijani.letters import lower
from press.project import archive_zone


class UnfitError(ValueError):
    """A value that is not what it should be: what it is, and at which node."""

    def __init__(self, node: yaml.Node, found: str, expected: str = "") -> None:
        """Say what was found; `expected` where the field's example does not say it."""
        super().__init__(found)
        self.node = node
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Value:
    """One kind of value."""

    read: Callable[[yaml.Node], Any]  #: raises :class:`UnfitError`
    write: Callable[[Any], str]
    example: str  #: as `write` gives it


# One text


def _scalar(node: yaml.Node) -> str:
    """Return the characters of a value that is one text."""
    if not isinstance(node, yaml.ScalarNode):
        raise UnfitError(node, "is a list or has keys of its own")
    text = str(node.value)
    if not text.strip():
        raise UnfitError(node, "is empty")
    return text


def _text(node: yaml.Node) -> str:
    text = _scalar(node)
    if "\n" in text:
        raise UnfitError(node, "has several lines")
    return text


#: What JSON leaves as it is and YAML forbids, breaks lines at or drops.
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def quoted(text: str) -> str:
    """Return the text in double quotes, as YAML and JSON both read it."""
    json_text = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda character: f"\\u{ord(character[0]):04x}", json_text)


_PLAIN: Final = re.compile(r"[A-Za-z](?:[\w./:@%?&=+~-]*[\w/])?")
_NOT_TEXT: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def plain(text: str) -> str:
    """Return the text without quotes where no YAML reader takes it for something else."""
    return text if _PLAIN.fullmatch(text) and lower(text) not in _NOT_TEXT else quoted(text)


def _reason(node: yaml.Node) -> str:
    text = _text(node)
    if lower(text.strip()) in _NOT_TEXT:
        raise UnfitError(
            node, f"“{text}” is not a reason", "expected the reason in words, or no such line"
        )
    return text


def _of_form(pattern: str, found: str) -> Callable[[yaml.Node], str]:
    """Return a reader of texts of one form."""
    form = re.compile(pattern)

    def read(node: yaml.Node) -> str:
        text = _scalar(node)
        if not form.fullmatch(text):
            raise UnfitError(node, f"“{text}” {found}")
        return text

    return read


def nearest(word: str, known: Sequence[str]) -> str:
    """Say what was expected instead of an unknown word: the most similar, else all."""
    close = get_close_matches(word, known, n=1)
    return f"expected “{close[0]}”" if close else f"expected one of: {', '.join(known)}"


#: So few words are all named: the most similar one need not be what was meant.
_FEW: Final = 6


def choice(options: Iterable[str]) -> Value:
    """Return a value that is one of these words."""
    known = list(options)

    def read(node: yaml.Node) -> str:
        text = _scalar(node)
        if text in known:
            return text
        if 1 < len(known) <= _FEW:
            expected = f"expected {', '.join(known[:-1])} or {known[-1]}"
        else:
            expected = nearest(text, known)
        raise UnfitError(node, f"“{text}” is not known", expected)

    return Value(read, plain, known[0])


def _address(node: yaml.Node) -> str:
    text = _scalar(node)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or re.search(r"\s", text):
        raise UnfitError(node, f"“{text}” is not the address of a page")
    return text


# Dates

_INSTANT: Final = re.compile(
    r"(?P<local>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?) ?(?P<offset>Z|[+-]\d\d:\d\d)?"
)


def _instant(node: yaml.Node) -> datetime:
    """Read a moment; whatever its offset, it is returned by the archive's clock."""
    text = _scalar(node)
    instant = _INSTANT.fullmatch(text)
    if instant is None:
        raise UnfitError(node, f"“{text}” is not a date with a time")
    if not instant["offset"]:
        raise UnfitError(node, f"“{text}” has no offset from UTC")
    try:
        moment = datetime.fromisoformat(instant["local"] + instant["offset"])
        return moment.astimezone(archive_zone())
    except (ValueError, OverflowError):
        raise UnfitError(node, f"“{text}” does not exist") from None


def _day(node: yaml.Node) -> date:
    text = _scalar(node)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise UnfitError(node, f"“{text}” is not a date")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnfitError(node, f"“{text}” does not exist") from None


# Lists


def items(node: yaml.Node) -> Sequence[yaml.Node]:
    """Return the items of a list; :class:`UnfitError` for anything else."""
    if not isinstance(node, yaml.SequenceNode):
        raise UnfitError(node, "is not a list")
    return list(node.value)


def list_of(value: Value) -> Value:
    """Return a list of such values, in one line, as a tuple."""

    def read(node: yaml.Node) -> tuple[Any, ...]:
        return tuple(value.read(item) for item in items(node))

    def write(values: Iterable[Any]) -> str:
        return f"[{', '.join(map(value.write, values))}]"

    return Value(read, write, f"[{value.example}]")


TEXT: Final = Value(_text, quoted, '"…"')
TITLE: Final = Value(_text, quoted, '"Yeni məktəb açılıb"')
REASON: Final = Value(_reason, quoted, '"Səhv dərc olunub"')
INSTANT: Final = Value(_instant, datetime.isoformat, "2023-03-01T11:00:00+04:00")
DAY: Final = Value(_day, date.isoformat, "2023-03-01")
ADDRESS: Final = Value(_address, plain, "https://president.az/az/articles/view/59065")
DIGEST: Final = Value(
    _of_form("[0-9a-f]{64}", "is not 64 digits and letters a to f"), str, "0123…cdef"
)
SLUG: Final = Value(
    _of_form("[a-z0-9]+(?:-[a-z0-9]+)*", "has more than small letters, digits and hyphens"),
    plain,
    "ilham-aliyev",
)
HASH: Final = Value(_of_form("[bcdfghjklmnpqrst]{8}", "is not a sentence hash"), plain, "kdfbmnqr")
