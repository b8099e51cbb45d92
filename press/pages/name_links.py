"""Links from the first mention of each name in a text to the name's page.

Relative, since an article lies at one depth for good: so the text needs no site's path, and
a link as few bytes as can be. Knows sentences and places in them, not how names are found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from press.content.body import Sentence
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.shown_article import ShownArticle

#: From ``az/2023/03/59065.html`` up to ``az/``.
UP: Final = "../../"
_TOKEN: Final = re.compile(r"<[^>]*>|&#?\w+;|[^<&]+|[<&]")

#: Where a name stands in a sentence, and the address of its page from an article's.
Place = tuple[int, int, str]


def name_links(edition: Edition, shown: ShownArticle) -> Mapping[int, Sequence[Place]]:
    """Return the places to be links by the number of their sentence, in order in each."""
    edition_folder = addresses.front(edition.language)
    places: dict[int, list[Place]] = {}
    for tag in shown.tags:
        if tag.end:
            kind = edition.entity_of(tag.entity).kind
            page = addresses.entity(edition.language, kind, tag.entity)
            relative = UP + page.removeprefix(edition_folder)
            places.setdefault(tag.line, []).append((tag.start, tag.end, relative))
    return {number: sorted(in_sentence) for number, in_sentence in places.items()}


def with_links(sentence: Sentence, places: Sequence[Place]) -> str:
    """Return a sentence's HTML with these places as links; one that markup crosses is none."""
    if not places:
        return sentence.html
    if sentence.html is sentence.text:
        return "".join(_pieces(sentence.html, places))
    starts, ends = _offsets(sentence.html, {at for place in places for at in place[:2]})
    moved = [(starts.get(start, 0), ends.get(end, 0), page) for start, end, page in places]
    return "".join(_pieces(sentence.html, moved))


def _pieces(html: str, places: Iterable[Place]) -> Iterator[str]:
    done = 0
    for start, end, page in places:
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
