"""Reads a finished page into its tags and its runs of text, each with the language in force.

Made for our own output and for speed: a scanner of regular expressions, no tree. It
knows HTML, and nothing of links, editions or what is right and wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

# Possessive, so that a stray quote costs no backtracking.
_ATTRIBUTES: Final = r"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+"""
_MARKUP: Final = re.compile(
    r"<!--.*?-->|<![^>]*>"
    rf"|<(script|style|title|textarea)\b({_ATTRIBUTES})>(?P<content>.*?)</\1\s*>"
    r"|</(?P<close>[a-z][^\s/>]*)[^>]*>"
    rf"|<([a-z][^\s/>]*)(?P<attributes>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_VOID: Final = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
#: Elements that end a paragraph when they begin.
_BLOCKS: Final = (
    "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main nav ol p pre section table ul"
)
#: Elements that end others when they begin, whose end tag may be left out.
_ENDS: Final = {
    **{name: {"p"} for name in _BLOCKS.split()},
    "li": {"li", "p"},
    "dt": {"dt", "dd", "p"},
    "dd": {"dt", "dd", "p"},
    "tr": {"td", "th", "tr", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "option": {"option"},
}
#: A slash may also end an unquoted address: ``<a href=/az/>``.
_SELF_CLOSING: Final = (" /", '"/', "'/")
_SENTENCE: Final = re.compile(r"s\d+")


@dataclass(slots=True)
class Tag:
    """A start tag; for a script, a style sheet or a title with what stands in it."""

    name: str
    attributes: Mapping[str, str]
    start: int  #: offset in the page
    language: str  #: what the tag or the nearest one around it says
    content: str = ""


@dataclass(slots=True)
class TextRun:
    """Text between two tags."""

    text: str
    start: int
    language: str
    in_sentence: bool  #: part of a numbered sentence of an article's text


@dataclass(slots=True)
class Markup:
    """A page's tags by name, and its runs of text in the body."""

    tags: dict[str, list[Tag]] = field(default_factory=dict)
    runs: list[TextRun] = field(default_factory=list)

    def named(self, *names: str) -> list[Tag]:
        """Return the tags of these names, name by name, each in the page's order."""
        return [tag for name in names for tag in self.tags.get(name, ())]


@dataclass(slots=True)
class _Open:
    """An element that has not ended yet, and what it hands down."""

    name: str
    language: str
    in_sentence: bool


def read_markup(html: str) -> Markup:
    """Return the page's tags and text; what is not HTML is text."""
    reader = _Reader(html)
    for match in _MARKUP.finditer(html):
        reader.text(match.start())
        reader.at = match.end()
        kind = match.lastgroup
        if kind == "attributes":
            reader.open(match[5], match["attributes"], match.start())
        elif kind == "close":
            reader.close(match["close"])
        elif kind == "content":
            reader.element(match[1], match[2], match.start(), match["content"])
    reader.text(len(html))
    return reader.markup


class _Reader:
    """Where in the page we are: which elements are open, where the last tag ended."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.markup = Markup()
        self.at = 0
        self.stack = [_Open("", "", False)]

    def text(self, end: int) -> None:
        """Keep the text since the last tag."""
        if end > self.at:
            text, top = self.html[self.at : end], self.stack[-1]
            if not text.isspace():
                run = TextRun(text, self.at, top.language, top.in_sentence)
                self.markup.runs.append(run)

    def open(self, name: str, attributes: str, start: int) -> None:
        """Keep a start tag, and what it says of all within it."""
        if name in _ENDS:
            while self.stack[-1].name in _ENDS[name]:
                self.stack.pop()
        tag = self._tag(name, attributes, start)
        if _VOID.fullmatch(name) or attributes.endswith(_SELF_CLOSING):
            return
        in_sentence = (
            self.stack[-1].in_sentence
            or (name == "i" and "lang" in tag.attributes)  # the original, beside the sentence
            or bool(_SENTENCE.fullmatch(tag.attributes.get("id", "")))
        )
        self.stack.append(_Open(name, tag.language, in_sentence))

    def element(self, name: str, attributes: str, start: int, content: str) -> None:
        """Keep an element that holds plain text alone."""
        self._tag(name, attributes, start).content = content

    def close(self, name: str) -> None:
        """End the element, and any within it whose end was left out."""
        stack = self.stack
        if stack[-1].name == name:
            stack.pop()
        elif any(each.name == name for each in stack):
            while stack.pop().name != name:
                pass

    def _tag(self, name: str, attributes: str, start: int) -> Tag:
        read = read_attributes(attributes) if attributes else {}
        language = read.get("lang") or self.stack[-1].language
        tag = Tag(name, read, start, language)
        self.markup.tags.setdefault(name, []).append(tag)
        return tag


def read_attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag; one without a value has an empty one."""
    attributes = {
        name: double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(text)
    }
    if "&" in text:
        return {name: unescape(value) for name, value in attributes.items()}
    return attributes


def plain(text: str) -> str:
    """Return the text as a reader sees it."""
    return unescape(text).strip()


def line_of(text: str, offset: int) -> int:
    """Return the line in which an offset lies, counted from 1."""
    return text.count("\n", 0, offset) + 1
