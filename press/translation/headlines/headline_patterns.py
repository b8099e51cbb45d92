"""The table of headlines whose English is known, read into patterns.

The table is ``headline-patterns.yaml`` beside this file, which says how it is written.
Knows no names and no headline.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

import yaml

from press.language.azerbaijani.cases import CASE_MARKS, Case
from press.language.azerbaijani.letters import lower
from press.language.patterns import verb_forms
from press.languages import ORIGINAL, TRANSLATION

_TABLE: Final = Path(__file__).with_name("headline-patterns.yaml")
_SLOT: Final = re.compile(r"([A-Z]{2,})(?:-(\w+))?")


@dataclass(frozen=True, slots=True)
class HeadlineSlot:
    """A place for a noun in one case."""

    name: str
    case: Case


#: A place for a noun, or for one of these words.
Piece = HeadlineSlot | frozenset[str]


@dataclass(frozen=True, slots=True)
class HeadlinePattern:
    """One headline, or a part of one, in both languages."""

    pieces: tuple[Piece, ...]
    english: tuple[str, ...]  #: words, slots' names among them


class HeadlinePatterns:
    """The whole table."""

    def __init__(
        self, headlines: Iterable[HeadlinePattern], phrases: Iterable[HeadlinePattern]
    ) -> None:
        """Sort the headlines by their last words."""
        self.headlines = tuple(headlines)
        self.phrases = tuple(phrases)
        self._by_ending: dict[str, list[HeadlinePattern]] = defaultdict(list)
        for pattern in self.headlines:
            last = pattern.pieces[-1]
            for word in () if isinstance(last, HeadlineSlot) else last:
                self._by_ending[word].append(pattern)

    def ending_in(self, word: str) -> Sequence[HeadlinePattern]:
        """Return the headlines that may end in this word, given in small letters."""
        return self._by_ending.get(word, ())


@cache
def patterns() -> HeadlinePatterns:
    """Return the table. Raises ``KeyError`` or ``ValueError`` where it is not well formed."""
    table: dict[str, Any] = yaml.load(_TABLE.read_bytes(), Loader=yaml.CSafeLoader)
    verbs = verb_forms("english")
    return HeadlinePatterns(
        (pattern for row in table["headlines"] for pattern in _patterns(row, verbs)),
        (pattern for row in table["phrases"] for pattern in _patterns(row, verbs)),
    )


def _patterns(
    row: Mapping[str, str], verbs: Mapping[str, Sequence[str]]
) -> Iterator[HeadlinePattern]:
    """Yield the patterns of a row: one for each choice about words that may be missing."""
    english = tuple(row[TRANSLATION.code].split())
    words = row[ORIGINAL.code].split()
    choices = ((word[1:-1], "") if word.startswith("(") else (word,) for word in words)
    for chosen in product(*choices):
        yield HeadlinePattern(tuple(_piece(word, verbs) for word in chosen if word), english)


def _piece(word: str, verbs: Mapping[str, Sequence[str]]) -> Piece:
    slot = _SLOT.fullmatch(word)
    if slot:
        return HeadlineSlot(slot[1], CASE_MARKS[slot[2] or ""])
    words = (form for part in word.split("/") for form in verbs.get(part, (part,)))
    return frozenset(map(lower, words))
