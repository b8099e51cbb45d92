"""Front matter: the lines of YAML above a text, read into values and written from values.

One table of fields drives reading, checking and writing. YAML guesses no types here: every
value is text until its field reads it, so that ``no`` is a word and ``2023`` a title. Knows
nothing of articles, files or folders.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from press.content.front_matter_values import UnfitError, Value, nearest
from press.content.yaml_errors import SPACES, TAB, plain_error, tab_line
from press.content.yaml_tree import compose

#: Records what is wrong: line in the file, what was found, what was expected.
Report = Callable[[int, str, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key of the front matter, and the attribute of the record that holds its value."""

    key: str
    value: Value
    attribute: str = ""  #: where it is not the key
    required: bool = False
    default: object = None  #: the attribute's value where the key is absent

    @property
    def name(self) -> str:
        """The attribute's name."""
        return self.attribute or self.key

    @property
    def example(self) -> str:
        """A right line, for messages."""
        return f"{self.key}: {self.value.example}"


class Parts(NamedTuple):
    """A file cut in two: the YAML and the Markdown."""

    yaml: str
    markdown: str


_FENCED: Final = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)\n?", re.DOTALL | re.MULTILINE
)
_QUOTES: Final = 'texts in quotes, such as: title: "Məktub: cavab"'
#: The first line of YAML in the file, counted from 1.
_FIRST_LINE: Final = 2


def split(text: str) -> Parts | None:
    """Cut a file's text into front matter and Markdown; ``None`` where the fences are missing.

    A byte order mark and ``\\r\\n`` are accepted: some editors write them.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    fenced = _FENCED.match(text)
    return Parts(fenced["yaml"], text[fenced.end() :]) if fenced else None


def line_of(text: str, key: str) -> int:
    """Return the line of a key in the front matter of a file, counted from 1; 0: not there."""
    parts = split(text) if f"\n{key}:" in text or f"\r{key}:" in text else None
    lines = enumerate(parts.yaml.split("\n") if parts else (), _FIRST_LINE)
    return next((number for number, line in lines if line.startswith(f"{key}:")), 0)


def join(front_matter: str, markdown: str) -> str:
    """Return the text of a file: front matter as `write_fields` gives it, then Markdown."""
    body = markdown.strip("\n")
    return f"---\n{front_matter}---\n\n{body}\n" if body else f"---\n{front_matter}---\n"


def read_fields(text: str, fields: Sequence[Field], report: Report) -> dict[str, Any]:
    """Return the attributes that the YAML gives, defaults included; report all that is wrong.

    Empty where the YAML cannot be read at all.
    """
    nodes = _nodes(text, report)
    if nodes is None:
        return {}
    known = {field.key: field for field in fields}
    for key, node in nodes.items():
        if key not in known:
            report(_line(node), f"unknown key “{key}”", nearest(key, list(known)))
    return {field.name: _read(field, nodes.get(field.key), report) for field in fields}


def write_fields(record: object, fields: Sequence[Field]) -> str:
    """Return the record's fields as YAML, one key per line, without those at their default."""
    values = ((field, getattr(record, field.name)) for field in fields)
    return "".join(
        f"{field.key}: {field.value.write(value)}\n"
        for field, value in values
        if value != field.default
    )


def _read(field: Field, node: yaml.Node | None, report: Report) -> object:
    """Return the value of a field, its default where it is absent or wrong."""
    if node is None:
        if field.required:
            report(1, f"no “{field.key}”", f"expected a line such as: {field.example}")
        return field.default
    try:
        return field.value.read(node)
    except UnfitError as unfit:
        expected = unfit.expected or f"expected, for example: {field.example}"
        report(_line(unfit.node), f"{field.key}: {unfit}", expected)
        return field.default


def _nodes(text: str, report: Report) -> dict[str, yaml.Node] | None:
    """Return the values of the YAML by key, and report a key given twice.

    YAML alone would take the last in silence. ``None``, and a report, where the YAML has no keys.
    """
    try:
        root = compose(text, yaml.CBaseLoader)
    except yaml.YAMLError as error:
        if line := tab_line(error, text):
            report(line + _FIRST_LINE - 1, TAB, SPACES)
        else:
            line, what = plain_error(error)
            expected = f"expected one “key: value” a line, {_QUOTES}"
            report(line + _FIRST_LINE - 1, f"YAML: {what}", expected)
        return None
    if not isinstance(root, yaml.MappingNode):
        report(_FIRST_LINE, "front matter without keys", 'expected lines such as: title: "…"')
        return None
    nodes: dict[str, yaml.Node] = {}
    for key, node in root.value:
        name = str(key.value)
        if name in nodes:
            report(_line(key), f"“{name}” a second time", "expected each key once")
        nodes[name] = node
    return nodes


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + _FIRST_LINE
