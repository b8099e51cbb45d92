"""The nouns of a headline that are known: names, offices, phrases, days.

A stretch of words is a noun only if the name authority or the glossary knows it,
and its ending says in which case it stands. What nouns make together is
`grammar`'s business; verbs are `headlines`'.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from press.entities.entity import Entity
from press.entities.tags import Mention
from press.language.azerbaijani.cases import Case, case_of, possessed
from press.language.azerbaijani.dates import PartialDate, find_dates
from press.language.azerbaijani.letters import lower, normalize, words
from press.language.azerbaijani.months import MONTHS
from press.language.azerbaijani.suffixes import HIGH_VOWELS
from press.language.english.dates import ENGLISH_MONTHS
from press.languages import ORIGINAL, TRANSLATION
from press.translation.glossary.glossary import Glossary, Term, TermUse
from press.translation.headlines.grammar import Noun, NounRole, Nouns, NounSpans, combined

_LAST_WORD: Final = re.compile(r"(\w+)\W*\Z")
_DASHES: Final = frozenset("-–—")
_DASH: Final = re.compile(r"(?<=\s)[-–—](?=\s)")
_QUOTES: Final = "“”„\"«»'’"
#: «Chairman of …» is the English of «… sədri» only while a man holds the office.
_GENDERED: Final = re.compile(r"(?:man|woman)\b")
_ALONE: Final = {TermUse.PHRASE: NounRole.EVENT, TermUse.OFFICE: NounRole.TITLE}
_OWNED: Final = {TermUse.OFFICE: NounRole.OFFICE, TermUse.PART: NounRole.PART}


@dataclass(frozen=True)
class Headline:
    """A headline cut into words, with the nouns known in it."""

    words: tuple[str, ...]  #: in small letters
    nouns: Nouns
    starts: Mapping[int, int]  #: index of the word that begins at an offset
    ends: Mapping[int, int]  #: index behind the word that ends at an offset


#: A stretch of a headline by its offsets, and what it may be.
Known = tuple[int, int, Iterable[Noun]]


class HeadlineReader:
    """Finds the nouns of headlines, by one authority and one glossary."""

    def __init__(self, authority: Mapping[str, Entity], glossary: Glossary) -> None:
        """Take what is known; the roles of persons in the authority are offices too."""
        self._authority = authority
        self._roles = Glossary(_offices(authority))
        self._glossary = glossary

    def read(
        self,
        title: str,
        mentions: Iterable[Mention],
        others: Iterable[tuple[int, int, Noun]] = (),
    ) -> Headline | None:
        """Return the headline's words and nouns; ``None`` where a mark parts its words.

        `others` are nouns that the caller knows, by offsets.
        """
        spans = sorted(match.span() for match in (*words(title), *_DASH.finditer(title)))
        ends_of_words = [0, *(end for _, end in spans)]
        gaps = [title[end:start] for end, (start, _) in zip(ends_of_words, spans, strict=False)]
        gaps.append(title[ends_of_words[-1] :].rstrip("."))
        if not spans or any(gap.strip(_QUOTES + " \u00a0") for gap in gaps):
            return None
        starts = {start: index for index, (start, _) in enumerate(spans)}
        ends = {end: index + 1 for index, (_, end) in enumerate(spans)}
        nouns: NounSpans = defaultdict(list)
        known = ((start, end, [noun]) for start, end, noun in others)
        for start, end, several in (*self._known(title, mentions), *known):
            if start in starts and end in ends:
                nouns[starts[start], ends[end]] += several
        forms = (title[start:end] for start, end in spans)
        text = tuple("–" if form in _DASHES else lower(normalize(form)) for form in forms)
        return Headline(text, combined(nouns, text), starts, ends)

    def _known(self, title: str, mentions: Iterable[Mention]) -> Iterator[Known]:
        for mention in mentions:
            if mention.how == "name":
                form = title[mention.start : mention.end].rstrip(_QUOTES)
                end = mention.start + len(form)
                yield mention.start, end, _named(self._authority[mention.entity], _plain(form))
        for start, end, date in find_dates(title):
            yield start, end, _dated(date, title[start:end])
        for start, end, term in self._glossary.matches(title):
            yield start, end, _termed(term, _plain(title[start:end]))
        for start, end, term in self._roles.matches(title):
            case = case_of(_plain(term.original), _plain(title[start:end]))
            yield start, end, [Noun(NounRole.OFFICIAL, term.translation, case)] if case else ()


def last_word(title: str) -> str:
    """Return the last word in small letters; empty where there is none."""
    match = _LAST_WORD.search(title)
    return lower(normalize(match[1])) if match else ""


def _plain(form: str) -> str:
    small = "".join(letter for letter in lower(normalize(form)) if letter not in '“”„"«»')
    return " ".join(small.split())


def _offices(authority: Mapping[str, Entity]) -> Iterator[Term]:
    """Yield the roles of persons as offices, where they say the same of any holder."""
    english: dict[str, set[str]] = defaultdict(set)
    for entity in authority.values():
        for role in entity.roles:
            if ORIGINAL in role.words and TRANSLATION in role.words:
                english[role.words[ORIGINAL]].add(role.words[TRANSLATION])
    for original, several in english.items():
        if len(several) == 1 and not _GENDERED.search(min(several)):
            yield Term(original, min(several))


#: The noun that a name is, by the slot that its kind says it fills.
_ROLES: Final = {
    "WHO": NounRole.PERSON,
    "PLACE": NounRole.PLACE,
    "ORG": NounRole.ORGANIZATION,
    "EVENT": NounRole.EVENT,
}


def _named(entity: Entity, form: str) -> Iterator[Noun]:
    """Yield the noun that the form of an entity's name is, where its case is clear."""
    cases = (case_of(_plain(name), form) for name in entity.called(ORIGINAL))
    if case := next(filter(None, cases), None):
        english = entity.names[TRANSLATION]
        if role := _ROLES.get(entity.kind.headline_slot):
            yield Noun(role, english, case, entity.kind.takes_article(english))


def _dated(date: PartialDate, form: str) -> Iterator[Noun]:
    """Yield a day of a month without a year, uninflected: «28 May»."""
    month = lower(form).rpartition(" ")[2]
    if date.day and date.month and not date.year and month in MONTHS:
        yield Noun(NounRole.DAY, f"{date.day} {ENGLISH_MONTHS[date.month - 1]}", Case.BARE)


def _termed(term: Term, form: str) -> Iterator[Noun]:
    """Yield what the form of a term may be: «Prezidenti» is somebody's, or whom."""
    phrase = _plain(term.original)
    is_possessed = phrase[-1] in HIGH_VOWELS  # as it stands: «xarici işlər naziri»
    case = case_of(phrase, form)
    if case and (role := _ALONE.get(term.sort)):
        the = term.sort is TermUse.OFFICE and not is_possessed
        yield Noun(role, term.translation, case, article=the)
    case = case_of(possessed(phrase), form) or (case if is_possessed else None)
    if case and (role := _OWNED.get(term.sort)):
        yield Noun(role, term.translation, case)
