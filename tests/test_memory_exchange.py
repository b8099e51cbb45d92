"""The memory in files: TMX that translators' tools read, JSON lines that lose nothing."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from translate.storage.tmx import tmxfile

from press.problems import Problems
from press.translation.memory.exchange import export_memory, import_memory
from press.translation.memory.memory import TranslationMemory, TranslationUnit

MADE = datetime(2023, 3, 1, 7, 0, 5, tzinfo=UTC)
UNITS = [
    TranslationUnit("Salam.", "Hello.", "Marian", "1", MADE),
    TranslationUnit("«A & B» <i>?", 'A "&" B ]]>', "Marian", "1", MADE),
    TranslationUnit("İ. Əliyev 😀 ə.", "I. Aliyev.", "Firefox Translations", "3f2a9c01", MADE),
    TranslationUnit("Salam.", "Hi.", "Firefox & Co <x>", "", MADE.replace(year=2025)),
    TranslationUnit(" iki  boşluq\t", "two  blanks", "Marian", "1", MADE),
]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[TranslationMemory]:
    """Return a memory with the units."""
    with TranslationMemory(tmp_path / "memory.sqlite") as memory:
        memory.add_units(UNITS)
        yield memory


def exported(memory: TranslationMemory, file: Path, *engine: str) -> Path:
    """Export without problems."""
    problems = Problems()
    assert export_memory(memory, file, problems, *engine) == len(list(memory.units(*engine)))
    assert list(problems) == []
    return file


def imported(tmp_path: Path, file: Path, *origin: str) -> tuple[list[TranslationUnit], list[str]]:
    """Return what an empty memory holds after the import, and the problems."""
    problems = Problems()
    with TranslationMemory(tmp_path / f"{'-'.join(origin)}.sqlite") as memory:
        count = import_memory(memory, file, problems, tuple(origin) or None)  # type: ignore[arg-type]  # two or none
        units = list(memory.units())
    assert len(units) == count
    return units, [str(problem).replace(f"{tmp_path}/", "") for problem in problems]


@pytest.mark.parametrize("name", ["memory.tmx", "memory.jsonl"])
def test_round_trip(memory: TranslationMemory, tmp_path: Path, name: str) -> None:
    """What is exported and imported again is the same to the letter and the second."""
    units, problems = imported(tmp_path, exported(memory, tmp_path / name))
    assert set(units) == set(UNITS)
    assert problems == []


def test_a_part(memory: TranslationMemory, tmp_path: Path) -> None:
    """One engine's translations, or one version's, can be had alone."""
    units, _ = imported(tmp_path, exported(memory, tmp_path / "m.tmx", "Marian", "1"))
    assert {unit.engine for unit in units} == {"Marian"}
    assert len(units) == 3


def test_a_translators_tool_reads_it(memory: TranslationMemory, tmp_path: Path) -> None:
    """The Translate Toolkit finds each sentence with its translation, markup and all."""
    with exported(memory, tmp_path / "m.tmx").open("rb") as file:
        store: Any = tmxfile(file)
    pairs = {(unit.source, unit.target) for unit in store.units}
    assert pairs == {(unit.source, unit.target) for unit in UNITS}
    assert store.sourcelanguage == "az"
    assert store.translate("Salam.") in {"Hello.", "Hi."}


def test_it_is_tmx_1_4(memory: TranslationMemory, tmp_path: Path) -> None:
    """The file has what the standard demands of header, units and variants."""
    file = exported(memory, tmp_path / "m.tmx", "Firefox Translations")
    assert '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in file.read_text(encoding="utf-8")
    root = Tree.parse(file).getroot()
    assert (root.tag, root.attrib) == ("tmx", {"version": "1.4"})
    header, body = root
    assert set(header.attrib) == {
        *("creationtool", "creationtoolversion", "segtype", "o-tmf"),
        *("adminlang", "srclang", "datatype"),
    }
    (unit,) = body
    assert unit.get("creationdate") == "20230301T070005Z"
    assert [child.tag for child in unit] == ["prop", "prop", "tuv", "tuv"]
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [variant.get(lang) for variant in unit.findall("tuv")] == ["az", "en"]


def test_the_toolkits_own_files(tmp_path: Path) -> None:
    """A file that a translators' tool has written is read, as the engine's that one names."""
    store: Any = tmxfile(sourcelanguage="az", targetlanguage="en")
    store.addtranslation("Salam & sağ ol.", "az", "Hello & thanks.", "en")
    (tmp_path / "m.tmx").write_bytes(bytes(store))
    units, problems = imported(tmp_path, tmp_path / "m.tmx", "Agency", "2023")
    assert [(u.source, u.target, u.engine, u.version) for u in units] == [
        ("Salam & sağ ol.", "Hello & thanks.", "Agency", "2023")
    ]
    assert problems == []
    units, problems = imported(tmp_path, tmp_path / "m.tmx")
    assert units == []
    (problem,) = problems
    assert problem == (
        "m.tmx: 1 units left out; expected a text in az and one in en in each, and properties "
        "that name its engine, or --as NAME VERSION for those without"
    )


FOREIGN = """<?xml version="1.0"?>
<tmx version="1.4"><header/><body>
<tu changedate="20240501T120000Z"><prop type="x-engine">E</prop>
<tuv lang="AZ-Latn"><seg>Bir <bpt i="1">&lt;b&gt;</bpt><hi>iki <ph>x</ph>üç</hi> dörd</seg></tuv>
<tuv xml:lang="EN-GB"><seg>one
  two</seg></tuv><tuv xml:lang="ru"><seg>odin</seg></tuv></tu>
