"""Where a text names an entity: full names first, then what they are called for short.

Of overlapping names the first counts, and of those that begin together the longest: so a
place inside an organization's name is not tagged. What becomes of a mention is not its
business.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from press.entities.entity import Entity
from press.entities.mentions.abbreviations import declared, without_others
from press.entities.mentions.contexts import Contexts
from press.entities.mentions.matches import Match, Matcher
from press.entities.mentions.name_patterns import PatternRole
from press.entities.mentions.searchable_text import SearchableText
from press.entities.mentions.surnames import Surnames
from press.entities.tags import Edits, EntityTag, How, Mention, entity_tags
from press.languages import Language

__all__ = ["Edits", "EntityTag", "Mention", "MentionFinder", "entity_tags"]


class MentionFinder:
    """Finds the names of one authority in texts of one language; build it once."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language; takes a fraction of a second."""
        self._authority = authority
        self._language = language
        self._matcher = Matcher(authority, language)
        self._contexts = Contexts(authority, language)
        self._surnames = Surnames(authority, language)

    def find(self, sentences: Sequence[str]) -> list[Mention]:
        """Return the mentions in one text's sentences, in the order of the text."""
        text = SearchableText(sentences, self._language)
        matches = _without_exceptions(list(self._matcher.matches(text)))
        names = [match for match in matches if match.pattern.sort is PatternRole.NAME]
        # Capitals that prove nothing count where something else in the text names the entity.
        proved = {match.pattern.entity for match in names if not match.weak}
        whole = _longest(match for match in names if match.pattern.entity in proved)
        named = self._contexts.genuine(text, whole)
        named = without_others(text, named, self._authority, self._language)
        surnames = _outside(whole, (m for m in matches if m.pattern.sort is PatternRole.SURNAME))
        size = len(text.kept)
        surnames = [match for match in surnames if not self._contexts.is_part(text, match, size)]
        short = [*self._surnames.resolve(text, named, surnames)]
        short += _outside(whole, declared(text, named))
        mentions = [_mention(text, match, "name") for match in named]
        return sorted(mentions + [_mention(text, match, "short") for match in _longest(short)])


def _mention(text: SearchableText, match: Match, how: How) -> Mention:
    return Mention(*text.locate(match.start, match.end), match.pattern.entity, how)


def _without_exceptions(matches: list[Match]) -> list[Match]:
    """Leave out what stands inside a phrase that its entity's stanza excepts."""
    excepted: dict[str, list[Match]] = {}
    for match in matches:
        if match.pattern.sort is PatternRole.EXCEPTION:
            excepted.setdefault(match.pattern.entity, []).append(match)
    if not excepted:
        return matches
    return [
        match
        for match in matches
        if not any(
            phrase.start < match.end and match.start < phrase.end
            for phrase in excepted.get(match.pattern.entity, ())
        )
    ]


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Return matches that do not overlap: the first, and of those the longest."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def _outside(taken: Sequence[Match], matches: Iterable[Match]) -> list[Match]:
    """Return the matches that overlap none of `taken`, which is in order."""
    starts = [match.start for match in taken]
    outside = []
    for match in matches:
        before = bisect_right(starts, match.end - 1) - 1
        if before < 0 or taken[before].end <= match.start:
            outside.append(match)
    return outside
