"""A program that reads a sentence a line and writes its «translation» a line, well or badly.

Run as ``python line_program.py [HABIT …]``. A habit is a word, or a word, a colon and a
value; without any the program answers each line at once with ``EN`` before it. One that
«holds» makes a file «held» at that line, and goes on once there is a file «go».
"""

import os
import signal
import sys
import time
from pathlib import Path

HABITS = dict(habit.partition(":")[::2] for habit in sys.argv[1:] if not habit.startswith("-"))

#: Holds 8 KB before it lets them go, unless told to, whatever the environment says.
OUTPUT = open(sys.stdout.fileno(), "wb", 8192, closefd=False)  # noqa: SIM115 - till the end


def answer(number: int, line: str) -> None:
    """Answer one line; `number` counts from 0."""
    if "log" in HABITS:
        with Path(HABITS["log"]).open("a", encoding="utf-8") as log:
            log.write(line + "\n")
    if number == int(HABITS.get("holds", -1)):
        Path("held").touch()
        while not Path("go").exists():
            time.sleep(0.01)
    if number == int(HABITS.get("dies", -1)):
        sys.stderr.write("noise\nError: out of luck\n\n")
        sys.exit(3)
    if number == int(HABITS.get("killed", -1)):
        os.kill(os.getpid(), signal.SIGKILL)
    if number == int(HABITS.get("murders", -1)):
        os.kill(os.getppid(), signal.SIGKILL)
    if number == int(HABITS.get("stops", -1)):
        sys.exit(0)
    if number != int(HABITS.get("skips", -1)):
        write(number, line)


def write(number: int, line: str) -> None:
    """Write the answer to a line."""
    said = f"EN{number if 'counts' in HABITS else ''} {line}"
    if HABITS.get("empty", "\0") in line:
        said = ""
    if HABITS.get("splits", "\0") in line:
        said = said.replace(HABITS["splits"], "\n")
    if "latin" in HABITS:
        OUTPUT.write(said.encode("latin-1", "replace") + b"\xff\n")
    else:
        OUTPUT.write(said.encode() + (b"\r\n" if "crlf" in HABITS else b"\n"))
    if "buffers" not in HABITS:
        OUTPUT.flush()


def main() -> None:
    """Answer the lines of standard input, as they come or, for «waits», once they end."""
    if "started" in HABITS:
        with Path(HABITS["started"]).open("a", encoding="utf-8") as log:
            log.write("x")
    if "greets" in HABITS:
        OUTPUT.write(b"Ready.\n")
        OUTPUT.flush()
    lines = (line.decode().rstrip("\n") for line in sys.stdin.buffer)
    for number, line in enumerate(list(lines) if "waits" in HABITS else lines):
        answer(number, line)


if __name__ == "__main__":
    main()
