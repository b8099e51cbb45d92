"""Names with a patronymic: «Talvik Nika Veli qızı», «Nika Veli qızı Talvik».

They name somebody in full, so no part of one is a known person's surname or a city that sounds
like a given name; a known person's own patronymic stands in the authority. Positions are those
of :class:`SearchableText`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from press.entities.kinds.person import PERSON
from press.entities.mentions.matches import Match
from press.entities.mentions.searchable_text import SearchableText
from press.language.azerbaijani.letters import upper
from press.language.name_words import SONS
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

_SONS: Final = sorted(SONS | {upper(word) for word in SONS}, key=len, reverse=True)
#: Names before the word for son or daughter, and perhaps a surname behind it.
_SON: Final = re.compile(rf" (?:{'|'.join(_SONS)})(?![^\W_])( [^\W\d_]+)?")
_NAMES: Final = re.compile(r"(?:[^\W\d_]+(?:-[^\W\d_]+)* ){0,2}[^\W\d_]+(?:-[^\W\d_]+)*\Z")
#: Letters that three names have at most.
_REACH: Final = 60
#: A father's name has no case: «Talvikin qızı» is somebody's daughter.
_GENITIVE_SURNAME: Final = re.compile(named_patterns(ORIGINAL)["surname_in_genitive"])
#: Given name and father's name; what stands before these two may be a surname, or a place.
_SURE: Final = 2


class _FullName(NamedTuple):
    """A name with a patronymic: where it begins, and the words of it that are surely a person's."""

    start: int
    given: int  #: where the given name begins
    son: int  #: where the word for son or daughter begins
    end: int  #: behind the word for son or daughter
    last: int  #: behind the surname that may follow


class Patronymics:
    """The names with a patronymic in one text."""

    def __init__(self, text: SearchableText) -> None:
        """Find them."""
        sons = _SON.finditer(text.kept) if any(son in text.folded for son in _SONS) else ()
        names = (_full_name(son, text) for son in sons)
        self._names: Sequence[_FullName] = [name for name in names if name]
        self._starts = [name.start for name in self._names]

    def cover(self, match: Match) -> bool:
        """Tell whether a phrase is a part of somebody's name with a patronymic."""
        at = bisect_right(self._starts, match.end - 1) - 1
        # Two names may adjoin: the first's surname behind it begins the second.
        return any(_is_part(match, self._names[near]) for near in (at - 1, at) if near >= 0)


def _is_part(match: Match, name: _FullName) -> bool:
    if match.start < name.end <= match.end or match.end <= name.start or match.start >= name.last:
        return False
    if match.end == name.son - 1 and match.end > match.stem_end:  # «Talvikin qızı»
        return False
    if match.start >= name.given and match.end <= name.end:
        return True
    return match.pattern.kind is PERSON


def _full_name(son: re.Match[str], text: SearchableText) -> _FullName | None:
    """Return the name that a patronymic shows; None where the word before is no father's name."""
    before = _NAMES.search(text.kept, max(0, son.start() - _REACH), son.start())
    starts: list[int] = []
    for word in re.finditer(r"\S+", before[0] if before else ""):
        starts = [*starts, word.start()] if word[0][0].isupper() else []
    if not before or not starts or (len(starts) < _SURE and not son[1]):
        return None
    if _GENITIVE_SURNAME.search(text.folded, before.start(), son.start()):
        return None
    first, given = before.start() + starts[0], before.start() + starts[-_SURE:][0]
    end = son.start(1) if son[1] else son.end()
    last = son.end() if son[1] and son[1][1].isupper() else end
    return _FullName(first, given, son.start() + 1, end, last)
