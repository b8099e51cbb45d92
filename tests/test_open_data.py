"""The archive's names as data."""

import json

from press.languages import LANGUAGES
from press.open_data import entities_json
from tests.small_archive import edition


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
