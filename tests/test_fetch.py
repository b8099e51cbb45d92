"""A fetch asks politely, goes on where it stopped, keeps what it got, and asks no stranger."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from press.cli import main
from press.importer.fetch.client import Client
from press.importer.fetch.clock import Clock
from press.importer.fetch.fetch_run import FetchOutcome, SiteFetch
from press.importer.received.manifest import Manifest
from press.importer.sites.site_table import Sites
from press.problems import Problems
from tests.press_pages import put_table
from tests.press_site import PressSite, serving
from tests.small_project import make_project

SETTING = 'FETCH = {"contact": "mailto:archive@velmara.example"}\n'


@dataclass
class Time:
    """A clock that only sleeping moves."""

    passed: float = 0.0
    slept: list[float] = field(default_factory=list)
    begin: datetime = datetime(2026, 6, 20, 8, tzinfo=UTC)

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.passed += seconds

    @property
    def clock(self) -> Clock:
        """The clock."""
        return Clock(self.now, lambda: self.passed, self.sleep)

    def now(self) -> datetime:
        """Return the time of day."""
        return self.begin + timedelta(seconds=self.passed)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PressSite]:
    """Return a site of thirty articles that is served, in a project that has its table."""
    make_project(tmp_path, monkeypatch)
    with Path("pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(SETTING)
    with serving(PressSite(list(range(1, 31)))) as served:
        put_table(Path("content"), served.table(), served.host)
        yield served


@dataclass
class Run:
    """One run of a fetch, and what it said."""

    outcome: FetchOutcome
    said: list[str]


def fetch(
    site: PressSite,
    time: Time | None = None,
    *,
    limit: int = 0,
    revisit: int = 0,
    timeout: float = 5.0,
    delay: float = 0.0,
) -> Run:
    """Fetch from the site once."""
    problems = Problems()
    sites = Sites(Path("content"), problems)
    table = sites.of(site.root)
    assert table, list(problems)
    client = Client(
        agent="press-archive/test (+mailto:archive@velmara.example)",
        knows=lambda url: sites.of(url) is not None,
        clock=(time or Time()).clock,
        timeout=timeout,
        most_requests=limit,
        delay=delay,
    )
    outcome = SiteFetch(table, sites, Path("sources"), client, problems).run(
        timedelta(days=revisit) if revisit else None
    )
    client.close()
    return Run(outcome, [str(problem) for problem in problems])


def kept() -> list[str]:
    """Return the paths of all pages that the manifest has, as they were received."""
    receipts = [each for each in Manifest(Path("sources")).receipts() if each.address]
    return [re.sub(r"^http://[^/]+", "", each.address) for each in receipts]


def paths(*numbers: int) -> list[str]:
    """Return the pages of articles in both languages."""
    return [f"/{code}/articles/view/{number}" for number in numbers for code in ("az", "en")]


def test_a_site_becomes_an_archive(site: PressSite, capsys: pytest.CaptureFixture[str]) -> None:
    """One command fetches both languages of every article, the newest first, and imports them."""
    assert main(["fetch"]) == 0, capsys.readouterr()
    assert kept() == paths(*range(30, 0, -1))
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{site.host}: requests 64, received 60, unchanged 0, waiting 0"
    assert said[1] == ("imported 30, unchanged 0, conflicts 0, problems 0, English 30")
    assert len(list(Path("content/az").rglob("*.md"))) == 30
    assert len(list(Path("content/en").rglob("*.md"))) == 30  # the pages link to one another
    assert main(["verify"]) == 0
    assert "not at hand 0, problems 0" in capsys.readouterr().out


def test_a_second_run_asks_for_what_is_new(
    site: PressSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing is new, only the rules and the first page of the list are asked for."""
    fetch(site)
    site.asked.clear()
    assert fetch(site).outcome.received == 0
    assert site.asked == ["/robots.txt", "/az/news"]
    site.numbers += range(31, 46)  # more than a page of the list
    site.asked.clear()
    assert fetch(site).outcome.received == 30
    assert site.asked[1:5] == ["/az/news", "/az/news/2", "/az/news/3", "/az/articles/view/45"]
    assert main(["fetch"]) == 0, capsys.readouterr()
    assert len(list(Path("content/az").rglob("*.md"))) == 45


def test_a_limit_ends_a_run_and_the_next_goes_on(site: PressSite) -> None:
    """However few requests a run may make, all runs together fetch everything once."""
    asked = 0
    for _ in range(40):
        run = fetch(site, limit=7)
        assert run.outcome.requests <= 7
        asked += run.outcome.received
    assert sorted(kept()) == sorted(paths(*range(1, 31)))
    assert asked == 60


