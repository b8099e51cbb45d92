"""The months' names and the endings of ordinal numbers; the one table of each.

Babel formats dates; what is read is read with these. Knows nothing of dates as such.
"""

from typing import Final

from press.language.azerbaijani.letters import lower, normalize

#: January to December.
MONTHS: Final = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip

#: The ending harmonizes with the last vowel of the number's last word: bir-inci, üç-üncü,
#: altı-ncı, doqquz-uncu. Ones, tens, hundreds, thousands, millions, in that order.
_ORDINAL_ENDINGS: Final = {
    0: "cı", 1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu",
    10: "cu", 20: "ci", 30: "cu", 40: "cı", 50: "ci", 60: "cı", 70: "ci", 80: "ci", 90: "cı",
    100: "cü", 1000: "ci", 1000000: "cu", 1000000000: "cı",
}  # fmt: skip


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
