"""Received text survives Markdown, and Markdown becomes sentences."""

import re
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from press.content import body as module
from press.content.body import Block, Body, Sentence, body_markdown, parse_body, plain_text
from tests.cases_table import read_cases

#: What can upset Markdown, in small pieces that meet often.
MARKS = list("\\`*_[]()<>&#!+-=.:;\"'~|/ \n\t")
RUNS = ["```", "~~~", "===", "---", "&amp;", "&#32;", "<b>", "<!--", "[x]: y", "![", "]("]
SPACES = ["    ", "\n\n", "- ", "> ", "  \n", "\\\n", "\xa0", "\u2028", "\u3000", "\ufeff"]
WORDS = ["1", "23.", "A", "Ə. İ", "söz", "və s. B", "\u0307", "𝔘"]
PIECES = st.sampled_from(MARKS + RUNS + SPACES + WORDS)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\t\n")
)


def html_of(body: Body) -> str:
    """Return the body as a page shows it."""
    return "".join(
        block.opening + "\n".join(sentence.html for sentence in block.sentences) + block.closing
        for block in body
    )


def texts(markdown: str) -> list[list[str]]:
    """Return the sentences of each block."""
    return [[sentence.text for sentence in block.sentences] for block in parse_body(markdown)]


@given(TEXTS)
def test_received_text_comes_back(text: str) -> None:
    """Every text without control characters comes back, but for line breaks around it."""
    assert plain_text(parse_body(body_markdown(text))) == text.strip("\n")


@given(TEXTS)
def test_received_text_is_paragraphs(text: str) -> None:
    """Whatever was received, the Markdown holds paragraphs and line breaks, nothing else."""
    html = html_of(parse_body(body_markdown(text)))
    assert set(re.findall(r"<[^>]*>", html)) <= {"<p>", "</p>", "<br>"}


@given(TEXTS)
def test_html_is_what_the_parser_renders(markdown: str) -> None:
    """The blocks put together are the parser's own HTML, but for where emphasis spans lines."""
    html = html_of(parse_body(markdown))
    expected = str(module._PARSER.render(markdown))
    assert words_of(html) == words_of(expected)
    tokens = module._PARSER.parse(markdown)
    if not any(child.nesting for token in tokens for child in token.children or ()):
        assert html.replace("\n<br>", "<br>") == expected.replace("\n<br>", "<br>")


def words_of(html: str) -> list[str]:
    """Return the text between the tags, word by word."""
    return re.sub(r"<[^>]*>", "", html).split()


@given(st.lists(PIECES, max_size=25).map("".join))
def test_short_way_equals_parser(markdown: str) -> None:
    """Text without markup reads the same without the parser."""
    if not module._MARKUP.search(markdown):
        blocks = tuple(module._blocks(module._PARSER.parse(markdown)))
        assert module._plain_paragraphs(markdown) == blocks


@pytest.mark.parametrize("case", read_cases("body_escapes.tsv"), ids=itemgetter("received"))
def test_markup_is_escaped(case: dict[str, str]) -> None:
    """What would be markup gets a backslash; what would not stays legible."""
    assert body_markdown(case["received"]) == case["markdown"] + "\n"
    assert plain_text(parse_body(case["markdown"])) == case["received"]


def test_one_sentence_a_line() -> None:
    """Each sentence has a line of its own; paragraphs stand apart; a line break is kept."""
    received = "Bir. İki.\n\nÜç.\nDörd.\n\n\nBeş."
    assert body_markdown(received) == "Bir.\nİki.\n\nÜç.\\\nDörd.\n\n\\\nBeş.\n"


def test_outer_line_breaks_go() -> None:
    """An empty text is an empty file; line breaks around a text are not part of it."""
    assert body_markdown("\n\n") == ""
    assert body_markdown("\nBir.\n") == "Bir.\n"


def test_space_at_the_ends_is_written_out() -> None:
    """White space that a parser or an editor drops is written as a reference."""
    assert body_markdown("  a\t \n\xa0b") == "&#32;&#32;a&#9;&#32;\\\n&#160;b\n"


