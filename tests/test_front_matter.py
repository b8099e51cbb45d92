"""Front matter holds what was written, and says in an editor's words what is wrong."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from press.content.article import article_text
from tests.cases_table import read_cases
from tests.sample_files import (
    BY_HAND,
    OFFICIAL,
    PATH,
    TEXT,
    TRANSLATED,
    article,
    complaints,
    with_line,
    without,
)


def wrong_lines(file: str) -> list[tuple[str, str]]:
    """Return line and complaint of the table's rows for this kind of file."""
    rows = read_cases("front_matter_problems.tsv")
    return [(row["line"], row["problem"]) for row in rows if row["file"] == file]


@pytest.mark.parametrize("title", ["no", "2023", "2023-03-01", "1e3", "~", "null", "0x1F", "YES"])
def test_titles_are_text(title: str) -> None:
    """No title turns into a number, a date or a truth value, quoted or not."""
    assert article(with_line(f"title: {title}")).title == title
    written = article_text(replace(article(BY_HAND), title=title), "Cümlə.")
    assert yaml.safe_load(written.split("---\n")[1])["title"] == title


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_every_title_comes_back(title: str) -> None:
    """Whatever a title holds, a line of YAML gives it back, to us and to others."""
    one_line = title.replace("\n", " ")
    if not one_line.strip():
        return
    written = article_text(replace(article(BY_HAND), title=one_line), "Cümlə.")
    assert article(written).title == one_line
    assert yaml.safe_load(written.split("---\n")[1])["title"] == one_line


def test_other_readers_see_the_same_values() -> None:
    """A YAML reader that guesses types finds the text, the date and the lists."""
    values = yaml.safe_load(TEXT.split("---\n")[1])
    assert values["date"].isoformat() == "2023-03-01T11:00:00+04:00"
    assert values["sha256"] == "0123456789abcdef" * 4
    assert values["names"] == {"add": ["zirvistan"], "drop": ["ayla-tanis"]}


@pytest.mark.parametrize(("line", "complaint"), wrong_lines("article"))
def test_wrong_values(line: str, complaint: str) -> None:
    """A wrong value is named with its line, what it is, and a right example."""
    assert f"{PATH}:{complaint}" in complaints(with_line(line))


@pytest.mark.parametrize(
    ("key", "example"),
    [
        ("title", 'title: "Yeni məktəb açılıb"'),
        ("date", "date: 2023-03-01T11:00:00+04:00"),
        ("source", "source: https://president.az/az/articles/view/59065"),
        ("kind", "kind: received"),
    ],
)
def test_missing_keys(key: str, example: str) -> None:
    """A missing key is named, with a line that would do."""
    assert complaints(without(key)) == [f"{PATH}:1: no “{key}”; expected a line such as: {example}"]


def test_all_problems_at_once() -> None:
    """An editor sees everything that is wrong, not the first of it."""
    wrong = with_line("kind: görüş", with_line("date: dünən", without("title")))
    assert [line.split("; ")[0] for line in complaints(wrong)] == [
        f"{PATH}:1: no “title”",
        f"{PATH}:3: date: “dünən” is not a date with a time",
        f"{PATH}:2: kind: “görüş” is not known",
    ]


def test_keys_stand_once() -> None:
    """YAML would take the last of two in silence."""
    twice = BY_HAND.replace("kind:", 'title: "Başqa"\nkind:')
    assert complaints(twice) == [f"{PATH}:5: “title” a second time; expected each key once"]


@pytest.mark.parametrize(
    ("yaml_lines", "complaint"),
    [
        ("title: Məktub: cavab", "2: YAML: a second colon, outside quotes"),
        ('title: "Məktub', "3: YAML: a quotation mark that nothing closes"),
        ("title: `x", "2: YAML: a first character that needs quotes"),
        ('title: "a" b', "2: YAML: text after the closing quotation mark"),
        ("- title", "2: front matter without keys"),
        ("", "2: front matter without keys"),
    ],
)
def test_unreadable_yaml(yaml_lines: str, complaint: str) -> None:
    """What YAML cannot read is said in an editor's words, alone, with its line."""
    (said,) = complaints(f"---\n{yaml_lines}\n---\n\nCümlə.\n")
    assert said.startswith(f"{PATH}:{complaint}; expected ")


@pytest.mark.parametrize("text", ["", "Cümlə.\n", "---\ntitle: x\n", "\n---\ntitle: x\n---\n"])
def test_front_matter_is_fenced(text: str) -> None:
    """The first line is ---, and a second one ends the front matter."""
    fences = 'a line ---, then lines such as title: "…", then a line ---'
    assert complaints(text) == [f"{PATH}:1: no front matter; expected first: {fences}"]


@pytest.mark.parametrize(("line", "complaint"), wrong_lines("translation"))
def test_wrong_translations(line: str, complaint: str) -> None:
    """A translation names what its status stands on."""
    assert complaints(with_line(line, OFFICIAL), TRANSLATED) == [f"{TRANSLATED}:{complaint}"]
