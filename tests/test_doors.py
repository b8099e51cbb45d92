"""What editors type and paste: options behind a program, a pasted text, problems for GitHub."""

import io
import json
from pathlib import Path

import pytest

from press.cli import main
from press.content.article import read_article
from press.content.body import plain_text
from press.problems import Problems
from tests.sample_files import BY_HAND, PATH
from tests.small_project import make_project, put
from tests.small_translation import english, original, words

Output = pytest.CaptureFixture[str]
NEW = ("new", "Görüş olub", "--date", "2023-03-01T11:00", "--source", "https://example.invalid/9")
TEXT = "- Hörmətli qonaqlar!\n\n1. Birinci məsələ. *Ulduz* qalır."


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, which is the current folder."""
    return make_project(tmp_path, monkeypatch)


def written() -> str:
    """Return the text of the new article as readers see it."""
    path = "az/2023/03/9.md"
    article = read_article(path, Path("content", path).read_text("utf-8"), Problems())
    assert article
    return plain_text(article.body)


def test_what_was_pasted_reads_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash at the beginning of a pasted line stays a dash, and a star a star."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main([*NEW, "--text"]) == 0
    assert written() == TEXT


def test_a_file_gives_the_text() -> None:
    """A file does as well as a paste."""
    assert main([*NEW, "--text", str(put("a.txt", TEXT))]) == 0
    assert written() == TEXT


def test_a_text_that_cannot_be_taken(capsys: Output) -> None:
    """Of a text in another encoding nothing is written."""
    Path("a.txt").write_bytes("Görüş".encode("utf-16"))
    assert main([*NEW, "--text", "a.txt"]) == 1
    assert capsys.readouterr().err.startswith("a.txt:1: text in UTF-16")
    assert not Path("content").exists()


def test_options_behind_a_quoted_program() -> None:
    """A program in quotes ends where its quotes do; what follows is the command's."""
    for number in (1, 2):
        original(number, "Salam.\n")
    program = " ".join(words())
    assert main(["translate", "--command", program, "--limit", "1"]) == 0
    assert [english(number).exists() for number in (1, 2)].count(True) == 1
    assert main(["translate", "--command", program, "1", "2"]) == 0
    assert english(1).exists()
    assert english(2).exists()


def test_options_behind_a_program_are_not_swallowed(capsys: Output) -> None:
    """An option of the command among a program's words is an error, which says how to write it."""
    with pytest.raises(SystemExit) as ended:
        main(["translate", "--command", "marian-decoder", "-c", "model.yml", "--limit", "1"])
    assert ended.value.code == 2
    assert "--limit behind --command is the program's; expected it before" in (
        capsys.readouterr().err
    )


def test_a_long_run_says_how_long(capsys: Output) -> None:
    """Over more than a hundred articles, a run says first how many there are."""
    for number in range(101):
        put(
            f"sources/{number}.txt",
            f"Title: Görüş {number}\nDate: mart 01,2023 11:00\n"
            f"URL: https://example.invalid/az/{number}\n\nGörüş olub.\n",
        )
    assert main(["import"]) == 0
    assert capsys.readouterr().out.startswith("importing 101 articles\nimported 101, ")
    assert main(["translate", "--command", " ".join(words())]) == 0
    assert capsys.readouterr().out.startswith("translating 101 articles; --limit ")


def test_problems_on_the_lines_of_a_pull_request(capsys: Output) -> None:
    """`--format github` names file and line as GitHub does, with what would end a note escaped."""
    put(f"content/{PATH}", BY_HAND.replace("kind: opening", "kind: 100%, a:b"))
    assert main(["check", "--format", "github"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith(f"::error file=content/{PATH},line=5::kind: “100%25, a:b” is not")


def test_problems_for_machines(capsys: Output) -> None:
    """`--format json` prints one list and nothing else."""
    assert main(["check", "--format", "json"]) == 1
    (record,) = json.loads(capsys.readouterr().out)
    assert record == {
        "file": "content",
        "line": 0,
        "found": "no such folder",
        "expected": "expected articles: press import",
    }
