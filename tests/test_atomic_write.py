"""A file is whole and on the disk before it has its name, or it is as it was."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from press.content import atomic_write
from press.content.atomic_write import UNFINISHED, write_atomically


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_bytes_are_on_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First the file is put on the disk, then it takes its name, then the folder is put there."""
    done: list[str] = []

    def fsync(handle: int) -> None:
        name = Path(f"/proc/self/fd/{handle}").readlink().name
        done.append(f"{name}, {names_in(tmp_path)}")

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomically(tmp_path / "1.md", "Salam.\n")
    unfinished = f".1.md.{os.getpid()}{UNFINISHED}"
    assert done == [f"{unfinished}, ['{unfinished}']", f"{tmp_path.name}, ['1.md']"]
    assert (tmp_path / "1.md").read_text(encoding="utf-8") == "Salam.\n"


def test_a_full_disk_is_told_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that cannot be written is named, is as it was, and nothing lies beside it."""
    write_atomically(tmp_path / "1.md", "Salam.\n")

    def fsync(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="No space left on device") as caught:
        write_atomically(tmp_path / "1.md", "Sağ ol.\n")
    assert caught.value.filename == str(tmp_path / "1.md")
    assert names_in(tmp_path) == ["1.md"]
    assert (tmp_path / "1.md").read_text(encoding="utf-8") == "Salam.\n"


def test_what_a_killed_program_left_is_removed(tmp_path: Path) -> None:
    """The unfinished file of a program that is no more goes; that of one at work stays."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    stale, alive, other = (
        tmp_path / name
        for name in (
            f".1.md.{ended.pid}{UNFINISHED}",
            f".2.md.{os.getppid()}{UNFINISHED}",
            ".notes.md",
        )
    )
    for path in (stale, alive, other):
        path.touch()
    write_atomically(tmp_path / "3.md", "Salam.\n")
    assert names_in(tmp_path) == sorted([alive.name, other.name, "3.md"])


def test_git_ignores_what_is_unfinished() -> None:
    """The name of a file that is not whole stands in .gitignore."""
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text(encoding="utf-8")
    assert f".*{atomic_write.UNFINISHED}" in ignored.splitlines()
