"""A source file is parsed into its parts, or every reason why not is said with its line."""

import hashlib
from collections.abc import Callable

import pytest

from press.importer.source_text import SourceText, parse_source
from press.problems import Problems
from tests.cases_table import read_cases

TEXT = """Title: Ayla Tans qonag qbul edib
Date: mart 01,2023 11:00
URL: https://president.az/az/articles/view/59065

Birinci cümlə. İkinci cümlə.

Üçüncü cümlə.
"""


def read(data: bytes) -> SourceText:
    """Return the parts of a file without problems."""
    problems = Problems()
    found = parse_source("a.txt", data, "president.az", problems)
    assert list(problems) == []
    assert found
    return found


def complaints(data: bytes) -> list[str]:
    """Return the problems of a file as they are printed."""
    problems = Problems()
    assert parse_source("a.txt", data, "president.az", problems) is None
    return [str(problem) for problem in problems]


def test_a_source_is_parsed() -> None:
    """Title, date and address are the lines at the top, the body is all the rest."""
    found = read(TEXT.encode())
    assert found.head.title == "Ayla Tans qonag qbul edib"
    assert found.head.date.isoformat() == "2023-03-01T11:00:00+04:00"
    assert found.head.date_received == "mart 01,2023 11:00"
    assert found.head.url == "https://president.az/az/articles/view/59065"
    assert found.head.id == "59065"
    assert found.body == "Birinci cümlə. İkinci cümlə.\n\nÜçüncü cümlə."
    assert found.head.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_order_does_not_matter() -> None:
    """The three lines may stand in any order; space after the colon is free."""
    title, date, url, *rest = TEXT.splitlines(keepends=True)
    found = read("".join([url.replace(": ", ":\t", 1), title, date, *rest]).encode())
    assert (found.head.title, found.head.id) == ("Ayla Tans qonag qbul edib", "59065")


@pytest.mark.parametrize(
    "save",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
        lambda text: text.rstrip("\n").encode(),
        lambda text: text.replace("\n\n", "\n \t\n", 1).encode(),
    ],
    ids=["mark", "crlf", "mark and crlf", "no last line end", "space in the empty line"],
)
def test_forms_of_utf8(save: Callable[[str], bytes]) -> None:
    """A byte order mark and Windows line ends are accepted; they are the same text."""
    found = read(save(TEXT))
    assert found.body == read(TEXT.encode()).body
    assert found.fingerprint == read(TEXT.encode()).fingerprint
    assert found.head.sha256 != read(TEXT.encode()).head.sha256


def test_fingerprints_tell_texts_apart() -> None:
    """Another word is another text."""
    other = TEXT.replace("Üçüncü", "Dördüncü")
    assert read(other.encode()).fingerprint != read(TEXT.encode()).fingerprint


@pytest.mark.parametrize("case", read_cases("source_problems.tsv"))
def test_bad_lines(case: dict[str, str]) -> None:
    """What is wrong in a line is said with its number, and what should stand there."""
    lines = TEXT.splitlines()
    lines[int(case["number"]) - 1 : int(case["number"])] = [case["line"]] if case["line"] else []
    said = complaints("\n".join(lines).encode())
    assert any(line.startswith(f"a.txt:{case['problem']}") for line in said)


def test_header_names_in_any_case() -> None:
    """What is meant by title, DATE or Url is beyond doubt."""
    text = TEXT.replace("Title", "tITLE").replace("Date", "date").replace("URL", "Url")
    assert read(text.encode()).head.title == "Ayla Tans qonag qbul edib"


def test_only_what_is_wrong_is_said() -> None:
    """One wrong line leaves the others as right as they are."""
    assert [line.split(";")[0] for line in complaints(TEXT.replace("Title", "Titel").encode())] == [
        "a.txt:1: line “Titel: Ayla Tans qonag qbul edib”",
        "a.txt:1: no Title:",
    ]


@pytest.mark.parametrize("between", ["\n", "", "\n\n---\n"])
def test_one_article_a_file(between: str) -> None:
    """A second article would be read as the text of the first."""
    line = (TEXT + between).count("\n") + 1
    assert complaints((TEXT + between + TEXT).encode()) == [
        (
            f"a.txt:{line}: another article, “Title: Ayla Tans qonag qbul edib”; "
            "expected one article a file: put it into a file of its own"
        )
    ]
    quoted = TEXT + "\nTitle: of the book\n\nDate: of the letter\n"
    assert read(quoted.encode()).body.endswith("Date: of the letter")


def test_everything_is_said_at_once() -> None:
    """All that is wrong with a file is said in one go."""
    said = complaints(b"Title: \nDate: mart 32,2023 11:00\nURL: x\n\n\n")
    assert [line.split(";")[0] for line in said] == [
        "a.txt: empty body",
        "a.txt:2: mart 32",
        "a.txt:3: address “x”",
    ]


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_empty_file(data: bytes) -> None:
    """Of a file without a letter one thing is said, not all that it lacks."""
    assert complaints(data) == [
        "a.txt: empty file; expected Title, Date, URL, then an empty line and the text"
    ]


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n\n \n\t\n"])
def test_empty_body(end: str) -> None:
    """A file without a word below the headers is refused."""
    text = TEXT.partition("\n\n")[0] + end
    assert "a.txt: empty body; expected text after the first empty line" in complaints(
        text.encode()
    )


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TEXT.encode("utf-16"), "a.txt:1: text in UTF-16"),
        (TEXT.encode("utf-16-le"), "a.txt:1: text in UTF-16"),
        (TEXT.encode("utf-16-be"), "a.txt:1: text in UTF-16"),
        (TEXT.encode("utf-32"), "a.txt:1: text in UTF-32"),
        (
            TEXT.replace("ə", "e").encode("cp1254"),
            "a.txt:5: text in Windows-1254 (Turkish)",
        ),
        (TEXT.encode() + b"\xff\xfe\x80", "a.txt:8: a byte 0xFF that is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x80\x81\x82", "a.txt:1: a byte 0x89 that is not UTF-8"),
    ],
)
def test_other_encodings_are_named(data: bytes, found: str) -> None:
    """A file that is not UTF-8 is not guessed at: its encoding is named, with the line."""
    remedy = "expected UTF-8: save the file as UTF-8 in your editor"
    assert complaints(data) == [f"{found}; {remedy}"]


def test_control_characters() -> None:
    """Control characters would break feeds; tabs would not."""
    assert complaints(TEXT.replace("İkinci", "İki\x0bnci").encode()) == [
        "a.txt:5: control character U+000B; expected letters: delete it"
    ]
    assert read(TEXT.replace("İkinci", "İki\tnci").encode())
