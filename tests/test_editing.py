"""Editors at work on English: begin it, correct it, see what is out of date and what is next."""

from pathlib import Path

import pytest

from press.archive.review_queue import _WEIGHT
from press.cli import main
from press.content.kinds import KINDS
from press.translation.memory.memory import PLACE
from tests.small_project import make_project, put
from tests.small_translation import english, original, words

Output = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("project")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty project."""
    return make_project(tmp_path, monkeypatch)


def replace_in(file: Path, old: str, new: str) -> None:
    """Edit a file as a person does."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def translate() -> None:
    """Translate what lacks English, by the program of the tests."""
    assert main(["translate", "--command", *words()]) == 0


def said(capsys: Output, *arguments: str, status: int = 0) -> list[str]:
    """Return the lines that a command prints."""
    capsys.readouterr()
    assert main(list(arguments)) == status
    out, err = capsys.readouterr()
    return (err if status else out).splitlines()


def test_stub_without_a_memory(capsys: Output) -> None:
    """With no model the draft has the original's lines, and its headline if nothing is certain."""
    original(1, "Daren Talvik gəlib.\n\nO, # işarəsini görüb.\n- Salam.\n", "Ornel görüşü olub")
    put(
        "content/entities/places.yaml",
        "ornel:\n  az: Ornel\n  en: Ornel City\n",
    )
    assert said(capsys, "stub", "1") == [str(english(1))]
    text = english(1).read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Ornel görüşü olub"\ntranslation: draft\nfollows: [')
    assert text.endswith("---\n\nDaren Talvik gəlib.\n\nO, # işarəsini görüb.\n- Salam.\n")
    assert not PLACE.exists()


def test_stub_with_a_memory(capsys: Output) -> None:
    """What a machine made of a sentence is there to be edited; two lines publish it."""
    original(1)
    translate()
    english(1).unlink()
    replace_in(original(1), "Məqalə 1, cümlə 2.", "Yeni cümlə.")
    assert said(capsys, "stub", "1") == [str(english(1))]
    text = english(1).read_text(encoding="utf-8")
    assert 'title: "EN Görüş 1"\ntranslation: draft\nengine: "python' in text
    assert text.endswith("\nEN Məqalə 1, cümlə 1.\nYeni cümlə.\n")
    replace_in(english(1), "translation: draft", "translation: reviewed\nreviewer: Ayla Tanış")
    assert said(capsys, "check")[-1].startswith("articles 1, translations 1, ")


def test_stub_that_cannot_be(capsys: Output) -> None:
    """Nothing is written over, and an unknown id is told of; the others are done."""
    original(1)
    original(2)
    put(str(english(1)), "mine")
    assert said(capsys, "stub", "1", "3", "2", status=1) == [
        f"{english(1)}: this file exists already; expected it to be edited by hand",
        "content/az: no article with the id 3; expected the name of a file, without .md",
    ]
    assert english(1).read_text(encoding="utf-8") == "mine"
    assert english(2).exists()
    PLACE.parent.mkdir(exist_ok=True)
    PLACE.write_text("no database" * 100)
    original(4)
    (line,) = said(capsys, "stub", "4", status=1)
    assert line.startswith(f"{PLACE}: file is not a database; expected a memory")


def test_stub_of_a_broken_original(capsys: Output) -> None:
    """An original with a problem is named with its line, and no English begins from it."""
    replace_in(original(1), "kind: received", "kind: receved")
    (line,) = said(capsys, "stub", "1", status=1)
    assert line.startswith("content/az/2023/03/1.md:5: kind: “receved” is not known; expected ")
    assert not english(1).exists()


def test_one_changed_sentence_is_out_of_date(capsys: Output) -> None:
    """A changed sentence alone is told, with its line; deleting `follows` settles it."""
    original(1)
    translate()
    replace_in(original(1), "Məqalə 1, cümlə 1.", "Məqalə 1, cümlə dəyişib.")
    lines = [line for line in said(capsys, "check") if line.startswith("content")]
    assert lines == [f"{english(1)}:10: out of date: sentence 2 has changed since"]
    text = english(1).read_text(encoding="utf-8")
    assert text.splitlines()[9] == "EN Məqalə 1, cümlə 1."
    assert "sentences out of date 1, " in said(capsys, "check")[-1]
    replace_in(english(1), "EN Məqalə 1, cümlə 1.", "Article 1, sentence changed.")
    replace_in(english(1), "follows: ", "follows_once: ")
    replaced = english(1).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in replaced if not line.startswith("follows_once")]
    english(1).write_text("".join(kept), encoding="utf-8")
    assert "sentences out of date 0, " in said(capsys, "check", "--fix")[-1]
    assert "\nfollows: [" in english(1).read_text(encoding="utf-8")
    replace_in(Path("content/az/2023/03/1.md"), "cümlə dəyişib", "cümlə yenə dəyişib")
    assert f"{english(1)}:10: out of date: sentence 2 has changed since" in said(capsys, "check")


