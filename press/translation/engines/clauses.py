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
        end = _end_of_clause(sentence, longest)
        if end == len(sentence):
            break
        yield sentence[:end]
        sentence = sentence[end + 1 :]
    yield sentence


def _end_of_clause(sentence: str, longest: int) -> int:
    """Return where the first part ends; in its second half, lest a crumb be left."""
    for cut in _CUTS:
        found = sentence.rfind(cut, longest // 2, longest + 1)
        if found > 0:
            return found + len(cut) - 1
    beyond = sentence.find(" ", longest // 2)
    return beyond if beyond > 0 else len(sentence)
