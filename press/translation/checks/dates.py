"""Whether a sentence has the same dates in both languages.

Days and months are compared; years alone are numbers, which `numbers` compares.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from press.language.azerbaijani.dates import FoundDate, PartialDate, find_dates
from press.language.azerbaijani.letters import small_letters
from press.language.azerbaijani.months import MONTHS
from press.language.english.dates import ENGLISH_MONTHS, find_english_dates
from press.language.interface import message
from press.languages import ORIGINAL
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "dates"
_MISSING: Final = message("The date “{original}” of the Azerbaijani is missing in the English.")
_ADDED: Final = message("The date “{english}” is not in the Azerbaijani.")
_DIFFERS: Final = message("The Azerbaijani has the date “{original}”, the English “{english}”.")

#: Most sentences have none, and finding them takes longer than this does.
_MAY_HAVE: Final = re.compile(rf"{'|'.join(MONTHS)}|\d[-./]\d", re.IGNORECASE)
_MAY_HAVE_ENGLISH: Final = re.compile(rf"{'|'.join(ENGLISH_MONTHS)}|\d-\d")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for each date that the other language does not have."""
    original, english = pair.original, pair.english
    ours = _with_month(find_dates(original)) if _MAY_HAVE.search(original) else []
    theirs = _with_month(find_english_dates(english)) if _MAY_HAVE_ENGLISH.search(english) else []
    missing = [one for one in ours if not _is_answered(one, theirs, english, _ENGLISH_STEMS)]
    small = small_letters(original, ORIGINAL)
    added = [one for one in theirs if not _is_answered(one, ours, small, MONTHS)]
    for one, other in zip(missing, added, strict=False):
        values = {"original": _text(original, one), "english": _text(english, other)}
        yield Doubt(NAME, _DIFFERS, values)
    for one in missing[len(added) :]:
        yield Doubt(NAME, _MISSING, {"original": _text(original, one)})
    for other in added[len(missing) :]:
        yield Doubt(NAME, _ADDED, {"english": _text(english, other)})


def _with_month(dates: Sequence[FoundDate]) -> list[FoundDate]:
    return [dated for dated in dates if dated.date.month]


def _is_answered(
    dated: FoundDate, others: Sequence[FoundDate], text: str, months: Sequence[str]
) -> bool:
    """Say whether one of the others is the date; a month alone need only be named at all."""
    if any(_agree(dated.date, other.date) for other in others):
        return True
    return dated.date.day is None and months[(dated.date.month or 0) - 1] in text


#: What every form of a month's name begins with, the short ones too.
_ENGLISH_STEMS: Final = tuple(name[:3] for name in ENGLISH_MONTHS)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Say whether two dates can be the same; what one leaves open the other may say."""
    return all(
        mine is None or yours is None or mine == yours
        for mine, yours in ((one.month, other.month), (one.day, other.day), (one.year, other.year))
    )


def _text(sentence: str, dated: FoundDate) -> str:
    return sentence[dated.start : dated.end]


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_MISSING, _ADDED, _DIFFERS))
