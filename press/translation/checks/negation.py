"""Whether what is denied in one language is denied in the other.

Languages deny in many ways. Some are beyond doubt («etmir», "did not"), some are answered
by other words as often as not («etməyən», «işsiz», «etmədən», "without", "fail"). A sentence is
doubtful where one language denies beyond doubt, the other never does, and these other words are
too few there to answer it.
"""

import re
from collections.abc import Iterator
from typing import Final

from press.language.azerbaijani.letters import small_letters
from press.language.interface import message
from press.language.patterns import any_of, named_patterns
from press.language.tables import read_table
from press.languages import ORIGINAL, TRANSLATION, Language
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "negation"
_MISSING: Final = message("The Azerbaijani denies (“{original}”), the English does not.")
_ADDED: Final = message("The English denies (“{english}”), the Azerbaijani does not.")

_USES: Final = {
    ORIGINAL: ("finite", "sure", "participle", "adverb", "half", "without", "name"),
    TRANSLATION: ("not", "half"),
}
_ROWS: Final = {
    language: read_table(language, "negation", use=uses) for language, uses in _USES.items()
}


def _any(language: Language, *uses: str) -> str:
    """Return a pattern of what has one of these uses in the language's ``negation.tsv``."""
    cells = [row["pattern"] for use in uses for row in _ROWS[language] if row["use"] == use]
    return any_of(cells, language)


def _verbs(*uses: str) -> str:
    """Return a pattern of words with such endings, but for those that merely look like it."""
    return rf"\b(?!{_any(ORIGINAL, 'name')})\w{{2,}}(?:{_any(ORIGINAL, *uses)})\b"


_DENIAL: Final = re.compile(f"{_verbs('finite')}|{_any(ORIGINAL, 'sure')}")
#: Most sentences have nothing of this, and the patterns above take ten times as long.
_MAY_DENY: Final = re.compile(named_patterns(ORIGINAL)["may_deny"])
_WEAK_DENIAL: Final = re.compile(f"{_verbs('participle', 'adverb')}|{_any(ORIGINAL, 'half')}")
#: «İşsiz» and other words that English answers with a denial as often as not.
_PRIVATIVE: Final = re.compile(_any(ORIGINAL, "without"))
_ENGLISH_DENIAL: Final = re.compile(_any(TRANSLATION, "not"))
_WEAK_ENGLISH_DENIAL: Final = re.compile(_any(TRANSLATION, "half"))
_OPENING: Final = " “”„\"«»'(–-"


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt where one language denies and the other has nothing like it."""
    original = small_letters(pair.original, ORIGINAL)
    english = small_letters(pair.english, TRANSLATION)
    english_denials = list(_ENGLISH_DENIAL.finditer(english))
    if not english_denials and not _MAY_DENY.search(original):
        return
    denials = [match for match in _DENIAL.finditer(original) if _is_verb(match, pair)]
    if denials and english_denials:
        return
    weak_english = len(_WEAK_ENGLISH_DENIAL.findall(english))
    if len(denials) > weak_english:
        yield Doubt(NAME, _MISSING, {"original": pair.original[slice(*denials[0].span())]})
    is_answered = _WEAK_DENIAL.search(original) or len(_PRIVATIVE.findall(original)) > weak_english
    if english_denials and not is_answered:
        yield Doubt(NAME, _ADDED, {"english": pair.english[slice(*english_denials[0].span())]})


def _is_verb(match: re.Match[str], pair: SentencePair) -> bool:
    """Tell «Yaromir» from a verb: it has a capital, and nothing ends before it."""
    before = pair.original[: match.start()].rstrip(_OPENING)
    return pair.original[match.start()].islower() or not before or before[-1] in ".!?:"


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_MISSING, _ADDED))
