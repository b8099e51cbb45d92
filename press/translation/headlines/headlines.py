"""What an article without a translation is called in English, by the event that its headline tells.

The frame of the headline's verb (``frames.yaml``) has the English sentence. Each of its places is
filled by the name authority, the glossary or, for persons who have no entry, by the rule of
romanization, in the right case and in one way alone. A headline of which every word is known
becomes a whole one; else a sentence says who acted and with whom; else who spoke.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from press.content.events.actors import Sort
from press.content.events.event_record import Event
from press.content.events.frames import Frame, FrameSlot, Piece, Words, frames
from press.content.events.headline_words import without_furniture
from press.content.events.reader import Reading
from press.content.kinds import label_of
from press.entities.entity import Entity
from press.entities.tags import Mention
from press.language.azerbaijani.cases import WITH, Case, case_of
from press.language.azerbaijani.letters import lower, normalize
from press.language.azerbaijani.romanize import english_spelling
from press.language.patterns import named_patterns
from press.language.tables import read_table
from press.languages import ORIGINAL, TRANSLATION
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.grammar import FILLS, Noun, NounRole, Nouns
from press.translation.headlines.nouns import Headline, HeadlineReader

_CAPITALS: Final = str.maketrans(ascii_lowercase, ascii_uppercase)
#: Words of English names of bodies, which Azerbaijani headlines write as English does.
_HEADS: Final = frozenset(row["word"] for row in read_table(TRANSLATION, "name_heads"))
_FOREIGN: Final = re.compile(named_patterns(ORIGINAL)["foreign_spelling"])
#: Under this name what says when, where or why is kept beside what fills the slots.
_BESIDE: Final = "+"
#: Kinds whose title may say who spoke.
_SPOKEN: Final = frozenset({"statement", "interview", "speech"})
#: What the slots of a frame hold.
Filling = Mapping[str, Noun]


@dataclass(frozen=True, slots=True)
class EnglishHeadline:
    """A headline in English."""

    text: str
    #: whether it leaves nothing out that the headline tells
    is_whole: bool = True
    #: the names in it that no authority has, spelled by rule
    romanized: tuple[str, ...] = ()


class Headlines:
    """Puts headlines into English by one authority and one glossary; build it once."""

    def __init__(self, authority: Mapping[str, Entity], glossary: Glossary) -> None:
        """Take what is known."""
        self._reader = HeadlineReader(authority, glossary)

    def english(
        self, title: str, mentions: Iterable[Mention], event: Event, reading: Reading
    ) -> EnglishHeadline | None:
        """Return the headline in English; ``None`` where nothing certain can be said.

        `mentions` are those in the headline, `event` and `reading` what it tells.
        """
        text = without_furniture(title).text
        unknown = dict(_unknown(text, event))
        within = [mention for mention in mentions if mention.end <= len(text)]
        if event.kind in _SPOKEN and reading.match is None:
            return self._spoken(text, within, event, unknown)
        headline = self._reader.read(
            text, within, [(*span, noun) for span, noun in unknown.items()]
        )
        if headline is None:
            return None
        nouns = _with_phrases(headline)
        whole = _whole(headline.words, nouns, event.kind)
        english = whole or _sentence(headline, nouns, reading, event)
        if english is None:
            return None
        spelled = (noun.english for noun in unknown.values())
        romanized = tuple(name for name in spelled if name in english)
        return EnglishHeadline(english, whole is not None, romanized)

    def _spoken(
        self,
        text: str,
        mentions: Sequence[Mention],
        event: Event,
        unknown: Mapping[tuple[int, int], Noun],
    ) -> EnglishHeadline | None:
        """Return who spoke: «Statement: President of Ornel Daren Talvik»."""
        speakers: list[str] = []
        romanized: list[str] = []
        for one in event.speaker:
            part = text[one.start : one.end]
            inside = [
                Mention(m.sentence, m.start - one.start, m.end - one.start, m.entity, m.how)
                for m in mentions
                if one.start <= m.start and m.end <= one.end
            ]
            names = [
                (start - one.start, end - one.start, noun)
                for (start, end), noun in unknown.items()
                if one.start <= start and end <= one.end
            ]
            headline = self._reader.read(part, inside, names)
            noun = headline and _only(headline.nouns, 0, len(headline.words), Case.BARE)
            if not noun:
                return None
            speakers.append(noun.english)
            romanized += [noun.english for *_, noun in names]
        if not speakers:
            return None
        label = label_of(event.kind, TRANSLATION)
        return EnglishHeadline(f"{label}: {', '.join(speakers)}", False, tuple(romanized))


def _unknown(text: str, event: Event) -> Iterator[tuple[tuple[int, int], Noun]]:
    """Yield the persons without an entry, by their offsets, spelled by rule.

    A surname alone is left out: nobody can tell whose it is.
    """
    for one in (*event.agent, *event.partner):
        words = one.name.count(" ") + 1
        if one.sort is not Sort.PERSON or one.entity or words == 1 or not one.end:
            continue
        if not _HEADS.isdisjoint(lower(one.name).split()):
            continue  # «Ornel Innovation Center» is nobody
        start = one.end
        form = text[one.start : one.end]
        if lower(form).endswith(f" {WITH}"):
            form = form[: -len(WITH) - 1]
        name = " ".join(form.split()[-words:])
        start = one.start + form.rfind(name)
        case = case_of(lower(normalize(one.name)), lower(normalize(name)))
        if case:
            noun = Noun(NounRole.PERSON, _spelled(one.name), case)
            yield (start, start + len(name)), noun


def _spelled(name: str) -> str:
    """Return a name as English has it; one that is written as in its own language stays."""
    is_foreign = name.isascii() and _FOREIGN.search(lower(name))
    return name if is_foreign else english_spelling(name)


def _with_phrases(headline: Headline) -> Nouns:
    nouns = {start: list(several) for start, several in headline.nouns.items()}
    for phrase in frames().phrases:
        for start in headline.nouns:
            nouns[start] += _phrases(phrase, headline, start)
    return nouns


def _whole(words: Sequence[str], nouns: Nouns, kind: str) -> str | None:
    """Return the English of the one frame that fits from end to end."""
    readings = {
        english
        for frame in frames().ending_in(words[-1])
        if frame.english and frame.kind == kind and _is_past(frame, words[-1])
        for end, filling in _walk(frame.pieces, words, nouns, 0)
        if end == len(words) and (english := _english(frame, filling, opens=True))
    }
    return readings.pop() if len(readings) == 1 else None


def _sentence(headline: Headline, nouns: Nouns, reading: Reading, event: Event) -> str | None:
    """Return who acted on whom, without what else the headline says.

    Only where the event's own frame has been read, and every place of it is known.
    """
    match = reading.match
    if match is None or not match.frame.english or not match.is_past or not event.agent:
        return None
    filling: dict[str, Noun] = {}
    for one in match.filled:
        if one.slot:
            start = headline.starts.get(reading.words[one.start].start)
            end = headline.ends.get(reading.words[one.end - 1].end)
            slot = next(
                piece
                for piece in match.frame.pieces
                if isinstance(piece, FrameSlot) and piece.name == one.slot
            )
            noun = None
            if start is not None and end is not None:
                noun = _only(nouns, start, end, slot.case, FILLS[one.slot])
            if noun is None:
                return None
            filling[one.slot] = noun
    return _english(match.frame, filling, opens=True)


def _only(
    nouns: Nouns,
    start: int,
    end: int,
    case: Case,
    roles: frozenset[NounRole] = FILLS["WHO"],
) -> Noun | None:
    """Return the noun of these words, if there is one alone."""
    by_english = {
        noun.english: noun
        for reached, noun in nouns.get(start, ())
        if reached == end and noun.case is case and noun.role in roles
    }
    return next(iter(by_english.values())) if len(by_english) == 1 else None


def _is_past(frame: Frame, word: str) -> bool:
    last = frame.pieces[-1]
    return isinstance(last, Words) and word in last.past


def _walk(
    pieces: Sequence[Piece], words: Sequence[str], nouns: Nouns, start: int, beside: int = 1
) -> Iterator[tuple[int, dict[str, Noun]]]:
    """Yield how far the pieces reach from `start`, and what fills their slots.

    So many phrases that say when, where or why may stand `beside` them.
    """
    if not pieces:
        yield start, {}
        return
    piece, *rest = pieces
    if beside:
        yield from _beside(pieces, words, nouns, start, beside)
    if isinstance(piece, Words):
        if start < len(words) and piece.fits(words[start]):
            yield from _walk(rest, words, nouns, start + 1, 0)
    elif isinstance(piece, FrameSlot):
        for end, noun in nouns.get(start, ()):
            if noun.case is piece.case and noun.role in FILLS[piece.name]:
                for reached, filling in _walk(rest, words, nouns, end, beside):
                    yield reached, {piece.name: noun, **filling}


def _beside(
    pieces: Sequence[Piece], words: Sequence[str], nouns: Nouns, start: int, beside: int
) -> Iterator[tuple[int, dict[str, Noun]]]:
    """Yield what :func:`_walk` does behind a phrase that says when, where or why."""
    for frame in frames().beside:
        for end, filling in _walk(frame.pieces, words, nouns, start, 0):
            if english := _english(frame, filling, opens=False):
                said = Noun(NounRole.EVENT, english, Case.BARE)
                for reached, others in _walk(pieces, words, nouns, end, beside - 1):
                    yield reached, {_BESIDE: said, **others}


def _phrases(frame: Frame, headline: Headline, start: int) -> Iterator[tuple[int, Noun]]:
    """Yield the phrases of this pattern that begin here; their last word takes the ending."""
    *pieces, last = frame.pieces
    if not isinstance(last, Words):
        return
    for end, filling in _walk(pieces, headline.words, headline.nouns, start, 0):
        english = _english(frame, filling, opens=False)
        if english and end < len(headline.words):
            cases = (case_of(word, headline.words[end]) for word in last.words)
            if case := next(filter(None, cases), None):
                yield end + 1, Noun(NounRole.OFFICIAL, english, case)
                if headline.words[end + 1 :][:1] == (WITH,) and case is Case.BARE:
                    yield end + 2, Noun(NounRole.OFFICIAL, english, Case.WITH)


def _english(frame: Frame, filling: Filling, *, opens: bool) -> str | None:
    """Return the English; ``None`` where an article in it is not known."""
    words: list[str] = []
    for word in frame.english:
        noun = filling.get(word)
        text = word if noun is None else noun.english if opens and not words else noun.inside
        if text is None:
            return None
        words.append(text)
    if beside := filling.get(_BESIDE):
        words.append(beside.english)
    english = " ".join(words)
    return english[:1].translate(_CAPITALS) + english[1:] if opens else english
