"""Letters of Azerbaijani: case, normal form, what a received title lost, alphabetical order.

Python's own case methods are wrong for I and i, and code-point order is wrong for
half the alphabet; both are banned elsewhere in this project.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from press.languages import ORIGINAL, Language

_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_UPPER: Final = str.maketrans({"ı": "I", "i": "İ"})
#: Letters that look like ə and are not: Cyrillic schwa (U+04D9) and turned e (U+01DD).
_LOOK_ALIKES: Final = str.maketrans({"ә": "ə", "Ә": "Ə", "ǝ": "ə", "Ǝ": "Ə"})


def lower(text: str) -> str:
    """Return the text in small letters, I as ı and İ as i."""
    return text.translate(_LOWER).lower()


def upper(text: str) -> str:
    """Return the text in capitals, i as İ and ı as I."""
    return text.translate(_UPPER).upper()


def capitalize(word: str) -> str:
    """Return the word with its first letter as a capital and the rest as it was."""
    return upper(word[:1]) + word[1:]


def normalize(text: str) -> str:
    """Return the text in NFC with look-alikes of ə replaced."""
    return unicodedata.normalize("NFC", text).translate(_LOOK_ALIKES)


def received_form(text: str) -> str:
    """Return what is left of a title in the source: NFKD, then ASCII alone.

    ``ə`` and ``ı`` vanish; ş ç ğ ö ü İ lose their marks; quotes and dashes vanish.
    """
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of the text; hyphens and apostrophes inside a word belong to it."""
    return _WORD.finditer(text)


_ALPHABET: Final = {
    letter: rank for rank, letter in enumerate("abcçdeəfgğhxıijkqlmnoöprsştuüvwyz")
}


def sort_key(text: str, language: Language) -> tuple[object, ...]:
    """Return a key that sorts names as the readers of this language expect."""
    small = lower(normalize(text))
    if language is not ORIGINAL:
        return (received_form(small.replace("ə", "a").replace("ı", "i")), small)
    return tuple((0, _ALPHABET[c]) if c in _ALPHABET else (1, ord(c)) for c in small)
