"""What the finder decided of each phrase, and by which rule: a benchmark judges the rules.

Knows the names of the rules, not how they decide.
"""

from enum import StrEnum
from typing import NamedTuple

from press.entities.mentions.matches import Match


class Rule(StrEnum):
    """A rule that keeps a phrase, or drops it."""

    FULL_NAME = "a full name"
    DECLARED = "an abbreviation that the text declares"
    NAMED_IN_FULL = "a surname of somebody named in full"
    TITLE = "a surname after a title that its bearer holds"
    HONORIFIC = "a surname after an honorific"
    IN_OFFICE = "a surname that one person in office bears"

    EXCEPTION = "in a phrase that the stanza excepts"
    ORDINARY_WORD = "an ordinary word, or an abbreviation of something else"
    PATRONYMIC = "in somebody's name with a patronymic"
    GIVEN_NAME = "a given name that a surname follows"
    OTHER_STATE = "another state's institution"
    PASSAGE = "the institution of the state the passage speaks of"
    QUOTED = "in a name in quotes"
    LONGER_NAME = "in a longer name"
    EXPLAINED = "an abbreviation explained as something else"
    STRANGER = "a surname after somebody else's given name"
    AMBIGUOUS = "a surname that may be another's"


class Reason(NamedTuple):
    """A rule, and the words of the tables by which it decided."""

    rule: Rule
    words: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """What became of one phrase."""

    match: Match
    reason: Reason
    is_mention: bool
