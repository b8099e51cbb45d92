"""Turns planned pages into files, in one process or several.

It knows templates and the output folder, and nothing of what a page says.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
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
from press.progress import log_progress
from press.site.feeds.feed import PlannedFeed, atom_text
from press.site.feeds.registry import planned_feeds
from press.site.open_data import ENTITIES, entities_json
from press.site.sitemap import sitemap_files
from press.site.specialization.flattening import ParsedTemplates
from press.site.specialization.specialize import specialize

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

    def feed(self, edition: Edition, planned: PlannedFeed) -> None:
        """Make one feed and write it."""
        feed = planned()
        self.write(feed.url, atom_text(feed, edition, self.site_url))

    def script_words(self, edition: Edition) -> None:
        """Write the words of the edition's scripts."""
        language = edition.language
        self.write(addresses.script_words(language), script_words(language))

    def open_data(self, editions: Sequence[Edition]) -> None:
        """Write the names of the archive for other programs."""
        self.write(ENTITIES, entities_json(editions, self.site_url))

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


#: Says how far the rendering is.
Say = Callable[[str], object]


def render_site(renderer: Renderer, editions: Sequence[Edition], processes: int, say: Say) -> None:
    """Write every page, feed and site map; `processes` is the most to use."""
    # Counting has each edition decide what it shows, before other processes would do so again.
    count = sum(1 for _ in _jobs(renderer, editions))
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if processes > 1 and count > WORTH_A_PROCESS and can_fork:
        _render_side_by_side(renderer, editions, count, processes, say)
    else:
        _render_share(renderer, editions, count, 0, 1, say)
    for file, text in sitemap_files(editions, renderer.site_url):
        renderer.write(file, text)


def _jobs(renderer: Renderer, editions: Sequence[Edition]) -> Iterator[Callable[[], None]]:
    """Yield what writes each page and each feed, in the same order in every process."""
    for edition in editions:
        for page in edition_pages(edition):
            yield partial(renderer.page, edition, page)
        for feed in planned_feeds(edition):
            yield partial(renderer.feed, edition, feed)
        yield partial(renderer.script_words, edition)
    yield partial(renderer.open_data, editions)
    for page in site_pages(editions):
        yield partial(renderer.page, editions[0], page)


def _render_share(
    renderer: Renderer, editions: Sequence[Edition], count: int, share: int, shares: int, say: Say
) -> None:
    """Do every job whose place is `share` modulo `shares`; the first share speaks for all."""
    jobs = islice(_jobs(renderer, editions), share, None, shares)
    for job in log_progress(jobs, count // shares, "render_editions", say) if not share else jobs:
        job()


def _render_side_by_side(
    renderer: Renderer, editions: Sequence[Edition], count: int, processes: int, say: Say
) -> None:
    """Render in forked processes: each sees the archive as it is, nothing is sent to it."""
    for edition in editions:
        for kind in EDITION_PAGES:
            renderer.template(edition, kind.template)
    gc.freeze()  # so that collections in a child do not copy the parent's memory
    fork = multiprocessing.get_context("fork")
    children = [
        fork.Process(target=_render_share, args=(renderer, editions, count, share, processes, say))
        for share in range(processes)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    gc.unfreeze()
    if any(child.exitcode for child in children):
        raise RuntimeError("a rendering process failed; its error stands above")
