"""Errors planted in right English, to see which of them the checks catch.

Each kind takes a sentence pair that is right and returns the English with one error of
that kind, or nothing where the sentence does not lend itself to it. Chance is the
caller's `Random`, so that a run can be repeated.
"""

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.language.azerbaijani.letters import words
from press.language.english.dates import ENGLISH_MONTHS
from press.languages import TRANSLATION
from press.translation.checks.sentence_check import SentencePair

#: Returns the English with an error, or nothing.
Plant = Callable[[SentencePair, Random], str | None]

# Numbers


def _replaced(pattern: str, new: Callable[[re.Match[str], Random], str]) -> Plant:
    """Return a plant that replaces one match of the pattern, chosen by chance."""
    compiled = re.compile(pattern)

    def plant(pair: SentencePair, chance: Random) -> str | None:
        found = list(compiled.finditer(pair.english))
        if not found:
            return None
        one = chance.choice(found)
        return pair.english[: one.start()] + new(one, chance) + pair.english[one.end() :]

    return plant


def _other_digit(found: re.Match[str], chance: Random) -> str:
    at = chance.randrange(len(found[0]))
    digits = [at for at, letter in enumerate(found[0]) if letter.isdigit()]
    at = chance.choice(digits)
    other = chance.choice([d for d in "123456789" if d != found[0][at]])
    return found[0][:at] + other + found[0][at + 1 :]


_SCALES: Final = {"million": "billion", "billion": "million", "thousand": "million"}
_NUMBER: Final = r"(?<![\w.,:-])\d[\d,.]*\d(?![\w:])|(?<![\w.,:-])\d(?![\w:.,])"

# Dates


def _other_month(found: re.Match[str], chance: Random) -> str:
    return chance.choice([month for month in ENGLISH_MONTHS if month != found[0]])


def _other_day(found: re.Match[str], chance: Random) -> str:
    return str(chance.choice([day for day in range(1, 29) if day != int(found[0])]))


_DATE_MONTH: Final = rf"\b(?:{'|'.join(m for m in ENGLISH_MONTHS if m not in ('May', 'March'))})\b"
_DATE_DAY: Final = (
    rf"(?<=\b)\d{{1,2}}(?= (?:{'|'.join(ENGLISH_MONTHS)}))"
    rf"|(?:(?<=January )|(?<=February )|(?<=March )|(?<=April )|(?<=May )|(?<=June )|(?<=July )|"
    rf"(?<=August )|(?<=September )|(?<=October )|(?<=November )|(?<=December ))\d{{1,2}}\b"
)

# Words


