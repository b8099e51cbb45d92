"""The content folder is read as a whole, and its files are held against each other."""

from pathlib import Path

import pytest

from press.content.folder import Content, read_content
from press.problems import Problems
from tests.sample_files import BY_HAND, OFFICIAL, PATH, TRANSLATED, without

PAGE = "---\ntitle: Haqqında\n---\n\nMətn.\n"
#: Two lines in one paragraph, as `OFFICIAL` has.
ORIGINAL = BY_HAND + "İkinci cümlə.\n"

LINE_BY_LINE = "expected one line for each line of the original, or links: press align --write"


def put(root: Path, files: dict[str, str | bytes]) -> None:
    """Write files into the content folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())


def read(root: Path) -> tuple[Content, list[str]]:
    """Return what is in the folder, and what is said of it with short names of files."""
    problems = Problems()
    content = read_content(root, problems)
    return content, [str(problem).removeprefix(f"{root}/") for problem in problems]


def test_everything_is_found(tmp_path: Path) -> None:
    """Articles, translations and pages are read by their folders, in the order of paths."""
    earlier = BY_HAND.replace("2023-03", "2022-12")
    pages = {"pages/az/about.md": PAGE, "pages/en/about.md": PAGE}
    put(tmp_path, {PATH: ORIGINAL, TRANSLATED: OFFICIAL, "az/2022/12/7.md": earlier, **pages})
    content, said = read(tmp_path)
    assert said == []
    assert [article.path for article in content.articles] == ["az/2022/12/7.md", PATH]
    assert [translation.path for translation in content.translations] == [TRANSLATED]
    assert [page.path for page in content.pages] == list(pages)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Only Markdown is read, and only in the languages' folders."""
    put(tmp_path, {"az/2023/03/a.jpg": "x", "README.md": "x", "entities/people.yaml": "x"})
    assert read(tmp_path) == (Content(), [])


def test_a_wrong_file_is_left_out(tmp_path: Path) -> None:
    """What is wrong is said and left out; its translation is not said to be alone."""
    put(tmp_path, {PATH: ORIGINAL.replace("kind: opening\n", ""), TRANSLATED: OFFICIAL})
    content, said = read(tmp_path)
    assert content.articles == []
    assert len(content.translations) == 1
    assert said == [f"{PATH}:1: no “kind”; expected a line such as: kind: received"]


def test_other_encodings_are_named(tmp_path: Path) -> None:
    """A file in another encoding is named with it, not read as something else."""
    put(tmp_path, {PATH: BY_HAND.replace("ə", "e").encode("cp1254")})
    content, said = read(tmp_path)
    assert content == Content()
    remedy = "expected UTF-8: save the file as UTF-8 in your editor"
    assert said == [f"{PATH}:2: text in Windows-1254 (Turkish); {remedy}"]


def test_unreadable_files(tmp_path: Path) -> None:
    """A file that cannot be opened is said."""
    (tmp_path / PATH).mkdir(parents=True)
    (tmp_path / "az/2023/03/1.md").symlink_to("1.md")
    content, said = read(tmp_path)
    assert content == Content()
    assert len(said) == 1
    assert said[0].startswith("az/2023/03/1.md: cannot be read: a symbolic link")


def test_an_id_is_in_one_folder(tmp_path: Path) -> None:
    """Two articles with one id would have one address."""
    put(tmp_path, {PATH: BY_HAND, "az/2022/12/59065.md": BY_HAND.replace("2023-03", "2022-12")})
    _, said = read(tmp_path)
    assert said == [f"{PATH}: az/2022/12/59065.md has the same id; expected one file per id"]


