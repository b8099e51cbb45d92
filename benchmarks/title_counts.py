"""Counts the words, pairs and letters that title repair ships, from the measuring data.

Sources: the 20,000 texts of the Azerbaijani Wikipedia, read once, and the word list of
SymSpell-Azerbaijani. Knows nothing of titles.
"""

import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from pathlib import Path
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.letter_ngrams import BEGIN, END, REACH, REST, SCALE
from press.importer.titles.tokens import BOUNDARY, COMMA, is_class
from press.importer.titles.word_ngrams import CLASSES, counted_words, pair_number
from press.language.azerbaijani import letters

#: Each so manieth text is held out: nothing that is shipped has counted it.
EVERY: Final = 20
#: How much of a word's share is the texts', how much the list's: chosen on texts held out.
TEXTS_SHARE: Final = 0.6
#: A word is shipped if the texts have it so often, or the list has it.
_LEAST_WORD: Final = 2
#: Words with the same key are ambiguous if the second has this share of the first.
_AMBIGUOUS: Final = 0.03
#: In words with more letters that the list may have wrong none is doubted.
_MOST_UNSURE: Final = 5
#: Letters are counted after others that stand together in so many words.
_LEAST_LETTERS: Final = 4
#: A letter's share is written down where it differs so much from its share after fewer.
_WORTH_TELLING: Final = 3.0
#: Roman numerals as the list has them: «viii» and «vııı» are both VIII.
_ROMAN: Final = re.compile(r"(?=..)(?:x{0,3}|xl|l)(?:[iı]x|[iı]v|v?[iı]{0,3})")


def texts_of(archive: Path) -> Iterator[str]:
    """Yield the bodies of an archive of source articles, but for those held out."""
    with tarfile.open(archive) as tar:
        members = (member for member in tar if member.name.endswith(".txt"))
        for number, member in enumerate(members):
            if number % EVERY and (file := tar.extractfile(member)):
                yield file.read().decode("utf-8").partition("\n\n")[2]


def list_of(path: Path) -> dict[str, int]:
    """Return the counts of a list of words: a word and its count in each line."""
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    counts = Counter[str]()
    for word, count in (row for row in rows if len(row) == 2):
        if not _ROMAN.fullmatch(word):
            counts[letters.normalize(word)] += int(count)
    return counts


@dataclass(slots=True)
class Counts:
    """Tokens and pairs of tokens, as read."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def read(self, texts: Iterable[Sequence[str]]) -> None:
        """Count the tokens of texts and their pairs."""
        for found in texts:
            self.words.update(counted_words(found))
            self.pairs.update(pairwise(found))

    @property
    def total(self) -> int:
        """How many words were read."""
        return self.words.total() - self.words[BOUNDARY] - self.words[COMMA]


# --- words ------------------------------------------------------------------


def word_groups(counts: Counts, listed: dict[str, int]) -> dict[str, dict[str, float]]:
    """Return the words to ship, with their mixed counts, grouped by key."""
    per_listed = (1 - TEXTS_SHARE) * counts.total / sum(listed.values())
    mixed = {
        word: TEXTS_SHARE * count
        for word, count in counts.words.items()
        if (count >= _LEAST_WORD or word in listed) and _is_word(word)
    }
    for word, count in listed.items():
        for form, share in _forms(word, counts):
            mixed[form] = mixed.get(form, 0.0) + per_listed * count * share
    groups: dict[str, dict[str, float]] = {}
    for word, share_of_both in mixed.items():
        groups.setdefault(spelling.key(word), {})[word] = share_of_both
    groups[CLASSES] = {name: n for name, n in counts.words.items() if is_class(name)}
    groups[CLASSES][CLASSES] = counts.total / 1000
    return groups


def _is_word(token: str) -> bool:
    """Tell whether a token is a word in Latin letters that leaves something, or a suffix."""
    return not is_class(token) and (bool(spelling.key(token)) and _is_latin(token))


def _is_latin(token: str) -> bool:
    bare = letters.lower(token.removeprefix("-"))
    return all(letter in "əı" or spelling.key(letter) for letter in bare)


def _forms(word: str, counts: Counts) -> list[tuple[str, float]]:
    """Return what a word of the list may be, each with its share, as the texts have it.

    The list has small letters alone: no capital Ə; and i in words of capitals where the true
    letter is ı («fifa» of FIFA).
    """
    choices = [("i", "ı") if letter == "i" else (letter,) for letter in word]
    if word.startswith("ə"):
        choices[0] = ("Ə", "ə")
    if sum(map(len, choices)) > len(choices) + _MOST_UNSURE:
        return [(word, 1.0)]
    read = {form: counts.words[form] for form in map("".join, product(*choices))}
    total = sum(read.values()) + 1
    return [(form, (n + (form == word)) / total) for form, n in read.items() if n or form == word]


# --- pairs ------------------------------------------------------------------


def useful_pairs(counts: Counts, groups: dict[str, dict[str, float]]) -> dict[int, int]:
    """Return by number the pairs that help to choose: one of the two is ambiguous."""
    known = {word for group in groups.values() for word in group}
    ambiguous = {
        word
        for key, group in groups.items()
        if key != CLASSES and (key[0] == "-" or _second(group))
        for word in group
    }
    numbered: Counter[int] = Counter()
    for (first, second), count in counts.pairs.items():
        if first in known and second in known and (first in ambiguous or second in ambiguous):
            numbered[pair_number(first, second)] += count
    return numbered


def _second(group: dict[str, float]) -> bool:
    first, *others = sorted(group.values(), reverse=True)
    return bool(others) and others[0] >= _AMBIGUOUS * first


# --- letters ----------------------------------------------------------------


def letter_rows(words: Iterable[str]) -> dict[str, dict[str, float]]:
    """Return for each run of letters the shares of the letters after it, times the scale.

    Each word counts once. Shares are interpolated with those after fewer letters (Witten
    and Bell); what these give anyway is left out.
    """
    after: dict[str, Counter[str]] = {}
    for word in words:
        marked = BEGIN + letters.lower(word) + END
        for n in range(1, len(marked)):
            for reach in range(min(REACH, n) + 1):
                after.setdefault(marked[n - reach : n], Counter())[marked[n]] += 1
    shares: dict[str, dict[str, float]] = {}
    rows: dict[str, dict[str, float]] = {}
    for before in sorted(after, key=len):
        seen = after[before]
        if seen.total() >= _LEAST_LETTERS:
            rest = len(seen) / (seen.total() + len(seen)) if before else 0.0
            fewer = shares.get(before[1:], {})
            shares[before] = _interpolated(seen, rest, fewer)
            rows[before] = _row(shares[before], rest, fewer)
    return rows


def _interpolated(seen: Counter[str], rest: float, fewer: dict[str, float]) -> dict[str, float]:
    """Return shares after some letters: the counts', and of the rest as after fewer letters."""
    total = seen.total()
    interpolated = {letter: rest * share for letter, share in fewer.items()}
    for letter, count in seen.items():
        interpolated[letter] = (1 - rest) * count / total + rest * fewer.get(letter, 0.0)
    return interpolated


def _row(shares: dict[str, float], rest: float, fewer: dict[str, float]) -> dict[str, float]:
    """Return the shares worth telling, and what is left for letters not told."""
    told = {
        letter: share * SCALE
        for letter, share in shares.items()
        if share > _WORTH_TELLING * rest * fewer.get(letter, 0.0)
    }
    return told if not fewer else {**told, REST: rest * SCALE}
