"""The pages that editors wrote: about, corrections, translation policy."""

import re
from pathlib import Path

import pytest

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language

PAGES = Path(__file__).parent.parent / "content" / "pages"
NAMES = ("about.md", "corrections.md", "translation-policy.md")

#: What only a site that names its repository has, and how a sentence says “if it is there”.
OF_A_REPOSITORY = {
    ORIGINAL: r"depo|proqram koduna|redaktə keçidi",
    TRANSLATION: r"repository|source code|link for editing",
}
CONDITION = {ORIGINAL: "keçid varsa", TRANSLATION: "If the foot of this page links"}


def lines(language: Language, name: str) -> list[str]:
    """Return the lines of a page."""
    return (PAGES / language.code / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_sentences_answer_one_another(name: str) -> None:
    """In both languages sentences, headings and gaps stand on the same lines."""
    shapes = [
        ["#" if text[:1] == "#" else bool(text) for text in lines(each, name)] for each in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_promised_that_the_settings_may_leave_out(language: Language) -> None:
    """Without REPOSITORY_URL no page links to a repository: no sentence says that it does."""
    found = [
        text
        for name in NAMES
        for text in lines(language, name)
        if re.search(OF_A_REPOSITORY[language], text)
    ]
    assert found
    assert [text for text in found if CONDITION[language] not in text] == []
