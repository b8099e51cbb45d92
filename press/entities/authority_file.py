"""One authority file: its stanzas read and checked.

A file is a mapping of ids to stanzas. Every scalar is text (YAML would make a
boolean of `no`), and every problem is reported with its line; the rest is read on.
Knows one file at a time: what two stanzas say together is `authority`'s business.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final, TypeVar

import yaml

from press.azerbaijani.letters import normalize
from press.entities.entity import Entity, Kind, Role
from press.languages import LANGUAGES, Language, language_of
from press.problems import Problems

#: Which kind each file holds.
FILES: Final = {
    "people.yaml": Kind.PERSON,
    "organizations.yaml": Kind.ORGANIZATION,
    "places.yaml": Kind.PLACE,
    "events.yaml": Kind.EVENT,
}
CODES: Final = tuple(language.code for language in LANGUAGES)
ROLE_KEYS: Final = (*CODES, "since", "until")
#: The keys of a stanza in the order in which a file has them.
KEYS: Final = (
    *CODES,
    "aliases",
    "homographs",
    "not",
    "surname",
    "roles",
    "wikidata",
    "parent",
    "note",
)
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]*\Z")
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Stanza:
    """An entity as one file has it; a generated country's may lack names."""

    entity: Entity
    file: str
    lines: Mapping[str, int]  #: the line of each key; of the id itself under ""


def text_of(path: Path, problems: Problems) -> str:
    """Return a file's text, or an empty one where it cannot be read as UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.add(path, 0, f"{error}", "expected a text file in UTF-8")
        return ""


def read_stanzas(text: str, file: str, kind: Kind, problems: Problems) -> list[Stanza]:
    """Return a file's stanzas in its order; what is wrong goes to `problems` under its name."""
    root = _compose(text, file, problems)
    if root is None:
        return []
    reader = _Reader(file, problems)
    stanzas = (reader.stanza(key, line, node, kind) for key, line, node in reader.pairs(root))
    return [stanza for stanza in stanzas if stanza is not None]


def _compose(text: str, file: str, problems: Problems) -> yaml.Node | None:
    """Return the YAML tree, or None where there is nothing or no YAML."""
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        problems.add(file, line, f"{error.problem}", "expected YAML: a mapping of ids to stanzas")
        return None
    return node


class _Reader:
    """Reads the nodes of one file; a value that is wrong is reported and left out."""

    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems

    def stanza(self, key: str, line: int, node: yaml.Node, kind: Kind) -> Stanza | None:
        if not _ID.match(key):
            expected = 'expected small ASCII letters, digits and hyphens, as in "ilham-aliyev"'
            self._report(line, f'the id is "{key}"', expected)
            return None
        fields = self.fields(node, KEYS)
        lines = {name: node.start_mark.line + 1 for name, node in fields.items()} | {"": line}
        return Stanza(self._entity(key, kind, fields), self._file, lines)

    def _entity(self, key: str, kind: Kind, fields: Mapping[str, yaml.Node]) -> Entity:
        return Entity(
            id=key,
            kind=kind,
            names=self._own_languages(fields),
            aliases=self._by_language(fields.get("aliases"), self._texts),
            homographs=self._by_language(fields.get("homographs"), self._texts),
            exceptions=self._by_language(fields.get("not"), self._texts),
            surname=self._by_language(fields.get("surname"), self._text),
            roles=tuple(self._role(node) for node in self._items(fields.get("roles"))),
            wikidata=self._matching(fields.get("wikidata"), _WIKIDATA, "Q and digits: Q227"),
            parent=self._matching(fields.get("parent"), _ID, 'an id, as in "azerbaijan"'),
            note=self._by_language(fields.get("note"), self._text),
        )

    def _role(self, node: yaml.Node) -> Role:
        fields = self.fields(node, ROLE_KEYS)
        words = self._own_languages(fields)
        for language in LANGUAGES:
            if language not in words:
                self._report_node(node, f"a role without {language}", "expected both languages")
        example = "a year or a date: 2003 or 2003-10-31"
        since, until = (self._matching(fields.get(k), _DATE, example) for k in ("since", "until"))
        return Role(words, since, until)

    def _own_languages(self, fields: Mapping[str, yaml.Node]) -> dict[Language, str]:
        nodes = {code: node for code, node in fields.items() if code in CODES}
        texts = {language_of(code): self._text(node) for code, node in nodes.items()}
        return {language: text for language, text in texts.items() if text}

    def _by_language(
        self, node: yaml.Node | None, read: Callable[[yaml.Node], _T]
    ) -> dict[Language, _T]:
        if node is None:
            return {}
        return {language_of(k): read(value) for k, value in self.fields(node, CODES).items()}

    def fields(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        """Return a mapping's values by key, the unknown and the repeated reported."""
        found: dict[str, yaml.Node] = {}
        for key, line, value in self.pairs(node):
            if key in known:
                found[key] = value
            else:
                near = get_close_matches(key, known, n=1, cutoff=0.0)[0]
                expected = f'did you mean "{near}"? Known keys: {", ".join(known)}'
                self._report(line, f'unknown key "{key}"', expected)
        return found

    def pairs(self, node: yaml.Node) -> Iterator[tuple[str, int, yaml.Node]]:
        """Yield key, line and value of a mapping; a key given again is reported."""
        if not isinstance(node, yaml.MappingNode):
            self._report_node(node, f"found {_sort(node)}", "expected a mapping, key: value")
            return
        seen: set[str] = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                self._report(line, f'"{key.value}" is given twice', "expected it once")
            else:
                seen.add(key.value)
                yield key.value, line, value

    def _items(self, node: yaml.Node | None) -> list[yaml.Node]:
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self._report_node(node, f"found {_sort(node)}", 'expected a list of "- " items')
            return []
        return list(node.value)

    def _texts(self, node: yaml.Node) -> tuple[str, ...]:
        texts = (self._text(item) for item in self._items(node))
        return tuple(text for text in texts if text)

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self._report_node(node, f"found {_sort(node)}", "expected text")
            return ""
        text: str = node.value
        if " ".join(normalize(text).split()) != text:
            found = f'"{text}" has odd spaces, loose accents or a letter that only looks like ə'
            self._report_node(node, found, "expected plain composed letters, single spaces")
        return " ".join(normalize(text).split())

    def _matching(self, node: yaml.Node | None, pattern: re.Pattern[str], example: str) -> str:
        text = self._text(node) if node else ""
        if node and text and not pattern.match(text):
            self._report_node(node, f'found "{text}"', f"expected {example}")
            return ""
        return text

    def _report_node(self, node: yaml.Node, found: str, expected: str) -> None:
        self._report(node.start_mark.line + 1, found, expected)

    def _report(self, line: int, found: str, expected: str) -> None:
        self._problems.add(self._file, line, found, expected)


def _sort(node: yaml.Node) -> str:
    """Say what a node is, for people."""
    if isinstance(node, yaml.ScalarNode):
        return f'"{node.value}"' if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"
