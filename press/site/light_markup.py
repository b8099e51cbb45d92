"""The theme's markup with fewer bytes: what HTML lets one leave out is left out.

Templates are made light when they are read, so that no page costs more for it: quotes around
plain values, end tags that what follows implies, line ends between blocks. What a template
prints is never looked at; so quotes around printed values are the template's own affair.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jinja2.lexer import Token

#: Elements before and behind which blanks mean nothing.
_BLOCKS: Final = (
    "html|head|body|meta|title|link|script|header|main|footer|nav|section|article|aside|div|form"
    "|h1|h2|h3|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|td|th|details|fieldset|legend|option"
)
_BLANKS_BEFORE: Final = re.compile(rf"\s*\n\s*(?=</?(?:{_BLOCKS})\b)")
_BLANKS_BEHIND: Final = re.compile(rf"(</?(?:{_BLOCKS})\b[^<>]*>)\s*\n\s*")
_TAG: Final = re.compile(r"<[a-z][^<>]*")
_QUOTED: Final = re.compile(r"(\s[a-z-]+)=\"([^\s\"'=<>`{}]+)\"(?=[\s>]|$)")
#: The end of a list's item or a table's cell is implied by whatever may follow it.
_IMPLIED: Final = re.compile(r"</(?:li|dt|dd|tr|td|th|option|body|html|head)>|<(?:head|body)>")
#: A paragraph ends where a block begins, or where what holds it ends.
_PARAGRAPH: Final = re.compile(
    r"</p>(?=</?(?:header|main|footer|nav|section|article|aside|div|form|h1|h2|p|ul|ol|dl|table)\b"
    r"|</(?:li|dd|td)\b)"
)
_TRANSLATED: Final = {"trans": True, "endtrans": False}


def light_tokens(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield a template's tokens, its markup made light; what is translated stays as it is."""
    is_translated = False
    for token in tokens:
        if token.type == "name":
            is_translated = _TRANSLATED.get(token.value, is_translated)
        if token.type == "data" and not is_translated:
            yield Token(token.lineno, "data", light_markup(token.value))
        else:
            yield token


def light_markup(html: str) -> str:
    """Return a piece of a template's markup with what may be left out left out."""
    html = _BLANKS_BEHIND.sub(r"\1", _BLANKS_BEFORE.sub("", html))
    html = _TAG.sub(lambda tag: _QUOTED.sub(r"\1=\2", tag[0]), html)
    return _IMPLIED.sub("", _PARAGRAPH.sub("", html))
