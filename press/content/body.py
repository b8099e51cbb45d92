"""The body of an article: reads Markdown into sentences, and writes received text as Markdown.

One line of Markdown is one sentence. Knows nothing of front matter, files, names or pages.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from press.language.azerbaijani.sentences import split_sentences
from press.languages import ORIGINAL, Language


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the Markdown: its words, and the same as HTML.

    `html` is the very object `text` where nothing differs: archives hold millions of these.
    """

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that stand together, and the HTML around them.

    The HTML of a body is ``opening + "\\n".join(html of sentences) + closing`` of each block in
    turn. A block alone need not be balanced: the first item of a list opens the list.
    """

    opening: str
    sentences: tuple[Sentence, ...]
    closing: str


Body = Sequence[Block]

_PARAGRAPH: Final = "<p>"
_PARAGRAPH_END: Final = "</p>\n"
#: Closes a block whose paragraph goes on in the next one after a line break.
_BREAK: Final = "<br>\n"


def parse_body(markdown: str) -> Body:
    """Read Markdown (CommonMark; HTML and code blocks are plain text) into blocks of sentences."""
    if not _MARKUP.search(markdown):
        return _plain_paragraphs(markdown)
    tokens = _PARSER.parse(markdown)
    return tuple(_blocks(tokens))


def plain_text(body: Body) -> str:
    """Return the words alone: a space between sentences, an empty line between blocks.

    Of what `body_markdown` wrote this is the received text, character for character.
    """
    pieces: list[str] = []
    for block in body:
        pieces.append(" ".join(sentence.text for sentence in block.sentences))
        pieces.append("\n" if block.closing == _BREAK else "\n\n")
    return "".join(pieces).removesuffix("\n\n")


def body_markdown(source_text: str, language: Language = ORIGINAL) -> str:
    r"""Write received text as Markdown that reads back as exactly that text, one sentence per line.

    Line breaks around the text are dropped. Inside it one line break becomes a backslash at the
    line's end, two an empty line, each further one a line of a lone backslash. The text holds no
    control characters but tabs and ``\n``.
    """
    text = source_text.strip("\n")
    if not text:
        return ""
    paragraphs = []
    for paragraph in re.split(r"(?<!\n)\n\n", text):
        lines = paragraph.split("\n")
        written = (
            "\n".join(map(_sentence_markdown, split_sentences(line, language))) for line in lines
        )
        paragraphs.append("\\\n".join(written))
    return "\n\n".join(paragraphs) + "\n"


# Reading

#: What stands for something else than itself, at worst: without it, lines are sentences and
#: empty lines end paragraphs. A test holds the short way equal to the parser's.
_MARKUP: Final = re.compile(
    r"[\\`*_\[<&\r\0]"  # inline markup, escapes, what the parser normalizes
    r"|^(?:[^\S\n]|[-+#>=]|[0-9]{1,9}[.)])"  # what may open a list, a heading, a quote
    r"|[^\S\n]$",  # the parser drops white space at both ends of a line
    re.MULTILINE,
)
_HTML_SPECIAL: Final = re.compile("[&<>]")
_EMPTY_LINES: Final = re.compile(r"\n\n+")


def _plain_paragraphs(text: str) -> Body:
    paragraphs = _EMPTY_LINES.split(text.strip("\n"))
    return tuple(
        Block(_PARAGRAPH, tuple(map(_plain_sentence, paragraph.split("\n"))), _PARAGRAPH_END)
        for paragraph in paragraphs
        if paragraph
    )


def _plain_sentence(text: str) -> Sentence:
    return Sentence(text, _escape_html(text) if _HTML_SPECIAL.search(text) else text)


def _escape_html(text: str) -> str:
    """Escape for the text of an element; quotation marks need it in attributes alone."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Yield the blocks of a token stream; each waits for the closing tags that follow it."""
    waiting: Block | None = None
    opening = ""
    for position, token in enumerate(tokens):
        if token.type == "inline":
            if waiting:
                yield waiting
            *whole, waiting = _inline_blocks(opening, token.children or [])
            yield from whole
            opening = ""
        elif token.nesting < 0 and waiting and not opening:
            waiting = _with_closing(waiting, _tag_html(tokens, position))
        else:
            opening += _tag_html(tokens, position)
    if waiting:
        yield _with_closing(waiting, opening)
    elif opening:
        yield Block(opening, (), "")


