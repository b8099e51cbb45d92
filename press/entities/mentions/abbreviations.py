"""Abbreviations that a text itself explains: «Beynəlxalq Miqrasiya Təşkilatı (BMqT)».

One that it gives to a name stands for that name from then on; one that it gives to
something else is not the name's, though the authority has it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.mentions.matches import Match, ending_after
from press.entities.mentions.searchable_text import SearchableText, fold
from press.language.name_words import CALLED
from press.languages import Language

_SHORT: Final = r"[^\W\d_]{2,10}"
#: Right after the name, perhaps with "from here on", in either language.
_AFTER: Final = re.compile(rf" ?\((?:(?:{'|'.join(CALLED)})[ –—-]+)?({_SHORT})\)")
#: Right before the name, which then stands in brackets.
_BEFORE: Final = re.compile(rf"(?<![^\W_])({_SHORT}) \($")
_WORD: Final = re.compile(r"[^\W\d_]+")
_REACH: Final = 160
_SAME: Final = 4  # letters in which words of two names of one thing agree


def declared(text: SearchableText, named: Sequence[Match]) -> Iterator[Match]:
    """Yield each place where an abbreviation stands that the text gave to a full name."""
    for match in named:
        short = _given(text, match)
        if match.pattern.kind is not PERSON and sum(map(str.isupper, short)) > 1:
            for at in re.finditer(rf"(?<![^\W_]){short}(?![^\W_])", text.kept):
                if at.start() >= match.start - len(short) - 2:
                    end = ending_after(text, at.end())
                    yield Match(at.start(), at.end(), end, match.pattern, weak=False)


def _given(text: SearchableText, match: Match) -> str:
    """Return the abbreviation in brackets behind a name, or before it; empty where none is."""
    if after := _AFTER.match(text.kept, match.end):
        return after[1]
    if text.kept[match.end : match.end + 1] != ")":
        return ""
    before = _BEFORE.search(text.kept, max(0, match.start - _REACH), match.start)
    return before[1] if before else ""


def without_others(
    text: SearchableText,
    named: Sequence[Match],
    authority: Mapping[str, Entity],
    language: Language,
) -> list[Match]:
    """Return the matches without abbreviations that this text explains as something else."""
    others = {
        text.kept[match.start : match.stem_end]
        for match in named
        if text.kept[match.start - 2 : match.start] == " ("
        and _is_of_another(text, match, authority[match.pattern.entity], language)
    }
    if not others:
        return list(named)
    return [match for match in named if text.kept[match.start : match.stem_end] not in others]


def _is_of_another(text: SearchableText, match: Match, entity: Entity, language: Language) -> bool:
    """Tell whether the words before begin with these letters and are no name of the entity's."""
    short = text.kept[match.start : match.stem_end]
    if len(short) < 2 or not short.isupper():
        return False
    before = _WORD.findall(text.kept, max(0, match.start - _REACH), match.start)
    capitals = [word for word in before if word[0].isupper()][-len(short) :]
    if "".join(word[0] for word in capitals) != short:
        return False
    beginnings = {
        word[:_SAME] for name in entity.called(language) for word in fold(name, language).split()
    }
    return not any(fold(word, language)[:_SAME] in beginnings for word in capitals)
