"""What a build keeps for the next: digests, files of the state, work in several processes."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.archive.archive import Pair, pair_up
from press.archive.records import ArticleRecord, load_records, save_records
from press.archive.tagging import tag_pairs
from press.content import file_stamps, folder
from press.content.folder import Content, read_content
from press.content.stored_body import ChangedFileError
from press.entities.authority.authority import load_authority
from press.problems import Problems
from press.state.digest import digest, digest_of_files, digest_of_value
from press.state.output_state import listing_of
from press.state.processes import ProcessEndedError, shared_out
from press.state.store import load, save
from press.translation.glossary.glossary import Glossary
from tests.built_site import TINY
from tests.small_archive import archive

STAMP = digest(b"one")


@dataclass(frozen=True)
class Ship:
    name: str
    ports: tuple[str, ...] = ()


def test_a_digest_depends_on_what_is_said_alone() -> None:
    """Equal values have one digest, whichever objects say it; others have others."""
    sail = "Qızıl " + "Yelkən"
    assert digest_of_value(Ship(sail, (sail, sail))) == digest_of_value(
        Ship("Qızıl Yelkən", ("Qızıl Yelkən", "".join(["Qızıl", " ", "Yelkən"])))
    )
    values = [Ship("a"), Ship("a", ("b",)), ("a",), ("a", ""), "a", None, 0, "0", {"a": 1}, {1, 2}]
    assert len({digest_of_value(value) for value in values}) == len(values)
    assert digest_of_value([1, "a"]) == digest_of_value((1, "a"))


def test_a_digest_of_files_depends_on_names_and_bytes(tmp_path: Path) -> None:
    """A file that is renamed, changed, added or removed changes the digest of its folder."""
    digests = set()
    for name, text in (("a", "x"), ("a", "y"), ("b", "y"), ("b/c", "")):
        there = tmp_path / name.replace("/", "-") / text
        (there / name).parent.mkdir(parents=True)
        (there / name).write_text(text, encoding="utf-8")
        digests.add(digest_of_files(there, [there]))
    digests.add(digest_of_files(tmp_path, [tmp_path / "missing"]))
    assert len(digests) == 5


def test_a_state_that_does_not_fit_is_not_there(tmp_path: Path) -> None:
    """A file of another stamp, cut short or changed in one bit is as if it were missing."""
    file = tmp_path / "new" / "state"
    assert load(file, STAMP) is None
    save(file, STAMP, {"a": (1, b"2")})
    assert load(file, STAMP) == {"a": (1, b"2")}
    assert load(file, digest(b"another")) is None
    whole = file.read_bytes()
    for broken in (b"", whole[:40], whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1])):
        file.write_bytes(broken)
        assert load(file, STAMP) is None
    assert [path.name for path in file.parent.iterdir()] == ["state"]


def test_an_output_folder_lies_as_it_was_left(tmp_path: Path) -> None:
    """Any file that is added, removed, written to or renamed changes the listing."""
    (tmp_path / "az").mkdir()
    page = tmp_path / "az" / "index.html"
    page.write_text("a", encoding="utf-8")
    listings = [listing_of(tmp_path)]
    assert listing_of(tmp_path) == listings[0]
    os.utime(page, ns=(1, 1))
    listings.append(listing_of(tmp_path))
    page.rename(tmp_path / "index.html")
    listings.append(listing_of(tmp_path))
    (tmp_path / "index.html").unlink()
    listings.append(listing_of(tmp_path))
    assert len(set(listings)) == 4


def test_what_nothing_claims_goes(tmp_path: Path) -> None:
    """A file that nothing claims is removed, and the folders that it leaves empty."""
    for name in ("az/2023/03/1.html", "az/2023/04/2.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    listing = listing_of(tmp_path, "az/2023/04/2.html".__eq__)
    assert listing == listing_of(tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert sorted(left) == ["az", "az/2023", "az/2023/04", "az/2023/04/2.html"]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_keep_the_order_of_their_shares(processes: int) -> None:
    """Results come in the order of shares, whichever process makes them."""
    assert list(shared_out(lambda share: share * 2, range(7), processes)) == [*range(0, 14, 2)]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_a_process_is_raised(processes: int) -> None:
    """What a process raises is raised by who asked for its results."""
    with pytest.raises(ZeroDivisionError):
        list(shared_out(lambda share: 1 // share, [1, 2, 0, 3], processes))


def test_a_process_that_is_ended_is_said() -> None:
    """A process that somebody kills ends the walk over its results, which never hangs."""
    with pytest.raises(ProcessEndedError, match="build again"):
        list(shared_out(os._exit, [1, 1], 2))


def put(root: Path, path: str, text: str) -> None:
    """Write a file below a folder."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def some_content(root: Path) -> None:
    """Write articles of several months, some of them faulty, one translated."""
    for number in range(8):
        place = f"2023/{number % 4 + 1:02}/{number}.md"
        date = f"date: 2023-{number % 4 + 1:02}-01T11:00:00+04:00\n" if number != 5 else ""
        head = f"---\ntitle: Daren Talvik {number}\n{date}source: https://p.example/{number}\n"
        put(root, f"az/{place}", f"{head}kind: other\n---\n\nDaren Talvik Türkiyədədir.\n")
    put(root, "az/2023/04/0.md", "---\ntitle: a\n")
    english = "---\ntitle: Daren\ntranslation: reviewed\nreviewer: Ada Quill\n---\n\nA.\nB.\n"
    put(root, "en/2023/02/1.md", english)
    put(root, "en/2023/03/9.md", english)


def read(root: Path, processes: int) -> tuple[Content, list[str]]:
    """Return the content of a folder and its problems."""
    problems = Problems()
    content = read_content(root, problems, processes=processes)
    return content, list(map(str, problems))


