"""``press translate`` and ``press memory`` as they are typed, killed and interrupted."""

import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from press.cli import main
from press.translation.memory.memory import PLACE, TranslationMemory
from tests.libretranslate_server import running
from tests.small_marian import write_model
from tests.small_project import make_project, put
from tests.small_translation import english, original, sentences, words

Output = pytest.CaptureFixture[str]
ROOT = Path(__file__).parent.parent
LOG = Path("asked.log")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty project; commands started from it are of the code under test."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return make_project(tmp_path, monkeypatch)


def stored() -> list[str]:
    """Return the sentences of the memory, proved to be sound."""
    database = sqlite3.connect(PLACE)
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    database.close()
    with TranslationMemory(PLACE) as memory:
        return [unit.source for unit in memory.units()]


def asked() -> list[str]:
    """Return the different sentences that the program was asked so far."""
    text = LOG.read_text(encoding="utf-8") if LOG.exists() else ""
    return list(dict.fromkeys(text.splitlines()))


def test_translate(capsys: Output) -> None:
    """A program translates in a process of its own; one line sums up."""
    original(1)
    original(2)
    assert main(["translate", "--limit", "1", "--command", *words()]) == 0
    assert capsys.readouterr() == ("translated 1, sentences 4\n", "")
    assert main(["translate", "--dry-run", "--command", *words()]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    estimate, _, engine = out.partition(", by ")
    assert estimate == (
        "to translate 1: different sentences 4, remembered 1, new 3 with 43 characters"
    )
    assert re.fullmatch(
        r"python[\d.]* [0-9a-f]{8}; about 0:00:\d\d h at the rate measured so far\n", engine
    )
    assert main(["translate", "--command", "--", *words()]) == 0
    assert capsys.readouterr() == ("translated 1, sentences 3\n", "")
    assert main(["translate", "--command", *words()]) == 0
    assert capsys.readouterr() == ("translated 0, sentences 0\n", "")


def test_estimate_of_an_unknown_engine(capsys: Output) -> None:
    """Before anything has been measured no time is told, and nothing is written."""
    original(1)
    assert main(["translate", "--dry-run", "--command", *words()]) == 0
    assert capsys.readouterr().out.endswith(
        "the time is unknown until this engine has translated something\n"
    )
    assert not english(1).exists()


def test_estimate_without_an_engine(capsys: Output) -> None:
    """How much there is to do can be told before an engine is chosen; doing it needs one."""
    original(1)
    assert main(["translate", "--dry-run", "--renew"]) == 0
    assert re.fullmatch(
        r"to translate 1: different sentences \d, remembered 0, new \d with \d+ characters; "
        r"no engine is chosen, so the time is unknown\n",
        capsys.readouterr().out,
    )
    assert main(["translate"]) == 1
    assert capsys.readouterr().err.startswith("translate: no engine chosen; expected --engine ")


def test_settings(capsys: Output) -> None:
    """The engine may be chosen in the settings, its files counted from the project's folder."""
    original(1)
    write_model(Path("models/az-en"))
    with Path("pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('TRANSLATION = {"engine": "firefox", "model": "models/az-en"}\n')
    folder = Path("sub")
    folder.mkdir()
    os.chdir(folder)
    assert main(["translate", "--jobs", "2"]) == 0
    assert capsys.readouterr() == ("translated 1, sentences 4\n", "")
    os.chdir("..")
    assert 'engine: "Firefox Translations ' in english(1).read_text(encoding="utf-8")


def test_terms(capsys: Output) -> None:
    """A program with {terms} among its words is given the phrases that editors keep."""
    original(1, "Ali komissar.\n")
    put("content/terms.yaml", "Ali komissar:\n  en: High Commissioner\n")
    put(
        "reader.py",
        "import sys\n"
        "terms = dict(line[:-1].split('\\t') for line in open(sys.argv[1], encoding='utf-8'))\n"
        "for line in sys.stdin:\n"
        "    print(*map(terms.get, terms), line[:-1], flush=True)\n",
    )
    reader = [sys.executable, "-X", "utf8", "reader.py"]
    assert main(["translate", "--command", *reader, "{terms}"]) == 0
    assert capsys.readouterr().err == ""
    assert english(1).read_text(encoding="utf-8").endswith("High Commissioner Ali komissar.\n")


def test_names(capsys: Output) -> None:
    """A name that the engine spelled in its own way is written as the authority has it."""
    original(1, "Elda Şıxova Zirvistana gedib.\n")
    put("content/entities/people.yaml", "elda-shikhova:\n  az: Elda Şıxova\n  en: Elda Shikhova\n")
    put(
        "reader.py",
        "import sys\nfor line in sys.stdin:\n    print('Elda Sixova left.', flush=True)\n",
    )
    reader = [sys.executable, "-X", "utf8", "reader.py"]
    assert main(["translate", "--command", *reader]) == 0
    assert capsys.readouterr().err == ""
    assert english(1).read_text(encoding="utf-8").endswith("\nElda Shikhova left.\n")


def test_libretranslate(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's key comes from the environment, its version from the server."""
    original(1)
    monkeypatch.setenv("LIBRETRANSLATE_API_KEY", "secret")
    with running() as server:
        server.key = "secret"
        assert main(["translate", "--engine", "libretranslate", "--url", server.url]) == 0
    assert capsys.readouterr() == ("translated 1, sentences 4\n", "")
    assert 'engine: "LibreTranslate 1.9.6"' in english(1).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "arguments", "said"),
    [
        ("", [], "no engine chosen; expected --engine firefox, "),
        ("", ["--engine", "command"], "no program to translate with; expected a program that"),
        ("", ["--command", "no-such-program"], "“no-such-program” cannot be started: No such"),
        ("", ["--engine", "firefox", "--model", "m"], "0 files model.* in "),
        (
            'TRANSLATION = {"engin": "firefox"}',
            [],
            "TRANSLATION: unknown key “engin”; expected “en",
        ),
        ("TRANSLATION = 3", [], "TRANSLATION of the settings is no mapping; expected, for example"),
        ('TRANSLATION = {"batch": "9"}', [], "TRANSLATION: batch is '9'; expected, for example: T"),
        ('TRANSLATION = {"command": [3]}', [], "TRANSLATION: command is [3]; expected, for exam"),
        ('TRANSLATION = {"engine": "bing"}', [], "unknown engine “bing”; expected one of: command"),
    ],
)
def test_wrong_choices(settings: str, arguments: list[str], said: str, capsys: Output) -> None:
    """What is wrong with the choice of engine is one line that names the remedy."""
    original(1)
    with Path("pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    assert main(["translate", *arguments]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"translate: {said}"), line


def test_settings_that_cannot_be_read(capsys: Output) -> None:
    """Settings are read, not run: what needs running is refused."""
    with Path("pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("TRANSLATION = dict(engine=nothing_such)\n")
    assert main(["translate"]) == 2
    assert ":4: TRANSLATION is not a plain value; expected" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--limit", "0"], ["--limit", "x"], ["--since", "1 mart"], ["--engine", "bing"]]
)
def test_wrong_use(wrong: list[str], capsys: Output) -> None:
    """What cannot be meant is wrong use."""
    with pytest.raises(SystemExit) as caught:
        main(["translate", *wrong])
    assert caught.value.code == 2
    assert wrong[1] in capsys.readouterr().err


def test_a_broken_memory(capsys: Output) -> None:
    """A file that is no memory stops the command before anything is done."""
    PLACE.parent.mkdir()
    PLACE.write_text("no database" * 100)
    assert main(["translate", "--command", *words()]) == 1
    assert capsys.readouterr().err.startswith(f"{PLACE}: file is not a database; expected a memory")


# Killed and interrupted


def start(*arguments: str, err: int = subprocess.PIPE) -> "subprocess.Popen[bytes]":
    """Start the command as a shell does: as the leader of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "press", *arguments],
        stdout=subprocess.PIPE,
        stderr=err,
        start_new_session=True,
    )


def wait_for(met: Callable[[], bool]) -> None:
    """Wait for something to come true, however long a busy machine takes."""
    while not met():
        time.sleep(0.005)


def processes_of(session: int) -> Iterator[int]:
    """Yield the processes that a command has left behind."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                yield int(folder.name)
        except OSError:
            continue


BATCH = 5
#: A program that «holds» makes the one in the midst of its work, and waits for the other.
HELD, GO = Path("held"), Path("go")


def translate(*habits: str) -> list[str]:
    """Return the command's words, with a program that keeps a log of what it was asked."""
    return ["translate", "--batch", str(BATCH), "--command", *words(f"log:{LOG}", *habits)]


def test_kill(capsys: Output) -> None:
    """Killed at any moment, the command loses at most the batch in flight, and leaves no process.

    The next run asks for nothing that the memory has.
    """
    for number in range(5):
        original(number, sentences(number, 8))
    for _ in range(2):
        known = set(stored() if PLACE.exists() else [])
        command = start(*translate("holds:7"))
        wait_for(HELD.exists)
        command.kill()
        command.communicate()
        GO.touch()
        wait_for(lambda: not list(processes_of(command.pid)))  # noqa: B023 - as above
        assert set(asked()) - set(stored()) <= set(asked()[-BATCH:])
        assert known <= set(stored())
        HELD.unlink()
        GO.unlink()
    GO.touch()
    kept = stored()
    LOG.unlink()
    assert main(translate("holds:7")) == 0
    assert not set(asked()) & set(kept)
    assert len(stored()) == len(set(kept) | set(asked())) == 5 + 5 * 7 + 1
    assert capsys.readouterr().out.startswith("translated ")
    assert all(english(number).exists() for number in range(5))


def test_interrupt() -> None:
    """Ctrl-C ends the command in one line, with all that was translated kept and written."""
    for number in range(40):
        original(number, sentences(number, 8))
    command = start(*translate("holds:22"))
    wait_for(HELD.exists)
    os.killpg(command.pid, signal.SIGINT)
    GO.touch()
    out, err = command.communicate()
    assert err == b"translate: interrupted, finished work is kept; expected another run\n"
    assert command.returncode == 130
    assert set(stored()) == set(asked())
    written = [number for number in range(40) if english(number).exists()]
    assert out.decode() == f"translated {len(written)}, sentences {len(stored())}\n"
    assert len(written) >= 2
    wait_for(lambda: not list(processes_of(command.pid)))


def test_a_worker_that_dies(capsys: Output) -> None:
    """A process that the system ends, for want of memory perhaps, is told of in one line."""
    original(1)
    assert main(["translate", "--command", *words("murders:1")]) == 1
    out, err = capsys.readouterr()
    assert out == "translated 0, sentences 0\n"
    assert err == (
        "translate: a worker died while it translated; expected memory for each of the processes: "
        "fewer of them (--jobs 1) need less\n"
    )


def test_bar() -> None:
    """On a terminal a bar shows how far it is; where there is none nothing does."""
    original(1)
    terminal, end = pty.openpty()
    command = start("translate", "--command", *words(), err=end)
    out, _ = command.communicate()
    os.close(end)
    assert out == b"translated 1, sentences 4\n"
    assert b"translating" in os.read(terminal, 100_000)
    os.close(terminal)


# The memory's own command


def test_memory(capsys: Output) -> None:
    """The memory can be looked at, taken out and brought in again."""
    original(1)
    main(["translate", "--command", *words()])
    capsys.readouterr()
    for name in ("m.tmx", "m.jsonl"):
        assert main(["memory", "--export", name]) == 0
        assert capsys.readouterr() == ("exported 4, problems 0\n", "")
    PLACE.unlink()
    assert main(["memory"]) == 0
    assert capsys.readouterr().out == "empty\n"
    assert main(["memory", "--import", "m.tmx"]) == 0
    assert main(["memory", "--import", "m.jsonl"]) == 0
    assert capsys.readouterr().out == "imported 4, problems 0\nimported 0, problems 0\n"
    assert main(["memory"]) == 0
    assert capsys.readouterr().out.endswith(": 4\n")
    assert main(["memory", "--export", "m.tmx", "--engine", "Marian"]) == 0
    assert capsys.readouterr().out == "exported 0, problems 0\n"


@pytest.mark.parametrize("arguments", [["--import", "none.tmx"], ["--export", "none/m.jsonl"]])
def test_files_that_are_not_there(arguments: list[str], capsys: Output) -> None:
    """A file that cannot be read or written is named."""
    assert main(["memory", *arguments]) == 1
    assert "none" in capsys.readouterr().err
