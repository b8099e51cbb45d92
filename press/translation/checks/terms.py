"""Whether phrases with settled English are in English what the glossary says.

The settled words may be inflected or change their order at the edges; any of a term's
English is right, in small letters or capitals.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from press.entities.mentions.searchable_text import fold
from press.language.interface import message
from press.languages import TRANSLATION
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "terms"
_OTHER_WORDS: Final = message("“{original}” is called “{english}” in the archive’s English.")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for each term of the original whose English is not in the sentence."""
    matches = {match.term.original: match for match in pair.terms}
    english = fold(pair.english, TRANSLATION) if matches else ""
    for match in matches.values():
        if not english_pattern(match.term.accepted).search(english):
            text = pair.original[match.start : match.end]
            yield Doubt(NAME, _OTHER_WORDS, {"original": text, "english": match.term.translation})


@lru_cache(maxsize=4096)
def english_pattern(accepted: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of a term's folded words, each of which may go on: minister, ministers."""
    forms = []
    for text in accepted:
        # What all forms of a word begin with: country and countries, aid and aids.
        words = fold(text, TRANSLATION).split()
        stems = (word[:-1] if len(word) > 4 and word[-1] in "yes" else word for word in words)
        forms.append(r"\w*\W+".join(map(re.escape, stems)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})")


CHECK: Final = SentenceCheck(
    name=NAME, compare=compare, reasons=(_OTHER_WORDS,), checks_headlines=False
)
