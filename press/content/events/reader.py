"""Reads a headline: what happened, who did it with whom, who speaks.

First what stands around the headline is taken off, then a speaker before a colon or behind a dash
is looked for, then the frame of its verb. What is doubtful stays empty. Knows no authority: names
that are known come with the headline.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final

from press.content.events.actors import MEDIA, TOPICS, Party, Sort, distributed
from press.content.events.event_record import PARTS, Event, Known, Participant
from press.content.events.frame_match import DOUBTFUL, FrameMatch, FrameMatcher
from press.content.events.frames import frames
from press.content.events.headline_words import (
    SPORT,
    KnownName,
    Token,
    tokens,
    without_furniture,
)
from press.content.events.phrases import Phrases
from press.content.events.sides import host, sides
from press.content.kinds import OTHER
from press.language.azerbaijani.cases import Case
from press.language.azerbaijani.letters import lower, normalize, words
from press.language.azerbaijani.noun_forms import closes
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

_STATEMENT: Final = "statement"
_POST: Final = "social-post"
#: The name of the rule by which two sides tell the kind.
_BETWEEN: Final = "A + B …"
#: Kinds whose agent speaks.
_SPOKEN: Final = frozenset({_STATEMENT, "interview", "speech", "social-post"})
_COLON: Final = re.compile(r"(?<!\d):\s+|(?<=\d):\s+")
_DASH: Final = re.compile(r"\s+[-–—]\s+")
#: Who speaks is named in a few words.
_MOST_WORDS: Final = 9
#: Above this nobody is sure who speaks, or who went where.
_NOT_CERTAIN: Final = 1.6
_SPEAKERS: Final = frozenset({Sort.PERSON, Sort.OFFICE, Sort.EXPERT, Sort.BODY})
_PREDICATE: Final = re.compile(named_patterns(ORIGINAL)["predicate"])
#: So much surer the best reading must be than one that names somebody else.
_MARGIN: Final = 0.25


@dataclass(frozen=True, slots=True)
class Reading:
    """What a headline tells, and by which frame."""

    event: Event
    match: FrameMatch | None = None
    words: tuple[Token, ...] = ()
    rule: str = ""  #: the row of the table or the rule that told the kind


def read_headline(title: str, known: Iterable[KnownName] = ()) -> Reading:
    """Return what the headline tells; an event of the kind `OTHER` where that is nothing."""
    bare = without_furniture(title)
    if bare.is_commentary:
        return Reading(Event(OTHER), rule="commentary")
    names = [name for name in known if name.end <= len(bare.text)]
    return _quoted(bare.text, names) or _by_frame(bare.text, names)


def _quoted(text: str, known: Sequence[KnownName]) -> Reading | None:
    """Return the statement that «WHO: …» or «… – WHO» is, or what stands behind a topic."""
    colon = next((one for one in _COLON.finditer(text) if _is_outside(text, one.start())), None)
    if colon:
        head, rest = text[: colon.start()], text[colon.end() :]
        before = _tokens(text, known, 0, colon.start())
        plain = lower(normalize(head)).strip(' “”«»"')
        if plain in MEDIA:
            return _by_frame_between(text, known, colon.end(), len(text))
        if plain in TOPICS or not before:
            return Reading(Event(OTHER), rule="topic")
        if statement := _statement(before, rest):
            return statement
        reading = _by_tokens(before)
        if reading.match and reading.event.kind != OTHER:
            return reading
        return _by_frame_between(text, known, colon.end(), len(text))
    dashes = [one for one in _DASH.finditer(text) if _is_outside(text, one.start())]
    if dashes:
        behind = _tokens(text, known, dashes[-1].end(), len(text))
        plain = lower(normalize(text[dashes[-1].end() :]))
        if plain in MEDIA:
            return _by_frame_between(text, known, 0, dashes[-1].start())
        return _statement(behind, text[: dashes[-1].start()], behind_dash=True)
    return None


def _is_outside(text: str, place: int) -> bool:
    """Tell whether a place is outside quotations."""
    before = text[:place]
    opened = before.count("“") + before.count("«") + before.count("„")
    closed = before.count("”") + before.count("»")
    return opened <= closed and before.count('"') % 2 == 0


def _statement(
    before: Sequence[Token], quotation: str, *, behind_dash: bool = False
) -> Reading | None:
    """Return the statement of whom these words name, if they can speak."""
    if not 0 < len(before) <= _MOST_WORDS:
        return None
    phrases = Phrases(before)
    end = len(before)
    best = next(iter(phrases.read(0, end, Case.BARE)), None)
    partner: tuple[Party, ...] = ()
    if not behind_dash and (best is None or best.cost > _NOT_CERTAIN):
        for cut in range(end - 1, 0, -1):  # «WHO WHOM-a: …»
            who = next(iter(phrases.read(0, cut, Case.BARE)), None)
            whom = next(iter(phrases.read(cut, end, Case.DATIVE)), None)
            if who and whom and whom.sort in _SPEAKERS and who.cost + whom.cost < _NOT_CERTAIN:
                best, partner = who, whom.parties
                break
    if best is None or best.cost > _NOT_CERTAIN:
        return None
    if not all(_may_speak(party, before, quotation) for party in best.parties):
        return None
    if behind_dash and not _is_sentence(quotation):
        return None  # «the village's last mill – Ornel»: what a name is, not what anybody says
    parts = {"agent": best.parties, "partner": partner, "speaker": best.parties}
    rule = "… – WHO" if behind_dash else "WHO: …"
    return Reading(_event(_STATEMENT, parts, before), None, tuple(before), rule)


def _may_speak(party: Party, before: Sequence[Token], quotation: str) -> bool:
    if party.sort not in _SPEAKERS or lower(party.name) in MEDIA | TOPICS:
        return False
    if any(char.isdigit() for char in party.name):
        return False
    if party.is_known or party.sort in {Sort.OFFICE, Sort.EXPERT} or party.office:
        return True
    words = lower(normalize(quotation)).replace(",", " ").split()
    if any(word in SPORT for word in words):
        return False
    last = before[party.end - 1].small
    return not (party.sort is Sort.PERSON and closes(last))


def _is_sentence(quotation: str) -> bool:
    """Tell whether a quotation ends as a sentence does; a bare phrase says nothing."""
    ends = [word[0] for word in words(lower(normalize(quotation)))]
    return bool(ends) and _PREDICATE.search(ends[-1]) is not None


def _tokens(text: str, known: Sequence[KnownName], start: int, end: int) -> list[Token]:
    inside = [
        replace(name, start=name.start - start, end=name.end - start)
        for name in known
        if name.start >= start and name.end <= end
    ]
    return [
        replace(token, start=token.start + start, end=token.end + start)
        for token in tokens(text[start:end], inside)
    ]


def _by_frame(text: str, known: Sequence[KnownName]) -> Reading:
    return _by_tokens(_tokens(text, known, 0, len(text)))


def _by_frame_between(text: str, known: Sequence[KnownName], start: int, end: int) -> Reading:
    return _by_tokens(_tokens(text, known, start, end))


def _by_tokens(words: Sequence[Token]) -> Reading:
    """Return what the first clause that tells an event tells; who acts may stand in another."""
    ends = [
        place
        for place, token in enumerate(words[:-1], 1)
        if token.before_comma and _PREDICATE.search(token.small)
    ]
    clauses = [words[start:end] for start, end in pairwise([0, *ends, len(words)])]
    readings = [_clause(clause) for clause in clauses] or [Reading(Event(OTHER))]
    telling = (reading for reading in readings if reading.event.kind != OTHER)
    first = next(telling, readings[-1])
    acting = next((one.event for one in readings if one.event.agent), first.event)
    if first.event.agent or not acting.agent or first.event.kind in _SPOKEN:
        return first
    known = {**first.event.known, "agent": acting.known["agent"]}
    return replace(first, event=replace(first.event, agent=acting.agent, known=known))


def _clause(words: Sequence[Token]) -> Reading:
    """Return what the frame of a clause's verb tells."""
    phrases = Phrases(words)
    matcher = FrameMatcher(phrases)
    fitting: list[FrameMatch] = []
    for _, equals in groupby(frames().ending_in(words[-1].small), key=attrgetter("rank")):
        ways = (match for frame in equals for match in matcher.matches(frame))
        if fitting := [match for match in ways if match.cost <= DOUBTFUL]:
            break
    best = min(fitting, key=lambda match: match.cost, default=None)
    event = Event(OTHER)
    if best:
        rivals = [match for match in fitting if match.cost < best.cost + _MARGIN]
        parts = {part: _agreed(part, best, rivals) for part in PARTS}
        event = _event(best.frame.kind, parts, words)
    between, kind = _sides(words, phrases, event, best)
    if between:
        kind = event.kind if event.kind != OTHER else kind
        event = replace(event, kind=kind, sides=_participants(between, words))
    return Reading(event, best, tuple(words), best.frame.row if best else kind and _BETWEEN)


