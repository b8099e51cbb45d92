"""A run of the machine: what it writes, what it leaves alone, what is left of one that ends."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from press.content.article import sentence_hash
from press.content.folder import read_content
from press.problems import Problems
from press.translation.engines import batches
from press.translation.engines.command import COMMAND
from press.translation.engines.engine import EngineError, label
from press.translation.engines.engine_type import EngineSettings
from press.translation.engines.registry import EngineChoice, make_engine
from press.translation.memory.memory import TranslationMemory
from press.translation.selection import DueArticle, Selection, Selector, candidates
from press.translation.translation_run import TranslationOutcome, TranslationRun
from tests.small_project import make_project
from tests.small_translation import choice, english, original

TODAY = date(2026, 11, 23)
COMMON = "Zirvistan Respublikasının paytaxtında görüş keçirilib."
LOG = Path("asked.log")


class Machine:
    """Runs over the content of the current folder; remembers what was said."""

    def __init__(self, memory: TranslationMemory, executor: Executor) -> None:
        self.said: list[str] = []
        self.outcome = TranslationOutcome()
        self._memory = memory
        self._executor = executor

    def run(
        self, chosen: EngineChoice | None = None, jobs: int = 1, **selection: Any
    ) -> TranslationOutcome:
        """Translate what is due of the selection; return what was done."""
        run, due, problems = self._prepared(chosen or choice(f"log:{LOG}"), selection)
        try:
            run.translate(due, self._executor, jobs, TODAY)
        finally:
            self.outcome = run.outcome
            self.said = list(map(str, problems))
        return run.outcome

    def estimate(self, **selection: Any) -> TranslationOutcome:
        """Return what a run over the selection would do."""
        run, due, _ = self._prepared(choice(), selection)
        run.estimate(due)
        return run.outcome

    def due(self, **selection: Any) -> list[str]:
        """Return the ids of what is due, in order."""
        _, due, problems = self._prepared(choice(), selection)
        self.said = list(map(str, problems))
        return [Path(item.path).stem for item in due]

    def _prepared(
        self, chosen: EngineChoice, selection: dict[str, Any]
    ) -> tuple[TranslationRun, list[DueArticle], Problems]:
        problems, engine = Problems(), make_engine(chosen)
        name = label(engine.name, engine.version)
        selector = Selector(Path("content"), Selection(**selection), self._memory, name, problems)
        due = selector.select(candidates(selector.root, selector.selection, problems))
        return TranslationRun(selector, chosen, engine), due, problems


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """Return a machine over an empty project, its worker a thread of this process."""
    make_project(tmp_path, monkeypatch)
    with TranslationMemory(Path("memory.sqlite")) as memory, ThreadPoolExecutor(1) as executor:
        yield Machine(memory, executor)
        executor.submit(batches.let_go).result()


def asked() -> list[str]:
    """Return what the program was asked so far, without the sentence that it is given twice."""
    lines = LOG.read_text(encoding="utf-8").splitlines() if LOG.exists() else []
    return [line for line, before in zip(lines, ["", *lines], strict=False) if line != before]


def edit(file: Path, old: str, new: str) -> None:
    """Do what an editor does."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def marks(*sentences: str) -> str:
    """Return the front matter's marks of sentences."""
    return ", ".join(map(sentence_hash, sentences))


# What is written


def test_an_article(machine: Machine) -> None:
    """The English file says what it is and what it follows; its lines answer the original's."""
    original(7, f"{COMMON}\nİkinci.\n\n- Üçüncü.\n- 1992–1994\n", title="Görüş: “7”")
    assert machine.run() == TranslationOutcome(articles=1, sentences=4, characters=78)
    follows = marks(COMMON, "İkinci.", "Üçüncü.", "1992–1994")
    assert english(7).read_text(encoding="utf-8") == (
        '---\ntitle: "EN Görüş: “7”"\ntranslation: machine\ntranslated: 2026-11-23\n'
        f'engine: "Testomat 1.0"\nfollows: [{follows}]\n---\n'
        f"\nEN {COMMON}\nEN İkinci.\n\n- EN Üçüncü.\n- 1992–1994\n"
    )
    assert machine.said == []
    problems = Problems()
    assert len(read_content(Path("content"), problems).translations) == 1
    assert list(problems) == []


