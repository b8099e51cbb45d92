"""From text to tokens, from tokens to word forms, from forms to the terms of the index.

A token is what stands between two blanks or signs (``BMT-nin``). A form is a word in small
letters as it is written (``bmt``). A term is the stem that the index has for all forms of a
word. The browser cuts what a visitor types into the same forms (`search/analysis.js`). Which
term a form belongs to is decided here alone and travels with the index.
Nothing here knows of documents or files.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from press.language.azerbaijani import letters
from press.language.azerbaijani.common_words import with_common_words
from press.language.azerbaijani.stem_memory import StemMemory
from press.language.azerbaijani.suffixes import endings
from press.language.english.porter_stemmer import english_stem
from press.languages import ORIGINAL, Language

#: Whatever may be one word, or several joined by hyphens, with what is dropped from it.
_TOKEN: Final = re.compile(
    "[\\w\u0300-\u036f\u00ad\u200b-\u2011\u2060\ufeff" + letters.APOSTROPHES + "-]+"
)
#: Small letters and figures of the alphabet: most tokens need no analysis.
_SMALL: Final = re.compile(f"[a-z{letters.ALPHABET}0-9]+")
#: Letters alone, none of which is dropped.
_PLAIN: Final = re.compile("[^\\W_\u02bc\U00010000-\U0010ffff]+")
#: Accents that no letter composes with, and letters that JavaScript counts as two.
_DROPPED: Final = re.compile("[\u0300-\u036f\U00010000-\U0010ffff]")
_APOSTROPHE: Final = re.compile(f"([^\\W_]+)[{letters.APOSTROPHES}]([^\\W_]+)")
#: I among capitals: that of IŞIQ (ışıq) or that of COVID (covid).
_CAPITALS: Final = "A-Z" + letters.upper(letters.ALPHABET)
_AMBIGUOUS_I: Final = re.compile(f"(?<=[{_CAPITALS}])I|I(?=[{_CAPITALS}])")
#: Letters and digits, with the hyphen that joins them to those before.
_FORM: Final = re.compile("(?:(?<=[^\\W_])[-\u2010\u2011])?[^\\W_]+")


def learn_terms(
    language: Language,
    frequencies: Mapping[str, int],
    asked: Collection[str],
    processes: int = 1,
    memory: StemMemory | None = None,
) -> dict[str, str]:
    """Return the term of each of the `asked` forms of one language of one archive.

    `frequencies` says for each form of that language how often the archive has it. What the
    `memory` has of the original's language is not learned again.
    """
    if language is not ORIGINAL:
        return {form: english_stem(form) for form in asked}
    memory = memory or StemMemory()
    return memory.learn(with_common_words(frequencies), asked, processes)


def tokenize(text: str) -> list[str]:
    """Cut a text at its blanks and signs into tokens, for :func:`forms_of_token` to read.

    Texts repeat their tokens, so whoever reads many texts reads each different token once.
    """
    return _TOKEN.findall(text)


def forms_of_token(token: str, language: Language) -> list[str]:
    """Return the words of a token, in small letters; none where it has no letter.

    Words joined by a hyphen are words of their own, but an ending after one is left out
    (``BMT-nin``, ``2023-cü``). An apostrophe is left out, and the ending behind it
    (``tə’min`` is ``təmin``, ``president's`` is ``president``).
    """
    if _SMALL.fullmatch(token):
        return [token]
    small = _lower(letters.normalize(token), language)
    if _PLAIN.fullmatch(token):
        return [small]
    forms = _FORM.findall(_APOSTROPHE.sub(_join_at_apostrophe, _DROPPED.sub("", small)))
    return [
        form if form[0].isalnum() else form[1:]
        for form in forms
        if form[0].isalnum() or not _is_ending(form[1:])
    ]


def word_forms(text: str, language: Language) -> Iterator[str]:
    """Yield the words of a text in order, in small letters."""
    for token in tokenize(text):
        yield from forms_of_token(token, language)


def has_ambiguous_i(token: str) -> bool:
    """Tell whether the token has an I among capitals: the capital of i, or of ı."""
    return bool(_AMBIGUOUS_I.search(token))


def with_dotted_i(form: str) -> str:
    """Return a form that was read from capitals as it is where their I was that of i."""
    return form.replace(letters.DOTLESS_I, "i")


def _lower(text: str, language: Language) -> str:
    """Return the text in small letters as this language writes them."""
    return letters.lower(text if language is ORIGINAL else text.replace("I", "i"))


def _join_at_apostrophe(parts: re.Match[str]) -> str:
    """Return the letters on both sides of an apostrophe as one word, without an ending."""
    head, tail = parts.groups()
    is_ending = tail == "s" or (len(head) > 2 and _is_ending(tail))
    return head if is_ending else head + tail


def _is_ending(tail: str) -> bool:
    """Tell whether a name, or a number as it is read out, may end so.

    Persons' endings (my, thy, I am) are left out: Ban Ki-mun is no form of Ki.
    """
    return tail in endings("name") or tail in endings("number")
