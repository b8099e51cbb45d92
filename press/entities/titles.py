"""Titles that stand before a surname: "Prezident Əliyev", "Mr Vitorino".

Only words that announce a person; knows nothing of who bears them.
"""

from collections.abc import Mapping
from typing import Final

from press.languages import ORIGINAL, TRANSLATION, Language

# Folded. In Azerbaijani a title after its country or body ends in the possessive:
# "Fransa Prezidenti Makron".
_ORIGINAL: Final = """
    cənab xanım prezident prezidenti nazir naziri katib katibi direktor direktoru sədr sədri
    kansler kansleri səfir səfiri general polkovnik professor akademik komissar komissarı
    nümayəndə nümayəndəsi senator kral kralı kraliça şahzadə şeyx əmir əmiri sultan sultanı
    papa spiker spikeri qubernator qubernatoru
"""
_TRANSLATION: Final = """
    mr mrs ms dr sir president minister secretary general director chairman chairwoman
    chair chancellor ambassador colonel professor academician commissioner
    representative senator king queen prince princess sheikh emir sultan pope speaker
    governor premier
"""
TITLES: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset(_ORIGINAL.split()),
    TRANSLATION: frozenset(_TRANSLATION.split()),
}
