"""The names the archive starts with: content/entities as it is delivered.

Editors go on from there: only a lack is a failure here, never one name more. What holds
for every stanza is said by `press check`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from press.entities.authority.authority import Authority, load_authority
from press.entities.entity import Entity, EntityKind
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.languages import LANGUAGES, ORIGINAL
from press.problems import Problems

FOLDER = Path(__file__).parents[1] / "content" / "entities"
PROBLEMS = Problems()
AUTHORITY: Authority = load_authority(FOLDER, PROBLEMS)

CITIES = """
    baku ganja sumgayit mingachevir shirvan naftalan khankendi lankaran shaki yevlakh
    nakhchivan-city shusha aghdam-city fuzuli-city lachin-city zangilan-city gubadli-city
    jabrayil-city kalbajar-city khojaly khojavend-city aghdara-city
"""


def of_kind(kind: EntityKind) -> list[Entity]:
    """Return the entities of one kind."""
    return [entity for entity in AUTHORITY.values() if entity.kind is kind]


def districts() -> Iterator[Entity]:
    """Yield the districts (rayon), those of Baku too."""
    for place in of_kind(PLACE):
        names = place.called(ORIGINAL)
        if any(name.endswith(" rayonu") and "iqtisadi" not in name for name in names):
            yield place


def regions() -> set[str]:
    """Return the ids of Azerbaijan's economic regions."""
    named = [one for one in of_kind(PLACE) if one.names[ORIGINAL].endswith(" iqtisadi rayonu")]
    return {one.id for one in named if line_of(one) == ["azerbaijan"]}


def line_of(entity: Entity) -> list[str]:
    """Return the ids of what an entity is part of, the nearest first."""
    parent = AUTHORITY.get(entity.parent)
    return [parent.id, *line_of(parent)] if parent else []


def test_the_files_are_without_a_problem() -> None:
    """No two entities share a name or a Wikidata id; parents exist; the form is the one form."""
    assert [str(problem) for problem in PROBLEMS] == []


def test_an_id_is_a_slug() -> None:
    """An entity's address is plain."""
    assert [key for key in AUTHORITY if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_an_entity_has_a_name_in_each_language() -> None:
    """Both editions can name it."""
    unnamed = [one.id for one in AUTHORITY.values() if not all(map(one.names.get, LANGUAGES))]
    assert unnamed == []


def test_all_of_azerbaijan_is_there() -> None:
    """14 economic regions (2021), 67 districts and the 12 of Baku, each within its region."""
    assert len(regions()) >= 14
    above = regions() | {"nakhchivan-autonomous-republic"}
    parents = [district.parent for district in districts()]
    assert parents.count("baku") >= 12
    assert len([parent for parent in parents if parent in above]) >= 67
    assert line_of(AUTHORITY["nakhchivan-autonomous-republic"]) == ["azerbaijan"]


def test_cities_lie_in_azerbaijan() -> None:
    """The cities of republican subordination and those in the news are there."""
    assert {line_of(AUTHORITY[city])[-1] for city in CITIES.split()} == {"azerbaijan"}


def test_states_are_told_apart_by_wikidata_ids() -> None:
    """195 states or more have one of their own."""
    states = [place for place in of_kind(PLACE) if place.country]
    assert len({state.wikidata for state in states if state.wikidata}) >= 195


def test_capitals_of_the_world_are_there() -> None:
    """60 cities or more that lie in another state."""
    above = [AUTHORITY.get(place.parent) for place in of_kind(PLACE)]
    assert (
        len([state for state in above if state and state.country and state.country != "AZ"]) >= 60
    )


def test_the_state_and_the_world_have_their_institutions() -> None:
    """60 institutions of Azerbaijan or more, 120 international and foreign ones or more."""
    organizations = of_kind(ORGANIZATION)
    own = [one.id for one in organizations if "azerbaijan" in line_of(one)]
    assert len(own) >= 60
    assert len(organizations) - len(own) >= 120


@pytest.mark.parametrize(
    ("abbreviations", "organization"),
    [
        (("BMT", "UN"), "united-nations"),
        (("Aİ", "EU"), "european-union"),
        (("ATƏT", "OSCE"), "osce"),
        (("MDB", "CIS"), "cis"),
        (("TDT", "OTS"), "organization-of-turkic-states"),
        (("İƏT", "OIC"), "oic"),
        (("YUNESKO", "UNESCO"), "unesco"),
    ],
)
def test_an_organization_goes_by_its_abbreviations(
    abbreviations: tuple[str, str], organization: str
) -> None:
    """Each language's press has its own."""
    for language, abbreviation in zip(LANGUAGES, abbreviations, strict=True):
        assert abbreviation in AUTHORITY[organization].called(language)


def test_summits_forums_and_games_are_there() -> None:
    """60 events or more, each with its two names."""
    assert len(of_kind(EVENT)) >= 60


def test_a_person_is_there_for_an_office() -> None:
    """480 people or more held an office of a state or an organization."""
    assert len([one for one in of_kind(PERSON) if one.roles and one.parent]) >= 480
