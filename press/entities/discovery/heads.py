"""The last words of names, and what kind of thing each makes a name of.

Only the words, in the possessive they end names in; what is known by name is not known here.
"""

from functools import lru_cache
from typing import Final

from press.entities.entity import EntityKind
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.place import PLACE
from press.entities.mentions.longer_names import ends_name
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.suffixes import is_inflected_form
from press.languages import ORIGINAL

_EVENTS: Final = """
    sammiti forumu konfransı konqresi festivalı müsabiqəsi çempionatı kuboku oyunları müharibəsi
    görüşü sərgisi günləri həftəsi olimpiadası yürüşü müşavirəsi qurultayı sessiyası
"""
_PLACES: Final = """
    rayonu şəhəri kəndi qəsəbəsi çayı dağı gölü adası adaları yarımadası vilayəti əyaləti dənizi
    körfəzi dərəsi düzü səhrası respublikası krallığı dəhlizi qalası körpüsü
"""
_BODIES: Final = """
    nazirliyi komitəsi komissiyası xidməti təşkilatı agentliyi idarəsi palatası məhkəməsi şurası
    partiyası parlamenti hakimiyyəti prokurorluğu fondu alyansı koalisiyası dəstəsi
"""
_HEADS: Final = {
    EVENT: tuple(_EVENTS.split()),
    PLACE: tuple(_PLACES.split()),
    ORGANIZATION: tuple(_BODIES.split()),
}


@lru_cache(maxsize=1 << 14)
def kind_of_head(word: str) -> EntityKind | None:
    """Return what a name is that ends in this word, however inflected; None where it may be any."""
    small = lower(word)
    for kind, heads in _HEADS.items():
        if any(small[:3] == head[:3] and is_inflected_form(head, small) for head in heads):
            return kind
    return ORGANIZATION if ends_name(small, ORIGINAL) else None
