"""What the words of a title demand of the noun phrases before them: «Kiyev(ə) raket zərbəsi».

The dative of a word with front vowels and the accusative of one with back vowels end in ə and ı,
which leave nothing in a received title. Verbs, nouns and postpositions tell which case stood there:
those of ``government.tsv`` and those of the frames of events. All is looked for in received form.
Knows no candidates.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from typing import Final, NamedTuple

from press.content.events.frames import FrameSlot, Words, frames
from press.importer.titles.received_spelling import key
from press.importer.titles.tokens import BOUNDARY, COMMA, Capitals
from press.importer.titles.verb_stems import is_finite, verb_stem
from press.language.azerbaijani.cases import Case
from press.language.azerbaijani.finite_verbs import is_named_by_form
from press.language.tables import read_table
from press.languages import ORIGINAL

#: The cases whose ending may leave nothing.
_LOST: Final = frozenset({Case.DATIVE, Case.ACCUSATIVE})
#: Words, the case that they demand, and what they are.
_Row = tuple[Sequence[str], Case, str]
#: A form has at most so many letters more than the noun.
_LONGEST_ENDING: Final = 6
_PREFIX: Final = 3
#: A word so far on demands nothing of a noun phrase; what somebody has may stand farther on.
_FARTHEST: Final = 5
_FARTHEST_HAD: Final = 8
#: «var» and «yoxdur», as received.
_HAVING: Final = re.compile(r"(?:var|yox)(?:dr|dur)?\Z")


class Demand(NamedTuple):
    """A case that a word behind a slot demands."""

    case: Case
    distance: int  #: of that word: 1 for the next one
    governor: str  #: that word as received; of a verb its stem, with the word before it
    by_verb: bool
    is_had: bool = False  #: whether that word is what somebody has: «dövlətə borcu var»
    is_name_end: bool = False  #: whether a capital stands in the slot and none behind it


@dataclass(frozen=True, slots=True)
class Government:
    """The case by the governing words, each in received form."""

    nouns: Mapping[str, Sequence[tuple[str, Case]]]  #: by the first letters: beginnings of words
    postpositions: Mapping[str, Case]
    verbs: Mapping[str, Case]  #: by the stem
    complex_verbs: Mapping[tuple[str, str], Case]  #: by the word before and the stem


@cache
def government() -> Government:
    """Return what the tables say."""
    nouns: dict[str, list[tuple[str, Case]]] = {}
    postpositions: dict[str, Case] = {}
    verbs: dict[str, Case] = {}
    complex_verbs: dict[tuple[str, str], Case] = {}
    for words, case, use in (*_of_frames(), *_of_table()):
        *before, last = map(key, words)
        if use == "noun":
            nouns.setdefault(last[:_PREFIX], []).append((last, case))
        elif use == "postposition":
            postpositions[last] = case
        elif before:
            complex_verbs[before[-1], verb_stem(last)] = case
        else:
            verbs[verb_stem(last)] = case
    return Government(nouns, postpositions, verbs, complex_verbs)


def _of_table() -> Iterator[_Row]:
    allowed = {"case": ("dative", "accusative"), "use": ("verb", "noun", "postposition")}
    for row in read_table(ORIGINAL, "government", **allowed):
        yield row["words"].split(), Case(row["case"]), row["use"]


def _of_frames() -> Iterator[_Row]:
    """Yield what the verbs of events demand, where nothing stands between."""
    for frame in frames().frames:
        slot = max((n for n, p in enumerate(frame.pieces) if isinstance(p, FrameSlot)), default=-1)
        governed = frame.pieces[slot]
        words = [p.words for p in frame.pieces[slot + 1 :] if isinstance(p, Words)]
        is_whole = len(words) == len(frame.pieces) - slot - 1 and len(words) in {1, 2}
        if isinstance(governed, FrameSlot) and governed.case in _LOST and is_whole:
            for phrase in product(*words):
                if is_named_by_form(phrase[-1]):
                    yield phrase, governed.case, "verb"


def demands(observations: Sequence[str], capitals: Sequence[Capitals]) -> list[Demand | None]:
    """Return what is demanded of each word of a row, by the nearest word that demands a case."""
    names = {Capitals.FIRST, Capitals.UNKNOWN}
    of_row: list[Demand | None] = []
    for n, (here, after) in enumerate(pairwise([*capitals, Capitals.UNKNOWN])):
        is_name_end = here in names and after not in {Capitals.FIRST, Capitals.ALL}
        of_row.append(_demand(observations, n, is_name_end))
    return of_row


def _demand(observations: Sequence[str], n: int, is_name_end: bool) -> Demand | None:
    """Return what the words behind the n-th demand of it."""
    for m in range(n + 1, min(len(observations), n + 1 + _FARTHEST_HAD)):
        if observations[m] in {BOUNDARY, COMMA}:
            return None
        if (demand := _of_noun(observations, n, m)) is not None:
            is_near = demand.is_had or demand.distance <= _FARTHEST
            return demand._replace(is_name_end=is_name_end) if is_near else None
        if m - n <= _FARTHEST and is_finite(observations[m]):
            if _of_complex(observations[m - 1], observations[m]) and m - 1 == n:
                return None  # it belongs to the verb, which demands nothing of it
            if (demand := _of_verb(observations, n, m)) is not None:
                return demand._replace(is_name_end=is_name_end)
    return None


def _of_noun(observations: Sequence[str], n: int, m: int) -> Demand | None:
    """Return what the m-th word demands of the n-th: a postposition, or a noun, with its verb."""
    word, after = observations[m], BOUNDARY
    if (of_this := government().postpositions.get(word)) is not None:
        return Demand(of_this, m - n, word, by_verb=False)
    for noun, case in government().nouns.get(word[:_PREFIX], ()):
        if word.startswith(noun) and len(word) - len(noun) <= _LONGEST_ENDING:
            if m + 1 < len(observations):
                after = observations[m + 1]
            of_both = _of_complex(word, after)
            is_had = _HAVING.match(after) is not None
            return Demand(of_both or case, m - n, noun, of_both is not None, is_had)
    return None


def _of_verb(observations: Sequence[str], n: int, m: int) -> Demand | None:
    """Return what the m-th word, a verb, demands of the n-th."""
    before, stem = observations[m - 1], verb_stem(observations[m])
    if (case := _of_complex(before, observations[m])) is not None:
        return Demand(case, m - 1 - n, f"{before} {stem}", by_verb=True)
    if (case := government().verbs.get(stem)) is not None:
        return Demand(case, m - n, stem, by_verb=True)
    return None


def _of_complex(word: str, verb: str) -> Case | None:
    """Return what a verb of two words demands; the first may have an ending of three letters."""
    table, stem = government().complex_verbs, verb_stem(verb)
    forms = (word, *(word[:-n] for n in (1, 2, 3) if len(word) - n >= _PREFIX))
    return next((table[form, stem] for form in forms if (form, stem) in table), None)
