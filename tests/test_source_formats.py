"""Each form of source gives the same articles, and says in a line what it cannot give."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from press.importer.formats.registry import FORMATS, format_of
from press.importer.formats.source_format import ReceivedFile
from press.importer.sites.site_table import Sites, read_site
from press.importer.source_article import SourceArticle, Turn
from press.problems import Problems
from tests.cases_table import read_cases
from tests.press_pages import HOST, TABLE, TEXTS, page, put_table, warc
from tests.small_project import make_project

ADDRESS = f"https://{HOST}/az/articles/view/4711"
MOMENT = datetime(2026, 6, 19, 5, 0, tzinfo=UTC)
TITLE, TEXT = TEXTS["az"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project with the table of a site."""
    make_project(tmp_path, monkeypatch)
    put_table(tmp_path / "content")
    return tmp_path


def read(name: str, data: str | bytes, **columns: str) -> tuple[list[SourceArticle], list[str]]:
    """Return what a file's articles are, and what is said of the others."""
    file = Path(name)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(file, columns)


def read_file(file: Path, columns: dict[str, str]) -> tuple[list[SourceArticle], list[str]]:
    """Read a file by the form it has."""
    problems = Problems()
    form = format_of(file)
    assert form
    received = ReceivedFile(
        name=file.name,
        path=file,
        sites=Sites(Path("content"), problems),
        problems=problems,
        columns=columns,
    )
    articles = list(form.read(received))
    return articles, [str(problem) for problem in problems]


def only(name: str, data: str | bytes, **columns: str) -> SourceArticle:
    """Return the one article of a file without problems."""
    articles, said = read(name, data, **columns)
    assert said == []
    (article,) = articles
    return article


def complaint(name: str, data: str | bytes) -> str:
    """Return the one line that is said of a file without an article."""
    articles, said = read(name, data)
    assert articles == []
    (line,) = said
    return line


def test_a_page_is_read_by_its_sites_table() -> None:
    """Title, date, text, speakers, pictures, films and the other languages stand in the page."""
    article = only("a.html", page())
    assert article.title == f"{TITLE} 4711"
    assert article.date_received == "18 iyun 2026, 09:00"
    assert article.url == ADDRESS
    assert article.language == "az"
    assert article.paragraphs == [TEXT, f"Daren Talvik: {TEXT}", f"– {TEXT}\n{TEXT}"]
    assert article.turns == (Turn(1, "Daren Talvik"), Turn(2, ""))
    assert article.pictures == (f"https://{HOST}/pictures/4711.jpg",)
    assert article.recordings == (f"https://{HOST}/films/4711.mp4",)
    assert article.counterparts == {"en": f"https://{HOST}/en/articles/view/4711"}


def test_the_selector_that_fitted_is_said() -> None:
    """Whoever writes a table sees which of its candidates found each part."""
    ways = only("a.html", page()).ways
    assert ways == {
        "title": "h1.news_heading",
        "date": "span.label-date",
        "text": ".news-text-block",
    }


def test_another_articles_date_is_not_taken() -> None:
    """A date in a list of other articles is theirs, even where the page has no other."""
    said = complaint("a.html", page(date="tezliklə"))
    assert said.startswith("a.html:13: “17 iyun 2026, 10:00”, the date of another article; ")


def test_two_dates_are_a_line() -> None:
    """Nobody guesses which of two dates beside a text is the article's."""
    beside = '<span class="text_date">19 iyun 2026, 10:00</span>'
    said = complaint("a.html", page(beside=beside))
    assert "2 dates, “19 iyun 2026, 10:00” and “18 iyun 2026, 09:00”" in said


def test_one_date_written_twice_is_one() -> None:
    """The same moment in two forms contradicts nothing."""
    beside = '<time class="text_date" datetime="2026-06-18T09:00:00+04:00">dünən</time>'
    assert only("a.html", page(beside=beside)).date_received == "2026-06-18T09:00:00+04:00"


def test_a_date_for_machines_may_not_be_of_another_day() -> None:
    """What a page says to machines must agree with what it says to people."""
    meta = '<meta property="article:published_time" content="2026-06-10T09:00:00Z"></head>'
    said = complaint("a.html", page().replace("</head>", meta))
    assert "the date “18 iyun 2026, 09:00”, and for machines 2026-06-10T09:00:00Z" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("news-text-block", "other", "no text; expected it at: .news-text-block"),
        ("<h1 class", "<h2 class", "no headline; expected one at: h1.none, h1.news_heading"),
        ("18 iyun 2026, 09:00", "18 iyun", "the date of another article"),
        ('rel="canonical"', "", "a page that does not say its address"),
    ],
)
def test_what_a_page_lacks_is_a_line(old: str, new: str, said: str) -> None:
    """A page without a part of an article is one line, and no article."""
    assert said in complaint("a.html", page().replace(old, new))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1254"])
