"""Links: what each line of a translation answers, where line n does not answer line n."""

from dataclasses import replace
from pathlib import Path

import pytest

from press.archive.canonical_form import canonical_text
from press.cli import main
from press.content.article import Article, Translation, read_translation, sentence_hash
from press.content.body import parse_body
from press.content.follows import (
    FollowedLine,
    FollowedSentence,
    followed_lines,
    written_lines,
)
from press.problems import Problems
from press.translation.alignment import align_lines, alignment_of, source_hashes
from press.translation.review import Reviewer
from tests.cases_table import read_cases
from tests.small_archive import article
from tests.small_project import make_project, put
from tests.small_translation import english, original
from tests.translation_samples import AUTHORITY, GLOSSARY

Output = pytest.CaptureFixture[str]
FRONT = '---\ntitle: "Headline"\ntranslation: reviewed\nreviewer: "Ayla Tanış"\n'
HASHES = {letter: sentence_hash(letter) for letter in "abcdx"}


def items(text: str) -> list[str]:
    """Return the items that a cell of the table stands for."""
    links: list[str] = []
    for item in text.replace("~", " ").split(" "):
        if item.endswith("%"):
            links[-1] += f" {item}"
        elif item == "none":
            links.append(item)
        else:
            parts = (part.partition("-") for part in item.split("+"))
            links.append("+".join(f"{n}{dash}{HASHES.get(one, '')}" for n, dash, one in parts))
    return links


def numbers(text: str) -> list[int]:
    """Return the indexes that a cell's numbers mean."""
    return [int(number) - 1 for number in text.split()]


@pytest.mark.parametrize("row", read_cases("followed_lines.tsv"), ids=lambda row: row["why"])
def test_what_the_lines_answer(row: dict[str, str]) -> None:
    """Links are held to the original as it is now, sentence by sentence."""
    current = [HASHES[letter] for letter in row["original"]]
    alignment = align_lines(followed_lines(items(row["follows"])), current)
    answers = [
        () if one == "-" else tuple(int(number) - 1 for number in one.split("+"))
        for one in row["answers"].split()
    ]
    assert list(alignment.answers) == answers
    assert sorted(alignment.stale) == numbers(row["stale"])
    assert list(alignment.missing) == numbers(row["missing"])
    assert list(alignment.omitted) == numbers(row["omitted"])


@pytest.mark.parametrize("row", read_cases("followed_lines.tsv"), ids=lambda row: row["why"])
def test_links_are_written_as_they_were_read(row: dict[str, str]) -> None:
    """Links with their hashes read back as what was written."""
    lines = followed_lines(items(row["follows"]))
    if all(sentence.hash for line in lines for sentence in line.sentences):
        assert followed_lines(written_lines(lines)) == lines


def test_line_by_line_is_written_as_ever() -> None:
    """Where line n answers sentence n and nobody doubts it, hashes alone say so."""
    lines = [FollowedLine((FollowedSentence(n, HASHES[one]),)) for n, one in enumerate("ab", 1)]
    assert written_lines(lines) == (HASHES["a"], HASHES["b"])
    doubted = [lines[0], lines[1]._replace(percent=80)]
    assert written_lines(doubted) == (f"1-{HASHES['a']}", f"2-{HASHES['b']} 80%")


def parsed(follows: str, body: str = "One.\n") -> tuple[Translation | None, list[str]]:
    """Return a translation with this line in its front matter, and its problems."""
    problems = Problems()
    text = f"{FRONT}follows: {follows}\n---\n\n{body}"
    return read_translation("en/2023/03/1.md", text, problems), [str(one) for one in problems]


@pytest.mark.parametrize(
    ("follows", "found"),
    [
        ("[kdfb]", "“kdfb” is not a sentence hash, nor the numbers of sentences"),
        ("[0]", "“0” is not a sentence hash, nor the numbers of sentences"),
        ("[1+]", "“1+” is not a sentence hash, nor the numbers of sentences"),
        ("[2-kdfb]", "“2-kdfb” is not a sentence hash, nor the numbers of sentences"),
        ("[1 101%]", "“1 101%” is not a sentence hash, nor the numbers of sentences"),
        ("[kdfbmnqr, none]", "has hashes alone beside numbers of sentences"),
    ],
)
def test_wrong_links(follows: str, found: str) -> None:
    """A link that cannot be read is one line with an example of what can."""
    expected = "expected, for example: [kdfbmnqr], or all with numbers: [1, 2+3, none]"
    assert parsed(follows) == (None, [f"en/2023/03/1.md:5: follows: {found}; {expected}"])


def two_sentences(text: str = "Bir.\nİki.\n") -> Article:
    """Return an article of two sentences."""
    return replace(article(1, "2023-03-01T11:00"), body=parse_body(text))


def test_the_canonical_form_adds_the_hashes_of_an_editors_numbers() -> None:
    """An editor names sentences by their numbers; `press check --fix` adds what proves them."""
    known = two_sentences()
    one, two = source_hashes(known)
    text = f"{FRONT}follows: [1+2, none]\n---\n\nOne and two.\nMore.\n"
    fixed = canonical_text("en/2023/03/1.md", text, known)
    assert fixed == text.replace("[1+2, none]", f"[1-{one}+2-{two}, none]")
    assert canonical_text("en/2023/03/1.md", fixed, known) == fixed
    plain = canonical_text("en/2023/03/1.md", text.replace("[1+2, none]", "[1, 2]"), known)
    assert plain == text.replace("[1+2, none]", f"[{one}, {two}]")
    beyond = text.replace("[1+2, none]", "[1, 3]")
    assert canonical_text("en/2023/03/1.md", beyond, known) == beyond


