"""Any program that reads a sentence a line and writes a translation a line.

Marian, Bergamot and translateLocally are such programs. One is kept running as long as
it answers each batch. One that answers only when its input ends is noticed by its
silence, and from then on started anew for each batch: give it large batches.

That line *n* answers line *n* is proved, not hoped for: the last sentence of a batch is
given twice, and its two answers, which come last, have to be the same. Where they are
not, the input is ended and the lines are counted.
"""

import shlex
import signal
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from press.content.limits import LARGEST_ANSWER
from press.translation.engines.child_process import Child
from press.translation.engines.engine import Engine, EngineError, one_line
from press.translation.engines.engine_type import (
    EngineSetting,
    EngineSettings,
    EngineType,
    SettingKind,
)

#: In the command, the name of a file with a term and its translation a line, parted by a tab.
GLOSSARY_FILE: Final = "{terms}"

#: How long, in seconds, a first batch may take before its input is ended to see whether
#: the program waits for that.
_PATIENCE: Final = 60.0
_EXPECTED_PROGRAM: Final = (
    "expected a program that reads a sentence a line and writes its translation a line, "
    "such as: --command marian-decoder -c model.yml"
)
_EXPECTED_LINES: Final = "expected one line of translation for each line, no more and no fewer"
_SLOW: Final = (
    'expected an answer sooner: give it smaller batches (--batch), or more time ("timeout" in '
    "TRANSLATION, in seconds)"
)


class CommandEngine:
    """Translates by a program. `words` are the program's name and its arguments."""

    def __init__(
        self,
        words: Sequence[str],
        *,
        name: str = "",
        version: str = "",
        batch_size: int = 64,
        folder: Path | None = None,
        glossary: Mapping[str, str] | None = None,
        timeout: float = 300.0,
        patience: float = _PATIENCE,
        start: Callable[[Sequence[str], Path | None], Child] = Child,
    ) -> None:
        """Nothing is started yet. `timeout` is how many seconds the program may be silent."""
        if not words:
            raise EngineError("no program to translate with", _EXPECTED_PROGRAM)
        self.name = name or Path(words[0]).stem
        self.batch_size = batch_size
        self._words = list(words)
        self._version = version
        self._folder = folder
        self._glossary = "".join(f"{term}\t{said}\n" for term, said in (glossary or {}).items())
        self._timeout = timeout
        self._patience = min(patience, timeout)
        self._start = start
        self._child: Child | None = None
        self._waits_for_end = False

    @cached_property
    def version(self) -> str:
        """The version given, else a mark of the command's words and the files they name."""
        glossary = self._glossary.encode() if GLOSSARY_FILE in self._words else b""
        if self._version and not glossary:
            return self._version
        parts = [glossary, *map(str.encode, self._words), *map(self._content, self._words[1:])]
        mark = sha256(b"\0".join(parts)).hexdigest()[:8]
        return f"{self._version} {mark}".lstrip()

    def _content(self, word: str) -> bytes:
        """Return the digest of the file that a word of the command names, if it names one."""
        file = Path(self._folder or "", word)
        if not file.is_file():
            return b""
        with file.open("rb") as opened:
            return file_digest(opened, "sha256").digest()

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Give the sentences to the program; return its lines."""
        if not sentences:
            return []
        lines = [one_line(sentence) for sentence in (*sentences, sentences[-1])]
        if self._child is None:
            try:
                self._child = self._start(self._command, self._folder)
            except OSError as error:
                found = f"“{self._words[0]}” cannot be started: {error.strerror}"
                raise EngineError(found, _EXPECTED_PROGRAM) from None
        child = self._child
        child.send("".join(f"{line}\n" for line in lines))
        answers = self._answers_of(child, len(lines))
        self._patience = self._timeout
        translations: list[str] = []
        for answer in answers[:-1]:
            try:
                translations.append(one_line(answer.decode()))
            except UnicodeDecodeError:
                found = f"wrote {answer[:40]!r}"
                raise self._error(found, "expected text in UTF-8") from None
        return translations

    def close(self) -> None:
        """End the program."""
        if self._child:
            self._child.stop()
            self._child = None

    @cached_property
    def _command(self) -> list[str]:
        """The command with a real file in the place of the glossary's."""
        if GLOSSARY_FILE not in self._words:
            return self._words
        self._glossary_file = NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8")  # noqa: SIM115 - as long as the engine
        self._glossary_file.write(self._glossary)
        self._glossary_file.flush()
        return [self._glossary_file.name if word == GLOSSARY_FILE else word for word in self._words]

    def _answers_of(self, child: Child, count: int) -> list[bytes]:
        """Return `count` lines of the program; let go of it where that needs its end."""
        answers: list[bytes] = []
        if not self._waits_for_end:
            answers = child.receive(count, self._patience)
            if len(answers) == count and answers[-1] == answers[-2]:
                return answers
            self._waits_for_end = len(answers) < count and not child.ended
        self._child = None
        child.end_input()
        answers += child.receive(count + 1 - len(answers), self._timeout)
        self._check(child, answers, count)
        return answers

    def _check(self, child: Child, answers: Sequence[bytes], count: int) -> None:
        """Raise :class:`EngineError` unless the program wrote `count` lines and ended well."""
        done = f"{min(len(answers), count - 1)} of {count - 1} lines"
        if len(answers) > count:
            child.stop(0)
            raise self._error(f"wrote more than {count - 1} lines for {count - 1}", _EXPECTED_LINES)
        if not child.ended:
            child.stop(0)
            raise self._error(f"answered {done}, then nothing for {self._timeout:g} s", _SLOW)
        status = child.stop()
        if child.floods:
            raise self._error(f"wrote more than {LARGEST_ANSWER:,} bytes", _EXPECTED_LINES)
        if status:
            cause = f"ended with status {status}"
            if status < 0:
                known = [each.name for each in signal.Signals if each == -status]
                cause = f"was killed by {next(iter(known), f'signal {-status}')}"
            raise self._error(
                f"{cause} after {done}: {child.last_words or 'it said nothing'}",
                f"expected it to run, as by hand: {shlex.join(self._words)}",
            )
        if len(answers) < count:
            raise self._error(f"wrote {done} and ended", _EXPECTED_LINES)

    def _error(self, found: str, expected: str) -> EngineError:
        return EngineError(f"“{self._words[0]}” {found}", expected)


def command_engine(settings: EngineSettings) -> Engine:
    """Return the engine of a program."""
    return CommandEngine(
        settings.program("command"),
        name=settings.name,
        version=settings.version,
        batch_size=settings.batch or 64,
        folder=settings.folder,
        glossary=dict(settings.glossary),
        timeout=settings.timeout or 300,
    )


def takes_glossary(settings: EngineSettings) -> bool:
    """Say whether the program is given the glossary."""
    return GLOSSARY_FILE in settings.program("command")


COMMAND: Final = EngineType(
    name="command",
    help="Any program that reads a sentence a line and writes a translation a line. One that\n"
    "answers only when its input ends is started anew for each batch: give it large ones\n"
    f"(--batch 2000). A {GLOSSARY_FILE} among its words becomes the name of a file with the\n"
    "phrases of the archive. All that follows --command is the program's.",
    example="--command marian-decoder -c model.yml",
    make=command_engine,
    settings=(
        EngineSetting(
            "command",
            "a program and its arguments; comes last",
            SettingKind.PROGRAM,
            "PROGRAM",
        ),
    ),
    takes_glossary=takes_glossary,
)
