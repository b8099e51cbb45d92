"""What the search knows of an article: plain values, numbered by date.

Nothing here knows of indexes, files or pages' templates.
"""

from dataclasses import dataclass
from datetime import datetime

from press.languages import Language


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
