"""Phrases with settled English: their file, and where texts have them."""

from pathlib import Path

import pytest

from press.problems import Problems
from press.translation.glossary.glossary import Term, TermUse
from press.translation.glossary.glossary_file import (
    canonical_text,
    check_form,
    load_glossary,
    read_glossary,
    rewrite,
)
from tests.small_project import put
from tests.translation_samples import GLOSSARY

FILE = Path("content/terms.yaml")
TEXT = """# What the archive calls things.

Baş katib:
  en: Secretary General
  also:
    - secretary-general
  sort: office

dağ kəndi:
  en: mountain village
  note: "not: hamlet"
"""


def complaints(text: str) -> list[str]:
    """Return the problems of a file's text as they are printed."""
    problems = Problems()
    read_glossary(text, FILE, problems)
    return [str(problem) for problem in problems]


def found_in(text: str) -> list[tuple[str, str]]:
    """Return the terms of a text: as they stand there, and their English."""
    return [(text[f.start : f.end], f.term.translation) for f in GLOSSARY.longest_matches(text)]


def test_a_file_is_read() -> None:
    """A stanza is a phrase with its English, other right English, what it may do, a note."""
    problems = Problems()
    assert read_glossary(TEXT, FILE, problems) == [
        Term("Baş katib", "Secretary General", ("secretary-general",), TermUse.OFFICE),
        Term("dağ kəndi", "mountain village", note="not: hamlet"),
    ]
    assert not len(problems)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: {en: b}\na: {en: c}\n", "terms.yaml:2: “a” a second time; expected it once: line 1"),
        ("Dağ: {en: b}\ndağ: {en: c}\n", "terms.yaml:2: “dağ” a second time; expected it once"),
        ("dağ: {note: b}\n", "terms.yaml:1: “dağ” without “en”; expected a stanza such as: Baş"),
        ("dağ: mountain\n", "terms.yaml:1: a stanza without keys of its own; expected a stanza"),
        ("dağ: {en: b, nota: c}\n", "terms.yaml:1: unknown key “nota”; expected “note”"),
        ("dağ:\n  en: [b]\n", "terms.yaml:2: en: is a list or has keys of its own; expected"),
        (
            "dağ: {en: b, sort: ofice}\n",
            "sort: “ofice” is not known; expected phrase, office or part",
        ),
        ("dağ: {en: b, also: c}\n", "terms.yaml:1: also: is not a list; expected, for example"),
        ("dağ: {en: b\n", "terms.yaml:2: did not find expected ',' or '}'; expected a stanza"),
        ("dağ: {en: b}\n\x01", "terms.yaml: a character that YAML does not allow; expected"),
    ],
)
def test_problems_are_told_with_their_lines(text: str, complaint: str) -> None:
    """What is wrong is told in one line: file, line and what was expected."""
    first, *_ = complaints(text)
    assert complaint in first
    assert "\n" not in first


def test_the_one_form() -> None:
    """Phrases in alphabetical order, keys in theirs; the head comment stays."""
    jumbled = (
        "# What the archive calls things.\n\n"
        'dağ kəndi: {note: "not: hamlet", en: mountain village}\n'
        "Baş katib:\n  sort: office\n  also: [secretary-general]\n  en: 'Secretary General'\n"
    )
    assert canonical_text(jumbled, FILE) == TEXT
    assert canonical_text(TEXT, FILE) == TEXT


def test_nothing_is_lost_to_the_one_form() -> None:
    """A file with a problem, or with a remark among the stanzas, is left as it is."""
    assert canonical_text("dağ: {en: b, nota: c}\n", FILE) is None
    assert canonical_text(TEXT + "# a remark\n", FILE) is None


def test_the_form_is_checked_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first line that differs is told; --fix writes the file anew, once."""
    monkeypatch.chdir(tmp_path)
    put("content/terms.yaml", TEXT.replace("mountain village", "'mountain village'"))
    problems = Problems()
    check_form(Path("content"), problems)
    (problem,) = problems
    assert str(problem) == (
        "content/terms.yaml:10: found \"  en: 'mountain village'\"; "
        'expected "  en: mountain village", as `press check --fix` writes it'
    )
    assert rewrite(Path("content"), Problems()) == 1
    assert rewrite(Path("content"), Problems()) == 0
    assert FILE.read_text(encoding="utf-8") == TEXT


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    """An archive without a table of terms has none, and no problem."""
    problems = Problems()
    assert not load_glossary(tmp_path, problems)
    assert not len(problems)


def test_the_archives_own_terms_are_well_formed() -> None:
    """The table that comes with the archive reads without a problem, in its one form."""
    content, problems = Path(__file__).parent.parent / "content", Problems()
    assert load_glossary(content, problems)
    check_form(content, problems)
    assert list(problems) == []


def test_phrases_are_found_in_every_form() -> None:
    """Endings, capitals, quotation marks and look-alikes do not hide a phrase."""
    assert found_in("İşğaldan azad edilmiş ərazilərə qayıdış") == [
        ("İşğaldan azad edilmiş ərazilərə", "liberated territories")
    ]
    assert found_in("“Bahar bayramı”nın günü") == [("Bahar bayramı”nın", "Spring Day")]
    assert found_in("Zirvistanın Baş nazirinin çıxışı") == [("Baş nazirinin", "Prime Minister")]


def test_the_longest_phrase_counts() -> None:
    """Inside “xarici işlər naziri” there is no plain “nazir”; `within` tells of both."""
    text = "xarici işlər naziri"
    assert found_in(text) == [(text, "Minister of Foreign Affairs")]
    assert {f.term.translation for f in GLOSSARY.matches(text)} == {
        "Minister of Foreign Affairs",
        "Minister",
    }


def test_words_that_only_begin_alike_are_no_phrase() -> None:
    """«Sədrəzəm» is no «sədr» with an ending."""
    assert found_in("Sədrəzəm gəldi") == []
