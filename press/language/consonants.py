"""The consonants of a word as it sounds: where a name meets its respelling in the other language.

Azerbaijani respells foreign names by sound (Tramp, Makron, Vaşinqton) and shares with English
many words of Latin and Greek. Their first consonants are mostly the same: `trmp`, `mkrn`.
Coarser than :mod:`press.language.azerbaijani.keys`, so it is for weighing evidence, never for
looking up a name. Knows one word at a time.
"""

import re
from functools import lru_cache
from typing import Final

from press.language.azerbaijani.letters import received_form, small_letters
from press.languages import ORIGINAL, Language

#: So many consonants are looked at: what follows is the Azerbaijani ending as often as not.
LENGTH: Final = 4
#: Letters of the original by their sound. Capitals stand for sounds of two letters in English.
_ORIGINAL: Final = str.maketrans("əıöüçşcxğq", "aiouCSCkgk")
#: What English writes for such a sound, the longer before the shorter.
_ENGLISH: Final = {
    "tion": "s", "sion": "s", "tch": "C", "sch": "S", "dge": "C", "chn": "kn", "chr": "kr",
    "ch": "C", "sh": "S", "ph": "f", "th": "t", "kh": "k", "gh": "g", "wh": "v", "ck": "k",
    "qu": "kv", "x": "ks", "j": "C",
}  # fmt: skip
_DIGRAPH: Final = re.compile("|".join(_ENGLISH))
_SOFT_C: Final = re.compile("c(?=[eiy])")
#: Sounds that one language hears as the other: z and s, g and k, w and v, d and t, b and p.
_MERGED: Final = str.maketrans("zgwdbfcqj", "skvtpvkkC")
_SILENT: Final = re.compile("[^a-zCS]|[aeiouyh]")
_DOUBLED: Final = re.compile(r"(.)\1+")
_VOWELS: Final = frozenset("aeiouy")


@lru_cache(maxsize=1 << 15)
def consonants(word: str, language: Language) -> str:
    """Return the first consonants of a word; a vowel before them is an ``A``."""
    small = small_letters(word, language)
    if language is ORIGINAL:
        sounds = small.translate(_ORIGINAL)
    else:
        sounds = _DIGRAPH.sub(lambda letters: _ENGLISH[letters[0]], small)
        sounds = _SOFT_C.sub("s", sounds)
    sounds = received_form(sounds).translate(_MERGED)
    first = "A" if sounds[:1] in _VOWELS else ""
    return (first + _DOUBLED.sub(r"\1", _SILENT.sub("", sounds)))[:LENGTH]
