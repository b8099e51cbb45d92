"""What kind of thing an unknown name may be, by its own words and those around it.

Guesses, for an editor to judge; knows nothing of the names that are known. The words are the
table ``unknown_names.tsv``, and those of names in general.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from press.entities.discovery.candidates import Candidate
from press.entities.entity import EntityKind
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.name_heads import kind_of_head
from press.language.azerbaijani.common_words import common_words
from press.language.azerbaijani.letters import lower, words
from press.language.azerbaijani.nominative import nominative
from press.language.azerbaijani.suffixes import before_joiner, candidate_stems
from press.language.name_words import ADJECTIVES, CLUES, PATRONYMICS, SURNAME_ENDINGS, TITLES
from press.language.patterns import named_patterns
from press.language.tables import read_table, words_used
from press.languages import ORIGINAL

_OFFICE, _DOCUMENT, _GENERIC, _REGION = "office", "document", "generic", "region"
_HEAD, _BEHIND, _SPEECH = "head", "behind", "speech"
_GOES_ON: Final = "…"
_ROWS: Final = read_table(
    ORIGINAL,
    "unknown_names",
    use=(_OFFICE, _DOCUMENT, _GENERIC, _REGION, _HEAD, _BEHIND, _SPEECH),
    kind=[kind.name for kind in ENTITY_KINDS],
)
_OF_PLACE: Final = re.compile(named_patterns(ORIGINAL)["locative"])
_GENITIVE: Final = re.compile(named_patterns(ORIGINAL)["genitive"] + r"\Z")
_KINDS: Final = {kind.name: kind for kind in ENTITY_KINDS}
_HEADS: Final = {row["word"]: _KINDS[row["kind"]] for row in _ROWS if row["use"] == _HEAD}
_NO_NAMES: Final = frozenset(words_used(_ROWS, _DOCUMENT))
_GENERIC_WORDS: Final = frozenset(words_used(_ROWS, _GENERIC))
_REGIONS: Final = frozenset(words_used(_ROWS, _REGION))
_SPEECH_WORDS: Final = frozenset(words_used(_ROWS, _SPEECH))
#: A capital inside a word is a company's: AzerBlast.
_BRAND: Final = re.compile(r"[^\W\d_A-Z][A-Z]")
#: Between a name and the word that tells its kind: one blank, and a quote or a bracket closed.
_BETWEEN: Final = re.compile("[”»\"’')]? ?")
_AN_OFFICE, _A_THING, _A_KIND = 6, 3, 50


def clues(sentence: str, candidate: Candidate) -> Iterator[tuple[EntityKind, int]]:
    """Yield what the words around say, each with its weight."""
    before = sentence[max(0, candidate.start - 40) : candidate.start]
    *_, last = ["", *(word[0] for word in words(before))]
    if before.endswith(f"{last} ") and _is_office(lower(last)):
        is_word = len(candidate.words) == 1 and is_common(candidate.words[0])
        yield PERSON, 1 if is_word else _AN_OFFICE
    if before.endswith("(") and sentence[candidate.end : candidate.end + 1] == ")":
        yield from _stands_for(lower(last))
        return
    yield from _behind(sentence[candidate.end : candidate.end + 40], candidate.words)
    word = candidate.words[-1]
    if len(candidate.words) == 1 and _OF_PLACE.match(word) and not is_abbreviation(word):
        yield PLACE, 1


def own_clues(name: Sequence[str]) -> Iterator[tuple[EntityKind, int]]:
    """Yield what the words of the name say, uninflected but for the last one's possessive."""
    small = [lower(word) for word in name]
    last = small[-1]
    if len(name) == 1:
        if _BRAND.search(name[0]):
            yield ORGANIZATION, _A_THING
        return
    head = _HEADS.get(before_joiner(last) or last) or kind_of_head(last)
    if head:
        yield head, _A_KIND
    elif PATRONYMICS & set(small):
        yield PERSON, _A_KIND
    elif small[0] in _REGIONS:
        yield PLACE, _AN_OFFICE
    elif len(name) in {2, 3} and last.endswith(SURNAME_ENDINGS):
        yield PERSON, 4
    elif len(name) in {2, 3}:
        yield PERSON, 1


def is_abbreviation(word: str) -> bool:
    """Tell whether a word is written in capitals alone, as abbreviations are, with its ending."""
    return (before_joiner(word) or word).isupper()


@lru_cache(maxsize=1 << 12)
def names_no_thing(last: str, *, alone: bool) -> bool:
    """Tell whether a name that ends so is none: that of an act, or a word for a kind of thing."""
    small = lower(last)
    stems = {small, *candidate_stems(small)}
    return bool(_NO_NAMES & stems or (alone and (_GENERIC_WORDS & stems or _is_office(small))))


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Tell whether a word, in whatever case it stands, is in use apart from names."""
    return all(
        part in common_words() or nominative(part) in common_words()
        for part in lower(word).split("-")
    )


@lru_cache(maxsize=1 << 12)
def _is_office(small: str) -> bool:
    return small in TITLES[ORIGINAL] or _begins(small, _OFFICE)


def _begins(small: str, use: str, kind: str = "") -> bool:
    """Tell whether a row of this use and kind has the word, or how it begins."""
    return any(
        small.startswith(row["word"][:-1])
        if row["word"].endswith(_GOES_ON)
        else small == row["word"]
        for row in _ROWS
        if row["use"] == use and row["kind"] == kind
    )


def _stands_for(last: str) -> Iterator[tuple[EntityKind, int]]:
    """Yield what an abbreviation in brackets is: what the name before the bracket ends in."""
    if kind := kind_of_head(last):
        yield kind, _AN_OFFICE


def _behind(after: str, name: Sequence[str]) -> Iterator[tuple[EntityKind, int]]:
    """Yield what the words behind a name say of it."""
    between = _BETWEEN.match(after)
    following = [word[0] for word in words(after[between.end() if between else 0 :])]
    if not following or not after[between.end() if between else 0 :].startswith(following[0]):
        return
    small = lower(following[0])
    head = kind_of_head(small)
    # Whose company it is stands in the genitive, what it is called does not.
    is_owner = _GENITIVE.search(name[-1]) is not None
    for kind in ENTITY_KINDS:
        is_behind = _begins(small, _BEHIND, kind.name)
        if is_behind:
            yield kind, _A_THING
        elif is_owner or small in ADJECTIVES:
            continue
        elif kind is head or small.startswith(CLUES.get(kind.name, ())):
            yield kind, _A_THING
    if small in _SPEECH_WORDS and len(name) in {2, 3}:
        yield PERSON, 2
