"""What a check of a translated sentence is: what it is given, and the doubts it returns.

A doubt is a program's: most are right, some are not, and the reader is told the reason
and not a verdict. Knows no check and no page.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from press.entities.entity import Entity
from press.language.interface import gettext
from press.languages import Language
from press.translation.glossary.glossary import TermMatch


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence in both languages, and what the archive knows of it."""

    original: str
    english: str
    names: tuple[Entity, ...] = ()  #: whom and what the original names
    before: "SentencePair | None" = None  #: the sentence before it
    terms: tuple[TermMatch, ...] = ()  #: the phrases of the glossary in the original


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a translated sentence may not say what the original says."""

    check: str  #: the check's name
    #: The reason, a message of the interface. It holds wherever it is read: beside either
    #: sentence, or in a list.
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)  #: what fills the reason
    is_about_all: bool = False  #: whether it makes every other doubt about the sentence idle

    def text(self, language: Language) -> str:
        """Return the reason as a reader of this language reads it."""
        return gettext(language, self.reason).format_map(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCheck:
    """A check: it compares a sentence with its original in one respect."""

    name: str
    compare: Callable[[SentencePair], Iterator[Doubt]]
    #: All reasons that its doubts give, each a message of the interface.
    reasons: tuple[str, ...]
    #: Whether a headline must pass it too. A headline may be shorter and word things freely.
    checks_headlines: bool = True
    #: The name of a check that comes before. What that one doubts is not doubted again.
    yields_to: str = ""
    #: Whether its doubts are right in fewer than half of the cases, so that they sort the queue and
    #: stand in editors' lists, and no reader sees them.
    only_sorts: bool = False
