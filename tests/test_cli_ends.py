"""However a command ends, it ends in one plain line and with a status, never in a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from press.cli import main
from tests.sample_files import PATH, TEXT, without
from tests.small_project import make_project, put

Ended = tuple[int, str, str]
PRESS = [sys.executable, "-m", "press"]
DOUBTS = "check", "--doubts"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with one article whose title is in doubt, which is the current folder."""
    root = make_project(tmp_path, monkeypatch)
    put(f"content/{PATH}", without("names", TEXT))
    return root


def press(*arguments: str | bytes, stdout: int = subprocess.PIPE, **environment: str) -> Ended:
    """Run the command in a process of its own; return its status and what it said."""
    ended = subprocess.run(
        [*PRESS, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )
    return ended.returncode, (ended.stdout or b"").decode(), ended.stderr.decode()


def test_module_is_the_command() -> None:
    """``python -m press`` is ``press``; its exit status is the command's."""
    status, _, err = press("check", "--root", "/")
    assert status == 2
    assert err.startswith("press: no pelicanconf.py in / or above")


def unread_pipe() -> int:
    """Return the writing end of a pipe whose reader has gone away."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("arguments", [DOUBTS, ("check",)])
def test_the_reader_went_away(arguments: tuple[str, ...]) -> None:
    """Where nobody reads any more the command falls silent, as in ``press check | head``."""
    pipe = unread_pipe()
    status, _, err = press(*arguments, stdout=pipe)
    os.close(pipe)
    assert err == ""
    assert status == 1


def test_nobody_reads_the_problems() -> None:
    """The same goes for what is said to standard error."""
    pipe = unread_pipe()
    run = [*PRESS, "import", "none"]
    assert subprocess.run(run, stdout=pipe, stderr=pipe, check=False).returncode == 1
    os.close(pipe)


def test_the_output_is_full() -> None:
    """Output that cannot be written is a line and a status."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        status, _, err = press(*DOUBTS, stdout=full.fileno())
    assert status == 1
    assert err == (
        "press: the output: No space left on device; "
        "expected a place that can be read and written\n"
    )


@pytest.mark.parametrize(
    ("closed", "said"),
    [
        (">&-", "press: the output is closed; expected an output that can be written\n"),
        ("<&- >&-", "press: the output is closed; expected an output that can be written\n"),
        ("2>&-", ""),
        ("<&- >&- 2>&-", ""),
    ],
)
def test_closed_output(closed: str, said: str) -> None:
    """A stream that was closed from the start ends the command before it does anything."""
    shell = ["sh", "-c", f'"$0" -m press import . {closed}', sys.executable]
    ended = subprocess.run(shell, capture_output=True, check=False)
    assert ended.returncode == 1
    assert (ended.stdout, ended.stderr.decode()) == (b"", said)


def test_a_file_in_the_way(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be written is named."""
    put("content/az/2023/04", "")
    given = ["new", "Bina", "--date", "2023-04-01T11:00", "--source", "https://example.invalid/1"]
    assert main(given) == 1
    assert capsys.readouterr().err == (
        "press: content/az/2023/04: File exists; expected a place that can be read and written\n"
    )


def test_interrupted() -> None:
    """Control-C ends a command with 130 and one line."""
    os.mkfifo("a.txt")
    with (
        subprocess.Popen([*PRESS, "import", "a.txt"], stderr=subprocess.PIPE) as running,
        Path("a.txt").open("w", encoding="utf-8"),  # waits until the command reads
    ):
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert err.decode() == "press: interrupted; finished work is kept\n"
    assert running.returncode == 130


def test_every_letter_is_printed() -> None:
    """The output is UTF-8 whatever the environment says; a byte of no letter is spelled out."""
    _, out, err = press(*DOUBTS, PYTHONIOENCODING="ascii")
    assert err == ""
    assert out.startswith(f'content/{PATH}:2: Ayla Tanış: "Bağlar salırıq": uncertain: “salırıq”')
    _, _, err = press("import", b"yox\xff", PYTHONIOENCODING="ascii")
    assert err.startswith("yox\\udcff: cannot be read")


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("A = 1\nB = (\n", "2: '(' was never closed"),
        ("A = 1\n\nif:\n", "3: invalid syntax"),
        ("A = '\0'\n", "1: source code string cannot contain null bytes"),
    ],
)
def test_settings_that_are_not_python(
    project: Path, capsys: pytest.CaptureFixture[str], settings: str, found: str
) -> None:
    """A slip in the settings is said with its line."""
    put("pelicanconf.py", settings)
    assert main(["import"]) == 2
    assert capsys.readouterr().err == (
        f"press: {project}/pelicanconf.py:{found}; "
        'expected Python, a line such as: OWN_HOST = "president.az"\n'
    )


def test_help_speaks_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The first help says what each command is for."""
    with pytest.raises(SystemExit):
        main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    for word in ("import", "check", "begin", "names", "translate", "review"):
        assert word in said.partition("commands:")[0]
