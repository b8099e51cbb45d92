"""Keys in which the Azerbaijani, the plain and the English spelling of a name meet.

``Əliyev``, ``Eliyev`` and ``Aliyev`` have one key, ``Hacıyev`` and ``Hajiyev`` another.
A key merges words that are not the same, so it is for looking up what is not found as it
was typed, never for the index itself. Knows letters alone; ``keys.js`` does the same.
"""

import re
from collections.abc import Iterable
from typing import Final

from press.language.azerbaijani.letters import lower, received_form

#: Two letters that English (or a plain keyboard) writes for one of ours.
_DIGRAPHS: Final = {
    "dzh": "c", "zh": "c", "dj": "c", "ch": "c",
    "sch": "s", "sh": "s", "gh": "g", "kh": "x",
    "iy": "i", "yi": "i",
}  # fmt: skip
_DIGRAPH: Final = re.compile("|".join(_DIGRAPHS))
#: ə is written e or a; c and ç are j, c or ch; q and ğ are g; y and i change places.
_CLASSES: Final = str.maketrans({"e": "a", "j": "c", "q": "g", "y": "i", "w": "v"})
#: Letters that a plain keyboard replaces, beyond those that merely lose a mark.
_PLAIN: Final = str.maketrans({"ə": "e", "ı": "i", "æ": "e", "ä": "e"})
#: The small letters of the alphabet as a keyboard without them writes them.
KEYBOARD: Final = str.maketrans("əışçğöü", "eiscgou")
#: What Azerbaijani respells by sound: Merts is Merz, Makron Macron, Mirziyoyev also Mirziyoev.
#: The last two hold of c and its like, whatever it was written with: Klinton, Gənclik, Ganjlik.
_RESPELLED: Final = re.compile("t[sz]|(?<=[aeou])y(?=e)")
_HARD: Final = re.compile("c(?=[rl])")
#: Whole beginnings that no class of letters brings together: Qarabağ, Karabakh.
_BEGINNINGS: Final = re.compile("^kara?ba[xgh]", re.MULTILINE)
_KARABAKH: Final = "garabag"
_DOUBLED: Final = re.compile(r"([a-z])\1+")
#: Some write -zadeh for -zadə.
_ZADEH: Final = re.compile("(?<=.zada)h$", re.MULTILINE)


def spelling_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a word, the chief one first; two spellings of a name share one.

    There is one key a word; none where a word has no letter of the Latin alphabet or figure.
    A plain and an English key a word instead of one for both merge no fewer words.
    """
    (key,) = keys_of_words([word])
    return (key,) if key else ()


def keys_of_words(words: Iterable[str]) -> list[str]:
    """Return the key of each word, empty where it has none; a third of the time for many words."""
    lines = "".join(_plain_letters(word) + "\n" for word in words)
    lines = _RESPELLED.sub(lambda letters: "z" if letters[0] != "y" else "", lines)
    classes = _DIGRAPH.sub(lambda pair: _DIGRAPHS[pair[0]], lines).translate(_CLASSES)
    classes = _BEGINNINGS.sub(_KARABAKH, _HARD.sub("k", classes))
    return _ZADEH.sub("", _DOUBLED.sub(r"\1", classes)).splitlines()


def _plain_letters(word: str) -> str:
    letters = word.translate(KEYBOARD)
    if letters.isascii() and letters.isalnum() and letters.islower():
        return letters
    plain = received_form(lower(word).translate(_PLAIN))
    return "".join(letter for letter in plain if letter.isalnum())
