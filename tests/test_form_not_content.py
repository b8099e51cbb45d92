"""``press check --fix`` changes how a file is written, never what it says."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.archive import canonical_form
from press.archive.canonical_form import canonical_text
from press.cli import main
from press.content.article import read_article, read_translation
from press.content.front_matter_values import quoted
from press.content.yaml_tree import compose, plain_value
from press.entities.authority import canonical_stanzas
from press.entities.authority.stanzas import read_stanzas
from press.entities.kinds.person import PERSON
from press.problems import DEBUG, Problems
from press.translation.glossary import glossary_file
from press.translation.glossary.glossary_file import read_glossary
from tests.sample_files import BY_HAND, OFFICIAL, PATH, TRANSLATED
from tests.small_project import make_project, put

#: Letters, and all that a form could trip over: signs of YAML, of Markdown, unseen characters.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("əƏIıİ aZ09:#-?|>&*!%@`'\"\\[]{},~=<.…\t\n\r"),
        st.characters(codec="utf-8", exclude_characters="\0"),
    ),
    max_size=12,
)
SOME = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@SOME
@given(TEXTS, TEXTS, TEXTS, st.booleans())
def test_an_article_says_what_it_said(title: str, reason: str, body: str, crlf: bool) -> None:
    """An article whose form is changed is read as it was; so is its form."""
    text = BY_HAND.replace("Yeni məktəb açılıb", quoted(title))
    text = text.replace("kind: opening\n", f"kind: opening\nwithdrawn: {quoted(reason)}\n") + body
    text = text.replace("\n", "\r\n") if crlf else text
    problems = Problems()
    before = read_article(PATH, text, problems)
    after = canonical_text(PATH, text)
    assert (after is None) <= (before is None or "#" in text)
    if before and after is not None:
        assert read_article(PATH, after, problems) == before
        assert canonical_text(PATH, after) in {after, None}


@SOME
@given(TEXTS, TEXTS)
def test_a_translation_says_what_it_said(title: str, body: str) -> None:
    """A translation whose form is changed is read as it was."""
    text = OFFICIAL.replace('"New school opened"', quoted(title)) + body
    before = read_translation(TRANSLATED, text, Problems())
    after = canonical_text(TRANSLATED, text)
    if before and after is not None:
        assert read_translation(TRANSLATED, after, Problems()) == before


@SOME
@given(st.lists(TEXTS, min_size=4, max_size=4), st.booleans())
def test_stanzas_say_what_they_said(texts: list[str], by_json: bool) -> None:
    """A file of names has the same values in canonical form, or it has a problem."""
    name, alias, office, note = (
        quoted(text) if by_json else f"'{text.replace(chr(39), chr(39) * 2)}'" for text in texts
    )
    text = (
        f"daren-talvik:\n  note:\n    az: {note}\n    en: x\n  en: Daren Talvik\n  az: {name}\n"
        f"  aliases:\n    az: [{alias}]\n  roles:\n    - en: {office}\n      az: {office}\n"
    )
    problems = Problems()
    stanzas = read_stanzas(text, "people.yaml", PERSON, problems)
    if problems:
        return
    canonical = canonical_stanzas.canonical_text(text)
    again = read_stanzas(canonical, "people.yaml", PERSON, problems)
    assert not list(problems)
    assert [stanza.entity for stanza in again] == [stanza.entity for stanza in stanzas]
    assert canonical_stanzas.canonical_text(canonical) == canonical


@SOME
@given(TEXTS, TEXTS, TEXTS)
def test_terms_say_what_they_said(original: str, english: str, note: str) -> None:
    """A file of terms has the same terms in canonical form, or it stays."""
    text = f"{quoted(original)}:\n  note: {quoted(note)}\n  en: {quoted(english)}\n"
    file = Path("terms.yaml")
    before = list(read_glossary(text, file, Problems()))
    after = glossary_file.canonical_text(text, file)
    if after is not None:
        assert list(read_glossary(after, file, Problems())) == before


@pytest.mark.parametrize(
    "escape", ["\\x1b[2J", "\\u0085", "\\u2028", "\\x7f", "\\ufeff", "\\u202e"]
)
def test_what_nobody_sees_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    escape: str,
) -> None:
    """A character that no editor shows is told with its line, and the file stays as it is."""
    make_project(tmp_path, monkeypatch)
    file = put(
        "content/entities/people.yaml", f'talvik:\n  en: Talvik\n  az: "Daren {escape} Talvik"\n'
    )
    before = file.read_bytes()
    assert main(["check", "--fix"]) == 1
    assert "people.yaml:3: " in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_form_with_a_fault_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the program would write other values nothing is written, and the file is named."""
    monkeypatch.setenv(DEBUG, "")
    make_project(tmp_path, monkeypatch)
    files = [
        put(f"content/{PATH}", BY_HAND),
        put("content/entities/people.yaml", "talvik:\n  en: Talvik\n  az: Talvik\n"),
        put("content/terms.yaml", "salam:\n  en: hello\n  note: x\n"),
    ]
    before = [file.read_bytes() for file in files]
    monkeypatch.setattr(canonical_form, "article_text", lambda *_: BY_HAND.replace("Yeni", "Köhnə"))
    monkeypatch.setattr(canonical_stanzas, "yaml_text", lambda text: f"{text}x")
    monkeypatch.setattr(glossary_file, "_scalar", lambda text: f"{text}x")
    assert main(["check", "--fix"]) == 1
    assert [file.read_bytes() for file in files] == before
    said = capsys.readouterr().err
    for file in files:
        assert f"{file}: " in said
    assert said.count("in canonical form it would say something else") >= 3


def test_values_are_compared_whatever_their_order() -> None:
    """Order of keys and quotes are form; order of a list and each letter are content."""

    def value(text: str) -> object:
        return plain_value(compose(text, yaml.CSafeLoader))

    assert value("a: [b, c]\nd: e") == value("'d': \"e\"\na:\n- b\n- c")
    assert value("a: [b, c]") != value("a: [c, b]")
    assert value("a: b") != value("a: B")
