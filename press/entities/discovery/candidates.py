"""Runs of capitalised words in a sentence of the original: what may be a name.

Knows how names are written, not which are known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from press.entities.mentions.name_heads import kind_of_head
from press.language.azerbaijani.letters import lower, words
from press.language.name_words import AND, INSIDE, SONS, TITLES
from press.language.numerals import ROMAN_WORD
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

#: The genitive after a vowel ends a name that another depends on: Respublikasının Prezidenti.
_GENITIVE: Final = re.compile(named_patterns(ORIGINAL)["genitive_after_vowel"])
#: Before a surname that only an initial tells from others; such a name is left out.
_INITIAL: Final = re.compile(r"(?<!\w)\w\. ?\Z")
#: Behind a quote or a colon, too, any word has a capital.
_OPENING: Final = frozenset(':“«"„.!?…')


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words, as the sentence has them."""

    words: tuple[str, ...]
    start: int  #: offsets in the sentence
    end: int
    opens: bool  #: the first word may have its capital from the sentence


def candidates(sentence: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Candidate]:
    """Yield the runs of a sentence outside the spans that are taken, which are in order."""
    for start, end in taken:
        sentence = f"{sentence[:start]}{'.' * (end - start)}{sentence[end:]}"
    if sentence.isupper():
        return
    tokens = list(words(sentence))
    parts = (part for run in _runs(sentence, tokens) for part in _parted(run))
    for part in parts:
        run = part
        while run and lower(run[0][0]) in TITLES[ORIGINAL]:
            run = run[1:]
        while run and run[-1][0] in INSIDE:
            run = run[:-1]
        if not run or _INITIAL.search(sentence[max(0, run[0].start() - 3) : run[0].start()]):
            continue
        before = sentence[: run[0].start()].rstrip(" -–—")
        opens = run[0] is tokens[0] or before[-1:] in _OPENING
        yield Candidate(tuple(t[0] for t in run), run[0].start(), run[-1].end(), opens)


def _runs(sentence: str, tokens: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of capitalised words; single letters and Roman numbers are in none."""
    run: list[re.Match[str]] = []
    for token in tokens:
        if run and (sentence[run[-1].end() : token.start()] != " " or _GENITIVE.match(run[-1][0])):
            yield run
            run = []
        word = token[0]
        has_capital = word[0].isupper() and len(word) > 1 and not ROMAN_WORD.match(word)
        if has_capital or (run and word in INSIDE | SONS):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _parted(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the two runs that "and" joins, unless it stands in an organization's name."""
    ands = [number for number, word in enumerate(run) if word[0] in AND]
    if not ands or kind_of_head(run[-1][0]):
        yield run
        return
    for start, end in pairwise([-1, *ands, len(run)]):
        yield run[start + 1 : end]
