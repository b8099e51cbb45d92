"""The English file of an article: its text made from sentences, and its front matter.

Line *n* answers line *n*: the original's Markdown is copied with its headings, lists and
quotes, and each sentence in it is exchanged. Emphasis and links inside a sentence are not
carried over. Knows no engine, no memory and no files.
"""

from collections.abc import Sequence
from datetime import date

from press.content.article import Article, Translation, translation_text
from press.content.body import body_markdown, parse_body
from press.content.content_file import sentence_in
from press.languages import TRANSLATION
from press.translation.alignment import sentence_texts, source_hashes


def translation_path(path: str) -> str:
    """Return where the translation of the original at `path` lies in the content folder."""
    return f"{TRANSLATION}/{path.partition('/')[2]}"


def draft_translation(article: Article, title: str, engine: str | None = None) -> Translation:
    """Return the record of a draft that follows the article as it is now; it has no text.

    `engine` is whose translation the text will begin with, if it does.
    """
    return Translation(
        id=article.id,
        path=translation_path(article.path),
        title=title,
        status="draft",
        engine=engine,
        follows=source_hashes(article),
        body=(),
    )


def draft_text(article: Article, title: str) -> str:
    """Return the file of such a draft without a text."""
    return translation_text(draft_translation(article, title), "")


def machine_translation(article: Article, title: str, engine: str, day: date) -> Translation:
    """Return the record of a machine's translation of the article; its text is not in it."""
    return Translation(
        id=article.id,
        path=translation_path(article.path),
        title=title,
        status="machine",
        translated=day,
        engine=engine,
        follows=source_hashes(article),
        body=(),
    )


def with_sentences(markdown: str, sentences: Sequence[str]) -> str:
    """Return the Markdown with each of its sentences exchanged for one of these.

    `sentences` are as many as the Markdown has, and none is empty; they are plain text. Where
    the form of the Markdown cannot be copied, the result has paragraphs with as many lines.
    """
    original = parse_body(markdown)
    lines = list(map(line_markdown, sentences))
    coming = iter(lines)
    copied = ""
    for line in markdown.rstrip("\n").split("\n"):
        place = sentence_in(line)
        sentence = next(coming, "") if line[place].strip() else ""
        copied += f"{line[: place.start]}{sentence}{line[place.stop :]}\n"
    copy = parse_body(copied)
    forms = [
        [(block.opening, len(block.sentences), block.closing) for block in body]
        for body in (original, copy)
    ]
    if forms[0] == forms[1] and sentence_texts(copy) == list(sentences):
        return copied
    coming = iter(lines)
    paragraphs = ("\n".join(next(coming) for _ in block.sentences) for block in original)
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def line_markdown(sentence: str) -> str:
    """Return one line of Markdown that reads back as this text."""
    return body_markdown(sentence).rstrip("\n").replace("\n", " ")