<tu><prop type="x-engine">E</prop><tuv xml:lang="az"><seg>tək</seg></tuv></tu>
"""


def test_other_programs_files(tmp_path: Path) -> None:
    """Codes of other formats inside a text are left out, languages may have regions."""
    (tmp_path / "m.tmx").write_text(f"{FOREIGN}</body></tmx>", encoding="utf-8")
    units, problems = imported(tmp_path, tmp_path / "m.tmx")
    assert units == [
        TranslationUnit("Bir iki üç dörd", "one two", "E", "", datetime(2024, 5, 1, 12, tzinfo=UTC))
    ]
    assert len(problems) == 1
    assert problems[0].startswith("m.tmx: 1 units left out; expected ")


def test_a_file_cut_short(tmp_path: Path) -> None:
    """What stands before a fault is imported, and the fault's line is named."""
    (tmp_path / "m.tmx").write_text(FOREIGN, encoding="utf-8")
    units, problems = imported(tmp_path, tmp_path / "m.tmx")
    assert len(units) == 1
    assert problems[0] == "m.tmx:8: XML: no element found: line 8, column 0; expected a TMX file"


def test_what_xml_cannot_hold(memory: TranslationMemory, tmp_path: Path) -> None:
    """A text with a character that XML has not is left out and named; JSON lines hold it."""
    memory.add("Marian", "1", [("Sal\x01am.", "Hello.")])
    problems = Problems()
    assert export_memory(memory, tmp_path / "m.tmx", problems) == len(UNITS)
    (problem,) = problems
    assert str(problem) == (
        f"{tmp_path}/m.tmx: “Sal am.” left out: XML has no way to write it; "
        "expected a name that ends in .jsonl for such texts"
    )
    exported(memory, tmp_path / "m.jsonl")


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "3",
        '{"az": "Salam.", "engine": "E", "version": ""}',
        '{"az": "Salam.", "en": " ", "engine": "E", "version": ""}',
        '{"az": "Salam.", "en": "Hello."}',
        '{"az": 3, "en": "Hello.", "engine": "E"}',
        '{"az": "Salam.", "en": "Hello.", "engine": "E", "made": "2023-03-01"}',
        '{"az": "Salam.", "en": "Hello.", "engine": "E", "made": 3}',
    ],
)
def test_lines_that_are_no_units(tmp_path: Path, line: str) -> None:
    """A line that is wrong is named with a right example, and the others are read."""
    good = json.dumps({"az": "Bəli.", "en": "Yes.", "engine": "E", "version": "1"})
    (tmp_path / "m.jsonl").write_text(f"{line}\n\n{good}\n", encoding="utf-8")
    units, problems = imported(tmp_path, tmp_path / "m.jsonl")
    assert [unit.source for unit in units] == ["Bəli."]
    (problem,) = problems
    assert problem.startswith(
        'm.jsonl:1: no translation of a sentence; expected, for example: {"az": "Salam.", "en": '
    )


def test_another_kind_of_file(memory: TranslationMemory, tmp_path: Path) -> None:
    """The name says the kind; another one is refused."""
    problems = Problems()
    assert export_memory(memory, tmp_path / "m.csv", problems) == 0
    assert import_memory(memory, tmp_path / "m.csv", problems) == 0
    assert {str(problem) for problem in problems} == {
        f"{tmp_path}/m.csv: a file of another kind; expected a name that ends in .tmx or .jsonl"
    }
    assert not (tmp_path / "m.csv").exists()