def _agreed(part: str, best: FrameMatch, rivals: Sequence[FrameMatch]) -> tuple[Party, ...]:
    """Return a part of the event; nothing where other readings name somebody else."""
    names = {tuple(party.name for party in _part(part, match)) for match in rivals}
    return _part(part, best) if len(names) == 1 else ()


def _part(part: str, match: FrameMatch) -> tuple[Party, ...]:
    phrases = {slot: match.phrase(slot) for slot in ("WHO", "WHOM", "PLACE")}
    parties = {slot: phrase.parties if phrase else () for slot, phrase in phrases.items()}
    if part == "speaker":
        return parties["WHO"] if match.frame.kind in _SPOKEN else ()
    if part == "partner" and match.frame.kind == "visit":
        return parties["PLACE"] or parties["WHOM"]
    who, whom = parties["WHO"], parties["WHOM"]
    if len(whom) == 1 and whom[0].singular and who and who[0].sort is Sort.COUNTRY:
        parties |= {"WHO": distributed(who, whom[0]), "WHOM": distributed(whom, whom[0])}
    return parties[{"agent": "WHO", "partner": "WHOM", "place": "PLACE"}[part]]


def _sides(
    words: Sequence[Token], phrases: Phrases, event: Event, best: FrameMatch | None
) -> tuple[tuple[Party, ...], str]:
    """Return between whom it was, and the kind of event that the words for it tell."""
    if event.kind == _POST:
        return _visited(words), ""
    if event.kind in _SPOKEN or (event.agent and event.partner):
        return (), ""
    if event.partner and best and (at := host(words, phrases)):
        return (*at, *_part("partner", best)), ""
    return sides(words, phrases)


