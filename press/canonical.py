"""The one form in which an article's file is written, for files that people wrote by hand.

Changes how a file is written, never what it says.
"""

import re
from typing import Final

from press.article import article_text, read_article, read_translation, translation_text
from press.front_matter import split
from press.languages import ORIGINAL
from press.problems import Problems

_COMMENT: Final = re.compile(r"(?:^|\s)#", re.MULTILINE)


def canonical_text(path: str, text: str) -> str | None:
    """Return the canonical form of an article or a translation; `path` says which of them.

    ``None`` where the file is left as it is: something in it is wrong, or its front matter
    holds a comment, which would be lost.
    """
    parts = split(text)
    if parts is None or _COMMENT.search(parts.yaml):
        return None
    if path.startswith(f"{ORIGINAL}/"):
        article = read_article(path, text, Problems())
        return article_text(article, parts.markdown) if article else None
    translation = read_translation(path, text, Problems())
    return translation_text(translation, parts.markdown) if translation else None