def test_sentences_that_answer_the_same_are_checked_together() -> None:
    """Figures of one sentence may stand in two of the other language."""
    known = two_sentences("12 məktəb və 3 bağ var.\nİki.\n")
    text = "There are 12 schools.\nAnd 3 gardens.\nTwo.\n"
    record, _ = parsed("[1, 1, 2]", text)
    assert record
    reviewer = Reviewer(AUTHORITY, GLOSSARY)
    assert not reviewer.review(known, record, ()).doubts
    wrong = replace(record, body=parse_body(text.replace("3 gardens", "4 gardens")))
    assert list(reviewer.review(known, wrong, ()).doubts) == [0]


def test_a_program_s_links_are_doubtful_below_ninety_per_cent() -> None:
    """Only what a program is not certain of is doubtful; what an editor says is not."""
    record, _ = parsed("[1 95%, 2 60%]", "One.\nTwo.\n")
    assert record
    assert alignment_of(two_sentences(), record).doubtful == (1,)


# --- the command ------------------------------------------------------------

BODY = (
    "Velmara Prezidenti Daren Talvik martın 3-də Ornel şəhərində olub.\n"
    "O, 240 şagirdlik məktəblə tanış olub.\nGörüşdə 18,5 faiz artım qeyd edilib.\n"
)
ENGLISH = (
    "President of Velmara Daren Talvik visited Ornel on 3 March and saw a school for 240 pupils.\n"
    "Growth of 18.5 per cent was noted at the meeting.\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a project with an article whose English has fewer sentences."""
    make_project(tmp_path, monkeypatch)
    original(1, BODY)
    put(str(english(1)), f"{FRONT}---\n\n{ENGLISH}")
    return tmp_path


def said(capsys: Output, *arguments: str) -> str:
    """Return what a command prints, problems and all."""
    capsys.readouterr()
    main(list(arguments))
    return "".join(capsys.readouterr())


@pytest.mark.usefixtures("project")
def test_align_proposes_and_writes(capsys: Output) -> None:
    """English with other lines is a problem until its links are written; then all is well."""
    assert "expected one line for each line of the original, or links: press align" in said(
        capsys, "check"
    )
    out = said(capsys, "align")
    assert f"{english(1)}:7: answers sentences 1 and 2" in out
    assert out.endswith("looked at 1, wrote 0, problems 0\n")
    assert said(capsys, "align", "--write").endswith("looked at 1, wrote 1, problems 0\n")
    one, two, three = source_hashes(replace(two_sentences(), body=parse_body(BODY)))
    text = english(1).read_text(encoding="utf-8")
    assert f"\nfollows: [1-{one}+2-{two}" in text
    assert f", 3-{three}" in text
    assert said(capsys, "align").endswith("looked at 0, wrote 0, problems 0\n")
    assert said(capsys, "check").endswith(", problems 0\n")


@pytest.mark.usefixtures("project")
def test_an_editors_links_stay(capsys: Output) -> None:
    """What an editor says of a line is kept when the text is aligned again."""
    put(str(english(1)), f"{FRONT}follows: [1, 2+3]\n---\n\n{ENGLISH}")
    out = said(capsys, "align", "1")
    assert f"{english(1)}:8: answers sentence 1: " in out
    assert f"{english(1)}:9: answers sentences 2 and 3: " in out


@pytest.mark.usefixtures("project")
def test_links_in_doubt_are_listed(capsys: Output) -> None:
    """The queue counts links in doubt, and the check names their lines."""
    put(str(english(1)), f"{FRONT}follows: [1+2 60%, 3]\n---\n\n{ENGLISH}")
    assert ", links in doubt 1; " in said(capsys, "queue")
    assert f"{english(1)}:8: link in doubt: answers sentences 1 and 2 (60%)" in said(
        capsys, "check"
    )


@pytest.mark.usefixtures("project")
def test_links_that_cannot_be(capsys: Output) -> None:
    """Links to what was never there, and links of other lines, are told with their line."""
    put(str(english(1)), f"{FRONT}follows: [1, 9]\n---\n\n{ENGLISH}")
    assert f"{english(1)}:5: follows: sentence 9, where the original has 3; " in said(
        capsys, "check"
    )
    put(str(english(1)), f"{FRONT}follows: [1, 2, none]\n---\n\n{ENGLISH}")
    assert f"{english(1)}:5: follows: 3 items for 2 lines; " in said(capsys, "check")


@pytest.mark.usefixtures("project")
def test_what_align_cannot_do(capsys: Output) -> None:
    """An unknown id, English that is not there and a comment are told in one line each."""
    original(2)
    out = said(capsys, "align", "2", "3")
    assert "content/az: no article with the id 3; expected the name of a file" in out
    assert "content/az/2023/03/2.md: no English of this article that can be read; " in out
    put(str(english(1)), f"{FRONT}# mine\n---\n\n{ENGLISH}")
    out = said(capsys, "align", "--write", "1")
    assert f"{english(1)}:1: the front matter has a comment, which would be lost; " in out
    assert "# mine" in english(1).read_text(encoding="utf-8")
