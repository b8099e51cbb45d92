"""The text of an article as HTML: each sentence numbered, its original beside it.

A sentence has the same number in both editions: a translated one that of the sentence it
answers. The original stands behind each translated sentence, for the style sheet to hide
or to show; so reading side by side needs no script and no other page. Knows no edition.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType

from markupsafe import Markup

from press.content.body import Body, Sentence
from press.language.azerbaijani.letters import SCHWA
from press.language.language_guess import is_plainly_original
from press.languages import ORIGINAL
from press.pages.name_links import NameLink, with_links
from press.translation.alignment import AlignedBead, Alignment, beads


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
    original is gone no number, one that never had any the class ``alone``, and the original of
    what is not translated stands in its place.
    `links` are the names to link in it, by the number of the line.
    """
    texts = [
        with_links(sentence, links.get(number, ()))
        for number, sentence in enumerate(sentences(body), 1)
    ]
    blocks = _answering(body, texts, beside) if beside else _counted(body, texts)
    parts: list[str] = []
    for block, html in zip(body, blocks, strict=True):
        parts += block.opening, html, block.closing
    return Markup("".join(parts))


def _counted(body: Body, texts: Iterable[str]) -> Iterator[str]:
    """Yield the HTML of each block of an original."""
    spans = (f"<span id=s{number}>{html}</span>" for number, html in enumerate(texts, 1))
    for block in body:
        yield " ".join(next(spans) for _ in block.sentences)


def _answering(body: Body, texts: Sequence[str], beside: BesideText) -> Iterator[str]:
    """Yield the HTML of each block: sentences with their originals, untranslated ones around them.

    Sentences that answer the same are one span, which has the first one's number; links to the
    numbers of the others lead into it. What is not translated stands before what comes later.
    """
    originals = sentences(beside.original)
    ends = list(accumulate(len(block.sentences) for block in body))
    several = beads(beside.alignment, {end - 1 for end in ends})
    waiting = deque(sorted((*beside.alignment.missing, *beside.alignment.omitted)))
    numbered: set[int] = set()
    at = 0
    for end in ends:
        html: list[str] = []
        while at < len(several) and several[at].indexes[-1] < end:
            bead = several[at]
            while waiting and bead.originals and waiting[0] < bead.originals[0]:
                html.append(_untranslated(index := waiting.popleft(), originals[index]))
            fresh = [index for index in bead.originals if index not in numbered]
            numbered.update(fresh)
            html.append(_span(bead, fresh, texts, beside))
            if fresh and beside.is_shown:
                original = " ".join(originals[index].html for index in fresh)
                html.append(f"<i lang={ORIGINAL}>{original}</i>")
            at += 1
        if at == len(several):
            while waiting:
                html.append(_untranslated(index := waiting.popleft(), originals[index]))
        yield " ".join(html)


def _span(bead: AlignedBead, fresh: Sequence[int], texts: Sequence[str], beside: BesideText) -> str:
    """Return the span of a bead; `fresh` are the originals whose numbers no span has yet."""
    number = f" id=s{fresh[0] + 1}" if fresh else ""
    anchors = "".join(f"<a id=s{index + 1}></a>" for index in fresh[1:])
    if any(index in beside.alignment.stale for index in bead.indexes):
        number += " class=stale"
    elif not bead.originals:
        number += " class=alone"
    if len(bead.indexes) > 1:
        number += f" data-lines={len(bead.indexes)}"  # of the file, for the link to its editor
    text = " ".join(f"{texts[index]}{beside.signs.get(index, '')}" for index in bead.indexes)
    if SCHWA in text and is_plainly_original(Markup(text).striptags()):
        number += f" lang={ORIGINAL}"  # a machine has left it as it was
    return f"<span{number}>{anchors}{text}</span>"


def _untranslated(index: int, sentence: Sentence) -> str:
    return f"<span id=s{index + 1} lang={ORIGINAL} class=missing>{sentence.html}</span>"


def sentences(body: Body) -> list[Sentence]:
    """Return the sentences of a text in the order of its lines."""
    return [sentence for block in body for sentence in block.sentences]
