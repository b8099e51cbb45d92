"""The name authority: every problem is named with its line, what is sound is used all the same."""

from pathlib import Path
from textwrap import dedent

import pytest

from press.entities.authority.authority import load_authority
from press.entities.authority.canonical_stanzas import canonical_text
from press.entities.authority.stanzas import read_stanzas, text_of
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.language.tables import read_file
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from tests.authority_sample import LAKE, read
from tests.cases_table import read_cases

pytestmark = pytest.mark.usefixtures("current_folder")


@pytest.fixture(name="current_folder")
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems name files from the current folder."""
    monkeypatch.chdir(tmp_path)


def test_a_stanza_says_all_that_is_known(tmp_path: Path) -> None:
    """Every key of a stanza comes to its entity."""
    authority, said = read(
        tmp_path,
        places=LAKE,
        people="daren-talvik:\n  az: Daren Talvik\n  en: Daren Talvik\n"
        "  aliases:\n    az:\n      - Daren Veli oğlu Talvik\n"
        "  homographs:\n    az:\n      - Daren\n  not:\n    az:\n      - Daren küçəsi\n"
        "  surname:\n    az: Talvik\n  pronoun: he\n"
        "  roles:\n    - az: nazir\n      en: minister\n      since: 2009\n"
        "      until: 2012-05-01\n"
        "    - az: Prezident\n      en: President\n      since: 2019\n"
        "  since: 1950\n  until: 2020-02-29\n  wikidata: Q1\n  parent: tolm\n"
        "  note:\n    az: Şair.\n    en: Poet.\n",
    )
    talvik = authority["daren-talvik"]
    assert said == []
    assert talvik.kind is PERSON
    assert talvik.called(ORIGINAL) == ("Daren Talvik", "Daren Veli oğlu Talvik", "Daren")
    assert talvik.homographs == {ORIGINAL: ("Daren",)}
    assert talvik.exceptions == {ORIGINAL: ("Daren küçəsi",)}
    assert talvik.surname == {ORIGINAL: "Talvik"}
    assert talvik.pronoun == "he"
    assert [(role.since, role.until) for role in talvik.roles] == [
        ("2009", "2012-05-01"),
        ("2019", ""),
    ]
    assert talvik.role is talvik.roles[1]
    assert (talvik.since, talvik.until) == ("1950", "2020-02-29")
    assert (talvik.wikidata, talvik.parent) == ("Q1", "tolm")
    assert talvik.note == {ORIGINAL: "Şair.", TRANSLATION: "Poet."}


def test_each_file_has_its_kind(tmp_path: Path) -> None:
    """What an entity is follows from the file it stands in; entities come in the order of ids."""
    names = [kind.plural for kind in ENTITY_KINDS]
    authority, said = read(
        tmp_path, **{name: f"{name}:\n  az: {name}\n  en: {name}\n" for name in names}
    )
    assert said == []
    assert [authority[name].kind for name in names] == [*ENTITY_KINDS]
    assert list(authority) == sorted(authority)


def test_what_looks_like_no_text_is_text(tmp_path: Path) -> None:
    """Norway's code, a year and `null` are words here, whatever YAML makes of them elsewhere."""
    authority, said = read(
        tmp_path, places="tolm:\n  az: no\n  en: null\n  aliases:\n    az: [2030]\n"
    )
    assert said == []
    assert authority["tolm"].called(ORIGINAL) == ("no", "2030")
    assert authority["tolm"].names[TRANSLATION] == "null"


@pytest.mark.parametrize(
    "row", read_cases("authority_problems.tsv"), ids=lambda row: row["problem"]
)
def test_a_problem_is_named_with_its_line(tmp_path: Path, row: dict[str, str]) -> None:
    """Every problem in a file is one line: where, what was found, what was expected."""
    assert read(tmp_path, places=row["text"])[1] == [row["problem"]]


def test_the_stanza_that_contributors_copy() -> None:
    """The example in CONTRIBUTING.md is right, and in the form of the files."""
    guide = Path(__file__).parents[1].joinpath("CONTRIBUTING.md").read_text(encoding="utf-8")
    example = "    daren-talvik:\n" + guide.partition("    daren-talvik:\n")[2].partition("\n- ")[0]
    stanza, problems = dedent(example).rstrip("\n") + "\n", Problems()
    (talvik,) = read_stanzas(stanza, "people.yaml", PERSON, problems)
    assert list(problems) == []
    assert len(talvik.entity.roles) == 2
    assert canonical_text(stanza) == stanza