def test_robots_are_obeyed(site: PressSite) -> None:
    """What robots.txt forbids is not asked for; where it cannot be read, nothing is."""
    site.robots = "User-agent: *\nDisallow: /en/\nCrawl-delay: 3\n"
    time = Time()
    run = fetch(site, time, limit=4)
    assert not [path for path in site.asked if path.startswith("/en/")]
    assert time.slept == [3.0] * 3
    site.answers["/robots.txt"] = (500, {}, "")
    site.asked.clear()
    run = fetch(site)
    assert site.asked == ["/robots.txt"]
    assert "robots.txt: status 500" in run.said[0]


def test_the_agent_names_the_archive(site: PressSite) -> None:
    """A site is told who asks, and whom to write to; without a contact nobody is asked."""
    main(["fetch", "--no-import", "--limit", "3"])
    (agent,) = site.agents
    assert re.fullmatch(r"press-archive/[\d.]+ \(\+mailto:archive@velmara\.example\)", agent)
    site.asked.clear()
    Path("pelicanconf.py").write_text('OWN_HOST = "example.invalid"\n', encoding="utf-8")
    assert main(["fetch"]) == 2
    assert site.asked == []


def test_requests_have_a_pause_between_them(site: PressSite) -> None:
    """A site is asked once in so many seconds."""
    time = Time()
    fetch(site, time, limit=5, delay=5.0)
    assert time.slept == [5.0] * 4


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_site_is_given_time(site: PressSite, status: int) -> None:
    """A site that says when to come back is asked again then."""
    site.once["/az/news"] = (status, {"Retry-After": "120"}, "")
    time = Time()
    assert fetch(site, time).outcome.received == 60
    assert 120.0 in time.slept


def test_a_site_that_stays_busy_is_left_alone(site: PressSite) -> None:
    """After a few tries, each after a longer pause, the run ends and says so."""
    site.answers["/az/articles/view/29"] = (429, {}, "")
    time = Time()
    run = fetch(site, time)
    assert kept() == paths(30)
    assert [seconds for seconds in time.slept if seconds] == [2.0, 4.0, 8.0]
    assert "is busy (status 429" in run.said[0]
    site.answers.clear()
    fetch(site)
    assert sorted(kept()) == sorted(paths(*range(1, 31)))


def test_a_page_that_cannot_be_had_keeps_no_other_back(site: PressSite) -> None:
    """An error is a line; it is tried again later, a page that is gone is not."""
    site.once["/az/articles/view/20"] = (500, {}, "")
    site.answers["/az/articles/view/10"] = (404, {}, "")
    run = fetch(site)
    assert [line.partition("/az/")[2].partition(",")[0] for line in run.said] == [
        "articles/view/20: status 500",
        "articles/view/10: status 404",
    ]
    assert fetch(site).said == []
    assert sorted(kept()) == sorted(paths(*(n for n in range(1, 31) if n != 10)))


def test_a_slow_page_is_given_up(site: PressSite) -> None:
    """A page that never comes is a line, and the others are fetched."""
    site.slow.add("/az/articles/view/5")
    run = fetch(site, timeout=0.2)
    assert "articles/view/5: no answer in time" in run.said[0]
    assert len(kept()) == 58


def test_redirects(site: PressSite) -> None:
    """A redirect to another address of the article is followed; one to a stranger never is."""
    moved = {"Location": "/az/articles/view/31"}
    site.answers["/az/articles/view/3"] = (301, moved, "")
    site.numbers.append(31)
    away = {"Location": "http://stranger.example/az/articles/view/2"}
    site.answers["/az/articles/view/2"] = (302, away, "")
    home = {"Location": "/az/news"}
    site.answers["/az/articles/view/1"] = (302, home, "")
    run = fetch(site)
    assert [
        line.partition(": ")[2].partition(";")[0].replace(site.root, "") for line in run.said
    ] == [
        "http://stranger.example/az/articles/view/2: a host that has no table in content/sites",
        "/az/articles/view/1: leads to /az/news",
    ]
    assert kept().count("/az/articles/view/31") == 1
    assert fetch(site).said == []


def test_a_site_map_and_a_feed(site: PressSite) -> None:
    """A table may name site maps, also of site maps, and feeds instead of lists."""
    urls = "".join(f"<url><loc>{site.root}/az/articles/view/{n}</loc></url>" for n in (1, 2))
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    inner = f"<sitemap><loc>{site.root}/map-1.xml</loc></sitemap>"
    site.answers["/map.xml"] = (200, {}, f"<sitemapindex {space}>{inner}</sitemapindex>")
    site.answers["/map-1.xml"] = (200, {}, f"<urlset {space}>{urls}</urlset>")
    item = f"<item><link>{site.root}/az/articles/view/3</link></item>"
    site.answers["/feed"] = (200, {}, f"<rss><channel>{item}</channel></rss>")
    more = f"sitemaps: [{site.root}/map.xml]\nfeeds: [{site.root}/feed]"
    put_table(Path("content"), site.table(more), site.host)
    assert fetch(site).said == []
    assert sorted(kept()) == sorted(paths(1, 2, 3))


