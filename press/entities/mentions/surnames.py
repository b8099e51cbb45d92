"""Whose surname it is: named in full in the text, with a title the only one, or in high office.

A surname counts only where the text itself, or the authority beyond doubt, says whose it
is. Positions are those of :class:`SearchableText`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from press.entities.entity import Entity
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.matches import Match
from press.entities.mentions.name_patterns import is_guarded
from press.entities.mentions.searchable_text import SearchableText, fold
from press.entities.mentions.verdicts import Reason, Rule, Verdict
from press.language.name_words import AND, HONORIFICS, INSIDE, OPENERS, RANKS, TITLES
from press.language.patterns import named_patterns
from press.languages import ORIGINAL, Language

#: What stands right before a surname: an initial, or a word of the same phrase, perhaps an
#: honorific with the given name before it: Mehriban xanım Əliyeva.
_INITIAL: Final = re.compile(r"(?:([^\W\d_]{2,}) )?(?<![^\W_])([^\W\d_])\. ?$")
_WORD_BEFORE: Final = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+)(\.?) $")
#: The title of somebody's office: «Velmara Prezidenti», not «prezident».
_POSSESSED: Final = re.compile(named_patterns(ORIGINAL)["title_of_an_office"])
_OWNER: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*) $")
#: «Dorlan-Talvik», a longer name.
_HYPHENED: Final = re.compile(r"\w-\w")
_NEXT: Final = re.compile(r" ([^\W\d_]+)")
_FULL_SURNAME: Final = re.compile(named_patterns(ORIGINAL)["surname_of_person"])
#: A given name has no case ending before its surname: «Orneldən Talvik».
_INFLECTED: Final = re.compile(named_patterns(ORIGINAL)["surely_inflected"])
_GENITIVE_ENDING: Final = re.compile(named_patterns(ORIGINAL)["genitive_after_consonant"])
_IS_ENDING: Final = re.compile(named_patterns(ORIGINAL)["case"])
#: A word, whether nothing but a space parts it from the one before, and the letter that follows.
_WORD: Final = re.compile(r"((?<=[^\W\d_]) )?(?<![^\W_])([^\W\d_]+)(?= ([^\W\d_]))?")
_REACH: Final = 40
_LEAST: Final = 4  # letters that a title and a role have in common


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a surname."""

    given: str = ""  #: a given name or its initial
    title: str = ""
    rank: str = ""  #: the word before the title that makes another office of it
    owner: str = ""  #: the word before the title of an office: whose office it is
    owner_end: int = 0
    stranger: bool = False  #: a capitalised word that is no title: somebody else's given name
    words: tuple[str, ...] = ()  #: the words of the tables that were met


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of the names in one text when its surnames are resolved."""

    text: SearchableText
    day: date | None
    said: list[tuple[int, str]]  #: where each full name begins, and whose it is
    #: where each name ends, and whose it is; surnames join as they are resolved
    ends: dict[int, str]
    starts: frozenset[int]  #: where full names and surnames begin
    candidates: frozenset[int]  #: where surnames end
    strange: set[str] = field(default_factory=set)  #: surnames that a stranger has borne so far
    strange_anywhere: set[str] = field(default_factory=set)
    named: Set[str] = frozenset()  #: those whom the text names in full
    _forms: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def forms_of(self, beginning: str) -> list[tuple[str, str]]:
        """Return the capitalised words of the text that begin so, each with the one before it.

        That is empty where it has no capital.
        """
        if not self._forms:
            before = ""
            for word in _WORD.finditer(self.text.kept):
                name = word[2] if word[2][0].isupper() else ""
                start = word.start(2)
                if start - 1 in self.ends or start - 1 in self.candidates or not word[1]:
                    before = ""  # «Daren Talvik Nika …»: two people
                goes_on = word[3] and word[3].isupper()  # «Daren Veli Talvik»: no surname yet
                if name:
                    self._forms.setdefault(name[:_LEAST], []).append(
                        ("" if goes_on else before, name)
                    )
                before = name
        return self._forms.get(beginning, [])


class Surnames:
    """Resolves the surnames of one authority in texts of one language."""

    def __init__(self, authority: Mapping[str, Entity], language: Language) -> None:
        """Prepare for texts of this language."""
        self._authority = authority
        self._language = language
        people = [entity for entity in authority.values() if entity.kind is PERSON]
        self._given = {p.id: fold(p.names[language], language) for p in people}
        self._guarded = {p.id for p in people if is_guarded(p, language)}

    def resolve(
        self,
        text: SearchableText,
        day: date | None,
        named: Sequence[Match],
        candidates: Sequence[Match],
        others: Sequence[Match] = (),
    ) -> Iterator[Verdict]:
        """Yield what becomes of each surname, in the order of the text.

        `named` are the full names matched, `candidates` the surnames outside them, `others`
        those of them that are surely strangers'.
        """
        if not candidates:
            return
        by_place: dict[tuple[int, int], list[Match]] = {}
        for match in candidates:
            by_place.setdefault((match.start, match.end), []).append(match)
        known = Named(
            text,
            day,
            [(match.start, match.pattern.entity) for match in named],
            {match.end: match.pattern.entity for match in named if self._ends_phrase(match)},
            frozenset(match.start for match in (*named, *candidates)),
            frozenset(match.end for match in candidates),
            named={match.pattern.entity for match in named},
        )
        taken = {(match.start, match.end) for match in others}
        places = sorted(by_place.items())
        for place, matches in places:
            if self._may_count(known, matches) and (
                place in taken or self._before(known, place[0], preview=True).stranger
            ):
                known.strange_anywhere.update(match.pattern.stem for match in matches)
        for place, matches in places:
            careful = self._may_count(known, matches)
            before = self._before(known, place[0], careful=careful)
            if place in taken or before.stranger:
                known.strange.update(match.pattern.stem for match in matches)
                rule = Rule.PATRONYMIC if place in taken else Rule.STRANGER
                yield Verdict(matches[0], Reason(rule), is_mention=False)
            else:
                yield self._verdict(known, before, matches)

    def _may_count(self, known: Named, matches: Sequence[Match]) -> bool:
        """Tell whether a surname is somebody's whom the text names in full, or who is in office."""
        people = {match.pattern.entity for match in matches}
        if not people.isdisjoint(known.named):
            return True
        day = known.day or date.max
        return any(
            role.is_held(day)
            for person in people - self._guarded
            for role in self._authority[person].roles
        )

    def _ends_phrase(self, match: Match) -> bool:
        """Tell whether a surname may follow this name and be another person's.

        A city's name without an ending may be a given name: «Laçın Əliyev».
        """
        entity = self._authority[match.pattern.entity]
        return entity.kind is not PLACE or bool(entity.country) or match.end > match.stem_end

    def _verdict(self, known: Named, before: _Before, matches: list[Match]) -> Verdict:
        start = matches[0].start
        bearer, rule = self._bearer(known, before, matches)
        if bearer is None:
            return Verdict(matches[0], Reason(Rule.AMBIGUOUS, before.words), is_mention=False)
        known.said.append((start, bearer.pattern.entity))
        known.ends[bearer.end] = bearer.pattern.entity
        return Verdict(bearer, Reason(rule, before.words), is_mention=True)

    def _bearer(
        self, known: Named, before: _Before, matches: list[Match]
    ) -> tuple[Match | None, Rule]:
        """Return whose surname it is and how that is known; None where it may be another's."""
        start, stem = matches[0].start, matches[0].pattern.stem
        if before.given:
            matches = [m for m in matches if self._given[m.pattern.entity].startswith(before.given)]
        by_title = Rule.TITLE
        if before.title in HONORIFICS[self._language]:
            by_title = Rule.HONORIFIC
        said = {entity for at, entity in known.said if at < start}
        earlier = [m for m in matches if m.pattern.entity in said]
        if stem in known.strange and not before.given and not before.title:
            earlier = []
        fitting = [m for m in matches if before.title and self._may_be(m, before, known)]
        choices = [([m for m in earlier if m in fitting], by_title), (fitting, by_title)]
        choices.append((earlier, Rule.NAMED_IN_FULL))
        if stem not in known.strange_anywhere and not before.given:
            everyone = {entity for _, entity in known.said}
            anywhere = [m for m in matches if m.pattern.entity in everyone]
            choices.append((anywhere, Rule.NAMED_IN_FULL))
            # «Ornel Prezidenti Talvikin …»: the office is another's, Talvik is not he.
            if not before.title or before.owner:
                choices.append((self._in_office(known, matches), Rule.IN_OFFICE))
        for choice, rule in choices:
            if choice:
                return (choice[0] if len(choice) == 1 else None), rule
        return None, Rule.AMBIGUOUS

    def _in_office(self, known: Named, matches: list[Match]) -> list[Match]:
        """Return the one who held an office on that day, if nobody else can be meant.

        The surname is nobody's whom the authority guards, and no given name that another
        surname follows.
        """
        if any(match.pattern.entity in self._guarded for match in matches):
            return []
        text, start, end = known.text, matches[0].start, matches[0].end
        if _HYPHENED.match(text.kept, start - 2) or _HYPHENED.match(text.kept, end - 1):
            return []
        follows = _NEXT.match(text.kept, end)
        is_new = follows and follows[1][0].isupper() and follows.start(1) not in known.starts
        if follows and is_new and _FULL_SURNAME.search(follows[1]):
            return []
        opens = text.folded[start : matches[0].stem_end] in OPENERS[self._language]
        if opens and text.opens_sentence(start):
            return []
        roles = {m: self._authority[m.pattern.entity].roles for m in matches}
        # Where the text's day is not known, offices count that nobody is known to have left.
        day = known.day or date.max
        maybe = [m for m in matches if any(role.may_be_held(day) for role in roles[m])]
        if len({m.pattern.entity for m in maybe}) != 1:
            return []
        return [m for m in maybe[:1] if any(role.is_held(day) for role in roles[m])]

    def _may_be(self, match: Match, before: _Before, known: Named) -> bool:
        """Tell whether it can be nobody else: the name is rare, and the title was theirs then."""
        person = match.pattern.entity
        if before.title in HONORIFICS[self._language]:
            return len(before.given) > 1 or person not in self._guarded
        if not before.given and person in self._guarded:
            return False
        return any(
            self._is_title(before, words) and self._is_owner(person, before, words, known)
            for words in self._offices(person, known.day)
        )

    def _is_title(self, before: _Before, office: list[str]) -> bool:
        """Tell whether the title is this office's, and of the same rank."""
        for number, word in enumerate(office):
            if _is_alike(before.title, [word]):
                rank = office[number - 1] if number else ""
                return (rank if rank in RANKS[self._language] else "") == before.rank
        return False

    def _offices(self, person: str, day: date | None) -> Iterator[list[str]]:
        """Yield the folded words of each office that somebody may have held on a day."""
        for role in self._authority[person].roles:
            if day is None or role.may_be_held(day):
                yield fold(role.words.get(self._language, ""), self._language).split()

    def _is_owner(self, person: str, before: _Before, office: list[str], known: Named) -> bool:
        """Tell whether the word before the title of an office says nothing against this office."""
        if not before.owner:
            return True
        whose = known.ends.get(before.owner_end)
        if whose:
            return whose in (person, self._authority[person].parent)
        return _is_alike(fold(before.owner, self._language), office)

    def _before(
        self, known: Named, start: int, *, preview: bool = False, careful: bool = True
    ) -> _Before:
        text, reach = known.text, max(0, start - _REACH)
        initial = _INITIAL.search(text.kept, reach, start)
        if initial and initial[2].isupper():
            title = self._folded(text, initial, 1)
            title = title if title in TITLES[self._language] else ""
            return _Before(self._folded(text, initial, 2), title)
        # In a preview surnames are not resolved yet: one before this one proves nothing.
        if start - 1 in known.ends or (preview and start - 1 in known.candidates):
            return _Before()
        word = _WORD_BEFORE.search(text.kept, reach, start)
        return self._after_word(known, word, careful) if word else _Before()

    def _after_word(self, known: Named, word: re.Match[str], careful: bool) -> _Before:
        """Judge the word before."""
        text, start = known.text, word.start(2)
        folded = self._folded(text, word, 2)
        if folded in HONORIFICS[self._language] and word[1] and word[1][0].isupper():
            given = self._folded(text, word, 1)
            is_title = given in TITLES[self._language] | OPENERS[self._language]
            return _Before("" if is_title else given, folded, words=(folded,))
        if folded in TITLES[self._language]:
            owner = _OWNER.search(text.kept, max(0, start - _REACH), start)
            rank = self._folded(text, owner, 1) if owner else ""
            if rank in RANKS[self._language] and owner:
                start = owner.start(1)
                owner = _OWNER.search(text.kept, max(0, start - _REACH), start)
            else:
                rank = ""
            words = (rank, folded) if rank else (folded,)
            if owner and _POSSESSED.search(folded):
                return _Before("", folded, rank, owner[1], start - 1, words=words)
            return _Before(title=folded, rank=rank, words=words)
        if folded in OPENERS[self._language] and text.opens_sentence(start):
            return _Before(words=(folded,))
        # «Nika da Talvik», «Nika fon Talvik»
        joins = folded in INSIDE - AND and bool(word[1]) and word[1][0].isupper()
        is_name = (joins or word[2][0].isupper()) and not word[3]
        # It takes a look at the whole text to tell, so only where something hangs on it.
        is_name = is_name and not (careful and self._is_no_given_name(word[2], known))
        return _Before(stranger=is_name)

    def _folded(self, text: SearchableText, matched: re.Match[str], group: int) -> str:
        return text.folded[matched.start(group) : matched.end(group)] if matched[group] else ""

    def _is_no_given_name(self, word: str, known: Named) -> bool:
        """Tell whether a word is an abbreviation, inflected, or elsewhere in the text a surname."""
        if (len(word) > 1 and word.isupper()) or _INFLECTED.search(word):
            return True
        stem = _GENITIVE_ENDING.sub("", word)
        forms = known.forms_of(word[:_LEAST])
        if stem != word and any(
            _IS_ENDING.match(form.removeprefix(stem))
            for _, form in forms
            if form.startswith(stem) and form != word
        ):
            return True
        no_names = TITLES[self._language] | OPENERS[self._language]
        return any(
            before and fold(before, self._language) not in no_names
            for before, form in forms
            if form.startswith(word) and _IS_ENDING.match(form.removeprefix(word))
        )


def _is_alike(title: str, office: list[str]) -> bool:
    """Tell whether a word is one of an office, but for the endings: nazir, nazirinin."""
    return any(
        min(len(title), len(word)) >= _LEAST and (word.startswith(title) or title.startswith(word))
        for word in office
    )
