"""Benchmarks: what they say where the measuring data is missing, and how they print."""

from pathlib import Path

import pytest

from benchmarks import language
from benchmarks.data import MissingDataError, data_file, data_folder
from benchmarks.table import Row, at_least, lines


def test_a_missing_folder_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the measuring data the message names the folder and the variable to set."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(MissingDataError, match=r"no folder .*nowhere; .* set PRESS_DATA"):
        data_folder()


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the folder is there but not the file, the file is named."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    with pytest.raises(MissingDataError, match=r"no file .*gold\.json; PRESS_DATA"):
        data_file("gold.json")
    (tmp_path / "gold.json").write_text("{}")
    assert data_file("gold.json") == tmp_path / "gold.json"


def test_the_command_goes_on_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A part without its data is one line on standard error; the other parts are tried."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    assert language.main(["--only", "sentences", "dates"]) == 1
    printed = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in printed] == ["sentences", "dates"]


def test_rows_print_as_an_aligned_table() -> None:
    """Columns are as wide as they need; a missed reference is in capitals."""
    table = list(lines([at_least("right", 97, 100, 0.985), Row("speed", "5 MB/s")]))
    assert table == [
        "       figure              reference  verdict",
        "right  97 of 100, 97.00 %  ≥ 98.5 %   MISSED",
        "speed  5 MB/s",
    ]
    assert at_least("right", 99, 100, 0.985).reached
