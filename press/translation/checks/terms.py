"""Whether phrases with settled English are in English what the table of terms says.

The settled words may be inflected or change their order at the edges; any of a term's
English is right, in small letters or capitals.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from press.entities.mentions.searchable_text import fold
from press.languages import TRANSLATION
from press.translation.checks.doubts import Check, Doubt, Sentences
from press.translation.glossary.glossary import Glossary

NAME: Final = "terms"


def checked_by(terms: Glossary) -> Check:
    """Return the check that holds a sentence to these terms."""

    def check(sentences: Sentences) -> Iterator[Doubt]:
        """Yield a doubt for each term whose English is not in the sentence."""
        found = {one.term.original: one for one in terms.longest(sentences.original)}
        english = fold(sentences.english, TRANSLATION) if found else ""
        for one in found.values():
            if not _pattern(one.term.accepted).search(english):
                text = sentences.original[one.start : one.end]
                yield Doubt(NAME, "term", {"original": text, "english": one.term.translation})

    return check


@lru_cache(maxsize=4096)
def _pattern(accepted: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of folded words, each of which may go on: minister, ministers."""
    forms = (r"\w*\W+".join(map(_stem, fold(text, TRANSLATION).split())) for text in accepted)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})")


def _stem(word: str) -> str:
    """Return what all forms of a word begin with: country and countries, aid and aids."""
    return re.escape(word[:-1] if len(word) > 4 and word[-1] in "yes" else word)
