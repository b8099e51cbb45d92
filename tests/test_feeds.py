"""Feeds and site map."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.edition import Edition
from press.site.feeds.edition_feed import edition_feed
from press.site.feeds.entity_feed import entity_feed
from press.site.feeds.feed import Feed, atom_text
from press.site.sitemap import MOST_ADDRESSES, sitemap_files
from tests.small_archive import edition

SITE_URL = "https://archive.example/press"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(own: Edition, make: Callable[..., Feed] = edition_feed, *of: str) -> ET.Element:
    """Return a feed of an edition, as a program reads it."""
    return ET.fromstring(atom_text(make(own, *of), own, SITE_URL))


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_feed_has_the_latest_articles_in_its_language(language: Language) -> None:
    """A feed says its language, and lists articles latest first, by absolute addresses."""
    root = feed(edition(language))
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == str(language)
    links = [link.attrib["href"] for link in root.findall("a:entry/a:link", ATOM)]
    assert links[0] == f"{SITE_URL}/{language}/2023/02/14.html"
    assert len(links) == 5


def test_feed_says_how_far_english_can_be_trusted() -> None:
    """A stub's entry begins with its status in words; the original's has none."""
    summaries = [
        entry.findtext("a:summary", "", ATOM)
        for entry in feed(edition(TRANSLATION)).findall("a:entry", ATOM)
    ]
    assert summaries[0].startswith("[Not translated yet")
    originals = feed(edition(ORIGINAL)).findall("a:entry", ATOM)
    assert originals[0].findtext("a:summary", "", ATOM).startswith("Birinci cümlə.")


def test_name_has_a_feed_of_its_own() -> None:
    """The feed of a name has that name's articles alone, and no texts; the source is its author."""
    root = feed(edition(ORIGINAL), entity_feed, "daren-talvik")
    assert root.findtext("a:author/a:name", "", ATOM) == "Press service"
    assert root.findall("a:entry/a:summary", ATOM) == []
    links = [link.attrib["href"] for link in root.findall("a:entry/a:link", ATOM)]
    assert links == [f"{SITE_URL}/az/2021/05/11.html"]


def test_site_map_has_what_may_be_listed() -> None:
    """Every original and what a person has read is in the map, a stub is not."""
    editions = [edition(language) for language in LANGUAGES]
    files = dict(sitemap_files(editions, SITE_URL))
    locations = re.findall("<loc>(.*?)</loc>", files["sitemap-1.xml"])
    articles = [each for each in locations if re.search(r"/\d+\.html$", each)]
    assert sum("/az/" in each for each in articles) == 5
    assert [each for each in articles if "/en/" in each] == [f"{SITE_URL}/en/2022/06/13.html"]
    assert "Sitemap: https://archive.example/press/sitemap.xml" in files["robots.txt"]


def test_site_map_is_cut_at_what_search_engines_take() -> None:
    """A map of more addresses than one file may have goes on in the next."""
    full = edition(ORIGINAL)
    archive = type(full.archive)([full.archive.pairs[1]] * (MOST_ADDRESSES + 1), {})
    files = dict(sitemap_files([type(full)(ORIGINAL, archive, full.site)], SITE_URL))
    assert files.keys() == {"robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"}
    assert files["sitemap-1.xml"].count("<loc>") == MOST_ADDRESSES


def test_site_without_an_address_has_no_map() -> None:
    """Relative addresses would be wrong in a map, so there is none."""
    editions = [edition(language) for language in LANGUAGES]
    assert [name for name, _ in sitemap_files(editions, "")] == ["robots.txt"]
