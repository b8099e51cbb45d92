"""The ``press`` command does what its help says, wherever it is run."""

from importlib.metadata import version
from pathlib import Path

import pytest

from press.cli import COMMANDS, main
from tests.small_import import source
from tests.small_project import make_project, put

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, which is the current folder."""
    return make_project(tmp_path, monkeypatch)


def test_help_is_complete(capsys: Output) -> None:
    """Each command says what it does, what it takes and how it ends."""
    for command in COMMANDS:
        with pytest.raises(SystemExit) as end:
            main([command.NAME, "--help"])
        said = capsys.readouterr().out
        assert end.value.code == 0
        assert command.__doc__
        assert command.__doc__.strip().splitlines()[0] in said
        assert "--root FOLDER" in said
        assert "exit status: 0 no problem, 1 problems in the input, 2 wrong use" in said


def test_version(capsys: Output) -> None:
    """The version is the package's."""
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"press {version('press-archive')}\n"


@pytest.mark.parametrize("arguments", [[], ["none"], ["new"], ["check", "--none"]])
def test_wrong_use(arguments: list[str]) -> None:
    """A command that is not understood ends with 2."""
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_outside_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """Where there is no project the remedy is said."""
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        f"press: no pelicanconf.py in {tmp_path} or above; expected to run inside the project, "
        "or with --root FOLDER\n"
    )


@pytest.mark.usefixtures("project")
def test_import(capsys: Output) -> None:
    """The sources of the project become content, once, and one line sums up."""
    put("sources/a.txt", source())
    assert main(["import"]) == 0
    assert capsys.readouterr() == ("imported 1, unchanged 0, conflicts 0, problems 0\n", "")
    assert Path("content/az/2023/03/president-59065.md").is_file()
    assert main(["import"]) == 0
    assert capsys.readouterr().out == "imported 0, unchanged 1, conflicts 0, problems 0\n"


@pytest.mark.usefixtures("project")
def test_import_says_what_is_wrong(capsys: Output) -> None:
    """Problems go to standard error, one a line, and the status is 1."""
    put("sources/a.txt", source(date="fevral 31,2023 11:00"))
    assert main(["import", "sources", "none"]) == 1
    out, err = capsys.readouterr()
    assert out == "imported 0, unchanged 0, conflicts 0, problems 2\n"
    assert [line.split(";")[0] for line in err.splitlines()] == [
        "sources/a.txt:2: fevral 31",
        "none: cannot be read: No such file or directory",
    ]


def test_import_from_another_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """A folder of the project, or --root, is as good as the project itself."""
    put("sources/a.txt", source())
    below = project / "themes"
    below.mkdir()
    monkeypatch.chdir(below)
    assert main(["import"]) == 0
    assert (project / "content/az/2023/03/president-59065.md").is_file()
    monkeypatch.chdir("/")
    assert main(["import", "--root", str(project), "--content", str(below / "other")]) == 0
    assert (below / "other/az/2023/03/president-59065.md").is_file()
    assert capsys.readouterr().err == ""


def test_import_needs_the_own_host(project: Path, capsys: Output) -> None:
    """Without the setting no id can be made."""
    (project / "pelicanconf.py").write_text("OWN_HOST = 3\n", encoding="utf-8")
    assert main(["import"]) == 2
    assert capsys.readouterr().err == (
        f"press: {project}/pelicanconf.py: no OWN_HOST; "
        'expected a line such as: OWN_HOST = "president.az"\n'
    )


@pytest.mark.usefixtures("project")
def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """On a terminal the import shows how far it is; elsewhere it says nothing."""
    put("sources/a.txt", source())
    watched: list[str] = []

    def track(items: object, doing: str, **_: object) -> object:
        watched.append(doing)
        return items

    monkeypatch.setattr("rich.progress.track", track)
    main(["import"])
    assert watched == []
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    main(["import"])
    assert watched == ["reading", "importing"]
    assert capsys.readouterr().err == ""