def test_any_number_of_processes_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles and problems are the same, in the same order."""
    monkeypatch.setattr(folder, "WORTH_A_PROCESS", 1)
    some_content(tmp_path)
    alone, said = read(tmp_path, 1)
    assert (len(alone.articles), len(said)) == (7, 5)
    assert read(tmp_path, 3) == (alone, said)


def tagged(content: Content, processes: int) -> list[Pair]:
    """Return the pairs of the content with the names of the tiny archive."""
    authority = load_authority(TINY / "content" / "entities", Problems())
    pairs = pair_up(content.articles, content.translations)
    return list(tag_pairs(pairs, authority, Glossary(), processes))


def test_any_number_of_processes_tags_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each article has the same names."""
    monkeypatch.setattr("press.archive.tagging._SHARE", 2)
    monkeypatch.setattr("press.archive.tagging._WORTH_A_PROCESS", 1)
    some_content(tmp_path)
    content, _ = read(tmp_path, 1)
    alone = tagged(content, 1)
    assert all(pair.tags for pair in alone)
    assert tagged(content, 3) == alone


def test_records_are_of_the_files_they_were_made_of(tmp_path: Path) -> None:
    """A record is found again with its names, and without them where the names have changed."""
    some_content(tmp_path)
    content, _ = read(tmp_path, 1)
    pairs = {pair.original.path: pair for pair in tagged(content, 1)}
    records = {path: ArticleRecord(of, pairs.get(path)) for path, of in content.files.items()}
    state = tmp_path / "state"
    save_records(state, STAMP, STAMP, records, {})
    known = load_records(state, STAMP, STAMP)
    assert known == records
    assert load_records(state, digest(b"program"), STAMP) == {}
    renamed = load_records(state, STAMP, digest(b"names"))
    assert {record.tagged for record in renamed.values()} == {None}
    put(tmp_path, "az/2023/01/4.md", (tmp_path / "az/2023/01/0.md").read_text(encoding="utf-8"))
    again = read_content(tmp_path, Problems(), {path: one.files for path, one in known.items()})
    changed = [path for path, of in again.files.items() if of is not known[path].files]
    assert changed == ["az/2023/01/4.md"]


@pytest.mark.parametrize("processes", [1, 2])
def test_files_that_lie_as_they_lay_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    """A file is read again where another took its place, even with its size and its time."""
    monkeypatch.setattr(file_stamps, "SETTLED", -(10**18))  # a file that is just written counts
    monkeypatch.setattr(folder, "WORTH_A_PROCESS", 1)
    text = "---\ntitle: Ornel\ndate: 2023-0{0}-01T11:00:00+04:00\nsource: https://p.example/{0}\n"
    text += "kind: {1}\n---\n\nBir.\n"
    for number in (1, 2):
        put(tmp_path, f"az/2023/0{number}/{number}.md", text.format(number, "other"))
    first, _ = read(tmp_path, 1)
    put(tmp_path, "new", text.format(1, "visit"))
    status = (tmp_path / "az/2023/01/1.md").stat()
    assert (tmp_path / "new").stat().st_size == status.st_size
    os.utime(tmp_path / "new", ns=(status.st_atime_ns, status.st_mtime_ns))
    (tmp_path / "new").replace(tmp_path / "az/2023/01/1.md")
    second = read_content(tmp_path, Problems(), first.files, processes)
    assert [article.kind for article in second.articles] == ["visit", "other"]
    assert second.files["az/2023/02/2.md"] is first.files["az/2023/02/2.md"]
    monkeypatch.setattr(folder, "_bytes_of", None)  # whoever reads from here on fails
    third = read_content(tmp_path, Problems(), second.files, processes)
    assert all(third.files[path] is of for path, of in second.files.items())


def test_a_file_that_was_written_a_moment_ago_is_read_again(tmp_path: Path) -> None:
    """It may be written once more within the same tick of the file system's clock."""
    some_content(tmp_path)
    (tmp_path / "az/2023/01/0.md").touch()
    os.utime(tmp_path / "az/2023/01/0.md", ns=(2**62, 2**62))  # as a clock has it that goes ahead
    assert file_stamps.stamps_of(tmp_path, ["az/2023/01/0.md"]) == ()


def test_only_months_that_have_changed_are_written(tmp_path: Path) -> None:
    """An edit writes one file of the state; a month without articles has none."""
    some_content(tmp_path)
    content, _ = read(tmp_path, 1)
    records = {path: ArticleRecord(of) for path, of in content.files.items()}
    state = tmp_path / "state"
    save_records(state, STAMP, STAMP, records, {})
    for file in state.iterdir():
        os.utime(file, ns=(1, 1))
    edited = {path: one for path, one in records.items() if not path.startswith("az/2023/02")}
    edited["az/2023/03/2.md"] = ArticleRecord(records["az/2023/03/2.md"].files)
    save_records(state, STAMP, STAMP, edited, records)
    written = {file.name: file.stat().st_mtime_ns > 1 for file in state.iterdir()}
    assert written == {
        "az-2023-01.articles": False,
        "az-2023-03.articles": True,
        "az-2023-04.articles": False,
    }


def test_a_file_that_changes_during_a_build_ends_it(tmp_path: Path) -> None:
    """A body that is not what it was is never shown."""
    some_content(tmp_path)
    content, _ = read(tmp_path, 1)
    body = content.articles[0].body
    path = tmp_path / content.articles[0].path
    path.write_text("Başqa.\n", encoding="utf-8")
    with pytest.raises(ChangedFileError, match="changed during the build"):
        list(body)


def test_an_archive_in_memory_has_digests_too() -> None:
    """Articles that no file holds are told apart by what they say."""
    assert len(set(archive().digests)) == 5
