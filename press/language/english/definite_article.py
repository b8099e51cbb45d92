"""Whether English puts "the" before a name inside a sentence. Knows nothing of headlines."""

import re
from typing import Final

#: Countries and other places that are called "the …", by a word of their names.
_PLACES: Final = re.compile(
    r"\b(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|Vatican\Z|"
    r"United|Republic|Islands|Emirates|Federation|Kingdom|Union|Sea|Ocean|River|Gulf|Corridor|"
    r"Peninsula|Caucasus|Balkans)\b"
)
#: What an organization is, as its name says, where English then says "the".
_BODIES: Final = re.compile(
    r"\A(?:Academy|Administration|Agency|Alliance|Army|Assembly|Association|Bank|Board|Bureau|"
    r"Cabinet|Center|Centre|Chamber|Commission|Committee|Committees|Commonwealth|Community|"
    r"Conference|Congress|Convention|Corporation|Council|Court|Federation|Fund|Forum|Foundation|"
    r"Government|Group|Initiative|Institute|League|Ministry|Movement|Nations|Network|Office|"
    r"Organisation|Organization|Parliament|Partnership|Party|Programme|Senate|Service|Society|"
    r"Union|University|Department|Administration|Company|Societies|Pentagon|Bundestag|Majlis)\Z"
)
#: Bodies that are called by their names alone, though one of the words above is in them.
_ALONE: Final = re.compile(
    r"\b(?:University|Airlines|Railways|School|Agency Anadolu)\Z|\ABaku Metro"
)
_HEAD_ENDS: Final = re.compile(r"\s+(?:of|for|on|in|to|under|against|and|with)\s+")


def place_takes_article(name: str) -> bool:
    """Return whether "the" belongs before the name of a place: "the Caspian Sea"."""
    return _PLACES.search(name) is not None and not name.startswith("Saint ")


def organization_takes_article(name: str) -> bool | None:
    """Return whether "the" belongs before an organization's name; ``None``: not known."""
    if " " not in name and not _BODIES.match(name):
        return False  # NATO, Chevron
    if _ALONE.search(name):
        return False
    head = _HEAD_ENDS.split(name)[0].rpartition(" ")[2]
    return True if _BODIES.match(head) else None


def takes_no_article(name: str) -> bool:
    """Say that no "the" belongs before this name: a person's, or an event's."""
    del name
    return False
