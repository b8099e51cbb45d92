"""What is no plain file of a reader's size is refused in one line, and nobody waits for it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from press.cli import main
from press.content.content_bytes import content_bytes
from tests.sample_files import BY_HAND, PATH
from tests.small_project import make_project, put

SECRET = "root:x:0:0"


def pipe(path: Path) -> None:
    """Make a pipe into which nobody writes."""
    os.mkfifo(path)


def link(path: Path) -> None:
    """Make a link to a file outside the archive."""
    outside = path.parents[3] / "secret.txt"
    outside.write_text(SECRET, encoding="utf-8")
    path.symlink_to(outside)


def endless(path: Path) -> None:
    """Make a link to a device that never ends."""
    path.symlink_to("/dev/zero")


def large(path: Path) -> None:
    """Make a file larger than any text; it takes no place on the disk."""
    with path.open("wb") as file:
        file.truncate(16_000_001)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (pipe, "no plain file"),
        (link, "a symbolic link, which may lead anywhere"),
        (endless, "a symbolic link, which may lead anywhere"),
        (large, "larger than 16 MB"),
    ],
)
@pytest.mark.parametrize(
    "place", ["az/2023/03/2.md", "en/2023/03/59065.md", "pages/az/about.md", "entities/people.yaml"]
)
def test_only_plain_files_are_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    make: Callable[[Path], None],
    why: str,
    place: str,
) -> None:
    """The other files are checked; nothing of what a link leads to is printed."""
    make_project(tmp_path, monkeypatch)
    put(f"content/{PATH}", BY_HAND)
    file = Path("content", place).absolute()
    file.parent.mkdir(parents=True, exist_ok=True)
    make(file)
    main(["check"])
    out, err = capsys.readouterr()
    assert SECRET not in out + err
    assert out.startswith("articles 1, ")
    assert f"content/{place}: cannot be read: {why}; expected a " in err


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    """Every byte comes, and what is not there is the system's to say."""
    file = tmp_path / "1.md"
    file.write_bytes(bytes(range(256)) * 1000)
    assert content_bytes(file) == file.read_bytes()
    with pytest.raises(FileNotFoundError):
        content_bytes(tmp_path / "2.md")
