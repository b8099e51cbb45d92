"""The checks on a finished site, tried on a small one written by hand and then broken."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from press.problems import Problems
from press.site_checks.check_output import SHARE, check_output
from press.site_checks.fault_report import MOST_PRINTED
from press.site_checks.markup import read_markup
from tests.cases_table import read_cases
from tests.small_output import ARTICLE, SITE_MAP, SmallOutput

ADDRESSES = ["", "https://example.org", "https://example.org/archive"]
MakeSite = Callable[[str], SmallOutput]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Return what writes the small site for an address."""
    return lambda url: SmallOutput(tmp_path / "output", url)


@pytest.fixture
def site(make_site: MakeSite) -> SmallOutput:
    """Return the small site as built for a project site's path."""
    return make_site("https://example.org/archive")


@pytest.mark.parametrize("url", ADDRESSES)
def test_site_in_order(make_site: MakeSite, url: str) -> None:
    """A site in order passes, whatever address it was built for, told or not."""
    site = make_site(url)
    assert site.problems() == []
    assert site.problems(url) == []


FAULTS = read_cases("output-faults.tsv")


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["fault"] for fault in FAULTS])
def test_fault(site: SmallOutput, fault: Mapping[str, str]) -> None:
    """Each fault of the table is found where it stands, alone, in the table's words."""
    site.change(fault["file"], fault["stands"], fault["instead"])
    assert site.problems() == [fault["problem"]]


def test_an_original_may_quote_english(site: SmallOutput) -> None:
    """An original beside its translation may quote English, as on its own page: nobody marks it."""
    quote = "This is the archive of the news from Velmara."
    sentence = "Prezident Daren Talvik Ornel şəhərində çıxış edib."
    site.change(f"az/{ARTICLE}", sentence, quote)
    own = "President Daren Talvik made a speech in the city of Ornel.</span>"
    site.change(f"en/{ARTICLE}", own, f"{own} <i lang=az>{quote}</i>")
    assert site.problems() == []


def test_another_address_than_built_for(site: SmallOutput) -> None:
    """A site checked for another address than it was built for does not pass."""
    assert any("canonical" in problem for problem in site.problems("https://example.net"))


def test_missing_counterpart(site: SmallOutput) -> None:
    """A page that one edition lacks is missed by its counterpart and by whoever links to it."""
    (site.folder / "en" / ARTICLE).unlink()
    problems = site.problems()
    expected = f"az/{ARTICLE}: no counterpart in the other edition; expected a page at en/{ARTICLE}"
    assert expected in problems
    assert any(problem.startswith("en/feed.xml:4: a link to") for problem in problems)
    assert any(problem.startswith("en/index.html:") for problem in problems)


def test_article_twice(site: SmallOutput) -> None:
    """An article that has two pages in an edition is told, with both."""
    for code in ("az", "en"):
        site.article(f"{code}/2022/07/104.html")
        site.front_page(code, [f"{code}/2022/07/104.html"])
    assert site.problems() == [
        f"{code}/2022/07/104.html: article 104 a second time; "
        f"expected its only page at {code}/2022/06/104.html"
        for code in ("az", "en")
    ]


def test_listed_page_in_site_map(site: SmallOutput) -> None:
    """A page that is noindex must not stand in the site map."""
    file = f"az/{ARTICLE}"
    site.change(file, 'data-status="original"', 'data-status="machine"')
    site.change(file, "</title>", '</title><meta name="robots" content="noindex,follow">')
    [problem] = site.problems()
    assert problem.startswith("sitemap.xml:4: https://example.org/archive/az/2022/06/104.html in")


