"""Engines that are programs: what they answer, and every way in which they can fail."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from press.translation.engines.command import GLOSSARY_FILE, CommandEngine
from press.translation.engines.engine import EngineError, label

PROGRAM = str(Path(__file__).parent / "line_program.py")

Make = Callable[..., CommandEngine]


@pytest.fixture
def make() -> Iterator[Make]:
    """Return what makes an engine of the program with some habits; closes it afterwards."""
    made: list[CommandEngine] = []

    def engine(*habits: str, timeout: float = 20, patience: float = 20) -> CommandEngine:
        words = [sys.executable, PROGRAM, *habits]
        made.append(CommandEngine(words, timeout=timeout, patience=patience))
        return made[-1]

    yield engine
    for each in made:
        each.close()


def failure(engine: CommandEngine, sentences: list[str]) -> str:
    """Return what the engine says, in one line, when it fails."""
    with pytest.raises(EngineError) as caught:
        engine.translate(sentences)
    (said,) = str(caught.value).splitlines()
    return said.replace(f"“{sys.executable}” ", "").replace(
        f"{sys.executable} {PROGRAM}", "PROGRAM"
    )


def test_line_for_line(make: Make) -> None:
    """Each sentence gets its own line, whatever letters are in it."""
    engine = make()
    assert engine.translate(["Birinci cümlə.", "İkinci: ə 😀"]) == [
        "EN Birinci cümlə.",
        "EN İkinci: ə 😀",
    ]
    assert engine.translate([]) == []


def test_one_program_for_all_batches(make: Make, tmp_path: Path) -> None:
    """A program that answers as it reads is started once."""
    engine = make(f"started:{tmp_path / 'log'}")
    for number in range(3):
        assert engine.translate([f"Cümlə {number}."]) == [f"EN Cümlə {number}."]
    assert (tmp_path / "log").read_text() == "x"


def test_breaks_inside_a_sentence(make: Make) -> None:
    """What a program could take for the end of a line never reaches it."""
    broken = "Bir\niki\u2028üç\x85dörd\r\nbeş \x00altı"
    assert make().translate([broken, "Son."]) == ["EN Bir iki üç dörd beş  altı", "EN Son."]


def test_line_ends_of_another_system(make: Make) -> None:
    """A carriage return is no part of a translation."""
    assert make("crlf").translate(["Bir.", "İki."]) == ["EN Bir.", "EN İki."]


def test_more_than_pipes_hold(make: Make) -> None:
    """A batch may be larger than what fits between two processes."""
    sentences = [f"{number} " + "söz " * 500 for number in range(300)]
    assert len(make("waits", patience=0.4).translate(sentences)) == 300
    assert make().translate(sentences)[299].startswith("EN 299 söz")


@pytest.mark.parametrize("habit", ["waits", "buffers"])
def test_programs_that_answer_at_the_end(make: Make, tmp_path: Path, habit: str) -> None:
    """A program that is silent until its input ends is started anew for each batch."""
    engine = make(habit, f"started:{tmp_path / 'log'}", patience=0.4)
    assert engine.translate(["Bir.", "İki."]) == ["EN Bir.", "EN İki."]
    assert engine.translate(["Üç."]) == ["EN Üç."]
    assert engine.translate(["Dörd.", "Beş.", "Altı."]) == ["EN Dörd.", "EN Beş.", "EN Altı."]
    assert (tmp_path / "log").read_text() == "xxx"


def test_programs_that_never_say_the_same_twice(make: Make) -> None:
    """Where the sentence given twice has two answers, the lines are counted, and count."""
    engine = make("counts")
    assert engine.translate(["Bir.", "İki."]) == ["EN0 Bir.", "EN1 İki."]
    assert engine.translate(["Üç."]) == ["EN0 Üç."]


SENTENCES = ["Bir.", "İki | yarım.", "Üç.", "Dörd."]


@pytest.mark.parametrize("waits", [(), ("waits",)])
@pytest.mark.parametrize(
    ("habit", "said"),
    [
        (
            "dies:2",
            "ended with status 3 after 2 of 4 lines: Error: out of luck; expected it to run",
        ),
        ("killed:1", "was killed by SIGKILL after 1 of 4 lines: it said nothing; expected it"),
        ("stops:3", "wrote 3 of 4 lines and ended; expected one line of translation for each"),
        ("skips:1", "wrote 4 of 4 lines and ended; expected one line"),
        ("splits:|", "wrote more than 4 lines for 4; expected one line of translation for each"),
        ("greets", "wrote more than 4 lines for 4; expected one line of translation for each"),
        ("latin", r"wrote b'EN Bir.\xff\n'; expected text in UTF-8"),
    ],
)
def test_failures(make: Make, habit: str, said: str, waits: tuple[str, ...]) -> None:
    """Death, too few lines, too many and strange ones are told in one line with the remedy."""
    heard = failure(make(habit, *waits, patience=0.4), SENTENCES)
    assert heard.startswith(said), heard


def shell(script: str, timeout: float, patience: float = 20) -> CommandEngine:
    """Return an engine that is a script of the shell, which is there at once on any machine."""
    return CommandEngine(["sh", "-c", script], timeout=timeout, patience=patience)


ANSWER = 'read -r line; echo "EN $line"; '


@pytest.mark.parametrize("script", [ANSWER * 2, "cat > input; head -n 2 input; "])
def test_silence(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that hangs, at once or when its input has ended, is ended in the time given."""
    monkeypatch.chdir(tmp_path)
    engine = shell(script + "exec sleep 60", timeout=0.5)
    with pytest.raises(EngineError) as caught:
        engine.translate(SENTENCES)
    assert str(caught.value).startswith(
        "“sh” answered 2 of 4 lines, then nothing for 0.5 s; expected an answer sooner: give it"
    )


