"""Whose official somebody without an entry is, by the article's own sentences.

«X təbrik edib» in the headline, «Ornelin Prezidenti X …» in the text: the office stands before
the name. Knows no page and no event.
"""

from collections.abc import Callable, Iterator, Sequence

from press.content.events.actors import Phrase, Sort
from press.content.events.headline_words import KnownName, Token, tokens
from press.content.events.phrases import Phrases
from press.entities.tags import Mention
from press.language.azerbaijani.cases import Case, case_of
from press.language.azerbaijani.letters import lower, normalize

#: So many words an office before a name has at most, its country's among them.
_LONGEST = 9
#: Above this nobody is sure that the words are an office.
_MOST = 1.0


def country_in_text(
    name: str,
    sentences: Sequence[tuple[str, Sequence[KnownName], Sequence[Mention]]],
    country_of: Callable[[str], str],
) -> str:
    """Return the country of the office before a name, if all sentences that have one agree."""
    countries = {
        country
        for text, known, mentions in sentences
        for start, end in _offices(name, text, known)
        for country in (_first(mentions, start, end, country_of),)
        if country
    }
    return countries.pop() if len(countries) == 1 else ""


def _first(
    mentions: Sequence[Mention], start: int, end: int, country_of: Callable[[str], str]
) -> str:
    inside = (one for one in mentions if start <= one.start and one.end <= end)
    return next(filter(None, (country_of(one.entity) for one in inside)), "")


def _offices(name: str, text: str, known: Sequence[KnownName]) -> Iterator[tuple[int, int]]:
    """Yield where an office stands before the name."""
    small = lower(normalize(name))
    if small.split()[0] not in lower(normalize(text)):
        return
    words = tokens(text, known)
    phrases = Phrases(words)
    for first in range(1, len(words)):
        if _is_name(small, words, first):
            for start in range(max(first - _LONGEST, 0), first):
                office = next(iter(phrases.read(start, first, Case.BARE)), None)
                if office and _is_office(office):
                    yield words[start].start, words[first - 1].end
                    break


def _is_office(phrase: Phrase) -> bool:
    return phrase.sort is Sort.OFFICE and len(phrase.parties) == 1 and phrase.cost < _MOST


def _is_name(small: str, words: Sequence[Token], first: int) -> bool:
    """Tell whether the name stands here, in any case."""
    count = small.count(" ") + 1
    there = words[first : first + count]
    if len(there) < count or any(one.known for one in there):
        return False
    form = " ".join(one.small for one in there)
    return form == small or case_of(small, form) is not None
