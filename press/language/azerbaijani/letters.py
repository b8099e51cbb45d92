"""Letters of Azerbaijani: case, one normal form, words, alphabetical order.

Python's own case methods are wrong for I and i, and code-point order is wrong for
half the alphabet; both are banned elsewhere in this project. Nothing here knows
what the text is for. `themes/press/static/js/letters.js` says the same in the
browser; tests/cases/letters*.tsv holds both to it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from press.languages import ORIGINAL, TRANSLATION, Language

#: The 32 letters in their order (the alphabet of 1992).
ALPHABET: Final = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"

#: The letter by which Azerbaijani is told from other languages: no English word has it.
SCHWA: Final = "ə"
#: The small letter of I, which readers of other languages take for i.
DOTLESS_I: Final = "ı"

# --- case -------------------------------------------------------------------

#: What Unicode's lower case, and its decomposition, leave of İ: i and a second dot.
_DOT: Final = "\u0307"
_DOTTED: Final = re.compile(f"[iIİ]{_DOT}+")


def lower(text: str) -> str:
    """Return the text in small letters: I is ı, İ is i, however İ is written."""
    return _without_stray_dots(text).replace("I", "ı").replace("İ", "i").lower()


def upper(text: str) -> str:
    """Return the text in capitals: ı is I, i is İ."""
    return _without_stray_dots(text).replace("ı", "I").replace("i", "İ").upper()


def capitalize(word: str) -> str:
    """Return the word with its first letter as a capital and the rest as it was."""
    word = _without_stray_dots(word)
    return upper(word[:1]) + word[1:]


def small_letters(text: str, language: Language) -> str:
    """Return a text of either language in small letters, each in its place: offsets stay true."""
    if language is not ORIGINAL:
        text = text.replace("I", "i").replace("İ", "i")
    small = lower(text)
    if len(small) == len(text):
        return small
    return "".join(one if len(one := lower(letter)) == 1 else letter for letter in text)


def _without_stray_dots(text: str) -> str:
    if _DOT not in text:
        return text
    return _DOTTED.sub(lambda match: "i" if match[0][0] == "i" else "İ", text)


# --- one normal form --------------------------------------------------------

#: ǝ is the turned e of other alphabets; it never stands for anything but ə here.
_TURNED_E: Final = str.maketrans({"ǝ": "ə", "Ǝ": "Ə"})
#: Cyrillic letters that look like Latin ones, typed or scanned among them: 1 word in
#: 400 of the Azerbaijani Wikipedia has one.
_LOOK_ALIKES: Final = str.maketrans(
    "әӘаАеЕоОрРсСхХуУіІјЈкКМТВНһҺѕЅ", "əƏaAeEoOpPcCxXyYiIjJkKMTBHhHsS"
)
_OF_WORD: Final = r"(?:[^\W\d_]|[\u0300-\u036f])"
_WITH_CYRILLIC: Final = re.compile(
    rf"(?<!{_OF_WORD}){_OF_WORD}*[\u0400-\u04ff]{_OF_WORD}*"  # looks at each letter once
)
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024fəƏ]")
#: Letters that are not seen: soft hyphen, zero-width blanks and joiners, marks of direction.
_UNSEEN: Final = "\u00ad\u200b-\u200f\u2060\ufeff"
_DROP_UNSEEN: Final = dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))
_ODD: Final = re.compile(f"[{_UNSEEN}ǝƎ\u0300-\u036f\u0400-\u04ff]")


def normalize(text: str) -> str:
    """Return the text in the one form that words are compared in.

    That is NFC; ə where ǝ, or Cyrillic ә in a Latin word, was typed for it, and so for
    other Cyrillic look-alikes (a word of Cyrillic letters alone is left as it is); no
    second dot on i; no soft hyphens or other letters that are not seen. It may be
    shorter than what was given: never mix its offsets with those of the original.
    """
    if unicodedata.is_normalized("NFC", text) and not _ODD.search(text):
        return text
    text = _WITH_CYRILLIC.sub(_in_latin, _nfc(text.translate(_DROP_UNSEEN).translate(_TURNED_E)))
    return _nfc(_without_stray_dots(text))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _in_latin(match: re.Match[str]) -> str:
    word = match[0]
    if _LATIN.search(word) or not word.strip("әӘ"):
        return word.translate(_LOOK_ALIKES)
    return word


def received_form(text: str) -> str:
    """Return what is left of a title in the source: NFKD, then ASCII alone.

    ``ə`` and ``ı`` vanish; ş ç ğ ö ü İ lose their marks; “ ” « » – — vanish.
    """
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


# --- words ------------------------------------------------------------------

#: Apostrophes as typed in words: «tə’min» (spelt so until 2004), «d'Azur», «Macy's».
APOSTROPHES: Final = "'’ʼ‘`´"
_HYPHENS: Final = "-\u2010\u2011"
_LETTERS: Final = "[^\\W_ʼ]+"  # ʼ counts as a letter in Unicode
_MARKS: Final = f"[\u0300-\u036f{_UNSEEN}]"
_WORD: Final = re.compile(
    f"{_LETTERS}(?:(?:[{_HYPHENS}{APOSTROPHES}]|{_MARKS}+){_LETTERS})*{_MARKS}*"
)


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of the text: «COVID-19-a», «2023-cü», «BMT-nin», «tə’min» are one each.

    A word is letters and digits; single hyphens and apostrophes inside it belong to it,
    and so do accents written apart and letters that are not seen.
    """
    return _WORD.finditer(text)


# --- alphabetical order -----------------------------------------------------


def sort_key(text: str, language: Language) -> tuple[str, str, str]:
    """Return a key that sorts names as the readers of this language expect.

    Word by word; quotes, apostrophes and brackets count for nothing, other marks as a
    blank; numbers by their size and before letters («COP9», «COP29»). The original has
    the order of its own alphabet with W last, as CLDR has it; the translation has the
    English order with ə at a. Accents decide only between names that are else equal.
    """
    text = normalize(text)
    small = lower(text)
    return (_primary(small, _ORDERS[language]), small, text)


class _Order(dict[int, str]):
    """What each letter counts as in an order; letters not given count as their base letter."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter in "\"“”„«»'’ʼ‘‚‹›`´()[]":
            weight = ""
        elif not letter.isalnum():
            weight = " "
        else:
            base = unicodedata.normalize("NFKD", letter)[0]
            weight = base if base == letter else self[ord(base)]
        self[code] = weight
        return weight


#: Letters without a decomposition, as English readers look for them.
UNDECOMPOSED: Final = {"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss",
                 "æ": "ae", "œ": "oe", "þ": "th"}  # fmt: skip
_OWN: Final = {letter: chr(ord("a") + rank) for rank, letter in enumerate(ALPHABET + "w")}
_ORDERS: Final = {
    ORIGINAL: _Order({ord(a): b for a, b in _OWN.items()}),
    TRANSLATION: _Order({ord(a): b for a, b in UNDECOMPOSED.items()}),
}
_DIGITS: Final = re.compile(r"[0-9]+")


def _primary(small: str, order: _Order) -> str:
    weights = " ".join(small.translate(order).split())
    return _DIGITS.sub(_by_size, weights)


def _by_size(digits: re.Match[str]) -> str:
    """Put before a number how long it is, in a character between the digits and the letters."""
    number = digits[0].lstrip("0")
    return chr(ord("0") + min(len(number), 40)) + number
