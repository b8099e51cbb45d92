"""Numbers as words, in both languages; the vocabulary of :mod:`figures`.

Only what counts: words for "some", "pair of shoes" and the like are left out unless a
figure is often their translation.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from press.language.azerbaijani.months import MONTHS
from press.language.english.dates import ENGLISH_MONTHS
from press.language.lower_case import small_letters
from press.languages import ORIGINAL, TRANSLATION, Language


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language, in small letters."""

    values: Mapping[str, int]  #: what adds up: units, tens
    scales: Mapping[str, int]  #: what multiplies what stands before it
    others: Mapping[str, int]  #: words that imply a number: twice, decade, both
    joins: str  #: a pattern of what may stand between the parts of one number
    ending: str  #: a pattern of the endings that a number word may have
    endings: Mapping[str, str]  #: the same for words that are also the beginning of others

    def pattern(self) -> str:
        """Return a pattern of one number word; its stem is the group ``stem``."""
        known = sorted({**self.values, **self.scales, **self.others}, key=len, reverse=True)
        plain = "|".join(word for word in known if word not in self.endings)
        stems = [rf"{word}(?={ending}(?!\w))" for word, ending in self.endings.items()]
        stems.append(rf"(?:{plain})(?={self.ending}(?!\w))")
        return rf"(?P<stem>{'|'.join(stems)})\w*"


_UNITS: Final = ("bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz")
_TENS: Final = (
    "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan",
)  # fmt: skip
_AZERBAIJANI: Final = NumberWords(
    values={
        "sıfır": 0,
        **{word: value for value, word in enumerate(_UNITS, 1)},
        **{word: 10 * value for value, word in enumerate(_TENS, 1)},
    },
    scales={
        "yüz": 100, "min": 1000, "milyon": 10**6, "mln": 10**6, "milyard": 10**9,
        "mlrd": 10**9, "trilyon": 10**12,
    },
    others={
        **{month: number for number, month in enumerate(MONTHS, 1)},
        "ilk": 1, "tək": 1, "yeganə": 1, "cüt": 2, "ikiqat": 2, "üçlük": 3, "onillik": 10,
        "onluq": 10, "əsr": 100, "yüzillik": 100, "minillik": 1000,
    },
    joins=r"[ \u00a0]",
    ending=r"[-–]?\w{0,7}",
    endings={  # on and onun, bir and birlik, altı and altında, min and minarə
        "on": "(?:uncu|luq|luğ)?",
        "bir": "(?:inci)?(?:i|ini|inin|inə|ində|indən)?",
        "altı": "(?:ncı|ya|da|dan|nın|nı|sı|lıq)?",
        "yüz": "(?:üncü|lük|lər|lərlə)?(?:ü|ə|dən|ün|ünü)?",
        "min": "(?:inci|lik|liy|lər|lərlə)?(?:ə|i|in|də|dən|ini)?",
    },
)  # fmt: skip

_ENGLISH_UNITS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS: Final = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_ORDINAL_TENS: Final = (
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth",
)  # fmt: skip
_ENGLISH: Final = NumberWords(
    values={
        "zero": 0,
        **{word: value for value, word in enumerate(_ENGLISH_UNITS, 1)},
        **{word: value for value, word in enumerate(_ORDINALS, 1)},
        **{word: 10 * value for value, word in enumerate(_ENGLISH_TENS, 2)},
        **{word: 10 * value for value, word in enumerate(_ORDINAL_TENS, 2)},
    },
    scales={
        "hundred": 100, "hundredth": 100, "thousand": 1000, "thousandth": 1000,
        "million": 10**6, "millionth": 10**6, "mln": 10**6, "billion": 10**9, "bln": 10**9,
        "bn": 10**9, "trillion": 10**12,
    },
    others={
        **{small_letters(month, TRANSLATION): n for n, month in enumerate(ENGLISH_MONTHS, 1)},
        "once": 1, "single": 1, "only": 1, "twice": 2, "both": 2, "pair": 2, "couple": 2,
        "double": 2, "half": 2, "triple": 3, "thrice": 3, "quarter": 4, "decade": 10,
        "dozen": 12, "score": 20, "century": 100, "centuries": 100, "centennial": 100,
        "centenary": 100, "millennium": 1000,
    },
    joins=r"(?:[ \u00a0]|-)(?:and[ \u00a0])?",
    ending="s?",
    endings={},
)  # fmt: skip

WORDS: Final[Mapping[Language, NumberWords]] = {ORIGINAL: _AZERBAIJANI, TRANSLATION: _ENGLISH}

#: Roman numerals stand for centuries, kings and wars in either language.
ROMAN: Final = re.compile(r"(?<![\w-])[IVXLC]{1,7}(?![\w])")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral."""
    values = [_ROMAN_DIGITS[digit] for digit in numeral]
    following = [*values[1:], 0]
    return sum(v if v >= after else -v for v, after in zip(values, following, strict=True))
