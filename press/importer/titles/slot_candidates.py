"""The candidates of a slot: the words that may have stood there, with unigram probabilities.

Listed words come first. Where none of them is common enough, words are spelled anew from the
letters that are left. The article's body adds its own words, which stand for much. Knows nothing
of neighbours.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from press.importer.titles import received_spelling as spelling
from press.importer.titles.body_evidence import BodyEvidence
from press.importer.titles.character_ngrams import CharacterNgrams
from press.importer.titles.lattice import SlotCandidate
from press.importer.titles.tokens import BOUNDARY, INITIAL, Slot, TokenKind, is_class
from press.importer.titles.word_ngrams import WordNgrams
from press.language.azerbaijani import letters

# --- what a slot may hold -----------------------------------------------------

#: Where one name ends and the next begins in a run of letters: «Baku|Tbilisi», «AZAL|Group».
INNER_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def only_token(slot: Slot) -> str | None:
    """Return the token of a slot that can be read in one way alone; None of any other slot."""
    if slot.kind is TokenKind.INITIAL:
        return None
    if slot.kind in {TokenKind.BOUNDARY, TokenKind.LOST_DASH}:
        return BOUNDARY
    if slot.kind is TokenKind.LOST_INITIAL:
        return INITIAL
    if slot.kind is TokenKind.LOST_PERCENT_SUFFIX:
        return "-ə"  # «faiz» has front vowels: no ı follows it
    if is_class(slot.observation):
        return slot.observation
    if slot.received in {"V", "X"} and not slot.sentence_start:
        return letters.lower(slot.received)
    return None


def keys_of_slot(slot: Slot) -> list[str]:
    """Return the keys of the words that a slot may hold, suffixes with their hyphen first."""
    if slot.kind is TokenKind.LOST_SUFFIX:
        return ["-"]
    keys = spelling.keys_of(slot.received)
    return ["-" + key for key in keys] + keys if slot.kind is TokenKind.SUFFIX else keys


def fitted(word: str, slot: Slot) -> str | None:
    """Return a word, or suffix, in the case that is received; None where it cannot be."""
    if slot.sentence_start and word.startswith("ə"):
        word = letters.capitalize(word)
    return spelling.fit(word.removeprefix("-"), slot.received)


# --- candidates ---------------------------------------------------------------

#: The probability, in running text, of a word that no list has.
_UNLISTED: Final = 0.02
#: A listed word rarer than this may stand for another one that no list has.
RARE: Final = 2e-6
#: The probability of a word right after a hyphen that is no suffix, of words that look like one.
_WORD_AFTER_HYPHEN: Final = 1e-3
#: Words all in capitals up to this length may be acronyms that no list has.
_LONGEST_ACRONYM: Final = 6
_UNLISTED_ACRONYM: Final = 1e-6
#: In an acronym or a brand that no list has a received I is İ so often, and I so often: three in
#: four of the headlines for tuning are foreign («NVIDIA»).
_DOTTED_I: Final = 0.35
_DOTLESS_I: Final = 0.65
#: How much less likely an acronym is to be spelled like a word.
_SPELLED_ACRONYM: Final = 0.02
#: Of the words spelled anew that begin with ə so many are names.
_NAMES: Final = 0.3
#: How much of a word's probability its own article's body decides.
_BODY_WEIGHT: Final = 0.5
#: A candidate this much less likely than the likeliest is left out.
_NEGLIGIBLE: Final = 1e-4
#: A spelled word of a hundred letters and more has less than any number can say.
_LEAST: Final = sys.float_info.min
_MOST_CANDIDATES: Final = 6
#: The probability of a slot that no word fits: it stays as it was received.
_AS_RECEIVED: Final = 1e-9
#: The prior of a word that the body alone has.
_UNSEEN_PRIOR: Final = 1e-8
_DIGIT: Final = re.compile(r"[0-9]")


class CandidateGenerator:
    """Finds the candidates of slots, each slot's by their probability, the likeliest first."""

    def __init__(self, words: WordNgrams, characters: CharacterNgrams) -> None:
        """Take words from these counts and, where they do not suffice, spell them anew."""
        self._words = words
        self._characters = characters
        self.without_body = lru_cache(maxsize=1 << 14)(self._find_without_body)

    def forget(self) -> None:
        """Forget what was found, since the counts have changed."""
        self.without_body.cache_clear()

    def candidates(self, slot: Slot, body: BodyEvidence) -> tuple[SlotCandidate, ...]:
        """Return the candidates of a slot, one at least."""
        if (token := only_token(slot)) is not None:
            restored = {
                TokenKind.LOST_DASH: f" {body.dash} ",
                TokenKind.LOST_INITIAL: "Ə",
                TokenKind.LOST_PERCENT_SUFFIX: "ə",
            }
            return (self.only_candidate(restored.get(slot.kind, slot.received), token),)
        candidates = self._with_body(slot, body)
        lost_first = slot.start == 0 and slot.kind is TokenKind.WORD and slot.received.islower()
        if lost_first and len(slot.received) > 1:
            return self._with_first_letter(slot, candidates, body)
        return candidates

    def _with_body(self, slot: Slot, body: BodyEvidence) -> tuple[SlotCandidate, ...]:
        """Return the candidates of a slot where the article's own body has its say."""
        candidates = self.without_body(slot.received, slot.kind, slot.sentence_start)
        body_words = [word for key in keys_of_slot(slot) for word in body.by_key.get(key, ())]
        if not body_words and slot.received not in body.glued:
            return candidates
        probabilities = {c.token: (1 - _BODY_WEIGHT) * c.probability for c in candidates}
        for word in body_words:
            in_body = _BODY_WEIGHT * body.unigrams[word] / body.total
            probabilities[word] = probabilities.get(word, 0.0) + in_body
        priors = {c.token: c.prior for c in candidates}
        candidates = self._ranked(probabilities, slot, priors)
        if whole := body.glued.get(slot.received):
            probability = _BODY_WEIGHT / body.total
            token = letters.lower(whole)
            candidates += (SlotCandidate(whole, token, probability, _UNSEEN_PRIOR, 0.0),)
        return candidates

    def only_candidate(self, text: str, token: str) -> SlotCandidate:
        """Return the one candidate of what can be read in one way alone."""
        count = self._words.unigram_count(token)
        probability = max(count, 1.0) / self._words.total
        return SlotCandidate(text, token, probability, probability, count)

    def _find_without_body(
        self, received: str, kind: TokenKind, sentence_start: bool
    ) -> tuple[SlotCandidate, ...]:
        """Return the candidates that have nothing to do with an article's body."""
        slot = Slot(0, 0, received, kind, sentence_start)
        probabilities = self.listed_words(slot)
        if kind is TokenKind.INITIAL:
            probabilities = {word: p for word, p in probabilities.items() if len(word) == 1}
        elif max(probabilities.values(), default=0.0) < RARE and not _DIGIT.search(received):
            for word, probability in self._spelled_words(slot):
                probabilities[word] = probabilities.get(word, 0.0) + probability
        return self._ranked(probabilities, slot)

    def listed_words(self, slot: Slot) -> dict[str, float]:
        """Return the listed words that a slot may hold, with their unigram probabilities."""
        probabilities: dict[str, float] = {}
        for key in keys_of_slot(slot):
            for word, count in self._words.words_with_key(key).items():
                probabilities[word] = probabilities.get(word, 0.0) + count / self._words.total
        if slot.kind is not TokenKind.SUFFIX:
            return probabilities
        suffixes = {word: p for word, p in probabilities.items() if word[0] == "-"}
        for word, probability in probabilities.items():
            if word[0] != "-":
                as_suffix = _WORD_AFTER_HYPHEN * probability
                suffixes["-" + word] = suffixes.get("-" + word, 0.0) + as_suffix
        return suffixes

    def _spelled_words(self, slot: Slot) -> Iterator[tuple[str, float]]:
        """Yield words spelled anew that a slot may hold, with their unigram probabilities."""
        received = slot.received
        mark = "-" if slot.kind is TokenKind.SUFFIX else ""
        is_acronym = (  # or a brand: «SOCAR», «KazMunayGas»
            1 < len(received) <= _LONGEST_ACRONYM
            if received.isupper()
            else bool(INNER_CAPITAL.search(received))
        )
        if is_acronym:
            dotted = letters.lower(received.replace("I", "İ"))
            yield dotted, _DOTTED_I * _UNLISTED_ACRONYM
            if "I" in received:
                yield letters.lower(received), _DOTLESS_I * _UNLISTED_ACRONYM
        for key in spelling.keys_of(received):
            for word in self._characters.spellings(key):
                probability = _UNLISTED * self._characters.word_probability(word)
                if is_acronym:
                    probability *= _SPELLED_ACRONYM
                if word.startswith("ə") and not mark:
                    yield "Ə" + word[1:], _NAMES * probability
                    probability *= 1 - _NAMES
                yield mark + word, probability

    def _with_first_letter(
        self, slot: Slot, candidates: tuple[SlotCandidate, ...], body: BodyEvidence
    ) -> tuple[SlotCandidate, ...]:
        """Return the candidates of a title's first word that is received in small letters.

        It began with a capital, so it has lost its first letter: Ə.
        """
        if with_capital := tuple(c for c in candidates if c.text[0] == "Ə"):
            return with_capital
        if any(candidate.count or candidate.token in body.unigrams for candidate in candidates):
            return candidates  # a word that is known, and was written small: «oğlanları: …»
        spelled = self._characters.spellings(slot.received)[:_MOST_CANDIDATES]
        words = [word if word[:1] == "ə" else "ə" + word for word in spelled]
        return self._ranked(
            {word: _UNLISTED * self._characters.word_probability(word) for word in words}, slot
        )

    def _ranked(
        self, probabilities: dict[str, float], slot: Slot, priors: dict[str, float] | None = None
    ) -> tuple[SlotCandidate, ...]:
        """Return the words that fit what was received, the likeliest first.

        `priors` are their probabilities without the body, where they differ.
        """
        without_body = probabilities if priors is None else priors
        enough = max(_NEGLIGIBLE * max(probabilities.values(), default=0.0), _LEAST)
        candidates = [
            SlotCandidate(
                text,
                word,
                probabilities[word],
                without_body.get(word, _UNSEEN_PRIOR),
                self._words.unigram_count(word),
            )
            for word in sorted(probabilities, key=lambda word: (-probabilities[word], word))
            if probabilities[word] >= enough and (text := fitted(word, slot)) is not None
        ]
        token = spelling.small(slot.received) or "-"
        as_received = SlotCandidate(slot.received, token, _AS_RECEIVED, _AS_RECEIVED, 0.0)
        return tuple(candidates[:_MOST_CANDIDATES]) or (as_received,)
