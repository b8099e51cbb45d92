"""The recipe for an importer: one file, and one line in `FORMATS`."""

from importlib import import_module
from pathlib import Path

import pytest

from press.cli import main
from press.commands import import_sources
from press.importer.formats import registry
from tests.small_project import make_project, put

FORMAT = '''
"""A telegram: title, date, address and text in one line each."""

from collections.abc import Iterator

from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.source_article import SourceArticle


def _read(received: ReceivedFile) -> Iterator[SourceArticle]:
    mark, title, date, url, body = received.data().decode().splitlines()
    yield SourceArticle(title=title, date_received=date, url=url, body=body, line=4)


TELEGRAM = SourceFormat(
    name="telegram",
    help="A telegram.",
    suffixes=(".tlg",),
    recognizes=lambda head: head.startswith(b"STOP"),
    read=_read,
)
'''
TEXT = "STOP\nGörüş olub\nmart 01,2023 11:00\nhttps://example.invalid/az/1\nGörüş Orneldə olub.\n"


@pytest.mark.parametrize("name", ["a.tlg", "received"])
def test_a_new_format_is_imported(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`press import` recognizes its files, and its help describes it."""
    make_project(tmp_path, monkeypatch)
    put("new_formats/telegram.py", FORMAT)
    monkeypatch.syspath_prepend(tmp_path / "new_formats")
    every = (*registry.FORMATS, import_module("telegram").TELEGRAM)
    for module in (registry, import_sources):
        monkeypatch.setattr(module, "FORMATS", every)
    put(f"sources/{name}", TEXT)
    assert main(["import"]) == 0, capsys.readouterr()
    article = Path("content/az/2023/03/1.md").read_text(encoding="utf-8")
    assert article.endswith("---\n\nGörüş Orneldə olub.\n")
    with pytest.raises(SystemExit):
        main(["import", "--help"])
    assert "telegram: A telegram." in capsys.readouterr().out
