"""What stanzas say together: no name and no Wikidata id is two entities', parents are there."""

from pathlib import Path
from typing import Final

import pytest

from press.entities.authority.consistency import name_key
from tests.authority_sample import LAKE, read

ONE_STANZA: Final = "expected one stanza, or names that differ in more than spelling"

pytestmark = pytest.mark.usefixtures("current_folder")


@pytest.fixture(name="current_folder")
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems name files from the current folder."""
    monkeypatch.chdir(tmp_path)


def test_spellings_of_one_name(tmp_path: Path) -> None:
    """Two stanzas with one name are told, also if they spell it apart; the line is the name's."""
    _, said = read(
        tmp_path,
        people="a:\n  az: Əli Talvik\n  en: Ali Talvik\n",
        places="b:\n  az: Göl\n  en: Lake\n  aliases:\n    az:\n      - Eli Talvik\n",
    )
    assert said == [f'places.yaml:6: "b" and "a" both claim "Eli Talvik"; {ONE_STANZA}']


def test_a_name_of_ones_own_twice(tmp_path: Path) -> None:
    """One stanza may have its own name in as many spellings as it likes."""
    assert (
        read(tmp_path, places=LAKE + "  aliases:\n    az:\n      - Tölm\n      - TOLM\n")[1] == []
    )


def test_languages_have_names_of_their_own(tmp_path: Path) -> None:
    """The same word may be one thing in one language and another in the other."""
    text = "a:\n  az: Marla\n  en: Sorn\nb:\n  az: Sorn\n  en: Marla\n"
    assert read(tmp_path, places=text)[1] == []


def test_a_name_that_a_country_has(tmp_path: Path) -> None:
    """A country's generated name is taken like any other."""
    _, said = read(tmp_path, places="tolm:\n  az: Yaponiya\n  en: Tolm\n")
    assert said == [f'places.yaml:2: "tolm" and "japan" both claim "Yaponiya"; {ONE_STANZA}']


def test_two_with_one_wikidata_id(tmp_path: Path) -> None:
    """A Wikidata item is one thing: two stanzas with it are one, or one of them is wrong."""
    text = (
        "a:\n  az: Marla\n  en: Marla\n  wikidata: Q9\nb:\n  az: Sorn\n  en: Sorn\n  wikidata: Q9\n"
    )
    assert read(tmp_path, places=text)[1] == [
        f'places.yaml:8: "b" and "a" both claim "Q9"; {ONE_STANZA}'
    ]


def test_parents_in_a_circle(tmp_path: Path) -> None:
    """Two that are each other's part are both named."""
    text = "a:\n  az: Marla\n  en: Marla\n  parent: b\nb:\n  az: Sorn\n  en: Sorn\n  parent: a\n"
    assert read(tmp_path, places=text)[1] == [
        'places.yaml:4: "a" is its own ancestor; expected a parent that does not lead back to it',
        'places.yaml:8: "b" is its own ancestor; expected a parent that does not lead back to it',
    ]


def test_a_draft_is_no_parent(tmp_path: Path) -> None:
    """What has a page is not part of what has none; a draft may be part of a draft."""
    draft = "{0}:\n  draft: true\n  az: {0}\n  en: {0}\n"
    text = draft.format("marla") + draft.format("orn") + "  parent: marla\n" + LAKE
    assert read(tmp_path, places=text)[1] == []
    assert read(tmp_path, places=text + "  parent: marla\n")[1] == [
        'places.yaml:13: "marla" is a draft; expected a parent that is not a draft'
    ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Əliyev", "Aliyev"),
        ("Hacıyev", "Hajiyev"),
        ("Xankəndi", "Khankendi"),
        ("Bakı-Tbilisi", "Bakı - Tbilisi"),
        ("Тверь", "Тверь"),
    ],
)
def test_name_keys(name: str, other: str) -> None:
    """Spellings of one name have one key, word by word."""
    assert name_key(name) == name_key(other)


def test_abbreviations_have_one_spelling(tmp_path: Path) -> None:
    """What differs in one letter of an abbreviation is another thing."""
    assert name_key("EU") != name_key("AU")
    text = "a:\n  az: Marla\n  en: ICC\nb:\n  az: Sorn\n  en: ICJ\n"
    assert read(tmp_path, places=text)[1] == []
    assert len(read(tmp_path, places=text.replace("ICJ", "ICC"))[1]) == 1