def test_sentences_come_and_go(capsys: Output) -> None:
    """An inserted and a removed sentence are told where they belong."""
    original(1, "Bir.\nİki.\nÜç.\n")
    translate()
    original(1, "Bir.\nYeni.\nYeni iki.\nİki.\nÜç.\n")
    assert [line for line in said(capsys, "check") if line.startswith("content")] == [
        f"{english(1)}:9: not translated yet: sentence {number} of the Azerbaijani, "
        "which comes after this one"
        for number in (2, 3)
    ]
    original(1, "Bir.\nÜç.\n")
    assert [line for line in said(capsys, "check") if line.startswith("content")] == [
        f"{english(1)}:10: out of date: its sentence is no longer in the Azerbaijani"
    ]


def test_doubts_are_listed(capsys: Output) -> None:
    """Of a reviewed text always, of a machine's on demand; accepted ones never."""
    original(1, "Görüşdə 12 ölkə olub.\n", "Görüş")
    file = put(
        str(english(1)),
        "---\ntitle: Meeting\ntranslation: reviewed\nreviewer: A. T.\n---\n\nThere were 13.\n",
    )
    doubt, summary = said(capsys, "check")
    where, _, reason = doubt.partition(": doubtful (")
    mark, _, reason = reason.partition("): ")
    assert (where, reason) == (
        f"{file}:7",
        "The Azerbaijani has the number “12”, the English “13”.",
    )
    assert "doubtful in reviewed texts 1, problems 0" in summary
    replace_in(file, "reviewed", "draft")
    assert len(said(capsys, "check")) == 1
    replace_in(file, "draft", "reviewed")
    replace_in(file, "reviewer:", f"accepted: [{mark}]\nreviewer:")
    assert len(said(capsys, "check")) == 1
    replace_in(file, f"accepted: [{mark}]\n", "")
    replace_in(file, "translation: reviewed\nreviewer: A. T.", "translation: machine\nengine: E")
    assert len(said(capsys, "check")) == 1
    assert said(capsys, "check", "--doubts")[0] == doubt


def test_queue(capsys: Output) -> None:
    """Out of date comes first, then the kind of event and the names in it, then the newest."""
    put("content/entities/places.yaml", "ornel:\n  az: Ornel\n  en: Ornel\n")
    for number in range(1, 7):
        original(number, "Salam.\nSağ ol.\n", day=number)
    original(2, "Salam.\nOrnel.\n", day=2)
    replace_in(original(3, "Salam.\n", day=3), "kind: received", "kind: signing")
    replace_in(original(4, "Salam.\n", day=4), "kind: received", "kind: received\nwithdrawn: Yox")
    for number, body in ((5, "Hello.\nThanks.\n"), (6, "Hello.\nThanks.\n")):
        put(
            str(english(number)),
            f"---\ntitle: M {number}\ntranslation: reviewed\nreviewer: A\n---\n\n{body}",
        )
    main(["check", "--fix"])
    replace_in(Path("content/az/2023/03/5.md"), "Sağ ol.", "Sağ olun.")
    lines = said(capsys, "queue")
    assert [line.partition(";")[0] for line in lines[:-1]] == [
        "content/en/2023/03/5.md: reviewed, out of date 1",
        "content/az/2023/03/3.md: no English",
        "content/az/2023/03/2.md: no English",
        "content/az/2023/03/1.md: no English",
    ]
    assert lines[1].endswith("; Signing, 2023-03-03: Görüş 3")
    assert lines[-1] == "waiting 4, of these out of date 1, problems 0"
    assert len(said(capsys, "queue", "--limit", "1")) == 2
    (line, _) = said(capsys, "queue", "--status", "reviewed")
    assert line.startswith("content/en/2023/03/5.md: ")


def test_every_weight_is_of_a_kind() -> None:
    """The table of what depends on an article names kinds that there are."""
    assert not _WEIGHT.keys() - KINDS.keys()
