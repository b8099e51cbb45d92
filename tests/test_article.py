"""Articles are read from files that people write, checked, and written in one form."""

import datetime

import pytest

from press.content.article import (
    NameEdits,
    Page,
    Translation,
    article_text,
    read_article,
    read_page,
    read_translation,
    sentence_hash,
    translation_text,
)
from press.content.body import parse_body, plain_text
from press.languages import TRANSLATION
from press.problems import Problems
from tests.sample_files import (
    BY_HAND,
    OFFICIAL,
    PATH,
    TEXT,
    TRANSLATED,
    article,
    complaints,
    with_line,
)


def test_everything_is_read() -> None:
    """Every key of the front matter has its place in the record."""
    read = article(TEXT)
    assert read.id == "59065"
    assert read.path == PATH
    assert read.title == 'Ayla Tanış: "Bağlar salırıq"'
    assert read.title_received == 'Ayla Tans: "Baglar salrq"'
    assert read.title_doubts == ("salırıq", "Tanış")
    assert read.date.isoformat() == "2023-03-01T11:00:00+04:00"
    assert read.date_received == "mart 01,2023 11:00"
    assert read.source == "https://example.invalid/az/59065"
    assert read.sha256 == "0123456789abcdef" * 4
    assert read.kind == "statement"
    assert read.names == NameEdits(add=("zirvistan",), drop=("ayla-tanis",))
    assert read.withdrawn == "Səhv dərc olunub: bax #77"
    assert plain_text(read.body) == "Birinci cümlə. İkinci cümlə.\n\n2023. Bu il."


def test_writing_changes_nothing() -> None:
    """What was written in the canonical form is written so again, to the letter."""
    markdown = TEXT.split("---\n\n")[1]
    assert article_text(article(TEXT), markdown) == TEXT


def test_translation_is_read_and_written() -> None:
    """A translation says what it stands on and which sentences it follows."""
    problems = Problems()
    read = read_translation(TRANSLATED, OFFICIAL, problems)
    assert list(problems) == []
    assert read == Translation(
        id="59065",
        path=TRANSLATED,
        title="New school opened",
        status="official",
        source="https://example.invalid/en/59065",
        translated=datetime.date(2023, 3, 2),
        follows=("kdfbmnqr", "bbbbbbbb"),
        body=parse_body("First sentence.\nSecond sentence.\n"),
    )
    assert translation_text(read, OFFICIAL.split("---\n\n")[1]) == OFFICIAL


def test_written_by_hand() -> None:
    """An editor needs title, date, source and kind; quotes are not needed."""
    read = article(BY_HAND)
    assert (read.title, read.kind) == ("Yeni məktəb açılıb", "opening")
    assert (read.title_received, read.date_received, read.sha256) == (None, None, None)
    assert (read.title_doubts, read.names, read.withdrawn) == ((), NameEdits(), None)


def test_dates_are_in_baku_time() -> None:
    """Whatever offset an editor writes, the date is Baku's, and its folder too."""
    read = article(with_line("date: 2023-02-28T22:30Z"))
    assert read.date.isoformat() == "2023-03-01T02:30:00+04:00"
    assert read.date.tzname() == "+04"


def test_windows_line_ends_and_mark() -> None:
    """A file saved with a byte order mark and carriage returns reads the same."""
    assert article("\ufeff" + TEXT.replace("\n", "\r\n")) == article(TEXT)


def test_body_may_be_empty_where_withdrawn() -> None:
    """A withdrawn article may have lost its text; no other may."""
    empty = BY_HAND.replace("Birinci cümlə.\n", "")
    assert article(with_line("withdrawn: səhv", empty)).body == ()
    assert complaints(empty) == [
        f"{PATH}: no text below the front matter; expected at least one sentence"
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("address", ["http://x.invalid/a.png", "HTTPS://x.invalid", "//x.invalid"])
def test_images_are_the_archives_own(address: str, line_end: str) -> None:
    """A reader is not sent to another host unasked: such an image is named with its line."""
    text = BY_HAND + f"Bax: ![s]({address})\n"
    assert complaints(text.replace("\n", line_end)) == [
        (
            f"{PATH}:8: image from another host, {address}; "
            "expected an image kept with the archive, or a link to that page"
        )
    ]


@pytest.mark.parametrize(
    "line", ["![s](a.png)", "[s](http://x.invalid)", "!\\[s](http://x.invalid)"]
)
def test_other_links_may_stand(line: str) -> None:
    """Own images and links are fine, and so is text that was received in the form of an image."""
    assert article(f"{BY_HAND}{line}\n").body


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("az/2023/04/59065.md", "its date does not belong to the folder az/2023/04; "),
        ("az/59065.md", "file in az; expected az/YYYY/MM/ID.md"),
        ("en/2023/03/59065.md", "file in en/2023/03; expected az/YYYY/MM/ID.md"),
        ("az/2023/03/59 065.md", "“59 065” as an id; expected letters a to z, digits and hyphens"),
        ("az/2023/03/ə.md", "“ə” as an id; expected letters a to z, digits and hyphens"),
        ("az/2023/03/Index.md", "“Index” as an id, the name of the page that lists a month's "),
        (
            f"az/2023/03/{'a' * 81}.md",
            f"an id of 81 characters, “{'a' * 20}…”; expected at most 80",
        ),
    ],
)
def test_the_place_is_right(path: str, complaint: str) -> None:
    """The folder is the date's, the file's name is an id."""
    problems = Problems()
    assert read_article(path, BY_HAND, problems) is None
    assert any(str(problem).startswith(f"{path}: {complaint}") for problem in problems)


def test_a_message_names_the_right_place() -> None:
    """A file in the wrong folder is told where it belongs."""
    (said,) = complaints(BY_HAND, "az/2023/04/59065.md")
    assert said.endswith("; expected the file at az/2023/03/59065.md")


def test_pages_have_a_title() -> None:
    """A written page is a title and a text; its folder is its language."""
    problems = Problems()
    text = "---\ntitle: About\n---\n\nWhat this is.\n"
    assert read_page("pages/en/about.md", text, problems) == Page(
        name="about",
        language=TRANSLATION,
        path="pages/en/about.md",
        title="About",
        body=parse_body("What this is."),
    )
    assert read_page("pages/en/about.md", "---\norder: 1\n---\n", problems) is None
    assert [str(problem) for problem in problems] == [
        "pages/en/about.md:2: unknown key “order”; expected one of: title",
        'pages/en/about.md:1: no “title”; expected a line such as: title: "Yeni məktəb açılıb"',
        "pages/en/about.md: no text below the front matter; expected at least one sentence",
    ]


def test_sentences_have_short_hashes() -> None:
    """A sentence's hash is the same on every machine and differs where a letter does."""
    assert sentence_hash("Birinci cümlə.") == "rkknfqrp"
    assert sentence_hash("Birinci cümlə!") != sentence_hash("Birinci cümlə.")
