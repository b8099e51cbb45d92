"""Keys in which the Azerbaijani, the plain and the English spelling of a name meet.

Əliyev, Eliyev and Aliyev have one key. For looking up what is not found as it is
spelled, never for the index itself: a key merges words. Knows letters alone.
"""

import re
from typing import Final

from press.azerbaijani.letters import lower, received_form

_DIGRAPHS: Final = re.compile("sh|ch|gh|kh|zh")
_DIGRAPH: Final = {"sh": "s", "ch": "c", "gh": "g", "kh": "x", "zh": "j"}
_LETTERS: Final = str.maketrans(
    {
        "ə": "a",
        "e": "a",
        "ı": "i",
        "ö": "o",
        "ü": "u",
        "ş": "s",
        "ç": "c",
        "ğ": "g",
        "q": "g",
        "j": "c",
    }
)


def spelling_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a word; two spellings of one name share at least one."""
    folded = _DIGRAPHS.sub(lambda match: _DIGRAPH[match[0]], lower(word)).translate(_LETTERS)
    return (re.sub(r"y", "i", received_form(folded)),)
