"""From text to word forms, and from word forms to the terms of the index.

The browser cuts what a visitor types in the same way (`search/analysis.js`); which
term a form belongs to is decided here alone and travels with the index.
Nothing here knows of documents or files.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from press.azerbaijani import letters
from press.azerbaijani.stems import Stemmer
from press.azerbaijani.suffixes import endings
from press.languages import ORIGINAL, Language
from press.search.english import english_stem

#: From a language and its vocabulary (form → how often it occurs) to form → term.
Stemming = Callable[[Language, Mapping[str, int]], Callable[[str], str]]

_JOINTS: Final = re.compile(r"[\W_]+")
#: What follows a figure's hyphen (2023-cü) or an apostrophe (president's), beside case endings.
_TAILS: Final = frozenset(("cı", "ci", "cu", "cü", "ncı", "nci", "ncu", "ncü", "s"))


def stemming(language: Language, vocabulary: Mapping[str, int]) -> Callable[[str], str]:
    """Return the function from form to term for one language of one archive."""
    return Stemmer(vocabulary).stem if language is ORIGINAL else english_stem


def small_letters(text: str, language: Language) -> str:
    """Return the text in small letters as this language writes them."""
    if language is ORIGINAL:
        return letters.lower(text)
    return letters.lower(text.replace("I", "i"))


def word_forms(text: str, language: Language) -> Iterator[str]:
    """Yield the words of a text in order, in small letters.

    Parts of a word joined by a hyphen are words of their own; an ending after one
    (``BMT-nin``, ``2023-cü``, ``president's``) is left out.
    """
    small = small_letters(letters.normalize(text), language)
    for match in letters.words(small):
        word = match.group()
        if word.isalnum():
            yield word
        else:
            yield from _parts(word)


def _parts(word: str) -> Iterator[str]:
    first, *rest = filter(None, _JOINTS.split(word))
    yield first
    yield from (part for part in rest if part not in _TAILS and part not in endings("noun"))
