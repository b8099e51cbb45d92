"""Titles to learn from and to measure on: sentences and titles of texts that were held out.

Of the 20,000 texts each twentieth is held out from all that is shipped: by turns one for
learning the calibration, one for measuring. Their own titles are names of an
encyclopedia; a sentence of a text, with the rest of the text as its body, is more like the
headline of an article.
"""

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.title_counts import EVERY
from press.language.azerbaijani import letters
from press.language.azerbaijani.sentences import split_sentences

TITLES: Final = "titles_truth.tsv"
_FEWEST_WORDS: Final = 4
_MOST_WORDS: Final = 16


@dataclass(frozen=True, slots=True)
class Sample:
    """A title with its letters, and the article without it."""

    true: str
    body: str

    @property
    def received(self) -> str:
        """The title as it would be received."""
        return letters.received_form(self.true)


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A text that nothing shipped has counted."""

    title: str
    received: str
    body: str


def held_out(archive: Path, turn: int) -> Iterator[HeldOut]:
    """Yield the texts held out: those for learning (turn 0), or for measuring (turn 1)."""
    titles: dict[str, tuple[str, str]] = {}
    bodies: list[tuple[str, str]] = []
    with tarfile.open(archive) as tar:
        number = 0
        for member in tar:
            name = Path(member.name).name
            file = tar.extractfile(member)
            if file and name == TITLES:
                rows = (line.split("\t") for line in file.read().decode("utf-8").splitlines())
                titles = {row[0]: (row[1], row[2]) for row in rows}
            elif file and name.endswith(".txt"):
                if number % (2 * EVERY) == turn * EVERY:
                    text = letters.normalize(file.read().decode("utf-8"))
                    bodies.append((name, text.partition("\n\n")[2]))
                number += 1
    for name, body in bodies:
        yield HeldOut(*titles[name], body)


def sentences(text: HeldOut, most: int, most_words: int = _MOST_WORDS) -> Iterator[Sample]:
    """Yield sentences of a text as titles, spread over the text; the rest is the body."""
    bare = map(_bare, split_sentences(text.body))
    fit = [s for s in bare if _is_like_a_title(s, most_words)]
    for sentence in fit[:: max(1, len(fit) // most)][:most]:
        yield Sample(sentence, text.body.replace(sentence, " "))


def _bare(sentence: str) -> str:
    return " ".join(sentence.split()).removesuffix(".")


def _is_like_a_title(sentence: str, most_words: int) -> bool:
    words = sentence.split()
    return _FEWEST_WORDS <= len(words) <= most_words and words[0][0].isupper()
