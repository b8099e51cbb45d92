"""One finished page as the rules see it: where it stands, its tags, its text, its links.

It knows which attributes hold addresses, and nothing of which addresses are right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from press.languages import Language
from press.site_checks.markup import Markup, Tag, TextRun, read_markup
from press.site_checks.output_folder import OutputSite, Target, address_of, edition_of

#: Where a browser goes when the reader follows or sends something.
_FOLLOWED: Final = {"a": "href", "area": "href", "form": "action"}
#: What a browser fetches by itself.
_FETCHED: Final = {
    "script": ("src",),
    "img": ("src",),
    "source": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "track": ("src",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "input": ("src",),
    "object": ("data",),
    "use": ("href",),
    "image": ("href",),
}
#: The kinds of ``<link>`` that make a browser fetch, or speak with a host.
_FETCHED_LINKS: Final = re.compile(
    r"\b(?:stylesheet|icon|preload|prefetch|modulepreload|preconnect|dns-prefetch|manifest)\b"
)

#: Followed when the reader says so; fetched by the browser by itself; given to a script, which
#: fetches it, or files below it.
Use = Literal["followed", "fetched", "given"]


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page."""

    url: str
    tag: Tag
    use: Use
    target: Target


class HtmlPage:
    """A page of the output folder; `file` is relative to it."""

    def __init__(self, file: str, html: str, site: OutputSite) -> None:
        """Read the page's tags and text."""
        self.file = file
        self.html = html
        self.site = site
        self.address = address_of(file)
        self.edition: Language | None = edition_of(file)
        self._markup: Markup = read_markup(html)

    def named(self, *names: str) -> list[Tag]:
        """Return the tags of these names."""
        return self._markup.named(*names)

    @property
    def tags(self) -> Iterator[Tag]:
        """Every tag, name by name."""
        for tags in self._markup.tags.values():
            yield from tags

    @property
    def runs(self) -> list[TextRun]:
        """The text between the tags."""
        return self._markup.runs

    @cached_property
    def ids(self) -> dict[str, list[Tag]]:
        """The tags that bear each id."""
        ids: dict[str, list[Tag]] = {}
        for tag in self.tags:
            if "id" in tag.attributes:
                ids.setdefault(tag.attributes["id"], []).append(tag)
        return ids

    @cached_property
    def references(self) -> list[Reference]:
        """Every address in the page."""
        return [
            Reference(url, tag, use, self.site.target(url, self.file))
            for tag, url, use in self._addresses()
        ]

    def _addresses(self) -> Iterator[tuple[Tag, str, Use]]:
        for name, attribute in _FOLLOWED.items():
            for tag in self.named(name):
                if attribute in tag.attributes:
                    yield tag, tag.attributes[attribute], "followed"
        yield from self._fetched()
        for tag in self.named("link"):
            if "href" in tag.attributes:
                is_fetched = _FETCHED_LINKS.search(tag.attributes.get("rel", ""))
                yield tag, tag.attributes["href"], "fetched" if is_fetched else "followed"
        for tag in self.tags:
            for name, value in tag.attributes.items():
                if name.startswith("data-") and value.startswith("/"):  # a script is told of it
                    yield tag, value, "given"

    def _fetched(self) -> Iterator[tuple[Tag, str, Use]]:
        for name, attributes in _FETCHED.items():
            for tag in self.named(name):
                for attribute in attributes:
                    if attribute in tag.attributes:
                        yield tag, tag.attributes[attribute], "fetched"
                for candidate in filter(None, tag.attributes.get("srcset", "").split(",")):
                    yield tag, candidate.split()[0], "fetched"

    @cached_property
    def hidden(self) -> bool:
        """Whether the page tells search engines not to list it."""
        robots = (tag for tag in self.named("meta") if tag.attributes.get("name") == "robots")
        return any("noindex" in tag.attributes.get("content", "") for tag in robots)

    @cached_property
    def alternates(self) -> dict[str, str]:
        """The page in each language, as its head says: code → absolute address."""
        return {
            tag.attributes["hreflang"]: tag.attributes.get("href", "")
            for tag in self.named("link")
            if "hreflang" in tag.attributes and tag.attributes.get("rel") == "alternate"
        }

    def links(self, rel: str) -> list[Tag]:
        """Return the ``<link>`` tags of this relation."""
        return [tag for tag in self.named("link") if tag.attributes.get("rel") == rel]