def test_each_sentence_once(machine: Machine) -> None:
    """What is repeated across articles, or known from an earlier run, is not translated again."""
    original(1)
    original(2)
    machine.run(limit=1)
    assert sorted(asked()) == sorted(
        ["Görüş 2", COMMON, "Məqalə 2, cümlə 1.", "Məqalə 2, cümlə 2."]
    )
    original(3)
    assert machine.run().articles == 2
    assert len(asked()) == len(set(asked())) == 10
    assert f"EN {COMMON}" in english(1).read_text(encoding="utf-8")


def test_running_again(machine: Machine) -> None:
    """Where nothing has changed nothing is asked and nothing written."""
    original(1)
    machine.run()
    before = english(1).stat().st_mtime_ns, asked()
    assert machine.run() == TranslationOutcome()
    assert (english(1).stat().st_mtime_ns, asked()) == before


def test_the_newest_first(machine: Machine) -> None:
    """Articles are taken by their date, latest first, as many as wanted."""
    for number, day, month in [(5, 2, 3), (9, 1, 3), (4, 28, 2), (6, 30, 4), (1, 1, 4)]:
        original(number, day=day, month=month)
    assert machine.due() == ["6", "1", "5", "9", "4"]
    assert machine.due(limit=3) == ["6", "1", "5"]
    assert machine.due(since=date(2023, 3, 2)) == ["6", "1", "5"]
    assert machine.due(ids=frozenset({"4", "9"})) == ["9", "4"]
    assert machine.due(ids=frozenset({"4", "x"})) == ["4"]
    assert machine.said == [
        "content/az: no article with the id x; expected the name of a file, without .md"
    ]


def test_a_changed_original(machine: Machine) -> None:
    """Where the original has changed, the machine's text is written anew for one sentence."""
    file = original(1)
    machine.run()
    edit(file, "cümlə 1.", "cümlə yenidir.")
    assert machine.run() == TranslationOutcome(articles=1, sentences=1, characters=24)
    text = english(1).read_text(encoding="utf-8")
    assert "EN Məqalə 1, cümlə yenidir.\n" in text
    assert marks(COMMON, "Məqalə 1, cümlə yenidir.", "Məqalə 1, cümlə 2.") in text


def test_a_changed_headline(machine: Machine) -> None:
    """A headline that has been corrected is translated anew, though no sentence has changed."""
    file = original(1)
    machine.run()
    edit(file, "Görüş 1", "Görüş olub")
    assert machine.run().articles == 1
    assert 'title: "EN Görüş olub"' in english(1).read_text(encoding="utf-8")


def test_renewal(machine: Machine) -> None:
    """Another engine, or version, writes anew only where that is asked for."""
    original(1)
    machine.run()
    newer = choice(version="2.0")
    assert machine.run(newer).articles == 0
    assert machine.run(newer, renew=True).articles == 1
    assert 'engine: "Testomat 2.0"' in english(1).read_text(encoding="utf-8")
    assert machine.run(newer, renew=True).articles == 0


# What is left alone


@pytest.mark.parametrize("status", ["reviewed\nreviewer: Ada", "official\nsource: https://e.in/1"])
def test_reviewed_and_official_english(machine: Machine, status: str) -> None:
    """What a person vouches for stays, whatever happens to the original or the engine."""
    file = original(1)
    machine.run()
    edit(english(1), "translation: machine", f"translation: {status}")
    before = english(1).read_bytes()
    edit(file, "cümlə 1.", "cümlə yenidir.")
    assert machine.run(renew=True) == TranslationOutcome()
    assert machine.said == []
    assert english(1).read_bytes() == before


EDITS = [
    ("EN Məqalə 1, cümlə 1.", "Article 1, sentence 1."),
    ("EN Görüş 1", "Meeting 1"),
    ("EN Məqalə 1, cümlə 1.", "EN *Məqalə* 1, cümlə 1."),
    ("translated: 2026-11-23", "translated: 2026-11-24"),
]


