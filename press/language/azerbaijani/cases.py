"""The grammatical case of a known name or phrase, read off its ending.

`suffixes` tells whether a word may be a form of a stem; here a form of a stem that is
known says what it does in its sentence: «Vitorinonu» is whom, «Vitorinoya» to whom.
Knows no headline and no names. Words are in small letters.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

from press.language.azerbaijani.suffixes import HARMONY, HIGH_VOWELS, JOINERS, SOFTENED_NOUN_ENDS


class Case(StrEnum):
    """The six cases, and «-la», which is «ilə» joined to its word."""

    BARE = "bare"  #: who; also what stands before another noun
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    WITH = "with"


#: The word that says what «-la» says, apart from its noun.
WITH: Final = "ilə"
#: How tables name the cases, by their endings after a consonant and ı.
CASE_MARKS: Final = {
    "": Case.BARE,
    "ın": Case.GENITIVE,
    "a": Case.DATIVE,
    "ı": Case.ACCUSATIVE,
    "da": Case.LOCATIVE,
    "dan": Case.ABLATIVE,
    "la": Case.WITH,
}
#: Endings after a consonant, after a vowel, and after the possessive in which a name may end
#: («təşkilatı», «təşkilatında»). A is a or ə, I one of ı i u ü, as the vowels before demand.
_ENDINGS: Final = {
    Case.GENITIVE: ("In", "nIn", "nIn"),
    Case.DATIVE: ("A", "yA", "nA"),
    Case.ACCUSATIVE: ("I", "nI", "nI"),
    Case.LOCATIVE: ("dA", "dA", "ndA"),
    Case.ABLATIVE: ("dAn", "dAn", "ndAn"),
    Case.WITH: ("lA", "ylA", "ylA"),
}
#: The same after a hyphen or an apostrophe, where any vowel may follow: «BMT-nin», «COP29-u».
_JOINED: Final = {
    case: re.compile(f"[{JOINERS}](?:{pattern})")
    for case, pattern in {
        Case.GENITIVE: "n?[ıiuü]n",
        Case.DATIVE: "[yn]?[aə]",
        Case.ACCUSATIVE: "n?[ıiuü]",
        Case.LOCATIVE: "n?d[aə]",
        Case.ABLATIVE: "n?d[aə]n",
        Case.WITH: "y?l[aə]",
    }.items()
}


@lru_cache(maxsize=1 << 14)
def case_of(phrase: str, form: str) -> Case | None:
    """Return the case in which `form` has the phrase, ``None`` where it is no such form.

    Only the last word of a phrase takes an ending. A phrase that ends in ı, i, u or ü may
    end in a possessive, and is read both ways.
    """
    if form == phrase:
        return Case.BARE
    if form.startswith(phrase) and form[len(phrase)] in JOINERS:
        endings = _JOINED.items()
        return next(
            (case for case, joined in endings if joined.fullmatch(form[len(phrase) :])), None
        )
    return next((case for case, spelled in _forms(phrase) if spelled == form), None)


def possessed(phrase: str) -> str:
    """Return the phrase as somebody's: prezident, prezidenti; sərəncamçı, sərəncamçısı."""
    if phrase[-1] in HARMONY:
        return phrase + "s" + _spell("I", phrase)
    return _before_vowel(phrase) + _spell("I", phrase)


def _forms(phrase: str) -> Iterator[tuple[Case, str]]:
    after_vowel = phrase[-1:] in HARMONY
    columns = (1, 2) if phrase[-1:] in HIGH_VOWELS else (1,) if after_vowel else (0,)
    for case, endings in _ENDINGS.items():
        for column in columns:
            ending = _spell(endings[column], phrase)
            yield case, phrase + ending
            if ending[0] in HARMONY:
                yield case, _before_vowel(phrase) + ending


def _spell(ending: str, phrase: str) -> str:
    """Return the ending with the vowels that the phrase's last one demands."""
    vowels = [letter for letter in phrase if letter in HARMONY]
    after = HARMONY[vowels[-1]] if vowels else {}
    return "".join(after.get(letter, letter) for letter in ending)


def _before_vowel(phrase: str) -> str:
    """Return the phrase as it may stand before a vowel: otaq, otağ-; names often stay."""
    last_word = phrase.rpartition(" ")[2]
    many = sum(letter in HARMONY for letter in last_word) > 1
    soft = SOFTENED_NOUN_ENDS.get(phrase[-1:]) if many else None
    return phrase[:-1] + soft if soft else phrase