@pytest.mark.parametrize("folder", ["2022/12", "2023/03"])
def test_ids_differ_in_more_than_capitals(tmp_path: Path, folder: str) -> None:
    """Two ids that are equal but for capital letters are one file on some systems."""
    other = BY_HAND.replace("2023-03", folder.replace("/", "-"))
    put(tmp_path, {f"az/{folder}/Bina-I.md": other, "az/2023/03/bina-i.md": BY_HAND})
    _, said = read(tmp_path)
    assert said == [
        (
            f"az/2023/03/bina-i.md: the id differs from that of az/{folder}/Bina-I.md "
            "only in capital letters; expected another id: some systems take the two for one file"
        )
    ]


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("az/2023/03/1.md", "expected the file beside an original"),
        ("az/2022/12/59065.md", "expected the file at en/2022/12/59065.md, beside its original"),
    ],
)
def test_translations_have_originals(tmp_path: Path, original: str, expected: str) -> None:
    """A translation lies where its original lies, in its own language's folder."""
    text = BY_HAND.replace("2023-03", "-".join(original.split("/")[1:3]))
    put(tmp_path, {original: text, TRANSLATED: OFFICIAL})
    content, said = read(tmp_path)
    assert content.translations == []
    assert said == [f"{TRANSLATED}: no original at {PATH}; {expected}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bir.\n", ":8: 2 lines in paragraph 1 where the original has 1"),
        ("Bir.\nİki.\nÜç.\n", ":8: 2 lines in paragraph 1 where the original has 3"),
        ("Bir.\n\nİki.\n", ": 1 paragraph where the original has 2"),
    ],
)
def test_lines_answer_lines(tmp_path: Path, text: str, found: str) -> None:
    """Line n of a translation answers line n of its original, unless it says what it follows."""
    original = BY_HAND.replace("Birinci cümlə.\n", text)
    put(tmp_path, {PATH: original, TRANSLATED: without("follows", OFFICIAL)})
    content, said = read(tmp_path)
    assert said == [f"{TRANSLATED}{found}; {LINE_BY_LINE}"]
    assert len(content.translations) == 1
    put(tmp_path, {TRANSLATED: OFFICIAL})
    assert read(tmp_path)[1] == []


def test_lines_are_counted_in_the_translation(tmp_path: Path) -> None:
    """The line told is that of the paragraph in the translation."""
    texts = BY_HAND + "\nİki.\nÜç.\n", without("follows", OFFICIAL).partition("First")[0]
    put(tmp_path, {PATH: texts[0], TRANSLATED: texts[1] + "One.\n\n\n- Two.\n"})
    assert read(tmp_path)[1] == [
        (
            f"{TRANSLATED}:11: 1 line in paragraph 2 where the original has 2; "
            "expected one line for each line of the original, or links: press align --write"
        )
    ]


def test_a_moved_original_has_one_remedy(tmp_path: Path) -> None:
    """An article in a wrong month is to go back; its translation is not to follow it there."""
    put(tmp_path, {"az/2023/04/59065.md": ORIGINAL, TRANSLATED: OFFICIAL})
    assert read(tmp_path)[1] == [
        (
            "az/2023/04/59065.md: its date does not belong to the folder az/2023/04; "
            f"expected the file at {PATH}"
        )
    ]


def test_a_file_of_the_other_edition(tmp_path: Path) -> None:
    """A translation among the originals is one problem, not one a line; so is the reverse."""
    put(tmp_path, {PATH: OFFICIAL, "az/2023/03/1.md": BY_HAND, "en/2023/03/1.md": BY_HAND})
    assert read(tmp_path)[1] == [
        (
            "en/2023/03/1.md:5: looks like an original: it has a line “kind”; "
            "expected it at az/2023/03/1.md, and here a translation"
        ),
        (
            f"{PATH}:3: looks like a translation: it has a line “translation”; "
            f"expected it at {TRANSLATED}, and here an original"
        ),
    ]


def test_pages_are_in_both_languages(tmp_path: Path) -> None:
    """A page of one language alone would leave the other's readers without it."""
    put(tmp_path, {"pages/en/about.md": PAGE})
    _, said = read(tmp_path)
    file = "pages/en/about.md"
    expected = "expected its counterpart, pages/az/about.md"
    assert said == [f"{file}: this page is in one language only; {expected}"]


def test_files_are_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name files as a person in the current folder would write them."""
    put(tmp_path / "content", {PATH: ""})
    monkeypatch.chdir(tmp_path)
    problems = Problems()
    read_content(tmp_path / "content", problems)
    assert [problem.file for problem in problems] == [f"content/{PATH}"]
