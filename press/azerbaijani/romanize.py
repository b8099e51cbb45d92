"""The English spelling of an Azerbaijani name, by rule.

The rule is that of the Cabinet of Ministers' decision 498 of 16 December 2020; names
with a settled English spelling of their own are data in ``exceptions.tsv``. Where a
name authority has an English name, that one counts and nothing here is asked.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from press.azerbaijani.letters import lower, words

_RULE: Final = {
    "ə": "a", "ı": "i", "ö": "o", "ü": "u", "c": "j", "ç": "ch", "ş": "sh", "x": "kh", "ğ": "gh", "q": "g",
}  # fmt: skip


@cache
def _exceptions() -> dict[str, str]:
    text = files(__package__).joinpath("exceptions.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {lower(row[0]): row[1] for row in rows}


def english_spelling(name: str) -> str:
    """Return the name spelled for English readers, capitals kept: Şuşa Shusha, ŞUŞA SHUSHA."""
    parts, end = [], 0
    for match in words(name):
        parts += [name[end : match.start()], _word(match[0])]
        end = match.end()
    return "".join(parts) + name[end:]


def _word(word: str) -> str:
    exception = _exceptions().get(lower(word))
    if exception:
        return exception.upper() if len(word) > 1 and word == word.upper() else exception
    return "".join(_letter(letter, word) for letter in word)


def _letter(letter: str, word: str) -> str:
    small = lower(letter)
    english = _RULE.get(small, small)
    if letter == small:
        return english
    return (
        english.upper() if len(word) > 1 and word[1:] != lower(word[1:]) else english.capitalize()
    )
