"""Whether a sentence has the same numbers in both languages.

A number in digits must be answered by one of the same value, in digits or words. Numbers
in words ask for nothing: «bir» is also "a", and "one" is also «o». But where each language has
one in words that the other has not, «üçüncü» and "second", they contradict each other.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from press.language.azerbaijani.letters import small_letters
from press.language.interface import message
from press.languages import ORIGINAL, TRANSLATION, Language
from press.translation.checks import dates
from press.translation.checks.figures import Figure, figures, has_number_word
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "numbers"
_MISSING: Final = message("The number “{original}” of the Azerbaijani is missing in the English.")
_ADDED: Final = message("The number “{english}” is not in the Azerbaijani.")
_DIFFERS: Final = message("The Azerbaijani has the number “{original}”, the English “{english}”.")
_PERCENT: Final = message("“{original}” is a percentage in one language alone.")

_DIGIT: Final = re.compile("[0-9]")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for each number that the other language does not have."""
    has_digit = _DIGIT.search(pair.original) or _DIGIT.search(pair.english)
    if not has_digit and not (
        _has_word(pair.original, ORIGINAL) and _has_word(pair.english, TRANSLATION)
    ):
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
    yield from _contradiction(ours, theirs)
    for one in ours:  # a percentage that is a mere number in the other language
        same = [other for other in theirs if one.values & other.values and other.in_digits]
        if one.in_digits and same and not any(one.is_share == other.is_share for other in same):
            yield Doubt(NAME, _PERCENT, {"original": one.text})
            return


def _has_word(text: str, language: Language) -> bool:
    return has_number_word(small_letters(text, language), language)


def _contradiction(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[Doubt]:
    """Yield a doubt where one number word of each language is unanswered, and no other."""
    known, answered = (
        frozenset().union(*(figure.values for figure in figures)) for figures in (theirs, ours)
    )
    missing = [figure for figure in ours if figure.is_counted and not figure.values & known]
    added = [figure for figure in theirs if figure.is_counted and not figure.values & answered]
    if len(missing) == len(added) == 1:
        yield Doubt(NAME, _DIFFERS, {"original": missing[0].text, "english": added[0].text})


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
