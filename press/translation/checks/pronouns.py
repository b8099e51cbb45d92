"""Whether "he" or "she" is a guess: «o» and «onun» are said of either.

The original tells by a word («xanım», «kral»), by the form of a surname («Əliyeva»), or by
naming somebody whose pronoun the name authority knows; in the sentence or in the one
before it. Where it does not, whoever translated has guessed.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from press.language.azerbaijani.letters import small_letters, words
from press.language.azerbaijani.suffixes import is_inflected_form
from press.language.interface import message
from press.language.patterns import named_patterns
from press.language.tables import read_table
from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "pronouns"
_GUESSED: Final = message(
    "“{english}” is a guess: the Azerbaijani does not say whether a man or a woman is meant."
)

_ENGLISH: Final = read_table(TRANSLATION, "genders", pronoun=("he", "she"))
_HE: Final = "|".join(row["word"] for row in _ENGLISH if row["pronoun"] == "he")
_SHE: Final = "|".join(row["word"] for row in _ENGLISH if row["pronoun"] == "she")
_PRONOUN: Final = re.compile(rf"\b(?:(?P<he>{_HE})|(?P<she>{_SHE}))\b", re.IGNORECASE)
#: Guesses at nothing: "his or her".
_EITHER: Final = re.compile(
    rf"\b(?:(?:{_HE})(?: or |/)(?:{_SHE})|(?:{_SHE})(?: or |/)(?:{_HE})|s/he)\b", re.IGNORECASE
)
#: Surnames as the original has them, in any case: Əliyev, Əliyevin; Əliyeva, Əliyevanın.
_SURNAME: Final = re.compile(named_patterns(ORIGINAL)["gendered_surname"])


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for the first pronoun that the original gives no reason for."""
    justified: set[str] | None = None
    for match in _PRONOUN.finditer(_EITHER.sub("", pair.english)):
        if justified is None:
            justified = _justified(pair) | (_justified(pair.before) if pair.before else set())
        if (match.lastgroup or "") not in justified:
            yield Doubt(NAME, _GUESSED, {"english": match[0]})
            return


def _justified(pair: SentencePair) -> set[str]:
    """Return the pronouns that a sentence of the original gives a reason for."""
    reasons = {entity.pronoun for entity in pair.names}
    for word in words(pair.original):
        if word[0][0].isupper() and (surname := _SURNAME.fullmatch(word[0])):
            reasons.add("she" if surname["she"] else "he")
        small = small_letters(word[0], ORIGINAL)
        candidates = _words_by_beginning().get(small[:2], ())
        reasons |= {pronoun for stem, pronoun in candidates if is_inflected_form(stem, small)}
    return reasons


@cache
def _words_by_beginning() -> dict[str, list[tuple[str, str]]]:
    """Return the words that give a reason, with the pronoun, by their first two letters."""
    by_beginning: dict[str, list[tuple[str, str]]] = {}
    for row in read_table(ORIGINAL, "genders", pronoun=("he", "she")):
        word = row["word"]
        by_beginning.setdefault(word[:2], []).append((word, row["pronoun"]))
    return by_beginning


CHECK: Final = SentenceCheck(
    name=NAME, compare=compare, reasons=(_GUESSED,), checks_headlines=False, only_sorts=True
)
