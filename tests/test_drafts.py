"""Drafts of names: ids, stanzas, files; and what nobody has decided on yet."""

from pathlib import Path

import pytest

from press.entities.authority.authority import Authority
from press.entities.authority.canonical_stanzas import canonical_text
from press.entities.authority.proposals import decided, proposed_stanza, slug, write_drafts
from press.entities.discovery.undecided import Decisions
from press.entities.discovery.unknown_names import UnknownName
from press.entities.kinds.event import EVENT
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.problems import Problems
from tests.authority_sample import LAKE, read


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems name files from the current folder."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Xocalı Çayı", "khojaly-river"),
        ("Milo Đukanoviç", "milo-dukanovich"),
        ("Işıq “Evi”, Bakı", "ishig-evi-baku"),
        ("Kot-d’İvuar", "kot-divuar"),
        ("COP31", "cop31"),
        ("…", "name"),
    ],
)
def test_slugs(name: str, key: str) -> None:
    """An id is the English spelling in small letters, all else hyphens."""
    assert slug(name) == key


def test_a_stanza_to_paste() -> None:
    """A stanza has the name, its English by rule, and an id that nobody has."""
    assert proposed_stanza("Nika Örs") == ("nika-ors", "nika-ors:\n  az: Nika Örs\n  en: Nika Ors")
    assert proposed_stanza("Nika: Örs", ["nika-ors", "nika-ors-2"], draft=True) == (
        "nika-ors-3",
        'nika-ors-3:\n  draft: true\n  az: "Nika: Örs"\n  en: "Nika: Ors"',
    )


def test_drafts_are_added_in_the_files_form(tmp_path: Path) -> None:
    """Drafts come among the stanzas there, or into a new file; the authority reads them."""
    read(tmp_path, places=LAKE)
    names = {
        PLACE: ["Zurab", "Örs"],
        EVENT: ["Örs Sammiti"],
        PERSON: [],
    }
    problems = Problems()
    assert write_drafts(tmp_path, names, ["tolm", "zurab"], problems) == 3
    assert list(problems) == []
    text = (tmp_path / "places.yaml").read_text(encoding="utf-8")
    assert text == canonical_text(text)
    assert text.startswith("ors:\n  draft: true\n  az: Örs\n")
    assert not (tmp_path / "people.yaml").exists()
    authority, said = read(tmp_path)
    assert said == []
    assert [draft.id for draft in authority.drafts] == ["ors", "ors-summit", "zurab-2"]


def test_a_faulty_file_gets_no_drafts(tmp_path: Path) -> None:
    """A file with a problem is left as it is, and named; the others are written."""
    read(tmp_path, places=LAKE + "  wikidata: 1\n")
    problems = Problems()
    names = {PLACE: ["Zurab"], PERSON: ["Nika Örs"]}
    assert write_drafts(tmp_path, names, [], problems) == 1
    assert [str(problem) for problem in problems] == [
        "places.yaml: drafts not written; expected a file without problems"
    ]
    assert "Zurab" not in (tmp_path / "places.yaml").read_text(encoding="utf-8")


def name(said: str, articles: int = 3) -> UnknownName:
    """Return a name that so many articles have."""
    paths = tuple(f"az/2023/03/{number}.md" for number in range(articles))
    return UnknownName(said, PERSON, articles, paths, frozenset({said}))


def decisions(folder: Path, authority: Authority) -> Decisions:
    """Return the decisions of an authority without problems."""
    problems = Problems()
    made = Decisions(authority, folder, problems)
    assert list(problems) == []
    return made


def test_what_is_decided(tmp_path: Path) -> None:
    """A name is decided by a stanza, in any spelling and language, or by being declined."""
    authority, _ = read(
        tmp_path,
        places=LAKE
        + "  not:\n    az:\n      - Tolm Evi\nzurab:\n  draft: true\n  az: Zurab\n  en: Z\n",
    )
    (tmp_path / "declined.txt").write_text("# Özəl şəxslər\nNika Örs  # qonşu\n\n", "utf-8")
    keys = decided(authority, tmp_path, Problems())
    assert {"tolm", "tolm avi", "nika ors"} <= keys
    assert "zurab" not in keys
    said = map(name, ["Tölm", "Tolm Evi", "Nika Ors", "Zurab", "Lara Örs", "Lara Ors"])
    undecided = list(decisions(tmp_path, authority).undecided(said, least=3))
    named = [(one.unknown.name, one.draft) for one in undecided]
    assert named == [
        ("Zurab", "zurab"),
        ("Lara Örs", ""),
    ]


def test_too_few_articles(tmp_path: Path) -> None:
    """A name of fewer articles than asked for is not worth a look."""
    authority, _ = read(tmp_path)
    found = decisions(tmp_path, authority).undecided([name("Örs"), name("Zurab", 2)], least=3)
    assert [one.unknown.name for one in found] == ["Örs"]


def test_known_names_that_are_near(tmp_path: Path) -> None:
    """A misspelling shows whom it may mean; each entity once, and none that is unlike."""
    talvik = (
        "daren-talvik:\n  az: Daren Talvik\n  en: D\n  aliases:\n    az:\n      - Daran Talvik\n"
    )
    authority, _ = read(tmp_path, people=talvik)
    made = decisions(tmp_path, authority)
    assert [entity.id for entity in made.near("Daren Talvikk")] == ["daren-talvik"]
    assert made.near("Oqtay") == []
