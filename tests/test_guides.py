"""The guides for editors: what they say the screen shows is what it shows, in both languages."""

import re
from pathlib import Path

import pytest

from press.cli import main
from press.language.interface import gettext
from press.languages import LANGUAGES, TRANSLATION
from tests.small_project import make_project, put

DOCS = Path(__file__).parent.parent / "docs"
GUIDES = {language: (DOCS / f"editing-{language}.md").read_text("utf-8") for language in LANGUAGES}


def examples(text: str) -> list[str]:
    """Return the blocks of a guide that are written or seen as they stand."""
    blocks = re.findall(r"(?:^(?: {4,}\S.*|)\n)+", text, re.MULTILINE)
    return [
        "\n".join(line.strip() for line in block.strip().splitlines())
        for block in blocks
        if block.strip()
    ]


def test_both_guides_say_the_same() -> None:
    """The two have the same steps and, but for explanations, the same examples."""
    ours, theirs = (GUIDES[language] for language in LANGUAGES)
    assert ours.count("\n## ") == theirs.count("\n## ") == 7
    assert examples(ours)[:-1] == examples(theirs)[:-1]


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_new_editor_sees_what_the_guide_shows(
    language: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The guide's source becomes the guide's article; its slip is reported in its words."""
    make_project(tmp_path, monkeypatch)
    source, shown, problem, *_ = examples(GUIDES[language])  # type: ignore[index]  # a language
    put("sources/ornel.txt", source)
    assert main(["import"]) == 0
    said = capsys.readouterr().out.strip()
    assert f"press import            {said}" in GUIDES[language]  # type: ignore[index]
    article = Path("content/az/2023/03/velmara-4711.md").read_text("utf-8")
    assert shown in article
    put("sources/ornel.txt", source.replace("mart 02", "marrt 02"))
    assert main(["import"]) == 1
    assert problem in capsys.readouterr().err


def test_the_guide_names_what_readers_press() -> None:
    """Links of the pages are called in the guides as on the pages."""
    for language in LANGUAGES:
        for words in ("Fix this sentence", "Report an error"):
            assert f"*{gettext(language, words)}*" in GUIDES[language]
        for words in ("Translate this article", "Improve this translation"):
            assert f"*{gettext(TRANSLATION, words)}*" in GUIDES[language]
