"""Cuts true texts, and received titles, into the tokens that are counted.

Both are cut alike, so that what is counted in the one is found again in the other. A token
is a word in small letters (but Ə keeps its case where it begins a word inside a sentence:
it leaves no letter that could show it), or stands for a class of words:

- ``.`` the bounds of a sentence, of a part of a headline, of what stands in brackets
- ``,`` a comma
- ``#3`` numbers, and words with a number, that end in three; ``#20``, ``#00``, ``#000``: what
  is spoken last decides the suffix
- ``#R`` Roman numerals
- ``-cü`` a short suffix after a hyphen, as in «2023-cü», «BMT-nin»

Knows no counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.language.azerbaijani import letters
from press.language.tables import read_table
from press.languages import ORIGINAL

BOUNDARY: Final = "."
COMMA: Final = ","
#: The one initial that leaves nothing; the others leave a letter.
INITIAL: Final = "Ə"
ROMAN: Final = "#R"


def _ending_dot() -> str:
    """Return the pattern of a full stop that ends something, as that of «mln.» does not.

    Abbreviations are looked for as they are written and as they are received.
    """
    rows = read_table(ORIGINAL, "abbreviations", before=("name", "number", "end"))
    shortened = [row["abbreviation"] for row in rows if row["before"] == "name"]
    forms = {form for word in shortened for form in (word, letters.received_form(word)) if form}
    return r"\." + "".join(rf"(?<!\b{form}\.)" for form in sorted(forms))


_BOUNDARY: Final = rf"(?:[!?:;…]|{_ending_dot()})[.!?:;…]*(?=\s|$)"
_TRUE_TOKEN: Final = re.compile(
    r"([^\W_]+)|(?<=[^\W_]|%)-([^\W_]+)"  # a word, or what follows a hyphen
    r"|(,)(?=\s)"  # or a comma
    rf"|{_BOUNDARY}|\s[-–—]+\s|[()\n]"  # or a boundary
)
_RECEIVED_SLOT: Final = re.compile(
    r"(?P<initial>(?<![A-Za-z0-9])[A-Z](?=\.[A-Za-z\s]))"
    r"|(?P<hyphen>(?<=[A-Za-z0-9%])-)?(?P<word>[A-Za-z0-9]+)"
    r"|(?P<lost_percent_suffix>(?<=%)-(?![A-Za-z0-9-]))"
    r"|(?P<lost_suffix>(?<=[A-Z0-9])-(?![A-Za-z0-9-]))"
    r"|(?P<lost_initial>(?:(?<=\s)|^)(?=\.[A-Za-z]))"
    r"|(?P<lost_dash>(?<=\S)  (?=\S))"
    r"|(?P<comma>,)(?=\s)"
    rf"|(?P<boundary>{_BOUNDARY}|\s-+\s|[()])"
)
_ROMAN: Final = re.compile(r"[IVXL]{2,}|I")
_FINAL_DIGITS: Final = re.compile(r"[0-9]+\Z")
#: A suffix after a hyphen leaves at most so many letters.
_LONGEST_SUFFIX: Final = 4


# --- true texts -------------------------------------------------------------


def tokens(text: str) -> list[str]:
    """Return the tokens of a true text, in NFC; begins and ends with a boundary."""
    return [token for token, _ in cased_tokens(text)]


def cased_tokens(text: str) -> list[tuple[str, str]]:
    """Return the tokens of a true text, each with its word as written; ends as above."""
    pairs = [(BOUNDARY, "")]
    for plain, joined, comma in _TRUE_TOKEN.findall(text):
        sentence_start = pairs[-1][0] == BOUNDARY
        if comma:
            pairs.append((COMMA, ""))
        elif word := plain or joined:
            token = _token(word)
            if joined and token[0] != "#" and len(spelling.key(token)) <= _LONGEST_SUFFIX:
                token = "-" + letters.lower(token)
            if sentence_start and token[0] == "Ə":
                token = "ə" + token[1:]
            pairs.append((token, word))
        elif not sentence_start:
            pairs.append((BOUNDARY, ""))
    if pairs[-1][0] != BOUNDARY:
        pairs.append((BOUNDARY, ""))
    return pairs


@lru_cache(maxsize=1 << 16)
def _token(word: str) -> str:
    if ends := _FINAL_DIGITS.search(word):
        return number_class(ends[0])
    if _ROMAN.fullmatch(word):
        return ROMAN
    small = letters.lower(word)
    return "Ə" + small[1:] if word[0] == "Ə" else small


def number_class(digits: str) -> str:
    """Return the class of a number: the last of its words as it is spoken, such as ``#20``."""
    if digits[-1] != "0":
        return "#" + digits[-1]
    bare = digits.rstrip("0")
    zeros = len(digits) - len(bare)
    if not bare or zeros == 1:
        return "#" + bare[-1:] + "0"
    return "#00" if zeros == 2 else "#000" if zeros < 6 else "#000000"


