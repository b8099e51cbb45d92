"""The measurement of engines: what it holds against what, and what it says without."""

import re
from pathlib import Path

import pytest

from benchmarks import translation
from tests.small_translation import words

Output = pytest.CaptureFixture[str]
SENTENCES = ["Bu gün hava çox gözəldir.", "Sabah yağış yağacaq.", "Biz evə gedirik, siz necə?"]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of measuring data whose English is what `tests.line_program` says."""
    folder = tmp_path / "parallel"
    folder.mkdir()
    (folder / "flores-dev.az").write_text("\n".join(SENTENCES) + "\n", encoding="utf-8")
    english = "".join(f"EN {sentence}\n" for sentence in SENTENCES)
    (folder / "flores-dev.en").write_text(english, encoding="utf-8")
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    return tmp_path


def figures(capsys: Output) -> dict[str, str]:
    """Return the figures printed, by what they are of."""
    rows = (re.split(r"\s{2,}", line.strip()) for line in capsys.readouterr().out.splitlines())
    return {row[0]: row[1] for row in rows if len(row) > 1}


@pytest.mark.usefixtures("data")
def test_a_perfect_engine(capsys: Output) -> None:
    """English that is the reference's own is worth 100."""
    assert translation.main(["--command", *words()]) == 0
    said = figures(capsys)
    assert (said["sentences"], said["without a translation"]) == ("3", "0")
    assert (said["BLEU"], said["chrF"]) == ("100.0", "100.0")
    assert float(said["speed"].split()[0].replace(",", "")) > 0


@pytest.mark.usefixtures("data")
def test_an_engine_with_gaps(capsys: Output) -> None:
    """A sentence without a translation costs points and is counted; so is a part of them all."""
    assert translation.main(["--limit", "2", "--command", *words("empty:Sabah")]) == 1
    said = figures(capsys)
    assert (said["sentences"], said["without a translation"]) == ("2", "1")
    assert float(said["BLEU"]) < 100


@pytest.mark.usefixtures("data")
def test_without_sacrebleu(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library that counts, the remedy is told in one line."""
    monkeypatch.setattr(translation, "find_spec", lambda _: None)
    assert translation.main(["--command", *words()]) == 1
    assert capsys.readouterr().err == (
        "not measured: sacrebleu is not installed; expected: pip install sacrebleu\n"
    )


def test_without_data(capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the sentences it says what is missing, of an engine and of the checks."""
    monkeypatch.setenv("PRESS_DATA", str(tmp_path))
    assert translation.main(["--command", *words()]) == 1
    assert translation.main([]) == 1
    printed = capsys.readouterr().err.splitlines()
    assert [line.partition(" file ")[0] for line in printed] == ["not measured: no"] * 2
