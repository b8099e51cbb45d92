"""The finite forms of a verb in headlines, from the form in -ıb by which tables name it.

Knows no headline and no meaning. Words are in small letters.
"""

import re
from functools import cache
from typing import Final

from press.language.azerbaijani.suffixes import HARMONY

_FORM: Final = re.compile(r"(?P<stem>\w*[^\W\d_])[ıiuü]b\Z")
#: «-ya-» before the ending: imzala-yıb; but qoy-ub.
_BUFFER: Final = re.compile(r"(?<=[aəeıi])y\Z")
#: Endings that tell of what has happened; A and I as the vowel before demands.
_PAST: Final = ("Ib", "Iblar", "dI", "dIlar", "mIşdIr", "mIşlar", "mIşdIlar")
#: Endings that tell of what happens or will happen.
_PRESENT: Final = ("Ir", "Irlar", "AcAK", "AcAKlar")
_PLURAL: Final = re.compile("lar")


def is_named_by_form(word: str) -> bool:
    """Tell whether a table names a verb by this word: edib, görüşüb."""
    return bool(_FORM.fullmatch(word)) and len(word) > len("ib")


@cache
def past_forms(verb: str) -> tuple[str, ...]:
    """Return the forms in which the verb tells of what has happened: edib, etdi, etmişdir."""
    return _forms(verb, _PAST)


@cache
def finite_forms(verb: str) -> tuple[str, ...]:
    """Return the forms of :func:`past_forms`, and those of the present and the future."""
    return past_forms(verb) + _forms(verb, _PRESENT)


def _forms(verb: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    named = _FORM.fullmatch(verb)
    if named is None:
        return (verb,)
    stem = _BUFFER.sub("", named["stem"])
    return tuple(_joined(stem, ending) for ending in endings)


def _joined(stem: str, ending: str) -> str:
    """Return the stem with its ending: ed-ib, et-di, imzala-y-acaq."""
    if ending[0] in "AI":
        stem += "y" if stem[-1] in HARMONY else ""
    elif stem.endswith("d"):
        stem = stem[:-1] + "t"
    spelled, vowel = "", next(letter for letter in reversed(stem) if letter in HARMONY)
    for letter in _PLURAL.sub("lAr", ending):
        spelled += HARMONY[vowel].get(letter, letter)
        vowel = spelled[-1] if spelled[-1] in HARMONY else vowel
    return stem + spelled
