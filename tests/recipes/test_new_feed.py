"""The recipe for a feed: one file, and one line in `FEEDS`."""

import xml.etree.ElementTree as ET
from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from press.content.kinds import section_of
from press.language.interface import THEME
from press.languages import LANGUAGES, Language
from press.site.feeds import registry
from press.site.rendering import Renderer, render_site
from press.site.templating import jinja_options
from tests.small_archive import edition

MODULE = '''
"""The feeds of event kinds: the latest articles of each section."""

from collections.abc import Iterator
from functools import partial

from press.pages import addresses
from press.pages.edition import Edition
from press.site.feeds.feed import Feed, PlannedFeed


def section_feeds(edition: Edition) -> Iterator[PlannedFeed]:
    """Yield a feed for each event kind that has articles."""
    for kind in edition.archive.by_kind:
        yield partial(section_feed, edition, kind)


def section_feed(edition: Edition, kind: str) -> Feed:
    """Return the feed of one event kind."""
    years = edition.archive.by_kind[kind]
    page = addresses.section(edition.language, kind)
    return Feed(
        url=f"{page}feed.xml",
        title=edition.link_to_section(kind).text,
        page=page,
        positions=[position for year in sorted(years) for position in years[year]],
    )
'''
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_new_feed_is_built(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each edition has the feed, with its title and its articles, latest first."""
    (tmp_path / "section_feeds.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    section_feeds = import_module("section_feeds").section_feeds
    monkeypatch.setattr(registry, "FEEDS", (*registry.FEEDS, section_feeds))
    environment = Environment(loader=FileSystemLoader(THEME / "templates"), **jinja_options())
    renderer = Renderer(environment, tmp_path / "output", "https://archive.example")
    render_site(renderer, [edition(language) for language in LANGUAGES], 1, str)
    feed = ET.parse(tmp_path / f"output/{language}/sections/received/feed.xml").getroot()
    links = [link.attrib["href"] for link in feed.findall("a:entry/a:link", ATOM)]
    articles = ("2022/06/15.html", "2021/05/11.html")
    assert links == [f"https://archive.example/{language}/{article}" for article in articles]
    assert feed.findtext("a:title", "", ATOM) == section_of("received", language)
