"""The memory: what it finds, what it keeps, and what no interruption can take from it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from press.translation.memory.memory import (
    BrokenMemoryError,
    ContentHashes,
    TranslationMemory,
    TranslationUnit,
)

MADE = datetime(2023, 3, 1, 7, 0, 5, tzinfo=UTC)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[TranslationMemory]:
    """Return an empty memory."""
    with TranslationMemory(tmp_path / "a" / "memory.sqlite") as memory:
        yield memory


def test_lookup(memory: TranslationMemory) -> None:
    """A translation is found by its engine, its version and the whole of its sentence."""
    memory.add("Marian", "1", [("Salam.", "Hello."), ("Sağ ol.", "Thanks.")])
    memory.add("Marian", "2", [("Salam.", "Hi.")])
    asked = ["Sağ ol.", "Salam", "Salam.", "Salam."]
    assert memory.lookup("Marian", "1", asked) == ["Thanks.", None, "Hello.", "Hello."]
    assert memory.lookup("Marian", "2", asked) == [None, None, "Hi.", "Hi."]
    assert memory.lookup("Marian", "3", asked) == [None] * 4
    assert memory.lookup("Marian", "1", []) == []


def test_many(memory: TranslationMemory) -> None:
    """A question may be larger than one that SQLite takes."""
    pairs = [(f"Cümlə {number}.", f"Sentence {number}.") for number in range(3000)]
    memory.add("Marian", "1", pairs)
    assert memory.lookup("Marian", "1", [az for az, _ in pairs]) == [en for _, en in pairs]


def test_the_first_word_stays(memory: TranslationMemory) -> None:
    """What one version of an engine said of a sentence is never changed."""
    memory.add("Marian", "1", [("Salam.", "Hello.")])
    memory.add("Marian", "1", [("Salam.", "Hi."), ("Bəli.", "Yes.")])
    assert memory.lookup("Marian", "1", ["Salam.", "Bəli."]) == ["Hello.", "Yes."]


def test_a_batch_is_whole_or_not_there(memory: TranslationMemory) -> None:
    """A batch that breaks off leaves nothing."""

    def units() -> Iterator[TranslationUnit]:
        yield TranslationUnit("Salam.", "Hello.", "Marian", "1", MADE)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        memory.add_units(units())
    assert memory.lookup("Marian", "1", ["Salam."]) == [None]
    assert memory.count() == {}


def test_latest(memory: TranslationMemory) -> None:
    """Of all engines' translations the newest is at hand, with its engine."""
    old = TranslationUnit("Salam.", "Hello.", "Marian", "1", MADE)
    new = TranslationUnit("Salam.", "Hi.", "Firefox", "2", MADE.replace(year=2024))
    memory.add_units([new, old])
    assert memory.latest(["Salam.", "Bəli."]) == [new, None]


def test_units(memory: TranslationMemory) -> None:
    """Both texts, the engine and the moment are kept, and can be had by engine."""
    units = [
        TranslationUnit("Salam.", "Hello.", "Marian", "1", MADE),
        TranslationUnit("Bəli.", "Yes.", "Marian", "1", MADE),
        TranslationUnit("Salam.", "Hi.", "Marian", "2", MADE),
        TranslationUnit("Salam.", "Hey.", "Firefox", "1", MADE),
    ]
    assert memory.add_units(units) == 4
    assert memory.add_units(units) == 0
    assert set(memory.units()) == set(units)
    assert set(memory.units("Marian")) == set(units[:3])
    assert list(memory.units("Marian", "2")) == [units[2]]
    assert memory.count() == {"Marian 1": 2, "Marian 2": 1, "Firefox 1": 1}


def test_pace(memory: TranslationMemory) -> None:
    """The rate of an engine is that of all it has done, in characters a second."""
    assert memory.pace("Marian", "1") is None
    memory.add("Marian", "1", [("a" * 100, "x")], seconds=2)
    memory.add("Marian", "1", [("b" * 300, "x")], seconds=2)
    assert memory.pace("Marian", "1") == 100
    memory.add("Marian", "2", [("c", "x")])
    assert memory.pace("Marian", "2") is None


def test_written(memory: TranslationMemory) -> None:
    """What was last written for an article is remembered."""
    assert memory.content_hashes("59065") is None
    memory.set_content_hashes("59065", ContentHashes(b"a", b"b"))
    memory.set_content_hashes("59065", ContentHashes(b"c", b"d"))
    assert memory.content_hashes("59065") == ContentHashes(b"c", b"d")


def test_two_at_once(tmp_path: Path) -> None:
    """Two processes may use one memory; each sees what the other has stored."""
    with TranslationMemory(tmp_path / "m") as one, TranslationMemory(tmp_path / "m") as other:
        one.add("Marian", "1", [("Salam.", "Hello.")])
        other.add("Marian", "1", [("Bəli.", "Yes.")])
        assert one.lookup("Marian", "1", ["Salam.", "Bəli."]) == ["Hello.", "Yes."]
        assert other.lookup("Marian", "1", ["Salam.", "Bəli."]) == ["Hello.", "Yes."]


def test_it_is_in_wal_mode(tmp_path: Path) -> None:
    """Readers do not wait for the writer."""
    TranslationMemory(tmp_path / "m").close()
    database = sqlite3.connect(tmp_path / "m")
    assert database.execute("pragma journal_mode").fetchone() == ("wal",)
    database.close()


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"no database at all, but a text " * 50, "file is not a database"), (None, "unable to open")],
)
def test_a_file_that_is_no_memory(tmp_path: Path, content: bytes | None, found: str) -> None:
    """A file of another kind is refused with the remedy, and left as it is."""
    file = tmp_path / "m"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    with pytest.raises(BrokenMemoryError) as caught:
        TranslationMemory(file)
    assert caught.value.file == file
    assert caught.value.found.startswith(found)
    assert caught.value.expected.endswith("it is a cache and may be deleted")
    assert content is None or file.read_bytes() == content


def test_another_release(tmp_path: Path) -> None:
    """A memory arranged in another way is not touched."""
    database = sqlite3.connect(tmp_path / "m")
    database.execute("pragma user_version = 99")
    database.close()
    with pytest.raises(BrokenMemoryError, match="form 99 of the memory instead of 1"):
        TranslationMemory(tmp_path / "m")
