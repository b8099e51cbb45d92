"""Names that texts have and the authority has not, by how many articles name them.

Reads texts one by one and keeps counts; nothing of a text stays but the forms of names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile
from typing import Final

from press.entities.discovery.candidates import candidates
from press.entities.discovery.clues import (
    clues,
    is_abbreviation,
    is_common,
    names_no_thing,
    own_clues,
)
from press.entities.entity import EntityKind
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.finder import MentionFinder
from press.language.azerbaijani.letters import lower, normalize, upper, words
from press.language.azerbaijani.nominative import nominative
from press.language.azerbaijani.suffixes import before_joiner, candidate_stems, is_inflected_form
from press.language.name_words import OPENERS, SENTENCE_OPENERS
from press.language.patterns import named_patterns
from press.languages import ORIGINAL

Words = tuple[str, ...]
_SEVERAL: Final = 3  # longer names that begin with the same word
_LEAST: Final = 3  # letters of a name of one word, unless it is an abbreviation
_INFLECTED_SURNAME: Final = re.compile(named_patterns(ORIGINAL)["inflected_surname"])
_LONG: Final = 4  # words of a name that is no person's for sure
_ENOUGH: Final = 2  # weight of what says that words are a name
_FEW: Final = 3  # articles; fewer do not make a name of a form that nobody knows


@dataclass(slots=True)
class _Seen:
    """One form of a name, as often as it was met."""

    mentions: int = 0
    inner: int = 0  #: mentions whose capital is not the sentence's
    articles: list[str] = field(default_factory=list)  #: each once, in the order of reading
    votes: Counter[EntityKind] = field(default_factory=Counter)

    def add(self, article: str, *, opens: bool) -> None:
        self.mentions += 1
        self.inner += not opens
        if not self.articles or self.articles[-1] != article:
            self.articles.append(article)

    def merge(self, other: "_Seen") -> None:
        self.mentions += other.mentions
        self.inner += other.inner
        self.articles = list(dict.fromkeys([*self.articles, *other.articles]))
        self.votes.update(other.votes)


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that nobody has decided on."""

    name: str  #: without an ending
    kind: EntityKind  #: a guess
    mentions: int
    articles: tuple[str, ...]  #: the articles that name it, as they were called when read
    forms: frozenset[str]  #: the words as texts have them


class UnknownNames:
    """Collects names from texts of the original language."""

    def __init__(self, finder: MentionFinder) -> None:
        """Leave out what this finder finds."""
        self._finder = finder
        self._forms: dict[Words, _Seen] = defaultdict(_Seen)
        self._opening: dict[Words, _Seen] = defaultdict(_Seen)
        self._small: Counter[str] = Counter()

    def read(self, article: str, sentences: Iterable[str]) -> None:
        """Count the names in one article; `article` says which it is."""
        texts = [normalize(sentence) for sentence in sentences]
        taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for mention in self._finder.find(texts):
            taken[mention.sentence].append((mention.start, mention.end))
        for number, text in enumerate(texts):
            self._small.update(word[0] for word in words(text) if word[0][0].islower())
            for candidate in candidates(text, taken.get(number, ())):
                forms = self._opening if candidate.opens else self._forms
                seen = forms[candidate.words]
                seen.add(article, opens=candidate.opens)
                for kind, weight in clues(text, candidate):
                    seen.votes[kind] += weight

    def names(self) -> Iterator[UnknownName]:
        """Yield the names of all that was read, those of most articles first."""
        self._settle_openings()
        groups: dict[Words, dict[str, list[Words]]] = defaultdict(lambda: defaultdict(list))
        for form in self._forms:
            last = lower(before_joiner(lower(form[-1])) or form[-1])
            groups[tuple(map(lower, form[:-1]))][last].append(form)
        names = [name for group in groups.values() for name in self._named(group)]
        names = [name for name in _without_given_names(names) if not _is_unclear(name)]
        yield from sorted(names, key=lambda name: (-len(name.articles), -name.mentions, name.name))

    def _settle_openings(self) -> None:
        """Count runs that open a sentence without a first word that is an ordinary one."""
        for form, seen in self._opening.items():
            first = lower(form[0])
            is_opener = first in SENTENCE_OPENERS[ORIGINAL] or first in OPENERS[ORIGINAL]
            is_ordinary = is_opener or self._small[first] or form[1:] in self._forms
            rest = form[1:] if is_ordinary and form not in self._forms else form
            if len(rest) > 1 or rest in self._forms:
                self._forms[rest].merge(seen)
        self._opening.clear()

    def _named(self, group: dict[str, list[Words]]) -> Iterator[UnknownName]:
        """Yield one name for each stem that forms with the same words before them share."""
        by_stem: dict[str, list[Words]] = defaultdict(list)
        for last, stem in _stems(list(group)).items():
            by_stem[stem] += group[last]
        for stem, forms in by_stem.items():
            seen = _Seen()
            for form in forms:
                seen.merge(self._forms[form])
            name = (*forms[0][:-1], _in_case(forms[0][-1], stem))
            if self._is_name(name, seen, forms):
                unknown = _unknown(name, seen, forms)
                if unknown.kind is PERSON and unknown.name in unknown.forms:
                    unknown = replace(unknown, name=_nominative_of_person(unknown.name))
                yield unknown

    def _is_name(self, name: Words, seen: _Seen, forms: Sequence[Words]) -> bool:
        """Leave out what nothing says is a name: acts, words that small letters have, scraps.

        Of "Lakin", "Burada" or "Belə" the capitals are the sentences', but for a few. Several
        words, abbreviations and common words need something that says what they name.
        """
        if names_no_thing(name[-1], alone=len(name) == 1):
            return False
        weight = max(seen.votes.values(), default=0)
        if len(name) > 1:
            is_long = len(name) >= _LONG or any(map(is_abbreviation, name))
            is_strange = not is_long and not is_common(name[-1])
            return weight >= _ENOUGH or is_strange or any(w > 1 for _, w in own_clues(name))
        if is_abbreviation(name[0]) or is_common(name[0]):
            if not weight:
                return False
        elif len(name[0]) < _LEAST:
            return False
        small = max(self._small[lower(word)] for word in (name[0], *(form[0] for form in forms)))
        return small <= seen.inner // 2


