"""The text of an article as HTML: each sentence numbered, its original beside it.

A sentence has the same number in both editions: a translated one that of the sentence it
answers. The original stands behind each translated sentence, for the style sheet to hide
or to show; so reading side by side needs no script and no other page. Knows no edition.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from markupsafe import Markup

from press.content.body import Body, Sentence
from press.languages import ORIGINAL
from press.pages.name_links import NameLink, with_links
from press.translation.alignment import Alignment


@dataclass(frozen=True, slots=True)
class BesideText:
    """The original that a text translates, how it answers it, and what is doubted."""

    original: Body
    alignment: Alignment
    signs: Mapping[int, str] = field(default_factory=dict)  #: HTML behind a sentence, by its index
    is_shown: bool = True  #: whether the original stands behind each sentence


def numbered(
    body: Body,
    beside: BesideText | None = None,
    *,
    links: Mapping[int, Sequence[NameLink]] = MappingProxyType({}),
) -> Markup:
    """Return the text as HTML, each sentence in a span with its number as its id.

    In a translation a sentence whose original has changed has the class ``stale``, one whose
    original is gone no number, and the original of what is not translated stands in its place.
    `links` are the names to link in it, by the number of the line.
    """
    texts = [
        with_links(sentence, links.get(number, ()))
        for number, sentence in enumerate(sentences(body), 1)
    ]
    counted = (f"<span id=s{number}>{html}</span>" for number, html in enumerate(texts, 1))
    spans = _answering(texts, beside) if beside else counted
    parts: list[str] = []
    for block in body:
        html = " ".join(next(spans) for _ in block.sentences)
        parts += block.opening, html, block.closing
    return Markup("".join(parts))


def _answering(texts: Sequence[str], beside: BesideText) -> Iterator[str]:
    """Yield each sentence with its original, and with the untranslated ones around it."""
    originals, alignment = sentences(beside.original), beside.alignment
    missing = set(alignment.missing)
    last = len(alignment.answers) - 1
    expected = 0  # the next sentence of the original
    for index, text in enumerate(texts):
        answered = alignment.answers[index]
        until = expected if answered is None else answered
        html = [_untranslated(n, originals[n]) for n in range(expected, until) if n in missing]
        number = "" if answered is None else f" id=s{answered + 1}"
        changed = " class=stale" if index in alignment.stale else ""
        html.append(f"<span{number}{changed}>{text}{beside.signs.get(index, '')}</span>")
        if answered is not None:
            html += [f"<i lang={ORIGINAL}>{originals[answered].html}</i>"] * beside.is_shown
            expected = answered + 1
        if index == last:
            rest = range(expected, len(originals))
            html += [_untranslated(n, originals[n]) for n in rest if n in missing]
        yield " ".join(html)


def _untranslated(index: int, sentence: Sentence) -> str:
    return f"<span id=s{index + 1} lang={ORIGINAL} class=missing>{sentence.html}</span>"


def sentences(body: Body) -> list[Sentence]:
    """Return the sentences of a text in the order of its lines."""
    return [sentence for block in body for sentence in block.sentences]
