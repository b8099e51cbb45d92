"""Common words of the original language, and what English has for them.

The table ``lexicon.tsv`` is no dictionary: it holds words that are worth counting where the
sentence that answers another is looked for. Knows words, not sentences.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from press.language.azerbaijani.letters import small_letters, words
from press.language.azerbaijani.months import MONTHS
from press.language.english.dates import ENGLISH_MONTHS
from press.language.tables import read_table
from press.languages import ORIGINAL, TRANSLATION, Language

#: Behind a word of the table that is the whole word, and not the beginning of one.
_WHOLE: Final = "."
#: No word of the table is shorter.
_SHORTEST: Final = 2


@cache
def lexicon() -> Mapping[str, tuple[str, ...]]:
    """Return what English words begin with, by what the original's begin with."""
    table = {row["word"]: tuple(row["english"].split()) for row in read_table(ORIGINAL, "lexicon")}
    months = zip(MONTHS, ENGLISH_MONTHS, strict=True)
    return table | {
        small_letters(ours, ORIGINAL): (small_letters(theirs, TRANSLATION),)
        for ours, theirs in months
    }


@cache
def _beginnings(language: Language) -> frozenset[str]:
    if language is ORIGINAL:
        return frozenset(lexicon())
    return frozenset(word for english in lexicon().values() for word in english)


def entries_in(text: str, language: Language) -> Iterator[str]:
    """Yield each entry of the table, in this language, that a word of the text is a form of."""
    known = _beginnings(language)
    for word in words(small_letters(text, language)):
        form = word[0]
        if form + _WHOLE in known:
            yield form + _WHOLE
        for length in range(_SHORTEST, len(form) + 1):
            if form[:length] in known:
                yield form[:length]
