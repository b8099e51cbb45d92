"""The cases in which an unknown noun may stand, and what it is without them.

`cases` reads the ending of a noun that is known; here no noun is known, so a form may have
several readings. Words are in small letters.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from press.language.azerbaijani.cases import Case, case_of
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.suffixes import HARMONY, JOINERS, SOFTENED_NOUN_ENDS

_LONGEST_ENDING: Final = 5
_HARD: Final = {soft: hard for hard, soft in SOFTENED_NOUN_ENDS.items()}
#: Cases that end a noun phrase: no noun that stands in them says whose another is.
_CLOSING: Final = (Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE, Case.ACCUSATIVE, Case.WITH)
_CLOSING_ENDS: Final = frozenset(
    f"{letter}{vowel}" for letter in "dnyl" for vowel in ("aəıiuü" if letter == "n" else "aə")
)
_SHORTEST: Final = 5
#: A genitive after a vowel: unlike «-ın» few names end so.
_WHOSE: Final = ("nın", "nin", "nun", "nün")
_POSSESSIVE_ENDS: Final = ("sı", "si", "su", "sü")
_JOINED_ENDS: Final = tuple(f"{ending}n" for ending in _POSSESSIVE_ENDS)
_OWNED_PLURALS: Final = frozenset({"ları", "ləri"})


@lru_cache(maxsize=1 << 15)
def readings(form: str) -> Mapping[Case, tuple[str, ...]]:
    """Return, by case, what a form may be that case of: «sədrinin», genitive: sədri, sədrin."""
    by_case: dict[Case, tuple[str, ...]] = {Case.BARE: (form,)}
    for cut in range(1, min(_LONGEST_ENDING, len(form) - 2) + 1):
        stem = form[:-cut]
        for one in (stem, stem[:-1] + _HARD[stem[-1]] if stem[-1] in _HARD else ""):
            if one and one[-1] not in JOINERS and (case := case_of(one, form)):
                by_case[case] = (*by_case.get(case, ()), one)
    return by_case


def stems_in_case(form: str, case: Case) -> tuple[str, ...]:
    """Return what a form may be the given case of."""
    return readings(form).get(case, ())


@lru_cache(maxsize=1 << 15)
def closes(form: str) -> bool:
    """Tell whether a word plainly stands in a case that ends its phrase."""
    ending = form[-2:] if form[-1:] in HARMONY else form[-3:-1] if form[-1:] == "n" else ""
    if len(form) < _SHORTEST or ending not in _CLOSING_ENDS or form.endswith(_WHOSE):
        return False
    stems = [stem for case in _CLOSING for stem in stems_in_case(form, case)]
    if form not in common_words():
        return bool(stems)
    return any(stem in common_words() for stem in stems)


def looks_genitive(form: str) -> bool:
    """Tell whether a word plainly says whose."""
    return form.endswith(_WHOSE)


def holds_joining_n(stem: str) -> bool:
    """Tell whether a stem may hold the «n» that joins a case: «zonasın» of «zonası-na»."""
    return stem.endswith(_JOINED_ENDS)


def possessor(word: str) -> str:
    """Return a word without the possessive after a vowel: «bəyannaməsi», else nothing."""
    return word[:-2] if word.endswith(_POSSESSIVE_ENDS) else ""


def is_owned_plural(ending: str) -> bool:
    """Tell whether an ending says that there are several of somebody's: «XİN-ləri»."""
    return ending in _OWNED_PLURALS


def office_alone(role: str) -> str:
    """Return an office without whose it is: «xarici işlər naziri»."""
    words = role.split()
    owners = [
        place
        for place, word in enumerate(words, 1)
        if word[:1] != lower(word[:1]) and stems_in_case(lower(word), Case.GENITIVE)
    ]
    return " ".join(words[owners[-1] if owners else 0 :])


def plural(word: str) -> str:
    """Return several of a noun: nazirlər."""
    return word + ("lar" if HARMONY[_last_vowel(word)]["A"] == "a" else "lər")


def inhabitant(name: str) -> str:
    """Return what somebody from a place is called, in small letters: «çexiyalı»."""
    small = lower(name)
    return small + "l" + HARMONY[_last_vowel(small)]["I"]


def with_genitive(name: str) -> str:
    """Return a name that ends in a vowel or a possessive with the ending that says whose."""
    ending = ("n" if name[-1:] in HARMONY else "") + HARMONY[_last_vowel(lower(name))]["I"] + "n"
    return name if lower(name).endswith(ending) else name + ending


def as_written(text: str, stem: str) -> str:
    """Return the stem in the letters of the text that it begins, without quotation marks."""
    plain = text.translate(_QUOTES)
    small, same = lower(plain), 0
    while same < min(len(small), len(stem)) and small[same] == stem[same]:
        same += 1
    return plain[:same] + stem[same:].translate(_QUOTES)


_QUOTES: Final = dict.fromkeys(map(ord, '“”„«»"'))


def _last_vowel(word: str) -> str:
    return next(letter for letter in reversed(word) if letter in HARMONY)
