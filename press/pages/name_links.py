"""Links from the first mention of each name in a text to the name's page.

Relative, since an article lies at one depth for good: so the text needs no site's path, and
a link as few bytes as can be. Knows sentences and places in them, not how names are found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from press.content.body import Sentence
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.shown_article import ShownArticle

#: From ``az/2023/03/59065.html`` up to ``az/``.
UP: Final = "../../"
_TOKEN: Final = re.compile(r"<[^>]*>|&#?\w+;|[^<&]+|[<&]")


class NameLink(NamedTuple):
    """Where a name stands in a sentence, and where it leads to."""

    start: int  #: offset in the sentence
    end: int
    page: str  #: address of the name's page, from an article's


def way_from_article(article: str, page: str) -> str:
    """Return the way from an article's address to another page of its edition, in few bytes."""
    folder, _, _ = article.rpartition("/")
    if page.startswith(f"{folder}/"):
        return page[len(folder) + 1 :]
    edition, _, _ = article.partition("/")
    return f"{UP}{page.removeprefix(f'{edition}/')}"


def name_links(edition: Edition, shown: ShownArticle) -> Mapping[int, Sequence[NameLink]]:
    """Return the links to make by the number of their sentence, in order in each."""
    edition_folder = addresses.front(edition.language)
    links: dict[int, list[NameLink]] = {}
    for tag in shown.tags:
        if tag.end:
            kind = edition.entity_of(tag.entity).kind
            page = addresses.entity(edition.language, kind, tag.entity)
            relative = UP + page.removeprefix(edition_folder)
            links.setdefault(tag.line, []).append(NameLink(tag.start, tag.end, relative))
    return {number: sorted(in_sentence) for number, in_sentence in links.items()}


def with_links(sentence: Sentence, links: Sequence[NameLink]) -> str:
    """Return a sentence's HTML with these links in it, but for one that markup crosses."""
    if not links:
        return sentence.html
    if sentence.html is sentence.text:
        return "".join(_pieces(sentence.html, links))
    cuts = {offset for link in links for offset in (link.start, link.end)}
    starts, ends = _offsets(sentence.html, cuts)
    in_html = (
        NameLink(starts.get(link.start, 0), ends.get(link.end, 0), link.page) for link in links
    )
    return "".join(_pieces(sentence.html, in_html))


def _pieces(html: str, links: Iterable[NameLink]) -> Iterator[str]:
    done = 0
    for start, end, page in links:
        if done <= start < end and "<" not in html[start:end]:
            yield f"{html[done:start]}<a href={page}>{html[start:end]}</a>"
            done = end
    yield html[done:]


def _offsets(html: str, cuts: set[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Return where in the HTML each of these offsets of its text is, as a start and as an end.

    A start stands behind opening tags, an end before closing ones; inside a link is neither.
    """
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = in_link = 0
    for token in _TOKEN.finditer(html):
        piece = token[0]
        if len(piece) > 1 and piece[0] == "<":
            in_link += piece.startswith("<a ") - piece.startswith("</a")
            continue
        length = 1 if piece[0] == "&" else len(piece)
        for cut in () if in_link else cuts:
            if at <= cut < at + length:
                starts[cut] = token.start() + cut - at
            if at < cut <= at + length:
                ends[cut] = token.end() + cut - at - length
        at += length
    return starts, ends
