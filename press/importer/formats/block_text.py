"""The text of a part of a page: its paragraphs, who speaks in them, what it shows and plays.

What a reader sees as one paragraph is one. Knows nothing of articles or sites.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from press.importer.formats.page import PageError, parse_page
from press.importer.source_article import Turn
from press.importer.turns import speaker_of


def _set_of(names: str) -> frozenset[str]:
    return frozenset(names.split())


#: Elements that stand in a line of text; every other one ends the paragraph before it.
_IN_LINE: Final = _set_of(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s "
    "samp small span strike strong sub sup time tt u var wbr"
)
_BOLD: Final = _set_of("b strong")
#: What holds no words of the text.
_SKIPPED: Final = _set_of(
    "applet audio button canvas embed figcaption form head iframe img input link meta nav "
    "noscript object script select style svg template textarea video"
)
_SHOWN: Final = ("img", "source", "audio", "video", "iframe", "embed")
_BREAK: Final = "\n"
_SPACE: Final = re.compile(r"[^\S\n]+")
#: Control characters, soft hyphens and marks of no width: a reader sees none of them.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]"
)
_PICTURES: Final = re.compile(r"\.(?:avif|gif|jpe?g|png|webp)$", re.IGNORECASE)


@dataclass(slots=True)
class BlockText:
    """What a part of a page says."""

    paragraphs: list[str] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    recordings: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The paragraphs with an empty line between them."""
        return "\n\n".join(self.paragraphs)


def block_text(elements: Iterable[HtmlElement], without: frozenset[HtmlElement]) -> BlockText:
    """Return what these elements say, in their order, without some that lie in them."""
    walk = _Walk(without)
    for element in elements:
        walk.element(element)
        walk.end_paragraph()
    return walk.text


def text_of_markup(markup: str) -> BlockText:
    """Return what a piece of HTML says."""
    try:
        return block_text([parse_page(markup.encode())], frozenset())
    except PageError:
        return BlockText()


@dataclass(slots=True)
class _Piece:
    text: str
    is_bold: bool


class _Walk:
    """A walk through a part of a page, in the order of reading."""

    def __init__(self, without: frozenset[HtmlElement]) -> None:
        self.text = BlockText()
        self._without = without
        self._pieces: list[_Piece] = []
        self._bold = 0

    def element(self, element: HtmlElement) -> None:
        """Take in an element and all in it, but not what follows it."""
        tag = element.tag
        if not isinstance(tag, str) or element in self._without:
            return  # a comment, or what is no part of the text
        if tag in _SHOWN:
            self._note(element)
        if tag == "br":
            self._say(_BREAK)
        elif tag not in _SKIPPED:
            self._open(tag)
            self._say(_SPACE_OR_BREAK.sub(" ", element.text or ""))
            for child in element:
                self.element(child)
                self._say(_SPACE_OR_BREAK.sub(" ", child.tail or ""))
            self._close(tag)
        else:
            for shown in element.iterdescendants(*_SHOWN):
                self._note(shown)

    def _open(self, tag: str) -> None:
        self._bold += tag in _BOLD
        if tag in {"td", "th"}:
            self._say(" ")
        elif tag not in _IN_LINE:
            self.end_paragraph()

    def _close(self, tag: str) -> None:
        self._bold -= tag in _BOLD
        if tag not in _IN_LINE and tag not in {"td", "th"}:
            self.end_paragraph()

    def _say(self, text: str) -> None:
        if text:
            self._pieces.append(_Piece(_UNSEEN.sub("", text), self._bold > 0))

    def _note(self, element: HtmlElement) -> None:
        address = element.get("src") or element.get("data-src") or ""
        if not address or address.startswith("data:"):
            return
        is_picture = element.tag == "img" or _PICTURES.search(address.partition("?")[0])
        seen = self.text.pictures if is_picture else self.text.recordings
        if address not in seen:
            seen.append(address)

    def end_paragraph(self) -> None:
        """Make paragraphs of what was said since the last one; two line breaks part them."""
        pieces, self._pieces = self._pieces, []
        lead = _bold_lead(pieces)
        whole = "".join(piece.text for piece in pieces)
        for text in re.split(r"\n(?:[^\S\n]*\n)+", whole):
            lines = (_SPACE.sub(" ", line).strip() for line in text.split(_BREAK))
            if paragraph := _BREAK.join(line for line in lines if line):
                speaker = speaker_of(paragraph)
                if speaker is None and lead and paragraph.startswith(lead):
                    speaker = lead.rstrip(" :")
                if speaker is not None:
                    self.text.turns.append(Turn(len(self.text.paragraphs), speaker))
                self.text.paragraphs.append(paragraph)


_SPACE_OR_BREAK: Final = re.compile(r"\s+")
_LONGEST_SPEAKER: Final = 80


def _bold_lead(pieces: list[_Piece]) -> str:
    """Return the bold words that open a paragraph and end in a colon; they name who speaks."""
    lead = rest = ""
    for piece in pieces:
        if piece.is_bold and not rest.strip():
            lead += rest + piece.text
            rest = ""
        else:
            rest += piece.text
    lead = _SPACE.sub(" ", lead).strip()
    is_name = lead.endswith(":") or rest.lstrip().startswith(":")
    return lead if lead and is_name and len(lead) <= _LONGEST_SPEAKER else ""
