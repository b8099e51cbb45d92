"""The English file of an article, made from translations of its sentences.

Line *n* answers line *n*: the original's Markdown is copied with its headings, lists and
quotes, and each sentence in it exchanged. Emphasis and links inside a sentence are not
carried over. Knows no engine, no memory and no files.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from press.content.article import Article, Translation, sentence_hash
from press.content.body import Body, body_markdown, parse_body
from press.content.content_file import sentence_in
from press.languages import TRANSLATION
from press.translation.alignment import texts


def sentences_of(article: Article) -> list[str]:
    """Return the sentences of the text, in the order of its lines."""
    return texts(article.body)


def answering(markdown: str, sentences: Sequence[str]) -> str:
    """Return the Markdown with these sentences, one a line, in the places of its own.

    `sentences` are as many as the Markdown has, and none is empty; they are plain text.
    """
    wanted = parse_body(markdown)
    lines = list(map(line_markdown, sentences))
    copied = "".join(_exchanged(markdown, lines))
    read = parse_body(copied)
    well = _shape(read) == _shape(wanted) and texts(read) == list(sentences)
    return copied if well else _plainly(wanted, lines)


def line_markdown(sentence: str) -> str:
    """Return one line of Markdown that reads back as this text."""
    return body_markdown(sentence).rstrip("\n").replace("\n", " ")


def _exchanged(markdown: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the Markdown, each that holds a sentence with the next of `lines`."""
    coming = iter(lines)
    for line in markdown.rstrip("\n").split("\n"):
        place = sentence_in(line)
        new = next(coming, "") if line[place].strip() else ""
        yield f"{line[: place.start]}{new}{line[place.stop :]}\n"


def _shape(body: Body) -> list[tuple[str, int, str]]:
    return [(block.opening, len(block.sentences), block.closing) for block in body]


def _plainly(body: Body, lines: Sequence[str]) -> str:
    """Return paragraphs with as many lines as the body's, where its form cannot be copied."""
    coming = iter(lines)
    paragraphs = ("\n".join(next(coming) for _ in block.sentences) for block in body)
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def translation_path(path: str) -> str:
    """Return where the translation of the original at `path` lies in the content folder."""
    return f"{TRANSLATION}/{path.partition('/')[2]}"


def machine_translation(article: Article, title: str, engine: str, day: date) -> Translation:
    """Return the record of a machine's translation of the article; its text is not in it."""
    return Translation(
        id=article.id,
        path=translation_path(article.path),
        title=title,
        status="machine",
        translated=day,
        engine=engine,
        follows=tuple(map(sentence_hash, sentences_of(article))),
        body=(),
    )
