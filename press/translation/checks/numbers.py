"""Whether a sentence has the same numbers in both languages.

A number in digits must be answered by one of the same value, in digits or words. Numbers
in words ask for nothing: «bir» is also "a", and "one" is also «o».
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks.doubts import Doubt, Sentences
from press.translation.checks.figures import Figure, figures

NAME: Final = "numbers"

_DIGIT: Final = re.compile("[0-9]")


def check(sentences: Sentences) -> Iterator[Doubt]:
    """Yield a doubt for each number that the other language does not have."""
    if not _DIGIT.search(sentences.original) and not _DIGIT.search(sentences.english):
        return
    ours = figures(sentences.original, ORIGINAL)
    theirs = figures(sentences.english, TRANSLATION)
    missing, added = _unanswered(ours, theirs), _unanswered(theirs, ours)
    for one, other in zip(missing, added, strict=False):
        yield Doubt(NAME, "number-differs", {"original": one.text, "english": other.text})
    for one in missing[len(added) :]:
        yield Doubt(NAME, "number-missing", {"original": one.text})
    for other in added[len(missing) :]:
        yield Doubt(NAME, "number-added", {"english": other.text})
    yield from _shares(ours, theirs)


def _unanswered(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Return the figures in digits whose value none of the others has."""
    known = frozenset().union(*(other.values for other in others))
    return [figure for figure in figures if figure.in_digits and not figure.values & known]


def _shares(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[Doubt]:
    """Yield a doubt for a percentage that is a mere number in the other language."""
    for one in ours:
        same = [other for other in theirs if one.values & other.values and other.in_digits]
        if one.in_digits and same and not any(one.is_share == other.is_share for other in same):
            yield Doubt(NAME, "percent", {"original": one.text})
            return
