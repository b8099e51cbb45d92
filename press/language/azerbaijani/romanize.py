"""The English spelling of an Azerbaijani name, by rule.

The rule is that of the Cabinet of Ministers' decision 498 of 16 December 2020; names
with a settled English spelling of their own are data in ``settled_spellings.tsv``. It serves
where the name authority has no English name, and only there; what it gives is to be
marked as derived. Foreign names, which Azerbaijani respells by sound, it cannot restore.
"""

from functools import cache
from typing import Final

from press.language.azerbaijani.letters import (
    UNDECOMPOSED,
    lower,
    normalize,
    received_form,
    words,
)
from press.language.tables import read_table
from press.languages import ORIGINAL

#: What the decision writes for letters that English does not have or reads otherwise.
RULE: Final = {
    "ə": "a", "ı": "i", "ö": "o", "ü": "u", "ç": "ch", "ş": "sh",
    "c": "j", "x": "kh", "ğ": "gh", "q": "g",
}  # fmt: skip
#: The end of a surname (son of) that keeps its vowel in English.
_SON_OF: Final = "zadə"


@cache
def _settled_spellings() -> dict[str, str]:
    return {lower(row["name"]): row["english"] for row in read_table(ORIGINAL, "settled_spellings")}


def english_spelling(name: str) -> str:
    """Return the name as English readers spell it: Şuşa Shusha, ŞUŞA SHUSHA.

    Capitals, whatever stands between the words, and words with figures stay as they were.
    """
    spelled, end, text = "", 0, normalize(name)
    for word in words(text):
        spelled += text[end : word.start()]
        spelled += "-".join(map(_spell_word, word[0].split("-")))
        end = word.end()
    return spelled + text[end:]


_PLAIN: Final = str.maketrans(UNDECOMPOSED)


def plain_spelling(name: str) -> str:
    """Return the English spelling in small letters a to z: Şuşa shusha, Đukanoviç dukanovich.

    Ids are made of it. Letters of other scripts, which have no such spelling, vanish.
    """
    return received_form(lower(english_spelling(name)).translate(_PLAIN))


def _spell_word(word: str) -> str:
    if any(letter.isdigit() for letter in word):
        return word
    small = lower(word)
    settled = _settled_spellings().get(small)
    if settled is None and small.endswith(_SON_OF):
        settled = _by_rule(small.removesuffix(_SON_OF)) + "zade"
    if settled is None:
        settled = _by_rule(small)
    # All capitals, but for an initial: Ş. is Sh.
    if len(word) > 1 and all(letter != lower(letter) for letter in word if letter.isalpha()):
        return settled.upper()
    return settled[:1].upper() + settled[1:] if word[:1] != small[:1] else settled.lower()


def _by_rule(small: str) -> str:
    return "".join(RULE.get(letter, letter) for letter in small)
