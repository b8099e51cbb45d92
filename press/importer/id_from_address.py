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
    _refuse_dots(url, parts)
    segment = _last_segment(parts)
    if not _DIGIT.search(segment) and (asked := _asked(parts)):
        page = segment.partition(".")[0]  # of index.php
        segment = f"{page}-{asked}" if page else asked
    return _by(segment, url, parts, own_host)


def earlier_id(url: str, own_host: str) -> str:
    """Return the id by the path alone, or nothing where it gives none."""
    try:
        parts = _parts(url)
        return _by(_last_segment(parts), url, parts, own_host)
    except AddressError:
        return ""


def _by(segment: str, url: str, parts: SplitResult, own_host: str) -> str:
    if not _SEGMENT.fullmatch(segment):
        raise AddressError(
            f"address “{url}”, which ends in “{segment}”",
            f"expected an address that ends in letters a to z, digits and hyphens, {_EXAMPLE}",
        )
    host = _bare(parts.hostname or "")
    return _fit(segment if host == _bare(own_host) else f"{_label(url, host)}-{segment}")


def _last_segment(parts: SplitResult) -> str:
    return parts.path.rstrip("/").rpartition("/")[2]


def _asked(parts: SplitResult) -> str:
    """Return the id of an article that the address asks for, or nothing."""
    for key, value in parse_qsl(parts.query):
        if _ASKED.fullmatch(one_case(key)) and _SEGMENT.fullmatch(value) and _DIGIT.search(value):
            return value
    return ""


def _fit(identity: str) -> str:
    if wrong := unfit(identity):
        raise AddressError(f"{wrong.found}, from the address", f"{wrong.expected}, {_EXAMPLE}")
    return identity


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not host or re.search(r"\s", url):
        raise AddressError(f"address “{url}”", f"expected http:// or https://, {_EXAMPLE}")
    return parts


def _refuse_dots(url: str, parts: SplitResult) -> None:
    """Refuse ``.`` and ``..`` however often they are encoded: an id names a file."""
    path = parts.path
    while (decoded := unquote(path)) != path:
        path = decoded
    if {".", ".."} & set(re.split(r"[/\\]", path)):
        raise AddressError(f"“.” or “..” in the address “{url}”", f"expected none, {_EXAMPLE}")


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def _label(url: str, host: str) -> str:
    label = host.partition(".")[0]
    if not _LABEL.fullmatch(label):
        raise AddressError(f"host “{host}” in “{url}”", "expected a host's name in Latin letters")
    return label
