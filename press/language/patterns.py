"""Turns the cells of the tables into regular expressions.

A cell is one of four things: a word or several (``at least``), the beginning of a word
(``fail…``), an ending (``-mAdAn``), or else a regular expression as Python writes it. In
Azerbaijani A stands for a or ə and I for ı, i, u or ü, as in ``suffixes.json``.
Knows the meaning of one table alone: patterns.tsv.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from press.language.tables import read_table
from press.languages import ORIGINAL, Language

_WORDS: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_GOES_ON: Final = "…"
_ENDING: Final = "-"
#: What a capital stands for, but for that of ``\A``.
_SOUNDS: Final = {"A": "[aə]", "I": "[ıiuü]"}
_SOUND: Final = re.compile(r"(?<!\\)[AI]")


def spelled_out(pattern: str, language: Language) -> str:
    """Return a pattern with each letter that a capital may stand for."""
    if language is not ORIGINAL:
        return pattern
    return _SOUND.sub(lambda sound: _SOUNDS[sound[0]], pattern)


def any_of(cells: Iterable[str], language: Language) -> str:
    """Return one pattern of what any of the cells stands for; endings as they are, unanchored."""
    words: list[str] = []
    beginnings: list[str] = []
    others: list[str] = []
    for cell in cells:
        if _WORDS.fullmatch(cell):
            words.append(cell)
        elif _WORDS.fullmatch(cell.removesuffix(_GOES_ON)):
            beginnings.append(cell.removesuffix(_GOES_ON))
        else:
            others.append(spelled_out(cell.removeprefix(_ENDING), language))
    whole = [rf"\b(?:{'|'.join(words)})\b"] if words else []
    begun = [rf"\b(?:{'|'.join(beginnings)})\w*"] if beginnings else []
    return "|".join([*whole, *others, *begun])


@cache
def named_patterns(language: Language) -> dict[str, str]:
    """Return the regular expressions of the table ``patterns.tsv`` by their names."""
    rows = read_table(language, "patterns")
    return {row["name"]: spelled_out(row["pattern"], language) for row in rows}
