"""The measurement of import and build: what a command costs, and what is said without data."""

import io
import sys
import tarfile
from pathlib import Path

import pytest

from benchmarks import build
from benchmarks.cost import Cost, cost_of
from benchmarks.table import Row

NOTHING = Cost(seconds=2.0, cpu=3.0, memory=10_000_000, status=0, messages=())


def test_cost_counts_the_children(tmp_path: Path) -> None:
    """Time and memory of a command are those of its processes too; its messages are kept."""
    child = "x = bytearray(60_000_000); import time; time.sleep(1)"
    code = "import subprocess, sys; sys.stderr.write('a\\nb\\n')"
    code += f"; subprocess.run([sys.executable, '-c', {child!r}]); sys.exit(3)"
    cost = cost_of([sys.executable, "-c", code], tmp_path, {})
    assert (cost.status, cost.messages) == (3, ("a", "b"))
    assert cost.memory > 60_000_000
    assert cost.seconds >= 1
    assert cost.cpu > 0


def test_missing_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the texts the command says what is missing and ends with 1."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    assert build.main([]) == 1
    assert "wiki-20000.tar.xz" in capsys.readouterr().err


def test_first_articles(tmp_path: Path) -> None:
    """Only the texts asked for are unpacked, in the archive's order, other files left out."""
    archive = tmp_path / "texts.tar.xz"
    with tarfile.open(archive, "w:xz") as texts:
        for name in ("truth.tsv", "a/1.txt", "a/2.txt", "a/3.txt"):
            texts.addfile(tarfile.TarInfo(name), io.BytesIO())
    folder = tmp_path / "sources"
    folder.mkdir()
    assert build.unpack(archive, 2, folder) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["1.txt", "2.txt"]


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
