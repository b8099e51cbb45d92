"""Front matter: the lines of YAML above a text, read into values and written from them.

One table of fields drives reading, validation and writing. YAML guesses no types here:
every value is the text that stands there until its field reads it, so that ``no`` is a
word and ``2023`` a title. Knows nothing of articles, files or folders.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from press.content.front_matter_values import UnfitError, Value, nearest
from press.content.yaml_tabs import EXPECTED, FOUND, tab_line

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
    pairs = _pairs(text, report)
    if pairs is None:
        return {}
    nodes = dict(_once(pairs, report))
    known = {field.key: field for field in fields}
    for key, node in nodes.items():
        if key not in known:
            report(_line(node), f"unknown key “{key}”", nearest(key, list(known)))
    return {field.name: _read(field, nodes.get(field.key), report) for field in fields}


def write_fields(record: object, fields: Sequence[Field]) -> str:
    """Return the record's fields as YAML, one key a line, those at their default left out."""
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


def _pairs(text: str, report: Report) -> Sequence[tuple[yaml.Node, yaml.Node]] | None:
    """Return the keys and values of the YAML; ``None``, and a report, where it has none."""
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        if line := tab_line(error, text):
            report(line + _FIRST_LINE - 1, FOUND, EXPECTED)
            return None
        report(*_what_and_where(error), f"expected one “key: value” a line, {_QUOTES}")
        return None
    if not isinstance(root, yaml.MappingNode):
        report(_FIRST_LINE, "front matter without keys", 'expected lines such as: title: "…"')
        return None
    return list(root.value)


def _once(
    pairs: Iterable[tuple[yaml.Node, yaml.Node]], report: Report
) -> Iterator[tuple[str, yaml.Node]]:
    """Yield key and value, and report a key given twice: YAML would take the last in silence."""
    seen: set[str] = set()
    for key, node in pairs:
        name = str(key.value)
        if name in seen:
            report(_line(key), f"“{name}” a second time", "expected each key once")
        seen.add(name)
        yield name, node


_QUOTES: Final = 'texts in quotes, such as: title: "Məktub: cavab"'
#: What the YAML library says, in an editor's words.
_PLAINLY: Final = {
    "mapping values are not allowed in this context": "a second colon, outside quotes",
    "found unexpected end of stream": "a quotation mark that nothing closes",
    "found character that cannot start any token": "a first character that needs quotes",
    "did not find expected key": "text after the closing quotation mark",
}


def _what_and_where(error: yaml.YAMLError) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return (int(mark.line) if mark else 0) + _FIRST_LINE, f"YAML: {_PLAINLY.get(said, said)}"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + _FIRST_LINE
