"""Words for those who act, and the records of what a noun phrase names.

The words are the table ``actors.tsv``. Knows no headline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache
from typing import Final

from press.language.azerbaijani.cases import Case, possessed
from press.language.azerbaijani.noun_forms import plural, readings, stems_in_case
from press.language.azerbaijani.suffixes import HIGH_VOWELS
from press.language.tables import read_table
from press.languages import ORIGINAL


class Sort(StrEnum):
    """What a phrase names."""

    PERSON = auto()
    OFFICE = auto()
    EXPERT = auto()
    BODY = auto()
    COUNTRY = auto()
    PLACE = auto()
    GROUP = auto()
    EVENT = auto()
    THING = auto()


_SORTS: Final = {
    "office": Sort.OFFICE,
    "officials": Sort.OFFICE,
    "expert": Sort.EXPERT,
    "institution": Sort.BODY,
    "person": Sort.GROUP,
}
_ACTORS: Final = read_table(
    ORIGINAL, "actors", use=(*_SORTS, "media", "topic", "abroad", "private", "parliament", "member")
)


def _used(use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in _ACTORS if row["use"] == use)


MEDIA: Final = _used("media")
TOPICS: Final = _used("topic")
#: Offices that the archive's own country does not have.
ABROAD: Final = _used("abroad")
#: A member of a parliament is an official, one of anything else is not.
MEMBERS: Final = _used("member")
_PARLIAMENTS: Final = _used("parliament")
#: Officials stay several where countries share them: nobody says who they are.
_OFFICIALS: Final = _used("officials")


@dataclass(frozen=True, slots=True)
class Party:
    """One that acts or is acted on, in the dictionary form."""

    name: str
    sort: Sort
    start: int  #: of its words; of a person, the name's
    end: int
    owner: str = ""  #: whose office it is: «Peru» of «Peru Prezidenti»
    #: of a person with an office before the name, that office
    office: str = ""
    #: of several offices, what one of them is called behind whose it is
    singular: str = ""
    is_known: bool = False
    before: int = 0  #: words of the office before the name


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a stretch of words may name, and how doubtful that is: 0 is certain."""

    parties: tuple[Party, ...]
    cost: float

    @property
    def sort(self) -> Sort:
        """The sort of the last."""
        return self.parties[-1].sort


class ActorForm(Enum):
    """How a word stands: alone, as somebody's, several, several of somebody's."""

    ALONE = auto()
    OWNED = auto()
    SEVERAL = auto()
    SEVERAL_OWNED = auto()


@dataclass(frozen=True, slots=True)
class Actor:
    """A word for who acts, in one of its forms."""

    word: str
    form: ActorForm
    sort: Sort

    @property
    def is_one(self) -> bool:
        """Whether it is one person by office: nothing more belongs to the phrase but a name."""
        return self.sort in {Sort.OFFICE, Sort.EXPERT} and self.form in {
            ActorForm.ALONE,
            ActorForm.OWNED,
        }

    @property
    def stands_alone(self) -> bool:
        """Whether it is nobody's; of «dövlət başçısı» the form does not say."""
        of_two = " " in self.word and self.word[-1] in HIGH_VOWELS
        return self.form is ActorForm.ALONE and not of_two

    @property
    def singular(self) -> str:
        """What one of several is called, behind whose it is; empty where they stay several."""
        if self.form is not ActorForm.SEVERAL_OWNED or self.sort is Sort.BODY:
            return ""
        word = possessed(plural(self.word)) if self.word in _OFFICIALS else possessed(self.word)
        return word.split()[-1]


@cache
def actors() -> dict[str, Actor]:
    """Return the words by their forms."""
    by_form: dict[str, Actor] = {}
    for row in _ACTORS:
        word, sort = row["word"], _SORTS.get(row["use"])
        if sort:
            of_two = " " in word and word[-1] in HIGH_VOWELS
            owned = word if of_two else possessed(word)
            by_form.setdefault(word, Actor(word, ActorForm.ALONE, sort))
            by_form.setdefault(owned, Actor(word, ActorForm.OWNED, sort))
            by_form.setdefault(plural(word), Actor(word, ActorForm.SEVERAL, sort))
            several = possessed(plural(word))
            by_form.setdefault(several, Actor(word, ActorForm.SEVERAL_OWNED, sort))
    return by_form


def is_owned(small: str) -> bool:
    """Tell whether a word is somebody's office or body as it stands."""
    actor = actors().get(small)
    return actor is not None and actor.form is ActorForm.OWNED


@lru_cache(maxsize=1 << 12)
def wants_owner(small: str) -> bool:
    """Tell whether a word, in any case, is somebody's office or body."""
    owned = {ActorForm.OWNED, ActorForm.SEVERAL_OWNED}
    stems = (stem for several in readings(small).values() for stem in several)
    return any(actors()[stem].form in owned for stem in stems if stem in actors())


@lru_cache(maxsize=1 << 12)
def is_body(small: str) -> bool:
    """Tell whether a word names a body, in the nominative or genitive."""
    stems = (small, *stems_in_case(small, Case.GENITIVE))
    return any(actors()[stem].sort is Sort.BODY for stem in stems if stem in actors())


def is_several(small: str) -> bool:
    """Tell whether a word names several who act."""
    actor = actors().get(small)
    return actor is not None and actor.form in {ActorForm.SEVERAL, ActorForm.SEVERAL_OWNED}


@lru_cache(maxsize=1 << 12)
def is_private(small: str) -> bool:
    """Tell whether a word names what is no state's, in the nominative or genitive."""
    return any(stem in _private() for stem in (small, *stems_in_case(small, Case.GENITIVE)))


@cache
def _private() -> frozenset[str]:
    several = (plural(word) for word in _used("private"))
    words = {*_used("private"), *several}
    return frozenset(words | {possessed(word) for word in words})


def is_parliament(small: str) -> bool:
    """Tell whether a word says whose member somebody is: a parliament's."""
    last = small.split()[-1]  # a known name is one word here
    return not _PARLIAMENTS.isdisjoint(stems_in_case(last, Case.GENITIVE))


def distributed(owners: Sequence[Party], several: Party) -> tuple[Party, ...]:
    """Return the office of each owner: «Ornel və Velmara prezidentləri» are two."""
    return tuple(
        replace(
            owner,
            name=f"{owner.owner or owner.name} {several.singular}",
            sort=several.sort,
            owner=owner.owner or owner.name,
            singular=several.singular,
        )
        for owner in owners
    )
