"""What a piece of a received title may have been: the readings of a slot.

Known words come first; where none is common enough, words are spelled from the letters that
are left. A body adds its own words, which stand for much. Knows nothing of neighbours.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.body_evidence import ArticleWords
from press.importer.titles.lattice import Reading
from press.importer.titles.letter_ngrams import LetterModel
from press.importer.titles.tokens import BOUNDARY, INITIAL, Slot, TokenKind, is_class
from press.importer.titles.word_ngrams import WordModel
from press.language.azerbaijani import letters

#: The share of words, in running text, that no list has.
_NEW_WORDS: Final = 0.02
#: Words rarer than this may be another one that no list has.
_RARE: Final = 2e-6
#: A reading this much rarer than the likeliest is not looked at.
_NEGLIGIBLE: Final = 1e-4
_MOST_READINGS: Final = 6
#: How much of a word's share its own article decides.
_OF_BODY: Final = 0.5
#: Of the words spelled from letters that begin with ə so many are names.
_CAPITALS: Final = 0.3

#: Of short words so many follow a hyphen and are no suffix.
_AFTER_HYPHEN: Final = 1e-3
_DIGIT: Final = re.compile(r"[0-9]")
_INNER_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_YEARS: Final = re.compile(r"(1[89][0-9]{2}|20[0-9]{2})(1[89][0-9]{2}|20[0-9]{2})")


#: Words all in capitals up to this length may be acronyms that no list has.
_LONGEST_ACRONYM: Final = 6
_NEW_ACRONYM: Final = 1e-6
#: How much less likely an acronym is to be spelled like a word.
_SPELLED_ACRONYM: Final = 0.02


class Readings:
    """Finds the readings of slots."""

    def __init__(self, words: WordModel, spelled: LetterModel) -> None:
        """Read with these words and, where they do not suffice, these letters."""
        self._words = words
        self._letters = spelled
        self._general = lru_cache(maxsize=1 << 14)(self._find_general)

    def forget(self) -> None:
        """Forget what was found, since the words have changed."""
        self._general.cache_clear()

    def of(self, slot: Slot, body: ArticleWords, begins: bool) -> tuple[Reading, ...]:
        """Return the readings of a slot, one at least; `begins` that a sentence begins with it."""
        if (token := _certain(slot, begins)) is not None:
            restored = {TokenKind.LOST_DASH: f" {body.dash} ", TokenKind.LOST_INITIAL: "Ə"}
            return (self.certain(restored.get(slot.kind, slot.received), token),)
        found = self._found(slot, body, begins)
        return self._opening(slot, found, body) if _lost_first(slot) else found

    def _found(self, slot: Slot, body: ArticleWords, begins: bool) -> tuple[Reading, ...]:
        general = self._general(slot.received, slot.kind, begins)
        own = [word for key in _keys(slot) for word in body.by_key.get(key, ())]
        if not own and slot.received not in body.glued:
            return general
        return self._with_body(general, own, slot, body, begins)

    def _opening(
        self, slot: Slot, found: tuple[Reading, ...], body: ArticleWords
    ) -> tuple[Reading, ...]:
        """Return the readings of a title's first word, which began with a capital: with Ə."""
        if fit := tuple(reading for reading in found if reading.text[0] == "Ə"):
            return fit
        if any(reading.count or reading.token in body.words for reading in found):
            return found  # a word that is known, and was written small: «oğlanları: …»
        spelled = self._letters.spellings(slot.received)[:_MOST_READINGS]
        words = [word if word[:1] == "ə" else "ə" + word for word in spelled]
        shares = {word: _NEW_WORDS * self._letters.word_share(word) for word in words}
        return self._readings(shares, slot, begins=True)

    def parts(self, received: str, body: ArticleWords) -> Sequence[str]:
        """Cut a run of letters or digits where a dash was lost: two years, two names."""
        if years := _YEARS.fullmatch(received):
            return years.groups() if years[1] < years[2] else (received,)
        pieces = _INNER_CAPITAL.split(received)
        if len(pieces) == 1 or received in body.glued or self._is_known(received, 0.0, body):
            return (received,)
        common = all(self._is_known(piece, _RARE, body) for piece in pieces)
        native = any(len(piece) > 2 and self._lost_letters(piece) for piece in pieces)
        return pieces if common and native else (received,)  # «OpenAI» is no pair of names

    def _lost_letters(self, received: str) -> bool:
        """Tell whether a word lost letters, as far as is known without its article."""
        return self._general(received, TokenKind.WORD, False)[0].text != received

    def _is_known(self, received: str, least: float, body: ArticleWords) -> bool:
        slot = Slot(0, 0, received, TokenKind.WORD)
        if any(key in body.by_key for key in _keys(slot)):
            return True
        return any(
            share > least and _fitted(word, received, begins=False)
            for word, share in self._known_shares(slot).items()
        )

    def certain(self, text: str, token: str) -> Reading:
        """Return the one reading of what can be read in one way alone."""
        count = self._words.count(token)
        return Reading(text, token, max(count, 1.0) / self._words.total, count)

    def _find_general(self, received: str, kind: TokenKind, begins: bool) -> tuple[Reading, ...]:
        """Return the readings that have nothing to do with an article."""
        slot = Slot(0, 0, received, kind)
        shares = self._known_shares(slot)
        if kind is TokenKind.INITIAL:
            shares = {word: share for word, share in shares.items() if len(word) == 1}
        elif max(shares.values(), default=0.0) < _RARE and not _DIGIT.search(received):
            for word, share in self._spelled_shares(slot):
                shares[word] = shares.get(word, 0.0) + share
        return self._readings(shares, slot, begins)

    def _known_shares(self, slot: Slot) -> dict[str, float]:
        shares: dict[str, float] = {}
        for key in _keys(slot):
            for word, count in self._words.words_of(key).items():
                shares[word] = shares.get(word, 0.0) + count / self._words.total
        return shares if slot.kind is not TokenKind.SUFFIX else _as_suffixes(shares)

    def _spelled_shares(self, slot: Slot) -> Iterator[tuple[str, float]]:
        """Yield words made up of letters, and their shares of all words."""
        mark = "-" if slot.kind is TokenKind.SUFFIX else ""
        acronym = _is_acronym(slot.received)
        if acronym:
            yield letters.lower(slot.received.replace("I", "İ")), 0.7 * _NEW_ACRONYM
            if "I" in slot.received:
                yield letters.lower(slot.received), 0.3 * _NEW_ACRONYM
        for key in spelling.keys_of(slot.received):
            for word in self._letters.spellings(key):
                share = _NEW_WORDS * self._letters.word_share(word)
                if acronym:
                    share *= _SPELLED_ACRONYM
                if word.startswith("ə") and not mark:
                    yield "Ə" + word[1:], _CAPITALS * share
                    share *= 1 - _CAPITALS
                yield mark + word, share

    def _with_body(
        self,
        general: Iterable[Reading],
        own: list[str],
        slot: Slot,
        body: ArticleWords,
        begins: bool,
    ) -> tuple[Reading, ...]:
        """Return the readings where the article's own body has its say."""
        shares = {reading.token: (1 - _OF_BODY) * reading.share for reading in general}
        for word in own:
            shares[word] = shares.get(word, 0.0) + _OF_BODY * body.words[word] / body.total
        readings = self._readings(shares, slot, begins)
        if whole := body.glued.get(slot.received):
            readings += (Reading(whole, letters.lower(whole), _OF_BODY / body.total, 0.0),)
        return readings

    def _readings(self, shares: dict[str, float], slot: Slot, begins: bool) -> tuple[Reading, ...]:
        """Return the words that fit what was received, the likeliest first."""
        enough = _NEGLIGIBLE * max(shares.values(), default=0.0)
        ranked = sorted(shares, key=lambda word: (-shares[word], word))
        readings = [
            Reading(text, word, shares[word], self._words.count(word))
            for word in ranked
            if shares[word] >= enough and (text := _fitted(word, slot.received, begins)) is not None
        ]
        as_received = Reading(slot.received, spelling.small(slot.received) or "-", 1e-9, 0.0)
        return tuple(readings[:_MOST_READINGS]) or (as_received,)


