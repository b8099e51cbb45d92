"""One authority file: reads its stanzas and checks each of them.

A file is a mapping of ids to stanzas. Each problem is reported with its line, and reading goes
on. :mod:`press.entities.authority.consistency` compares stanzas with one another.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import yaml

from press.content.content_bytes import content_bytes
from press.content.encoding import EncodingError, decode
from press.content.yaml_errors import SPACES, TAB, tab_line
from press.content.yaml_tree import compose
from press.entities.authority.yaml_values import YamlValues, sort_of
from press.entities.entity import Entity, EntityKind, Role
from press.languages import LANGUAGES, Language, language_of
from press.problems import Problems
from press.project import shown

#: Names that get no page, see :mod:`press.entities.authority.proposals`; it lies beside them.
DECLINED: Final = "declined.txt"
CODES: Final = tuple(language.code for language in LANGUAGES)
ROLE_KEYS: Final = (*CODES, "since", "until", "as_of")
#: The keys of a stanza in the order in which a file has them.
KEYS: Final = (
    "draft",
    *CODES,
    "aliases",
    "homographs",
    "not",
    "surname",
    "pronoun",
    "roles",
    "since",
    "until",
    "wikidata",
    "parent",
    "note",
)
#: What stands for each language behind a key, in one line; `press check --fix` writes several.
_EXAMPLES: Final = {
    key: f"{{{', '.join(f'{code}: {text}' for code in CODES)}}}"
    for key, text in {
        "aliases": "[Kosta]",
        "homographs": "[Bahar]",
        "not": "[Kosta küçəsi]",
        "surname": "Talvik",
        "note": "…",
    }.items()
}
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]*\Z")
_PRONOUN: Final = re.compile(r"s?he\Z")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Stanza:
    """An entity as one file has it; the stanza of a generated country may lack names."""

    entity: Entity
    file: str
    lines: Mapping[str, int]  #: the line of each key and text; of the id itself under ""

    def report(self, what: str, found: str, expected: str, problems: Problems) -> None:
        """Add a problem at the line of a key or text, or of the id where that is not there."""
        problems.add(self.file, self.lines.get(what, self.lines[""]), found, expected)


def text_of(path: Path, problems: Problems) -> str:
    """Return a file's text, or an empty one where it cannot be read as UTF-8."""
    try:
        return decode(content_bytes(path))
    except OSError as error:
        problems.add(shown(path), 0, f"cannot be read: {error.strerror}", "expected a text file")
    except EncodingError as error:
        problems.add(shown(path), error.line, error.found, error.expected)
    return ""


def read_stanzas(text: str, file: str, kind: EntityKind, problems: Problems) -> list[Stanza]:
    """Return the stanzas of a file in order; problems are reported under its name."""
    root = _compose(text, file, problems)
    if root is None:
        return []
    reader = _Reader(file, problems)
    stanzas: list[Stanza] = []
    for key, line, node in reader.pairs(root):
        with problems.boundary(file, f"reading “{key}”", line):
            if stanza := reader.stanza(key, line, node, kind):
                stanzas.append(stanza)
    return stanzas


def _compose(text: str, file: str, problems: Problems) -> yaml.Node | None:
    """Return the YAML tree, or None where there is nothing or no YAML."""
    expected = "expected YAML: a mapping of ids to stanzas"
    try:
        return compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        if line := tab_line(error, text):
            problems.add(file, line, TAB, SPACES)
            return None
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        problems.add(file, line, f"{error.problem}", expected)
    except yaml.YAMLError:  # a control character; the library does not give its line
        problems.add(file, 0, "a character that YAML does not allow", expected)
    return None


class _Reader(YamlValues):
    """Reads the stanzas of one file."""

    def stanza(self, key: str, line: int, node: yaml.Node, kind: EntityKind) -> Stanza | None:
        if not _ID.match(key):
            expected = 'expected small ASCII letters, digits and hyphens, as in "ilham-aliyev"'
            self.report(line, f'the id is "{key}"', expected)
            return None
        if not isinstance(node, yaml.MappingNode):
            self.report_node(node, f"found {sort_of(node)}", "expected a mapping, key: value")
            return None
        fields = self.fields(node, KEYS)
        entity = Entity(
            id=key,
            kind=kind,
            names=self._names(fields),
            aliases=self._by_language("aliases", fields, self.written_names),
            homographs=self._by_language("homographs", fields, self.texts),
            exceptions=self._by_language("not", fields, self.texts),
            surname=self._by_language("surname", fields, self.name),
            roles=tuple(self._role(node) for node in self.items(fields.get("roles"))),
            since=self.day(fields.get("since")),
            until=self.day(fields.get("until")),
            draft=self.flag(fields.get("draft")),
            pronoun=self.matching(fields.get("pronoun"), _PRONOUN, "he or she"),
            wikidata=self.matching(fields.get("wikidata"), _WIKIDATA, "Q and digits: Q227"),
            parent=self.matching(fields.get("parent"), _ID, 'an id, as in "azerbaijan"'),
            note=self._by_language("note", fields, self.text),
        )
        return Stanza(entity, self._file, _lines(node) | {"": line})

    def _role(self, node: yaml.Node) -> Role:
        fields = self.fields(node, ROLE_KEYS)
        words = self._names(fields)
        for language in LANGUAGES:
            if language not in words:
                self.report_node(node, f"a role without {language}", "expected both languages")
        role = Role(words, *(self.day(fields.get(key)) for key in ("since", "until", "as_of")))
        if role.as_of and role.until:
            expected = 'expected one of them: "as_of" is for a role that has no known end'
            self.report_node(fields["as_of"], "as_of beside until", expected)
        if role.as_of and role.since > role.as_of[: len(role.since)]:
            expected = "expected a day on which the role was held"
            self.report_node(fields["as_of"], f"as_of {role.as_of} before since", expected)
        return role

    def _names(self, fields: Mapping[str, yaml.Node]) -> dict[Language, str]:
        nodes = {code: node for code, node in fields.items() if code in CODES}
        texts = {language_of(code): self.name(node) for code, node in nodes.items()}
        return {language: text for language, text in texts.items() if text}

    def _by_language(
        self, key: str, fields: Mapping[str, yaml.Node], read: Callable[[yaml.Node], _T]
    ) -> dict[Language, _T]:
        node = fields.get(key)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            expected = f"expected, for example: {key}: {_EXAMPLES[key]}"
            self.report_node(node, f"{key}: found {sort_of(node)}", expected)
            return {}
        return {language_of(k): read(value) for k, value in self.fields(node, CODES).items()}


def _lines(node: yaml.Node) -> dict[str, int]:
    """Return the first line of each key and text in a stanza."""
    if isinstance(node, yaml.ScalarNode):
        return {node.value: node.start_mark.line + 1}
    inner = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    lines: dict[str, int] = {}
    for part in reversed(inner):
        lines |= _lines(part)
    return lines
