"""The log-linear model that scores a candidate by its context: «Kiyevə zərbə», «Prezidenti qəbul».

The letters most often lost (ə, ı) end cases of nouns, and the words around decide those. A
feature template looks at one part of the candidate together with one part of its context. The
context is made of observations, what is received of the words around: these are certain,
whichever candidates are right. ``benchmarks/title_feature_weights.py`` learns the weights.

Feature ids are hashes (Weinberger et al., "Feature hashing for large scale multitask learning",
2009): the sum of a 32-bit hash of the candidate's part and one of the context's part, of which
the upper bits count. So a context is hashed once for all candidates, a word once for all contexts.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Final, NamedTuple
from zlib import crc32

from press.importer.titles.model_files import FEATURE_BITS, WEIGHT_STEP, read_feature_weights
from press.importer.titles.received_spelling import key
from press.importer.titles.tokens import BOUNDARY, COMMA, Capitals
from press.importer.titles.verb_stems import is_finite, verb_stem


@dataclass(frozen=True, slots=True)
class SlotContext:
    """What is received around a slot: observations, see ``tokens.observation``.

    A clause is what stands between two boundaries.
    """

    third_previous: str
    second_previous: str
    previous: str
    next: str
    second_next: str
    first: str  #: of the clause: often the subject
    last: str  #: of the clause: as a rule the verb
    before_last: str  #: of the clause: often the object
    verb: str  #: the stem of the verb that governs the slot: see :func:`_verbs`
    complement: str  #: what stands between the slot and its verb, right before the verb
    distance: str  #: how many words on the verb stands, up to four; 0 without one
    capitals: Capitals  #: of the slot itself


def contexts_of(observations: Sequence[str], capitals: Sequence[Capitals]) -> list[SlotContext]:
    """Return the context of each slot of a row, from the observation and capitals of each."""
    padded = [BOUNDARY, BOUNDARY, BOUNDARY, *observations, BOUNDARY, BOUNDARY, BOUNDARY]
    lasts = _clause_ends(padded, range(len(padded) - 2, -1, -1), 1)
    firsts = _clause_ends(padded, range(1, len(padded)), -1)
    verbs = _verbs(padded, lasts)
    return [
        SlotContext(
            third_previous=padded[n - 3],
            second_previous=padded[n - 2],
            previous=padded[n - 1],
            next=padded[n + 1],
            second_next=padded[n + 2],
            first=padded[firsts[n]],
            last=padded[lasts[n]],
            before_last=padded[lasts[n] - 1],
            verb=verb_stem(padded[verbs[n]]) if verbs[n] > n else "",
            complement=padded[verbs[n] - 1] if verbs[n] > n + 1 else "",
            distance=str(min(verbs[n] - n, _FAR)),
            capitals=capitals[n - 3],
        )
        for n in range(3, len(padded) - 3)
    ]


def _clause_ends(observations: Sequence[str], order: range, step: int) -> list[int]:
    """Return for each observation the index of its clause's last one, or first one (step -1)."""
    ends = list(range(len(observations)))
    for n in order:
        if observations[n] != BOUNDARY and observations[n + step] != BOUNDARY:
            ends[n] = ends[n + step]
    return ends


#: A verb that stands so many words on, or more, is far.
_FAR: Final = 4
#: What may stand behind the verb of a clause: its bounds, «və», «ki».
_AFTER_VERB: Final = frozenset({BOUNDARY, COMMA, "v", "ki"})


def _verbs(observations: Sequence[str], lasts: Sequence[int]) -> list[int]:
    """Return for each observation the index of the verb that governs it, or its own.

    It is the next word that looks like a finite verb and ends a clause, or the clause's last word.
    """
    verbs = list(range(len(observations)))
    for n in range(len(observations) - 2, -1, -1):
        if observations[n] == BOUNDARY or observations[n + 1] == BOUNDARY:
            continue
        ends_clause = observations[n + 2] in _AFTER_VERB and is_finite(observations[n + 1])
        verbs[n] = n + 1 if lasts[n] == n + 1 or ends_clause else verbs[n + 1]
    return verbs


def _first(length: int) -> Callable[[str], str]:
    return itemgetter(slice(length))


def _last(length: int) -> Callable[[str], str]:
    return itemgetter(slice(-length, None))


