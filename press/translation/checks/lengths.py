"""Whether a sentence is as long in English as its original lets expect.

English has about as many characters as Azerbaijani; a sentence far from that has lost a
part or won one. What is far was chosen on every second of FLORES's 997 sentence pairs, and
proved on the others.
"""

from collections.abc import Iterator
from typing import Final

from press.translation.checks.doubts import Doubt, Sentences

NAME: Final = "length"

#: The usual ratio of English characters to Azerbaijani ones.
_USUAL: Final = 0.92
#: A sentence is too short below this share of the usual, give or take so many characters.
_SHORT: Final = 0.70
_SHORT_BY: Final = 10
#: And too long above this one: an abbreviation written out is some thirty characters.
_LONG: Final = 1.30
_LONG_BY: Final = 28


def check(sentences: Sentences) -> Iterator[Doubt]:
    """Yield a doubt for a sentence much shorter or much longer than its original."""
    usual = _USUAL * len(sentences.original)
    length = len(sentences.english)
    if length + _SHORT_BY < _SHORT * usual:
        yield Doubt(NAME, "length-short")
    if length - _LONG_BY > _LONG * usual:
        yield Doubt(NAME, "length-long")