def test_a_problem_costs_only_itself(tmp_path: Path) -> None:
    """A stanza with a wrong value is used without it, and so are the stanzas around it."""
    wrong = "  wikidata: 227\n  aliases:\n    az:\n      - Göl\n"
    authority, said = read(tmp_path, places=LAKE + wrong + "orn:\n  az: Orn\n  en: Orn\n")
    assert len(said) == 1
    assert authority["tolm"].wikidata == ""
    assert authority["tolm"].aliases == {ORIGINAL: ("Göl",)}
    assert "orn" in authority


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    """An editor sees all that is wrong in one run, in all files."""
    _, said = read(tmp_path, places=LAKE + "  wikidata: 1\n  parent: x y\n", events="d: {}\n")
    assert [problem.partition(": ")[0] for problem in said] == [
        "places.yaml:4", "places.yaml:5", "events.yaml:1",
    ]  # fmt: skip


def test_other_encodings_are_named(tmp_path: Path) -> None:
    """A file in another encoding is named with it; the other files are read."""
    (tmp_path / "people.yaml").write_bytes("a:\n  az: Şair\n".encode("cp1254"))
    authority, said = read(tmp_path, places=LAKE)
    assert [problem.partition("; ")[0] for problem in said] == [
        "people.yaml:2: text in Windows-1254 (Turkish)"
    ]
    assert "tolm" in authority


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """What the system refuses to read is a problem of that file."""
    problems = Problems()
    (tmp_path / "people.yaml").mkdir()
    assert text_of(tmp_path / "people.yaml", problems) == ""
    assert [str(problem) for problem in problems] == [
        "people.yaml: cannot be read: Is a directory; expected a text file"
    ]


def test_no_files_are_no_problem(tmp_path: Path) -> None:
    """An archive without authority files, or with empty ones, knows the countries."""
    authority, said = read(tmp_path, places="", people="# Hələ boşdur.\n")
    assert said == []
    assert authority["azerbaijan"].country == "AZ"


def test_an_id_in_two_files(tmp_path: Path) -> None:
    """An id is given once in all files; the second stanza is named with the place of the first."""
    authority, said = read(tmp_path, organizations=LAKE, places=LAKE.replace("Tolm", "Tolma"))
    assert said == [
        'places.yaml:1: the id "tolm" is taken by organizations.yaml:1; expected another id'
    ]
    assert authority["tolm"].kind is ORGANIZATION


def test_a_country_is_completed(tmp_path: Path) -> None:
    """A stanza under a country's id adds to what is generated, and may rename it."""
    authority, said = read(
        tmp_path,
        places="japan:\n  aliases:\n    en:\n      - Nippon\n  wikidata: Q17\n"
        "turkiye:\n  en: Turkey\n",
    )
    japan = authority["japan"]
    assert said == []
    assert japan.called(TRANSLATION) == ("Japan", "Nippon")
    assert (japan.names[ORIGINAL], japan.country, japan.wikidata) == ("Yaponiya", "JP", "Q17")
    assert authority["turkiye"].names == {ORIGINAL: "Türkiyə", TRANSLATION: "Turkey"}


def test_a_countrys_id_is_a_countrys(tmp_path: Path) -> None:
    """A stanza of another kind cannot take a country's id."""
    authority, said = read(tmp_path, people="japan:\n  az: Yapon\n  en: Japan\n")
    found = 'people.yaml:1: the id "japan" belongs to a place that every archive has'
    assert said == [f"{found}; expected the stanza among the places, or another id"]
    assert authority["japan"].kind is PLACE


def test_a_draft_waits(tmp_path: Path) -> None:
    """A draft has no page and no tags: it stands apart, yet its names are taken."""
    authority, said = read(
        tmp_path,
        places="tolm:\n  draft: true\n  az: Tolm\n  en: Tolm\norn:\n  az: Tölm\n  en: Orn\n",
    )
    assert "tolm" not in authority
    assert [entity.id for entity in authority.drafts] == ["tolm"]
    assert [problem.partition("; ")[0] for problem in said] == [
        'places.yaml:6: "orn" and "tolm" both claim "Tölm"'
    ]


def test_every_listed_source_is_of_a_name() -> None:
    """docs/name-sources.tsv gives sources of names that the authority has, no two in one line."""
    root = Path(__file__).parents[1]
    authority = load_authority(root / "content" / "entities", Problems())
    rows = read_file(root / "docs" / "name-sources.tsv")
    assert [row["id"] for row in rows if row["id"] not in authority] == []
    assert [row for row in rows if not row["address"].startswith("https://")] == []