@pytest.mark.parametrize(("old", "new"), EDITS)
def test_edited_english(machine: Machine, old: str, new: str) -> None:
    """A machine's text that a person has touched is kept and reported, not written over."""
    file = original(1)
    machine.run()
    edit(english(1), old, new)
    before = english(1).read_bytes()
    assert machine.run() == TranslationOutcome()
    assert machine.said == []
    edit(file, "cümlə 2.", "cümlə yenidir.")
    assert machine.run() == TranslationOutcome()
    assert english(1).read_bytes() == before
    (said,) = machine.said
    assert said == (
        f"{english(1)}: a machine translation that cannot be written anew: it may have been "
        "edited; expected a person to correct it, or to delete the file to have it translated anew"
    )
    english(1).unlink()
    assert machine.run().articles == 1


def test_form_alone_is_no_edit(machine: Machine) -> None:
    """Line ends and the front matter's form are nobody's work."""
    file = original(1)
    machine.run()
    text = english(1).read_text(encoding="utf-8")
    text = text.replace('engine: "Testomat 1.0"', "engine: Testomat 1.0").replace("\n", "\r\n")
    english(1).write_text("\ufeff" + text, encoding="utf-8", newline="")
    edit(file, "cümlə 2.", "cümlə yenidir.")
    assert machine.run().articles == 1


def test_english_from_elsewhere(machine: Machine) -> None:
    """A machine's text that this memory knows nothing of is never written over."""
    file = original(1)
    machine.run()
    text = english(1).read_text(encoding="utf-8")
    Path("memory.sqlite").rename("old.sqlite")
    with TranslationMemory(Path("memory.sqlite")) as memory, ThreadPoolExecutor(1) as executor:
        other = Machine(memory, executor)
        assert other.due() == []
        edit(file, "cümlə 2.", "cümlə yenidir.")
        assert other.run() == TranslationOutcome()
        assert len(other.said) == 1
    assert english(1).read_text(encoding="utf-8") == text


def test_wrong_files(machine: Machine) -> None:
    """A file with an error may be somebody's work in the middle: it is reported and kept."""
    original(1)
    original(2)
    english(1).parent.mkdir(parents=True)
    english(1).write_text("---\ntitle: A\n---\nOne.\n", encoding="utf-8")
    edit(Path("content/az/2023/03/2.md"), "kind: received", "kind: recieved")
    assert machine.run() == TranslationOutcome()
    assert [said.partition(";")[0] for said in machine.said] == [
        "content/en/2023/03/1.md:1: no “translation”",
        "content/az/2023/03/2.md:5: kind: “recieved” is not known",
    ]
    assert english(1).read_text(encoding="utf-8") == "---\ntitle: A\n---\nOne.\n"


def test_withdrawn_articles(machine: Machine) -> None:
    """What has been withdrawn is not translated."""
    edit(original(1), "kind: received", "kind: received\nwithdrawn: səhv")
    assert machine.run() == TranslationOutcome()


