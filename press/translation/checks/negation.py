"""Whether what is denied in one language is denied in the other.

Languages deny in many ways. Some are beyond doubt («etmir», "did not"), some are answered
by other words as often as not («işsiz», «etmədən», "without", "fail"). A sentence is
doubtful where one language denies beyond doubt, the other never does, and its other
words for it are too few to answer all that the first denies; and where the original has a
verbal noun or participle that denies («etməməsi», «etməyən») and the English nothing at all.
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


_DENIED: Final = re.compile(f"{_verbs('finite')}|{_any(ORIGINAL, 'sure')}")
#: Most sentences have nothing of this, and the patterns above take ten times as long.
_MAY_DENY: Final = re.compile(named_patterns(ORIGINAL)["may_deny"])
_PLAINLY_DENIED: Final = re.compile(_verbs("participle"))
_HALF_DENIED: Final = re.compile(f"{_verbs('participle', 'adverb')}|{_any(ORIGINAL, 'half')}")
_WITHOUT: Final = re.compile(_any(ORIGINAL, "without"))
_NOT: Final = re.compile(_any(TRANSLATION, "not"))
_HALF_NOT: Final = re.compile(_any(TRANSLATION, "half"))
_OPENING: Final = " “”„\"«»'(–-"


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt where one language denies and the other has nothing like it."""
    original = small_letters(pair.original, ORIGINAL)
    english = small_letters(pair.english, TRANSLATION)
    said = list(_NOT.finditer(english))
    if not said and not _MAY_DENY.search(original):
        return
    denied = [one for one in _DENIED.finditer(original) if _is_no_name(one, pair)]
    if denied and said:
        return
    forms = len(_HALF_DENIED.findall(original))
    ours, theirs = len(_WITHOUT.findall(original)), len(_HALF_NOT.findall(english))
    if not said and not theirs:
        denied = denied or list(_PLAINLY_DENIED.finditer(original))
    if bool(denied) == bool(said):
        return
    if denied and theirs < len(denied) + ours:
        text = pair.original[slice(*denied[0].span())]
        yield Doubt(NAME, _MISSING, {"original": text})
    if said and forms + ours <= theirs:
        yield Doubt(NAME, _ADDED, {"english": pair.english[slice(*said[0].span())]})


def _is_no_name(found: re.Match[str], pair: SentencePair) -> bool:
    """Tell «Yaromir» from a verb: it has a capital, and nothing ends before it."""
    before = pair.original[: found.start()].rstrip(_OPENING)
    return pair.original[found.start()].islower() or not before or before[-1] in ".!?:"


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_MISSING, _ADDED))
