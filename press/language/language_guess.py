"""Which language a text is in, of those that a press service publishes in.

Counts words that only one of the languages has, and words whose letters are one's alone. It
says nothing where a text is too short or has too little of any. The words are the table
``telling_words.tsv``.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from press.language.azerbaijani.letters import SCHWA, normalize, small_letters
from press.language.tables import read_file
from press.languages import ORIGINAL, TRANSLATION

TABLE: Final = Path(__file__).parent / "telling_words.tsv"
#: What messages call the languages.
_NAMES: Final = {
    str(ORIGINAL): "Azerbaijani",
    str(TRANSLATION): "English",
    "ru": "Russian",
    "tr": "Turkish",
}
_RUSSIAN: Final = "ru"
_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]+")
#: q stands in no Turkish word, and in English before u alone.
_OURS: Final = re.compile(f"{SCHWA}|q(?!u)")
#: So many words must tell a language, so many times as many as tell any other, and be such a
#: share of all words: an article that quotes a foreign title is in its own language still.
_LEAST: Final = 2
_TIMES: Final = 3
_SHARE: Final = 0.12
#: So many words with ə, and such a share of all, are not a name or a title any more.
_ENOUGH: Final = 3
_GREAT_SHARE: Final = 0.3


def guess_language(text: str) -> str:
    """Return the code of the text's language, or nothing where that is not plain."""
    counts: Counter[str] = Counter()
    total = 0
    small = small_letters(normalize(text), TRANSLATION)
    for word, times in Counter(_WORD.findall(small)).items():
        total += times
        if _OURS.search(word):
            counts[ORIGINAL.code] += times
        elif _CYRILLIC.fullmatch(word):
            counts[_RUSSIAN] += times
        elif language := _telling_words().get(word):
            counts[language] += times
    (language, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    is_plain = most >= max(_LEAST, _TIMES * next_most, _SHARE * total)
    return language if is_plain else ""


def other_language(text: str) -> str:
    """Return what English calls the language of a text that is plainly not Azerbaijani."""
    language = guess_language(text)
    return "" if language == ORIGINAL.code else _NAMES.get(language, "")


def is_plainly_original(text: str) -> bool:
    """Tell whether a text is Azerbaijani beyond doubt: several words of it, and many, have ə.

    A name or a quoted title in an English sentence has fewer. It costs next to nothing.
    """
    if SCHWA not in text:
        return False
    words = _WORD.findall(text)
    count = sum(SCHWA in word for word in words)
    return count >= _ENOUGH and count >= _GREAT_SHARE * len(words)


@cache
def _telling_words() -> dict[str, str]:
    return {row["word"]: row["language"] for row in read_file(TABLE, language=tuple(_NAMES))}
