"""Turns planned pages into files, in one process or several.

It knows templates and the output folder, and nothing of what a page says.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from jinja2 import Environment, Template

from press.languages import LANGUAGES, Language
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PlannedPage
from press.pages.plan import EDITION_PAGES, edition_pages, site_pages
from press.pages.script_words import script_words
from press.pages.views import PageView
from press.problems import Problem, Problems
from press.progress import log_progress
from press.site.contacts_data import (
    CONTACTS_CSV,
    CONTACTS_JSON,
    Row,
    contact_rows,
    contacts_csv,
    contacts_json,
)
from press.site.feeds.feed import Feed, atom_text, feed_inputs
from press.site.feeds.registry import planned_feeds
from press.site.open_data import ENTITIES, entities_json
from press.site.sitemap import sitemap_files
from press.site.specialization.flattening import ParsedTemplates
from press.site.specialization.specialize import specialize
from press.state.digest import digest_of_value
from press.state.processes import shared_out

#: Fewer pages than this are rendered sooner than a second process starts.
WORTH_A_PROCESS: Final = 500


@dataclass(frozen=True)
class Renderer:
    """Renders a planned page and writes it below `output`."""

    environment: Environment
    output: Path
    site_url: str  #: absolute address of the site without a slash at its end, or empty
    _templates: dict[tuple[Language, str], Template] = field(default_factory=dict)
    _folders: set[Path] = field(default_factory=set)

    @cached_property
    def _parsed(self) -> ParsedTemplates:
        return ParsedTemplates(self.environment)

    def page(self, edition: Edition, planned: PlannedPage) -> None:
        """Render one page and write it."""
        view = planned.view()
        self.write(addresses.file_of(view.url), self.text(edition, planned.template, view))

    def text(self, edition: Edition, name: str, view: PageView) -> str:
        """Return a page as HTML."""
        template = self.template(edition, name)
        try:
            return template.render(page=view, article=view)
        except Exception:
            # A specialized template is made of several: the plain one says which one it was.
            known = self._known(edition)
            self.environment.get_template(template_file(name)).render(
                known, page=view, article=view
            )
            raise

    def template(self, edition: Edition, name: str) -> Template:
        """Return a template for the pages of an edition, specialized at its first use."""
        key = edition.language, name
        if key not in self._templates:
            same = {("page", "language"): edition.language}
            self._templates[key] = specialize(
                self._parsed, template_file(name), self._known(edition), same
            )
        return self._templates[key]

    def _known(self, edition: Edition) -> dict[str, Any]:
        """Return what templates see that is the same on every page of an edition."""
        return {
            "edition": edition.view,
            "SITEURL": self.site_url,
            "SITEPATH": urlsplit(self.site_url).path,
            "LANGUAGES": LANGUAGES,
        }

    def feed(self, edition: Edition, feed: Feed) -> None:
        """Write one feed."""
        self.write(feed.url, atom_text(feed, edition, self.site_url))

    def script_words(self, edition: Edition) -> None:
        """Write the words of the edition's scripts."""
        language = edition.language
        self.write(addresses.script_words(language), script_words(language))

    def open_data(self, editions: Sequence[Edition]) -> None:
        """Write the names of the archive for other programs."""
        self.write(ENTITIES, entities_json(editions, self.site_url))

    def contacts(self, file: str, editions: Sequence[Edition]) -> None:
        """Write the contacts with other countries, in the form of this file."""
        rows = contact_rows(editions, self.site_url)
        self.write(file, _CONTACTS[file](rows))

    def write(self, file: str, text: str) -> None:
        """Write one file below the output folder."""
        path = self.output / file
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        path.write_text(text, encoding="utf-8", newline="\n")


def template_file(name: str) -> str:
    """Return the file of a template in the theme."""
    return f"{name}.html"


@dataclass(frozen=True, slots=True)
class FileToBe:
    """A file of the site: what it is made of, and what writes it."""

    name: str  #: below the output folder
    inputs: Callable[[], object]  #: where they are the same, so is the file
    write: Callable[[], None]


