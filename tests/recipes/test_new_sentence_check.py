"""The recipe for a check of translated sentences: one file, and one line in `CHECKS`."""

from importlib import import_module
from pathlib import Path

import pytest

from press.cli import main
from press.translation.checks import checking
from tests.small_project import make_project, put

CHECK = '''
"""Whether a question is still a question in English."""

from collections.abc import Iterator

from press.language.interface import message
from press.translation.checks.sentence_check import Doubt, SentenceCheck, SentencePair

_NO_QUESTION = message("The Azerbaijani asks “{original}”, the English does not ask.")


def compare(pair: SentencePair) -> Iterator[Doubt]:
    """Yield a doubt for a question without a question mark in English."""
    if pair.original.endswith("?") and not pair.english.endswith("?"):
        yield Doubt("questions", _NO_QUESTION, {"original": pair.original})


CHECK = SentenceCheck(name="questions", compare=compare, reasons=(_NO_QUESTION,))
'''
FRONT_MATTER = (
    "title: Salam\ndate: 2023-03-01T11:00:00+04:00\nsource: https://example.invalid/az/1\n"
)


def test_a_new_check_speaks_in_press_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check in the registry is heard: `press check --doubts` prints its doubt."""
    make_project(tmp_path, monkeypatch)
    put("new_checks/questions.py", CHECK)
    monkeypatch.syspath_prepend(tmp_path / "new_checks")
    monkeypatch.setattr(checking, "CHECKS", (*checking.CHECKS, import_module("questions").CHECK))
    put("content/az/2023/03/1.md", f"---\n{FRONT_MATTER}kind: other\n---\n\nO haradadır?\n")
    english = "title: Hello\ntranslation: machine\nengine: Testomat\n"
    put("content/en/2023/03/1.md", f"---\n{english}---\n\nIt is unknown where it is.\n")
    assert main(["check", "--doubts"]) == 0, capsys.readouterr()
    said = capsys.readouterr().out
    assert "The Azerbaijani asks “O haradadır?”, the English does not ask." in said
