"""An import writes each article once, whole, and says what it could not import."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from press.content.article import read_article
from press.content.body import plain_text
from press.importer.id_from_address import article_id
from press.importer.import_run import ImportOutcome, import_sources
from press.importer.titles.restorer import TitleRestorer
from press.language.azerbaijani import romanize
from press.language.azerbaijani.letters import received_form
from press.pages.article import has_lost_headline
from press.problems import Problems
from press.progress import Item
from tests.small_import import BODY, TITLE, Archive, digest, few_words, source


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an empty archive."""
    return Archive(tmp_path)


@pytest.mark.parametrize("emptied", ["Title:", "Title: ", "Title: -?"])
def test_an_emptied_title_is_made_from_the_first_sentence(archive: Archive, emptied: str) -> None:
    """A title that lost all letters loses no article: its first sentence stands there, doubted."""
    archive.put("a.txt", source().replace(f"Title: {received_form(TITLE)}", emptied))
    assert archive.run() == ImportOutcome(imported=1)
    article = read_article("az/2023/03/59065.md", archive.article.read_text("utf-8"), Problems())
    assert article
    assert article.title == "Prezident Ayla Tanış martın 1-də Zirvistanın səfirini qəbul edib"
    assert article.title_doubts == (article.title,)
    assert has_lost_headline(article)
    archive.put("a.txt", source().replace(f"Title: {received_form(TITLE)}", emptied) + "Son.\n")
    assert archive.run() == ImportOutcome(imported=1)  # nobody edited it: it follows its source


def test_an_article_is_written(archive: Archive) -> None:
    """All that was received is in the article, its title restored, its text line by line."""
    path = archive.put("a.txt", source())
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.said == []
    text = archive.article.read_text(encoding="utf-8")
    article = read_article("az/2023/03/59065.md", text, Problems())
    assert article
    assert article.title == TITLE
    assert article.title_received == received_form(TITLE)
    assert article.date_received == "mart 01,2023 11:00"
    assert article.source == "https://president.az/az/articles/view/59065"
    assert article.sha256 == digest(path)
    assert article.kind == "received"
    assert plain_text(article.body) == BODY
    assert text.endswith(
        "\n\nPrezident Ayla Tanış martın 1-də Zirvistanın səfirini qəbul edib.\n"
        "2023-cü ildə iki görüş olub.\n\n\\- Hörmətli qonaqlar!\\\nXoş gəlmisiniz.\n"
    )


def test_a_title_with_its_letters_stays(archive: Archive) -> None:
    """A title that lost nothing is not restored."""
    archive.put("a.txt", source().replace(received_form(TITLE), "Əziz dost: Ştefan Ķalniņš"))
    archive.run()
    assert 'title: "Əziz dost: Ştefan Ķalniņš"\n' in archive.article.read_text(encoding="utf-8")


def test_a_second_run_changes_nothing(archive: Archive) -> None:
    """Nothing is written, not even the same again."""
    archive.put("a.txt", source())
    archive.run()
    before = archive.article.stat()
    assert archive.run() == ImportOutcome(unchanged=1)
    assert archive.article.stat() == before
    assert archive.files() == ["az/2023/03/59065.md"]


def test_ids_that_differ_in_capitals(archive: Archive) -> None:
    """Two ids that are equal but for capital letters would be one file on some systems."""
    archive.put("a.txt", source(number="Bina-I"))
    archive.put("b.txt", source(number="bina-i"))
    assert archive.run() == ImportOutcome()
    assert archive.files() == []
    assert archive.said == [
        (
            "sources/b.txt:3: id bina-i, which differs from Bina-I in sources/a.txt in capital "
            "letters alone; expected one spelling of an id: neither is imported"
        )
    ]


def test_one_id_with_two_texts(archive: Archive) -> None:
    """Nobody can say which of two texts is right: both are named, neither is imported."""
    archive.put("a.txt", source())
    archive.put("b.txt", source(BODY + " Sonra getdilər."))
    archive.put("c.txt", source(number="59066"))
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.files() == ["az/2023/03/59066.md"]
    (said,) = archive.said
    assert said == (
        "sources/b.txt:3: id 59065 with another text than in sources/a.txt; "
        "expected one text an id: neither is imported"
    )


def test_one_text_twice(archive: Archive) -> None:
    """The same text twice is one article, whatever the line ends, now and later."""
    archive.put("a.txt", source().replace("\n", "\r\n"))
    archive.put("b.txt", source())
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.run() == ImportOutcome(unchanged=1)
    (archive.sources / "a.txt").unlink()
    archive.put("c.txt", source().replace("\n", "\r\n"))
    assert archive.run() == ImportOutcome(unchanged=1)
    assert archive.said == []


