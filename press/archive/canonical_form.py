"""The canonical form of an article's file, for files that people wrote by hand.

Changes how a file is written, and never what it says. One exception: a translation without
hashes of the sentences that it follows gets them.
"""

import re
from dataclasses import replace
from typing import Final

from press.content.article import (
    Article,
    article_text,
    read_article,
    read_translation,
    translation_text,
)
from press.content.front_matter import split
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.alignment import sentence_texts, source_hashes

_COMMENT: Final = re.compile(r"(?:^|\s)#", re.MULTILINE)


def canonical_text(path: str, text: str, original: Article | None = None) -> str | None:
    """Return the canonical form of an article or a translation; `path` says which of them.

    `original` is a translation's, as it is now: with it a translation without ``follows``,
    in which line *n* answers line *n*, is made to follow those lines.
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
    if translation is None:
        return None
    if original and not translation.follows:
        hashes = source_hashes(original)
        if len(hashes) == len(sentence_texts(translation.body)):
            translation = replace(translation, follows=hashes)
    return translation_text(translation, parts.markdown)
