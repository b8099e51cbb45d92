"""``press check`` says all that is wrong, ``press new`` begins what is right."""

from pathlib import Path

import pytest

from press.cli import main
from press.commands import check
from press.entities.kinds import ENTITY_KINDS
from press.problems import Problems
from press.site_checks.check_output import Summary
from tests.sample_files import BY_HAND, PATH
from tests.small_project import make_project, put

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty project, which is the current folder."""
    return make_project(tmp_path, monkeypatch)


@pytest.mark.usefixtures("project")
def test_check(capsys: Output) -> None:
    """Articles, pages and names are checked; each problem is one line."""
    put(f"content/{PATH}", BY_HAND)
    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("articles 1, translations 0, pages 0, names ")
    assert out.endswith(", problems 0\n")
    assert err == ""
    put(f"content/{PATH}", BY_HAND.replace("kind: opening", "kind: openin"))
    put("content/pages/az/about.md", "")
    put("content/entities/people.yaml", "- x\n")
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert f"content/{PATH}:5: kind: “openin” is not known; expected “opening”\n" in err
    assert "content/pages/az/about.md:1: no front matter; " in err
    assert "content/entities/people.yaml" in err
    assert out.endswith(f", problems {len(err.splitlines())}\n")


@pytest.mark.usefixtures("project")
def test_check_misnamed(capsys: Output) -> None:
    """A file that nobody reads is told of; what editors' programs leave beside it is not."""
    left_alone = ("az/.gitkeep", "az/2023/03/1.md~", "az/.1.md.swp", "README.md")
    unread = ("az/2023/03/1.md.txt", "az/2023/03/2.MD", "en/foo.txt", "pages/az/x.html")
    misplaced = ("foo.md", "pages/foo.md", "ru/2023/03/1.md")
    yaml = ("az/places.yaml", "entites/people.yaml", "people.YML", "pages/az/terms.yaml")
    for path in (*left_alone, *unread, *misplaced, *yaml):
        put(f"content/{path}", BY_HAND)
    assert main(["check"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert sorted(said) == sorted(
        [
            *(
                f"content/{path}: a name that does not end in .md, so nobody reads the file; "
                "expected a name that ends in .md"
                for path in unread
            ),
            *(
                f"content/{path}: a Markdown file in a folder where nobody reads it; "
                "expected an article at az/YYYY/MM/ID.md"
                for path in misplaced
            ),
            *(
                f"content/{path}: a YAML file in a folder where nobody reads it; "
                "expected names in entities/, or phrases in terms.yaml"
                for path in yaml
            ),
        ]
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("command", [["check"], ["names"], ["queue"]])
@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("peple.yaml", "people.yaml"),
        ("organisations.yml", "organizations.yaml"),
        ("Places.yaml", "places.yaml"),
        ("az/events.yaml", "events.yaml"),
        ("declined.yaml", "declined.txt"),
        ("x.txt", f"{', '.join(kind.file for kind in ENTITY_KINDS)} or declined.txt"),
    ],
)
def test_misnamed_names(command: list[str], path: str, meant: str, capsys: Output) -> None:
    """A file of names that nobody reads is told of by all that read names, with the one meant."""
    put(f"content/{PATH}", BY_HAND)
    for right in (".people.yaml.swp", "README.md", "declined.txt", "events.yaml", "events.yaml~"):
        put(f"content/entities/{right}", "")
    assert main(command) == 0
    assert capsys.readouterr().err == ""
    put(f"content/entities/{path}", "")
    assert main(command) == 1
    assert capsys.readouterr().err == (
        f"content/entities/{path}: a file that nobody reads; expected its names in {meant}\n"
    )


@pytest.mark.usefixtures("project")
def test_check_ids(capsys: Output) -> None:
    """An imported article keeps the id of its source; what was written by hand has any."""
    put("content/az/2023/03/9999.md", BY_HAND)
    assert main(["check"]) == 0
    imported = f"sha256: {'0123456789abcdef' * 4}\nkind:"
    put("content/az/2023/03/59065.md", BY_HAND.replace("kind:", imported))
    assert main(["check"]) == 0
    Path("content/az/2023/03/59065.md").rename("content/az/2023/03/9999.md")
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        "content/az/2023/03/9999.md: the id is 9999, but the source of the article gives "
        "59065; expected the file name 59065.md\n"
    )
    asked = BY_HAND.replace("kind:", imported).replace("az/59065", "view?id=48")
    put("content/az/2023/03/9999.md", asked)
    assert main(["check"]) == 1
    assert "expected the file name view-48.md\n" in capsys.readouterr().err
    for kept in ("view-48", "view"):  # by the path alone: as it was imported before
        next(Path("content/az").rglob("*.md")).rename(f"content/az/2023/03/{kept}.md")
        assert main(["check"]) == 0
    Path("content/az/2023/03/view.md").unlink()
    put("content/az/2023/03/9999.md", BY_HAND.replace("kind:", imported).replace("59065", "…"))
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("content/az/2023/03/9999.md: source: address “")


