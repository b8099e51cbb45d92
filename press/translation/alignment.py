"""Which sentence of the original each sentence of a translation answers, and which have changed.

A translation records the mark of every sentence it follows (`sentence_hash`). Held against
the original as it is now, that tells a changed sentence from an inserted or a removed one,
so that one sentence is out of date and not the article. Knows no files and no pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from press.content.article import Article, Translation, sentence_hash
from press.content.body import Body


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a translation stands to its original."""

    #: For each sentence of the translation the index of the one it answers in the original;
    #: None where the original does not have it any more.
    answers: tuple[int | None, ...]
    stale: frozenset[int] = frozenset()  #: sentences here whose original has changed or is gone
    missing: tuple[int, ...] = ()  #: sentences of the original that none here answers


def texts(body: Body) -> list[str]:
    """Return the sentences of a text in the order of its lines."""
    return [sentence.text for block in body for sentence in block.sentences]


def marks_of(article: Article) -> tuple[str, ...]:
    """Return the mark of each sentence of an article: what a translation of it follows."""
    return tuple(map(sentence_hash, texts(article.body)))


def aligned(article: Article, translation: Translation) -> Alignment:
    """Return how a translation stands to its article.

    Where it does not say what it follows, or says it of another number of sentences than it
    has, line *n* answers line *n* and nothing is known to be stale.
    """
    count = len(texts(translation.body))
    if len(translation.follows) != count:
        return _line_by_line(count, len(texts(article.body)))
    return align(translation.follows, marks_of(article))


def align(follows: Sequence[str], marks: Sequence[str]) -> Alignment:
    """Return how sentences that follow these marks stand to an original with those."""
    if tuple(follows) == tuple(marks):
        return Alignment(tuple(range(len(marks))))
    answers: list[int | None] = []
    stale: set[int] = set()
    missing: list[int] = []
    matcher = SequenceMatcher(None, follows, marks, autojunk=False)
    for what, start, end, first, behind in matcher.get_opcodes():
        for here, there in zip_longest(range(start, end), range(first, behind)):
            if here is None:
                missing.append(there)
                continue
            answers.append(there)
            if what != "equal":
                stale.add(here)
    return Alignment(tuple(answers), frozenset(stale), tuple(missing))


def _line_by_line(here: int, there: int) -> Alignment:
    answers = tuple(index if index < there else None for index in range(here))
    return Alignment(answers, missing=tuple(range(here, there)))
