"""An import never writes over what a person wrote, and says what stands against what."""

import re
from pathlib import Path

import pytest

from press.importer.import_run import ImportOutcome
from tests.small_import import BODY, TITLE, Archive, digest, source


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an empty archive."""
    return Archive(tmp_path)


def test_edits_stay(archive: Archive) -> None:
    """An edited article is left alone as long as its source is the same."""
    archive.put("a.txt", source())
    archive.run()
    edited = archive.article.read_text(encoding="utf-8").replace("görüş", "danışıq")
    archive.article.write_text(edited, encoding="utf-8")
    assert archive.run() == ImportOutcome(unchanged=1)
    assert archive.article.read_text(encoding="utf-8") == edited
    assert archive.said == []


@pytest.mark.parametrize("save", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_changed_source_replaces_what_nobody_edited(
    archive: Archive, save: str, line_end: str
) -> None:
    """An article that is to the letter what the import made of its source may be made anew."""
    archive.put("a.txt", source().replace("\n", line_end).encode(save))
    archive.run()
    archive.put("a.txt", source(BODY + " Sonra getdilər."))
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.said == []
    assert archive.article.read_text(encoding="utf-8").endswith("Sonra getdilər.\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("görüş olub", "danışıq olub"),
        ("\n2023-cü", " 2023-cü"),
        (f'title: "{TITLE}"', 'title: "Ayla Tanış qonağı qəbul edib"'),
        ("kind: received", "kind: visit"),
        ("kind: received", "kind: received\nnames: {drop: [zirvistan]}"),
        ("kind: received", "kind: received\nwithdrawn: səhv"),
        ("title_received", "  title_received"),
    ],
)
def test_an_edit_and_a_changed_source_are_a_conflict(archive: Archive, old: str, new: str) -> None:
    """Whatever a person changed, the article stays, and both ways out are told."""
    archive.put("a.txt", source())
    archive.run()
    edited = archive.article.read_text(encoding="utf-8").replace(old, new, 1)
    assert new in edited
    archive.article.write_text(edited, encoding="utf-8")
    changed = archive.put("a.txt", source(BODY + " Sonra getdilər."))
    changed_hash = digest(changed)
    assert archive.run() == ImportOutcome(conflicts=1)
    assert archive.article.read_text(encoding="utf-8") == edited
    (said,) = archive.said
    assert said == (
        "sources/a.txt: conflict: the source has changed since content/az/2023/03/59065.md was "
        "made from it, and that file has been edited or moved as well; expected a person to "
        "decide: to keep the article as it is, replace its line sha256 by “sha256: "
        f"{changed_hash}”; to import the source instead, delete content/az/2023/03/59065.md, "
        "with all that was written in it"
    )


def test_what_was_written_by_hand_stays(archive: Archive) -> None:
    """A source does not replace an article that was never made from one."""
    archive.put("a.txt", source())
    archive.article.parent.mkdir(parents=True)
    archive.article.write_text("---\ntitle: Əllə yazılıb\n---\n", encoding="utf-8")
    assert archive.run() == ImportOutcome(conflicts=1)
    assert archive.said[0].startswith(
        "sources/a.txt: conflict: content/az/2023/03/59065.md has this id and was not made from a "
        "source; expected a person to decide: to keep the article as it is, put below its title "
        "the line “sha256: "
    )
    assert archive.article.read_text(encoding="utf-8") == "---\ntitle: Əllə yazılıb\n---\n"


def test_a_moved_article_is_found(archive: Archive) -> None:
    """The id says which article a source belongs to, in whatever folder an editor put it."""
    archive.put("a.txt", source())
    archive.run()
    moved = archive.content / "az/2022/01/59065.md"
    moved.parent.mkdir(parents=True)
    archive.article.rename(moved)
    assert archive.run() == ImportOutcome(unchanged=1)
    archive.put("a.txt", source(BODY + " Sonra getdilər."))
    assert archive.run() == ImportOutcome(conflicts=1)
    assert archive.files() == ["az/2022/01/59065.md"]


def test_a_renamed_article_does_not_come_again(archive: Archive) -> None:
    """The article of a source under another name is told of, not made a second time."""
    archive.put("a.txt", source())
    archive.put("b.txt", source("Başqa mətn.", number="59066"))
    archive.run()
    renamed = archive.article.with_name("tanis.md")
    archive.article.rename(renamed)
    assert archive.run() == ImportOutcome(unchanged=1, conflicts=1)
    assert archive.files() == ["az/2023/03/59066.md", "az/2023/03/tanis.md"]
    (said,) = archive.said
    assert said == (
        "sources/a.txt: conflict: its article was renamed to content/az/2023/03/tanis.md: its "
        "address has changed with that; expected the file name 59065.md"
    )
    renamed.rename(archive.article)
    assert archive.run() == ImportOutcome(unchanged=2)


def test_a_new_date_is_a_conflict(archive: Archive) -> None:
    """A source with another date would give the article another address: a person decides."""
    archive.put("a.txt", source())
    archive.run()
    changed = archive.put("a.txt", source(date="aprel 01,2023 11:00"))
    assert archive.run() == ImportOutcome(conflicts=1)
    assert archive.files() == ["az/2023/03/59065.md"]
    assert archive.said == [
        (
            "sources/a.txt: conflict: by its date now the article belongs at "
            "content/az/2023/04/59065.md, and it is at content/az/2023/03/59065.md: its address "
            "would change; expected a person to decide: to keep the article as it is, replace "
            f"its line sha256 by “sha256: {digest(changed)}”; to import the new version at the new "
            "address, delete content/az/2023/03/59065.md (nobody has edited it)"
        )
    ]


def test_an_edit_and_a_new_date(archive: Archive) -> None:
    """An edited article is not said to be unedited because its date has changed as well."""
    archive.put("a.txt", source())
    archive.run()
    edited = archive.article.read_text(encoding="utf-8").replace("görüş", "danışıq")
    archive.article.write_text(edited, encoding="utf-8")
    archive.put("a.txt", source(date="aprel 01,2023 11:00"))
    assert archive.run() == ImportOutcome(conflicts=1)
    assert "has been edited or moved as well" in archive.said[0]


def test_the_remedy_for_a_conflict_works(archive: Archive) -> None:
    """The new SHA-256 in the article settles a conflict; so does deleting the article."""
    archive.put("a.txt", source())
    archive.run()
    edited = archive.article.read_text(encoding="utf-8").replace("görüş", "danışıq")
    changed = archive.put("a.txt", source(BODY + " Sonra getdilər."))
    archive.article.write_text(
        re.sub("(?m)^sha256: .*", f"sha256: {digest(changed)}", edited), encoding="utf-8"
    )
    assert archive.run() == ImportOutcome(unchanged=1)
    archive.article.unlink()
    assert archive.run() == ImportOutcome(imported=1)