def test_the_others_go_on(archive: Archive) -> None:
    """A bad source is said and left out; all others are imported."""
    archive.put("a.txt", source(date="fevral 31,2023 11:00"))
    archive.put("b.txt", source().encode("utf-16"))
    archive.put("c.txt", "")
    archive.put("d.txt", source(number="2"))
    (archive.sources / "e.txt").symlink_to("nothing")
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.files() == ["az/2023/03/2.md"]
    assert [line.split(";")[0] for line in archive.said] == [
        "sources/a.txt:2: fevral 31",
        "sources/b.txt:1: text in UTF-16",
        "sources/c.txt: empty file",
        "sources/e.txt: cannot be read: No such file or directory",
    ]


def test_addresses_that_tell_the_article_by_what_they_ask(archive: Archive) -> None:
    """Two articles of one program of a site are two; what was imported under one id keeps it."""
    first = source().replace("articles/view/59065", "view?id=4800")
    archive.put("a.txt", first)
    archive.put("b.txt", source("Başqa mətn.").replace("articles/view/59065", "view?id=4801"))
    assert archive.run() == ImportOutcome(imported=2)
    assert archive.files() == ["az/2023/03/view-4800.md", "az/2023/03/view-4801.md"]
    file = archive.content / "az/2023/03/view-4800.md"
    file.rename(file.with_name("view.md"))  # as imported before
    assert archive.run() == ImportOutcome(unchanged=2)
    archive.put("a.txt", first.replace("iki görüş", "üç görüş"))
    assert archive.run() == ImportOutcome(imported=1, unchanged=1)
    assert archive.files() == ["az/2023/03/view-4801.md", "az/2023/03/view.md"]
    assert "üç görüş" in file.with_name("view.md").read_text(encoding="utf-8")


ENGLISH = (
    "President Ayla Tanış has received the ambassador of Zirvistan. "
    "The two spoke about the meeting that they had in 2023."
)
SLUG = "https://velmara.example/az/%c9%99s%c9%99r-g%c3%b6r%c3%bcs"


def slug_source(slug: str = SLUG, body: str = BODY) -> str:
    """Return a source with an address of words."""
    return source(body).replace("https://president.az/az/articles/view/59065", slug)


def test_an_english_page_does_not_replace_the_article(archive: Archive) -> None:
    """English is for whoever takes translations; the article of the same number stays."""
    archive.put("a.txt", source())
    archive.put("b.txt", source(ENGLISH).replace("/az/articles", "/en/articles"))
    assert archive.run() == ImportOutcome(imported=1, others=1)
    assert archive.said == []
    before = archive.article.read_bytes()
    assert archive.run() == ImportOutcome(unchanged=1, others=1)
    assert archive.article.read_bytes() == before


def test_an_english_title_is_not_restored(archive: Archive) -> None:
    """A title that is plainly English has lost no letters."""
    title = "President of Zirvistan has said that the war is over"
    archive.put("a.txt", source().replace(received_form(TITLE), title))
    archive.run()
    lines = archive.article.read_text(encoding="utf-8").splitlines()
    assert f'title: "{title}"' in lines
    assert f'title_received: "{title}"' in lines


def test_an_address_of_words_gives_an_id(archive: Archive) -> None:
    """Words in an address are spelled into the id; a second run finds the article again."""
    archive.put("a.txt", slug_source())
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.files() == ["az/2023/03/velmara-asar-gorus.md"]
    assert archive.run() == ImportOutcome(unchanged=1)


