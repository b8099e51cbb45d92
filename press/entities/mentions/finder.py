"""Where a text names an entity: full names first, then what they are called for short.

Of overlapping names the first counts, and of those that begin together the longest: so a
place inside an organization's name is not tagged. What becomes of a mention is not its
business.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from press.entities.entity import Entity
from press.entities.mentions.abbreviations import declared, without_others
from press.entities.mentions.contexts import Contexts
from press.entities.mentions.matches import Match, Matcher
from press.entities.mentions.name_patterns import PatternRole
from press.entities.mentions.passages import Passages
from press.entities.mentions.patronymics import Patronymics
from press.entities.mentions.searchable_text import SearchableText
from press.entities.mentions.surnames import Surnames
from press.entities.mentions.verdicts import Reason, Rule, Verdict
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
        self._passages = Passages(authority)
        self._surnames = Surnames(authority, language)

    def find(self, sentences: Sequence[str], day: date | None = None) -> list[Mention]:
        """Return the mentions in one text's sentences, in the order of the text.

        Whose a surname is may hang on the `day` of the text: who held the office then.
        """
        text = SearchableText(sentences, self._language)
        verdicts = [verdict for verdict in self._verdicts(text, day) if verdict.is_mention]
        named = [v.match for v in verdicts if v.reason.rule is Rule.FULL_NAME]
        short = _longest(v.match for v in verdicts if v.reason.rule is not Rule.FULL_NAME)
        mentions = [_mention(text, match, "name") for match in named]
        return sorted(mentions + [_mention(text, match, "short") for match in short])

    def explain(
        self, sentences: Sequence[str], day: date | None = None
    ) -> list[tuple[Mention, Verdict]]:
        """Return each phrase of the authority in a text with what was decided of it, and why."""
        text = SearchableText(sentences, self._language)
        return [(_mention(text, v.match, "name"), v) for v in self._verdicts(text, day)]

    def _verdicts(self, text: SearchableText, day: date | None) -> list[Verdict]:
        """Return what becomes of each phrase of the authority in a text."""
        matches, verdicts = _without_exceptions(list(self._matcher.matches(text)))
        names = [match for match in matches if match.pattern.sort is PatternRole.NAME]
        # Capitals that prove nothing count where something else in the text names the entity.
        proved = {match.pattern.entity for match in names if not match.weak}
        whole = _longest(match for match in names if match.pattern.entity in proved)
        unproved = [match for match in names if match.pattern.entity not in proved]
        verdicts += _dropped(unproved, Rule.ORDINARY_WORD)
        patronymics = Patronymics(text)
        strangers = [match for match in whole if patronymics.cover(match)]
        verdicts += _dropped(strangers, Rule.PATRONYMIC)
        if strangers:
            whole = [match for match in whole if match not in strangers]
        named = []
        for number, match in enumerate(whole):
            before = whole[number - 1] if number else None
            after = whole[number + 1] if number + 1 < len(whole) else None
            reason = self._contexts.reason(text, match, before, after)
            if reason:
                verdicts.append(Verdict(match, reason, is_mention=False))
            else:
                named.append(match)
        verdicts += self._of_full_names(text, named)
        named = [v.match for v in verdicts if v.is_mention]
        verdicts += self._of_surnames(text, day, (matches, whole, named), patronymics)
        short = _outside(whole, declared(text, named))
        verdicts += [Verdict(match, Reason(Rule.DECLARED), is_mention=True) for match in short]
        return verdicts

    def _of_full_names(self, text: SearchableText, named: list[Match]) -> list[Verdict]:
        """Return what the rest of the text makes of full names."""
        kept = without_others(text, named, self._authority, self._language)
        verdicts = []
        if len(kept) < len(named):
            verdicts += _dropped([match for match in named if match not in kept], Rule.EXPLAINED)
        if elsewhere := self._passages.of_other_states(text, kept):
            verdicts += _dropped(elsewhere, Rule.PASSAGE)
            kept = [match for match in kept if match not in elsewhere]
        return verdicts + [
            Verdict(match, Reason(Rule.FULL_NAME), is_mention=True) for match in kept
        ]

    def _of_surnames(
        self,
        text: SearchableText,
        day: date | None,
        phrases: tuple[list[Match], list[Match], list[Match]],
        patronymics: Patronymics,
    ) -> list[Verdict]:
        """Return what becomes of the surnames outside full names."""
        matches, whole, named = phrases
        surnames = _outside(whole, (m for m in matches if m.pattern.sort is PatternRole.SURNAME))
        verdicts, alone = [], []
        for match in surnames:
            reason = self._contexts.longer(text, match, len(text.kept))
            if reason:
                verdicts.append(Verdict(match, reason, is_mention=False))
            else:
                alone.append(match)
        others = [match for match in alone if patronymics.cover(match)]
        return verdicts + list(self._surnames.resolve(text, day, named, alone, others))


def _mention(text: SearchableText, match: Match, how: How) -> Mention:
    return Mention(*text.locate(match.start, match.end), match.pattern.entity, how)


def _dropped(matches: Iterable[Match], rule: Rule) -> list[Verdict]:
    return [Verdict(match, Reason(rule), is_mention=False) for match in matches]


def _without_exceptions(matches: list[Match]) -> tuple[list[Match], list[Verdict]]:
    """Leave out what stands inside a phrase that its entity's stanza excepts."""
    excepted: dict[str, list[Match]] = {}
    for match in matches:
        if match.pattern.sort is PatternRole.EXCEPTION:
            excepted.setdefault(match.pattern.entity, []).append(match)
    if not excepted:
        return matches, []
    inside = {
        match
        for match in matches
        if any(
            phrase.start < match.end and match.start < phrase.end
            for phrase in excepted.get(match.pattern.entity, ())
        )
    }
    verdicts = _dropped(
        (match for match in inside if match.pattern.sort is PatternRole.NAME), Rule.EXCEPTION
    )
    return [match for match in matches if match not in inside], verdicts


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
