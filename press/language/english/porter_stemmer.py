"""Porter's stemmer for English, rule for rule as lunr.js has it.

M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two
departures lunr.js makes: ``-bli`` becomes ``-ble``, ``-logi`` becomes ``-log``. The browser uses
lunr.js's own, so both must agree; a table of words holds them together.
"""

import re
from typing import Final

_CONSONANTS: Final = "[^aeiou][^aeiouy]*"
_VOWELS: Final = "[aeiouy][aeiou]*"
#: Porter's measure m: how often vowels are followed by consonants.
_M_OVER_0: Final = re.compile(f"(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_M_IS_1: Final = re.compile(f"(?:{_CONSONANTS})?{_VOWELS}{_CONSONANTS}(?:{_VOWELS})?$")
_M_OVER_1: Final = re.compile(f"(?:{_CONSONANTS})?(?:{_VOWELS}{_CONSONANTS}){{2}}")
_HAS_VOWEL: Final = re.compile(f"(?:{_CONSONANTS})?[aeiouy]")
_SHORT: Final = re.compile(f"{_CONSONANTS}[aeiouy][^aeiouwxy]$")
_DOUBLED: Final = re.compile(r"([^aeiouylsz])\1$")

_STEP_2: Final = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize",
    "bli": "ble", "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize",
    "ation": "ate", "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful",
    "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
_STEP_3: Final = {
    "icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": "",
}  # fmt: skip
_STEP_4: Final = re.compile(
    "(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$"
)


def _ending(endings: dict[str, str]) -> re.Pattern[str]:
    return re.compile(f"(.+?)({'|'.join(endings)})$")


_ENDING_2: Final = _ending(_STEP_2)
_ENDING_3: Final = _ending(_STEP_3)


def english_stem(word: str) -> str:
    """Return the stem of an English word in small letters."""
    if len(word) < 3:
        return word
    if word[0] == "y":  # a consonant here, which the patterns can see only as another letter
        return "y" + _stem("Y" + word[1:])[1:]
    return _stem(word)


def _stem(word: str) -> str:
    word = _without_participle(_without_plural(word))
    word = re.sub(r"(?<=.)([^aeiou])y$", r"\1i", word)
    word = _replace(word, _ENDING_2, _STEP_2)
    word = _replace(word, _ENDING_3, _STEP_3)
    return _without_final_e(_without_long_suffix(word))


def _without_plural(word: str) -> str:
    if re.search("(?<=.)(?:ss|i)es$", word):
        return word[:-2]
    return re.sub("(?<=.)([^s])s$", r"\1", word)


def _without_participle(word: str) -> str:
    if re.search("(?<=.)eed$", word):
        return word[:-1] if _M_OVER_0.match(word[:-3]) else word
    cut = re.match("(.+?)(?:ed|ing)$", word)
    if not cut or not _HAS_VOWEL.match(cut[1]):
        return word
    stem = cut[1]
    if stem.endswith(("at", "bl", "iz")):
        return stem + "e"
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem + "e" if _SHORT.match(stem) else stem


def _replace(word: str, ending: re.Pattern[str], by: dict[str, str]) -> str:
    cut = ending.match(word)
    return cut[1] + by[cut[2]] if cut and _M_OVER_0.match(cut[1]) else word


def _without_long_suffix(word: str) -> str:
    cut = _STEP_4.match(word)
    if cut is None and word.endswith(("sion", "tion")):
        cut = re.match("(.+)ion$", word)
    return cut[1] if cut and _M_OVER_1.match(cut[1]) else word


def _without_final_e(word: str) -> str:
    stem = word[:-1]
    if word.endswith("e") and (
        _M_OVER_1.match(stem) or (_M_IS_1.match(stem) and not _SHORT.match(stem))
    ):
        word = stem
    return word[:-1] if word.endswith("ll") and _M_OVER_1.match(word) else word
