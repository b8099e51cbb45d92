"""The id of an article, from the address it was published at.

The id is the last segment of the address's path: letters a to z, digits and hyphens. An
article of another host than the archive's own gets that host's first label before it,
without ``www``: ``https://www.example.invalid/news/8178`` is ``example-8178``.

An ending such as ``.html`` is left out.

A segment with other letters («xəbərlər», mostly percent-encoded) is spelled: each word that
has such a letter as English has it, the others as they are. An id above 80 letters is cut at
a word; a number at its end stays. A spelled id depends on tables that get better, so it is
given once: the import finds the article again by its address (:func:`same_address`).

What is asked in the address (``?``) counts where the segment has no digit and hence tells
no article: ``https://example.invalid/view?id=8178`` is ``example-view-8178``. Only an id
that is called so counts, since most of what is asked tells who came from where. Archives
that are older than this rule keep :func:`earlier_id`.
"""

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from press.content.ids import LONGEST, one_case, unfit
from press.language.azerbaijani.letters import APOSTROPHES, normalize, words
from press.language.azerbaijani.romanize import plain_spelling


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
#: What no address of an article has in its last segment, however encoded; U+FFFD stands for
#: bytes that are not UTF-8.
_NO_WORDS: Final = re.compile(r"[\x00-\x1f\x7f/\\.%?#\ufffd]")
#: How the name of a page's file ends, which tells nothing of the article.
_PAGE: Final = re.compile(r"(?<=[^.])\.(?:s?html?|xhtml)\Z", re.IGNORECASE)
_HYPHEN: Final = re.compile("[-\u2010\u2011]")
_APOSTROPHE: Final = re.compile(f"[{APOSTROPHES}]")
#: What sites call the id of an article: ``id``, ``news_id``, ``articleId``; Drupal, WordPress.
_ASKED: Final = re.compile(
    r"(?:(?:article|content|doc|item|news|page|post|story|view)[_-]?)?id|nid|p"
)
_EXAMPLE: Final = "for example: https://president.az/az/articles/view/59065"


def article_id(url: str, own_host: str) -> str:
    """Return the id; raises :class:`AddressError` where the address gives no safe one."""
    parts = _parts(url)
    # An id names a file: no “..”, however encoded.
    if {".", ".."} & set(re.split(r"[/\\]", _decoded(parts.path))):
        raise AddressError(f"“.” or “..” in the address “{url}”", f"expected none, {_EXAMPLE}")
    segment = _spelled(_last_segment(parts))
    if not _DIGIT.search(segment) and (asked := _asked(parts)):
        page = segment.partition(".")[0]  # of index.php
        segment = f"{page}-{asked}" if page else asked
    before = _before_id(url, segment, parts, own_host)
    identity = before + _cut(segment, LONGEST - len(before))
    if wrong := unfit(identity):
        raise AddressError(f"{wrong.found}, from the address", f"{wrong.expected}, {_EXAMPLE}")
    return identity


def earlier_id(url: str, own_host: str) -> str:
    """Return the id by the path alone, as it stands there, or nothing where it gives none."""
    try:
        parts = _parts(url)
        segment = _last_segment(parts)
        identity = _before_id(url, segment, parts, own_host) + segment
    except AddressError:
        return ""
    return "" if unfit(identity) else identity


def is_spelled(url: str, own_host: str) -> bool:
    """Say whether the id of this address is spelled or cut, and may come out otherwise one day."""
    parts = _parts(url)
    segment = _last_segment(parts)
    spelled = _spelled(segment)
    before = _before_id(url, spelled, parts, own_host) if _SEGMENT.fullmatch(spelled) else ""
    return spelled != segment or len(before + segment) > LONGEST


def same_address(url: str) -> str:
    """Return what all ways to write one address have in common: encoded or not, http or https."""
    try:
        parts = _parts(url)
    except AddressError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}/{_decoded(parts.path).strip('/')}?{parts.query}"


def _decoded(text: str) -> str:
    while (decoded := unquote(text)) != text:
        text = decoded
    return text


def _spelled(segment: str) -> str:
    """Return a segment with letters beyond a to z as an id has it; any other as it is."""
    decoded = _decoded(segment)
    if decoded.isascii() or _NO_WORDS.search(decoded):
        return segment
    parts = [part for word in words(normalize(decoded)) for part in _HYPHEN.split(word[0])]
    # Sites that keep ə drop the marks of other letters: a word without ə may have lost its ç.
    plain = [part if part.isascii() else plain_spelling(part) for part in parts]
    plain = [_APOSTROPHE.sub("", part) for part in plain]
    # A word that vanishes is of another script: what is left would not name the article.
    return "-".join(plain) if all(map(_SEGMENT.fullmatch, plain)) else segment


def _cut(segment: str, longest: int) -> str:
    """Return whole words of no more letters than these, with a number at the end if there is one.

    Where the first word is longer there is nothing to cut.
    """
    if len(segment) <= longest:
        return segment
    rest, hyphen, number = segment.rpartition("-")
    end = hyphen + number if number.isdigit() and len(number) < longest // 2 else ""
    room = longest - len(end)
    begin = (rest if end else segment)[: room + 1].rpartition("-")[0]
    return begin + end if begin else segment


def _before_id(url: str, segment: str, parts: SplitResult, own_host: str) -> str:
    """Return what stands before the segment in an id: nothing, or the label of another host."""
    if not _SEGMENT.fullmatch(segment):
        raise AddressError(
            f"address “{url}”, which ends in “{segment}”",
            f"expected an address that ends in letters a to z, digits and hyphens, {_EXAMPLE}",
        )
    host = (parts.hostname or "").removeprefix("www.")
    if host == own_host.removeprefix("www."):
        return ""
    label = host.partition(".")[0]
    if not _LABEL.fullmatch(label):
        raise AddressError(f"host “{host}” in “{url}”", "expected a host's name in Latin letters")
    return f"{label}-"


def _last_segment(parts: SplitResult) -> str:
    return _PAGE.sub("", parts.path.rstrip("/").rpartition("/")[2])


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