def test_a_list_that_counts_its_pages(site: PressSite) -> None:
    """Where a list has no link to its next page, {page} in its address counts."""
    more = f"lists: [{site.root}/az/news, '{site.root}/az/news/{{page}}']"
    put_table(Path("content"), site.table(more), site.host)
    fetch(site)
    assert sorted(kept()) == sorted(paths(*range(1, 31)))


@pytest.mark.parametrize("tags", [True, False])
def test_a_page_that_changes(site: PressSite, tags: bool) -> None:
    """`--revisit` looks again at what is young; only what says something new is kept."""
    site.tags = tags
    time = Time()
    fetch(site, time)
    time.passed += 86_400
    site.changed[7] = "Düzəliş edilib."
    site.beside = "" if tags else "<li>Yenilik"
    run = fetch(site, time, revisit=3)
    assert (run.outcome.received, run.outcome.unchanged) == (2, 58)
    assert kept()[60:] == paths(7)
    site.asked.clear()
    assert fetch(site, time, revisit=3).outcome.unchanged == 0  # looked at today already
    time.passed += 10 * 86_400
    assert fetch(site, time, revisit=3).outcome.unchanged == 0  # too old
    main(["import"])
    article = next(Path("content/az").rglob("*-7.md")).read_text("utf-8")
    assert "Düzəliş edilib." in article


def test_a_page_in_a_third_language_is_not_asked_for(site: PressSite) -> None:
    """The archive has two languages."""
    fetch(site)
    assert not [path for path in site.asked if path.startswith("/ru/")]


def test_what_a_killed_run_left_half_is_mended(site: PressSite) -> None:
    """Half a record is cut off; a whole one without its receipt gets it."""
    fetch(site, limit=12)
    (file,) = Path("sources/warc").rglob("*.gz")
    (manifest,) = Manifest(Path("sources")).files()
    lines = manifest.read_text("utf-8").splitlines(keepends=True)
    manifest.write_text("".join(lines[:-2]), "utf-8")  # without the last page and the seal
    with file.open("ab") as stream:
        stream.write(file.read_bytes()[:200])
    fetch(site)
    assert sorted(kept()) == sorted(paths(*range(1, 31)))
    assert main(["verify"]) == 0


@pytest.mark.slow
def test_a_run_may_be_killed_anywhere(site: PressSite) -> None:
    """After kill -9 at any moment the next run goes on; nothing is lost, nothing is twice."""
    command = [sys.executable, "-m", "press", "fetch", "--no-import"]
    for more in (9, 8, 6, 11):
        site.reached.clear()
        site.awaited = len(site.asked) + more
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        site.reached.wait()
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert main(["fetch"]) == 0
    assert sorted(kept()) == sorted(paths(*range(1, 31)))
    assert main(["verify"]) == 0


def test_verify_names_what_is_not_as_it_was(
    site: PressSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed page, a lost file and a broken chain are named."""
    time = Time()
    fetch(site, time, limit=6)
    time.passed += 86_400
    fetch(site, time)
    first, second = sorted(Path("sources/warc").rglob("*.gz"))
    manifest = Manifest(Path("sources")).files()[0]
    manifest.write_text(manifest.read_text("utf-8").replace("view/30", "view/99"), "utf-8")
    data = bytearray(first.read_bytes())
    data[400] ^= 1
    first.write_bytes(data)
    second.unlink()
    assert main(["verify"]) == 1
    said = capsys.readouterr()
    assert f"{manifest}: changed since its day ended" in said.err
    assert f"{first}: changed since it was received" in said.err
    assert f"{second}: is not here" in said.err


def test_a_release_may_hold_the_pages(site: PressSite, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a release holds the pages, `verify` names them, and that is no problem."""
    fetch(site)
    (file,) = Path("sources/warc").rglob("*.gz")
    file.unlink()
    with Path("pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(SETTING.replace("}", ', "warc": "release"}'))
    text = Path("pelicanconf.py").read_text("utf-8").replace(SETTING, "", 1)
    Path("pelicanconf.py").write_text(text, "utf-8")
    assert main(["verify"]) == 0
    said = capsys.readouterr().out
    assert f"{file}: not at hand, 60 pages" in said
    assert "not at hand 1, problems 0" in said
