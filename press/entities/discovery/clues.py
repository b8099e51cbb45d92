"""What kind of thing an unknown name may be, by its own words and those around it.

Guesses, for an editor to judge; knows nothing of the names that are known.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from press.entities.discovery.candidates import Candidate
from press.entities.entity import EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.name_heads import kind_of_head
from press.language.azerbaijani.letters import lower, words
from press.language.name_words import CLUES, PATRONYMICS, SURNAME_ENDINGS, TITLES
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

_OF_PLACE: Final = re.compile(named_patterns(ORIGINAL)["locative"])


def clues(sentence: str, candidate: Candidate) -> Iterator[tuple[EntityKind, int]]:
    """Yield what the words around say, each with its weight."""
    before = [word[0] for word in words(sentence[max(0, candidate.start - 40) : candidate.start])]
    if before and lower(before[-1]) in TITLES[ORIGINAL]:
        yield PERSON, 3
    after = next((word[0] for word in words(sentence[candidate.end : candidate.end + 30])), "")
    for kind in ENTITY_KINDS:
        if lower(after).startswith(CLUES.get(kind.name, ())):
            yield kind, 3
    if len(candidate.words) == 1 and _OF_PLACE.match(candidate.words[0]):
        yield PLACE, 1


def own_clues(name: Sequence[str]) -> Iterator[tuple[EntityKind, int]]:
    """Yield what the words of the name say, uninflected but for the last one's possessive."""
    small = [lower(word) for word in name]
    last = small[-1]
    head = kind_of_head(last) if len(name) > 1 else None
    if head:
        yield head, 50
    elif PATRONYMICS & set(small):
        yield PERSON, 50
    elif len(name) == 1 and len(name[0]) < 7 and name[0].isupper():
        yield ORGANIZATION, 5
    elif len(name) in {2, 3}:
        yield PERSON, 4 if last.endswith(SURNAME_ENDINGS) else 1