def _half(pair: SentencePair, _: Random) -> str | None:
    parts = pair.english.split()
    return " ".join(parts[: len(parts) // 2]) + "." if len(parts) >= 12 else None


def _doubled(pair: SentencePair, _: Random) -> str | None:
    if pair.before is None or len(pair.english) < 60 or len(pair.before.english) < 60:
        return None
    return f"{pair.before.english} {pair.english}"


def _word_left(pair: SentencePair, chance: Random) -> str | None:
    """Put a word of the original in the place of one that may be its translation."""
    theirs = [word[0] for word in words(pair.original) if _is_common(word[0])]
    ours = [word for word in words(pair.english) if _is_common(word[0])]
    if not theirs or not ours:
        return None
    one = chance.choice(ours)
    return pair.english[: one.start()] + chance.choice(theirs) + pair.english[one.end() :]


def _is_common(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) > 3


def _all_left(pair: SentencePair, _: Random) -> str | None:
    return pair.original


_NOT: Final = re.compile(
    r"\b(?:do|does|did)(?: not|n['’]t) | not\b(?! only)|(?<=\w)n['’]t\b| never\b|\bno (?=[a-z])"
)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must)\b(?!n['’]t)"
)
_ANY_NOT: Final = re.compile(r"\b(?:no|not|never|none|nothing|neither|nor|cannot)\b|n['’]t\b")


def _denial_dropped(pair: SentencePair, _: Random) -> str | None:
    """Say what is denied in the only place where the sentence denies anything."""
    found = list(_NOT.finditer(pair.english))
    if len(found) != 1 or len(_ANY_NOT.findall(pair.english)) != 1:
        return None
    (one,) = found
    return pair.english[: one.start()] + pair.english[one.end() :]


def _denial_added(pair: SentencePair, _: Random) -> str | None:
    found = _VERB.search(pair.english)
    if not found or _ANY_NOT.search(pair.english):
        return None
    return f"{pair.english[: found.end()]} not{pair.english[found.end() :]}"


_NEUTER: Final = {"they": "he", "it": "she", "their": "his", "its": "her"}
_PERSONAL: Final = re.compile(r"\b(?:he|him|his|himself|she|hers?|herself)\b", re.IGNORECASE)


def _pronoun_guessed(pair: SentencePair, chance: Random) -> str | None:
    before = pair.before.english if pair.before else ""
    if _PERSONAL.search(pair.english) or _PERSONAL.search(before):
        return None
    pattern = rf"\b(?:{'|'.join(_NEUTER)})\b"
    return _replaced(pattern, lambda found, _: _NEUTER[found[0]])(pair, chance)


#: Planted in the 997 pairs.
PLANTS: Final[Mapping[str, Plant]] = {
    "numbers: another digit": _replaced(_NUMBER, _other_digit),
    "numbers: left out": _replaced(_NUMBER, lambda found, _: "some" if found else ""),
    "numbers: ten times as much": _replaced(
        r"(?<![\w.,:-])\d+(?![\w.,:])", lambda f, _: f[0] + "0"
    ),
    "untranslated: one word": _word_left,
    "untranslated: all": _all_left,
    "length: half left out": _half,
    "length: another sentence added": _doubled,
    "negation: dropped": _denial_dropped,
    "negation: added": _denial_added,
    "pronouns: he or she for they or it": _pronoun_guessed,
}
#: Planted in sentences made for it, since the pairs have too few of their kind.
PLANTS_IN_MADE: Final[Mapping[str, Plant]] = {
    "numbers: million for billion": _replaced("|".join(_SCALES), lambda f, _: _SCALES[f[0]]),
    "numbers: the decimal mark moved": _replaced(
        r"(\d)\.(\d)(?= [mb]illion)", lambda f, _: f"{f[1]}{f[2]}"
    ),
    "numbers: another ordinal": _replaced(
        r"\d+(?=th\b)", lambda f, c: str(int(f[0]) + c.randint(1, 5))
    ),
    "numbers: no percentage": _replaced(" percent", lambda found, _: " units" if found else ""),
    "dates: another day": _replaced(_DATE_DAY, _other_day),
    "dates: another month": _replaced(_DATE_MONTH, _other_month),
    "dates: another year": _replaced(
        r"\b20\d\d\b", lambda f, c: str(int(f[0]) + c.choice([-10, -1, 1, 9]))
    ),
    "dates: left out": _replaced(r" on \d+ \w+ \d{4}", lambda found, _: "" if found else " "),
}

# Names


def plants_of_names(authority: Mapping[str, Entity]) -> Mapping[str, Plant]:
    """Return plants that name something else, or nothing, in the place of a name."""
    finder = MentionFinder(authority, TRANSLATION)
    everything = sorted(authority)

    def spoiled(pair: SentencePair, new: Callable[[Entity], str]) -> str | None:
        known = {entity.id for entity in pair.names}
        found = [m for m in finder.find([pair.english]) if m.entity in known]
        of_one = [m for m in found if m.entity == found[0].entity]
        english = pair.english
        for mention in reversed(of_one):
            name = new(authority[mention.entity])
            english = english[: mention.start] + name + english[mention.end :]
        return english if of_one else None

    def other(pair: SentencePair, chance: Random) -> str | None:
        return spoiled(pair, lambda _: authority[chance.choice(everything)].names[TRANSLATION])

    def none(pair: SentencePair, _: Random) -> str | None:
        return spoiled(pair, lambda _: "it")

    return {"names: another name": other, "names: a pronoun instead": none}
