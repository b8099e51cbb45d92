"""The chains of suffixes an Azerbaijani word may end in, and what is left without them.

The grammar is the table ``suffixes.json`` beside this file; here it is unfolded into
every ending with the stems it may follow. Nothing here knows a vocabulary: whether a
stem is a word is for :mod:`press.language.azerbaijani.stems`. Words are in small letters.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from press.language.azerbaijani.letters import APOSTROPHES

TABLE: Final[dict[str, Any]] = json.loads(
    files(__package__).joinpath("suffixes.json").read_text("utf-8")
)
#: Each vowel with what A, I, K and K before a vowel become after it.
HARMONY: Final = {
    vowel: dict(zip("AIKG", after, strict=True))
    for vowels, after in (("aı", "aıqğ"), ("ou", "auqğ"), ("eəi", "əiky"), ("öü", "əüky"))
    for vowel in vowels
}
#: The bit of a stem by its last vowel; a stem that ends in the vowel has the next bit.
_BITS: Final = {vowel: 1 << 2 * "ıuiü".index(after["I"]) for vowel, after in HARMONY.items()}
#: The vowels in which the third person's possessive ends.
HIGH_VOWELS: Final = frozenset("ıiuü")
SOFTENED_NOUN_ENDS: Final[dict[str, str]] = TABLE["soft"]["noun"]
#: By the mark of a stem (see :data:`Analysis`), what its last letter is before a consonant.
_HARD: Final[dict[str, dict[str, str]]] = {
    mark: {soft: hard for hard, soft in TABLE["soft"][start].items()}
    for start, mark in (("noun", ""), ("verb", "-"))
}
_SOFTENED: Final = frozenset(letter for hard in _HARD.values() for letter in hard)
_SHORT: Final[dict[str, str]] = TABLE["short"]
_ALONE: Final = frozenset(TABLE["alone"])
_LONG: Final = {full: short for short, full in _SHORT.items()}
#: Marks that stand between an abbreviation or a number and its ending.
JOINERS: Final = "-‐‑" + APOSTROPHES


class Ending(NamedTuple):
    """One spelled ending of the table."""

    sounds: int  #: bits of the stem sounds it may follow
    share: float  #: how common it is, the product of its links' shares
    family: str  #: the pattern of its first link


_NO_ENDING: Final = Ending(0, 0, "")


def sound(stem: str) -> int:
    """Return the class of the stem's end as one bit of eight; 0 where no suffix may follow."""
    last = stem[-1:]
    if last in _BITS:
        return _BITS[last] << 1
    if last not in JOINERS:
        for letter in reversed(stem):
            if letter in _BITS:
                return _BITS[letter]
    return 0


@cache
def endings(start: str) -> dict[str, Ending]:
    """Return every ending from one of the table's `starts`, in the order of the alphabet."""
    likeliest: dict[str, Ending] = {}
    for vowel in "ıuiü":
        for after_vowel in (False, True):
            bit = _BITS[vowel] << after_vowel
            for spelled, ending in _unfold(TABLE["starts"][start], vowel, after_vowel):
                known = likeliest.get(spelled, _NO_ENDING)
                best = ending if ending.share >= known.share else known
                likeliest[spelled] = Ending(known.sounds | bit, best.share, best.family)
    return dict(sorted(likeliest.items()))


def _unfold(links: Iterable[str], vowel: str, after_vowel: bool) -> Iterator[tuple[str, Ending]]:
    for link in links:
        yield from _tails(link, vowel, after_vowel).items()


@cache
def _tails(link: str, vowel: str, after_vowel: bool) -> dict[str, Ending]:
    """Return what a word may end in from this link on, after a stem of this sound."""
    row: dict[str, Any] = TABLE["links"][link]
    likeliest: dict[str, Ending] = {}
    share, bound = row.get("share", 1.0), row.get("bound", False)
    for pattern in row["forms"]:
        piece = _spell(pattern, vowel, after_vowel)
        last = next((letter for letter in reversed(piece) if letter in HARMONY), vowel)
        for rest, ending in _unfold(row.get("then", ()), last, piece[-1] == last):
            both = Ending(0, share * ending.share, pattern)
            _keep_likelier(likeliest, _join(piece, rest, last), both)
        if not bound:
            _keep_likelier(likeliest, _join(piece, "", last), Ending(0, share, pattern))
    return likeliest


def _keep_likelier(likeliest: dict[str, Ending], spelled: str, ending: Ending) -> None:
    if spelled not in likeliest or likeliest[spelled].share < ending.share:
        likeliest[spelled] = ending


def _spell(pattern: str, vowel: str, after_vowel: bool) -> str:
    """Return one suffix as it is spelled after a stem of this sound; a final K stays open."""
    if pattern[0] == "(":
        bracket = pattern[1] if (pattern[1] in "AI") != after_vowel else ""
        pattern = bracket + pattern[3:]
    spelled = ""
    for letter in pattern[:-1]:
        spelled += HARMONY[vowel].get(letter, letter)
        vowel = spelled[-1] if spelled[-1] in HARMONY else vowel
    last = pattern[-1]
    return spelled + (last if last == "K" else HARMONY[vowel].get(last, last))