def test_a_file_written_meanwhile(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person writes while the machine translates is not written over."""
    original(1)
    keep = TranslationRun._keep

    def meanwhile(run: TranslationRun, batch: batches.Batch) -> None:
        keep(run, batch)
        english(1).parent.mkdir(parents=True)
        english(1).write_text("mine", encoding="utf-8")

    monkeypatch.setattr(TranslationRun, "_keep", meanwhile)
    assert machine.run().articles == 0
    assert english(1).read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_to(machine: Machine) -> None:
    """A file that cannot be written is reported, and the others are."""
    original(1)
    original(2, month=4)
    Path("content/en/2023").mkdir(parents=True)
    Path("content/en/2023/04").write_text("in the way")
    assert machine.run().articles == 1
    read, write = machine.said
    assert read.startswith("content/en/2023/04/2.md: cannot be read: Not a directory; ")
    assert write.startswith("content/en/2023/04/2.md: cannot be written: ")
    assert english(1).exists()


# Estimates, faults and interrupts


def test_estimate(machine: Machine) -> None:
    """What a run would do is counted: articles, new sentences, those remembered."""
    original(1)
    original(2)
    assert machine.estimate() == TranslationOutcome(articles=2, sentences=7, characters=140)
    machine.run(ids=frozenset({"1"}))
    expected = TranslationOutcome(articles=1, sentences=3, characters=43, remembered=1)
    assert machine.estimate() == expected
    assert not english(2).exists()
    assert machine.run() == replace(expected, remembered=0)


def test_a_sentence_without_translation(machine: Machine) -> None:
    """An article whose sentence the engine cannot translate is reported; the others are written."""
    original(1)
    original(2)
    outcome = machine.run(choice("empty:Məqalə 2, cümlə 1", f"log:{LOG}"))
    assert (outcome.articles, outcome.sentences) == (1, 6)
    (said,) = machine.said
    assert said == (
        "content/az/2023/03/2.md: Testomat has no translation for sentence 2: "
        "“Məqalə 2, cümlə 1.”; expected a person to translate the article"
    )
    assert english(1).exists()
    assert not english(2).exists()


def test_an_engine_that_fails(machine: Machine) -> None:
    """What was translated before is kept, and the articles that have all of it are written."""
    for number in range(1, 9):
        original(number, day=number)
    with pytest.raises(
        EngineError, match=r"ended with status 3 after .* of 4 lines: Error: out of"
    ):
        machine.run(choice("dies:13", f"log:{LOG}", batch=4))
    # It died over the third batch; two articles are in the first two.
    assert machine.outcome == TranslationOutcome(articles=2, sentences=8, characters=147)
    assert [number for number in range(1, 9) if english(number).exists()] == [7, 8]
    before = asked()[:8]
    LOG.unlink()
    assert machine.run().sentences == 25 - 8
    assert not set(before) & set(asked())


def test_an_engine_that_cannot_begin(machine: Machine) -> None:
    """Without an engine nothing is written, and the remedy is told."""
    original(1)
    own = {"command": ("no-such-program",)}
    with pytest.raises(EngineError, match="cannot be started"):
        machine.run(EngineChoice(type=COMMAND, settings=EngineSettings(type_settings=own)))
    assert not english(1).exists()


def test_an_interrupt(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupted run keeps the batches that are under way, and writes what is complete."""
    for number in range(1, 5):
        original(number)
    calls = iter(range(100))

    def interrupted(*arguments: Any, **options: Any) -> Any:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return wait(*arguments, **options)

    monkeypatch.setattr("press.translation.engines.batches.wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        machine.run(choice(f"log:{LOG}", batch=4))
    assert machine.outcome.sentences == len(asked()) == 12
    assert machine.outcome.articles == 3


@pytest.mark.parametrize("jobs", [1, 3])
def test_so_many_at_once(jobs: int) -> None:
    """No more batches are under way than there are jobs, and none waits for another's storing."""
    under_way: list[int] = []

    class Counting(ThreadPoolExecutor):
        def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> Any:
            under_way.append(1)
            return super().submit(work, *arguments, **options)

    with Counting(jobs) as executor:
        given = [[f"Cümlə {number}."] for number in range(9)]
        for batch in batches.translated(executor, choice(), given, jobs):
            assert sum(under_way) <= jobs
            under_way.pop()
            assert batch.translations == [f"EN {batch.sentences[0]}"]
            assert batch.seconds > 0
        for _ in range(jobs):
            executor.submit(batches.let_go)
    assert len(under_way) == jobs


def test_an_engine_that_miscounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever an engine returns, a batch has a translation for each sentence."""

    class Miscounting:
        name, version, batch_size = "Bad", "1", 1

        def translate(self, _: object) -> list[str]:
            return []

        def close(self) -> None: ...

    monkeypatch.setattr(batches, "make_engine", lambda _: Miscounting())
    with pytest.raises(EngineError, match=r"^Bad returned 0 texts for 1; expected as many"):
        batches.translate_batch(EngineChoice(), ["Salam."])
    batches.let_go()
