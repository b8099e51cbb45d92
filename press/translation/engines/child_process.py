"""A running program that reads a line and writes a line, and how one waits for it.

Threads carry its input and output, so that neither side ever waits for the other with a
full pipe. Knows nothing of sentences: who counts lines and judges them is its user.
"""

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Final

from press.content.limits import LARGEST_ANSWER

#: How long, in seconds, the pipes of a program that has ended may stay open: it may have
#: given them to programs of its own.
_FAREWELL: Final = 5.0


class Child:
    """One child process. `OSError` where it cannot be started."""

    def __init__(self, words: Sequence[str], folder: Path | None = None) -> None:
        """Start the program `words` names first with the rest as its arguments."""
        self._process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        self._input: SimpleQueue[bytes | None] = SimpleQueue()
        self._answers: SimpleQueue[bytes | None] = SimpleQueue()
        self._said = b""
        self._ended = False
        self._size = 0  #: bytes written since it was last given something
        self.floods = False  #: it wrote more than any translation is, and was ended
        self._threads = [
            _started(self._write, self._process.stdin),
            _started(self._read, self._process.stdout),
            _started(self._listen, self._process.stderr),
        ]

    def send(self, text: str) -> None:
        """Put text into its input; returns at once."""
        self._size = 0
        self._input.put(text.encode())

    def end_input(self) -> None:
        """Close its input, after what was sent."""
        self._input.put(None)

    def receive(self, count: int, patience: float) -> list[bytes]:
        """Return its next lines, at most `count`: fewer where it ended or was silent.

        `patience` is how many seconds it may be silent.
        """
        lines: list[bytes] = []
        while len(lines) < count and not self._ended:
            try:
                line = self.next_line(patience)
            except Empty:
                break
            if line is None:
                self._ended = True
            else:
                lines.append(line)
        return lines

    def next_line(self, patience: float) -> bytes | None:
        """Return its next line, None where it has ended; `queue.Empty` where it was silent."""
        return self._answers.get(timeout=patience)

    @property
    def ended(self) -> bool:
        """Whether all that it will ever write has been received."""
        return self._ended

    def stop(self, patience: float = _FAREWELL) -> int:
        """End it, by force unless it ends by itself; return its exit status."""
        self.end_input()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self._process.kill()
        status = self._process.wait()
        for thread in self._threads:
            thread.join(_FAREWELL)
        return status

    @property
    def last_words(self) -> str:
        """The last line it wrote to standard error; whole once it has been stopped."""
        return self._said.decode(errors="replace").strip()

    def _write(self, pipe: IO[bytes]) -> None:
        """Carry its input; a program that has gone is noticed by its output."""
        with suppress(OSError), pipe:
            while (data := self._input.get()) is not None:
                pipe.write(data)
                pipe.flush()

    def _read(self, pipe: IO[bytes]) -> None:
        with pipe:
            while line := pipe.readline(LARGEST_ANSWER):
                self._size += len(line)
                if self._size > LARGEST_ANSWER:
                    self.floods = True
                    self._process.kill()
                    break
                self._answers.put(line)
        self._answers.put(None)

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._said = line if line.strip() else self._said


def _started(carry: Callable[[IO[bytes]], None], pipe: IO[bytes] | None) -> Thread:
    thread = Thread(target=carry, args=(pipe,), daemon=True)
    thread.start()
    return thread
