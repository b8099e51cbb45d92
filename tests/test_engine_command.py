"""Engines that are programs: what they answer, and every way in which they can fail."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from queue import Empty

import pytest

from press.translation.engines.child_process import Child
from press.translation.engines.command import GLOSSARY_FILE, CommandEngine
from press.translation.engines.engine import EngineError, label

PROGRAM = str(Path(__file__).parent / "line_program.py")

Make = Callable[..., CommandEngine]
#: Whether a program is silent after so many lines, its input ended or not.
Silence = Callable[[int, bool], bool]


class TimelessChild(Child):
    """A program whose silence does not depend on the clock: it is a fact that the test knows.

    Where it is not silent it is waited for as long as a busy machine takes.
    """

    def __init__(
        self,
        words: Sequence[str],
        folder: Path | None,
        *,
        is_silent: Silence,
        waits: list[float],
    ) -> None:
        """Start it; what the engine would wait for each line is added to `waits`."""
        self._is_silent, self._waits = is_silent, waits
        self._lines, self._input_ended = 0, False
        super().__init__(words, folder)

    def end_input(self) -> None:
        """Close its input."""
        self._input_ended = True
        super().end_input()

    def next_line(self, patience: float) -> bytes | None:
        """Return its next line, unless it is silent."""
        self._waits.append(patience)
        if self._is_silent(self._lines, self._input_ended):
            raise Empty
        line = super().next_line(60)
        self._lines += 1
        return line


def never(lines: int, input_ended: bool) -> bool:
    """Describe a program that answers each line at once."""
    del lines, input_ended
    return False


def until_end(lines: int, input_ended: bool) -> bool:
    """Describe a program that answers when its input has ended."""
    del lines
    return not input_ended


def engine_of(
    words: Sequence[str], is_silent: Silence, waits: list[float] | None = None
) -> CommandEngine:
    """Return an engine that is a program, with a timeout of 300 s and a patience of 60."""
    start = partial(TimelessChild, is_silent=is_silent, waits=[] if waits is None else waits)
    return CommandEngine(words, start=start)


@pytest.fixture
def make() -> Iterator[Make]:
    """Return what makes an engine of the program with some habits; closes it afterwards."""
    made: list[CommandEngine] = []

    def engine(*habits: str, is_silent: Silence = never) -> CommandEngine:
        made.append(engine_of([sys.executable, PROGRAM, *habits], is_silent))
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
    assert len(make("waits", is_silent=until_end).translate(sentences)) == 300
    assert make().translate(sentences)[299].startswith("EN 299 söz")


@pytest.mark.parametrize("habit", ["waits", "buffers"])
def test_programs_that_answer_at_the_end(make: Make, tmp_path: Path, habit: str) -> None:
    """A program that is silent until its input ends is started anew for each batch."""
    engine = make(habit, f"started:{tmp_path / 'log'}", is_silent=until_end)
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


@pytest.mark.parametrize("waits", [False, True])
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
def test_failures(make: Make, habit: str, said: str, *, waits: bool) -> None:
    """Death, too few lines, too many and strange ones are told in one line with the remedy."""

    def is_silent(lines: int, input_ended: bool) -> bool:
        answered_all = lines == len(SENTENCES) and habit.startswith("skips")
        return (waits or answered_all) and not input_ended

    engine = make(habit, *["waits"] * waits, is_silent=is_silent)
    heard = failure(engine, SENTENCES)
    assert heard.startswith(said), heard


ANSWER = 'read -r line; echo "EN $line"; '


@pytest.mark.parametrize(
    ("script", "at_once"), [(ANSWER * 2, True), ("cat > input; head -n 2 input; ", False)]
)
def test_silence(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    """A program that hangs, at once or when its input has ended, is ended in the time given."""
    monkeypatch.chdir(tmp_path)

    def is_silent(lines: int, input_ended: bool) -> bool:
        return lines == 2 or not (at_once or input_ended)

    waits: list[float] = []
    engine = engine_of(["sh", "-c", script + "exec sleep 600"], is_silent, waits)
    with pytest.raises(EngineError) as caught:
        engine.translate(SENTENCES)
    assert str(caught.value).startswith(
        "“sh” answered 2 of 4 lines, then nothing for 300 s; expected an answer sooner: give it"
    )
    assert waits == ([60.0] * 3 + [300.0] if at_once else [60.0] + [300.0] * 3)


@pytest.mark.parametrize("script", ["yes", "tr '\\0' x < /dev/zero"])
def test_a_flood(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that never stops writing, lines or one line, is ended, and nothing is kept."""
    monkeypatch.setattr("press.translation.engines.child_process.LARGEST_ANSWER", 100_000)
    engine = engine_of(["sh", "-c", f"exec {script}"], never)
    sentences = ["Bir."] * 200_000
    with pytest.raises(EngineError, match=r"wrote more than [0-9,]+ bytes; expected one line"):
        engine.translate(sentences)


def test_a_child_is_silent_when_the_time_is_over() -> None:
    """A program that writes nothing is waited for no longer than asked."""
    child = Child(["sh", "-c", "exec sleep 600"])
    assert (child.receive(1, 0.01), child.ended) == ([], False)
    child.stop(0)


def test_patience_with_a_program_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that has answered as it reads is not taken for one that waits for the end."""
    monkeypatch.chdir(tmp_path)
    waits: list[float] = []
    engine = engine_of(["sh", "-c", f"echo started >> log; {ANSWER * 4} cat"], never, waits)
    assert engine.translate(["Bir."]) == ["EN Bir."]
    assert engine.translate(["İki."]) == ["EN İki."]
    engine.close()
    assert Path("log").read_text() == "started\n"
    assert waits == [60.0] * 2 + [300.0] * 2


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
