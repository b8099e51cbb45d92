"""The measurement of import and build: what a command costs, and what is said without data."""

import io
import sys
import tarfile
from pathlib import Path

import pytest

from benchmarks import build
from benchmarks import cost as cost_module
from benchmarks.cost import Cost, cost_of
from benchmarks.press_texts import write_sources
from benchmarks.table import Row

NOTHING = Cost(seconds=2.0, cpu=3.0, memory=10_000_000, status=0, messages=())


def test_cost_counts_the_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time and memory of a command are those of its processes too; its messages are kept."""
    seen, look = tmp_path / "seen", cost_module.memory_of

    def look_and_tell(session: int) -> int:
        memory = look(session)
        if memory > 60_000_000 or sys.platform != "linux":
            seen.touch()
        return memory

    monkeypatch.setattr(cost_module, "memory_of", look_and_tell)
    child = f"""
import pathlib, time
large = bytearray(60_000_000)
while not pathlib.Path({str(seen)!r}).exists():
    time.sleep(0.01)
"""
    code = "import subprocess, sys; sys.stderr.write('a\\nb\\n')"
    code += f"; subprocess.run([sys.executable, '-c', {child!r}]); sys.exit(3)"
    cost = cost_of([sys.executable, "-c", code], tmp_path, {})
    assert (cost.status, cost.messages) == (3, ("a", "b"))
    assert cost.memory > 60_000_000
    assert cost.seconds > 0
    assert cost.cpu > 0


def test_missing_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the texts the command says what is missing and ends with 1."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    assert build.main([]) == 1
    assert "wiki-20000.tar.xz" in capsys.readouterr().err


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
    ("articles", "size", "reached"), [(20_000, 250e6, True), (20_000, 300e6, False)]
)
def test_projection(articles: int, size: float, reached: bool) -> None:
    """The size of the planned archive is held against what its host takes."""
    run = build.Run(articles, 4, 20_000, 5, int(size), NOTHING, NOTHING, NOTHING)
    last = list(build.rows(run))[-1]
    assert (last.what, last.reached) == ("75,000 articles, at this rate", reached)
    assert Row("a page, HTML alone", "5,000 bytes") in build.rows(run)


def test_no_projection_from_few() -> None:
    """A small archive says nothing of the planned one: its lists weigh too much."""
    run = build.Run(2_000, 4, 20_000, 5, 1_000_000, NOTHING, NOTHING, NOTHING)
    assert not any(row.reference for row in build.rows(run))
