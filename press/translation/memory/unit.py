"""A sentence with one of its translations, as it is remembered and exchanged."""

from dataclasses import dataclass
from datetime import datetime

#: The name and the version of the engine that a translation is by.
Origin = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence with one of its translations."""

    source: str
    target: str
    engine: str
    version: str
    made: datetime  #: in UTC, to the second
