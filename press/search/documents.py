"""What the search is given: articles and entities as plain values.

Nothing here knows of indexes, files or pages' templates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from press.languages import Language

#: For each entity id, its names and aliases by language.
EntityNames = Mapping[str, Mapping[Language, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One article as one edition shows it.

    The title is in the edition's language. The sentences are in `language`, which in
    the translation's edition is the original's where no translation exists yet.
    """

    id: str
    language: Language  #: the language of the sentences
    url: str  #: from the site's root, without a leading slash
    title: str
    sentences: tuple[str, ...]
    date: datetime
    kind: str  #: the kind of event, as the addresses spell it
    status: str  #: how this text came to be: original, official, reviewed, machine, stub
    names: tuple[str, ...] = ()  #: entity ids, in the order in which they are to be shown
    foreign_title: bool = (
        False  #: whether the title is in the original's language, not the edition's
    )
    withdrawn: bool = False  #: whether the press service took the article back
    original: tuple[str, ...] = ()  #: the original's sentences, where these are a translation's
    headline: str = ""  #: the original's, where the title is another


@dataclass(frozen=True, slots=True)
class SearchEntity:
    """A person, organization, place or event as one edition shows it."""

    label: str  #: the name as this edition writes it
    url: str  #: of the entity's page, from the site's root, without a leading slash
    kind: str  #: person, organization, place or event
