"""Which sentences of the original each sentence of a translation answers, and which have changed.

A translation records the hash of every sentence it follows (`sentence_hash`). Compared with
the original as it is now, the hashes tell a changed sentence from an inserted or a removed
one, so that one sentence is out of date and not the article. Knows no files and no pages.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from press.content.article import Article, Translation, sentence_hash
from press.content.body import Body
from press.content.follows import FollowedLine, FollowedSentence, followed_lines, has_numbers

#: A link that a program proposed is doubtful below so many per cent.
DOUBTFUL_BELOW: Final = 90


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a translation stands to its original."""

    #: For each sentence of the translation the indexes of those it answers in the original;
    #: none where it answers nothing, or what the original does not have any more.
    answers: tuple[tuple[int, ...], ...]
    stale: frozenset[int] = frozenset()  #: sentences here whose original has changed or is gone
    missing: tuple[int, ...] = ()  #: sentences of the original that came later, answered by none
    omitted: tuple[int, ...] = ()  #: sentences of the original that the translation leaves out
    #: how certain the links of a sentence here are, in per cent, where a program proposed them
    percents: Mapping[int, int] = field(default_factory=dict)

    @property
    def alone(self) -> tuple[int, ...]:
        """The sentences here that answer nothing, and never did."""
        return tuple(
            index
            for index, answered in enumerate(self.answers)
            if not answered and index not in self.stale
        )

    @property
    def doubtful(self) -> tuple[int, ...]:
        """The sentences here of which it is doubtful what they answer."""
        return tuple(index for index, one in self.percents.items() if one < DOUBTFUL_BELOW)


@dataclass(frozen=True, slots=True)
class AlignedBead:
    """Sentences of a translation that answer the same of the original, and those, by index."""

    indexes: tuple[int, ...]  #: in the translation; neighbours
    originals: tuple[int, ...]


def beads(alignment: Alignment, ends: Collection[int] = ()) -> list[AlignedBead]:
    """Return the sentences of a translation, neighbours with an answer in common as one bead.

    `ends` are the indexes of sentences behind which a bead ends at any rate.
    """
    several: list[AlignedBead] = []
    for index, answered in enumerate(alignment.answers):
        last = several[-1] if several else None
        if last and index - 1 not in ends and not set(answered).isdisjoint(last.originals):
            originals = tuple(sorted({*last.originals, *answered}))
            several[-1] = AlignedBead((*last.indexes, index), originals)
        else:
            several.append(AlignedBead((index,), answered))
    return several


def sentence_texts(body: Body) -> list[str]:
    """Return the sentences of a text in the order of its lines."""
    return [sentence.text for block in body for sentence in block.sentences]


def source_hashes(article: Article) -> tuple[str, ...]:
    """Return the hash of each sentence of an article: what a translation of it follows."""
    return tuple(map(sentence_hash, sentence_texts(article.body)))


def alignment_of(article: Article, translation: Translation) -> Alignment:
    """Return how a translation stands to its article.

    Where it does not say what it follows, or says it of another number of sentences than it
    has, line *n* answers line *n* and nothing is known to be stale.
    """
    count = len(sentence_texts(translation.body))
    current = source_hashes(article)
    if len(translation.follows) == count:
        if has_numbers(translation.follows):
            return align_lines(followed_lines(translation.follows), current)
        return align_hashes(translation.follows, current)
    answers = tuple((index,) if index < len(current) else () for index in range(count))
    return Alignment(answers, missing=tuple(range(count, len(current))))


def align_hashes(followed: Sequence[str], current: Sequence[str]) -> Alignment:
    """Return how sentences that followed originals of these hashes, one by one, stand to these."""
    if tuple(followed) == tuple(current):
        return Alignment(tuple((index,) for index in range(len(current))))
    lines = [FollowedLine((FollowedSentence(n, one),)) for n, one in enumerate(followed, 1)]
    alignment = align_lines(lines, current)
    missing = sorted((*alignment.missing, *alignment.omitted))
    return Alignment(alignment.answers, alignment.stale, tuple(missing))


def align_lines(lines: Sequence[FollowedLine], current: Sequence[str]) -> Alignment:
    """Return how lines that followed such sentences stand to the current ones.

    What was left out of the translation is told from what came later by the numbers between
    which it stands. Behind the last number the two cannot be told apart; nothing is then said
    to have changed.
    """
    followed = _as_followed(lines, current)
    places, changed, later = _places(followed, current)
    answers: list[tuple[int, ...]] = []
    stale: set[int] = set()
    for index, line in enumerate(lines):
        numbers = [sentence.number for sentence in line.sentences]
        answers.append(
            tuple(sorted(place for n in numbers if (place := places.get(n)) is not None))
        )
        if any(number in changed for number in numbers):
            stale.add(index)
    answered = {index for several in answers for index in several}
    unanswered = [index for index in range(len(current)) if index not in answered]
    return Alignment(
        tuple(answers),
        frozenset(stale),
        missing=tuple(index for index in unanswered if index in later),
        omitted=tuple(index for index in unanswered if index not in later),
        percents={n: line.percent for n, line in enumerate(lines) if line.percent is not None},
    )


def _as_followed(lines: Sequence[FollowedLine], current: Sequence[str]) -> list[str]:
    """Return the hashes of the original as it was followed; empty where no line names one.

    A number without a hash means the sentence that has it now.
    """
    hashes = {
        sentence.number: sentence.hash or "".join(current[sentence.number - 1 : sentence.number])
        for line in lines
        for sentence in line.sentences
    }
    return [hashes.get(number, "") for number in range(1, max(hashes, default=0) + 1)]


def _places(
    followed: Sequence[str], current: Sequence[str]
) -> tuple[dict[int, int | None], set[int], set[int]]:
    """Return where each followed sentence is now, those changed, and which have come since."""
    places: dict[int, int | None] = {}
    changed: set[int] = set()
    later: set[int] = set()
    matcher = SequenceMatcher(None, followed, current, autojunk=False)
    for change, start, end, now, until in matcher.get_opcodes():
        for before, after in zip_longest(range(start, end), range(now, until)):
            if before is None:
                if start < len(followed):
                    later.add(after)
                continue
            places[before + 1] = after
            if change != "equal":
                changed.add(before + 1)
    return places, changed, later
