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


#: The modules of `press/` that belong to no package; a newcomer meets them first.
LOOSE = {
    "__init__",
    "__main__",
    "cli",
    "languages",
    "problems",
    "progress",
    "project",
}


def layer_of(name: str) -> str:
    """Return the layer of a dotted module name: ``press.content.body`` is of ``content``."""
    package, _, rest = name.partition(".")
    return package if package == "plugins" else rest.partition(".")[0]


def imports_of(path: Path) -> Iterator[str]:
    """Yield the dotted name of every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layers() -> dict[str, int]:
    """Return each layer's number, as the line in ARCHITECTURE.md orders them from the left.

    Layers between two ``<`` stand side by side and must not import one another.
    """
    line = re.search(r"^    (languages.* < cli)$", ARCHITECTURE, re.MULTILINE)
    assert line, "ARCHITECTURE.md has lost the line of layers"
    groups = [group.split(", ") for group in line[1].split(" < ")]
    return {name: number for number, group in enumerate(groups) for name in group}


def test_a_layer_imports_only_what_stands_left_of_it() -> None:
    """The line of layers in ARCHITECTURE.md allows every import of the code."""
    order = layers()
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in CODE
        for name in imports_of(path)
        if re.match(r"(press|plugins)\.", name)  # a bare package is no layer
        for here, there in [(own_layer(path), layer_of(name))]
        if here != there and order[there] >= order[here]
    ]
    assert wrong == []


def own_layer(path: Path) -> str:
    """Return the layer a file belongs to; the two faces of the command are `cli`."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return "cli" if name in {"press.__main__", "press.__init__"} else layer_of(name)


def test_every_layer_is_there() -> None:
    """The line of layers names every package and loose module of `press/`, and nothing else."""
    packages = {path.parent.name for path in ROOT.glob("press/*/__init__.py")}
    assert set(layers()) == packages | LOOSE - {"__init__", "__main__"} | {"plugins"}


def test_press_has_few_loose_modules() -> None:
    """Everything in `press/` but a handful of modules lies in a package."""
    assert {path.stem for path in ROOT.glob("press/*.py")} == LOOSE


def test_modules_import_in_no_circle() -> None:
    """Within a layer, too, imports have no circle."""
    names = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in CODE
    }
    table = {name: set(imports_of(path)) & names.keys() - {name} for name, path in names.items()}
    done: set[str] = set()
    while remaining := table.keys() - done:
        ready = {name for name in remaining if table[name] <= done}
        assert ready, f"a circle among {sorted(remaining)}"
        done |= ready


def test_public_classes_have_names_of_their_own() -> None:
    """No two modules define public classes of one name."""
    homes: dict[str, list[str]] = {}
    for path in CODE:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


#: Modules of one name, and the one subject or the one task that they share.
SHARED_NAMES = {
    "article": "the record of an article, and its page",
    "dates": "the dates of each language, and the check that a translation keeps them",
    "memory": "the translation memory, and its command",
    "names": "names in a check of translations, in a command and on pages",
    "registry": "the list of all members of a family: engines, feeds, output checks",
}


def test_modules_share_a_name_only_where_they_share_a_subject() -> None:
    """A name that two modules of `press/` have stands in the table with its reason."""
    homes: dict[str, list[str]] = {}
    for path in ROOT.glob("press/**/*.py"):
        if not path.stem.startswith("__"):
            homes.setdefault(path.stem, []).append(str(path.relative_to(ROOT)))
    shared = {name: sorted(paths) for name, paths in homes.items() if len(paths) > 1}
    assert {name: paths for name, paths in shared.items() if name not in SHARED_NAMES} == {}
    assert SHARED_NAMES.keys() - shared.keys() == set(), "the table names what no two modules share"


#: Names that do not say what they hold.
VAGUE_NAMES = {"found", "own", "told", "kin", "sure"}


def halves_of_problems(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield where `found` is the first half of a problem: a text, or beside `expected`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and getattr(node.annotation, "id", "") == "str":
            yield node
        elif isinstance(node, ast.AnnAssign) and getattr(node.annotation, "id", "") == "str":
            yield node.target
        elif isinstance(node, ast.Assign):
            (target,) = node.targets[:1]
            pair = target.elts if isinstance(target, ast.Tuple) else []
            if isinstance(node.value, ast.JoinedStr | ast.Constant):
                yield target
            elif any(getattr(one, "id", "") == "expected" for one in pair):
                yield from pair


def vague_names(path: Path) -> set[str]:
    """Return the arguments and local names of a file that do not say what they hold."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    halves = set(halves_of_problems(tree))
    names = {
        node.arg if isinstance(node, ast.arg) else node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.arg)
        or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
        if node not in halves
    }
    return names & VAGUE_NAMES


def test_local_names_say_what_they_hold() -> None:
    """No argument or local name is `found`, `own`, `told`, `kin` or `sure`."""
    vague = {str(path.relative_to(ROOT)): vague_names(path) for path in CODE}
    assert {path: names for path, names in vague.items() if names} == {}


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
    """A file of the archive or of its measurements has at most 400 lines; beyond, it is two."""
    lines = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8").count("\n")
        for path in (*CODE, *ROOT.glob("benchmarks/*.py"))
    }
    assert {path: count for path, count in lines.items() if count > 400} == {}


def test_case_and_dates_have_one_home() -> None:
    """Python's case methods, wrong for I and i, stay inside `press/language/azerbaijani`."""
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
