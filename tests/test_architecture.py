"""Holds what ARCHITECTURE.md and the house rules say about the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CODE = sorted([*ROOT.glob("press/**/*.py"), *ROOT.glob("plugins/*.py")])

BANNED_METHODS = {"lower", "upper", "casefold", "title", "capitalize", "swapcase", "strftime"}


def part_of(path: Path) -> str:
    """Return what the import table calls the module: ``press.body``, ``press.search``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:2])


def imports_of(path: Path) -> Iterator[str]:
    """Yield the dotted name of every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module in {"press", "plugins"}:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def our_imports(path: Path) -> set[str]:
    """Return the parts of the project that a file imports, itself left out."""
    ours = (name for name in imports_of(path) if re.match(r"(press|plugins)\.", name))
    return {".".join(name.split(".")[:2]) for name in ours} - {part_of(path)}


def actual_table() -> dict[str, set[str]]:
    """Return what each part imports of ours."""
    table: dict[str, set[str]] = {}
    for path in CODE:
        if part_of(path) not in {"press.__init__", "plugins.__init__"}:
            table.setdefault(part_of(path), set()).update(our_imports(path))
    return table


def written_table() -> dict[str, set[str]]:
    """Return the import table of ARCHITECTURE.md."""
    rows = re.findall(r"^\| `((?:press|plugins)\.\w+)` \| (.*?) \|", ARCHITECTURE, re.MULTILINE)
    return {part: set(re.findall(r"`([\w.]+)`", cell)) for part, cell in rows}


def test_import_table_is_true() -> None:
    """The table names every part and all it imports of ours, and nothing else."""
    actual, written = actual_table(), written_table()
    wrong = {
        part: sorted(actual.get(part, set()) ^ written.get(part, set()))
        for part in actual.keys() | written.keys()
        if actual.get(part) != written.get(part)
    }
    assert not wrong, "\n" + "\n".join(
        f"| `{part}` | {', '.join(f'`{name}`' for name in sorted(actual.get(part, set())))} |"
        for part in sorted(wrong)
    )


def test_no_part_imports_itself_through_others() -> None:
    """The imports have no circle."""
    table = actual_table()
    done: set[str] = set()
    while remaining := table.keys() - done:
        ready = {part for part in remaining if table[part] <= done}
        assert ready, f"a circle among {sorted(remaining)}"
        done |= ready


def test_press_never_imports_pelican() -> None:
    """What the archive knows of the press does not depend on the site generator."""
    guilty = [
        path.relative_to(ROOT)
        for path in CODE
        if path.is_relative_to(ROOT / "press")
        and any(name.split(".")[0] == "pelican" for name in imports_of(path))
    ]
    assert guilty == []


def banned_calls(path: Path) -> Iterator[str]:
    """Yield where a file changes case or formats dates without knowing the language."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        method = node.func if isinstance(node, ast.Call) else node
        if not isinstance(method, ast.Attribute) or method.attr not in BANNED_METHODS:
            continue
        owner = method.value.id if isinstance(method.value, ast.Name) else ""
        called = isinstance(node, ast.Call) and owner != "letters"
        if called or owner == "str":  # as in map(str.lower, words)
            yield f"{path.relative_to(ROOT)}:{method.lineno}: .{method.attr}"


def test_files_are_short() -> None:
    """A file of the archive or of its measurements has at most 250 lines; beyond, it is two."""
    lines = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8").count("\n")
        for path in (*CODE, *ROOT.glob("benchmarks/*.py"))
    }
    assert {path: count for path, count in lines.items() if count > 250} == {}


def test_case_and_dates_have_one_home() -> None:
    """Python's case methods, wrong for I and i, stay inside `press/azerbaijani`."""
    outside = [path for path in CODE if "azerbaijani" not in path.parts]
    assert [call for path in outside for call in banned_calls(path)] == []


def test_languages_have_one_home() -> None:
    """The codes of the languages stand as literals in `languages.py` and settings alone."""
    guilty = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in CODE
        if path.name != "languages.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in {"az", "en"}
    ]
    assert guilty == []


def test_flow_is_the_plugins_in_order() -> None:
    """The flow that ARCHITECTURE.md draws is the list of plugins in pelicanconf.py."""
    flow = re.search(r"`(\w+ ▶ .*?)`", ARCHITECTURE)
    assert flow
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    assert flow[1].split(" ▶ ") == re.findall(r'"plugins\.(\w+)"', settings)


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_holds(path: Path) -> None:
    """Each module of the archive opens with a docstring; an empty package file may do without."""
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)) or not source
