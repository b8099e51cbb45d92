"""An authority file has one form: whoever writes it, a change is as small as it is."""

from pathlib import Path

import pytest

from press.entities.authority.canonical_stanzas import (
    canonical_text,
    check_forms,
    out_of_order,
    rewrite,
)
from press.entities.kinds import ENTITY_KINDS
from press.problems import Problems
from tests.authority_sample import LAKE, read

ROOT = Path(__file__).parents[1]

AS_TYPED = """\
# Names that the sea gave.

tolm:   # the lake
    en: "Tolm"
    az: 'Tolm'
# Not the city.
orn:
  note: {en: "A cape: the \\"last\\" one", az: Burun}
  parent: tolm
  roles:
  - until: 2012
    since: "2009"
    en: light
    az: mayak
  not: {az: [Orn küçəsi]}
  aliases:
    az: [ "#1 Orn", no, Orn burnu ]
  en: Orn   # as sailors write it
  az: Orn
"""
AS_WRITTEN = """\
# Names that the sea gave.

# Not the city.
# as sailors write it
orn:
  az: Orn
  en: Orn
  aliases:
    az:
      - "#1 Orn"
      - no
      - Orn burnu
  not:
    az:
      - Orn küçəsi
  roles:
    - az: mayak
      en: light
      since: 2009
      until: 2012
  parent: tolm
  note:
    az: Burun
    en: "A cape: the \\"last\\" one"

# the lake
tolm:
  az: Tolm
  en: Tolm
"""


def test_one_form() -> None:
    """Stanzas by id, keys in their order, an item a line, quotes where they must be."""
    assert canonical_text(AS_TYPED) == AS_WRITTEN


def test_the_form_of_the_form_is_itself() -> None:
    """What is written in the one form stays as it is."""
    assert canonical_text(AS_WRITTEN) == AS_WRITTEN


ODD_NAMES = (
    "no|2023|~|---|...|=|<<|?|%5|*a|&a|!a|@a|`a`|#1|a:|'a'|[a]|{a}|a\\b|Ə|C#|A: b|a : b|A #1"
)


@pytest.mark.parametrize("name", [*ODD_NAMES.split("|"), "|", "- a", "a, b", "> a", '"a"', 'a "b"'])
def test_every_name_keeps_its_letters(tmp_path: Path, name: str) -> None:
    """Whatever a name or a note is made of, it is read again as it was."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    note = f'  note:\n    az: "{quoted}"\n    en: Tolm\n'
    authority, said = read(tmp_path, places=f'tolm:\n  az: "{quoted} a"\n  en: Tolm\n{note}')
    assert said == []
    rewrite(tmp_path, Problems())
    again, said = read(tmp_path)
    assert said == []
    assert again["tolm"] == authority["tolm"]


def said_of_forms(folder: Path) -> list[str]:
    """Return what the check of forms says."""
    problems = Problems()
    check_forms(folder, problems)
    return [str(problem) for problem in problems]


def test_another_form_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in another form is named with its first line that differs, and the remedy."""
    monkeypatch.chdir(tmp_path)
    read(tmp_path, places=LAKE, people=LAKE.replace("  az: Tolm\n", "") + "  az: Tolm\n")
    assert said_of_forms(tmp_path) == [
        'people.yaml:2: found "  en: Tolm"; expected "  az: Tolm", as `press check --fix` writes it'
    ]
    read(tmp_path, people=LAKE + "\n")
    assert said_of_forms(tmp_path) == [
        'people.yaml:4: found ""; expected nothing more, as `press check --fix` writes it'
    ]


@pytest.mark.parametrize(
    ("ids", "place"),
    [
        ("a b c", None),
        ("a b d c", (3, "after")),
        ("b c d a", (3, "after")),
        ("b c d a a-b", (3, "after")),
        ("a z b c", (1, "before")),
        ("z a b", (0, "before")),
        ("b a", (1, "after")),
        ("a c d b e", (3, "after")),
    ],
)
def test_the_stanza_that_is_out_of_order(ids: str, place: tuple[int, str] | None) -> None:
    """It is the one that would have to go, or else the lower one: editors add below."""
    assert out_of_order(ids.split()) == place


def test_a_stanza_out_of_order_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told is where it stands, which it is, and how it comes to its place."""
    monkeypatch.chdir(tmp_path)
    vesko = LAKE.replace("tolm", "zz-vesko").replace("Tolm", "Vesko")
    after = LAKE.replace("Tolm", "Velmara")
    read(
        tmp_path, places="# The sea.\n\n" + vesko + "\n" + after + "\n" + after.replace("tolm", "u")
    )
    (said,) = said_of_forms(tmp_path)
    assert said == (
        'places.yaml:3: "zz-vesko" stands before its place; expected stanzas in the order '
        "of their ids: `press check --fix` sorts them"
    )


def test_rewriting(tmp_path: Path) -> None:
    """Files are written in their form once; who is in it is not touched."""
    read(tmp_path, places=AS_TYPED, people=AS_WRITTEN)
    before = (tmp_path / "people.yaml").stat().st_ino
    assert rewrite(tmp_path, Problems()) == 1
    assert (tmp_path / "places.yaml").read_text(encoding="utf-8") == AS_WRITTEN
    assert (tmp_path / "people.yaml").stat().st_ino == before
    assert rewrite(tmp_path, Problems()) == 0
    assert said_of_forms(tmp_path) == []


@pytest.mark.parametrize(
    "text", ["tolm: [\n", LAKE + LAKE, LAKE + "  aliasses: x\n", "# Boş.\n", ""]
)
def test_rewriting_loses_nothing(tmp_path: Path, text: str) -> None:
    """A file with a problem, or without a stanza, stays as it is until its editor has been."""
    read(tmp_path, places=text)
    assert rewrite(tmp_path, Problems()) == 0
    assert (tmp_path / "places.yaml").read_text(encoding="utf-8") == text


def test_the_archives_own_names_are_in_their_form() -> None:
    """The tiny archive's files are an example to editors: no problem, and in their form."""
    entities = ROOT / "tests" / "site" / "content" / "entities"
    assert read(entities)[1] == []
    assert said_of_forms(entities) == []
    assert {path.name for path in entities.glob("*.yaml")} == {kind.file for kind in ENTITY_KINDS}