def test_paragraphs() -> None:
    """A plain paragraph is <p>, its lines are the sentences."""
    assert parse_body("Bir.\nİki.\n\nÜç.\n") == (
        Block("<p>", (Sentence("Bir.", "Bir."), Sentence("İki.", "İki.")), "</p>\n"),
        Block("<p>", (Sentence("Üç.", "Üç."),), "</p>\n"),
    )


@pytest.mark.parametrize("text", ["Sadə cümlə.", 'Dırnaqda "söz".', r"2023\. Bu il"])
def test_html_shares_the_text(text: str) -> None:
    """Where HTML and text are equal they are one object."""
    ((_, (sentence,), _),) = [
        (block.opening, block.sentences, block.closing) for block in parse_body(text)
    ]
    assert sentence.html is sentence.text


def test_html_is_escaped() -> None:
    """HTML in a text is text."""
    (block,) = parse_body("<script>alert(1)</script> & Ko")
    assert block.sentences[0].text == "<script>alert(1)</script> & Ko"
    assert block.sentences[0].html == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Ko"


@pytest.mark.parametrize("link", ["[a](javascript:alert(1))", "![a](vbscript:x)"])
def test_no_scripts_in_links(link: str) -> None:
    """An address that runs a script is not an address."""
    assert "href" not in html_of(parse_body(link))
    assert "src" not in html_of(parse_body(link))


def test_structure_goes_around() -> None:
    """Headings, lists, quotes and rules are in opening and closing; sentences are inside."""
    markdown = "## Baş\n\n- Bir.\n  İki.\n- Üç.\n\n---\n\n> Dörd.\n\n---\n"
    assert texts(markdown) == [["Baş"], ["Bir.", "İki."], ["Üç."], ["Dörd."]]
    heading, first, second, quote = parse_body(markdown)
    assert (heading.opening, heading.closing) == ("<h2>", "</h2>\n")
    assert (first.opening, first.closing) == ("<ul>\n<li>", "</li>\n")
    assert (second.opening, second.closing) == ("<li>", "</li>\n</ul>\n")
    assert (quote.opening, quote.closing) == (
        "<hr>\n<blockquote>\n<p>",
        "</p>\n</blockquote>\n<hr>\n",
    )


def test_emphasis_ends_with_the_line() -> None:
    """Emphasis and links that go on over a line's end are whole in each sentence."""
    (block,) = parse_body("*Bir [iki.\nÜç](https://example.invalid/) dörd.*")
    first, second = block.sentences
    assert first.html == '<em>Bir <a href="https://example.invalid/">iki.</a></em>'
    assert second.html == '<em><a href="https://example.invalid/">Üç</a> dörd.</em>'
    assert (first.text, second.text) == ("Bir iki.", "Üç dörd.")


def test_images_have_words() -> None:
    """The words for an image are the sentence's text."""
    (block,) = parse_body("![Zirvə *görüşü*](/images/a.jpg)")
    assert block.sentences[0].text == "Zirvə görüşü"
    assert block.sentences[0].html == '<img src="/images/a.jpg" alt="Zirvə görüşü">'


def test_no_code_blocks() -> None:
    """Four spaces or three backticks are a slip of an editor; the text stays text."""
    assert texts("    Bir.\n\n~~~\nİki.\n~~~\n") == [["Bir."], ["~~~", "İki.", "~~~"]]


def test_hard_breaks_part_blocks() -> None:
    """A line break makes two blocks of one paragraph."""
    first, second = parse_body("Bir.\nİki.\\\nÜç.\n")
    assert (first.opening, first.closing) == ("<p>", "<br>\n")
    assert (second.opening, second.closing) == ("", "</p>\n")
    assert texts("Bir.\nİki.\\\nÜç.\n") == [["Bir.", "İki."], ["Üç."]]


def test_nothing_is_nothing() -> None:
    """An empty body has no blocks; one with no words has its HTML."""
    assert parse_body("\n \n") == ()
    assert parse_body("---") == (Block("<hr>\n", (), ""),)


@given(TEXTS)
def test_stock_parser_agrees(text: str) -> None:
    """Written Markdown means the same to a stock CommonMark parser, as GitHub has."""
    markdown = body_markdown(text)
    stock = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False})
    rendered = str(stock.render(markdown)).replace("&quot;", '"')
    assert html_of(parse_body(markdown)) == rendered
