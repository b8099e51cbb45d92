"""The states of the world: which there are, and what CLDR calls them."""

import pytest
from babel import Locale

from press.entities.authority.countries import countries
from press.entities.kinds.place import PLACE
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION

STATES = {entity.country: entity for entity in countries().values() if entity.country}


def test_members_and_observers() -> None:
    """The 193 members and 2 observers of the United Nations, and 2 states in its agencies alone."""
    assert len(STATES) == 193 + 2 + 2
    assert {"VA", "PS", "CK", "NU"} < STATES.keys()


def test_which_are_left_out() -> None:
    """Every country of CLDR that is none of them has no seat: islands, territories, unions."""
    codes = [str(code) for code in Locale("az").territories]
    territories = {code for code in codes if len(code) == 2}
    assert STATES.keys() < territories
    assert sorted(territories - STATES.keys()) == [
        "AC", "AI", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CP", "CW", "CX", "DG",
        "EA", "EH", "EU", "EZ", "FK", "FO", "GF", "GG", "GI", "GL", "GP", "GS", "GU", "HK", "HM",
        "IC", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "PF", "PM", "PN",
        "PR", "QO", "RE", "SH", "SJ", "SX", "TA", "TC", "TF", "TK", "TW", "UM", "UN", "VG", "VI",
        "WF", "XA", "XB", "XK", "YT", "ZZ",
    ]  # fmt: skip


def test_places_beside_states() -> None:
    """Of a few places the archive says nothing but the name: they have no list of contacts."""
    others = [entity.id for entity in countries().values() if not entity.country]
    assert others == ["greenland", "puerto-rico", "taiwan", "kosovo"]


def test_each_is_a_place_with_both_names() -> None:
    """A country is a place under its id, named in both languages."""
    for key, entity in countries().items():
        assert entity.id == key
        assert entity.kind is PLACE
        assert all(entity.names[language].strip() for language in LANGUAGES)


@pytest.mark.parametrize(
    ("key", "original", "translation"),
    [
        ("austria", "Avstriya", "Austria"),
        ("australia", "Avstraliya", "Australia"),
        ("sweden", "İsveç", "Sweden"),
        ("switzerland", "İsveçrə", "Switzerland"),
        ("hungary", "Macarıstan", "Hungary"),
        ("turkiye", "Türkiyə", "Türkiye"),
        ("myanmar", "Myanma", "Myanmar"),  # CLDR's English adds: (Burma)
        ("saint-lucia", "Sent-Lusiya", "Saint Lucia"),  # St
        ("bosnia-and-herzegovina", "Bosniya və Herseqovina", "Bosnia and Herzegovina"),  # &
    ],
)
def test_names(key: str, original: str, translation: str) -> None:
    """Names are CLDR's, as a text would have them: without brackets and abbreviations."""
    names = countries()[key].names
    assert (names[ORIGINAL], names[TRANSLATION]) == (original, translation)
