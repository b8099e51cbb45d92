"""The kinds of event and their names. Knows nothing of headlines, articles, pages or addresses.

The table is ``kinds.yaml``; what tells of which kind is ``events/frames.yaml``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from press.languages import LANGUAGES, Language

_TABLE: Final[Mapping[str, Any]] = yaml.load(
    Path(__file__).with_name("kinds.yaml").read_bytes(), Loader=yaml.CSafeLoader
)
#: The kind of what no frame knows.
OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: the label of one article, and the title of the list of all."""

    id: str
    labels: Mapping[Language, str]
    sections: Mapping[Language, str]
    contact: bool = False  #: whether who acts and with whom are in contact by it


def label_of(kind: str, language: Language) -> str:
    """Return the label of one article of this kind; ``KeyError`` for an unknown kind."""
    return KINDS[kind].labels[language]


def section_of(kind: str, language: Language) -> str:
    """Return the title of the list of such articles; ``KeyError`` for an unknown kind."""
    return KINDS[kind].sections[language]


def _in_languages(words: Mapping[str, str]) -> dict[Language, str]:
    return {language: words[language.code] for language in LANGUAGES}


#: All kinds by id, in the order in which pages list them.
KINDS: Final = {
    name: EventKind(
        name,
        _in_languages(entry["label"]),
        _in_languages(entry["section"]),
        entry.get("contact", False),
    )
    for name, entry in _TABLE["kinds"].items()
}
