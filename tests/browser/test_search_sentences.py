"""A result shows sentences of its article, and nothing else of what a page says."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from press.content.body import parse_body
from press.content.front_matter import split
from press.languages import ORIGINAL
from press.translation.alignment import sentence_texts

RESULTS = "#search-results > li"


def first_sentence(content: Path, edition: str, article: str) -> tuple[str, str | None]:
    """Return how an article begins in an edition, and its language where it is another."""
    file = content / edition / f"{article}.md"
    language = None if file.exists() else ORIGINAL.code
    parts = split(
        (file if file.exists() else content / ORIGINAL.code / f"{article}.md").read_text()
    )
    assert parts
    return next(iter(sentence_texts(parse_body(parts.markdown)))), language


@pytest.mark.parametrize("edition", ["az", "en"])
def test_by_filter_alone_every_result_shows_how_its_article_begins(
    page: Page, tiny_content: Path, edition: str
) -> None:
    """Without a typed word a result shows its first sentence: never a notice, whatever the status.

    On the card of an untranslated article, which has no text, it is the original's.
    """
    page.set_viewport_size({"width": 1200, "height": 4000})
    page.goto(f"{edition}/search.html?from=2021")
    expect(page.locator(RESULTS)).to_have_count(6)
    expect(page.locator(f"{RESULTS} .sentence")).to_have_count(6)
    for item in page.locator(RESULTS).all():
        address = urlsplit(item.locator("a").first.get_attribute("href") or "").path
        article = address.removeprefix(f"/archive/{edition}/").removesuffix(".html")
        sentence = item.locator(".sentence a")
        begins, language = first_sentence(tiny_content, edition, article)
        assert begins.startswith(sentence.inner_text().removesuffix(" …"))
        assert sentence.get_attribute("lang") == language
