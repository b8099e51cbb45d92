"""The archive's names as data."""

import json
from dataclasses import replace

from press.archive.archive import Archive
from press.entities.entity import Role
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.site.open_data import entities_json
from tests.small_archive import AUTHORITY, edition


def test_every_name_with_articles_is_there() -> None:
    """An entity has its names, its articles by year and its page in each edition."""
    editions = [edition(language) for language in LANGUAGES]
    entities = json.loads(entities_json(editions, "https://archive.example"))
    assert [entity["id"] for entity in entities] == ["daren-talvik", "mountain-union"]
    assert entities[1] == {
        "id": "mountain-union",
        "kind": "organization",
        "names": {"az": "Dağ Birliyi", "en": "Mountain Union"},
        "aliases": {"az": ["DB"]},
        "wikidata": "Q1",
        "articles": {"2021": 1, "2023": 1},
        "pages": {
            "az": "https://archive.example/az/organizations/mountain-union/",
            "en": "https://archive.example/en/organizations/mountain-union/",
        },
    }


def test_unknown_is_left_out() -> None:
    """A key without a value is not there, so that nobody takes it for a fact."""
    editions = [edition(language) for language in LANGUAGES]
    first = json.loads(entities_json(editions, ""))[0]
    assert first.keys() == {"id", "kind", "names", "articles", "pages"}


def test_offices_and_notes_are_there() -> None:
    """What the files say of somebody is said to programs too, in both languages."""
    role = Role({ORIGINAL: "Mer", TRANSLATION: "Mayor"}, "2019")
    talvik = replace(AUTHORITY["daren-talvik"], roles=(role,), note={ORIGINAL: "Memar"})
    archive = Archive(edition(ORIGINAL).archive.pairs, {**AUTHORITY, talvik.id: talvik})
    own = [replace(edition(language), archive=archive) for language in LANGUAGES]
    entity = json.loads(entities_json(own, ""))[0]
    assert entity["roles"] == [{"az": "Mer", "en": "Mayor", "since": "2019"}]
    assert entity["note"] == {"az": "Memar"}
