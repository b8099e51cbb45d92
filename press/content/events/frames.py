"""The table of verbs and what they tell, read into frames.

The table is ``frames.yaml`` beside this file, which says how it is written. Knows no headline.
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
from press.language.azerbaijani.finite_verbs import finite_forms, is_named_by_form, past_forms
from press.language.azerbaijani.letters import lower
from press.languages import ORIGINAL, TRANSLATION

_TABLE: Final = Path(__file__).with_name("frames.yaml")
_SLOT: Final = re.compile(r"([A-Z]{2,})(?:-(\w+))?")
#: What stands for the words of the table ``qualities``, or for nothing.
_QUALITY: Final = "QUALITY"
_ANYTHING: Final = "…"
#: What stands for the blank in a verb of two words.
_TWO_WORDS: Final = "_"


@dataclass(frozen=True, slots=True)
class FrameSlot:
    """A place for a noun phrase in one case."""

    name: str
    case: Case


@dataclass(frozen=True, slots=True)
class Words:
    """A place for one of these words, or for a word with one of these endings."""

    words: frozenset[str]
    past: frozenset[str]  #: those of the words that tell of what has happened
    endings: tuple[str, ...] = ()

    def fits(self, word: str) -> bool:
        """Tell whether a word, in small letters, may stand here."""
        return word in self.words or bool(self.endings and word.endswith(self.endings))


@dataclass(frozen=True, slots=True)
class Anything:
    """A place for any words."""


Piece = FrameSlot | Words | Anything


@dataclass(frozen=True, slots=True)
class Frame:
    """What one verb, with what it governs, tells."""

    row: str  #: the line of the table
    pieces: tuple[Piece, ...]
    kind: str
    english: tuple[str, ...]  #: words, slots' names among them; empty: no English

    @property
    def words(self) -> int:
        """How many words of it are fixed."""
        return sum(isinstance(piece, Words) for piece in self.pieces)

    @property
    def slots(self) -> int:
        """How many noun phrases it asks for."""
        return sum(isinstance(piece, FrameSlot) for piece in self.pieces)

    @property
    def rank(self) -> tuple[int, int]:
        """The sort key of frames, the one that says most first."""
        return -self.words, -self.slots


class Frames:
    """The whole table."""

    def __init__(
        self,
        frames: Iterable[Frame],
        phrases: Iterable[Frame],
        beside: Iterable[Frame],
        visits: Iterable[Frame],
    ) -> None:
        """Sort the frames by their last words."""
        self.frames = tuple(frames)
        self.phrases = tuple(phrases)
        self.beside = tuple(beside)
        self._visits = tuple(visits)
        self._by_ending: dict[str, list[Frame]] = defaultdict(list)
        self._others: list[Frame] = []
        for frame in self.frames:
            last = frame.pieces[-1]
            if isinstance(last, Words) and not last.endings:
                for word in last.words:
                    self._by_ending[word].append(frame)
            else:
                self._others.append(frame)
        self._alone = sorted(self._others, key=lambda frame: frame.rank)
        self._sorted: dict[str, list[Frame]] = {}

    def visits_ending_in(self, word: str) -> Sequence[Frame]:
        """Return the noun phrases of visits and meetings that end with this word."""
        lasts = ((frame, frame.pieces[-1]) for frame in self._visits)
        return [frame for frame, last in lasts if isinstance(last, Words) and last.fits(word)]

    def ending_in(self, word: str) -> Sequence[Frame]:
        """Return the frames that a headline whose last word this is may have."""
        if word in self._by_ending and word not in self._sorted:
            both = [*self._by_ending.get(word, ()), *self._others]
            self._sorted[word] = sorted(both, key=lambda frame: frame.rank)
        return self._sorted[word] if word in self._by_ending else self._alone


@cache
def frames() -> Frames:
    """Return the table. Raises ``KeyError`` or ``ValueError`` where it is not well formed."""
    table: dict[str, Any] = yaml.load(_TABLE.read_bytes(), Loader=yaml.CSafeLoader)
    return Frames(
        [
            frame
            for row in table["frames"]
            for original, english in _qualified(row, table["qualities"])
            for frame in _frames(row, original, english)
        ],
        [frame for row in table["phrases"] for frame in _frames(row)],
        [frame for row in table["beside"] for frame in _frames(row)],
        [frame for row in table["visits"] for frame in _frames(row)],
    )


def _qualified(
    row: Mapping[str, str], qualities: Sequence[Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield both languages of a row with each quality that it may have, and with none."""
    texts = row[ORIGINAL.code], row.get(TRANSLATION.code, "")
    blank = f"{_QUALITY} "
    yield texts[0].replace(blank, ""), texts[1].replace(blank, "")
    if _QUALITY in texts[0]:
        for one in qualities:
            original, english = one[ORIGINAL.code], one[TRANSLATION.code]
            yield texts[0].replace(_QUALITY, original), texts[1].replace(_QUALITY, english)


def _frames(row: Mapping[str, str], original: str = "", translation: str = "") -> Iterator[Frame]:
    """Yield the frames of a row: one for each choice about words that may be missing."""
    english = tuple((translation or row.get(TRANSLATION.code, "")).split())
    choices = [_choices(word) for word in (original or row[ORIGINAL.code]).split()]
    for chosen in product(*choices):
        parts = [list(_unfolded(word)) for word in chosen if word]
        for words in product(*parts):
            last = len(words) - 1
            pieces = tuple(
                piece
                for index, word in enumerate(words)
                for piece in _pieces(word, is_last=index == last)
            )
            yield Frame(row[ORIGINAL.code], pieces, row.get("kind", ""), english)


def _choices(word: str) -> tuple[str, ...]:
    return (word[1:-1], "") if word.startswith("(") else (word,)


def _unfolded(word: str) -> Iterator[str]:
    """Yield a word with its alternatives, and verbs of two words among them apart."""
    parts = word.split("/")
    if single := "/".join(part for part in parts if _TWO_WORDS not in part):
        yield single
    yield from (part for part in parts if _TWO_WORDS in part)


def _pieces(word: str, *, is_last: bool) -> Iterator[Piece]:
    if word == _ANYTHING:
        yield Anything()
    elif slot := _SLOT.fullmatch(word):
        yield FrameSlot(slot[1], CASE_MARKS[slot[2] or ""])
    elif _TWO_WORDS in word:
        first, _, second = word.partition(_TWO_WORDS)
        yield _words([first], is_last=False)
        yield _words([second], is_last=True)
    else:
        yield _words(word.split("/"), is_last=is_last)


def _words(parts: Sequence[str], *, is_last: bool) -> Words:
    endings = tuple(part.removeprefix("-") for part in parts if part.startswith("-"))
    plain = [lower(part) for part in parts if not part.startswith("-")]
    verbs = [part for part in plain if is_last and is_named_by_form(part)]
    others = [part for part in plain if part not in verbs]
    past = {form for verb in verbs for form in past_forms(verb)}
    every = {form for verb in verbs for form in finite_forms(verb)}
    return Words(frozenset([*others, *every]), frozenset([*others, *past]), endings)
