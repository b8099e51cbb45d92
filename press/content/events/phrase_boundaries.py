"""Where one noun phrase of a headline ends and the next begins, and how doubtful that is.

Knows no phrase and no verb.
"""

from collections.abc import Sequence

from press.content.events.actors import actors, wants_owner
from press.content.events.headline_words import ADJECTIVES, BEHIND_WITH, Token
from press.content.events.phrase_costs import closes_phrase
from press.language.azerbaijani.cases import Case
from press.language.azerbaijani.noun_forms import closes, stems_in_case
from press.language.name_words import AND, INSIDE, SURNAME_ENDINGS


class Boundaries:
    """The boundaries in one headline."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the headline's words."""
        self._tokens = tokens
        self._costs: dict[int, float] = {}

    def cost(self, place: int) -> float:
        """Return how unlikely it is that a phrase ends and another begins before this word."""
        if place not in self._costs:
            self._costs[place] = self._cost(place)
        return self._costs[place]

    def _cost(self, place: int) -> float:
        if not 0 < place < len(self._tokens):
            return 0.0
        before, after = self._tokens[place - 1], self._tokens[place]
        if before.small in AND or after.small in AND or after.small in BEHIND_WITH:
            return 2.5
        if before.before_comma:
            return 1.5
        if closes_phrase(before):
            return 0.0
        if after.known and after.known.sort == "person":
            return 1.0 if before.small in actors() else 0.0
        if before.known and before.known.sort == "person":
            return 0.0
        if wants_owner(after.small) and (
            before.is_capital or bool(stems_in_case(before.small, Case.GENITIVE))
        ):
            return 1.5
        if before.known or before.is_abbreviation:
            return 0.8 if self._leads_to_head(place) else 0.0
        if before.small in INSIDE or before.small in ADJECTIVES:
            return 1.0
        names = is_part_of_name(before) and is_part_of_name(after)
        return 0.5 if names and not before.small.endswith(SURNAME_ENDINGS[:7]) else 0.0

    def _leads_to_head(self, place: int) -> bool:
        """Tell whether bare words from here on lead to an office or body that wants an owner."""
        if self._tokens[place].is_abbreviation:
            return True
        for index, token in enumerate(self._tokens[place : place + 4], place):
            two = " ".join(one.small for one in self._tokens[index : index + 2])
            if two in actors():
                return True
            if token.known or token.before_comma or token.is_quoted:
                return False
            if wants_owner(token.small):
                return True
            if closes(token.small) or token.small in actors():
                return False
        return False


def is_part_of_name(token: Token) -> bool:
    """Tell whether a word may be part of the name of somebody unknown."""
    if token.small in INSIDE:
        return True
    return (
        token.is_capital
        and not token.known
        and not token.is_quoted
        and not token.before_comma
        and not token.is_abbreviation
        and token.small not in actors()
    )
