"""A project with settings and nothing else; its settings cannot be run, only read."""

from pathlib import Path

import pytest


def make_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, which becomes the current folder."""
    (tmp_path / "pelicanconf.py").write_text(
        'import nothing_such\nOWN_HOST = "example.invalid"\nTIMEZONE = "Asia/Baku"\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, text: str) -> Path:
    """Write a file below the current folder."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
