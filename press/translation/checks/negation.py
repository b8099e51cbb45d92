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

from press.language.interface import message
from press.language.lower_case import small_letters
from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "negation"
_MISSING: Final = message("The Azerbaijani denies (“{original}”), the English does not.")
_ADDED: Final = message("The English denies (“{english}”), the Azerbaijani does not.")

#: A verb that is denied, in its finite forms: etmir, etmədi, etməyib, etməyəcək, etməz,
#: etməmişdi, etməməli, etməsin; never the noun «etmə», which denies nothing.
_FINITE: Final = (
    r"m[ıiuü]r(?:[aə]m|s[aə]n|[ıiuü][qk]|s[ıiuü]n[ıiuü]z|l[aə]r|d[ıiuü]\w*|s[aə]\w*)?",
    r"m[aə]d[ıiuü](?:m|n|q|k|n[ıiuü]z|l[aə]r)?",
    r"m[aə]y[ıiuü]b\w*",
    r"m[aə]y[aə]c[aə][qkğy]\w*",
    r"(?<![ıiuü][ln])m[aə]z(?:[aə]m|s[aə]n|l[aə]r|d[ıi]\w*|[ıi][qk])?",  # no «unudulmaz»
    r"m[aə]m[ıiuü]ş(?:d[ıiuü]|l[aə]r)\w*",
    r"m[aə]m[aə]l[ıi]\w*",
    r"m[aə]s[ıi]n(?:l[aə]r)?",
)
#: The same in other forms that are as sure: etmədiyi (but «edib-etmədiyi» is "whether"),
#: etməyən, etməsə də, etməyə bilər.
_SURE: Final = (
    r"(?<!-)\b\w{2,}m[aə]d[ıiuü][ğyqk](?!c[aə])\w*"
    r"|\b\w{2,}(?<![ıiuü][ln])(?<!çat)m[aə]y[aə]n(?!d)\w*"
    r"|\b\w{2,}m[aə]s[aə](?:l[aə]r|k|q|n\w*)? (?:d[aə]|bel[əe])\b"
    r"|\b\w{2,}m[aə]y[aə] bil\w+"
    r"|\bdeyil(?:[əs]?[əm]m?|sən|ik|siniz|lər|di\w*|dir|sə)?\b|\byoxdu(?:r\w*)?\b|\byox idi"
)
#: Forms that English answers with other words at times, but with some word.
_DENYING: Final = (r"m[aə]y[aə]n(?!d)\w*", r"m[aə]m[aə]\w*")
#: Forms that English often has none for: etmədən, etməyin. Not «etməyə» and «etməzdən əvvəl»,
#: which deny nothing.
_HANGING: Final = (
    *_DENYING,
    r"m[aə]y[aə]r[aə]q",
    r"m[aə]m[ıiuü]ş\w*",
    r"m[aə]d[ıiuü][ğyqk]\w*",
    r"m[aə]d[aə]n",
    r"m[aə]z(?!d[aə]n)\w*",
    r"m[aə]s[aə](?!\w*l)\w{0,3}",
    r"m[aə]y[ıi](?:nc[aə]|n)",
)
#: Words that end as if they denied something.
_NOUNS: Final = (
    r"təmir|dəmir|xəmir|vladimir|kəşmir|pamir|izmir|samir|zamir|namaz|almaz|məmur|ömür|kömür|"
    r"timur|yağmur|mütəmadi|nümayənd|baxmayaraq"
)
_DENIED: Final = re.compile(rf"\b(?!(?:{_NOUNS}))(?:\w{{2,}}(?:{'|'.join(_FINITE)})\b)|{_SURE}")
#: Most sentences have nothing of this, and the patterns above take ten times as long.
_MAY_DENY: Final = re.compile(r"\w\wm(?:[aə][dyzms]|[ıiuü]r)|\bdeyil|\byox")
_PLAINLY_DENIED: Final = re.compile(rf"\b(?!(?:{_NOUNS}))\w{{2,}}(?:{'|'.join(_DENYING)})\b")
_HALF_DENIED: Final = re.compile(
    rf"\b(?!(?:{_NOUNS}))\w{{2,}}(?:{'|'.join(_HANGING)})\b|\byox\b|\bheç\b|\bnə\b[^.?!]*\bnə\b"
)
_WITHOUT: Final = re.compile(
    r"(?!fran|təhlükəsiz)\b\w{2,}s[ıiuü]z|d[aə]n başqa\b"
    r"|\b(?:qeyri|qadağa|imtina|istisna|rədd|inkar|nadir|çətin|"
    r"məhrum|qarşısı|əks(?!ər|\w* (?:et|ed|olun|tap))|əngəl|mane|minimum)|\bən azı\b"
)
_NOT: Final = re.compile(
    r"\b(?:not|never|none|nobody|nothing|nowhere|neither|cannot)\b|n['’]t\b|\bno\b(?!\.| longer)"
)
_HALF_NOT: Final = re.compile(
    r"\b(?:nor|without|hardly|barely|scarcely|rarely|seldom|rare|at least|minimum|few|"
    r"little|unless|except|yet to|hard|no longer|rather than|against|short(?:age|fall)s?|"
    r"out of (?:reach|stock|order|work|service|the question))\b"
    r"|\bun(?!der|it|i[cfvo]|iq|til|to|cle|fortun)\w+|\w{3,}less\b"
    r"|\b(?:fail|refus|den[iy]|reject|lack|avoid|prevent|absen|impossib|prohibit|forb[ai]d|"
    r"stop|ceas|miss(?!i)|los[es]|lost|exclu|ignor|hamper|hinder|obscur|troubl|fear|devoid|"
    r"inab|inac|incap|incor|incom[^e]|indis|ineff|inevit|invis|inval|insuff|illegal|depriv|irre[sg]|non-|"
    r"escap|difficult|contradict|"
    r"dis(?:a[bgl]|approv|courag|hon|like|ob|prov|quali|regard|satisf|trust))\w*|\bban(?:s|ned)?\b"
)


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


_OPENING: Final = " “”„\"«»'(–-"


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_MISSING, _ADDED))