def test_a_better_spelling_moves_no_page(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article is found by its address, however that is spelled today or encoded."""
    archive.put("a.txt", slug_source())
    archive.run()
    before = (archive.content / archive.files()[0]).read_bytes()
    monkeypatch.setitem(romanize.RULE, "ə", "ae")
    assert article_id(SLUG, "president.az") == "velmara-aesaer-gorus"
    assert archive.run() == ImportOutcome(unchanged=1)
    assert archive.files() == ["az/2023/03/velmara-asar-gorus.md"]
    assert (archive.content / archive.files()[0]).read_bytes() == before
    slug = SLUG.replace("https", "http").replace("%c9%99", "ə") + "/"
    archive.put("a.txt", slug_source(slug, BODY + " Sonra getdilər."))
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.said == []
    assert archive.files() == ["az/2023/03/velmara-asar-gorus.md"]


def test_two_addresses_with_one_id(archive: Archive) -> None:
    """Addresses that are spelled alike are told of, with a way out that works."""
    archive.put("a.txt", slug_source())
    archive.put("b.txt", slug_source(SLUG.replace("%c9%99s", "as"), "Başqa bir mətn oxunub."))
    assert archive.run() == ImportOutcome()
    assert archive.said == [
        (
            "sources/b.txt:3: id velmara-asar-gorus, which the address in sources/a.txt gives as "
            "well; expected two ids, so neither is imported: import sources/a.txt alone, rename "
            "velmara-asar-gorus.md, which keeps the name you give it, and import again"
        )
    ]
    other = archive.put("b.txt", "").rename(archive.sources / "b.md~")
    assert archive.run() == ImportOutcome(imported=1)
    file = archive.content / "az/2023/03/velmara-asar-gorus.md"
    other.rename(archive.sources / "b.txt").write_text(
        slug_source(SLUG.replace("%c9%99s", "as"), "Başqa bir mətn oxunub."), encoding="utf-8"
    )
    (archive.sources / "a.txt").rename(archive.sources / "a~")
    assert archive.run() == ImportOutcome(conflicts=1)
    assert archive.said == [
        (
            f"sources/b.txt: conflict: content/az/2023/03/velmara-asar-gorus.md has the id "
            f"velmara-asar-gorus and comes from {SLUG}; expected another id for one of them: "
            "rename velmara-asar-gorus.md, which keeps the name you give it, and import again"
        )
    ]
    file.rename(file.with_name("velmara-asar-2.md"))
    (archive.sources / "a~").rename(archive.sources / "a.txt")
    assert archive.run() == ImportOutcome(imported=1, unchanged=1)
    assert archive.files() == ["az/2023/03/velmara-asar-2.md", "az/2023/03/velmara-asar-gorus.md"]


def test_folders_below_are_read(archive: Archive) -> None:
    """Text files in folders below are sources; what explains a folder is none."""
    (archive.sources / "2023").mkdir()
    archive.put("2023/a.txt", source())
    archive.put("README.md", "Not a source")
    assert archive.run() == ImportOutcome(imported=1)


def test_misnamed_sources(archive: Archive) -> None:
    """A file that the import passes over is told of; what editors' programs leave is not."""
    archive.put("a.TXT", source())
    for name in ("b.md", "c.docx", "d.txt.doc", ".gitkeep", "a.txt~", ".a.txt.swp"):
        archive.put(name, "Qeyd.")
    assert archive.run() == ImportOutcome(imported=1)
    assert archive.said == [
        f"sources/{name}: a file of no form that is known; "
        "expected one of text, html, warc, feed, jsonl, csv; --from says which"
        for name in ("b.md", "c.docx", "d.txt.doc")
    ]


def test_an_empty_folder(archive: Archive) -> None:
    """A folder without sources is a mistake in the command."""
    archive.put("README.md", "Not a source")
    assert archive.run() == ImportOutcome()
    assert archive.said == ["sources: folder without a source article; expected files of articles"]


def test_a_missing_path(tmp_path: Path) -> None:
    """A path that is not there is said."""
    problems = Problems()
    import_sources([tmp_path / "none"], tmp_path / "content", "president.az", problems)
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}/none: cannot be read: No such file or directory; expected a readable file"
    ]


def test_nothing_is_half_written(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an article cannot be finished nothing of it stays, and the old one does."""
    archive.put("a.txt", source())
    archive.run()
    before = archive.article.read_bytes()
    archive.put("a.txt", source(BODY + " Sonra getdilər."))
    archive.put("b.txt", source(number="2"))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert archive.run() == ImportOutcome()
    assert archive.files() == ["az/2023/03/59065.md"]
    assert archive.article.read_bytes() == before
    assert archive.said[0] == (
        "sources/a.txt: content/az/2023/03/59065.md cannot be written: No space left on device; "
        "expected a folder that can be written to"
    )


def test_a_source_that_changes_during_the_import_is_left_out(archive: Archive) -> None:
    """An article never has the head of one version of its source and the body of another."""
    path, other = archive.put("a.txt", source()), archive.put("b.txt", source(number="2"))
    problems = Problems()

    def change() -> TitleRestorer:
        path.write_text(source(BODY + " Sonra getdilər."), encoding="utf-8")
        return few_words()

    import_sources([path, other], archive.content, "president.az", problems, make_restorer=change)
    assert archive.files() == ["az/2023/03/2.md"]
    assert [str(problem) for problem in problems] == [
        f"{path}: a file that changed during the import; expected one that stays: import it again"
    ]


def test_words_of_the_archive_help(archive: Archive) -> None:
    """A word that only another new article has restores a title."""
    archive.put("a.txt", source("Qərib bir mətn.", number="1").replace("Zirvistann", "Zrvstanda"))
    archive.put("b.txt", source("Zırvıstanda bahar gəlib.", number="2"))
    archive.run()
    text = (archive.content / "az/2023/03/1.md").read_text(encoding="utf-8")
    assert "Zırvıstanda" in text.splitlines()[1]


def test_progress_is_shown(archive: Archive) -> None:
    """Both walks over the sources can be watched."""
    path = archive.put("a.txt", source())
    seen: list[tuple[str, int]] = []

    def watch(items: Sequence[Item], doing: str) -> Iterable[Item]:
        seen.append((doing, len(items)))
        return items

    import_sources([path], archive.content, "president.az", Problems(), watch, few_words)
    assert seen == [("reading", 1), ("importing", 1)]
