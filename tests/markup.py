"""Reads a page's HTML for tests: its elements in order, each with its text and language."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

VOID: Final = {"meta", "link", "input", "br", "img", "hr"}
_BLOCKS: Final = "p div ul ol dl table nav section header footer main article aside form h1 h2"
#: Elements whose end may be left out, with what begins behind their end.
ENDED_BY: Final = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
    "option": {"option"},
    "p": set(_BLOCKS.split()),
}


@dataclass
class Element:
    """One element; `text` is all text within it, `language` the one it stands in."""

    name: str
    attributes: dict[str, str]
    language: str
    inside: tuple[str, ...]  #: names of the elements around it, outermost first
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text within, blanks made single."""
        return " ".join("".join(self.parts).split())

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]


class Page(HTMLParser):
    """A page's elements; an element that is not closed, or closed twice, is an error
    where HTML does not imply its end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        left = [element.name for element in self._open if element.name not in {"html", "body"}]
        assert left == [], f"not closed: {left}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element; it is in its parent's language unless it says its own."""
        while self._open and tag in ENDED_BY.get(self._open[-1].name, ()):
            self._open.pop()
        attributes = {name: value or "" for name, value in attrs}
        around = self._open[-1].language if self._open else ""
        inside = tuple(element.name for element in self._open)
        element = Element(tag, attributes, attributes.get("lang", around), inside)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the element; only the innermost may be closed, and those whose end is implied."""
        while self._open and self._open[-1].name != tag and self._open[-1].name in ENDED_BY:
            self._open.pop()
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].name == tag, f"</{tag}> closes <{self._open[-1].name}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Give the text to every element around it."""
        for element in self._open:
            element.parts.append(data)

    def all(self, name: str, **attributes: str) -> list[Element]:
        """Return the elements of this name with these attributes (`class_` for class)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.name == name and wanted.items() <= element.attributes.items()
        ]

    def one(self, name: str, **attributes: str) -> Element:
        """Return the only element of this name with these attributes."""
        found = self.all(name, **attributes)
        assert len(found) == 1, f"{len(found)} of <{name} {attributes}>"
        return found[0]
