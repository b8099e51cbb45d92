"""Who begins to speak where, as the text itself shows it.

A paragraph opens with somebody's name and a colon, or with the dash of a conversation. Knows
nothing of how the text was received.
"""

import re
from collections.abc import Sequence
from typing import Final

from press.importer.source_article import Turn

_DASH: Final = re.compile(r"[-–—]\s")
_NAMED: Final = re.compile(r"(?P<speaker>[^\W\d_][^:.!?;\n]{1,60}):\s")
#: A name has few words; each begins with a capital, or is short as «və» is.
_MOST_WORDS: Final = 6
_SHORT_WORD: Final = 3


def turns_in(paragraphs: Sequence[str]) -> tuple[Turn, ...]:
    """Return the turns that the paragraphs show."""
    turns = ((number, speaker_of(text)) for number, text in enumerate(paragraphs))
    return tuple(Turn(number, speaker) for number, speaker in turns if speaker is not None)


def speaker_of(paragraph: str) -> str | None:
    """Return who begins to speak; empty where only a dash says that somebody does."""
    if _DASH.match(paragraph):
        return ""
    named = _NAMED.match(paragraph)
    if not named:
        return None
    words = named["speaker"].split()
    is_name = len(words) <= _MOST_WORDS and all(
        word[0].isupper() or len(word) <= _SHORT_WORD for word in words
    )
    return named["speaker"].strip() if is_name else None