@pytest.mark.usefixtures("project")
def test_check_names(capsys: Output) -> None:
    """A name that an editor adds has to be in the files of names."""
    put(f"content/{PATH}", BY_HAND.replace("kind:", "names: {drop: [zirvistan]}\nkind:"))
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        f"content/{PATH}:5: names: “zirvistan” is not in content/entities; expected the id of a "
        "name in those files, or an entry for it there\n"
    )
    put(f"content/{PATH}", BY_HAND.replace("kind:", "names: {add: [uzbekistn]}\nkind:"))
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        f"content/{PATH}:5: names: “uzbekistn” is not in content/entities; expected the id of a "
        "name in those files, perhaps “uzbekistan”\n"
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("text", ["tolm:\n\taz: Tolm\n", "tolm:\n  az: Tolm\n\ten: Tolm\n"])
def test_check_tabs(text: str, capsys: Output) -> None:
    """A tab looks like an indent and is none: it is named in every file of YAML."""
    put(f"content/{PATH}", BY_HAND.replace("---\n", f"---\n{text}", 1))
    put("content/entities/places.yaml", text)
    put("content/terms.yaml", text)
    assert main(["check"]) == 1
    line = text.count("\n")
    said = [f"{PATH}:{line + 1}", f"entities/places.yaml:{line}", f"terms.yaml:{line}"]
    assert sorted(capsys.readouterr().err.splitlines()) == sorted(
        f"content/{place}: a tab; expected spaces" for place in said
    )


