"""A source article: what every importer makes of what was received, before anything is decided.

Nothing of it is corrected, restored or guessed. An importer says what stands there; whether an
article may come of it, :func:`press.importer.source_text.checked` says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple


class Turn(NamedTuple):
    """Where somebody begins to speak."""

    paragraph: int  #: counted from 0
    speaker: str  #: as the source calls them; empty where only a dash opens the paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceArticle:
    """An article as a source gives it."""

    title: str  #: its letters may be lost, also all of them
    date_received: str
    url: str
    body: str  #: paragraphs with an empty line between them
    language: str = ""  #: the code that the source states; empty where it states none
    #: addresses of the same article in other languages, by code, where the source says so
    counterparts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    turns: tuple[Turn, ...] = ()
    pictures: tuple[str, ...] = ()  #: addresses
    recordings: tuple[str, ...] = ()  #: addresses of sound and film
    retrieved: datetime | None = None  #: when it was asked for; none where nothing says so
    line: int = 0  #: where its address stands in the file, counted from 1; 0: nowhere
    date_line: int = 0
    sha256: str = ""  #: of the whole file's bytes, where a file is one article
    #: which of several ways found a part, by the part: for whoever writes a site's table
    ways: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def paragraphs(self) -> list[str]:
        """The body's paragraphs; one line break inside a paragraph is the source's."""
        return self.body.split("\n\n") if self.body else []

    @property
    def digest(self) -> str:
        """The SHA-256 that tells whether the article has changed, in hexadecimal.

        That of its file where a file is one article. Elsewhere that of its four-line text: what
        stands around the article on its page changes every day.
        """
        return self.sha256 or sha256(self.four_lines.encode()).hexdigest()

    @property
    def four_lines(self) -> str:
        """The article as a four-line text, with a line end at its end."""
        title = f"Title: {self.title}".rstrip()
        return f"{title}\nDate: {self.date_received}\nURL: {self.url}\n\n{self.body}\n"
