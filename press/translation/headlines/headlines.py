"""What an article without a translation is called: its headline in English, or a stub title.

Rules that guess what stands in a headline are right in 2 of 13. So a headline is put
into English only if a pattern of the table fits it from end to end, and each of its
places is filled by the name authority and the glossary, in the right case, in
one way alone. Else its title is the kind of event and the names in the headline.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from press.content.kinds import OTHER, label_of
from press.entities.entity import Entity
from press.entities.tags import Mention
from press.language.azerbaijani.cases import WITH, Case, case_of
from press.languages import TRANSLATION
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.grammar import FILLS, Noun, NounRole, Nouns
from press.translation.headlines.headline_patterns import (
    HeadlinePattern,
    HeadlineSlot,
    Piece,
    patterns,
)
from press.translation.headlines.nouns import Headline, HeadlineReader, last_word

_CAPITALS: Final = str.maketrans(ascii_lowercase, ascii_uppercase)
#: What the slots of a pattern hold.
Filling = Mapping[str, Noun]


class Headlines:
    """Puts headlines into English by one authority and one glossary; build it once."""

    def __init__(self, authority: Mapping[str, Entity], glossary: Glossary) -> None:
        """Take what is known."""
        self._reader = HeadlineReader(authority, glossary)

    def english(self, title: str, mentions: Iterable[Mention]) -> str | None:
        """Return the headline in English, ``None`` where not every word of it is known.

        `mentions` are those that :class:`press.entities.mentions.finder.MentionFinder` found in it.
        """
        candidates = patterns().ending_in(last_word(title))
        headline = self._reader.read(title, mentions) if candidates else None
        if headline is None:
            return None
        words = headline.words
        nouns = {start: list(several) for start, several in headline.nouns.items()}
        for pattern in patterns().phrases:
            for start in headline.nouns:
                nouns[start] += _phrases(pattern, headline, start)
        readings = {
            english
            for pattern in candidates
            for end, filling in _walk(pattern.pieces, words, nouns, 0)
            if end == len(words) and (english := _english(pattern, filling, opens=True))
        }
        return readings.pop() if len(readings) == 1 else None


def stub_title(kind: str, names: Sequence[str]) -> str | None:
    """Return ``Meeting: Ilham Aliyev, António Vitorino``, names in the headline's order.

    ``None`` where the kind or the names are not known: nothing here guesses at a sentence.
    """
    if kind == OTHER or not names:
        return None
    return f"{label_of(kind, TRANSLATION)}: {', '.join(names)}"


def _walk(
    pieces: Sequence[Piece], words: Sequence[str], nouns: Nouns, start: int
) -> Iterator[tuple[int, dict[str, Noun]]]:
    """Yield how far the pieces reach from `start`, and what fills their slots."""
    if not pieces:
        yield start, {}
        return
    piece, *rest = pieces
    if not isinstance(piece, HeadlineSlot):
        if start < len(words) and words[start] in piece:
            yield from _walk(rest, words, nouns, start + 1)
        return
    for end, noun in nouns.get(start, ()):
        if noun.case is piece.case and noun.role in FILLS[piece.name]:
            for reached, filling in _walk(rest, words, nouns, end):
                yield reached, {piece.name: noun, **filling}


def _phrases(
    pattern: HeadlinePattern, headline: Headline, start: int
) -> Iterator[tuple[int, Noun]]:
    """Yield the phrases of this pattern that begin here; their last word takes the ending."""
    *pieces, last = pattern.pieces
    if isinstance(last, HeadlineSlot):
        return
    for end, filling in _walk(pieces, headline.words, headline.nouns, start):
        english = _english(pattern, filling, opens=False)
        if english and end < len(headline.words):
            cases = (case_of(str(word), headline.words[end]) for word in last)
            if case := next(filter(None, cases), None):
                yield end + 1, Noun(NounRole.OFFICIAL, english, case)
                if headline.words[end + 1 :][:1] == (WITH,) and case is Case.BARE:
                    yield end + 2, Noun(NounRole.OFFICIAL, english, Case.WITH)


def _english(pattern: HeadlinePattern, filling: Filling, *, opens: bool) -> str | None:
    """Return the English; ``None`` where an article in it is not known."""
    words: list[str] = []
    for word in pattern.english:
        noun = filling.get(word)
        text = word if noun is None else noun.english if opens and not words else noun.inside
        if text is None:
            return None
        words.append(text)
    english = " ".join(words)
    return english[:1].translate(_CAPITALS) + english[1:] if opens else english
