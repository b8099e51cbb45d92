"""An import takes articles from any form of source, and keeps what it was given."""

import json
import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from press.cli import main
from press.content.article import read_article
from press.importer.received.keeping import ReceivedFiles
from press.importer.received.manifest import Manifest, digest_of, previous_of
from press.problems import Problems
from tests.press_pages import HOST, TABLE, TEXTS, page, put_table, warc
from tests.small_project import make_project

ARTICLE = Path("content/az/2026/06/velmara-4711.md")
NOON = datetime(2026, 6, 18, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with an empty project, the current folder, and a folder of received files."""
    project = tmp_path / "project"
    project.mkdir()
    make_project(project, monkeypatch)
    Path("sources").mkdir()
    put_table(Path("content"))
    return tmp_path


def given(folder: Path, name: str, text: str) -> str:
    """Write a file outside the project; return its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def body() -> str:
    """Return what stands below the front matter of the article, which tells of changes."""
    return ARTICLE.read_text("utf-8").split("\n---\n", 1)[1]


def receipts() -> list[tuple[str, str]]:
    """Return file and SHA-256 of all that the manifest has."""
    return [(each.file, each.sha256) for each in Manifest(Path("sources")).receipts()]


def test_a_page_becomes_an_article(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`press import PAGE` writes the article, and keeps the page under sources/ as it was."""
    path = given(folder, "page.html", page())
    assert main(["import", path]) == 0, capsys.readouterr()
    article = read_article("az/2026/06/velmara-4711.md", ARTICLE.read_text("utf-8"), Problems())
    assert article
    assert article.title == "Prezident Ornel şəhərində olub 4711"
    assert article.date_received == "18 iyun 2026, 09:00"
    ((name, digest),) = receipts()
    assert Path("sources", name).read_bytes() == Path(path).read_bytes()
    assert digest == sha256(page().encode()).hexdigest()
    year, month, last = Path(name).parts
    assert (len(year), len(month), last) == (4, 2, "page.html")


def test_a_second_import_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that was kept before is not kept again, and its article stays."""
    path = given(folder, "page.html", page())
    main(["import", path])
    before = {file: file.read_bytes() for file in Path().rglob("*.*") if ".cache" not in file.parts}
    assert main(["import", path]) == 0
    assert main(["import"]) == 0
    assert (
        capsys.readouterr().out.splitlines()[1:]
        == ["imported 0, unchanged 1, conflicts 0, problems 0"] * 2
    )
    after = {file: file.read_bytes() for file in Path().rglob("*.*") if ".cache" not in file.parts}
    assert after == before


def test_what_stands_around_an_article_is_no_change(folder: Path) -> None:
    """A page whose side column changed says the same article."""
    assert main(["import", given(folder, "a.html", page())]) == 0
    other = page().replace("</ul>", "<li>Yenilik</li></ul>")
    before = ARTICLE.stat().st_mtime_ns
    assert main(["import", given(folder, "b.html", other)]) == 0
    assert ARTICLE.stat().st_mtime_ns == before


def test_a_later_version_replaces_what_nobody_edited() -> None:
    """Of two versions received one after the other, the later one counts; the other is a change."""
    address = f"https://{HOST}/az/articles/view/4711"
    first = page().replace("gəlib", "gedib")
    warc({address: first}, Path("sources/a.warc.gz"), NOON)
    assert main(["import"]) == 0
    assert "gedib" in body()
    warc({address: page()}, Path("sources/0.warc.gz"), NOON.replace(hour=13))
    assert main(["import"]) == 0
    assert "gedib" not in body()
    warc({address: first}, Path("sources/b.warc.gz"), NOON.replace(hour=11))
    assert main(["import"]) == 0
    assert "gedib" not in body()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_sources_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe in the folder of sources is not waited for: it is a line, and the others come in."""
    os.mkfifo("sources/pipe.txt")
    warc({f"https://{HOST}/az/articles/view/4711": page()}, Path("sources/a.warc.gz"), NOON)
    assert main(["import"]) == 1
    assert "sources/pipe.txt: no plain file" in capsys.readouterr().err
    assert ARTICLE.is_file()


def test_an_edited_article_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An article made from a page is proved by itself, as one made from a text is."""
    main(["import", given(folder, "a.html", page())])
    ARTICLE.write_text(ARTICLE.read_text("utf-8").replace("gəlib.", "çatıb."), "utf-8")
    edited = ARTICLE.read_text("utf-8")
    file = next(Path("sources").rglob("a.html"))
    file.write_text(page().replace("gəlib", "gedib"), "utf-8")
    assert main(["import"]) == 1
    assert ARTICLE.read_text("utf-8") == edited
    assert "the source has changed since" in capsys.readouterr().err


def test_columns_are_kept_beside_their_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mapping given once is known to every later import."""
    record = {
        "h": TEXTS["az"][0],
        "d": "2026-06-18 09:00",
        "u": f"https://{HOST}/az/articles/view/4711",
        "t": TEXTS["az"][1],
    }
    path = given(folder, "dump.data", json.dumps(record))
    mapping = "title=h,date=d,url=u,text=t"
    assert main(["import", path, "--from", "jsonl", "--columns", mapping]) == 0
    ARTICLE.unlink()
    assert main(["import"]) == 0, capsys.readouterr()
    assert ARTICLE.exists()
    assert [Path(name).name for name, _ in receipts()] == ["dump.data"]


def test_english_pages_are_no_articles(capsys: pytest.CaptureFixture[str]) -> None:
    """A page in English becomes the translation of the article that it links to."""
    pages = {
        f"https://{HOST}/{code}/articles/view/4711": page(language=code)
        for code in ("az", "en", "ru")
    }
    warc(pages, Path("sources/a.warc.gz"), NOON)
    assert main(["import"]) == 0, capsys.readouterr()
    assert capsys.readouterr().out.endswith("problems 0, English 1\n")


def test_a_date_that_its_neighbours_contradict(capsys: pytest.CaptureFixture[str]) -> None:
    """Where numbers rise with time, a date between two others must lie between them."""
    put_table(Path("content"), TABLE + "rising: true\n")
    dates = {1: "1 iyun 2026, 09:00", 2: "1 mart 2024, 09:00", 3: "2 iyun 2026, 09:00"}
    pages = {
        f"https://{HOST}/az/articles/view/{number}": page(number, date=date)
        for number, date in dates.items()
    }
    warc(pages, Path("sources/a.warc.gz"), NOON)
    assert main(["import"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("imported 2, ")
    assert "view/2: the date “1 mart 2024, 09:00”, while velmara-1 is of 2026-06-01" in said.err


def test_show_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--show` prints what a file says, and which selectors found it."""
    path = given(folder, "a.html", page())
    assert main(["import", "--show", path]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["ways"]["date"] == "span.label-date"
    assert shown["counterparts"]["en"] == f"https://{HOST}/en/articles/view/4711"
    assert not list(Path("content").rglob("*.md"))
    assert not list(Path("sources").rglob("*"))


def test_what_was_read_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that was read before is known by its bytes; what was wrong is said again."""
    main(["import", given(folder, "a.html", page())])
    main(["import", given(folder, "b.html", page(date="tezliklə"))])
    monkeypatch.setattr("press.importer.formats.article_page.read_page", None)
    capsys.readouterr()
    assert main(["import"]) == 1
    said = capsys.readouterr()
    assert "the date of another article" in said.err
    assert said.out == "imported 0, unchanged 1, conflicts 0, problems 1\n"


def test_a_changed_table_reads_pages_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was read by another table is forgotten."""
    main(["import", given(folder, "b.html", page().replace("label-date", "when"))])
    put_table(Path("content"), TABLE.replace("label-date", "when"))
    assert main(["import"]) == 0, capsys.readouterr()
    assert ARTICLE.exists()


def test_the_manifest_is_a_chain() -> None:
    """Each day's file has the digest of the one before it."""
    sources = Path("sources")
    for day, name in ((17, "a.txt"), (18, "b.txt"), (18, "c.txt")):
        file = sources / name
        file.write_text(name)
        ReceivedFiles(sources).record([file], NOON.replace(day=day))
    first, second = Manifest(sources).files()
    assert previous_of(first) == ("", "")
    assert previous_of(second) == (first.name, digest_of(first))
    assert [name for name, _ in receipts()] == ["a.txt", "b.txt", "c.txt"]


def test_a_manifest_that_was_being_written() -> None:
    """The beginning of a line that a killed run left is taken away before the next."""
    sources = Path("sources")
    for name in ("a.txt", "b.txt"):
        (sources / name).write_text(name)
    ReceivedFiles(sources).record([sources / "a.txt"], NOON)
    (file,) = Manifest(sources).files()
    with file.open("ab") as stream:
        stream.write(b"2026-06-18T12")
    ReceivedFiles(sources).record([sources / "b.txt"], NOON)
    assert [name for name, _ in receipts()] == ["a.txt", "b.txt"]


def test_the_clock_may_go_back() -> None:
    """A chain grows at its end alone, whatever the machine's clock says."""
    sources = Path("sources")
    for day, name in ((18, "a.txt"), (17, "b.txt")):
        (sources / name).write_text(name)
        ReceivedFiles(sources).record([sources / name], NOON.replace(day=day))
    assert len(Manifest(sources).files()) == 1
