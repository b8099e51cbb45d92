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
from press.translation.checks.doubts import Check, Doubt, Sentences
from press.translation.glossary.glossary import Glossary

#: The checks' names, in the order in which doubts are told.
NAMES: Final = tuple(
    module.NAME
    for module in (numbers, dates, names, terms, untranslated, lengths, negation, pronouns)
)


class Checks:
    """Every check, with one table of terms; build it once."""

    def __init__(self, settled: Glossary) -> None:
        """Take the terms that English is held to."""
        self._checks: Sequence[Check] = (
            dates.check,
            numbers.check,
            names.check,
            terms.checked_by(settled),
            lengths.check,
            negation.check,
            pronouns.check,
        )

    def doubts(self, sentences: Sentences) -> tuple[Doubt, ...]:
        """Return why the sentence may not say what the original does; usually nothing."""
        if not sentences.original or not sentences.english:
            return ()
        left = tuple(untranslated.check(sentences))
        if any(doubt.reason == untranslated.ALL for doubt in left):
            return left
        found = [doubt for check in self._checks for doubt in check(sentences)]
        return (*_without_numbers_of_dates(found), *left)

    def of_headline(self, sentences: Sentences) -> tuple[Doubt, ...]:
        """Return the doubts about a headline, which may be shorter and word things freely."""
        return tuple(doubt for doubt in self.doubts(sentences) if doubt.check in _OF_HEADLINES)


#: What a headline must have right as any sentence must.
_OF_HEADLINES: Final = frozenset(
    {numbers.NAME, dates.NAME, names.NAME, negation.NAME, untranslated.NAME}
)


def _without_numbers_of_dates(found: Sequence[Doubt]) -> list[Doubt]:
    """Leave out numbers that a doubtful date has told of already."""
    told = " ".join(
        text for doubt in found if doubt.check == dates.NAME for text in doubt.values.values()
    )
    return [
        doubt
        for doubt in found
        if doubt.check != numbers.NAME or not any(text in told for text in doubt.values.values())
    ]
