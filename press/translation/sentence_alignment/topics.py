"""What speaks for two sentences answering one another: figures, names, terms, words of a sound.

A topic is something that some sentences of one text ask for and some of the other have. Knows
texts in two languages and what the archive knows of names and terms; weighs nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import Final, NamedTuple

from press.entities.entity import Entity
from press.entities.mentions.searchable_text import fold
from press.language.azerbaijani.letters import small_letters, words
from press.language.consonants import LENGTH, consonants
from press.language.english.porter_stemmer import english_stem
from press.language.lexicon import entries_in, lexicon
from press.languages import ORIGINAL, TRANSLATION, Language
from press.translation.checks import names, terms
from press.translation.checks.figures import Figure, figures
from press.translation.glossary.glossary import Glossary


class TopicKind(Enum):
    """A kind of topic: how often a sentence that asks for one is answered, in either direction.

    The shares are those of 30 documents of NTREX-128 whose sentences answer line for line.
    """

    FIGURE = (0.95, 0.95)
    NAME = (0.95, 0.87)
    TERM = (0.90, 0.74)
    CAPITAL = (0.53, 0.53)  #: a word with a capital, by its consonants
    SOUND = (0.08, 0.09)  #: any other word, by its consonants
    WORD = (0.54, 0.39)  #: a word of the lexicon
    QUESTION = (0.90, 0.90)
    MACHINE = (0.60, 0.55)  #: a word of a machine's English of the same sentence

    def chance(self, asking: Language) -> float:
        """Return how often what a sentence of this language asks for is answered."""
        return self.value[asking is not ORIGINAL]


class Topic(NamedTuple):
    """Something that sentences ask for, by their indexes, and the others that have it."""

    kind: TopicKind
    asking: frozenset[int]
    answering: frozenset[int]


@dataclass(frozen=True, slots=True)
class TextPair:
    """A text in both languages, sentence by sentence, and what is known of the original."""

    original: Sequence[str]
    english: Sequence[str]
    named: Sequence[Collection[str]] = ()  #: ids of the names in each sentence of the original
    machine: Sequence[str] = ()  #: a machine's English of each sentence; empty: there is none


def topics(
    pair: TextPair, authority: Mapping[str, Entity], glossary: Glossary, asking: Language
) -> Iterator[Topic]:
    """Yield what the sentences of one language ask the others for."""
    shared = chain(
        _names(pair, authority), _terms(pair, glossary), _questions(pair), _machine_words(pair)
    )
    if asking is ORIGINAL:
        yield from shared
    else:
        yield from (Topic(one.kind, one.answering, one.asking) for one in shared)
    yield from _figures(pair, asking)
    yield from _words(pair, asking)
    yield from _sounds(pair, asking)


def _places(keys_of_sentences: Iterable[Iterable[Hashable]]) -> dict[Hashable, frozenset[int]]:
    """Return the sentences that have each key."""
    places: dict[Hashable, set[int]] = defaultdict(set)
    for index, keys in enumerate(keys_of_sentences):
        for key in keys:
            places[key].add(index)
    return {key: frozenset(indexes) for key, indexes in places.items()}


def _names(pair: TextPair, authority: Mapping[str, Entity]) -> Iterator[Topic]:
    named: dict[str, set[int]] = defaultdict(set)
    for sentence, ids in enumerate(pair.named):
        for identity in ids:
            named[identity].add(sentence)
    folded = [fold(sentence, TRANSLATION) for sentence in pair.english] if named else []
    for identity, asking in named.items():
        pattern = names.english_pattern(authority[identity])
        found_in = frozenset(j for j, text in enumerate(folded) if pattern.search(text))
        yield Topic(TopicKind.NAME, frozenset(asking), found_in)


def _terms(pair: TextPair, glossary: Glossary) -> Iterator[Topic]:
    asking = _places(
        [match.term.accepted for match in glossary.longest_matches(sentence)]
        for sentence in pair.original
    )
    folded = [fold(sentence, TRANSLATION) for sentence in pair.english] if asking else []
    for accepted, indexes in asking.items():
        assert isinstance(accepted, tuple)
        pattern = terms.english_pattern(accepted)
        found_in = frozenset(j for j, text in enumerate(folded) if pattern.search(text))
        yield Topic(TopicKind.TERM, indexes, found_in)


def _questions(pair: TextPair) -> Iterator[Topic]:
    ours, theirs = (
        frozenset(index for index, text in enumerate(texts) if "?" in text)
        for texts in (pair.original, pair.english)
    )
    if ours and theirs:
        yield Topic(TopicKind.QUESTION, ours, theirs)


def _machine_words(pair: TextPair) -> Iterator[Topic]:
    if not any(pair.machine):
        return
    ours, theirs = (
        _places({english_stem(word[0]) for word in words(small_letters(text, TRANSLATION))}
                for text in texts)
        for texts in (pair.machine, pair.english)
    )  # fmt: skip
    for stem, asking in ours.items():
        yield Topic(TopicKind.MACHINE, asking, theirs.get(stem, frozenset()))


def _figures(pair: TextPair, asking: Language) -> Iterator[Topic]:
    ours, theirs = (
        [figures(text, language) for text in texts]
        for language, texts in _asking_first(pair, asking)
    )
    values = _places(_values(several) for several in theirs)
    wanted = _places({one.values for one in several if one.in_digits} for several in ours)
    for any_of, indexes in wanted.items():
        assert isinstance(any_of, frozenset)
        answers = (values.get(value, frozenset()) for value in any_of)
        yield Topic(TopicKind.FIGURE, indexes, frozenset().union(*answers))


def _values(several: Sequence[Figure]) -> set[float]:
    return {value for figure in several for value in figure.values}


def _words(pair: TextPair, asking: Language) -> Iterator[Topic]:
    ours, theirs = (
        _places(set(entries_in(text, language)) for text in texts)
        for language, texts in _asking_first(pair, asking)
    )
    answers = lexicon() if asking is ORIGINAL else _BACKWARDS
    for entry, indexes in ours.items():
        found_in = (theirs.get(answer, frozenset()) for answer in answers[str(entry)])
        yield Topic(TopicKind.WORD, indexes, frozenset().union(*found_in))


def _backwards() -> dict[str, tuple[str, ...]]:
    backwards: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for original, english in lexicon().items():
        for word in english:
            backwards[word] += (original,)
    return backwards


_BACKWARDS: Final = _backwards()


def _sounds(pair: TextPair, asking: Language) -> Iterator[Topic]:
    (language, texts), (other, other_texts) = _asking_first(pair, asking)
    theirs = _places({sound for _, sound in _sounds_in(text, other)} for text in other_texts)
    for key, indexes in _places(set(_sounds_in(text, language)) for text in texts).items():
        assert isinstance(key, tuple)
        kind, sound = key
        yield Topic(kind, indexes, theirs.get(sound, frozenset()))


#: Stands before the first word of a sentence and proves nothing.
_OPENING: Final = " “”„\"«»'(–-—"


def _sounds_in(text: str, language: Language) -> Iterator[tuple[TopicKind, str]]:
    """Yield the consonants of each word that has enough of them, fewer of one with a capital."""
    small = small_letters(text, language)
    for word in words(text):
        sound = consonants(word[0].partition("'")[0].partition("’")[0], language)
        is_capital = text[word.start()] != small[word.start()]
        is_first = not text[: word.start()].strip(_OPENING)
        if len(sound) >= LENGTH - is_capital and not word[0][0].isdigit():
            yield TopicKind.CAPITAL if is_capital and not is_first else TopicKind.SOUND, sound


def _asking_first(
    pair: TextPair, asking: Language
) -> tuple[tuple[Language, Sequence[str]], tuple[Language, Sequence[str]]]:
    ours, theirs = (ORIGINAL, pair.original), (TRANSLATION, pair.english)
    return (ours, theirs) if asking is ORIGINAL else (theirs, ours)
