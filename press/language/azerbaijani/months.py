"""The months' names and the endings of ordinal numbers, from the table ``numerals.tsv``.

Babel formats dates; what is read is read with these. Knows nothing of dates as such.
"""

from typing import Final

from press.language.azerbaijani.letters import lower, normalize
from press.language.tables import read_table, words_used
from press.languages import ORIGINAL

_ROWS: Final = read_table(ORIGINAL, "numerals")
#: January to December.
MONTHS: Final = tuple(words_used(_ROWS, "month"))
#: The ending harmonizes with the last vowel of the number's last word: bir-inci, üç-üncü,
#: altı-ncı, doqquz-uncu.
_ORDINAL_ENDINGS: Final = {int(row["value"]): row["ordinal"] for row in _ROWS if row["ordinal"]}
#: Every ending of an ordinal, in figures or with its first consonant: 5-ci, 5-nci.
ORDINAL_ENDINGS: Final = frozenset(
    start + ending for ending in _ORDINAL_ENDINGS.values() for start in ("", "n")
)


def month_number(name: str) -> int | None:
    """Return 1 to 12 for a month's name in any case, ``None`` for any other word.

    «IYUN», typed on a keyboard without İ, is June too: no month's name has an ı.
    """
    small = lower(normalize(name)).replace("ı", "i")
    return MONTHS.index(small) + 1 if small in MONTHS else None


def ordinal(number: int) -> str:
    """Return the ordinal as the press writes it: 1-ci, 3-cü, 6-cı, 9-cu, 2023-cü.

    Raises ``ValueError`` for a number below 0.
    """
    if number < 0:
        raise ValueError(f"no ordinal of {number}")
    return f"{number}-{_ORDINAL_ENDINGS[_last_word(number)]}"


def _last_word(number: int) -> int:
    """The number that the last word of this one names: 3 for 2023, 100 for 500, 1000 for 5000."""
    if number < 10:
        return number
    unit = max(u for u in (1, 10, 100, 1000, 10**6, 10**9) if number % u == 0)
    digit = number // unit % 10
    return digit * unit if unit <= 10 and digit else unit