def is_class(token: str) -> bool:
    """Tell whether a token stands for a class of words, or for a boundary."""
    return token[:1] == "#" or token in {BOUNDARY, COMMA}


@lru_cache(maxsize=1 << 16)
def observation(token: str) -> str:
    """Return what a token leaves in a received title: a class stays, a word leaves its key."""
    return token if is_class(token) else spelling.key(token.removeprefix("-"))


class Capitals(StrEnum):
    """What the capitals of a received word tell; the values are hashed into feature ids."""

    UNKNOWN = ""  #: no letter, or a capital where a sentence begins anyway
    NONE = "a"
    FIRST = "Aa"
    ALL = "AA"


def capitals_of(word: str, *, sentence_start: bool) -> Capitals:
    """Return what the capitals of a received word tell."""
    if not word[:1].isupper():
        return Capitals.NONE if word[:1].isalpha() else Capitals.UNKNOWN
    if len(word) > 1 and word.isupper():
        return Capitals.ALL
    return Capitals.UNKNOWN if sentence_start else Capitals.FIRST


# --- received titles --------------------------------------------------------


class TokenKind(StrEnum):
    """What stood, or may have stood, where a slot is."""

    WORD = "word"
    SUFFIX = "suffix"  #: short letters after a hyphen
    INITIAL = "initial"  #: one letter and a full stop
    LOST_SUFFIX = "lost_suffix"  #: a hyphen that nothing follows: «ABS-» of «ABŞ-ı»
    LOST_PERCENT_SUFFIX = "lost_percent_suffix"  #: the same after a number: «5%-» of «5%-ə»
    LOST_INITIAL = "lost_initial"  #: a full stop that nothing precedes: «.liyev» of «Ə.Əliyev»
    COMMA = "comma"
    LOST_DASH = "lost_dash"  #: two blanks: «28 May  Mustqillik» of «28 May – Müstəqillik»
    BOUNDARY = "boundary"


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of a received title to which letters may have belonged."""

    start: int
    end: int
    received: str
    kind: TokenKind
    sentence_start: bool = False  #: whether nothing stands between it and the last boundary
    glued: bool = False  #: whether a dash before it was lost: «BakTbilisi» of «Bakı–Tbilisi»

    @property
    def capitals(self) -> Capitals:
        """What its capitals tell."""
        return capitals_of(self.received, sentence_start=self.sentence_start)

    @property
    def observation(self) -> str:
        """What the true token left, as far as can be seen: see :func:`observation`."""
        if self.kind in {TokenKind.BOUNDARY, TokenKind.LOST_DASH}:
            return BOUNDARY
        if self.kind is TokenKind.COMMA:
            return COMMA
        if ends := _FINAL_DIGITS.search(self.received):
            return number_class(ends[0])
        if _ROMAN.fullmatch(self.received):
            return ROMAN
        return spelling.small(self.received)


def slots(received: str, split_glued: Callable[[str], Sequence[str]]) -> Iterator[Slot]:
    """Yield the slots of a received title, in order.

    `split_glued` cuts a run of letters and digits where a dash was lost inside it.
    """
    sentence_start = True
    for match in _RECEIVED_SLOT.finditer(received):
        kind = TokenKind(match.lastgroup or "")
        start, parts = match.start(), [match[0]]
        if kind is TokenKind.WORD:
            start, parts = match.start("word"), [*split_glued(match["word"])]
        elif kind in {TokenKind.LOST_SUFFIX, TokenKind.LOST_PERCENT_SUFFIX}:
            start, parts = match.end(), [""]
        for n, part in enumerate(parts):
            is_short = len(part) <= _LONGEST_SUFFIX and not part[-1:].isdigit()
            is_suffix = kind is TokenKind.WORD and match["hyphen"] and is_short
            end = start + len(part)
            part_kind = TokenKind.SUFFIX if is_suffix else kind
            yield Slot(start, end, part, part_kind, sentence_start=sentence_start, glued=n > 0)
            start, sentence_start = end, kind is TokenKind.BOUNDARY
