"""What a finished site costs its host, by kind of page."""

import pytest

from press.languages import LANGUAGES
from press.pages.edition import Edition
from press.pages.plan import edition_pages
from press.site_checks.sizes import KINDS, articles_within, costs, sizes_by_kind
from tests.small_archive import edition

SIZES = {
    "az/2021/05/11.html": 3000,
    "az/2021/05/index.html": 500,
    "en/2021/05/11.html": 1000,
    "search/az/index.json": 1500,
    "theme/css/press.css": 4000,
}


def test_each_kind_is_counted_once() -> None:
    """A file counts for one kind, a kind without files is not there, and nothing is left out."""
    kinds = {each.kind: (each.files, each.size) for each in sizes_by_kind(SIZES)}
    assert kinds == {
        "articles, az": (1, 3000),
        "articles, en": (1, 1000),
        "years and months": (1, 500),
        "search index": (1, 1500),
        "theme and the rest": (1, 4000),
    }


def test_what_the_host_would_hold() -> None:
    """The whole site is divided among the articles of one edition."""
    assert articles_within(1, SIZES) == 100
    assert articles_within(1, {}) == 0
    assert list(costs(SIZES, 1))[-1] == "at this rate 1 MB hold 100 articles"


@pytest.mark.parametrize("own", [edition(language) for language in LANGUAGES])
def test_the_kinds_know_the_addresses_of_the_plan(own: Edition) -> None:
    """Every planned page but a few single ones is of a kind that has a name here."""
    rest = KINDS[-1][0]
    files = {page.view().url for page in edition_pages(own)}
    sizes = {f"{url}index.html" if url.endswith("/") else url: 1 for url in files}
    single = {each.kind: each.files for each in sizes_by_kind(sizes)}[rest]
    assert single <= 3  # front page, search, the written page
    assert any(each.kind == "names" for each in sizes_by_kind(sizes))
