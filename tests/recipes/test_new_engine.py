"""The recipe for an engine: one file, and one line in `ENGINES`."""

from importlib import import_module
from pathlib import Path

import pytest

from press.cli import main
from press.translation.engines import registry
from tests.small_project import make_project, put
from tests.small_translation import english, original

ENGINE = '''
"""An engine that puts a word before each sentence."""

from collections.abc import Sequence

from press.translation.engines.engine import Engine
from press.translation.engines.engine_type import EngineSetting, EngineSettings, EngineType


class PrefixEngine:
    """Translates by a word."""

    name = "Prefix"
    version = "1"
    batch_size = 8

    def __init__(self, word: str) -> None:
        self.word = word

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Return the sentences with the word before each."""
        return [f"{self.word} {sentence}" for sentence in sentences]

    def close(self) -> None:
        """Let go of nothing."""


def make(settings: EngineSettings) -> Engine:
    """Return the engine."""
    return PrefixEngine(settings.text("word"))


PREFIX = EngineType(
    name="prefix",
    help="Puts a word before each sentence.",
    example="--engine prefix --word Hear",
    make=make,
    settings=(EngineSetting("word", "the word that it puts there"),),
)
'''


@pytest.fixture(autouse=True)
def _new_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Add the engine to the registry, in a small project of one article."""
    make_project(tmp_path, monkeypatch)
    put("new_engines/prefix_engine.py", ENGINE)
    monkeypatch.syspath_prepend(tmp_path / "new_engines")
    engine = import_module("prefix_engine").PREFIX
    monkeypatch.setattr(registry, "ENGINES", (*registry.ENGINES, engine))
    original(1, "O haradadır?\n", title="Salam")


def test_a_new_engine_translates(capsys: pytest.CaptureFixture[str]) -> None:
    """`press translate --engine NAME` translates with it, by its own setting."""
    assert main(["translate", "--engine", "prefix", "--word", "Hear:"]) == 0, capsys.readouterr()
    text = english(1).read_text(encoding="utf-8")
    assert "Hear: O haradadır?" in text
    assert "engine: Prefix 1" in text.replace('"', "")


def test_the_settings_may_choose_it(capsys: pytest.CaptureFixture[str]) -> None:
    """TRANSLATION in pelicanconf.py chooses it as well."""
    with Path("pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('TRANSLATION = {"engine": "prefix", "word": "Read:"}\n')
    assert main(["translate"]) == 0, capsys.readouterr()
    assert "Read: O haradadır?" in english(1).read_text(encoding="utf-8")


def test_the_help_describes_it(capsys: pytest.CaptureFixture[str]) -> None:
    """`press translate --help` has what the engine declares."""
    with pytest.raises(SystemExit):
        main(["translate", "--help"])
    said = capsys.readouterr().out
    assert "Puts a word before each sentence." in said
    assert "--word WORD" in said
