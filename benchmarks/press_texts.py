"""Sources of a press service's length, as many as asked for, made from the given texts.

A press release has some 211 words, an article of the given texts from ten to ten thousand. So
each text is cut at ends of sentences into pieces of about that many words. First come the first
pieces of all texts, then the second ones, and so on; each keeps its text's title and day and has
a number of its own. Where more are asked for than there are, all come again under other numbers.
"""

import re
import tarfile
from collections.abc import Iterator, Sequence
from itertools import count, islice, zip_longest
from pathlib import Path
from typing import Final

#: A piece ends with the sentence that reaches so many words; a shorter rest is left out.
ENOUGH_WORDS: Final = 200
FEWEST_WORDS: Final = 170
_SENTENCE_END: Final = re.compile(r"(?<=[.!?]) +")


def write_sources(archive: Path, articles: int, folder: Path) -> int:
    """Write so many sources made from the texts of `archive` into `folder`; return how many."""
    with tarfile.open(archive) as texts:
        given = [*_texts(texts)]
    number = 0
    for number, source in enumerate(islice(_again_and_again(given), articles), 1):
        Path(folder, f"{number:06}.txt").write_text(source, encoding="utf-8")
    return number


def _texts(archive: tarfile.TarFile) -> Iterator[str]:
    for member in archive:
        content = archive.extractfile(member) if member.name.endswith(".txt") else None
        if content:
            yield content.read().decode()


def _again_and_again(texts: Sequence[str]) -> Iterator[str]:
    """Yield sources without end, or none where no text is long enough."""
    numbers = count(1)
    while sources := [*_sources(texts, numbers)]:
        yield from sources


def _sources(texts: Sequence[str], numbers: Iterator[int]) -> Iterator[str]:
    """Yield every piece of every text once as a source, the texts' first pieces first."""
    split = [text.partition("\n\n") for text in texts]
    pieces = (_pieces(body) for _, _, body in split)
    for round_of_pieces in zip_longest(*pieces):
        for (head, _, _), piece in zip(split, round_of_pieces, strict=True):
            if piece:
                address, _, _ = head.rpartition("/")
                yield f"{address}/{next(numbers)}\n\n{piece}\n"


def _pieces(body: str) -> Iterator[str]:
    piece: list[str] = []
    words = 0
    for sentence in _SENTENCE_END.split(" ".join(body.split())):
        piece.append(sentence)
        words += sentence.count(" ") + 1
        if words >= ENOUGH_WORDS:
            yield " ".join(piece)
            piece, words = [], 0
    if words >= FEWEST_WORDS:
        yield " ".join(piece)
