"""Words that stand before a surname: titles, "Prezident Əliyev", and such as open a sentence.

Only the words, folded; knows nothing of who bears them.
"""

from collections.abc import Mapping
from typing import Final

from press.languages import ORIGINAL, TRANSLATION, Language

# In Azerbaijani a title after its country or body ends in the possessive:
# "Fransa Prezidenti Makron".
_ORIGINAL: Final = """
    cənab xanım prezident prezidenti nazir naziri katib katibi direktor direktoru sədr sədri
    kansler kansleri səfir səfiri general polkovnik professor akademik doktor komissar komissarı
    nümayəndə nümayəndəsi senator kral kralı kraliça şahzadə şeyx əmir əmiri sultan sultanı
    papa spiker spikeri qubernator qubernatoru deputat deputatı müavini köməkçisi rəis rəisi
    prof akad dr
"""
_TRANSLATION: Final = """
    mr mrs ms dr sir president minister secretary general director chairman chairwoman
    chair chancellor ambassador colonel professor academician commissioner doctor prof
    representative senator king queen prince princess sheikh emir sultan pope speaker
    governor premier deputy adviser
"""
TITLES: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset(_ORIGINAL.split()),
    TRANSLATION: frozenset(_TRANSLATION.split()),
}
#: Titles that anybody may have.
HONORIFICS: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset({"cənab", "xanım"}),
    TRANSLATION: frozenset({"mr", "mrs", "ms", "sir"}),
}
# With a capital only because a sentence begins: "Sonra Əliyev …" is nobody called Sonra.
_OPENERS_ORIGINAL: Final = """
    sonra əvvəl lakin amma ancaq fəqət çünki həmçinin həm hətta artıq hazırda indi dünən bugün
    sabah burada orada beləliklə nəhayət əslində habelə bəs və yalnız məhz bir bu o onda onun
    görüşdə söhbətdə iclasda tədbirdə mərasimdə məktubda çıxışında nitqində müsahibədə cavabında
    axşam səhər gecə günorta bundan buna bununla sonda əvvəlcə daha yenə yenidən təkcə ki əgər
"""
_OPENERS_TRANSLATION: Final = """
    but then later yesterday today tomorrow and when while after before as if though although
    that here there now since because once so yet only also even still thus nor or for
"""
OPENERS: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset(_OPENERS_ORIGINAL.split()),
    TRANSLATION: frozenset(_OPENERS_TRANSLATION.split()),
}