def _visited(words: Sequence[Token]) -> tuple[Party, ...]:
    """Return who went where by the visit or meeting that a post is about."""
    best: tuple[float, tuple[Party, ...]] = _NOT_CERTAIN, ()
    for end, token in enumerate(words, 1):
        for frame in frames().visits_ending_in(token.small):
            for start in range(end - 1):
                phrases = Phrases(words[start:end])
                for match in FrameMatcher(phrases).matches(frame):
                    parties = [
                        replace(party, start=party.start + start, end=party.end + start)
                        for slot in ("WHO", "WHOM", "PLACE")
                        if (phrase := match.phrase(slot))
                        for party in phrase.parties
                    ]
                    if match.cost < best[0]:
                        best = match.cost, tuple(parties)
    return best[1]


def _event(kind: str, parts: Mapping[str, tuple[Party, ...]], words: Sequence[Token]) -> Event:
    participants = {part: _participants(parts.get(part, ()), words) for part in PARTS}
    known: dict[str, Known] = {part: "headline" for part in PARTS if participants[part]}
    return Event(kind, **participants, known=known)


def _participants(parties: Sequence[Party], words: Sequence[Token]) -> tuple[Participant, ...]:
    """Return the parties by offsets."""
    return tuple(
        Participant(
            party.name,
            party.sort,
            party.office,
            start=words[party.start - party.before].start,
            end=words[party.end - 1].end,
        )
        for party in parties
    )


def kind_of(title: str) -> str:
    """Return the kind of event that a headline tells; `OTHER` where it tells none."""
    return read_headline(title).event.kind
