"""A content file made from a source article, and the proof that nobody edited it since.

Decides nothing and opens no files.
"""

from hashlib import sha256
from itertools import product
from typing import Protocol

from press.content.article import Article, article_text, original_path, read_article
from press.content.body import body_markdown, plain_text
from press.content.front_matter import split
from press.content.kinds import kind_of
from press.importer.source_text import SourceText, cut
from press.problems import Problems


class TitleWithDoubts(Protocol):
    """A title with its letters, and the words of it that may still be wrong."""

    @property
    def title(self) -> str:
        """The repaired title; folds back to the received one."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """Words in doubt."""


class Restorer(Protocol):
    """What repairs titles, see :mod:`press.importer.titles.restorer`."""

    def restore(self, received: str, body: str) -> TitleWithDoubts:
        """Return the title whose received form is `received`."""


def content_text(source: SourceText, repairer: Restorer) -> str:
    """Return the content file that a source article becomes."""
    title, doubts = _title(source, repairer)
    article = Article(
        id=source.id,
        path=original_path(source.id, source.date),
        title=title,
        title_received=source.title,
        title_doubts=doubts,
        date=source.date,
        date_received=source.date_received,
        source=source.url,
        sha256=source.sha256,
        kind=kind_of(title),
        body=(),
    )
    return article_text(article, body_markdown(source.body))


def _title(source: SourceText, repairer: Restorer) -> tuple[str, tuple[str, ...]]:
    """Return the title and its words in doubt. A title with other letters than ASCII lost none."""
    if not source.title.isascii():
        return source.title, ()
    repaired = repairer.restore(source.title, source.body)
    return repaired.title, repaired.doubts


def is_untouched(path: str, text: str, own_host: str, repairer: Restorer) -> bool:
    """Say whether a content file proves that an import wrote it and nobody edited it.

    Its source is put together again from what the file holds. Where that has the recorded
    SHA-256, title, date, address and body are as received; where importing it gives this
    very text, the rest is too.
    """
    article = read_article(path, text, Problems())
    parts = split(text)
    if article is None or parts is None:
        return False
    for data in _possible_sources(article):
        if sha256(data).hexdigest() == article.sha256:
            source = cut("", data, own_host, Problems())
            return source is not None and content_text(source, repairer) == text
    return False


def _possible_sources(article: Article) -> list[bytes]:
    """Return the source file in the forms that editors of text files save."""
    text = (
        f"Title: {article.title_received}\nDate: {article.date_received}\n"
        f"URL: {article.source}\n\n{plain_text(article.body)}"
    )
    return [
        mark + (text + end).replace("\n", line_end).encode()
        for mark, line_end, end in product((b"", b"\xef\xbb\xbf"), ("\n", "\r\n"), ("\n", ""))
    ]
