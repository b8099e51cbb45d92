"""The models of Firefox Translations, run in this process by the library fxtranslate.

What its source and its behaviour say (0.5.0): a translator cannot leave the thread that
made it; a broken model makes it panic, with an exception that is no `Exception`; past
about 127 pieces of words it drops what follows; its own splitter takes «İ. Əliyev» for
two sentences, so it is given sentences and never asked to split.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from press.languages import ORIGINAL, TRANSLATION
from press.translation.engines.clauses import clauses
from press.translation.engines.engine import Engine, EngineError, one_line
from press.translation.engines.engine_type import (
    EngineSetting,
    EngineSettings,
    EngineType,
    SettingKind,
)

#: Characters that are sure to be fewer than 127 pieces: an Azerbaijani piece has 3 to 4
#: letters. About one sentence in a hundred is longer.
LONGEST: Final = 400

#: So many panics one after the other are the model's fault, not a sentence's.
_PANICS: Final = 3


@dataclass(frozen=True, slots=True)
class Model:
    """The files of a model, as the library takes them; `shortlist` may be missing."""

    model: bytes
    source_vocabulary: bytes
    target_vocabulary: bytes
    shortlist: bytes | None

    @property
    def mark(self) -> str:
        """What tells it from every other model."""
        whole = sha256(self.model + self.source_vocabulary + self.target_vocabulary)
        whole.update(self.shortlist or b"")
        return whole.hexdigest()[:8]


class FirefoxEngine:
    """Translates by a model from a folder, else from the library's own cache."""

    name = "Firefox Translations"

    def __init__(self, folder: Path | None = None, version: str = "", batch_size: int = 32) -> None:
        """Nothing is read yet. Without a folder the model is fetched once, to the cache."""
        self.batch_size = batch_size
        self._folder = folder
        self._version = version
        self._translator: Any = None  #: a ``fxtranslate.Translator``
        self._panics = 0

    @cached_property
    def version(self) -> str:
        """The version given, else a mark of the model's files."""
        return self._version or self._model.mark

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Translate one by one; a sentence that the library breaks down at has no translation."""
        return [self._translated(one_line(sentence)) for sentence in sentences]

    def close(self) -> None:
        """Let go of the model."""
        self._translator = None

    def _translated(self, sentence: str) -> str:
        if self._translator is None:  # it belongs to this thread
            model = self._model
            self._translator = _guarded(
                lambda: _library().Translator(
                    model.model, model.source_vocabulary, model.target_vocabulary, model.shortlist
                ),
                f"the model in {self._place} cannot be used",
            )
        try:
            # No variable holds the translator: a panic's traceback would keep it until some
            # thread tidies up, and it must not even be forgotten in another thread than its own.
            parts = [self._translator.translate(part) for part in clauses(sentence, LONGEST)]
        except BaseException as panic:
            if not _is_panic(panic):
                raise
            self._recover(panic)
            return ""
        self._panics = 0
        return one_line(" ".join(parts))

    def _recover(self, panic: BaseException) -> None:
        """Start afresh after a panic; raise :class:`EngineError` where that does not help."""
        self._translator = None
        self._panics += 1
        if self._panics >= _PANICS:
            found = f"fxtranslate breaks down over the model in {self._place}: {panic}"
            raise EngineError(one_line(found), _EXPECTED_MODEL)

    @cached_property
    def _model(self) -> Model:
        files = sorted(self._folder.glob("*")) if self._folder else self._cached_files
        return Model(
            model=self._content(files, "model."),
            source_vocabulary=self._content(files, "srcvocab.", "vocab."),
            target_vocabulary=self._content(files, "trgvocab.", "vocab."),
            shortlist=self._content(files, "lex.") if _named(files, "lex.") else None,
        )

    def _content(self, files: Sequence[Path], *beginnings: str) -> bytes:
        """Return the one file whose name begins so."""
        parts = next(filter(None, (_named(files, beginning) for beginning in beginnings)), [])
        if len(parts) != 1:
            what = " or ".join(f"{beginning}*" for beginning in beginnings)
            raise EngineError(f"{len(parts)} files {what} in {self._place}", _EXPECTED_MODEL)
        return parts[0].read_bytes()

    @property
    def _place(self) -> str:
        return str(self._folder or "the cache of fxtranslate")

    @cached_property
    def _cached_files(self) -> list[Path]:
        """The model's files in the library's cache, fetched where they are not there."""
        if not _cached():
            _guarded(
                lambda: _library().discovery.add_models(str(ORIGINAL), str(TRANSLATION)),
                "the model cannot be fetched",
            )
        return _cached()


def _cached() -> list[Path]:
    """Return the files that the library's cache has for our two languages."""
    files = _library().Cache().pair_files(f"{ORIGINAL}-{TRANSLATION}")
    return [Path(path) for _, _, path in files]


_EXPECTED_MODEL: Final = (
    "expected one model.*.bin, one vocab.*.spm and, if there is one, its lex.*.bin, as on "
    "https://mozilla.github.io/translations/firefox-models/, in a folder that TRANSLATION "
    'names: "model": "models/…"'
)


def _library() -> Any:
    """Return the library; it is an extra, and not needed to build the site."""
    try:
        import fxtranslate
    except ImportError:
        found = "the library fxtranslate is not installed"
        remedy = "expected: .venv/bin/python -m pip install 'fxtranslate>=0.5,<0.6'"
        raise EngineError(found, remedy) from None
    return fxtranslate


def _guarded(make: Callable[[], Any], failure: str) -> Any:
    """Return what `make` makes of the library; its errors become :class:`EngineError`."""
    try:
        return make()
    except BaseException as error:
        if not isinstance(error, ValueError) and not _is_panic(error):
            raise
        raise EngineError(one_line(f"{failure}: {error}"), _EXPECTED_MODEL) from None


def _is_panic(error: BaseException) -> bool:
    """Say whether the library broke down; the class of a panic cannot be imported."""
    return type(error).__name__ == "PanicException"


def _named(files: Sequence[Path], beginning: str) -> list[Path]:
    return [file for file in files if file.name.startswith(beginning)]


def firefox_engine(settings: EngineSettings) -> Engine:
    """Return the engine of a model."""
    folder = settings.text("model")
    model = settings.folder / folder if folder else None
    return FirefoxEngine(model, settings.version, settings.batch or 32)


FIREFOX: Final = EngineType(
    name="firefox",
    help="A model of Firefox Translations, run on this machine by the library fxtranslate.\n"
    "Without a folder the model is fetched once.",
    example="--engine firefox --model models/az-en",
    make=firefox_engine,
    settings=(
        EngineSetting("model", "the folder of a Firefox model", SettingKind.FOLDER, "FOLDER"),
    ),
    is_parallel=True,
)