def test_page_that_could_name_its_counterpart(site: SmallOutput) -> None:
    """A page names no counterpart only where search engines may not list that one."""
    for code in ("az", "en", "x-default"):
        address = f"{'en' if code == 'en' else 'az'}/{ARTICLE}"
        link = f'<link rel="alternate" hreflang="{code}" href="{site.url}/{address}">'
        site.change(f"az/{ARTICLE}", link, "<!-- -->")
    site.write("sitemap.xml", re.sub("<xhtml:link[^>]*>", "", SITE_MAP.format(url=site.url)))
    expected = "expected hreflang to en/2022/06/104.html, which may be listed"
    assert site.problems() == [f"az/{ARTICLE}: no alternates; {expected}"]
    site.change(f"en/{ARTICLE}", "</title>", '</title><meta name="robots" content="noindex">')
    site.change(f"en/{ARTICLE}", 'data-status="original"', 'data-status="machine"')
    assert site.problems() == []


def test_not_text(site: SmallOutput) -> None:
    """A page in another encoding is told; the others are still checked."""
    (site.folder / "az" / ARTICLE).write_bytes("<p>ə".encode("utf-16"))
    problems = site.problems()
    assert problems[0].startswith(f"az/{ARTICLE}: bytes that are no text:")
    assert problems[0].endswith("; expected UTF-8")


def test_titles_of_drawings(site: SmallOutput) -> None:
    """A drawing in the page may have a title of its own."""
    drawing = "<svg><title>Articles a year</title></svg>"
    site.change("az/index.html", "<h1>Velmara</h1>", f"<h1>Velmara</h1>{drawing}")
    assert site.problems() == []


def test_no_site(tmp_path: Path) -> None:
    """A folder without a site is one problem, with the command that builds one."""
    problems = Problems()
    check_output(tmp_path / "output", problems)
    assert [problem.expected for problem in problems] == [
        "expected a finished site, as `make html` builds it"
    ]


def test_a_site_too_large(site: SmallOutput) -> None:
    """A site larger than its host allows is told with both sizes; no limit, no problem."""
    site.change("az/index.html", "</body>", "x" * 1_000_000 + "</body>")
    [problem] = site.problems(most_megabytes=1)
    assert problem.endswith(
        ": 1.0 MB in all; expected at most 1 MB: the README says how a large archive is published"
    )
    assert site.problems(most_megabytes=2) == site.problems(most_megabytes=0) == []


def test_fault_of_every_page(site: SmallOutput) -> None:
    """What is wrong on very many pages is told some times and then counted."""
    count = SHARE + 7  # so that several processes have their share
    for code in ("az", "en"):
        people = [f"{code}/people/{number}.html" for number in range(count)]
        site.front_page(code, people)
        for address in people:
            site.page(address, "<h1>One</h1><h1>Two</h1>")
    problems = site.problems()
    assert len(problems) == MOST_PRINTED + 1
    assert problems[0].startswith("az/people/0.html:14: a second headline;")
    more = f"{2 * count - MOST_PRINTED} more like the last one above; expected exactly one <h1>"
    assert problems[-1].endswith(more)


def test_summary(site: SmallOutput) -> None:
    """The summary counts pages, links, files and bytes."""
    summary = check_output(site.folder, Problems())
    size = sum(path.stat().st_size for path in site.folder.rglob("*") if path.is_file())
    assert (summary.pages, summary.files, summary.size) == (8, 16, size)
    assert str(summary) == f"8 pages with 57 links, 16 files of {size / 1e6:.1f} MB in all"


def test_language_in_force() -> None:
    """Text is in the language of the nearest element around it, ended or left open."""
    markup = read_markup('<html lang=az><ul><li lang=en>a<li>b</ul><p>c<b lang="en">d</b></p>e')
    assert [(run.text, run.language) for run in markup.runs] == [
        ("a", "en"),
        ("b", "az"),
        ("c", "az"),
        ("d", "en"),
        ("e", "az"),
    ]


def test_tags_are_not_text() -> None:
    """Scripts, remarks and quoted `>` do not confuse the reading of tags."""
    html = '<!-- <h1> --><script>if (a < b) "<h1>"</script><a title="a > b" href=/az/>c</a>'
    markup = read_markup(html)
    assert list(markup.tags) == ["script", "a"]
    assert markup.named("a")[0].attributes == {"title": "a > b", "href": "/az/"}
