"""The chains of suffixes an Azerbaijani word may end in, and what is left without them.

The grammar is the table ``suffixes.json`` beside this file; here it is unfolded into
every ending with the stems it may follow. Nothing here knows a vocabulary: whether a
stem is a word is for :mod:`press.azerbaijani.stems`. Words are in small letters.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

#: A vowel, and the vowels that A and I become after it.
HARMONY: Final = {
    vowel: (low, high)
    for vowels, low, high in (
        ("aı", "a", "ı"),
        ("ou", "a", "u"),
        ("eəi", "ə", "i"),
        ("öü", "ə", "ü"),
    )
    for vowel in vowels
}
TABLE: Final[dict[str, Any]] = json.loads(
    files(__package__).joinpath("suffixes.json").read_text("utf-8")
)
_GROUPS: Final = {"ı": 0, "u": 1, "i": 2, "ü": 3}
_SOFT: Final = {"q": "ğ", "k": "y"}
_HARD: Final = {soft: hard for hard, soft in _SOFT.items()}
_ANY: Final = 0xFF


@cache
def sound(stem: str) -> int:
    """Return the class of the stem's end as one bit of eight; 0 without a vowel."""
    for letter in reversed(stem):
        if letter in HARMONY:
            return 1 << (_GROUPS[HARMONY[letter][1]] * 2 + (stem[-1] in HARMONY))
    return 0


def _attach(pattern: str, stem: str) -> str:
    """Return the stem with one suffix of the table after it."""
    if pattern[0] == "(":
        if (pattern[1] == "I") != (stem[-1] in HARMONY):
            pattern = pattern[1] + pattern[3:]
        else:
            pattern = pattern[3:]
    for letter in pattern:
        vowels = HARMONY[next(c for c in reversed(stem) if c in HARMONY)]
        letter = {"A": vowels[0], "I": vowels[1]}.get(letter, letter)
        if letter == "K":
            letter = "q" if vowels[0] == "a" else "k"
        if letter in HARMONY and stem[-1] in _SOFT and stem[0] == "*" and len(stem) > 3:
            stem = stem[:-1] + _SOFT[stem[-1]]
        stem += letter
    return stem


def _unfold(links: list[str], stem: str, found: set[str]) -> None:
    for name in links:
        link = TABLE["links"][name]
        for pattern in link["forms"]:
            form = _attach(pattern, stem)
            if not link.get("bound"):
                found.add(form)
            _unfold(link.get("then", []), form, found)


@cache
def endings(kind: str) -> dict[str, int]:
    """Return each ending of a noun or verb with the bits of the stem sounds it may follow."""
    found: dict[str, int] = {}
    for vowel in "ıuiü":
        for final in ("z", ""):
            start = "*" + vowel + final
            forms: set[str] = set()
            _unfold(TABLE["starts"][kind], start, forms)
            for form in forms:
                ending = form[len(start) :]
                found[ending] = found.get(ending, 0) | sound(start)
    return found


def is_inflected_form(stem: str, form: str, *, possessed: bool = True) -> bool:
    """Tell whether `form` is `stem` itself or `stem` with a chain of noun suffixes.

    A name written with a hyphen or apostrophe before its ending (``bmt-nin``) may be
    followed by any vowels, since it is read out letter by letter. Pass ``possessed=False``
    for a stem that does not itself end in the third person's possessive, as the last word
    of ``Miqrasiya Təşkilatı`` does.
    """
    if form == stem:
        return True
    if not form.startswith(stem):
        return _is_softened(stem, form)
    ending = form[len(stem) :]
    if ending[0] in "-'’":
        return ending[1:] in endings("noun")
    fits = endings("noun").get(ending, 0) & sound(stem)
    return bool(fits) or (possessed and stem[-1:] in "ıiuü" and _follows_possessive(stem, ending))


def _is_softened(stem: str, form: str) -> bool:
    """otaq, otağa; ürək, ürəyi."""
    soft = _SOFT.get(stem[-1:])
    if not soft or not form.startswith(stem[:-1] + soft):
        return False
    ending = form[len(stem) :]
    return ending[:1] in HARMONY and bool(endings("noun").get(ending, 0) & sound(stem))


def _follows_possessive(stem: str, ending: str) -> bool:
    return bool(_endings_after_possessive().get(ending, 0) & sound(stem))


@cache
def _endings_after_possessive() -> dict[str, int]:
    found: dict[str, int] = {}
    for vowel in "ıuiü":
        forms: set[str] = set()
        _unfold(TABLE["links"]["possessive3"]["then"], "*" + vowel, forms)
        for form in forms:
            found[form[2:]] = found.get(form[2:], 0) | sound(vowel)
    return found


_ELIDED: Final[dict[str, str]] = {short: full for full, short in TABLE["elisions"].items()}


@cache
def _all_endings() -> dict[str, int]:
    """Endings of nouns in the low eight bits, of verbs in the high eight."""
    found = dict(endings("noun"))
    for ending, bits in endings("verb").items():
        found[ending] = found.get(ending, 0) | bits << 8
    return found


def candidate_stems(word: str) -> list[str]:
    """Return the stems the word may have, itself first, then the longest first."""
    table, found = _all_endings(), [word]
    for cut in range(len(word) - 1, 1, -1):
        bits = table.get(word[cut:])
        if bits:
            stem = word[:cut]
            bit = sound(stem)
            if bits & (bit | bit << 8):
                found.append(stem)
                if word[cut] in HARMONY:
                    if stem[-1] in _HARD and len(stem) > 2:
                        found.append(stem[:-1] + _HARD[stem[-1]])
                    if stem in _ELIDED:
                        found.append(_ELIDED[stem])
    return found
