"""A content file made from a source article, and the proof that nobody edited it since.

Decides nothing and opens no files.
"""

from datetime import datetime
from hashlib import sha256
from itertools import product
from typing import Final

from press.content.article import Article, article_text, original_path, read_article
from press.content.body import body_markdown, parse_body, plain_text
from press.content.changes import BY_SOURCE, Change, changes_between
from press.content.events.reader import kind_of
from press.content.front_matter import split
from press.importer.source_text import SourceText, parse_source
from press.importer.titles.from_text import title_from_text
from press.importer.titles.restorer import RestoredTitle, TitleRestorer
from press.language.language_guess import guess_language
from press.languages import TRANSLATION
from press.problems import Problems
from press.project import archive_zone


def content_text(
    source: SourceText,
    restorer: TitleRestorer,
    changes: tuple[Change, ...] = (),
    english: str | None = None,
) -> str:
    """Return the content file that a source article becomes.

    `changes` are those since then, `english` is the address of its official English.
    """
    head, body = source
    restored = _restored(head.title, body, restorer)
    article = Article(
        id=head.id,
        path=original_path(head.id, head.date),
        title=restored.title,
        title_received=head.title or None,
        title_doubts=restored.doubts,
        date=head.date,
        date_received=head.date_received,
        source=head.url,
        sha256=head.sha256,
        english=english,
        kind=kind_of(restored.title),
        changes=changes,
        body=(),
    )
    return article_text(article, body_markdown(body))


def changed_text(
    path: str,
    before: str,
    source: SourceText,
    restorer: TitleRestorer,
    now: datetime,
    english: str | None = None,
) -> str:
    """Return the content file of a source that has changed; it says what it was `before`.

    When that was seen is when the source was received, or `now` where nobody knows.
    """
    old = read_article(path, before, Problems())
    if old is None:
        return content_text(source, restorer, english=english)
    was = [sentence.text for block in old.body for sentence in block.sentences]
    body = parse_body(body_markdown(source.body))
    is_now = [sentence.text for block in body for sentence in block.sentences]
    if old.title_received and source.head.title != old.title_received:
        was.insert(0, old.title)
        is_now.insert(0, _restored(source.head.title, source.body, restorer).title)
    seen = (source.head.retrieved or now).astimezone(archive_zone()).replace(microsecond=0)
    changes = (*old.changes, *changes_between(was, is_now, seen, BY_SOURCE))
    return content_text(source, restorer, changes, english or old.english)


def _restored(received: str, body: str, restorer: TitleRestorer) -> RestoredTitle:
    if not any(map(str.isalnum, received)):
        made = title_from_text(body)
        return RestoredTitle(made, (made,))
    if received.isascii() and guess_language(received) != TRANSLATION.code:
        return restorer.restore(received, body)
    return RestoredTitle(received, ())  # other letters, or English: nothing is lost


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
    received = article.title_received
    rest = f"\nDate: {article.date_received}\nURL: {article.source}\n\n{plain_text(article.body)}"
    titles = (f"Title: {received}",) if received else ("Title:", "Title: ")
    for title, (mark, line_end, end) in product(titles, _FORMS):
        data = mark + (title + rest + end).replace("\n", line_end).encode()
        if sha256(data).hexdigest() == article.sha256:
            source = parse_source("", data, own_host, Problems())
            if source is None:
                return False
            return content_text(source, restorer, article.changes, article.english) == text
    return False
