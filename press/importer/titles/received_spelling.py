"""How a true word and its received form fit together, letter by letter.

Knows which letters a received title lost (see ``letters.received_form``) and how the
capitals that are left tell the case of the true word. Knows no words and no counts.
"""

from functools import cache, lru_cache
from itertools import product
from typing import Final

from press.language.azerbaijani import letters

_SMALL: Final = str.maketrans({chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)})


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """Return what is left of a true word when it is received, in small ASCII letters."""
    return small(letters.received_form(letters.lower(word)))


def small(received: str) -> str:
    """Return received letters in small ASCII letters, I as i."""
    return received.translate(_SMALL)


#: With more capital I than this in one word (``XIII`` has three) only one key is tried.
_MOST_CAPITAL_I: Final = 5


def keys_of(received: str) -> list[str]:
    """Return the keys of the true words that may have been received so.

    A capital I is what is left of İ, or a capital ı, which as a small letter leaves nothing.
    """
    parts = received.split("I")
    if len(parts) > _MOST_CAPITAL_I + 1:
        return [small(received)]
    first, *rest = map(small, parts)
    return [
        first + "".join(i + part for i, part in zip(choice, rest, strict=True))
        for choice in product(("i", ""), repeat=len(parts) - 1)
    ]


@cache
def _forms(letter: str) -> list[tuple[str, str]]:
    """Return a letter as it is, as a capital and small, with what is received of each, if any."""
    forms = (letter, letters.upper(letter), letters.lower(letter))
    return [(form, left) for form in forms if (left := letters.received_form(form))]


def fit(word: str, received: str) -> str | None:
    """Return the word in the case that the received one shows; None where it cannot be.

    Letters that left nothing take the case of their neighbours; the first letter of the
    word, where it left nothing, keeps the case in which it is given.
    """
    cased: list[str] = []
    at = 0
    for letter in word:
        for form, left in _forms(letter):
            if received.startswith(left, at):
                cased.append(form)
                at += len(left)
                break
        else:
            cased.append(letter)
    fitted = _capitalized(cased, word, received)
    return fitted if fitted and letters.received_form(fitted) == received else None


def _capitalized(cased: list[str], word: str, received: str) -> str:
    """Join the letters; ə between capitals, and in a word of capitals, is a capital too."""
    all_capitals = len(received) > 1 and received.isupper()
    capital = [letter != letters.lower(letter) for letter in cased]
    if len(word) > 1 and word[0] in "əıƏ" and capital[1] and not (all_capitals and word[0] != "ı"):
        return ""  # «Sri» is no «ƏSri»
    for n, letter in enumerate(word):
        inside = 0 < n < len(word) - 1 and capital[n - 1] and capital[n + 1]
        if letter == "ə" and (all_capitals or inside):
            cased[n], capital[n] = "Ə", True
    return "".join(cased)
