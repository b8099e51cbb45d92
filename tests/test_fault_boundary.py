"""A fault of the program is bound to the file that it worked on: the others are done."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from press.archive.article_checks import check_id
from press.archive.tagging import Tagger, tag_pairs
from press.cli import main
from press.content.article import Article
from press.content.front_matter import read_fields
from press.content.yaml_tree import compose
from press.entities.authority.stanzas import read_stanzas
from press.entities.authority.yaml_values import YamlValues
from press.entities.kinds.person import PERSON
from press.importer.content_text import content_text
from press.languages import LANGUAGES
from press.problems import DEBUG, Problems
from press.site.rendering import Renderer, render_site
from press.site_checks import registry
from press.site_checks.check_output import check_output
from press.translation.glossary.glossary import Glossary
from press.translation.glossary.glossary_file import load_glossary
from tests.sample_files import BY_HAND
from tests.small_archive import AUTHORITY, archive, edition
from tests.small_import import source
from tests.small_output import SmallOutput
from tests.small_project import make_project, put
from tests.theme_pages import environment

PLEASE = "expected no fault of the program: please report it, with this file"


@pytest.fixture(autouse=True)
def _as_for_users(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep faults within their files, as they are for everybody but the tests."""
    monkeypatch.setenv(DEBUG, "")


def failing(when: Callable[..., bool], otherwise: Callable[..., object]) -> Callable[..., object]:
    """Return a function with a fault."""

    def work(*arguments: object, **named: object) -> object:
        if when(*arguments):
            raise IndexError("string index\nout of range")
        return otherwise(*arguments, **named)

    return work


def test_a_fault_is_a_problem_of_its_file() -> None:
    """One line says the file, what was being done and what happened."""
    problems = Problems()
    with problems.boundary("az/1.md", "reading it", 7):
        raise IndexError("string index\nout of range")
    assert [str(problem) for problem in problems] == [
        f"az/1.md:7: reading it failed, IndexError: string index out of range; {PLEASE}"
    ]


def test_what_the_system_refuses_goes_on() -> None:
    """A full disk is no matter of one file."""
    problems = Problems()
    with pytest.raises(OSError, match="full"), problems.boundary("az/1.md", "writing it"):
        raise OSError("full")
    assert not list(problems)


def test_developers_see_where_it_comes_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """PRESS_DEBUG=1 prints the traceback; in tests the fault ends the program."""
    monkeypatch.setenv(DEBUG, "1")
    with Problems().boundary("az/1.md", "reading it"):
        raise IndexError("here")
    assert "test_fault_boundary.py" in capsys.readouterr().err
    monkeypatch.setenv(DEBUG, "raise")
    with pytest.raises(IndexError), Problems().boundary("az/1.md", "reading it"):
        raise IndexError("here")


def test_import_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other sources are imported, and the status is 1."""
    make_project(tmp_path, monkeypatch)
    for number in ("1", "2", "3"):
        put(f"sources/{number}.txt", source(number=number))
    broken = failing(lambda text, *_: text.head.id.endswith("2"), content_text)
    monkeypatch.setattr("press.importer.import_run.content_text", broken)
    assert main(["import"]) == 1
    out, err = capsys.readouterr()
    assert out == "imported 2, unchanged 0, conflicts 0, problems 1\n"
    assert err.startswith("sources/2.txt:3: importing it failed, IndexError: string index out of")


def test_check_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other articles are checked."""
    make_project(tmp_path, monkeypatch)
    for number in ("1", "2"):
        put(f"content/az/2023/03/{number}.md", BY_HAND.replace("59065", number))
    seen: list[str] = []

    def is_first(_: Path, article: Article, *__: object) -> bool:
        seen.append(article.id)
        return article.id == "1"

    monkeypatch.setattr("press.commands.check.check_id", failing(is_first, check_id))
    assert main(["check"]) == 1
    assert seen == ["1", "2"]
    assert "content/az/2023/03/1.md: checking it failed, IndexError" in capsys.readouterr().err


