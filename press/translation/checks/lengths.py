"""Whether a sentence is as long in English as its original lets expect.

English has about as many characters as Azerbaijani; a sentence far from that has lost a
part or won one. What is far was chosen on every second of FLORES's 997 sentence pairs, and
proved on the others.
"""

from collections.abc import Iterator
from typing import Final

from press.language.interface import message
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "length"
_TOO_SHORT: Final = message(
    "The English is much shorter than the Azerbaijani: a part may be missing."
)
_TOO_LONG: Final = message("The English is much longer than the Azerbaijani: a part may be added.")

#: The usual ratio of English characters to Azerbaijani ones.
_USUAL: Final = 0.92
#: A sentence is too short below this share of the usual, give or take so many characters.
_SHORT: Final = 0.70
_SHORT_BY: Final = 20
#: And too long above this one: an abbreviation written out is some thirty characters.
_LONG: Final = 1.30
_LONG_BY: Final = 28


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for a sentence much shorter or much longer than its original."""
    usual = _USUAL * len(pair.original)
    length = len(pair.english)
    if length + _SHORT_BY < _SHORT * usual:
        yield Doubt(NAME, _TOO_SHORT)
    if length - _LONG_BY > _LONG * usual:
        yield Doubt(NAME, _TOO_LONG)


CHECK: Final = SentenceCheck(
    name=NAME, compare=compare, reasons=(_TOO_SHORT, _TOO_LONG), checks_headlines=False
)
