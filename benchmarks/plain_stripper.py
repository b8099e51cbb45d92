"""A plain suffix stripper, to hold the stemmer against: no vocabulary, no chains.

It does what stemmers for a new language first do: cut the longest listed ending off,
again and again, while a stem of some length with a vowel stays.
"""

import re
from typing import Final

_VOWELS: Final = "aıoueəiöü"
_PATTERNS: Final = (
    "lar", "lər", "[ıiuü]m[ıiuü]z", "[ıiuü]n[ıiuü]z", "s[ıiuü]", "n[ıiuü]n", "[ıiuü]n", "[ıiuü]m",
    "n?d[aə]n?", "[ny]?[aə]", "[ny]?[ıiuü]", "y?l[aə]", "d[ıiuü]r", "m[ıiuü]ş", "d[ıiuü][mnqk]?",
    "y?[ıiuü]r", "y?[aə]ca[qğ]", "y?əcə[ky]", "y?[aə]n", "y?[ıiuü]b", "m[aə][qk]?", "[aə]m",
    "s[aə]n", "s[ıiuü]n[ıiuü]z", "[ıiuü][qk]", "k[ıi]",
)  # fmt: skip
_ENDING: Final = re.compile(f"(?:{'|'.join(sorted(_PATTERNS, key=len, reverse=True))})$")
_SHORTEST: Final = 3
#: Otağı and otaq shall meet.
_HARD: Final = {"ğ": "q", "y": "k"}


def plain_stem(word: str) -> str:
    """Return what is left of a word in small letters."""
    while (found := _ENDING.search(word)) and _is_stem(word[: found.start()]):
        word = word[: found.start()]
    return word[:-1] + _HARD[word[-1]] if word[-1:] in _HARD else word


def _is_stem(text: str) -> bool:
    return len(text) >= _SHORTEST and any(letter in _VOWELS for letter in text)
