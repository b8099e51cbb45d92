"""`press names`: lists, drafts and judges names that nobody has decided on."""

from pathlib import Path

import pytest

from press.cli import main
from tests.sample_files import BY_HAND
from tests.small_project import make_project, put

Output = pytest.CaptureFixture[str]
PLACE = "content/entities/people.yaml"


def article(number: int, text: str) -> str:
    """Write an article of this text; return its path."""
    path = f"content/az/2023/03/{number}.md"
    put(path, BY_HAND.replace("Birinci cümlə.", text).replace("59065", str(number)))
    return path


@pytest.fixture(name="project")
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path, monkeypatch)
    put("content/entities/people.yaml", "nika-orsov:\n  az: Nika Orsov\n  en: Nika Orsov\n")
    article(1, "Hər gün Nika Orsavla danışdılar.")
    article(2, "Bu gün Nika Orsav gəldi.\nO, Nika Orsavın evindədir.")
    article(3, "Axşam onlar Nika Orsavı gördülər.")
    article(4, "Bu yol Tolm şəhərində bitir.")


@pytest.mark.usefixtures("project")
def test_a_name_is_listed(capsys: Output) -> None:
    """A name has its counts, three places, names alike and a stanza; all but that is remarks."""
    assert main(["names"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"# {PLACE}",
        "",
        "# Nika Orsav: articles 3, mentions 4",
        "#   content/az/2023/03/1.md: Hər gün [Nika Orsavla] danışdılar.",
        "#   content/az/2023/03/2.md: Bu gün [Nika Orsav] gəldi.",
        "#   content/az/2023/03/3.md: Axşam onlar [Nika Orsavı] gördülər.",
        "#   spelled alike: nika-orsov, Nika Orsov",
        "nika-orsav:",
        "  az: Nika Orsav",
        "  en: Nika Orsav",
        "",
        "# names undecided 1, listed 1, drafts written 0, problems 0",
    ]


@pytest.mark.usefixtures("project")
def test_how_many(capsys: Output) -> None:
    """How often a name must occur, and how many names are listed, is for the editor to say."""
    assert main(["names", "--least", "1", "--most", "1"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == (
        "# names undecided 2, listed 1, drafts written 0, problems 0"
    )
    assert main(["names", "--least", "4"]) == 0
    assert capsys.readouterr().out.startswith("# names undecided 0, ")


@pytest.mark.usefixtures("project")
def test_only_some_articles(capsys: Output) -> None:
    """Only names of the articles given are listed, with their counts in the whole archive."""
    assert main(["names", "--least", "1", "content/az/2023/03/4.md"]) == 0
    listed = capsys.readouterr().out
    assert "# Tolm: articles 1" in listed
    assert "Orsav" not in listed
    assert main(["names", "2"]) == 0
    assert "# Nika Orsav: articles 3, mentions 4" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("given", [["nope"], ["--fail-above", "20", "nope", "1"]])
def test_no_such_article(given: list[str], capsys: Output) -> None:
    """A check that looks at a wrong path must not pass."""
    assert main(["names", *given]) == 1
    assert capsys.readouterr().err == (
        "nope: no such article; expected a file in content/az, or its name without .md\n"
    )


@pytest.mark.usefixtures("project")
def test_drafts_are_written(capsys: Output) -> None:
    """Drafts are added to the file of their kind, once; a draft is listed as one."""
    assert main(["names", "--write"]) == 0
    assert capsys.readouterr().out.endswith("drafts written 1, problems 0\n")
    file = Path(PLACE).read_text(encoding="utf-8")
    assert "nika-orsav:\n  draft: true\n  az: Nika Orsav\n  en: Nika Orsav\n" in file
    assert main(["names", "--write"]) == 0
    again = capsys.readouterr().out
    assert "#   already a draft: nika-orsav\n" in again
    assert again.endswith("drafts written 0, problems 0\n")
    assert Path(PLACE).read_text(encoding="utf-8") == file
    assert main(["check"]) == 0


@pytest.mark.usefixtures("project")
def test_continuous_integration(capsys: Output) -> None:
    """A name with more mentions than allowed fails, with its latest article and the remedy."""
    assert main(["names", "--fail-above", "4"]) == 0
    assert main(["names", "--fail-above", "3"]) == 1
    assert capsys.readouterr().err == (
        "content/az/2023/03/3.md: “Nika Orsav” is named 4 times and nobody has decided on it; "
        f"expected a stanza in {PLACE}, or the name in content/entities/declined.txt\n"
    )
    assert main(["names", "--fail-above", "3", "content/az/2023/03/4.md"]) == 0


@pytest.mark.usefixtures("project")
def test_a_draft_is_no_decision(capsys: Output) -> None:
    """Whoever writes drafts has still to look at them; whoever declines a name has not."""
    main(["names", "--write"])
    capsys.readouterr()
    assert main(["names", "--fail-above", "3"]) == 1
    said = capsys.readouterr().err
    assert said.endswith("; expected an editor to decide on the draft nika-orsav\n")
    put(PLACE, "nika-orsov:\n  az: Nika Orsov\n  en: Nika Orsov\n")
    put("content/entities/declined.txt", "Nika Orsav\n")
    assert main(["names", "--fail-above", "3"]) == 0


@pytest.mark.usefixtures("project")
def test_problems_in_the_files(capsys: Output) -> None:
    """What is wrong with a file of names is said, and its names count all the same."""
    put("content/entities/places.yaml", "tolm:\n  az: Tolm\n  en: Tolm\n  wikidata: 1\n")
    assert main(["names", "--least", "1"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("content/entities/places.yaml:4: found ")
    assert "Tolm" not in said.out


@pytest.mark.usefixtures("project")
def test_wrong_use(capsys: Output) -> None:
    """A number that is none is wrong use."""
    with pytest.raises(SystemExit) as stopped:
        main(["names", "--most", "çox"])
    assert stopped.value.code == 2
    assert "“çox” is not a number; expected, for example: 20" in capsys.readouterr().err


def test_an_archive_without_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """With no articles there are no names."""
    make_project(tmp_path, monkeypatch)
    assert main(["names"]) == 0
    assert capsys.readouterr().out.startswith("# names undecided 0, ")
