"""Sentence pairs of ours, right ones, for errors of which the pairs of FLORES have too few.

Sums, ordinals, percentages and dates by chance, which is the caller's `Random`; and a
sentence for each term. Which errors are planted in them is for :mod:`benchmarks.planted_errors`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from press.language.azerbaijani.months import MONTHS, ordinal
from press.language.english.dates import ENGLISH_MONTHS
from press.translation.checks.sentence_check import SentencePair
from press.translation.glossary.glossary import Glossary, TermUse

_SUMS: Final = (
    ("Layihəyə {n} {az} manat ayrılıb.", "{n} {en} manats were allocated to the project."),
    ("Bu il {n} {az} dollar sərmayə qoyulub.", "This year {n} {en} dollars were invested."),
    ("İxrac {n} {az} avroya çatıb.", "Exports reached {n} {en} euros."),
    ("Ötən il {n} {az} ton yük daşınıb.", "Last year {n} {en} tons of cargo were carried."),
)
_ORDINALS: Final = (
    ("{o} iclas keçirilib.", "The {n}th meeting was held."),
    (
        "Komissiyanın {o} iclasında iştirak ediblər.",
        "They attended the commission's {n}th meeting.",
    ),
)
_SHARES: Final = (
    ("İşlərin {n} faizi görülüb.", "{n} percent of the work has been done."),
    ("Gəlirlər {n}% artıb.", "Revenues grew by {n} percent."),
)
_DAYS: Final = (
    ("Görüş {d} {az} {y} ildə keçirilib.", "The meeting was held on {d} {en} {n}."),
    ("Sənəd {d} {az} {y} il tarixində imzalanıb.", "The document was signed on {d} {en} {n}."),
    ("Zavod {y} il {az} ayının {d}-də açılıb.", "The plant was opened on {d} {en} {n}."),
)


def made_sentences(chance: Random, count: int) -> Iterator[SentencePair]:
    """Yield sentences of ours with sums, ordinals, percentages and dates, `count` of each."""
    for _ in range(count):
        n = f"{chance.randint(1, 9)}.{chance.randint(1, 9)}"
        az, en = chance.choice((("milyon", "million"), ("milyard", "billion")))
        yield _made(_SUMS, chance, {"n": n.replace(".", ","), "az": az}, {"n": n, "en": en})
        number = chance.choice([n for n in range(4, 90) if n % 10 > 3])
        yield _made(_ORDINALS, chance, {"o": ordinal(number)}, {"n": str(number)})
        share = str(chance.randint(2, 99))
        yield _made(_SHARES, chance, {"n": share}, {"n": share})
        day, month, year = chance.randint(1, 28), chance.randrange(12), chance.randint(2004, 2024)
        az_date = {"d": str(day), "az": MONTHS[month], "y": ordinal(year)}
        en_date = {"d": str(day), "en": ENGLISH_MONTHS[month], "n": str(year)}
        yield _made(_DAYS, chance, az_date, en_date)


def _made(
    patterns: Sequence[tuple[str, str]], chance: Random, az: dict[str, str], en: dict[str, str]
) -> SentencePair:
    original, english = chance.choice(patterns)
    return SentencePair(original.format(**az), english.format(**en))


_ABOUT: Final = (
    ("Görüşdə {} haqqında danışılıb.", "The meeting spoke about the {}."),
    ("Sənəddə {} qeyd olunub.", "The document mentions the {}."),
)
#: Phrases that may stand for a term by mistake.
_WRONG: Final = ("matter at hand", "general issue", "thing that was planned")


def sentences_with_terms(terms: Glossary) -> Iterator[tuple[SentencePair, str]]:
    """Yield a right sentence for each term that stands alone, and the English with an error."""
    for term in terms.values():
        if term.sort is TermUse.PHRASE:
            for number, (original, english) in enumerate(_ABOUT):
                right = SentencePair(
                    original.format(term.original), english.format(term.translation)
                )
                yield right, replace(right, english=english.format(_WRONG[number])).english