def _lost_end(word: str) -> str:
    return word[-1:] if word[-1:] in "əı" else "0"


#: The parts of a candidate that templates look at, by name.
WORD_PARTS: Final[Mapping[str, Callable[[str], str]]] = {
    "word": str,
    "word[:2]": _first(2),
    "word[:3]": _first(3),
    "word[-1:]": _last(1),
    "word[-2:]": _last(2),
    "word[-3:]": _last(3),
    "word[-4:]": _last(4),
    "word[:1] word[-3:]": lambda word: word[:1] + word[-3:],
    "end": _lost_end,
    "end received[-2:]": lambda word: _lost_end(word) + key(word)[-2:],
}

#: The parts of a context that templates look at, by name. The bias looks at nothing.
CONTEXT_PARTS: Final[Mapping[str, Callable[[SlotContext], str]]] = {
    "bias": lambda _: "",
    "capitals": lambda c: c.capitals,
    "capitals previous[-3:]": lambda c: c.capitals + c.previous[-3:],
    "third_previous[:5]": lambda c: c.third_previous[:5],
    "second_previous": lambda c: c.second_previous,
    "second_previous[:5]": lambda c: c.second_previous[:5],
    "second_previous[-2:] previous[-2:]": lambda c: f"{c.second_previous[-2:]} {c.previous[-2:]}",
    "previous": lambda c: c.previous,
    "previous[:5]": lambda c: c.previous[:5],
    "previous[-2:]": lambda c: c.previous[-2:],
    "previous[-3:]": lambda c: c.previous[-3:],
    "previous next": lambda c: f"{c.previous} {c.next}",
    "previous[-2:] next[-2:]": lambda c: f"{c.previous[-2:]} {c.next[-2:]}",
    "previous[-3:] next[-3:]": lambda c: f"{c.previous[-3:]} {c.next[-3:]}",
    "previous[-3:] last[-4:]": lambda c: f"{c.previous[-3:]} {c.last[-4:]}",
    "next": lambda c: c.next,
    "next[:4]": lambda c: c.next[:4],
    "next[:5]": lambda c: c.next[:5],
    "next[-3:]": lambda c: c.next[-3:],
    "next second_next": lambda c: f"{c.next} {c.second_next}",
    "next[:4] second_next[:4]": lambda c: f"{c.next[:4]} {c.second_next[:4]}",
    "next[-2:] second_next[-2:]": lambda c: f"{c.next[-2:]} {c.second_next[-2:]}",
    "next last[-4:]": lambda c: f"{c.next} {c.last[-4:]}",
    "next[-3:] last[:4]": lambda c: f"{c.next[-3:]} {c.last[:4]}",
    "next[-3:] last[-4:]": lambda c: f"{c.next[-3:]} {c.last[-4:]}",
    "second_next": lambda c: c.second_next,
    "second_next[:4]": lambda c: c.second_next[:4],
    "first": lambda c: c.first,
    "first[:5]": lambda c: c.first[:5],
    "first[-2:] last[-4:]": lambda c: f"{c.first[-2:]} {c.last[-4:]}",
    "last[:4]": lambda c: c.last[:4],
    "last[-4:]": lambda c: c.last[-4:],
    "before_last": lambda c: c.before_last,
    "verb": lambda c: c.verb,
    "distance": lambda c: c.distance,
    "distance verb": lambda c: f"{c.distance} {c.verb}",
    "complement verb": lambda c: f"{c.complement[:5]} {c.verb}",
    "distance complement verb": lambda c: f"{c.distance} {c.complement[:5]} {c.verb}",
    "next[:5] verb": lambda c: f"{c.next[:5]} {c.verb}",
    "previous[-3:] verb": lambda c: f"{c.previous[-3:]} {c.verb}",
    "second_next[:5]": lambda c: c.second_next[:5],
    "first[-2:] verb": lambda c: f"{c.first[-2:]} {c.verb}",
    "before_last[:5]": lambda c: c.before_last[:5],
    "before_last[:4] last[:4]": lambda c: f"{c.before_last[:4]} {c.last[:4]}",
}

