"""A content file made from a source article, and the proof that nobody edited it since.

Decides nothing and opens no files.
"""

from hashlib import sha256
from itertools import product
from typing import Final

from press.content.article import Article, article_text, original_path, read_article
from press.content.body import body_markdown, plain_text
from press.content.front_matter import split
from press.content.kinds import kind_of
from press.importer.source_text import SourceText, parse_source
from press.importer.titles.restorer import RestoredTitle, TitleRestorer
from press.language.language_guess import guess_language
from press.languages import TRANSLATION
from press.problems import Problems


def content_text(source: SourceText, restorer: TitleRestorer) -> str:
    """Return the content file that a source article becomes."""
    head, body = source
    restored = (
        restorer.restore(head.title, body)
        if head.title.isascii() and guess_language(head.title) != TRANSLATION.code
        else RestoredTitle(head.title, ())  # other letters, or English: nothing is lost
    )
    article = Article(
        id=head.id,
        path=original_path(head.id, head.date),
        title=restored.title,
        title_received=head.title,
        title_doubts=restored.doubts,
        date=head.date,
        date_received=head.date_received,
        source=head.url,
        sha256=head.sha256,
        kind=kind_of(restored.title),
        body=(),
    )
    return article_text(article, body_markdown(body))


#: The forms in which editors of text files save: a byte order mark or none, line ends of
#: Windows or of others, and one at the end or none.
_FORMS: Final = tuple(product((b"", b"\xef\xbb\xbf"), ("\n", "\r\n"), ("\n", "")))


def is_untouched(path: str, text: str, own_host: str, restorer: TitleRestorer) -> bool:
    """Say whether a content file proves that an import wrote it and nobody edited it.

    Its source is put together again from what the file holds. Where that has the recorded
    SHA-256, title, date, address and body are as received; where importing it gives this
    very text, the rest is too.
    """
    article = read_article(path, text, Problems())
    if article is None or split(text) is None:
        return False
    source_text = (
        f"Title: {article.title_received}\nDate: {article.date_received}\n"
        f"URL: {article.source}\n\n{plain_text(article.body)}"
    )
    for mark, line_end, end in _FORMS:
        data = mark + (source_text + end).replace("\n", line_end).encode()
        if sha256(data).hexdigest() == article.sha256:
            source = parse_source("", data, own_host, Problems())
            return source is not None and content_text(source, restorer) == text
    return False