def _certain(slot: Slot, begins: bool) -> str | None:
    """Return the token of a slot that can be read in one way alone."""
    if slot.kind is TokenKind.INITIAL:
        return None
    if slot.kind in {TokenKind.BOUNDARY, TokenKind.LOST_DASH}:
        return BOUNDARY
    if slot.kind is TokenKind.LOST_INITIAL:
        return INITIAL
    if is_class(slot.trace):
        return slot.trace
    if slot.received in {"V", "X"} and not begins:
        return letters.lower(slot.received)
    return None


def _lost_first(slot: Slot) -> bool:
    """Tell whether a title begins with a small letter, hence with one that was lost."""
    word = slot.received
    return slot.start == 0 and slot.kind is TokenKind.WORD and len(word) > 1 and word.islower()


def _is_acronym(received: str) -> bool:
    """Tell whether letters may be an acronym or a brand: «SOCAR», «KazMunayGas»."""
    if received.isupper():
        return 1 < len(received) <= _LONGEST_ACRONYM
    return bool(_INNER_CAPITAL.search(received))


def _keys(slot: Slot) -> list[str]:
    """Return the keys of the words that a slot may hold, suffixes with their hyphen first."""
    keys = spelling.keys_of(slot.received)
    if slot.kind is TokenKind.LOST_SUFFIX:
        return ["-"]
    return ["-" + key for key in keys] + keys if slot.kind is TokenKind.SUFFIX else keys


def _as_suffixes(shares: dict[str, float]) -> dict[str, float]:
    """Return the shares of suffixes; of words, as suffixes, what seldom is after a hyphen."""
    suffixes = {word: share for word, share in shares.items() if word[0] == "-"}
    for word, share in shares.items():
        if word[0] != "-":
            suffixes["-" + word] = suffixes.get("-" + word, 0.0) + _AFTER_HYPHEN * share
    return suffixes


def _fitted(word: str, received: str, begins: bool) -> str | None:
    if begins and word.startswith("ə"):
        word = letters.capitalize(word)
    return spelling.fit(word.removeprefix("-"), received)
