"""What a command costs: time, and memory with all the processes it starts.

Memory is the sum of the command's processes, each page they share counted once (Linux's
PSS), looked at ten times a second, less often where looking takes long: it slows the command.
It is at least the peak of each process that a look met, and that of the largest process, which
the system knows without looking; but what this one held as it started the command is left out.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Seconds between two looks, and how many times as long as a look that must be.
_PAUSE: Final = 0.1
_SELDOM: Final = 50
_PROC: Final = Path("/proc")
#: Bytes that the system counts memory in.
_UNIT: Final = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took."""

    seconds: float  #: by the clock
    cpu: float  #: seconds of processor time, those of its processes included
    memory: int  #: bytes at the peak
    status: int  #: its exit status
    messages: tuple[str, ...]  #: the lines on its standard error


def cost_of(command: Sequence[str], folder: Path, variables: dict[str, str]) -> Cost:
    """Run a command in `folder` to its end; `variables` are added to its environment."""
    began, held = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **variables},
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        ) as process,
    ):
        memory = 0
        while not (done := os.wait4(process.pid, os.WNOHANG))[0]:
            looked = time.perf_counter()
            memory = max(memory, memory_of(process.pid))
            time.sleep(max(_PAUSE, _SELDOM * (time.perf_counter() - looked)))
        _, status, usage = done
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return Cost(
            seconds=time.perf_counter() - began,
            cpu=usage.ru_utime + usage.ru_stime,
            memory=memory if usage.ru_maxrss <= held else max(memory, usage.ru_maxrss * _UNIT),
            status=process.returncode,
            messages=tuple(errors.read().splitlines()),
        )


def memory_of(session: int) -> int:
    """Return the bytes that the processes of a session hold together, or 0.

    It is at least the peak of each of them.
    """
    processes = list(_processes_of(session))
    together = sum(_bytes_of(process / "smaps_rollup", "Pss:") for process in processes)
    return max([together, *(_bytes_of(process / "status", "VmHWM:") for process in processes)])


def _processes_of(session: int) -> Iterator[Path]:
    """Yield the /proc folder of each process of the session."""
    for status in _PROC.glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may hold blanks: fields are counted after it.
            fields = status.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(fields[3]) == session:
            yield status.parent


def _bytes_of(file: Path, field: str) -> int:
    """Return what a file of /proc says in the line that begins so; 0 where there is none."""
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return 0
    kilobytes = next((line.split()[1] for line in lines if line.startswith(field)), "0")
    return int(kilobytes) * 1024
