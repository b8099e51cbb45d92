"""From text to word forms, and from word forms to the terms of the index.

The browser cuts what a visitor types in the same way (`search/analysis.js`); which
term a form belongs to is decided here alone and travels with the index.
Nothing here knows of documents or files.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from press.language.azerbaijani import letters
from press.language.azerbaijani.common_words import with_common_words
from press.language.azerbaijani.months import ORDINAL_ENDINGS
from press.language.azerbaijani.stems import Stemmer
from press.language.azerbaijani.suffixes import endings
from press.language.english.porter_stemmer import english_stem
from press.languages import ORIGINAL, Language

#: From a language and its vocabulary (form → how often it occurs) to form → term.
Stemming = Callable[[Language, Mapping[str, int]], Callable[[str], str]]

#: Whatever may be one word, or several joined by hyphens, with what is dropped from it.
_RUN: Final = re.compile(
    "[\\w\u0300-\u036f\u00ad\u200b-\u2011\u2060\ufeff" + letters.APOSTROPHES + "-]+"
)
#: Small letters and figures of the alphabet: most runs need no reading.
_SMALL: Final = re.compile(f"[a-z{letters.ALPHABET}0-9]+")
#: Letters alone, none of which is dropped.
_PLAIN: Final = re.compile("[^\\W_\u02bc\U00010000-\U0010ffff]+")
#: Accents that no letter composes with, and letters that JavaScript counts as two.
_DROPPED: Final = re.compile("[\u0300-\u036f\U00010000-\U0010ffff]")
_APOSTROPHE: Final = re.compile(f"([^\\W_]+)[{letters.APOSTROPHES}]([^\\W_]+)")
#: I among capitals: that of IŞIQ (ışıq) or that of COVID (covid).
_CAPITALS: Final = "A-Z" + letters.upper(letters.ALPHABET)
_DOUBTFUL: Final = re.compile(f"(?<=[{_CAPITALS}])I|I(?=[{_CAPITALS}])")
#: Letters and digits, with the hyphen that joins them to those before.
_FORM: Final = re.compile("(?:(?<=[^\\W_])[-\u2010\u2011])?[^\\W_]+")


def stemming(language: Language, vocabulary: Mapping[str, int]) -> Callable[[str], str]:
    """Return the function from form to term for one language of one archive."""
    if language is not ORIGINAL:
        return english_stem
    return Stemmer(with_common_words(vocabulary), vocabulary).stem


def small_letters(text: str, language: Language) -> str:
    """Return the text in small letters as this language writes them."""
    if language is ORIGINAL:
        return letters.lower(text)
    return letters.lower(text.replace("I", "i"))


def runs(text: str) -> list[str]:
    """Cut a text at its blanks and signs; what is left is read by :func:`forms_of_run`.

    Texts repeat their words, so whoever reads many of them reads each run once.
    """
    return _RUN.findall(text)


def forms_of_run(run: str, language: Language) -> list[str]:
    """Return the words of a run of letters, in small letters; none where it has no letter.

    Words joined by a hyphen are words of their own, but an ending after one is left out
    (``BMT-nin``, ``2023-cü``). An apostrophe is left out, and the ending behind it
    (``tə’min`` is ``təmin``, ``president's`` is ``president``).
    """
    if _SMALL.fullmatch(run):
        return [run]
    if _PLAIN.fullmatch(run):
        return [small_letters(letters.normalize(run), language)]
    small = _DROPPED.sub("", small_letters(letters.normalize(run), language))
    forms = _FORM.findall(_APOSTROPHE.sub(_without_apostrophe, small))
    return list(_without_endings(forms))


def is_doubtful(run: str) -> bool:
    """Tell whether the run has an I among capitals, which may be the capital of i or of ı."""
    return bool(_DOUBTFUL.search(run))


def other_reading(form: str) -> str:
    """Return a form read from capitals as it is where their I was that of i."""
    return form.replace(letters.DOTLESS_I, "i")


def word_forms(text: str, language: Language) -> Iterator[str]:
    """Yield the words of a text in order, in small letters."""
    for run in runs(text):
        yield from forms_of_run(run, language)


def _without_apostrophe(found: re.Match[str]) -> str:
    head, tail = found.groups()
    is_ending = tail == "s" or (len(head) > 2 and tail in endings("noun"))
    return head if is_ending else head + tail


def _without_endings(forms: list[str]) -> Iterator[str]:
    for form in forms:
        if form[0].isalnum():
            yield form
        elif form[1:] not in ORDINAL_ENDINGS and form[1:] not in endings("noun"):
            yield form[1:]