def _with_closing(block: Block, html: str) -> Block:
    return Block(block.opening, block.sentences, block.closing + html) if html else block


def _tag_html(tokens: Sequence[Token], position: int) -> str:
    """Return the HTML of one token that is not text; the renderer looks at its neighbours."""
    rule = _RENDERER.rules.get(tokens[position].type, _RENDERER.renderToken)
    return str(rule(tokens, position, _PARSER.options, {}))


def _inline_blocks(opening: str, children: Iterable[Token]) -> Iterator[Block]:
    """Yield the block of one run of text, or several where hard line breaks part it."""
    sentences: list[Sentence] = []
    for line, breaks in _lines(children):
        if line:
            text = "".join(
                str(_RENDERER.renderInlineAsText(token.children, _PARSER.options, {}))
                if token.type == "image"
                else token.content
                for token in line
            )
            html = str(_RENDERER.renderInline(line, _PARSER.options, {}))
            sentences.append(Sentence(text, text if html == text else html))
        if breaks:
            yield Block(opening, tuple(sentences), _BREAK)
            opening, sentences = "", []
    yield Block(opening, tuple(sentences), "")


def _lines(children: Iterable[Token]) -> Iterator[tuple[list[Token], bool]]:
    """Yield the tokens of each line and whether a hard break ends it.

    Emphasis or a link that goes on over the line's end is closed there and opened again.
    """
    line: list[Token] = []
    unclosed: list[Token] = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            closing = [
                Token(token.type.replace("_open", "_close"), token.tag, -1)
                for token in reversed(unclosed)
            ]
            yield [*line, *closing], token.type == "hardbreak"
            line = unclosed.copy()
            continue
        line.append(token)
        if token.nesting > 0:
            unclosed.append(token)
        elif token.nesting < 0:
            unclosed.pop()
    yield line, False


def _text_html(
    _renderer: object, tokens: Sequence[Token], position: int, _options: object, _env: object
) -> str:
    """Render text as `_plain_sentence` does, so that most of it stays the same object."""
    return _escape_html(tokens[position].content)


#: CommonMark without HTML and code blocks: a press archive holds no programs, and four spaces
#: before a line are a slip. One parser for all texts: a new one costs more than reading an article.
_PARSER: Final = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False})
_PARSER.disable(["code", "fence"])
_PARSER.add_render_rule("text", _text_html)
_RENDERER: Final[Any] = _PARSER.renderer


# Writing

_ESCAPED: Final = re.compile(r"[\\`*_\[<]|&(?=[#A-Za-z])|~(?=~)")
#: White space that Markdown, an editor or git would lose or take for a line's end.
_FRAGILE_SPACE: Final = re.compile(r"^\s+|\s+\Z|[\t\u2028\u2029]")
#: Where a backslash keeps a line from opening a list, a heading or a quote.
_BLOCK_START: Final = re.compile(
    r"^(?:[0-9]{1,9}(?=[.)](?:\s|\Z))|(?=#{1,6}(?:\s|\Z)|>|[-+](?:[-\s]|\Z)|=+\s*\Z))"
)


def _sentence_markdown(sentence: str) -> str:
    escaped = _ESCAPED.sub(r"\\\g<0>", sentence)
    kept = _FRAGILE_SPACE.sub(
        lambda space: "".join(f"&#{ord(character)};" for character in space[0]), escaped
    )
    return _BLOCK_START.sub(r"\g<0>\\", kept)
