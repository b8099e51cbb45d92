"""Words that make a name part of a longer one: a theatre's, a street's, a treaty's.

Only the words; which of the longer names have a page is for the authority to say.
Words are as :func:`press.entities.mentions.searchable_text.fold` has them.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from press.language.azerbaijani.suffixes import is_inflected_form
from press.languages import ORIGINAL, TRANSLATION, Language

# What is said of a state or a city itself is left out on purpose: nazirliyi, parlamenti,
# prezidenti, səfirliyi, ordusu, respublikası, bayrağı. "Bakı Dövlət Sirki" is no Bakı, but
# "Fransa Parlamenti" is France's.
_ORIGINAL: Final = """
    universiteti institutu akademiyası məktəbi liseyi kolleci gimnaziyası texnikumu
    teatrı operası filarmoniyası konservatoriyası orkestri ansamblı muzeyi qalereyası kitabxanası
    arxivi sirki studiyası klubu federasiyası assosiasiyası birliyi ittifaqı cəmiyyəti fondu
    liqası bankı birjası şirkəti korporasiyası holdinqi qrupu zavodu fabriki kombinatı
    xəstəxanası klinikası mərkəzi agentliyi televiziyası nəşriyyatı mətbəəsi mehmanxanası oteli
    sarayı stadionu parkı bağı kompleksi aeroportu stansiyası vağzalı terminalı körpüsü
    forumu konfransı konqresi sammiti festivalı sərgisi yarmarkası mükafatı ordeni medalı kuboku
    sazişi konvensiyası müqaviləsi bəyannaməsi protokolu aktı prosesi xartiyası
"""
_TRANSLATION: Final = """
    university institute academy school lyceum college theatre theater opera philharmonic
    conservatory orchestra ensemble museum gallery library archive circus studio club federation
    association union society foundation fund league bank exchange company corporation holding
    factory plant hospital clinic center centre agency publishers hotel palace stadium park garden
    airport station terminal bridge forum conference congress summit festival exhibition fair
    prize award order medal cup agreement convention treaty declaration protocol act process
    charter
"""
#: These make a longer name with a small letter too, right behind the name.
_ORIGINAL_SMALL: Final = """
    küçəsi prospekti xiyabanı meydanı döngəsi dalanı xanlığı quberniyası qəzası bəylərbəyliyi
    sultanlığı qəzeti jurnalı adına çayı gölü kanalı körfəzi
    ovalığı düzü düzənliyi çökəkliyi dərəsi silsiləsi
"""
_TRANSLATION_SMALL: Final = """
    street avenue boulevard square lane khanate governorate newspaper magazine
"""
#: And these behind a person's name.
_OF_PERSONS: Final = {
    ORIGINAL: frozenset({"parkı", "mükafatı", "ordeni", "medalı", "kuboku", "sarayı", "muzeyi"}),
    TRANSLATION: frozenset({"park", "prize", "award", "order", "medal", "cup", "palace", "museum"}),
}
#: And these behind a name in quotes, beside all the others: “Qarabağ” klubu.
_ORIGINAL_QUOTED: Final = """
    komandası kinoteatrı restoranı kafesi gəmisi tankeri bərəsi qatarı romanı povesti hekayəsi
    poeması filmi tamaşası pyesi baleti mahnısı şeiri muğamı simfoniyası kanalı radiosu saytı
    portalı kitabı tablosu hotel
"""
_TRANSLATION_QUOTED: Final = """
    team cinema restaurant cafe ship tanker ferry train novel story poem film play ballet song
    symphony channel radio site portal book painting
"""
_CAPITAL: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset(_ORIGINAL.split()),
    TRANSLATION: frozenset(_TRANSLATION.split()),
}
_SMALL: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: frozenset(_ORIGINAL_SMALL.split()),
    TRANSLATION: frozenset(_TRANSLATION_SMALL.split()),
}


#: Before another capital these are adjectives: Azərbaycan Mərkəzi Asiya ilə …
ADJECTIVES: Final = frozenset({"mərkəzi"})


@lru_cache(maxsize=1 << 14)
def ends_name(word: str, language: Language) -> bool:
    """Tell whether the word, with a capital, ends a longer name: Universitetinin."""
    return _is_of(word, _CAPITAL[language] | _SMALL[language], language)


_QUOTED: Final[Mapping[Language, frozenset[str]]] = {
    ORIGINAL: _CAPITAL[ORIGINAL] | _SMALL[ORIGINAL] | frozenset(_ORIGINAL_QUOTED.split()),
    TRANSLATION: _CAPITAL[TRANSLATION]
    | _SMALL[TRANSLATION]
    | frozenset(_TRANSLATION_QUOTED.split()),
}


@lru_cache(maxsize=1 << 14)
def follows_quoted(word: str, language: Language) -> bool:
    """Tell whether the word behind a name in quotes makes it a club's or a ship's."""
    return _is_of(word, _QUOTED[language], language)


@lru_cache(maxsize=1 << 14)
def makes_name(word: str, language: Language, *, of_person: bool) -> bool:
    """Tell whether the word, with a small letter, makes a longer name of the one before it."""
    heads = _SMALL[language] | _OF_PERSONS[language] if of_person else _SMALL[language]
    return _is_of(word, heads, language)


def _is_of(word: str, heads: frozenset[str], language: Language) -> bool:
    if word in heads or language is TRANSLATION:
        return word in heads
    return any(word[:3] == head[:3] and is_inflected_form(head, word) for head in heads)
