"""What a source or an editor changed stands in the article, with both versions and the time."""

import os
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from press.cli import main
from press.content.article import read_article
from press.content.changes import BY_EDITORS, BY_SOURCE, Change
from press.importer.import_run import SourceOptions, import_sources
from press.languages import ORIGINAL, TRANSLATION
from press.pages.article import ARTICLE
from press.pages.schema_org import article_schema
from press.pages.views import Date, ShownChange
from press.problems import Problems
from press.project import archive_zone
from press.site.feeds.edition_feed import edition_feed
from press.site.feeds.feed import atom_text
from press.site.sitemap import sitemap_files
from tests.press_pages import HOST, page, put_table, warc
from tests.sample_views import article
from tests.small_archive import edition
from tests.small_import import Archive, few_words, source
from tests.small_project import make_project
from tests.theme_pages import article_page

NOON = datetime(2026, 6, 20, 8, tzinfo=UTC)
CHANGE = Change(NOON.astimezone(archive_zone()), BY_SOURCE, ("Köhnə <b>.",), ("Yeni.",))


def changes_of(file: Path) -> tuple[Change, ...]:
    """Return what an article says was changed in it."""
    path = "/".join(file.parts[-4:])
    read = read_article(path, file.read_text("utf-8"), Problems())
    assert read
    return read.changes


def import_at(archive: Archive, moment: datetime) -> None:
    """Import when the clock shows this."""
    options = SourceOptions(now=lambda: moment)
    import_sources(
        [archive.sources], archive.content, "president.az", Problems(), make_restorer=few_words,
        options=options,
    )  # fmt: skip


def test_a_source_that_changed_leaves_both_versions(tmp_path: Path) -> None:
    """The sentences as they were and as they are stand in the article, and when it was seen."""
    archive = Archive(tmp_path)
    archive.put("a.txt", source())
    import_at(archive, NOON)
    assert changes_of(archive.article) == ()
    archive.put("a.txt", source().replace("iki görüş", "üç görüş"))
    import_at(archive, NOON)
    first = Change(
        CHANGE.seen, BY_SOURCE, ("2023-cü ildə iki görüş olub.",), ("2023-cü ildə üç görüş olub.",)
    )
    assert changes_of(archive.article) == (first,)
    archive.put("a.txt", source().replace("iki görüş", "üç görüş") + "\n\nSon.\n")
    import_at(archive, NOON.replace(day=21))  # nobody edited it: it still follows its source
    assert changes_of(archive.article)[0] == first
    assert changes_of(archive.article)[1].now == ("Son.",)


def test_another_form_of_the_same_text_is_no_change(tmp_path: Path) -> None:
    """Other line ends change nothing that a reader sees."""
    archive = Archive(tmp_path)
    archive.put("a.txt", source())
    import_at(archive, NOON)
    archive.put("a.txt", source().replace("\n", "\r\n"))
    import_at(archive, NOON)
    assert changes_of(archive.article) == ()


def test_a_page_that_changed_was_seen_when_it_was_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a page it is known when its new version was received."""
    make_project(tmp_path, monkeypatch)
    put_table(Path("content"))
    address = f"https://{HOST}/az/articles/view/4711"
    warc({address: page()}, Path("sources/a.warc.gz"), NOON.replace(day=19))
    main(["import"])
    warc({address: page(more="<p>Düzəliş.</p>")}, Path("sources/b.warc.gz"), NOON)
    main(["import"])
    (change,) = changes_of(Path("content/az/2026/06/velmara-4711.md"))
    assert (change.seen, change.now) == (CHANGE.seen, ("Düzəliş.",))


def git(*arguments: str, moment: datetime = NOON) -> None:
    """Run git as an editor."""
    people = ("AUTHOR", "COMMITTER")
    names = {f"GIT_{who}_{what}": "a" for who in people for what in ("NAME", "EMAIL")}
    dates = {f"GIT_{who}_DATE": moment.isoformat() for who in people}
    command = ("git", "-c", "commit.gpgsign=false", *arguments)
    environment = {**os.environ, **names, **dates}
    subprocess.run(command, check=True, capture_output=True, env=environment)


def test_corrections_come_from_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`press history --write` notes what editors changed, once; a changed source is not theirs."""
    make_project(tmp_path, monkeypatch)
    put_table(Path("content"))
    address = f"https://{HOST}/az/articles/view/4711"
    file = Path("content/az/2026/06/velmara-4711.md")
    git("init", "-q")

    def commit(day: int) -> None:
        git("add", "content")
        git("commit", "-qm", "x", "--allow-empty", moment=NOON.replace(day=day))

    warc({address: page()}, Path("sources/a.warc.gz"), NOON.replace(day=18))
    main(["import"])
    commit(18)
    warc({address: page(more="<p>Əlavə.</p>")}, Path("sources/b.warc.gz"), NOON.replace(day=19))
    main(["import"])
    commit(19)
    file.write_text(file.read_text("utf-8").replace("\nƏlavə.", "\nƏlavə edilib."), "utf-8")
    commit(20)
    assert main(["history"]) == 0
    assert [each.by for each in changes_of(file)] == [BY_SOURCE]
    for _ in range(2):
        assert main(["history", "--write"]) == 0
        by_source, by_editors = changes_of(file)
        assert by_source.now == ("Əlavə.",)
        assert by_editors == Change(CHANGE.seen, BY_EDITORS, ("Əlavə.",), ("Əlavə edilib.",))
        commit(21)
    assert capsys.readouterr().out.endswith("corrected 0, written 0, problems 0\n")
    assert main(["check"]) == 0


def test_history_without_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is no clone is one line."""
    make_project(tmp_path, monkeypatch)
    Path("content").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["history"]) == 1
    assert "expected a clone with its history" in capsys.readouterr().err


def test_the_page_shows_both_versions() -> None:
    """The original's page has the sentences side by side, and says who changed them."""
    changed = edition(ORIGINAL)
    pair = changed.archive.pairs[0]
    shown = changed.articles[0]
    changed.articles[0] = replace(shown, original=replace(pair.original, changes=(CHANGE,)))  # type: ignore[index]  # a list
    view = ARTICLE.view_of(changed, 0)
    (change,) = view.changes
    assert change.by == "Mənbədə dəyişib, aşkar edildiyi tarix:"
    assert article_schema(view, "")["dateModified"] == "2026-06-20T12:00:00+04:00"
    text = atom_text(edition_feed(changed), changed, "https://a.example")
    assert "<updated>2026-06-20T12:00:00+04:00</updated>" in text
    maps = dict(sitemap_files([changed], "https://a.example"))
    assert "<lastmod>2026-06-20</lastmod>" in maps["sitemap-1.xml"]


def test_what_was_changed_is_text() -> None:
    """The sentences of a change are printed as text, before and after."""
    view = article(ORIGINAL, "original")
    shown = ARTICLE.view_of(edition(TRANSLATION), 0)
    assert shown.changes == ()
    date = Date("2026-06-20T12:00:00+04:00", "20 iyun 2026", "12:00")
    change = ShownChange("Dəyişib", date, CHANGE.was, CHANGE.now)
    shown_page = article_page(replace(view, changes=(change,)))
    assert [each.text for each in shown_page.all("del")] == ["Köhnə <b>."]
    assert [each.text for each in shown_page.all("ins")] == ["Yeni."]