@pytest.mark.usefixtures("project")
def test_check_terms(capsys: Output) -> None:
    """The table of terms is checked and, with --fix, written in its one form."""
    put("content/terms.yaml", "dağ: {en: mountain\n")
    assert main(["check"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("content/terms.yaml:2: did not find expected ")
    file = put("content/terms.yaml", "dağ: {en: mountain}\n")
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("content/terms.yaml:1: found ")
    assert main(["check", "--fix"]) == 0
    assert file.read_text(encoding="utf-8") == "dağ:\n  en: mountain\n"


@pytest.mark.usefixtures("project")
def test_check_without_content(capsys: Output) -> None:
    """A project without content has to import first."""
    assert main(["check"]) == 1
    assert capsys.readouterr() == (
        "checked nothing, problems 1\n",
        "content: no such folder; expected articles: press import\n",
    )


@pytest.mark.usefixtures("project")
def test_check_doubts(capsys: Output) -> None:
    """Titles in doubt are listed with their words, for an editor to go through."""
    doubts = 'title_doubts: ["məktəb", "açılıb"]\nkind:'
    put(f"content/{PATH}", BY_HAND.replace("kind:", doubts))
    assert main(["check", "--doubts"]) == 0
    listed, summary = capsys.readouterr().out.splitlines()
    assert listed == f"content/{PATH}:2: Yeni məktəb açılıb: uncertain: “məktəb”, “açılıb”"
    assert summary.endswith(", titles in doubt 1, problems 0")


@pytest.mark.usefixtures("project")
def test_check_fix(capsys: Output) -> None:
    """What is right but written in another way is written in the canonical way."""
    file = put(f"content/{PATH}", "\ufeff" + BY_HAND.replace("\n", "\r\n"))
    assert main(["check", "--fix"]) == 0
    assert capsys.readouterr().out.startswith("rewrote 1, articles 1")
    assert file.read_bytes().decode() == (
        '---\ntitle: "Yeni məktəb açılıb"\ndate: 2023-03-01T11:00:00+04:00\n'
        "source: https://example.invalid/az/59065\nkind: opening\n---\n\nBirinci cümlə.\n"
    )
    main(["check", "--fix"])
    assert capsys.readouterr().out.startswith("rewrote 0, ")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "text", [BY_HAND.replace("kind:", "# bax\nkind:"), BY_HAND.replace("kind:", "knd:"), "x"]
)
def test_fix_loses_nothing(text: str) -> None:
    """A comment cannot be kept, a wrong line not be put right: such files stay as they are."""
    file = put(f"content/{PATH}", text)
    main(["check", "--fix"])
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("project")
def test_check_output(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """The finished site is checked instead of the content, where the project or --output says."""
    assert main(["check", "--output"]) == 1
    assert capsys.readouterr().err == (
        "output: no such folder; expected a finished site: make html\n"
    )
    checked: list[tuple[Path, int]] = []

    def check_output(folder: Path, _: Problems, most_megabytes: int) -> Summary:
        checked.append((folder, most_megabytes))
        return Summary(pages=1, links=0, files=1, size=9, costs=("a page costs 9",))

    monkeypatch.setattr(check, "check_output", check_output)
    Path("output").mkdir()
    Path("elsewhere").mkdir()
    assert main(["check", "--output"]) == 0
    assert capsys.readouterr().out.startswith("a page costs 9\noutput: 1 pages")
    assert main(["check", "--output", "elsewhere", "--largest", "0"]) == 0
    assert checked == [(Path("output"), 1000), (Path("elsewhere"), 0)]


NEW = ["new", "Ayla Tanış qonağı qəbul edib", "--date", "2023-02-28T22:30Z"]
ADDRESS = "https://example.invalid/az/77"


@pytest.mark.usefixtures("project")
def test_new(capsys: Output) -> None:
    """A new article lies where its date in Baku and its address put it; its text is missing."""
    assert main([*NEW, "--source", ADDRESS]) == 0
    assert capsys.readouterr().out == (
        "content/az/2023/03/77.md: begun; add the text at its end, one sentence per line\n"
    )
    assert Path("content/az/2023/03/77.md").read_text(encoding="utf-8") == (
        '---\ntitle: "Ayla Tanış qonağı qəbul edib"\ndate: 2023-03-01T02:30:00+04:00\n'
        f"source: {ADDRESS}\nkind: received\n---\n\n"
    )
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        "content/az/2023/03/77.md: no text below the front matter; expected at least one sentence\n"
    )


@pytest.mark.usefixtures("project")
def test_new_keeps_what_is_there(capsys: Output) -> None:
    """An id that any folder has is taken."""
    put("content/az/2020/01/77.md", "x")
    assert main([*NEW, "--source", ADDRESS]) == 1
    assert capsys.readouterr() == (
        "",
        "content/az/2020/01/77.md: this article has the id 77 already; expected a new id\n",
    )


@pytest.mark.usefixtures("project")
def test_new_needs_an_id(capsys: Output) -> None:
    """An address that gives no id is refused as in an import."""
    assert main([*NEW, "--source", "https://example.invalid/"]) == 1
    assert capsys.readouterr().err.startswith(
        "--source: address “https://example.invalid/”, which ends in “”; expected an address"
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["", "--date", "2023-03-01T11:00"], "a headline is one line"),
        (["x", "--date", "2023-03-01"], "“2023-03-01” is not a date with a time"),
        (["x", "--date", "mart 01,2023 11:00"], "is not a date with a time"),
        (["x", "--date", "2023-02-31T11:00"], "is not a date with a time"),
        (["x", "--date", "2023-03-01T11:00", "--kind", "none"], "invalid choice: 'none'"),
    ],
)
def test_new_with_wrong_words(arguments: list[str], said: str, capsys: Output) -> None:
    """Wrong arguments end with 2 and say what is wrong."""
    with pytest.raises(SystemExit) as end:
        main(["new", *arguments, "--source", ADDRESS])
    assert end.value.code == 2
    assert said in capsys.readouterr().err
