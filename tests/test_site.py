"""Facts about the tiny archive, imported and built the way everybody does."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from press.problems import Problems
from press.site_checks.check_output import check_output
from tests.built_site import ROOT, TINY, build, run, try_to_build

#: Every article of the tiny archive: its source, and its address within an edition.
ARTICLES = {
    "101": "2021/05/101.html",
    "102": "2021/12/102.html",
    "103": "2022/01/103.html",
    "104": "2022/06/104.html",
    "105": "2022/06/105.html",
    "106": "2023/02/xeber-106.html",
}


def read(site: Path, address: str) -> str:
    """Return the page at an address."""
    return (site / address).read_text(encoding="utf-8")


def text_of(html: str, element: str) -> str:
    """Return what a reader sees of the first element with this start tag."""
    name = element.split()[0]
    match = re.search(rf"<{element}[^>]*>(.*?)</{name}>", html, re.DOTALL)
    assert match, f"no <{element}>"
    return unescape(re.sub(r"<[^>]+>", "", match[1])).strip()


def links_of(html: str) -> list[str]:
    """Return where the page leads, in its order."""
    return re.findall(r'<a href="?([^" >]*)', html)


def test_nothing_is_wrong_with_it(tiny_site: Path) -> None:
    """The finished site passes its own checks."""
    problems = Problems()
    summary = check_output(tiny_site, problems)
    assert list(problems) == []
    assert summary.pages > 60


def test_each_article_has_two_pages(tiny_site: Path) -> None:
    """Each source article has one page an edition, at its month in Baku and its id."""
    for edition in ("az", "en"):
        pages = {
            path.relative_to(tiny_site / edition)
            for path in tiny_site.glob(f"{edition}/2*/*/*.html")
        }
        assert {page.as_posix() for page in pages if page.name != "index.html"} == set(
            ARTICLES.values()
        )


@pytest.mark.parametrize("source", ARTICLES)
def test_every_character_of_the_text_is_there(tiny_site: Path, source: str) -> None:
    """A reader sees the source's text as it is, signs of Markdown and HTML included."""
    received = (TINY / "sources" / f"{source}.txt").read_text(encoding="utf-8")
    body = received.partition("\n\n")[2].strip()
    assert text_of(read(tiny_site, f"az/{ARTICLES[source]}"), "div class=text") == body


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        ("101", "Daren Talvik Dağ Ölkələri Birliyinin Baş katibi Lina Orsovanı qəbul edib"),
        ("103", "Ornelda işıq festivalının açılışı olub"),
        ("105", "Daren Talvik ilə Lina Orsova arasında telefon danışığı olub"),
    ],
)
def test_headlines_have_their_letters_again(tiny_site: Path, source: str, headline: str) -> None:
    """The letters that the received headlines lost are restored."""
    assert text_of(read(tiny_site, f"az/{ARTICLES[source]}"), "h1") == headline


@pytest.mark.parametrize(
    ("source", "status", "listed"),
    [("104", "reviewed", True), ("105", "machine", False), ("101", "stub", False)],
)
def test_english_says_what_it_is(tiny_site: Path, source: str, status: str, listed: bool) -> None:
    """Each status of the English is marked; only what a person has read is for search engines."""
    page = read(tiny_site, f"en/{ARTICLES[source]}")
    assert f"<article data-status={status}>" in page
    assert ("<meta name=robots content=noindex" not in page) == listed
    assert ("<div class=text" not in page) == (status == "stub")


def test_lists_are_the_latest_first(tiny_site: Path) -> None:
    """The front page lists the articles from the last to the first."""
    for edition in ("az", "en"):
        links = links_of(read(tiny_site, f"{edition}/index.html"))
        articles = [link for link in links if re.search(r"/\d+\.html$", link)]
        assert articles == [
            f"/{edition}/{ARTICLES[source]}" for source in ("105", "104", "103", "102", "101")
        ]


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("people/lina-orsova", ["105", "101"]),
        ("organizations/union-of-mountain-countries", ["105", "101"]),
        ("events/ornel-summit", ["104", "105"]),  # an event goes by its days, first to last
    ],
)
def test_names_lead_to_their_articles(tiny_site: Path, name: str, sources: list[str]) -> None:
    """A name's page lists the articles that name it in whatever form, in both editions."""
    for edition in ("az", "en"):
        links = links_of(read(tiny_site, f"{edition}/{name}/index.html"))
        articles = [
            link for link in links if link.removeprefix(f"/{edition}/") in ARTICLES.values()
        ]
        assert articles == [f"/{edition}/{ARTICLES[source]}" for source in sources]


def test_feeds_say_the_status(tiny_site: Path) -> None:
    """The English feed has every article, and says of each unread text what it is."""
    feed = read(tiny_site, "en/feed.xml")
    assert feed.count("<entry>") == len(ARTICLES)
    assert feed.count("Machine translation, not reviewed") == 1
    assert feed.count("Not translated yet") == 4


def test_it_knows_nothing_of_the_machine(tiny_site: Path) -> None:
    """No file of the site holds the path of a folder it was made in."""
    for folder in (str(tiny_site.parent), str(TINY.parent)):
        guilty = [
            path
            for path in tiny_site.rglob("*")
            if path.is_file() and folder.encode() in path.read_bytes()
        ]
        assert guilty == []


def test_building_again_changes_nothing(
    tiny_content: Path, tiny_site: Path, tmp_path: Path
) -> None:
    """The same content gives the same files, byte for byte, the search index included."""
    again = build(tiny_content, tmp_path / "again")
    files, other = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (tiny_site, again)
    )
    assert files.keys() == other.keys()
    assert [file for file, content in files.items() if other[file] != content] == []


def test_problems_in_the_content_fail_the_build(tiny_content: Path, tmp_path: Path) -> None:
    """What is wrong in the content the build tells as the check does; what is right is built."""
    content = shutil.copytree(tiny_content, tmp_path / "content")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    change(content / "az/2021/12/102.md", "kind: ", "kind: x")
    change(content / "az/2022/01/103.md", "kind: ", "names: {add: [zirvistan]}\nkind: ")
    (content / "az/2021/05/101.md").rename(content / "az/2021/05/999.md")
    for path in ("az/2021/05/101.md.txt", "foo.md", "people.yaml", "entities/peple.yaml"):
        (content / path).touch()
    built = try_to_build(content, tmp_path / "output")
    checked = run("press", "check", "--root", str(tmp_path))
    assert (built.returncode, checked.returncode) == (1, 1)
    told = sorted(checked.stderr.splitlines())
    assert sorted(built.stderr.splitlines()) == told
    assert len(told) == 7, told
    assert "problems 7; everything else is built\n" in built.stdout
    assert (tmp_path / "output/en/2021/05/999.html").exists()


def change(file: Path, old: str, new: str) -> None:
    """Change what a file says."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
