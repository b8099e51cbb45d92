"""A sentence too long for a model, cut where it hurts least. Knows nothing of models."""

from collections.abc import Iterator
from typing import Final

#: Where to cut, best first: after a semicolon, a comma, a dash, any word.
_CUTS: Final = ("; ", ", ", " – ", " — ", " - ", " ")


def clauses(sentence: str, longest: int) -> Iterator[str]:
    """Yield the sentence in parts of at most `longest` characters, each cut at a blank.

    The parts joined by a blank are the sentence. A word longer than that stays whole.
    """
    while len(sentence) > longest:
        # The first part ends in its second half, lest a crumb be left.
        places = ((cut, sentence.rfind(cut, longest // 2, longest + 1)) for cut in _CUTS)
        ends = (place + len(cut) - 1 for cut, place in places if place > 0)
        end = next(ends, None) or sentence.find(" ", longest // 2)
        if end <= 0:
            break
        yield sentence[:end]
        sentence = sentence[end + 1 :]
    yield sentence