def _join(piece: str, rest: str, vowel: str) -> str:
    """Return a suffix with what follows it, its final K decided by that."""
    if piece[-1] == "K":
        piece = piece[:-1] + HARMONY[vowel]["G" if rest[:1] in HARMONY else "K"]
    return piece + rest


@cache
def _sounds(start: str) -> dict[str, int]:
    return {spelled: ending.sounds for spelled, ending in endings(start).items()}


def is_inflected_form(stem: str, form: str, *, possessed: bool = True) -> bool:
    """Tell whether `form` is the name `stem`, or that name with a chain of noun suffixes.

    Vowel harmony must hold: ``bakı``, ``bakıda`` but not ``bakıdə``. After a hyphen or an
    apostrophe any vowels may follow, since an abbreviation or number is read out:
    ``bmt-nin``, ``cop29-un``. A name of several words often ends in a possessive of its
    own, ``miqrasiya təşkilatı``, and goes on as ``təşkilatında``; pass ``possessed=False``
    for a name that is known not to, so that ``əlində`` (in his hand) is not ``əli``.
    Persons' endings (my, thy, I am) are left out: ``alim`` is a scholar, not my Ali.
    """
    if form == stem:
        return True
    cut = len(stem)
    if form[:cut] != stem:
        return _is_changed_stem(stem, form)
    if form[cut] in JOINERS:
        return form[cut + 1 :] in _sounds("number")
    bit = sound(stem)
    if _sounds("name").get(form[cut:], 0) & bit:
        return True
    return (
        possessed
        and stem[-1:] in HIGH_VOWELS
        and bool(_sounds("possessed").get(form[cut:], 0) & bit)
    )


def _has_two_vowels(stem: str) -> bool:
    return sum(letter in HARMONY for letter in stem) > 1


def _is_changed_stem(stem: str, form: str) -> bool:
    """Tell whether the stem changed its end before a vowel: otaq otağa, fikir fikri."""
    soft = SOFTENED_NOUN_ENDS.get(stem[-1:]) if _has_two_vowels(stem) else None
    changed = stem[:-1] + soft if soft else _LONG.get(stem, "")
    ending = form[len(changed) :]
    if not changed or not form.startswith(changed) or ending[:1] not in HARMONY:
        return False
    return bool(_sounds("name").get(ending, 0) & sound(stem))


class Chain(NamedTuple):
    """The endings that a word has behind its stem."""

    share: float  #: how common they are, the product of their links' shares
    length: int  #: letters
    family: str  #: the pattern of the first
    of_verb: bool  #: whether it follows a verb's stem
    number: int  #: its place in :func:`chains`


#: One way to take a word apart: the stem and what is behind it. A verb's stem has a hyphen
#: after it: yaz- (write), yaz (spring).
Analysis = tuple[str, Chain]


@cache
def _by_spelling() -> dict[str, list[tuple[int, str, Chain]]]:
    """Return what each ending may be; nothing for what only the end of an ending is."""
    by_ending: dict[str, list[tuple[int, str, Chain]]] = {}
    number = 0
    for start, mark in (("noun", ""), ("verb", "-")):
        for spelled, (sounds, share, family) in endings(start).items():
            for cut in range(len(spelled)):
                if spelled[cut:] in by_ending:
                    break  # and so are the shorter ones
                by_ending[spelled[cut:]] = []
            chain = Chain(share, len(spelled), family, mark == "-", number)
            by_ending[spelled].append((sounds, mark, chain))
            number += 1
    return by_ending


@cache
def chains() -> list[Chain]:
    """Return every chain by its number."""
    every = [chain for rows in _by_spelling().values() for _, _, chain in rows]
    return sorted(every, key=lambda chain: chain.number)


def analyses(word: str) -> list[Analysis]:
    """Return every way the grammar takes the word apart, the longest stem first."""
    table = _by_spelling()
    ways: list[Analysis] = []
    for cut in range(len(word) - 1, 1, -1):
        rows = table.get(word[cut:])
        if rows is None:
            break
        if rows:
            stem = word[:cut]
            bit = sound(stem)
            may_change = stem[-1] in _SOFTENED or stem in _SHORT
            for sounds, mark, chain in rows:
                if sounds & bit:
                    if stem not in _ALONE:
                        ways.append((stem + mark, chain))
                    if may_change and word[cut] in HARMONY:
                        ways += [(before, chain) for before in _before_vowel(stem, mark)]
    return ways


def _before_vowel(stem: str, mark: str) -> Iterator[str]:
    """Yield what the stem may be where no vowel follows: otağ otaq, fikr fikir, ed et."""
    hard = _HARD[mark].get(stem[-1])
    if hard and _has_two_vowels(stem):
        yield stem[:-1] + hard + mark
    if stem in _SHORT:
        yield _SHORT[stem] + mark


def candidate_stems(word: str) -> list[str]:
    """Return the stems the grammar allows the word: itself, then the longest first."""
    return list(dict.fromkeys([word, *(unit.rstrip("-") for unit, _ in analyses(word))]))


def before_joiner(word: str) -> str:
    """Return what stands before a joined ending: ``bmt`` of ``bmt-nin``; else nothing."""
    if word.isalpha():
        return ""
    cut = max(word.rfind(joiner) for joiner in JOINERS)
    return word[:cut] if cut > 0 and word[cut + 1 :] in _sounds("number") else ""
