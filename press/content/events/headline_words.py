"""A headline cut into words: what stands around it is off, names and quotations are one each.

Knows no verb and no phrase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from press.language.azerbaijani.cases import WITH, Case
from press.language.azerbaijani.letters import capitalize, lower, normalize, upper, words
from press.language.tables import read_table, words_used
from press.languages import ORIGINAL

_USES: Final = (
    "furniture", "commentary", "postposition", "time", "sport", "converb", "home", "relative",
    "adjective", "inside", "possessive", "between",
)  # fmt: skip
_ROWS: Final = read_table(ORIGINAL, "headline_words", use=_USES)


def _used(use: str) -> frozenset[str]:
    return frozenset(words_used(_ROWS, use))


FURNITURE: Final = _used("furniture")
COMMENTARY: Final = _used("commentary")
POSTPOSITIONS: Final = _used("postposition")
TIMES: Final = _used("time")
SPORT: Final = _used("sport")
HOME_WORDS: Final = _used("home")
#: How verbs end that say how something is done.
CONVERBS: Final = tuple(word.removeprefix("-") for word in _used("converb"))
#: Offices that say whose, but not whom.
RELATIVE: Final = tuple(_used("relative"))
#: Words before an office that are nobody's name.
ADJECTIVES: Final = _used("adjective")
#: Postpositions that stand inside a phrase too.
INSIDE_PHRASES: Final = _used("inside")
#: What stands behind two sides.
BETWEEN: Final = _used("between")
#: How names of states and bodies end that stand without the ending of the owner.
POSSESSIVES: Final = tuple(_used("possessive"))
#: What follows «ilə» in a postposition of two words.
BEHIND_WITH: Final = frozenset(
    two.split()[1] for two in POSTPOSITIONS if two.startswith(f"{WITH} ")
)
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*\Z")
_DASHED: Final = re.compile(r"(?:\s+[-–—]+)+\s*([^-–—]*(?:-\d+)?)\Z")
_LAST: Final = re.compile(r"[\s:]+(\S+(?:\s+\d)?)\Z")
_NUMBERED: Final = re.compile(r"[-\s]*\d+\Z")
_QUOTED: Final = re.compile(r"[“„«\"]([^“”„«»\"]*)[”»\"“](\w*(?:-\w+)?)")
_WHOLE: Final = re.compile(r"[“«\"]([^“”«»\"]*)[”»\"]")
_MARKS: Final = " \u00a0.!…"
#: What joins the names of two sides: «Ornel-Velmara əlaqələri».
_JOINS: Final = frozenset("-–—‐‑")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that somebody found in the headline: where, what it is, and its case."""

    start: int
    end: int
    sort: str  #: person, organization, place, event
    name: str  #: without its case
    case: Case
    is_country: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a known name, or a quotation with its ending."""

    text: str
    small: str
    start: int
    end: int
    known: KnownName | None = None
    is_quoted: bool = False
    before_comma: bool = False
    joined: tuple[KnownName, ...] = ()  #: names joined by dashes, the last one's case is theirs

    @property
    def last_known(self) -> KnownName | None:
        """The known name that it is or ends with."""
        return self.joined[-1] if self.joined else self.known

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1] != self.small[:1]

    @property
    def is_abbreviation(self) -> bool:
        """Whether all its letters are capitals, but for an ending after a hyphen."""
        stem = re.split("[-‐‑]", self.text)[0]
        return len(stem) > 1 and stem == upper(stem) and stem.isalpha()


@dataclass(frozen=True, slots=True)
class Bare:
    """A headline without what stands around it; `end` is where that begins."""

    text: str
    is_commentary: bool


def without_furniture(title: str) -> Bare:
    """Return the headline without «(FOTO)», «- VİDEO», «YENİLƏNİB-1»; say if it is commentary."""
    text, commentary = title.rstrip(_MARKS), False
    if whole := _WHOLE.fullmatch(text):
        text = " " + whole[1]  # offsets stay those of the title
    while True:
        cut, words_there = _last_part(text)
        if cut is None:
            return Bare(text, commentary)
        commentary |= bool(words_there & COMMENTARY)
        text = text[:cut].rstrip(_MARKS + ",")


def _last_part(text: str) -> tuple[int | None, frozenset[str]]:
    """Return where the last piece of furniture begins and its words; None where there is none."""
    for pattern in (_BRACKETS, _DASHED, _LAST):
        match = pattern.search(text)
        if not match or not match.start():
            continue
        part = match[1]
        plain = _NUMBERED.sub("", lower(normalize(part))).strip(_MARKS + "-–—,")
        inside = frozenset(re.split(r"\s*[,/]\s*|\s+[-–—]+\s*", plain))
        known = inside <= FURNITURE | COMMENTARY | {""}
        shouted = part == upper(part) or pattern is not _LAST
        if known and shouted:
            return match.start(), inside
    return None, frozenset()


def tokens(text: str, known: Iterable[KnownName] = ()) -> list[Token]:
    """Return the words of a headline, a known name or a quotation as one."""
    taken = sorted(known, key=lambda name: (name.start, -name.end))
    joined = {several[0].start: several for several in _joined(text, taken)}
    quoted = [match for match in _QUOTED.finditer(text) if match[1].strip()]
    result: list[Token] = []
    end, shouts = 0, text == upper(text)  # capitals throughout tell no names
    for start, stop, name, quotation in _pieces(text, taken, quoted):
        if start < end:
            continue
        several = joined.get(start, ()) if not quotation else ()
        if several:
            stop, name = several[-1].end, None
        comma = text[stop : stop + 1] == ","
        form = capitalize(lower(text[start:stop])) if shouts else text[start:stop]
        small = lower(normalize(form))
        result.append(Token(form, small, start, stop, name, quotation, comma, several))
        end = stop
    return result


def _joined(text: str, known: Sequence[KnownName]) -> Iterator[tuple[KnownName, ...]]:
    """Yield the names that stand together with a dash between them and no blank."""
    several: list[KnownName] = []
    for name in known:
        if several and text[several[-1].end : name.start] in _JOINS:
            several.append(name)
            continue
        if len(several) > 1:
            yield tuple(several)
        several = [name]
    if len(several) > 1:
        yield tuple(several)


def _pieces(
    text: str, known: Sequence[KnownName], quoted: Sequence[re.Match[str]]
) -> Iterator[tuple[int, int, KnownName | None, bool]]:
    pieces: list[tuple[int, int, KnownName | None, bool]] = []
    pieces += [(match.start(), match.end(), None, True) for match in quoted]
    pieces += [(name.start, name.end, name, False) for name in known if name.end <= len(text)]
    pieces += [(match.start(), match.end(), None, False) for match in words(text)]
    yield from sorted(pieces, key=lambda piece: (piece[0], -piece[1], piece[2] is None))
