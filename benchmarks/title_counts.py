"""Counts the words, bigrams and character n-grams that title restoration ships.

The sources are measuring data: the 20,000 texts of the Azerbaijani Wikipedia, read once, and the
word list of SymSpell-Azerbaijani. Knows nothing of titles.
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
from press.importer.titles.character_ngrams import BACKOFF, BEGIN, CONTEXT_LENGTH, END, SCALE
from press.importer.titles.tokens import BOUNDARY, COMMA, is_class
from press.importer.titles.word_ngrams import CLASSES, bigram_hash, counted_tokens
from press.language.azerbaijani import letters

#: The texts of the encyclopedia.
ENCYCLOPEDIA: Final = "sources/wiki-20000.tar.xz"
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
#: A context needs so many letters after it.
_LEAST_LETTERS: Final = 4
#: A letter's probability is written down where it is so many times what the back-off gives.
_WORTH_A_ROW: Final = 3.0
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
    """Unigram and bigram counts of tokens."""

    words: Counter[str] = field(default_factory=Counter)
    bigrams: Counter[tuple[str, str]] = field(default_factory=Counter)

    def read(self, texts: Iterable[Sequence[str]]) -> None:
        """Count the tokens of texts and their bigrams."""
        for found in texts:
            self.words.update(counted_tokens(found))
            self.bigrams.update(pairwise(found))

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


# --- bigrams ------------------------------------------------------------------


def useful_bigrams(counts: Counts, groups: dict[str, dict[str, float]]) -> dict[int, int]:
    """Return by hash the bigrams that help to choose: one of the two words is ambiguous."""
    known = {word for group in groups.values() for word in group}
    ambiguous = {
        word
        for key, group in groups.items()
        if key != CLASSES and (key[0] == "-" or _is_ambiguous(group))
        for word in group
    }
    useful: Counter[int] = Counter()
    for (first, second), count in counts.bigrams.items():
        if first in known and second in known and (first in ambiguous or second in ambiguous):
            useful[bigram_hash(first, second)] += count
    return useful


def _is_ambiguous(group: dict[str, float]) -> bool:
    first, *others = sorted(group.values(), reverse=True)
    return bool(others) and others[0] >= _AMBIGUOUS * first


# --- character n-grams --------------------------------------------------------


def character_rows(words: Iterable[str]) -> dict[str, dict[str, float]]:
    """Return for each context the probabilities of the letters after it, times the scale.

    Each word counts once. The probabilities are interpolated with those of the context without
    its first letter (Witten and Bell, 1991); what these give anyway is left out, and the row's
    back-off weight stands for it.
    """
    counts: dict[str, Counter[str]] = {}
    for word in words:
        marked = BEGIN + letters.lower(word) + END
        for n in range(1, len(marked)):
            for length in range(min(CONTEXT_LENGTH, n) + 1):
                counts.setdefault(marked[n - length : n], Counter())[marked[n]] += 1
    probabilities: dict[str, dict[str, float]] = {}
    rows: dict[str, dict[str, float]] = {}
    for context in sorted(counts, key=len):
        seen = counts[context]
        if seen.total() < _LEAST_LETTERS:
            continue
        backoff = len(seen) / (seen.total() + len(seen)) if context else 0.0
        shorter = probabilities.get(context[1:], {})
        own = {letter: backoff * probability for letter, probability in shorter.items()}
        for letter, count in seen.items():
            seen_part = (1 - backoff) * count / seen.total()
            own[letter] = seen_part + backoff * shorter.get(letter, 0.0)
        probabilities[context] = own
        rows[context] = {
            letter: probability * SCALE
            for letter, probability in own.items()
            if probability > _WORTH_A_ROW * backoff * shorter.get(letter, 0.0)
        }
        if shorter:
            rows[context][BACKOFF] = backoff * SCALE
    return rows