def test_patience_with_a_program_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that has answered as it reads is not taken for one that waits for the end."""
    monkeypatch.chdir(tmp_path)
    tired = f"echo started >> log; {ANSWER * 2} sleep 0.8; {ANSWER * 2} cat"
    engine = shell(tired, timeout=20, patience=0.5)
    assert engine.translate(["Bir."]) == ["EN Bir."]
    assert engine.translate(["İki."]) == ["EN İki."]
    engine.close()
    assert Path("log").read_text() == "started\n"


def test_death_between_batches(make: Make) -> None:
    """A program that died while nobody asked it anything is told of, and replaced."""
    engine = make("stops:2")
    assert engine.translate(["Bir."]) == ["EN Bir."]
    assert failure(engine, SENTENCES).startswith("wrote 0 of 4 lines and ended; ")
    assert engine.translate(["Bir."]) == ["EN Bir."]


@pytest.mark.parametrize("word", ["/nowhere/marian", "no-such-program-at-all"])
def test_no_program(word: str) -> None:
    """A program that is not there is named, with what is expected there."""
    with pytest.raises(EngineError, match=f"^“{word}” cannot be started: No such file or dir"):
        CommandEngine([word]).translate(["Bir."])


def test_its_name_and_version(tmp_path: Path) -> None:
    """The version is given, or changes with the words of the command and the files they name."""
    model = tmp_path / "model.bin"
    model.write_bytes(b"1")
    first = CommandEngine(["marian", "-m", "model.bin"], folder=tmp_path)
    assert first.name == "marian"
    assert len(first.version) == 8
    model.write_bytes(b"2")
    second = CommandEngine(["marian", "-m", "model.bin"], folder=tmp_path)
    third = CommandEngine(["marian", "-m", "model.bin", "-b", "2"], folder=tmp_path)
    assert len({first.version, second.version, third.version}) == 3
    named = CommandEngine(["x"], name="Marian az-en", version="2024")
    assert label(named.name, named.version) == "Marian az-en 2024"


def test_terms(tmp_path: Path) -> None:
    """A program that takes phrases gets them in a file, and they are part of its version."""
    reader = tmp_path / "reader.py"
    reader.write_text(
        "import sys\n"
        "terms = dict(line[:-1].split('\\t') for line in open(sys.argv[1], encoding='utf-8'))\n"
        "for line in sys.stdin:\n"
        "    print(terms.get(line[:-1], line[:-1]), flush=True)\n"
    )
    words = [sys.executable, "-X", "utf8", str(reader), GLOSSARY_FILE]
    engine = CommandEngine(words, version="1", glossary={"dövlət başçısı": "head of state"})
    assert engine.translate(["dövlət başçısı", "x"]) == ["head of state", "x"]
    engine.close()
    assert engine.version.startswith("1 ")
    assert engine.version != CommandEngine(words, version="1", glossary={"a": "b"}).version
    assert CommandEngine(["cat"], version="1", glossary={"a": "b"}).version == "1"
