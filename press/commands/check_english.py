"""What `press check` tells of English texts: each sentence out of date, each doubtful one.

These are no problems: nobody did anything wrong, and the site can be published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from press.archive.review_queue import QueueItem
from press.content.article import Translation, sentence_hash
from press.content.encoding import decode
from press.content.front_matter import line_of
from press.content.sentence_lines import sentence_lines
from press.languages import TRANSLATION
from press.translation.alignment import texts


class _Note(NamedTuple):
    """What is to be said of a sentence, by its index; of the headline at -1."""

    sentence: int
    text: str


@dataclass(slots=True)
class EnglishNotes:
    """Counts what was found, and makes the lines that tell it."""

    content: Path
    doubted: str  #: which texts are doubted, for the summary
    out_of_date: int = 0
    doubtful: int = 0

    def lines(self, case: QueueItem) -> Iterator[str]:
        """Yield ``FILE:LINE: what an editor should look at`` for an article's English."""
        if case.translation is None or case.review is None:
            return
        self.out_of_date += case.out_of_date
        self.doubtful += case.doubtful
        if told := [*_stale(case), *_doubts(case)]:
            yield from self._located(case.translation, told)

    def summary(self) -> str:
        """Return both numbers, for the line that sums up."""
        return f"sentences out of date {self.out_of_date}, doubtful{self.doubted} {self.doubtful}"

    def _located(self, translation: Translation, told: list[_Note]) -> Iterator[str]:
        file = self.content / translation.path
        lines = _lines(file, len(texts(translation.body)))
        for index, text in sorted(told):
            line = lines[index + 1] if index + 1 < len(lines) else 0
            yield f"{file}:{line}: {text}" if line else f"{file}: {text}"


def _stale(case: QueueItem) -> Iterator[_Note]:
    assert case.review
    alignment = case.review.alignment
    for index in alignment.stale:
        answered = alignment.answers[index]
        what = "is not in the Azerbaijani any more" if answered is None else "has changed since"
        which = "its sentence" if answered is None else f"sentence {answered + 1}"
        yield _Note(index, f"out of date: {which} {what}")
    for number in alignment.missing:
        before = [i for i, answered in enumerate(alignment.answers) if (answered or 0) < number]
        what = f"not translated yet: sentence {number + 1} of the Azerbaijani, to follow this one"
        yield _Note(max(before, default=-1), what)


def _doubts(case: QueueItem) -> Iterator[_Note]:
    assert case.review
    assert case.translation
    sentences = [case.translation.title, *texts(case.translation.body)]
    found = {-1: case.review.headline, **case.review.doubts}
    for index, doubts in found.items():
        mark = sentence_hash(sentences[index + 1])
        for doubt in doubts:
            yield _Note(index, f"doubtful ({mark}): {doubt.text(TRANSLATION)}")


def _lines(file: Path, count: int) -> list[int]:
    """Return the headline's line in the file, and each sentence's; zeros where they are unknown."""
    text = decode(file.read_bytes())
    found = sentence_lines(text)
    head = line_of(text, "title")
    return [head, *found] if len(found) == count else [head, *[0] * count]