def test_a_page_in_its_encoding(encoding: str) -> None:
    """A page is read in the encoding that it states or begins with."""
    text = page().replace("ə", "e").replace("–", "-").replace("utf-8", encoding.replace("-sig", ""))
    article = only("a.html", text.encode(encoding))
    assert article.title == f"{TITLE} 4711".replace("ə", "e")


def test_a_page_of_a_site_without_a_table() -> None:
    """Without a table the text is found by trafilatura, and the date must be stated."""
    text = " ".join([TEXT, "Şəhərdə yeni məktəb açılıb, binada yüz otaq var."] * 4)
    head = '<meta property="article:published_time" content="2026-06-18T09:00:00+04:00">'
    address = "https://marvenia.example/az/7"
    html = (
        f'<html lang="az"><head><link rel="canonical" href="{address}">{head}</head><body>'
        f"<article><h1>{TITLE}</h1><p>{text}</p><p>{text}</p></article></body></html>"
    )
    article = only("b.html", html)
    assert (article.title, article.url) == (TITLE, address)
    assert article.body.startswith(TEXT)
    said = complaint("b.html", html.replace(head, '<time datetime="2026-06-18">'))
    assert said.startswith("b.html: no date with a time; expected one article:published_time")


def test_json_lines() -> None:
    """An object a line; keys of other names are mapped, also inside other objects."""
    record = {"title": TITLE, "date": "2026-06-18 09:00", "url": ADDRESS, "text": f"{TEXT}\n\nSon."}
    article = only("a.jsonl", json.dumps(record) + "\n\n")
    assert (article.title, article.url, article.paragraphs) == (TITLE, ADDRESS, [TEXT, "Son."])
    other = {
        "meta": {"h": TITLE, "when": "2026-06-18 09:00"},
        "url": ADDRESS,
        "paras": [TEXT, "Son."],
    }
    mapped = only("b.jsonl", json.dumps(other), title="meta.h", date="meta.when", text="paras")
    assert mapped.digest == article.digest


