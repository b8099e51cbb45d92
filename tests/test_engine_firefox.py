"""The real Firefox engine on a model made of chance: what it takes, gives and breaks down at."""

import builtins
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from press.translation.engines import firefox as firefox_engine
from press.translation.engines.clauses import clauses
from press.translation.engines.engine import EngineError, label
from press.translation.engines.firefox import LONGEST, FirefoxEngine
from tests.small_marian import PIECES, write_model, write_shortlist

SENTENCES = ["Bu məktəb.", "İ. Əliyev gəldi və getdi.", "Kitablar."]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a folder with a model."""
    return write_model(tmp_path / "model")


def failure(engine: FirefoxEngine, *sentences: str) -> str:
    """Return what the engine says, in one line, when it fails."""
    with pytest.raises(EngineError) as caught:
        engine.translate(sentences)
    (said,) = str(caught.value).splitlines()
    return said


def test_translations(model: Path) -> None:
    """Each sentence becomes one line made of the vocabulary's pieces, the same every time."""
    engine = FirefoxEngine(model)
    first = engine.translate(SENTENCES)
    assert len(first) == 3
    assert len(set(first)) > 1
    letters = set("".join(PIECES)) | {" "}
    assert all(text and set(text) <= letters for text in first)
    assert engine.translate(SENTENCES) == first
    assert FirefoxEngine(model).translate(SENTENCES[::-1]) == first[::-1]
    engine.close()
    assert engine.translate(SENTENCES) == first


def test_the_model_is_the_version(tmp_path: Path) -> None:
    """Another model is another version, which readers are told unless one is given."""
    engines = [FirefoxEngine(write_model(tmp_path / str(seed), seed)) for seed in (1, 1, 2)]
    first, same, other = (engine.version for engine in engines)
    assert first == same != other
    assert label(engines[0].name, first) == f"Firefox Translations {first}"
    assert FirefoxEngine(tmp_path, "2.1").version == "2.1"


def test_split_vocabularies(model: Path) -> None:
    """A model may have a vocabulary for each language."""
    expected = FirefoxEngine(model).translate(SENTENCES)
    shared = (model / "vocab.azen.spm").rename(model / "srcvocab.azen.spm")
    (model / "trgvocab.azen.spm").write_bytes(shared.read_bytes())
    assert FirefoxEngine(model).translate(SENTENCES) == expected


def test_shortlists(model: Path) -> None:
    """A model's list of likely words is used, and makes it another version."""
    plain = FirefoxEngine(model)
    (free,) = plain.translate(["Bu."])
    write_shortlist(model, first=8)
    listed = FirefoxEngine(model)
    (bound,) = listed.translate(["Bu."])
    assert set(bound) <= set("".join(PIECES[:8])) | set("Bu. ")
    assert not set(free) <= set("".join(PIECES[:8])) | set("Bu. ")
    assert plain.version != listed.version


@pytest.mark.parametrize("missing", ["model", "vocab"])
def test_missing_files(model: Path, missing: str) -> None:
    """A file that is not there is named with its folder and what was expected."""
    next(model.glob(f"{missing}.*")).unlink()
    said = failure(FirefoxEngine(model), "Bu.")
    assert said.startswith("0 files ")
    assert f"{missing}.* in {model}; expected one model.*.bin, one vocab.*.spm and" in said


def test_two_models_in_a_folder(model: Path) -> None:
    """Nobody guesses which of two models is meant."""
    (model / "model.azen.other.bin").write_bytes(b"")
    assert failure(FirefoxEngine(model), "Bu.").startswith(f"2 files model.* in {model}; expected")


def test_no_folder(tmp_path: Path) -> None:
    """A folder that does not exist is a model that is not there."""
    assert f"in {tmp_path / 'none'}; " in failure(FirefoxEngine(tmp_path / "none"), "Bu.")


def test_a_file_that_is_no_model(model: Path) -> None:
    """What the library refuses to load is told with its reason."""
    (model / "model.azen.intgemm.alphas.bin").write_bytes(b"<html>Not found</html>" * 10)
    said = failure(FirefoxEngine(model), "Bu.")
    assert said.startswith(f"the model in {model} cannot be used: unsupported model version ")


def test_a_broken_model(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Over a model that lacks a part the library panics; a few such panics are the end."""
    model = write_model(tmp_path / "model", without="decoder_l1_ffn_W2")
    said = failure(FirefoxEngine(model), "Bu.", "Bu məktəb.", "Kitab.")
    assert said.startswith(
        f"fxtranslate breaks down over the model in {model}: missing weight decoder_l1_ffn_W2; "
    )
    assert capfd.readouterr().err.count("panicked") == 3


def test_a_sentence_it_breaks_down_at(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A sentence that makes the library panic has no translation; the others have theirs."""
    model = write_model(tmp_path / "model", extra_piece="ж")
    expected = FirefoxEngine(model).translate(SENTENCES)
    engine = FirefoxEngine(model)
    mixed = [SENTENCES[0], "жук", SENTENCES[1], "ж", SENTENCES[2]]
    assert engine.translate(mixed * 2) == [expected[0], "", expected[1], "", expected[2]] * 2
    assert "panicked" in capfd.readouterr().err


def test_interrupts_are_no_panics(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all that is no `Exception`, panics alone are caught."""

    class Interrupted:
        def translate(self, _: str) -> str:
            raise KeyboardInterrupt

    engine = FirefoxEngine(model)
    monkeypatch.setattr(engine, "_translator", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        engine.translate(["Bu."])


def test_long_sentences_are_cut_at_clauses(model: Path) -> None:
    """No part is longer than the model's window, and no word is lost."""
    sentence = "Bu məktəb, " * 60 + "kitab; " + "bu və " * 60 + "lar" * 200
    parts = list(clauses(sentence, LONGEST))
    assert " ".join(parts) == sentence
    assert [len(part) <= LONGEST for part in parts] == [True] * (len(parts) - 1) + [False]
    assert all(part.endswith((",", ";")) for part in parts[:2])
    engine = FirefoxEngine(model)
    assert engine.translate([sentence]) == [" ".join(engine.translate(parts))]
    assert list(clauses("Bu.", LONGEST)) == ["Bu."]
    assert list(clauses("x" * 999, LONGEST)) == ["x" * 999]


def test_the_librarys_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder the model comes from the library's cache, with no request to anybody."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", "http://127.0.0.1:9/")
    folder = write_model(tmp_path / "fxtranslate" / "models" / "az-en")
    assert FirefoxEngine().translate(SENTENCES) == FirefoxEngine(folder).translate(SENTENCES)


def test_a_model_that_cannot_be_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no model and no network, the remedy is named."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", "http://127.0.0.1:9/")
    said = failure(FirefoxEngine(), "Bu.")
    assert said.startswith("the model cannot be fetched: ")
    assert "; expected one model.*.bin, one vocab.*.spm" in said


def test_no_library(monkeypatch: pytest.MonkeyPatch, model: Path) -> None:
    """The library is an extra: without it the remedy is named."""
    real = builtins.__import__

    def without(
        name: str,
        variables: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        names: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name == "fxtranslate":
            raise ImportError(name)
        return real(name, variables, local, names or (), level)

    monkeypatch.setattr(builtins, "__import__", without)
    assert failure(FirefoxEngine(model), "Bu.") == (
        "the library fxtranslate is not installed; "
        "expected: .venv/bin/python -m pip install 'fxtranslate>=0.5,<0.6'"
    )
    assert firefox_engine.FirefoxEngine(model).version