#: The context parts that each word part is looked at together with.
_CONTEXT_PARTS_OF: Final[Sequence[tuple[str, Sequence[str]]]] = (
    ("word", (
        "bias", "previous", "next", "second_previous", "second_next", "last[:4]", "previous next",
        "before_last", "first",
    )),
    ("word[-3:]", (
        "bias", "previous", "next", "second_next", "previous[-3:]", "next[:4] second_next[:4]",
        "next[-3:] last[:4]", "last[-4:]", "second_previous[-2:] previous[-2:]",
        "previous[-3:] next[-3:]",
    )),
    ("word[-2:]", (
        "previous[-2:]", "previous[-2:] next[-2:]", "next[-3:]", "next[-2:] second_next[-2:]",
        "next[:4]", "second_next[:4]", "last[:4]", "last[-4:]", "before_last[:4] last[:4]",
        "first[-2:] last[-4:]", "previous[-3:] last[-4:]", "next[-3:] last[-4:]",
    )),
    ("end", (
        "next last[-4:]", "previous next", "next second_next", "next", "next[:5]",
        "second_next[:5]", "verb", "distance verb", "complement verb", "distance complement verb",
        "next[:5] verb", "previous[-3:] verb", "first[-2:] verb",
    )),
    ("end received[-2:]", (
        "next[:5]", "second_next[:5]", "distance", "distance verb", "complement verb",
        "next[:5] verb", "previous[-3:]", "previous[:5]", "previous[-3:] next[-3:]",
    )),
    ("word[-3:]", ("verb", "distance verb")),
    ("word", ("verb",)),
    ("word[:3]", ("bias", "previous", "next")),
    ("word[:2]", (
        "previous[:5]", "second_previous[:5]", "third_previous[:5]", "next[:5]", "last[:4]",
        "before_last[:5]", "first[:5]",
    )),
    ("word[-4:]", ("bias", "next", "last[:4]", "last[-4:]")),
    ("word", ("capitals",)),
    ("word[-3:]", ("capitals",)),
    ("word[:3]", ("capitals",)),
    ("word[:1] word[-3:]", ("capitals", "capitals previous[-3:]")),
)  # fmt: skip


class FeatureTemplate(NamedTuple):
    """A part of the candidate and a part of its context, each by its name."""

    word_part: str
    context_part: str


#: All templates. A template's number is hashed into its features' ids, and the shipped weights
#: are found by these: a new template goes to the end, and the weights are learnt anew.
TEMPLATES: Final = tuple(
    FeatureTemplate(word_part, context_part)
    for word_part, context_parts in _CONTEXT_PARTS_OF
    for context_part in context_parts
)
_HASH_MASK: Final = (1 << 32) - 1
_HASH_SHIFT: Final = 32 - FEATURE_BITS
_in_order_of_templates: Final = itemgetter(*(template.context_part for template in TEMPLATES))


@lru_cache(maxsize=1 << 15)
def word_hashes(word: str) -> tuple[int, ...]:
    """Return the hash of a candidate's part for each template."""
    bare = word.removeprefix("-")
    parts = {name: part_of(bare) for name, part_of in WORD_PARTS.items()}
    return tuple(
        crc32(f"{number} {parts[template.word_part]}".encode())
        for number, template in enumerate(TEMPLATES)
    )


def context_hashes(context: SlotContext) -> tuple[int, ...]:
    """Return the hash of a context's part for each template."""
    hashes: tuple[int, ...] = _in_order_of_templates(
        {name: crc32(part_of(context).encode()) for name, part_of in CONTEXT_PARTS.items()}
    )
    return hashes


class LogLinearModel:
    """Weights by feature id."""

    def __init__(self, weights: "array[int] | None" = None) -> None:
        """Begin with these weights, in steps of a weight; by default with none."""
        self._weights = weights

    @classmethod
    def shipped(cls) -> "LogLinearModel":
        """Return the model that is shipped."""
        return cls(read_feature_weights())

    def scores(self, words: Sequence[str], context: SlotContext) -> list[float]:
        """Return the score of each word in a context: a logarithm, but for a common constant."""
        weights = self._weights
        if weights is None:
            return [0.0] * len(words)
        here = context_hashes(context)
        # The ids are reckoned in place: this is where restoring a title spends most of its time.
        return [
            WEIGHT_STEP
            * sum(
                [
                    weights[((w + c) & _HASH_MASK) >> _HASH_SHIFT]
                    for w, c in zip(word_hashes(word), here, strict=True)
                ]
            )
            for word in words
        ]
