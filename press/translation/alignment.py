"""Which sentence of the original each sentence of a translation answers, and which have changed.

A translation records the hash of every sentence it follows (`sentence_hash`). Compared with
the original as it is now, the hashes tell a changed sentence from an inserted or a removed
one, so that one sentence is out of date and not the article. Knows no files and no pages.
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
    if len(translation.follows) == count:
        return align_hashes(translation.follows, source_hashes(article))
    original_count = len(sentence_texts(article.body))
    answers = tuple(index if index < original_count else None for index in range(count))
    return Alignment(answers, missing=tuple(range(count, original_count)))


def align_hashes(followed: Sequence[str], current: Sequence[str]) -> Alignment:
    """Return how sentences that followed originals of these hashes stand to the current ones."""
    if tuple(followed) == tuple(current):
        return Alignment(tuple(range(len(current))))
    answers: list[int | None] = []
    stale: set[int] = set()
    missing: list[int] = []
    matcher = SequenceMatcher(None, followed, current, autojunk=False)
    for change, start, end, original_start, original_end in matcher.get_opcodes():
        places = zip_longest(range(start, end), range(original_start, original_end))
        for index, original in places:
            if index is None:
                missing.append(original)
                continue
            answers.append(original)
            if change != "equal":
                stale.add(index)
    return Alignment(tuple(answers), frozenset(stale), tuple(missing))