def _without_given_names(names: Sequence[UnknownName]) -> list[UnknownName]:
    """Leave out what a person of the list is called for short.

    That is a first name alone, where several longer names begin with it, and a surname alone.
    """
    firsts = Counter(first for name in names if (first := name.name.partition(" ")[0]) != name.name)
    surnames = {
        name.name.rpartition(" ")[2] for name in names if name.kind is PERSON and " " in name.name
    }
    return [
        name
        for name in names
        if " " in name.name
        or (name.name not in surnames and (name.kind is not PERSON or firsts[name.name] < _SEVERAL))
    ]


def _unknown(name: Words, seen: _Seen, forms: Sequence[Words]) -> UnknownName:
    votes = Counter(seen.votes)
    for kind, weight in own_clues(name):
        votes[kind] += weight
    kind = votes.most_common(1)[0][0] if votes else PLACE
    surfaces = frozenset(" ".join(form) for form in forms)
    return UnknownName(" ".join(name), kind, seen.mentions, tuple(seen.articles), surfaces)


def _nominative_of_person(name: str) -> str:
    """Return a foreigner's name without an ending that no surname has: Tolmniklə, Tolmovu."""
    for ending in _INFLECTED_SURNAME.finditer(name):
        return name[: ending.start("case")]
    return name


def _is_unclear(name: UnknownName) -> bool:
    """Tell whether a few articles have one inflected form alone, of who knows what."""
    if len(name.forms) > 1 or len(name.articles) >= _FEW:
        return False
    return nominative(lower(name.name.rpartition(" ")[2])) is None


def _stems(forms: Sequence[str]) -> dict[str, str]:
    """Return a stem for each form: one that most forms share, else the likeliest."""
    possible = {
        form: [
            form,
            *(
                stem
                for stem in candidate_stems(form)
                if 1 < len(stem) < len(form) and is_inflected_form(stem, form)
            ),
        ]
        for form in forms
    }
    support = Counter(stem for stems in possible.values() for stem in stems)
    bare = {form: nominative(form) for form in forms}

    def order(form: str, stem: str) -> tuple[float, bool, int]:
        stands_alone = stem in bare and bare[stem] in {stem, None}
        return support[stem] + stands_alone / 2, stem == bare[form], len(stem)

    return {form: max(stems, key=partial(order, form)) for form, stems in possible.items()}


def _in_case(form: str, stem: str) -> str:
    """Return the stem with the capitals of a form of it: Bolluğa gives Bolluq."""
    pairs = zip(lower(form), stem, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    rest = stem[common:]
    return form[:common] + (upper(rest) if form.isupper() else rest)
