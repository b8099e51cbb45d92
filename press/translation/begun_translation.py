"""The beginning of a person's translation: the front matter, filled in as far as a program can.

Knows no memory of translations and no files.
"""

from press.content.article import Article, Translation, translation_text
from press.translation.alignment import marks_of
from press.translation.english_file import translation_path


def begun(article: Article, title: str, engine: str | None = None) -> Translation:
    """Return a draft that follows the article as it is now; its text is still to be written.

    `engine` is whose translation the text begins with, if it does.
    """
    return Translation(
        id=article.id,
        path=translation_path(article.path),
        title=title,
        status="draft",
        engine=engine,
        follows=marks_of(article),
        body=(),
    )


def begun_text(article: Article, title: str) -> str:
    """Return the file of such a draft without a text."""
    return translation_text(begun(article, title), "")
