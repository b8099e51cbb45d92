"""Several English texts of one article: the best shows, the others stay."""

from pathlib import Path

import pytest

from press.content.folder import read_content, read_pair
from press.content.ladder import base_path, rung_path
from press.problems import Problems
from tests.sample_files import BY_HAND, PATH

TRANSLATED = PATH.replace("az/", "en/")
TEXTS = {
    "official": 'source: "https://velmara.example/en/1"',
    "reviewed": 'reviewer: "Ayla Tanış"',
    "machine": 'engine: "Testomat 1.0"',
    "draft": "",
}


def text(status: str, words: str = "") -> str:
    """Return an English file of this status."""
    return (
        f'---\ntitle: "{status}"\ntranslation: {status}\n{TEXTS[status]}\n---\n\n'
        f"{words or 'The first.'}\n"
    )


def put(root: Path, path: str, content: str) -> None:
    """Write a file into the content folder."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(content, encoding="utf-8")


def shown(root: Path) -> tuple[str, list[str]]:
    """Return the title of the English that a build shows, and what is wrong."""
    problems = Problems()
    content = read_content(root, problems)
    titles = [translation.title for translation in content.translations]
    pair = read_pair(root, PATH, Problems())
    assert [pair[1].title if pair[1] else ""] == (titles or [""])
    return titles[0] if titles else "", [str(one).removeprefix(f"{root}/") for one in problems]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a content folder with an article."""
    put(tmp_path, PATH, BY_HAND)
    return tmp_path


def test_the_best_is_shown(root: Path) -> None:
    """An official text goes before a reviewed one, that before a machine's, that before a draft."""
    for status in ("draft", "machine", "reviewed", "official"):
        put(root, rung_path(TRANSLATED, status), text(status))
        assert shown(root) == (status, [])
    put(root, TRANSLATED, text("reviewed"))
    (root / rung_path(TRANSLATED, "official")).unlink()
    assert shown(root) == ("reviewed", [])
    assert base_path(rung_path(TRANSLATED, "machine")) == TRANSLATED


def test_a_name_says_the_status_of_its_text(root: Path) -> None:
    """A file whose name and front matter differ is told of, and so is a stray one."""
    name = rung_path(TRANSLATED, "official")
    put(root, name, text("machine"))
    title, (said,) = shown(root)
    assert title == ""
    assert said.startswith(f"{name}:3: translation: machine in a file whose name says official; ")
    assert said.endswith(f"expected {Path(TRANSLATED).stem}.machine.md")
    (root / name).unlink()
    stray = "en/2023/03/7.official.md"
    put(root, stray, text("official"))
    assert shown(root)[1] == [
        f"{stray}: no original at az/2023/03/7.md; expected the file beside an original"
    ]


def test_every_text_is_checked(root: Path) -> None:
    """A text that is not shown is held to its original as well."""
    put(root, TRANSLATED, text("reviewed"))
    name = rung_path(TRANSLATED, "machine")
    put(root, name, text("machine", "The first.\nMore."))
    title, said = shown(root)
    assert title == "reviewed"
    assert said[0].startswith(f"{name}:7: 2 lines in paragraph 1 where the original has 1; ")


def test_a_build_sees_a_text_that_came_or_went(root: Path) -> None:
    """What an earlier build has read is read again where another text has come, changed or gone."""
    put(root, TRANSLATED, text("machine"))
    before = read_content(root, Problems())
    put(root, rung_path(TRANSLATED, "reviewed"), text("reviewed"))
    after = read_content(root, Problems(), before.files)
    assert [one.title for one in after.translations] == ["reviewed"]
    again = read_content(root, Problems(), after.files)
    assert again.files[PATH] is after.files[PATH]
    put(root, rung_path(TRANSLATED, "reviewed"), text("reviewed").replace("first", "second"))
    changed = read_content(root, Problems(), again.files)
    assert changed.translations[0].body[0].sentences[0].text == "The second."
    (root / rung_path(TRANSLATED, "reviewed")).unlink()
    assert read_content(root, Problems(), changed.files).translations[0].title == "machine"
