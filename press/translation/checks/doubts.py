"""What a check is given, and what it says: a doubt, with its reason in words.

A doubt is a program's: most are right, some are not, and the reader is told the reason
and not a verdict. Knows no check and no page.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from press.entities.entity import Entity
from press.language.interface import gettext, message
from press.languages import Language


@dataclass(frozen=True, slots=True)
class Sentences:
    """A sentence in both languages, and what the archive knows of it."""

    original: str
    english: str
    names: tuple[Entity, ...] = ()  #: whom and what the original names
    before: "Sentences | None" = None  #: the sentence before it


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a translated sentence may not say what the original says."""

    check: str  #: the check's name
    reason: str  #: a key of `REASONS`
    values: Mapping[str, str] = field(default_factory=dict)  #: what fills the reason

    def text(self, language: Language) -> str:
        """Return the reason as a reader of this language reads it."""
        return gettext(language, REASONS[self.reason]).format_map(self.values)


#: What compares a sentence in one respect.
Check = Callable[[Sentences], Iterator[Doubt]]

#: The reasons in words, true wherever they are read: beside either sentence, or in a list.
REASONS: Final = {
    "number-missing": message(
        "The number “{original}” of the Azerbaijani is missing in the English."
    ),
    "number-added": message("The number “{english}” is not in the Azerbaijani."),
    "number-differs": message(
        "The Azerbaijani has the number “{original}”, the English “{english}”."
    ),
    "percent": message("“{original}” is a percentage in one language alone."),
    "date-missing": message("The date “{original}” of the Azerbaijani is missing in the English."),
    "date-added": message("The date “{english}” is not in the Azerbaijani."),
    "date-differs": message("The Azerbaijani has the date “{original}”, the English “{english}”."),
    "name-missing": message("The Azerbaijani names {original} ({english}), the English does not."),
    "term": message("“{original}” is called “{english}” in the archive’s English."),
    "untranslated": message("“{english}” was left in Azerbaijani."),
    "untranslated-all": message("The sentence was left in Azerbaijani."),
    "length-short": message(
        "The English is much shorter than the Azerbaijani: a part may be missing."
    ),
    "length-long": message("The English is much longer than the Azerbaijani: a part may be added."),
    "negation-missing": message("The Azerbaijani denies (“{original}”), the English does not."),
    "negation-added": message("The English denies (“{english}”), the Azerbaijani does not."),
    "pronoun": message(
        "“{english}” is a guess: the Azerbaijani does not say whether a man or a woman is meant."
    ),
}
