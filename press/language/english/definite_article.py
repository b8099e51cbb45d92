"""Whether English puts "the" before a name inside a sentence. Knows nothing of headlines."""

import re
from typing import Final

from press.language.tables import read_table, words_used
from press.languages import TRANSLATION

_ROWS: Final = read_table(
    TRANSLATION,
    "definite_article",
    use=("place", "place_end", "body", "alone_end", "alone_start"),
)


def _any(use: str) -> str:
    return f"(?:{'|'.join(words_used(_ROWS, use))})"


#: Countries and other places that are called "the …", by a word of their names.
_PLACES: Final = re.compile(rf"\b(?:{_any('place_end')}\Z|{_any('place')}\b)")
#: What an organization is, as its name says, where English then says "the".
_BODIES: Final = frozenset(words_used(_ROWS, "body"))
#: Bodies that are called by their names alone, though one of the words above is in them.
_ALONE: Final = re.compile(rf"\b{_any('alone_end')}\Z|\A{_any('alone_start')}")
_HEAD_ENDS: Final = re.compile(r"\s+(?:of|for|on|in|to|under|against|and|with)\s+")


def place_takes_article(name: str) -> bool:
    """Return whether "the" belongs before the name of a place: "the Caspian Sea"."""
    return _PLACES.search(name) is not None and not name.startswith("Saint ")


def organization_takes_article(name: str) -> bool | None:
    """Return whether "the" belongs before an organization's name; ``None``: not known."""
    if " " not in name and name not in _BODIES:
        return False  # NATO, Chevron
    if _ALONE.search(name):
        return False
    head = _HEAD_ENDS.split(name)[0].rpartition(" ")[2]
    return True if head in _BODIES else None


def takes_no_article(name: str) -> bool:
    """Say that no "the" belongs before this name: a person's, or an event's."""
    del name
    return False
