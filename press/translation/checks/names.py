"""Whether what the original names is named in English, as the name authority has it.

A country may also be named by its people: "Azerbaijani", "French". A person may be named
by the surname alone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from press.entities.entity import Entity, EntityKind
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.searchable_text import SearchableText, fold
from press.language.interface import message
from press.language.tables import read_table
from press.languages import ORIGINAL, TRANSLATION
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

NAME: Final = "names"
_MISSING: Final = message("The Azerbaijani names {original} ({english}), the English does not.")


#: «U.N.» is UN.
_DOTTED: Final = re.compile(r"\b(?:[A-Z]\.){2,}")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for each thing named in the original alone."""
    if not pair.names:
        return
    plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), pair.english)
    english = SearchableText([plain], TRANSLATION).folded
    for entity in {entity.id: entity for entity in pair.names}.values():
        if not english_pattern(entity).search(english):
            values = {"original": entity.names[ORIGINAL], "english": entity.names[TRANSLATION]}
            yield Doubt(NAME, _MISSING, values)


def english_pattern(entity: Entity) -> re.Pattern[str]:
    """Return a pattern of the words of folded English that may name the entity."""
    surname = entity.surname.get(TRANSLATION, "")
    return _pattern(entity.kind, entity.called(TRANSLATION), surname, entity.country)


@lru_cache(maxsize=1 << 13)
def _pattern(
    kind: EntityKind, called: tuple[str, ...], surname: str, country: str
) -> re.Pattern[str]:
    """Return a pattern of the folded words that may begin with the name in English."""
    forms = [fold(name, TRANSLATION) for name in called]
    if kind is PERSON:
        forms.append(fold(surname or called[0].rpartition(" ")[2], TRANSLATION))
    if kind is PLACE:
        forms += [form[:-1] for form in forms if len(form) > 4 and form[-1] in "aeioy"]
        forms += _peoples().get(country, ())
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})")


@cache
def _peoples() -> dict[str, tuple[str, ...]]:
    """Return other forms by country, folded."""
    return {
        row["country"]: tuple(fold(form, TRANSLATION) for form in row["forms"].split())
        for row in read_table(TRANSLATION, "peoples")
    }


CHECK: Final = SentenceCheck(name=NAME, compare=compare, reasons=(_MISSING,))
