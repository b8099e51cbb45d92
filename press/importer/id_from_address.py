"""The id of an article, from the address it was published at.

The id is the last segment of the address's path: letters a to z, digits and hyphens. An
article of another host than the archive's own gets that host's first label before it,
without ``www``: ``https://www.example.invalid/news/8178`` is ``example-8178``.

What is asked in the address (``?``) counts where the segment has no digit and hence tells
no article: ``https://example.invalid/view?id=8178`` is ``example-view-8178``. Only an id
that is called so counts, since most of what is asked tells who came from where. Archives
that are older than this rule keep :func:`earlier_id`.
"""

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from press.content.ids import one_case, unfit


class AddressError(ValueError):
    """An address that gives no id: what was found, what was expected."""

    def __init__(self, found: str, expected: str) -> None:
        """Say both in plain words."""
        super().__init__(f"{found}; {expected}")
        self.found = found
        self.expected = expected


_SEGMENT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_LABEL: Final = re.compile(r"[a-z0-9][a-z0-9-]*")
_DIGIT: Final = re.compile(r"[0-9]")
#: What sites call the id of an article: ``id``, ``news_id``, ``articleId``; Drupal, WordPress.
_ASKED: Final = re.compile(
    r"(?:(?:article|content|doc|item|news|page|post|story|view)[_-]?)?id|nid|p"
)
_EXAMPLE: Final = "for example: https://president.az/az/articles/view/59065"


def article_id(url: str, own_host: str) -> str:
    """Return the id; raises :class:`AddressError` where the address gives no safe one."""
    parts = _parts(url)
    path = parts.path
    while (decoded := unquote(path)) != path:  # an id names a file: no “..”, however encoded
        path = decoded
    if {".", ".."} & set(re.split(r"[/\\]", path)):
        raise AddressError(f"“.” or “..” in the address “{url}”", f"expected none, {_EXAMPLE}")
    segment = _last_segment(parts)
    if not _DIGIT.search(segment) and (asked := _asked(parts)):
        page = segment.partition(".")[0]  # of index.php
        segment = f"{page}-{asked}" if page else asked
    return _id_of(segment, url, parts, own_host)


def earlier_id(url: str, own_host: str) -> str:
    """Return the id by the path alone, or nothing where it gives none."""
    try:
        parts = _parts(url)
        return _id_of(_last_segment(parts), url, parts, own_host)
    except AddressError:
        return ""


def _id_of(segment: str, url: str, parts: SplitResult, own_host: str) -> str:
    """Return the id that a segment of an address gives, with the label of another host."""
    if not _SEGMENT.fullmatch(segment):
        raise AddressError(
            f"address “{url}”, which ends in “{segment}”",
            f"expected an address that ends in letters a to z, digits and hyphens, {_EXAMPLE}",
        )
    identity = segment
    host = (parts.hostname or "").removeprefix("www.")
    if host != own_host.removeprefix("www."):
        label = host.partition(".")[0]
        if not _LABEL.fullmatch(label):
            expected = "expected a host's name in Latin letters"
            raise AddressError(f"host “{host}” in “{url}”", expected)
        identity = f"{label}-{segment}"
    if wrong := unfit(identity):
        raise AddressError(f"{wrong.found}, from the address", f"{wrong.expected}, {_EXAMPLE}")
    return identity


def _last_segment(parts: SplitResult) -> str:
    return parts.path.rstrip("/").rpartition("/")[2]


def _asked(parts: SplitResult) -> str:
    """Return the id of an article that the address asks for, or nothing."""
    for key, value in parse_qsl(parts.query):
        if _ASKED.fullmatch(one_case(key)) and _SEGMENT.fullmatch(value) and _DIGIT.search(value):
            return value
    return ""


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not host or re.search(r"\s", url):
        raise AddressError(f"address “{url}”", f"expected http:// or https://, {_EXAMPLE}")
    return parts
