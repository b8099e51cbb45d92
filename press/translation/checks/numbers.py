"""Whether a sentence has the same numbers in both languages.

A number in digits must be answered by one of the same value, in digits or words. Numbers
in words ask for nothing: «bir» is also "a", and "one" is also «o».
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from press.language.interface import message
from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks import dates
from press.translation.checks.figures import Figure, figures
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "numbers"
_MISSING: Final = message("The number “{original}” of the Azerbaijani is missing in the English.")
_ADDED: Final = message("The number “{english}” is not in the Azerbaijani.")
_DIFFERS: Final = message("The Azerbaijani has the number “{original}”, the English “{english}”.")
_PERCENT: Final = message("“{original}” is a percentage in one language alone.")

_DIGIT: Final = re.compile("[0-9]")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for each number that the other language does not have."""
    if not _DIGIT.search(pair.original) and not _DIGIT.search(pair.english):
        return
    ours = figures(pair.original, ORIGINAL)
    theirs = figures(pair.english, TRANSLATION)
    missing, added = _unanswered(ours, theirs), _unanswered(theirs, ours)
    for one, other in zip(missing, added, strict=False):
        yield Doubt(NAME, _DIFFERS, {"original": one.text, "english": other.text})
    for one in missing[len(added) :]:
        yield Doubt(NAME, _MISSING, {"original": one.text})
    for other in added[len(missing) :]:
        yield Doubt(NAME, _ADDED, {"english": other.text})
    for one in ours:  # a percentage that is a mere number in the other language
        same = [other for other in theirs if one.values & other.values and other.in_digits]
        if one.in_digits and same and not any(one.is_share == other.is_share for other in same):
            yield Doubt(NAME, _PERCENT, {"original": one.text})
            return


def _unanswered(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Return the figures in digits whose value none of the others has."""
    known = frozenset().union(*(other.values for other in others))
    return [figure for figure in figures if figure.in_digits and not figure.values & known]


CHECK: Final = SentenceCheck(
    name=NAME,
    compare=compare,
    reasons=(_MISSING, _ADDED, _DIFFERS, _PERCENT),
    yields_to=dates.CHECK.name,
)
