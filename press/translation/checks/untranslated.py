"""Whether something in the English was left in Azerbaijani.

A word is left if the original has the very same one and English has no such word: the
words that both have are a list. Capitals may be names, and names may stay as they are;
with ə in it nothing is English. Nor is a word left that is in plain letters and no common
word of Azerbaijani: terms that both languages took from a third are often so (elk, hangi).
"""

import re
from collections.abc import Iterator
from typing import Final

from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.letters import SCHWA, lower, words
from press.language.interface import message
from press.language.patterns import any_of
from press.language.tables import read_table, words_used
from press.languages import TRANSLATION
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "untranslated"
_LEFT: Final = message("“{english}” was left in Azerbaijani.")
_ALL_LEFT: Final = message("The sentence was left in Azerbaijani.")

#: With such a share of the original's own words it was not translated at all.
_SHARE: Final = 0.6
#: Fewer letters are units and abbreviations: km, nr.
_LEAST: Final = 3
_ROWS: Final = read_table(TRANSLATION, "shared_words", use=("both", "homograph", "title", "ending"))
#: Words that are the same in both languages.
_SHARED: Final = frozenset(words_used(_ROWS, "both", "homograph", "title"))
#: Endings of words that came into both languages: atrium, arterial, postmodern.
_INTERNATIONAL: Final = re.compile(
    rf"\w{{3,}}(?:{any_of(words_used(_ROWS, 'ending'), TRANSLATION)})\Z"
)
_IN_QUOTES: Final = re.compile(r"[“„«\"][^“”„«»\"]*[”“»\"]")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for the words that were left as they were, all of them in one."""
    originals = {word[0] for word in words(pair.original)}
    english = [word[0] for word in words(pair.english)]
    same = [word for word in english if word in originals]
    if len(same) > _SHARE * len(english) and any(_is_left(word, originals) for word in same):
        yield Doubt(NAME, _ALL_LEFT, is_about_all=True)
        return
    quotes = _IN_QUOTES.findall(f"{pair.original} {pair.english}")
    originals -= {word[0] for quote in quotes for word in words(quote)}
    left = [word for word in english if _is_left(word, originals)]
    if left:
        yield Doubt(NAME, _LEFT, {"english": ", ".join(dict.fromkeys(left))})


def _is_left(word: str, originals: set[str]) -> bool:
    if SCHWA in lower(word):
        return True
    if len(word) < _LEAST or word not in originals or not (word.isalpha() and word.islower()):
        return False
    if word.isascii() and word not in common_words():
        return False
    return word not in _SHARED and not _INTERNATIONAL.search(word)


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_LEFT, _ALL_LEFT))
