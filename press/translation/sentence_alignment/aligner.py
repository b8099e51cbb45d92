"""Aligns the sentences of a text and its translation, by what one archive knows.

Knows no article and no file: two lists of sentences, and what the archive's authority and
glossary find in them.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from press.entities.entity import Entity
from press.languages import ORIGINAL, TRANSLATION
from press.translation.glossary.glossary import Glossary
from press.translation.sentence_alignment.bead_scores import BeadEvidence
from press.translation.sentence_alignment.beads import ONE_TO_ONE, SentenceLink, Trellis
from press.translation.sentence_alignment.topics import TextPair, TopicKind, topics

#: A link less probable than this is none.
_LEAST: Final = 0.3
#: A longer text is aligned in windows of so many sentences, since tables grow with the square.
WINDOW: Final = 400
#: A window is cut within this share of it, behind a link as probable as this.
_CUT_WITHIN: Final = 0.75
_CERTAIN: Final = 0.99


class SentenceAligner:
    """Aligns texts by one authority and one glossary."""

    def __init__(
        self,
        authority: Mapping[str, Entity],
        glossary: Glossary,
        kinds: Collection[TopicKind] = frozenset(TopicKind),
    ) -> None:
        """Take what is known, and the kinds of topic that count; build it once."""
        self._authority = authority
        self._glossary = glossary
        self._kinds = kinds

    def align(self, pair: TextPair) -> list[SentenceLink]:
        """Return which sentences answer one another, in the original's order."""
        links: list[SentenceLink] = []
        i = j = 0
        while window := _rest(pair, i, j):
            new = self._links(window)
            is_last = (i + len(window.original), j + len(window.english)) == _sizes(pair)
            end = _sizes(window) if is_last else _cut(new, _sizes(window))
            links += [
                SentenceLink(i + link.original, j + link.english, link.probability)
                for link in new
                if link.original < end[0] and link.english < end[1]
            ]
            i, j = i + end[0], j + end[1]
        return sorted(links)

    def _links(self, pair: TextPair) -> list[SentenceLink]:
        ours, theirs = (
            [
                topic
                for topic in topics(pair, self._authority, self._glossary, language)
                if topic.kind in self._kinds
            ]
            for language in (ORIGINAL, TRANSLATION)
        )
        lengths = [[len(text) for text in texts] for texts in (pair.original, pair.english)]
        evidence = BeadEvidence(ours, theirs, lengths[0], lengths[1])
        trellis = Trellis(_sizes(pair), evidence.bead_scores)
        links = [link for link in trellis.links() if link.probability >= _LEAST]
        return sorted([*links, *_moved(links, evidence, _sizes(pair))])


def _sizes(pair: TextPair) -> tuple[int, int]:
    return len(pair.original), len(pair.english)


def _rest(pair: TextPair, i: int, j: int) -> TextPair | None:
    """Return the next window from these sentences on; nothing where a text has ended."""
    if i >= len(pair.original) or j >= len(pair.english):
        return None
    n, m = (size - start for size, start in zip(_sizes(pair), (i, j), strict=True))
    if max(n, m) > WINDOW:  # as many sentences of the other text as lie beside them
        n, m = (max(1, round(size * WINDOW / max(n, m))) for size in (n, m))
    return TextPair(
        original=pair.original[i : i + n],
        english=pair.english[j : j + m],
        named=pair.named[i : i + n],
        machine=pair.machine[i : i + n],
    )


def _cut(links: Sequence[SentenceLink], sizes: tuple[int, int]) -> tuple[int, int]:
    """Return where a window may end: behind a certain link that no other one crosses."""
    within = [
        (link.original + 1, link.english + 1)
        for link in links
        if link.probability >= _CERTAIN
        and link.original < _CUT_WITHIN * sizes[0]
        and link.english < _CUT_WITHIN * sizes[1]
    ]
    for end in reversed(within):
        if all((link.original < end[0]) == (link.english < end[1]) for link in links):
            return end
    return max(1, sizes[0] // 2), max(1, sizes[1] // 2)


def _moved(
    links: Sequence[SentenceLink], evidence: BeadEvidence, sizes: tuple[int, int]
) -> Iterator[SentenceLink]:
    """Yield links of sentences that no chain has, since they stand elsewhere in the translation.

    The more sentences a link is chosen among, the more must speak for it.
    """
    ours = set(range(sizes[0])) - {link.original for link in links}
    theirs = set(range(sizes[1])) - {link.english for link in links}
    if not ours or not theirs:
        return
    scores = evidence.bead_scores(ONE_TO_ONE)
    chance = math.log(max(len(ours), len(theirs)) + 1)
    for i, j in sorted(product(sorted(ours), sorted(theirs)), key=lambda at: -scores[at]):
        probability = 1 / (1 + math.exp(chance - min(float(scores[i, j]), 100.0)))
        if i in ours and j in theirs and probability > _LEAST:
            ours.discard(i)
            theirs.discard(j)
            yield SentenceLink(i, j, probability)