def test_what_is_wrong_in_json_lines() -> None:
    """Each bad line is said with its number; the others are read."""
    good = {"title": TITLE, "date": "2026-06-18 09:00", "url": ADDRESS, "body": TEXT}
    lines = [
        "{",
        "[]",
        json.dumps({"title": TITLE}),
        json.dumps(good),
        json.dumps({**good, "body": " "}),
    ]
    articles, said = read("a.jsonl", "\n".join(lines))
    assert [article.line for article in articles] == [4]
    assert [line.partition(";")[0] for line in said] == [
        "a.jsonl:1: “{…”",
        "a.jsonl:2: JSON that is no object",
        "a.jsonl:3: no date, url, text",
        "a.jsonl:5: no text",
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(delimiter: str) -> None:
    """A row an article, whatever parts the columns; a text may have lines of its own."""
    row = [f'"{TITLE}"', '"2026-06-18 09:00"', ADDRESS, f'"{TEXT}\n\nSon."', "en"]
    names = ["headline", "published", "link", "text", "lang"]
    article = only("a.csv", f"{delimiter.join(names)}\r\n{delimiter.join(row)}\r\n")
    assert (article.title, article.paragraphs) == (TITLE, [TEXT, "Son."])
    assert (article.language, article.line) == ("en", 2)


def test_what_is_wrong_in_csv() -> None:
    """A missing column and a row of other length are said with their line."""
    assert complaint("a.csv", "title,url\nx,y\n").startswith("a.csv:1: no column for date, text;")
    articles, said = read("b.csv", f"title,date,url,text\nx\na,2026-06-18 09:00,{ADDRESS},b\n")
    assert [article.line for article in articles] == [3]
    assert said == [
        "b.csv:2: 1 fields where the first row has 4; expected one field a column",
    ]


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Velmara</title><language>az</language>
<item><title>{TITLE}</title><link>{ADDRESS}</link><pubDate>Thu, 18 Jun 2026 09:00:00 +0400</pubDate>
<description>Qısa…</description><content:encoded>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;Son.&lt;/p&gt;</content:encoded>
</item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="az"><title>Velmara</title>
<entry><title>{TITLE}</title><link href="{ADDRESS}"/>
<published>2026-06-18T09:00:00+04:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p><p>Son.</p></div>
</content>
</entry></feed>"""


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
def test_feeds(feed: str) -> None:
    """An entry with its whole text is an article."""
    article = only("a.xml", feed)
    assert (article.title, article.url, article.language) == (TITLE, ADDRESS, "az")
    assert article.paragraphs == [TEXT, "Son."]


def test_an_entry_with_a_summary_is_a_line() -> None:
    """The beginning of a text is not the text."""
    short = RSS.replace("content:encoded", "ignored")
    assert "an entry without its whole text" in complaint("a.rss", short)


def test_a_feed_fetches_nothing() -> None:
    """An entity of a feed is never looked up, on this machine or elsewhere."""
    secret = Path("secret.txt")
    secret.write_text("Sirr", encoding="utf-8")
    bomb = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.absolute().as_uri()}">]>'
    feed = RSS.replace("<rss", f"{bomb}<rss", 1).replace("Son.", "&x;")
    articles, _ = read("a.xml", feed)
    assert "Sirr" not in "".join(article.body for article in articles)


def test_a_web_archive(folder: Path) -> None:
    """Each page of an article in it is an article, with the time of its record."""
    addresses = {
        f"https://{HOST}/{code}/articles/view/4711": page(language=code)
        for code in ("az", "en", "ru")
    }
    file = warc({**addresses, f"https://{HOST}/az/news": "<p>x"}, folder / "a.warc.gz", MOMENT)
    articles, said = read_file(file, {})
    assert said == []
    assert [article.language for article in articles] == ["az", "en"]
    assert {article.retrieved for article in articles} == {MOMENT}
    saved = only("a.html", page())
    assert articles[0].digest == saved.digest  # what it says is what counts, not how it came


def test_a_web_archive_that_is_cut_off(folder: Path) -> None:
    """The whole records before the end count, and the rest is a line."""
    pages = {f"https://{HOST}/az/articles/view/{n}": page(n) for n in (1, 2)}
    file = warc(pages, folder / "a.warc.gz", MOMENT)
    file.write_bytes(file.read_bytes()[:-150])
    articles, said = read_file(file, {})
    assert [article.url[-1] for article in articles] == ["1"]
    assert len(said) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("text", f"Title: x\nDate: mart 01,2023 11:00\nURL: {ADDRESS}\n\nMətn.\n".encode()),
        ("html", page().encode()),
        ("jsonl", b'{"title": "x"}\n'),
        ("csv", b"title,date,url,text\n"),
        ("feed", RSS.encode()),
        ("feed", ATOM.encode()),
    ],
)
def test_a_form_is_recognized_by_its_first_bytes(name: str, data: bytes) -> None:
    """A file whose name says nothing is read for what it is."""
    file = Path("received")
    file.write_bytes(data)
    form = format_of(file)
    assert form
    assert form.name == name


def test_a_web_archive_is_recognized(folder: Path) -> None:
    """A compressed file too tells by its beginning what it is."""
    file = warc({ADDRESS: page()}, folder / "received", MOMENT)
    form = format_of(file)
    assert form
    assert form.name == "warc"


def test_every_form_has_a_name_and_suffixes_of_its_own() -> None:
    """No two forms claim one name or one end of a file's name."""
    names = [each.name for each in FORMATS]
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("case", read_cases("site_problems.tsv"), ids=lambda case: case["line"])
def test_what_is_wrong_in_a_table(case: dict[str, str]) -> None:
    """A wrong line of a site's table is said with its number, and the table is not used."""
    problems = Problems()
    assert read_site(HOST, f"{TABLE}{case['line']}\n", "t.yaml", problems) is None
    assert [str(each).partition(";")[0] for each in problems] == [f"t.yaml:{case['problem']}"]


def lazy_imports() -> Iterator[str]:
    """Yield the libraries that only an import or a fetch needs."""
    yield from ("lxml", "warcio", "trafilatura", "protego", "urllib3", "cssselect")


def test_other_commands_do_not_load_the_libraries_of_imports() -> None:
    """What reads pages is loaded where a page is read: `press` starts as fast as before."""
    code = "import sys, press.cli; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) & set(lazy_imports()) == set()
