"""All checks of a translated sentence, and what they find together.

Knows sentences, not articles: which sentence answers which is for `alignment` to say.
"""

from collections.abc import Sequence
from typing import Final

from press.translation.checks import (
    dates,
    lengths,
    names,
    negation,
    numbers,
    pronouns,
    terms,
    untranslated,
)
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

#: Every check, in the order in which readers see the doubts.
CHECKS: Final[tuple[SentenceCheck, ...]] = (
    dates.CHECK,
    numbers.CHECK,
    names.CHECK,
    terms.CHECK,
    lengths.CHECK,
    negation.CHECK,
    pronouns.CHECK,
    untranslated.CHECK,
)


def sentence_doubts(pair: SentencePair) -> tuple[Doubt, ...]:
    """Return why the sentence may not say what the original does; usually nothing."""
    if not pair.original or not pair.english:
        return ()
    doubts: list[Doubt] = []
    for check in CHECKS:
        doubts += _not_doubted_yet(list(check.compare(pair)), doubts, check.yields_to)
    return tuple([doubt for doubt in doubts if doubt.is_about_all] or doubts)


def headline_doubts(pair: SentencePair) -> tuple[Doubt, ...]:
    """Return the doubts about a headline, by the checks that a headline must pass."""
    checks = {check.name for check in CHECKS if check.checks_headlines}
    return tuple(doubt for doubt in sentence_doubts(pair) if doubt.check in checks)


def for_readers(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts without those that only sort the queue."""
    only_sort = {check.name for check in CHECKS if check.only_sorts}
    return tuple(doubt for doubt in doubts if doubt.check not in only_sort)


def _not_doubted_yet(new: list[Doubt], known: Sequence[Doubt], check: str) -> list[Doubt]:
    """Return the new doubts without those whose text a known doubt of this check has."""
    if not check or not new:
        return new
    texts = " ".join(
        text for doubt in known if doubt.check == check for text in doubt.values.values()
    )
    return [doubt for doubt in new if not any(text in texts for text in doubt.values.values())]
