"""Of which state a passage speaks: a ministry named without its country is that state's.

Positions are those of :class:`SearchableText`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from press.entities.entity import Entity
from press.entities.mentions.matches import Match
from press.entities.mentions.name_heads import is_of_states, states_of_institutions
from press.entities.mentions.searchable_text import SearchableText

#: How many sentences before belong to the passage.
_BEFORE: Final = 2
_WORDS: Final = 3  # a longer name is hardly two states'
#: How far an entity may be from the state that it belongs to.
_DEEPEST: Final = 6


class Passages:
    """Tells the states that passages speak of, by one authority's names."""

    def __init__(self, authority: Mapping[str, Entity]) -> None:
        """Prepare for these names."""
        self._authority = authority
        self._institutions = states_of_institutions(authority)

    def of_other_states(self, text: SearchableText, named: Sequence[Match]) -> list[Match]:
        """Return the institutions of a state that in these places are another state's.

        So is one where its passage has named another state before it, and names nothing of its
        own: neither the sentence, nor the two before, nor the headline.
        """
        institutions = [match for match in named if self._is_institution(text, match)]
        if not institutions:
            return []
        names = [
            (text.sentence_of(match.start), match.start, state)
            for match in named
            if (state := self._state_of(match)) and match not in institutions
        ]
        elsewhere = []
        for match in institutions:
            sentence, home = text.sentence_of(match.start), self._state_of(match)
            near = [
                (start, state)
                for place, start, state in names
                if place == 0 or sentence - _BEFORE <= place <= sentence
            ]
            before = {state for start, state in near if start < match.start}
            if before and all(state != home for _, state in near):
                elsewhere.append(match)
        return elsewhere

    def _is_institution(self, text: SearchableText, match: Match) -> bool:
        """Tell whether these words name something that other states have too."""
        is_short = len(text.kept[match.start : match.stem_end].split()) <= _WORDS
        is_named_so = is_short and is_of_states(match.pattern.stem)
        return is_named_so and match.pattern.entity in self._institutions

    def _state_of(self, match: Match) -> str:
        """Return the state that an entity is or belongs to; "" where it is none's."""
        entity = self._authority.get(match.pattern.entity)
        for _ in range(_DEEPEST):
            if entity is None or entity.country:
                break
            entity = self._authority.get(entity.parent)
        return entity.id if entity and entity.country else ""
