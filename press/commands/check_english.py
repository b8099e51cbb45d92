"""What `press check` says about English texts: sentences that are out of date or doubtful.

These are not problems: nobody made a mistake, and the site can be published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from press.archive.review_queue import QueueItem
from press.content.article import sentence_hash
from press.content.content_file import sentence_lines
from press.content.encoding import decode
from press.content.front_matter import line_of
from press.languages import TRANSLATION
from press.translation.alignment import sentence_texts


class _Note(NamedTuple):
    """A remark about a sentence, by its index; -1 is the headline."""

    sentence: int
    text: str


@dataclass(slots=True)
class EnglishNotes:
    """Writes a line for each sentence that an editor should look at, and counts them."""

    content: Path
    doubted: str  #: in which texts doubts count, for the summary
    out_of_date: int = 0
    doubtful: int = 0

    def lines(self, item: QueueItem) -> Iterator[str]:
        """Yield ``FILE:LINE: what an editor should look at`` for an article's English."""
        if item.translation is None or item.review is None:
            return
        self.out_of_date += item.out_of_date
        self.doubtful += item.doubtful
        notes = sorted([*_stale(item), *_doubtful_links(item), *_doubts(item)])
        if not notes:
            return
        file = self.content / item.translation.path
        text = decode(file.read_bytes())
        lines = [line_of(text, "title"), *sentence_lines(text)]
        if len(lines) != len(sentence_texts(item.translation.body)) + 1:
            del lines[1:]  # which line holds which sentence is unknown
        for note in notes:
            line = lines[note.sentence + 1] if note.sentence + 1 < len(lines) else 0
            yield f"{file}:{line}: {note.text}" if line else f"{file}: {note.text}"

    def summary(self) -> str:
        """Return both numbers, for the line that sums up."""
        return f"sentences out of date {self.out_of_date}, doubtful{self.doubted} {self.doubtful}"


def _stale(item: QueueItem) -> Iterator[_Note]:
    assert item.review
    alignment = item.review.alignment
    for index in alignment.stale:
        answered = alignment.answers[index]
        what = "has changed since" if answered else "is no longer in the Azerbaijani"
        which = _sentences(answered) if answered else "its sentence"
        yield _Note(index, f"out of date: {which} {what}")
    for number in alignment.missing:
        answers = enumerate(alignment.answers)
        before = [index for index, answered in answers if max(answered, default=0) < number]
        what = f"sentence {number + 1} of the Azerbaijani, which comes after this one"
        yield _Note(max(before, default=-1), f"not translated yet: {what}")


def _sentences(indexes: Sequence[int]) -> str:
    """Return «sentence 3», «sentences 3 and 4»."""
    numbers = " and ".join(str(index + 1) for index in indexes)
    return f"sentence{'s' * (len(indexes) > 1)} {numbers}"


def _doubtful_links(item: QueueItem) -> Iterator[_Note]:
    assert item.review
    alignment = item.review.alignment
    for index in alignment.doubtful:
        answered = alignment.answers[index]
        what = f"answers {_sentences(answered)}" if answered else "answers nothing"
        yield _Note(index, f"link in doubt: {what} ({alignment.percents[index]}%)")


def _doubts(item: QueueItem) -> Iterator[_Note]:
    assert item.review
    assert item.translation
    sentences = [item.translation.title, *sentence_texts(item.translation.body)]
    doubts_of = {-1: item.review.headline, **item.review.doubts}
    for index, doubts in doubts_of.items():
        content_hash = sentence_hash(sentences[index + 1])
        for doubt in doubts:
            yield _Note(index, f"doubtful ({content_hash}): {doubt.text(TRANSLATION)}")
