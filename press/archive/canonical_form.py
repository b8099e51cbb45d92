"""The canonical form of an article's file, for files that people wrote by hand.

Changes how a file is written, and never what it says. One exception: a translation without
hashes of the sentences that it follows gets them.
"""

import re
from dataclasses import replace
from typing import Final

from press.content.article import (
    Article,
    Translation,
    article_text,
    read_article,
    read_translation,
    translation_text,
)
from press.content.follows import (
    FollowedSentence,
    followed_lines,
    has_numbers,
    written_lines,
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
    holds a comment, which would be lost. Raises ``ValueError`` where the file would say something
    else: that is a fault of the program, and nothing is lost.
    """
    parts = split(text)
    if parts is None or _COMMENT.search(parts.yaml):
        return None
    if path.startswith(f"{ORIGINAL}/"):
        article = read_article(path, text, Problems())
        if article is None:
            return None
        canonical = article_text(article, parts.markdown)
        return _sound(canonical, read_article(path, canonical, Problems()) == article)
    translation = read_translation(path, text, Problems())
    if translation is None:
        return None
    if original:
        translation = replace(translation, follows=_with_hashes(translation, original))
    canonical = translation_text(translation, parts.markdown)
    return _sound(canonical, read_translation(path, canonical, Problems()) == translation)


def _sound(canonical: str, says_the_same: bool) -> str:
    if not says_the_same:
        raise ValueError("in canonical form it would say something else")
    return canonical


def rewritten(text: str, translation: Translation) -> str | None:
    """Return a translation's file with other front matter.

    ``None`` where its front matter holds a comment, which would be lost.
    """
    parts = split(text)
    if parts is None or _COMMENT.search(parts.yaml):
        return None
    return translation_text(translation, parts.markdown)


def _with_hashes(translation: Translation, original: Article) -> tuple[str, ...]:
    """Return what a translation follows, with the hashes of sentences that it names by number."""
    hashes = source_hashes(original)
    if not translation.follows:
        is_line_by_line = len(hashes) == len(sentence_texts(translation.body))
        return hashes if is_line_by_line else ()
    if not has_numbers(translation.follows):
        return translation.follows
    lines = [
        line._replace(
            sentences=tuple(
                FollowedSentence(number, text_hash or "".join(hashes[number - 1 : number]))
                for number, text_hash in line.sentences
            )
        )
        for line in followed_lines(translation.follows)
    ]
    is_whole = all(sentence.hash for line in lines for sentence in line.sentences)
    return written_lines(lines) if is_whole else translation.follows
