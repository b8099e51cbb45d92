"""Where a sentence ends: rules for the prose of the press, and nothing of articles or files.

A text is only ever parted at one single space, so joining the sentences with a
space gives the text back, character for character.
"""

import re
from typing import Final

from press.azerbaijani.letters import lower

#: Abbreviations that lead on to what they belong to: no sentence ends with them.
_LEADING: Final = frozenset(
    "prof dos dr akad müəl cən gen polk leyt kap mayor müh əməkd xan st mr mrs ms "
    "bax məs şək cəd səh fəs bənd şəh ray kənd pr küç prosp qəs vil nöm tel ünv mən "
    "kv kub mln mlrd min trln man dol qəp".split()
)
#: A mark that may end a sentence, what closes around it, one space, what opens after it.
_CANDIDATE: Final = re.compile(
    r"""(?P<mark>[.!?…]+)(?P<close>["”»’')\]]*)[ ](?P<dash>[-–—][ ]?)?"""
    r"""(?P<open>["“„«‘'(\[]*)(?=(?P<next>\S))"""
)
_LAST_WORD: Final = re.compile(r"[^\s(\[\"“„«]*$")
_NUMBER: Final = re.compile(r"(?:\d+|[IVXLC]+)")


def split_sentences(text: str) -> list[str]:
    """Return the sentences in order; ``" ".join(split_sentences(t)) == t`` for every t."""
    sentences, start = [], 0
    for found in _CANDIDATE.finditer(text):
        if _ends(text, start, found):
            space = found.end("close")
            sentences.append(text[start:space])
            start = space + 1
    return [*sentences, text[start:]]


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    following = found["next"]
    if not (following.isupper() or following.isdigit()):
        return False
    if found["dash"] and found["close"]:
        return False  # “…!” – Prezident deyib
    if found["mark"] != "." or found["close"]:
        return True
    return not _leads_on(text, start, found.start())


def _leads_on(text: str, start: int, dot: int) -> bool:
    """Whether the word before the dot is one that the text goes on after."""
    word = text[max(start, dot - 40) : dot]
    word = word[_LAST_WORD.search(word).start() :]  # type: ignore[union-attr]  # matches always
    last = word.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isupper():
        return True
    if dot - len(word) == start and _NUMBER.fullmatch(word):
        return True
    return lower(last) in _LEADING
