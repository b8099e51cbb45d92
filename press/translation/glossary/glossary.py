"""Phrases with settled English, and where a text has them.

The glossary is ``content/terms.yaml``, which editors extend; `glossary_file` knows how the
file is written. Headlines are put together from these phrases, engines that take
a glossary get them, and reviewed texts are held to them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from press.entities.entity import Entity
from press.entities.kinds.event import EVENT
from press.entities.mentions.matches import Matcher
from press.entities.mentions.searchable_text import SearchableText
from press.language.azerbaijani.cases import possessed
from press.language.azerbaijani.letters import lower, normalize
from press.languages import ORIGINAL, TRANSLATION


class TermUse(StrEnum):
    """What a phrase may do in a headline."""

    PHRASE = "phrase"  #: stands for itself: «Novruz bayramı»
    OFFICE = "office"  #: somebody's: «Baş nazir» of a country, before a name or alone
    PART = "part"  #: something's, never alone: «sammit» of an organization


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase in both languages."""

    original: str  #: uninflected; an office as a title has it: «Baş nazir», not «Baş naziri»
    translation: str
    also: tuple[str, ...] = ()  #: other English that is right too
    sort: TermUse = TermUse.PHRASE
    note: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """All English that is right, the settled one first."""
        return (self.translation, *self.also)


class TermMatch(NamedTuple):
    """A term and where it stands: ``text[start:end]``, its ending included."""

    start: int
    end: int
    term: Term


class Glossary(Mapping[str, Term]):
    """The terms by their original phrase; finds them in texts. Build it once."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        """Lay out every phrase."""
        self._terms: Final = {term.original: term for term in terms}
        self._matcher: Final = Matcher(dict(map(_as_entity, self._terms.values())), ORIGINAL)

    def __getitem__(self, original: str) -> Term:
        """Return the term of this phrase; ``KeyError`` where there is none."""
        return self._terms[original]

    def __iter__(self) -> Iterator[str]:
        """Yield the phrases."""
        return iter(self._terms)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._terms)

    def matches(self, text: str) -> list[TermMatch]:
        """Return every place of the text that has a term in any form, overlapping ones too."""
        searchable = SearchableText([text], ORIGINAL)
        matches: set[TermMatch] = set()
        for match in self._matcher.matches(searchable):
            _, start, end = searchable.locate(match.start, match.end)
            matches.add(TermMatch(start, end, self._terms[match.pattern.entity]))
        return sorted(matches, key=lambda match: (match.start, -match.end, match.term.original))

    def longest_matches(self, text: str) -> list[TermMatch]:
        """Return the same without what overlaps: the first, and of those the longest."""
        kept: list[TermMatch] = []
        for match in self.matches(text):
            if not kept or match.start >= kept[-1].end:
                kept.append(match)
        return kept


def _as_entity(term: Term) -> tuple[str, Entity]:
    """Return the term as what the name finder looks for; small letters demand no capitals."""
    phrases = [small := lower(normalize(term.original))]
    if term.sort is not TermUse.PHRASE:
        phrases.append(possessed(small))
    names = {ORIGINAL: phrases[0], TRANSLATION: term.translation}
    entity = Entity(term.original, EVENT, names, aliases={ORIGINAL: tuple(phrases[1:])})
    return term.original, entity
