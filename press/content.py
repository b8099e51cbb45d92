"""The content folder: every article, translation and written page in it, read and checked.

Knows where files lie, and what they must say together; what one file may say is
`article`'s business.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from press.article import Article, Page, Translation, read_article, read_page, read_translation
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.problems import Problems

#: The folder of written pages, below the content folder.
PAGES: Final = "pages"


@dataclass(frozen=True, slots=True)
class Content:
    """All that the content folder holds."""

    articles: Sequence[Article]
    translations: Sequence[Translation]
    pages: Sequence[Page]


def read_content(folder: Path, problems: Problems) -> Content:
    """Read the content folder; what is wrong goes to `problems`, the rest is read on."""
    articles = [
        article
        for path, text in _files(folder, ORIGINAL.code, problems)
        if (article := read_article(path, text, problems))
    ]
    translations = [
        translation
        for path, text in _files(folder, TRANSLATION.code, problems)
        if (translation := read_translation(path, text, problems))
    ]
    pages = [
        page
        for language in LANGUAGES
        for path, text in _files(folder, f"{PAGES}/{language}", problems)
        if (page := read_page(path, text, language, problems))
    ]
    return Content(articles, translations, pages)


def _files(folder: Path, below: str, problems: Problems) -> Iterator[tuple[str, str]]:
    """Yield path and text of every Markdown file below a folder, in the order of their names."""
    for path in sorted((folder / below).rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        try:
            yield name, path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            problems.add(name, 0, f"cannot be read: {error}", "expected a file in UTF-8")
