"""A name without its case, by the one form of it that was met.

Many forms tell by counting what they are forms of; one does not. Then common words decide:
«Konservatoriyasının» is of «Konservatoriyası», since there is such a word; of «Dvindən»
nobody can tell. Knows no names. Words are in small letters.
"""

from functools import cache
from typing import Final

from press.language.azerbaijani.cases import Case, case_of
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.stems import Stemmer
from press.language.azerbaijani.suffixes import candidate_stems

#: Letters of the shortest stem, and of the shortest ending: one letter ends names as well.
_SHORTEST_STEM: Final = 3
_SHORTEST_ENDING: Final = 2
#: In these an unknown word is inflected in nine of ten; in the others it often just ends so.
_TELLING: Final = frozenset({Case.GENITIVE, Case.LOCATIVE, Case.ABLATIVE})


def nominative(form: str) -> str | None:
    """Return the form without its case, itself where it has none; ``None`` for who can tell."""
    longest = len(form) - _SHORTEST_ENDING
    stems = [stem for stem in candidate_stems(form) if _SHORTEST_STEM <= len(stem) <= longest]
    cases = {stem: case for stem in stems if (case := case_of(stem, form))}
    root = _stemmer().stem(form)
    if known := [stem for stem in cases if _stemmer().stem(stem) == root]:
        return known[-1]
    if form not in common_words() and _TELLING & set(cases.values()):
        return None
    return form


@cache
def _stemmer() -> Stemmer:
    return Stemmer(common_words())
