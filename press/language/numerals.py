"""Numbers as words, in both languages, and Roman numerals.

The words are each language's ``numerals.tsv``. Only what counts is there: words for "some",
"pair of shoes" and the like are left out unless a figure is often their translation.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from press.language.azerbaijani.letters import small_letters
from press.language.tables import read_table, words_used
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language

#: What may stand between the parts of one number; nothing in "2.8bn".
_JOINS: Final = {ORIGINAL: r"[ \u00a0]", TRANSLATION: r"(?:(?:[ \u00a0]|-)(?:and[ \u00a0])?)?"}
#: The endings of a number word, where its row names no others.
_FORMS: Final = {ORIGINAL: r"[-–]?\w{0,7}", TRANSLATION: "s?"}
_USES: Final = ("adds", "multiplies", "implies", "month", "range", "percent", "hour")
_ROWS: Final = {language: read_table(language, "numerals", use=_USES) for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language, in small letters."""

    values: Mapping[str, int]  #: what adds up: units, tens
    scales: Mapping[str, int]  #: what multiplies what stands before it
    others: Mapping[str, int]  #: words that imply a number: twice, decade, both, months
    joins: str  #: a pattern of what may stand between the parts of one number
    forms: str  #: a pattern of the endings that a number word may have
    own_forms: Mapping[str, str]  #: the same for words that are also the beginning of others

    def pattern(self) -> str:
        """Return a pattern of one number word; its stem is the group ``stem``."""
        known = sorted({**self.values, **self.scales, **self.others}, key=len, reverse=True)
        plain = "|".join(word for word in known if word not in self.own_forms)
        stems = [rf"{word}(?={forms}(?!\w))" for word, forms in self.own_forms.items()]
        stems.append(rf"(?:{plain})(?={self.forms}(?!\w))")
        return rf"(?P<stem>{'|'.join(stems)})\w*"


@cache
def number_words(language: Language) -> NumberWords:
    """Return the number words of a language."""

    def used(*uses: str) -> dict[str, int]:
        return {
            small_letters(row["word"], language): int(row["value"])
            for row in _ROWS[language]
            if row["use"] in uses
        }

    own_forms = {row["word"]: row["forms"] for row in _ROWS[language] if row.get("forms")}
    values, scales, others = used("adds"), used("multiplies"), used("month", "implies")
    return NumberWords(values, scales, others, _JOINS[language], _FORMS[language], own_forms)


def words_beside_numbers(use: str) -> tuple[str, ...]:
    """Return the words of both languages with this use: ``range``, ``percent`` or ``hour``."""
    return tuple(word for rows in _ROWS.values() for word in words_used(rows, use))


#: Roman numerals stand for centuries, kings and wars in either language.
ROMAN: Final = re.compile(r"(?<![\w-])[IVXLC]{1,7}(?![\w])")
#: The same as a word of its own, perhaps typed with İ, with any ending: XIX, XXİ, II-də.
ROMAN_WORD: Final = re.compile(r"[IVXLCDMİ]+(?:-\w+)?\Z")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral of I, V, X, L and C."""
    values = [_ROMAN_DIGITS[digit] for digit in numeral]
    following = [*values[1:], 0]
    return sum(v if v >= after else -v for v, after in zip(values, following, strict=True))
