"""Markup from which what may be left out is left out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from press.site.light_markup import light_markup
from tests.theme_pages import environment


@pytest.mark.parametrize(
    ("html", "light"),
    [
        ('<p class="note">', "<p class=note>"),
        ('<meta content="width=device-width">', '<meta content="width=device-width">'),
        ('<p class="note warning" id="a">', '<p class="note warning" id=a>'),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul><li>a<li>b</ul>"),
        ("<p>a</p>\n<p>b</p>\n</section>", "<p>a<p>b</section>"),
        ("<p>a</p> b", "<p>a</p> b"),
        ("<noscript><p>a</p></noscript>", "<noscript><p>a</p></noscript>"),
        ("<b>a</b>\n<b>c</b>", "<b>a</b>\n<b>c</b>"),
        ('say "a=\\"b\\""', 'say "a=\\"b\\""'),
        ("</head>\n<body>\n<a>", "<a>"),
        ('<body class="x">', "<body class=x>"),
    ],
)
def test_what_html_implies_is_left_out(html: str, light: str) -> None:
    """Quotes, ends and blanks go where a browser reads the same without them, and only there."""
    assert light_markup(html) == light


def test_what_is_translated_stays_as_it_is() -> None:
    """The catalogs have texts as templates have them, with their quotes."""
    source = '{% trans url="/" %}Go <a href="home">there</a>.</p>\n<p>{{ url }}{% endtrans %}'
    tree = environment().parse(source)
    assert 'Go <a href="home">there</a>.</p> <p>' in repr(tree)


def unquoted(html: str) -> Iterator[str]:
    """Yield the values of attributes without quotes."""
    html = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    for tag in re.findall(r"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", html):
        for value in re.findall(r"""=("[^"]*"|'[^']*'|[^\s>]*)""", tag):
            if value[:1] not in {'"', "'"}:
                yield value


def test_values_without_quotes_need_none(tiny_site: Path) -> None:
    """No page leaves out quotes around a value that holds a sign for which HTML wants them."""
    pages = list(tiny_site.rglob("*.html"))
    assert len(pages) > 60
    wrong = {
        f"{page.relative_to(tiny_site)}: {value}"
        for page in pages
        for value in unquoted(page.read_text("utf-8"))
        if not value or re.search("[\"'=<`]", value)
    }
    assert wrong == set()
