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
from press.language.azerbaijani.suffixes import before_joiner
from press.language.name_words import ADJECTIVES, AND, INSIDE, SONS, TITLES
from press.language.numerals import ROMAN_WORD
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

#: The genitive after a vowel ends a name that another depends on: Respublikasının Prezidenti.
_GENITIVE: Final = re.compile(named_patterns(ORIGINAL)["genitive_after_vowel"])
#: Before a surname that only an initial tells from others; such a name is left out.
_INITIAL: Final = re.compile(r"(?<!\w)\w\. ?\Z")
#: Stands for what is a known name; it is neither a letter nor the end of a sentence.
_TAKEN: Final = "_"
#: The name of a page on the web is that of its owner, who is called otherwise: Tolm.az-ın.
_DOMAIN: Final = re.compile(r"\.[a-z]{2,4}\b")
_NO_NAME: Final = re.compile("[0-9].*-|-[0-9]|[\u0400-\u04ff]")
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
        sentence = f"{sentence[:start]}{_TAKEN * (end - start)}{sentence[end:]}"
    if sentence.isupper():
        return
    tokens = list(words(sentence))
    parts = (part for run in _runs(sentence, tokens) for part in _parted(run))
    for run in map(_trimmed, parts):
        if not run or _DOMAIN.match(sentence, run[-1].end()):
            continue
        if _INITIAL.search(sentence[max(0, run[0].start() - 3) : run[0].start()]):
            continue
        before = sentence[: run[0].start()].rstrip(" -–—")
        opens = run[0] is tokens[0] or before[-1:] in _OPENING
        yield Candidate(tuple(t[0] for t in run), run[0].start(), run[-1].end(), opens)


def _runs(sentence: str, tokens: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of capitalised words; single letters and Roman numbers are in none.

    Titles are in none either. A run ends with a word that ends a name.
    """
    run: list[re.Match[str]] = []
    for token in tokens:
        if run and (sentence[run[-1].end() : token.start()] != " " or _ends(run)):
            yield run
            run = []
        word = token[0]
        has_capital = word[0].isupper() and len(word) > 1 and not ROMAN_WORD.match(word)
        has_capital = has_capital and not _NO_NAME.search(word)
        is_title = run and lower(word) in TITLES[ORIGINAL]
        if (has_capital and not is_title) or (run and word in INSIDE | SONS):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _ends(run: Sequence[re.Match[str]]) -> bool:
    """Tell whether the last word of a run ends a name, whatever follows.

    It does in the genitive, with a hyphen before its ending (QSC-nin), and as what the words
    before it are (Tolm Nazirliyi), unless an adjective sounds so.
    """
    last = run[-1][0]
    if _GENITIVE.match(last) or before_joiner(lower(last)):
        return True
    return len(run) > 1 and lower(last) not in ADJECTIVES and kind_of_head(last) is not None


def _parted(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the two runs that "and" joins, unless it stands in an organization's name."""
    ands = [number for number, word in enumerate(run) if word[0] in AND]
    if kind_of_head(run[-1][0]):  # «və» in a name, unless both sides are whole names
        ands = [number for number in ands if number > 1 and kind_of_head(run[number - 1][0])]
    if not ands:
        yield run
        return
    for start, end in pairwise([-1, *ands, len(run)]):
        yield run[start + 1 : end]


def _trimmed(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return a run without titles around it and small words behind it."""
    while run and lower(run[0][0]) in TITLES[ORIGINAL]:
        run = run[1:]
    while run and (run[-1][0] in INSIDE or lower(run[-1][0]) in TITLES[ORIGINAL]):
        run = run[:-1]
    return run
