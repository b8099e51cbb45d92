"""Where a text names an entity."""

from pathlib import Path

import pytest

from press.azerbaijani.sentences import split_sentences
from press.entities.authority import Authority, load_authority
from press.entities.mentions import MentionFinder, entities_of
from press.languages import ORIGINAL
from press.problems import Problems

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def authority() -> Authority:
    """Return the names that the archive begins with."""
    return load_authority(ROOT / "content" / "entities", Problems())


def test_the_real_article_names_whom_and_what_it_names(authority: Authority) -> None:
    """The archive's first source article is tagged with everyone and everything it names."""
    source = next((ROOT / "sources").glob("000_*.txt")).read_text("utf-8")
    sentences = split_sentences(source.split("\n\n", 1)[1].strip())
    tags = entities_of(MentionFinder(authority, ORIGINAL).find(sentences))
    assert {tag.entity for tag in tags} == {
        "almaty-process",
        "antonio-vitorino",
        "azerbaijan",
        "baku",
        "ilham-aliyev",
        "international-organization-for-migration",
        "non-aligned-movement",
        "united-nations",
    }
