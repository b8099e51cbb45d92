"""English that exists: it is put with its article, or an editor is asked."""

import json
from pathlib import Path

import pytest

from press.cli import main
from tests.small_project import make_project, put

Output = pytest.CaptureFixture[str]

FIRST = """Title: Daren Talvik Ornelde mekteb acib
Date: mart 02,2023 11:00
URL: https://velmara.example/az/news/4711

Velmara Prezidenti Daren Talvik martın 2-də Ornel şəhərində məktəb açıb. \
Məktəbdə 240 şagird oxuyacaq. Tikintiyə 18,5 milyon sərf olunub.
"""
SECOND = """Title: Lina Orsova qonag qebul edib
Date: mart 02,2023 15:00
URL: https://velmara.example/az/news/4712

Nazir Lina Orsova martın 2-də qonaqları qəbul edib. Görüşdə 60 sənəd müzakirə olunub.
"""
ENGLISH = """Title: Daren Talvik opens a school in Ornel
Date: 2023-03-02 12:30
URL: https://velmara.example/en/news/{number}

President of Velmara Daren Talvik opened a new school in Ornel on 2 March, in which 240 pupils \
will learn. It cost 18.5 million and was built in a year by the people who live there.
"""
NAMES = """daren-talvik:
  az: Daren Talvik
  en: Daren Talvik

lina-orsova:
  az: Lina Orsova
  en: Lina Orsova
"""
OFFICIAL = Path("content/en/2023/03/velmara-4711.md")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project with two articles of one day."""
    make_project(tmp_path, monkeypatch)
    put("content/entities/people.yaml", NAMES)
    put("sources/1.txt", FIRST)
    put("sources/2.txt", SECOND)


def said(capsys: Output, *arguments: str) -> str:
    """Return what a command prints, problems and all."""
    capsys.readouterr()
    main(list(arguments))
    return "".join(capsys.readouterr())


def test_english_is_put_with_its_article(capsys: Output) -> None:
    """Of one day, with names and figures in common: the official translation, with its links."""
    put("sources/3.txt", ENGLISH.format(number=8000))
    assert "imported 2, unchanged 0, conflicts 0, problems 0" in said(capsys, "import")
    text = OFFICIAL.read_text(encoding="utf-8")
    assert "translation: official\nsource: https://velmara.example/en/news/8000\nsha256: " in text
    assert "follows: [1-" in text
    assert not list(Path("content/az").glob("*/*/*8000*"))
    assert said(capsys, "check").endswith("problems 0\n")
    again = said(capsys, "import")
    assert "English" not in again
    assert "imported 0, unchanged 2" in again


def test_the_same_number_only_proposes(capsys: Output) -> None:
    """An address with an article's number proves nothing: here it is another one's English."""
    put("sources/3.txt", ENGLISH.format(number=4712))
    said(capsys, "import")
    assert OFFICIAL.exists()
    assert not Path("content/en/2023/03/velmara-4712.md").exists()


def test_without_enough_in_common_the_editor_is_asked(capsys: Output) -> None:
    """Another day, or too little in common: the text waits, with what may be its article."""
    put("sources/3.txt", ENGLISH.format(number=4711).replace("2023-03-02", "2023-03-05"))
    assert "English without an article 1 (press pair lists it)" in said(capsys, "import")
    out = said(capsys, "pair")
    assert "sources/3.txt: “Daren Talvik opens a school in Ornel”, 2023-03-05, " in out
    assert "perhaps velmara-4711: “" in out
    assert "(the same number; both have Daren Talvik, 18.5" in out or "the same number" in out
    assert not OFFICIAL.exists()
    assert "paired 1, without an article 0" in said(capsys, "pair", "sources/3.txt", "velmara-4711")
    assert OFFICIAL.exists()
    assert "paired 0, without an article 0" in said(capsys, "pair")


def test_a_text_may_translate_nothing(capsys: Output) -> None:
    """What an editor says is no translation is not asked for again."""
    url = "https://velmara.example/en/news/9"
    put("sources/3.txt", ENGLISH.format(number=9).replace("2023-03-02", "2023-03-05"))
    assert "without an article 1" in said(capsys, "pair")
    assert "without an article 0" in said(capsys, "pair", url, "none")
    assert Path("content/english_alone.txt").read_text(encoding="utf-8") == f"{url}\n"
    assert said(capsys, "check").endswith("problems 0\n")


def test_official_english_stands_beside_an_editors(capsys: Output) -> None:
    """English that is there already stays; the official one becomes a file of its own."""
    said(capsys, "import")
    mine = put(
        str(OFFICIAL), '---\ntitle: "Mine"\ntranslation: reviewed\nreviewer: "A"\n---\n\nA.\n'
    )
    put("sources/3.txt", ENGLISH.format(number=8000))
    said(capsys, "import")
    assert "Mine" in mine.read_text(encoding="utf-8")
    assert OFFICIAL.with_name("velmara-4711.official.md").exists()


def test_a_second_official_text_is_a_problem(capsys: Output) -> None:
    """The official English is one; another text for the article is told of and not written."""
    put("sources/3.txt", ENGLISH.format(number=8000))
    said(capsys, "import")
    before = OFFICIAL.read_text(encoding="utf-8")
    put("sources/4.txt", ENGLISH.format(number=8001))
    out = said(capsys, "import")
    assert (
        f"sources/4.txt:3: official English of velmara-4711, which has another text at {OFFICIAL}; "
        in out
    )
    assert OFFICIAL.read_text(encoding="utf-8") == before


def test_a_decision_that_pairs_nothing_is_told(capsys: Output) -> None:
    """An unknown file or id is one line; a file alone is wrong use."""
    out = said(capsys, "pair", "sources/9.txt", "velmara-4711")
    assert "sources/9.txt: no English text without its article, or no article with the id " in out
    assert main(["pair", "sources/9.txt"]) == 2


def test_an_editor_answers_in_a_terminal(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal each text is asked for, and what is typed is done."""
    put("sources/3.txt", ENGLISH.format(number=9).replace("2023-03-02", "2023-03-05"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "velmara-4711")
    assert "paired 1, without an article 0" in said(capsys, "pair")
    assert OFFICIAL.exists()


def test_the_pages_own_link_decides(capsys: Output) -> None:
    """A page that names its counterpart is that one's English, whatever the two have in common."""
    record = {
        "title": "Guests were received",
        "date": "2023-03-09T10:00+04:00",
        "url": "https://velmara.example/en/news/77",
        "language": "en",
        "counterpart": "https://velmara.example/az/news/4712",
        "text": "The guests were received.\n\nThey were shown the town.",
    }
    put("sources/3.jsonl", json.dumps(record) + "\n")
    said(capsys, "import")
    text = Path("content/en/2023/03/velmara-4712.md").read_text(encoding="utf-8")
    assert "source: https://velmara.example/en/news/77\n" in text


def test_an_address_without_its_text(capsys: Output) -> None:
    """An article whose page links to official English says where that is, without its text."""
    record = {
        "title": "Üçüncü görüş olub",
        "date": "2023-03-09T10:00+04:00",
        "url": "https://velmara.example/az/news/4713",
        "language": "az",
        "counterpart": "https://velmara.example/en/news/78",
        "text": "Görüş keçirilib və çox maraqlı olub.",
    }
    put("sources/3.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
    said(capsys, "import")
    article = Path("content/az/2023/03/velmara-4713.md")
    assert "\nenglish: https://velmara.example/en/news/78\n" in article.read_text(encoding="utf-8")
    record["text"] += " Sonra qonaqlar gedib."
    put("sources/3.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
    assert "imported 1, unchanged 2, conflicts 0" in said(capsys, "import")  # nobody has edited it