def test_other_stanzas_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stanza with a fault is told with its line."""
    broken = failing(lambda _, node: node.value == "Mara Velin", YamlValues.text)
    monkeypatch.setattr(YamlValues, "text", broken)
    problems = Problems()
    text = "".join(
        f"{name.lower().replace(' ', '-')}:\n  az: {name}\n  en: {name}\n"
        for name in ("Daren Talvik", "Mara Velin", "Lina Orsova")
    )
    stanzas = read_stanzas(text, "people.yaml", PERSON, problems)
    assert [stanza.entity.id for stanza in stanzas] == ["daren-talvik", "lina-orsova"]
    assert [str(problem).partition(",")[0] for problem in problems] == [
        "people.yaml:4: reading “mara-velin” failed"
    ]


def test_other_articles_are_tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article with a fault has no names, and is there."""
    broken = failing(lambda _, pair: pair.original.id == "12", Tagger.tagged)
    monkeypatch.setattr(Tagger, "tagged", broken)
    problems, pairs = Problems(), archive().pairs
    tagged = list(tag_pairs(pairs, AUTHORITY, Glossary(()), 1, problems, Path("content")))
    assert [pair.original.id for pair in tagged] == [pair.original.id for pair in pairs]
    assert [str(problem).partition(",")[0] for problem in problems] == [
        "content/az/2021/12/12.md: finding its names failed"
    ]


def test_other_pages_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with a fault is not there, and is made again by the next build."""
    broken = failing(lambda _, file, *__: file.endswith("en/2021/12/12.html"), Renderer.write)
    monkeypatch.setattr(Renderer, "write", broken)
    problems = Problems()
    renderer = Renderer(environment(), tmp_path, "")
    editions = [edition(language) for language in LANGUAGES]
    keys = render_site(renderer, editions, 1, str, problems=problems)
    assert "en/2021/12/12.html" not in keys
    assert (tmp_path / "az/2021/12/12.html").exists()
    assert [str(problem).partition(",")[0] for problem in problems] == [
        f"{tmp_path}/en/2021/12/12.html: making this page failed"
    ]


def test_other_pages_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule with a fault is told with the page."""
    site = SmallOutput(tmp_path, "https://example.org")
    rule = failing(lambda page: page.file == "az/list.html", lambda _: ())
    rule.__name__ = "rule"
    monkeypatch.setattr(registry, "PAGE_RULES", (rule,))
    problems = Problems()
    check_output(tmp_path, problems)
    assert [str(problem).partition(",")[0] for problem in problems][:1] == [
        f"{site.folder}/az/list.html: checking it failed"
    ]


#: Texts that a parser of YAML could die of.
HOSTILE = {
    "open lists": "key: " + "[" * 60_000,
    "open mappings": "key: " + "{a: " * 20_000,
    "lists in one line": "- " * 60_000,
    "keys in one line": "? " * 60_000,
    "indented": "".join(f"{' ' * depth}a:\n" for depth in range(300)),
    "a list that holds itself": "key: &a [*a]",
    "a mapping that holds itself": "key: &a {b: *a}",
    "many laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
    "a tag": "key: !!python/object/apply:os.system [ls]",
    "a control character": "key: \x07",
    "two documents": "a: b\n---\nc: d\n",
    "nothing": "~",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_yaml_ends_the_program(tmp_path: Path, text: str) -> None:
    """Whatever stands in front matter, names or terms, each door says what is wrong."""
    said: list[str] = []

    def report(line: int, found: str, expected: str) -> None:
        said.append(f"{line}: {found}; {expected}")

    read_fields(text, (), report)
    problems = Problems()
    read_stanzas(text, "people.yaml", PERSON, problems)
    (tmp_path / "terms.yaml").write_text(text, encoding="utf-8")
    load_glossary(tmp_path, problems)
    told = [*said, *map(str, problems)]
    assert len(told) >= 2
    assert not any(PLEASE in line for line in told), told
    assert max(map(len, told)) < 500


def test_what_editors_write_is_read() -> None:
    """Depth and signs that files really have are no hindrance."""
    text = "a:\n  az: S&P *Global* [x] {y}\n  roles:\n    - az: [1, 2]\n      en: {b: {c: [d]}}\n"
    assert compose(text, yaml.CSafeLoader) is not None