#: Says how far the rendering is.
Say = Callable[[str], object]

#: What each file is made of: names below the output folder, and digests.
Keys = Mapping[str, bytes]


def render_site(
    renderer: Renderer,
    editions: Sequence[Edition],
    processes: int,
    say: Say,
    known: Keys = MappingProxyType({}),
    problems: Problems | None = None,
) -> dict[str, bytes]:
    """Write every page, feed and site map; `processes` is the most to use.

    A file that is made of the same as it was, by the digests in `known`, is left as it is.
    Return the digests for the next time. A file that cannot be made is reported, and is not there.
    """
    # Counting has each edition decide what it shows, before other processes would do so again.
    count = len(known) or sum(1 for _ in _files_to_be(renderer, editions))
    for edition in editions:
        _ = edition.outline.lines
    shares = processes if count > WORTH_A_PROCESS else 1
    if shares > 1 and not known:  # else each process specializes the few that it needs
        for edition in editions:
            for kind in EDITION_PAGES:
                renderer.template(edition, kind.template)
    work = partial(_render_share, renderer, editions, known, count, shares, say)
    keys: dict[str, bytes] = {}
    for of_share, faults in shared_out(work, range(shares), processes):
        keys |= of_share
        if problems is not None:
            problems.extend(faults)
    for file, text in sitemap_files(editions, renderer.site_url):
        renderer.write(file, text)
        keys[file] = b""
    return keys


def _files_to_be(renderer: Renderer, editions: Sequence[Edition]) -> Iterator[FileToBe]:
    """Yield each page and each feed, in the same order in every process."""
    for edition in editions:
        frame = digest_of_value(edition.view)
        for page in edition_pages(edition):
            yield _page_to_be(renderer, edition, frame, page)
        for planned in planned_feeds(edition):
            feed = planned()
            inputs = partial(feed_inputs, feed, edition)
            yield FileToBe(feed.url, inputs, partial(renderer.feed, edition, feed))
        words = addresses.script_words(edition.language)
        yield FileToBe(words, str, partial(renderer.script_words, edition))
    data = partial(entities_json, editions, renderer.site_url)
    yield FileToBe(ENTITIES, data, partial(renderer.open_data, editions))
    rows = cache(partial(_rows, editions, renderer.site_url))
    for file in _CONTACTS:
        yield FileToBe(file, rows, partial(renderer.contacts, file, editions))
    frame = digest_of_value([edition.view for edition in editions])
    for page in site_pages(editions):
        yield _page_to_be(renderer, editions[0], frame, page)


#: How each file of the contacts is made.
_CONTACTS: Final[Mapping[str, Callable[[Iterable[Row]], str]]] = {
    CONTACTS_JSON: contacts_json,
    CONTACTS_CSV: contacts_csv,
}


def _rows(editions: Sequence[Edition], site_url: str) -> list[Row]:
    return list(contact_rows(editions, site_url))


def _page_to_be(renderer: Renderer, edition: Edition, frame: bytes, page: PlannedPage) -> FileToBe:
    """Return the file of a page; `frame` stands for what all pages around it share."""

    def inputs() -> object:
        return page.template, frame, page.inputs()

    return FileToBe(addresses.file_of(page.url), inputs, partial(renderer.page, edition, page))


def _render_share(
    renderer: Renderer,
    editions: Sequence[Edition],
    known: Keys,
    count: int,
    shares: int,
    say: Say,
    share: int,
) -> tuple[dict[str, bytes], list[Problem]]:
    """Write every file whose place is `share` modulo `shares`; the first share speaks for all."""
    files: Iterable[FileToBe] = islice(_files_to_be(renderer, editions), share, None, shares)
    if not share:
        files = log_progress(files, count // shares, "render_editions", say)
    keys: dict[str, bytes] = {}
    faults = Problems()
    for file in files:
        with faults.boundary(renderer.output / file.name, "making this page"):
            key = digest_of_value(file.inputs())
            if known.get(file.name) != key:
                file.write()
            keys[file.name] = key
    return keys, list(faults)
