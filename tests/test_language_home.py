"""Azerbaijani has one home: its words and letters stand in press/language alone."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from press.language.azerbaijani.letters import ALPHABET, upper

ROOT = Path(__file__).parent.parent
HOME = ROOT / "press" / "language"

#: The letters of the alphabet that ASCII lacks.
LETTERS: Final = frozenset(letter for letter in ALPHABET + upper(ALPHABET) if not letter.isascii())

_EXAMPLE: Final = "an example in a message to editors"
_RESTORES: Final = "restores single letters that a received title lost; it holds no words"
#: The modules that may write such letters, and why.
ALLOWED: Final = {
    "press/commands/argument_types.py": _EXAMPLE,
    "press/content/article.py": _EXAMPLE,
    "press/content/front_matter.py": _EXAMPLE,
    "press/content/front_matter_values.py": _EXAMPLE,
    "press/entities/authority/stanzas.py": _EXAMPLE,
    "press/entities/authority/yaml_values.py": _EXAMPLE,
    "press/translation/glossary/glossary_file.py": _EXAMPLE,
    "press/languages.py": "the language's own name, for the language switch",
    "press/importer/formats/columns.py": "the names of columns in files from elsewhere",
    "press/importer/titles/": _RESTORES,
}


def literals_with_letters(path: Path) -> Iterator[int]:
    """Yield the line of each string of a file that has such a letter, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)  # a string that is a statement: a docstring
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in said:
            text = node.value if isinstance(node.value, str) else ""
            yield from [] if LETTERS.isdisjoint(text) else [node.lineno]


def places_outside() -> list[tuple[str, int]]:
    """Return file and line of each such string outside the languages' home."""
    return [
        (path.relative_to(ROOT).as_posix(), line)
        for folder in ("press", "plugins")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not path.is_relative_to(HOME)
        for line in literals_with_letters(path)
    ]


def test_azerbaijani_has_one_home() -> None:
    """Outside press/language no string of the code has a letter that only Azerbaijani needs."""
    outside = [place for place in places_outside() if not place[0].startswith(tuple(ALLOWED))]
    assert outside == []


def test_every_exception_is_needed() -> None:
    """Each module that may write such letters does so."""
    files = {file for file, _ in places_outside()}
    assert [name for name in ALLOWED if not any(file.startswith(name) for file in files)] == []
