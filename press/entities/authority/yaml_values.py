"""Values of handwritten YAML: texts, lists and days, each checked and reported with its line.

Every scalar is text, since YAML alone would read `no` as a boolean. Knows nothing of names.
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Final

import yaml

from press.language.azerbaijani.letters import normalize
from press.problems import Problems

_DATE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?\Z")
_TRUE: Final = re.compile(r"true\Z")


class YamlValues:
    """Reads the nodes of one file; a value that is wrong is reported and left out."""

    def __init__(self, file: str, problems: Problems) -> None:
        """Report problems under the name of this file."""
        self._file = file
        self._problems = problems

    def fields(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        """Return a mapping's values by key, the unknown and the repeated reported."""
        values: dict[str, yaml.Node] = {}
        for key, line, value in self.pairs(node):
            if key in known:
                values[key] = value
            else:
                near = get_close_matches(key, known, n=1, cutoff=0.0)[0]
                expected = f'did you mean "{near}"? Known keys: {", ".join(known)}'
                self.report(line, f'unknown key "{key}"', expected)
        return values

    def pairs(self, node: yaml.Node) -> Iterator[tuple[str, int, yaml.Node]]:
        """Yield key, line and value of a mapping; a key given again is reported."""
        if not isinstance(node, yaml.MappingNode):
            self.report_node(node, f"found {sort_of(node)}", "expected a mapping, key: value")
            return
        seen: set[str] = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.report(line, f"{sort_of(key)} for a key", "expected a word")
            elif key.value in seen:
                self.report(line, f'"{key.value}" is given twice', "expected it once")
            else:
                seen.add(key.value)
                yield key.value, line, value

    def items(self, node: yaml.Node | None) -> list[yaml.Node]:
        """Return a list's items; none where there is no such key."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.report_node(node, f"found {sort_of(node)}", 'expected a list of "- " items')
            return []
        return list(node.value)

    def texts(self, node: yaml.Node) -> tuple[str, ...]:
        """Return a list of texts."""
        texts = (self.text(item) for item in self.items(node))
        return tuple(text for text in texts if text)

    def text(self, node: yaml.Node) -> str:
        """Return a text with plain letters and spaces, or an empty one for other nodes."""
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.report_node(node, f"found {sort_of(node)}", "expected text")
            return ""
        text: str = node.value
        if not text.isprintable():
            found = f"{text!r} has a character that nobody sees"
            self.report_node(node, found, "expected letters, figures and signs alone")
            return ""
        if " ".join(normalize(text).split()) != text:
            found = f'"{text}" has odd spaces, loose accents or a letter that only looks like ə'
            self.report_node(node, found, "expected plain composed letters, single spaces")
        return " ".join(normalize(text).split())

    def written_names(self, node: yaml.Node) -> tuple[str, ...]:
        """Return a list of names."""
        return tuple(filter(None, map(self.name, self.items(node))))

    def name(self, node: yaml.Node) -> str:
        """Return a text that a sentence may inflect: its last word has a letter or a figure."""
        text = self.text(node)
        if text and not any(map(str.isalnum, text.rpartition(" ")[2])):
            self.report_node(node, f'"{text}" ends with a sign', "expected a word at its end")
            return ""
        return text

    def matching(self, node: yaml.Node | None, pattern: re.Pattern[str], example: str) -> str:
        """Return a text that the pattern fits, or an empty one; `example` says what does."""
        text = self.text(node) if node else ""
        if node and text and not pattern.match(text):
            self.report_node(node, f'found "{text}"', f"expected {example}")
            return ""
        return text

    def day(self, node: yaml.Node | None) -> str:
        """Return a year or an ISO date, or an empty text."""
        example = "a year or a date: 2003 or 2003-10-31"
        text = self.matching(node, _DATE, example)
        if not node or not text:
            return ""
        try:
            date.fromisoformat(text if len(text) > 4 else f"{text}-01-01")
        except ValueError:
            self.report_node(node, f'no such day: "{text}"', f"expected {example}")
            return ""
        return text

    def flag(self, node: yaml.Node | None) -> bool:
        """Tell whether the key is there."""
        return bool(self.matching(node, _TRUE, '"true", or no such key'))

    def report_node(self, node: yaml.Node, found: str, expected: str) -> None:
        """Add a problem at the line of a node."""
        self.report(node.start_mark.line + 1, found, expected)

    def report(self, line: int, found: str, expected: str) -> None:
        """Add a problem at a line."""
        self._problems.add(self._file, line, found, expected)


def sort_of(node: yaml.Node) -> str:
    """Return what a node is, in words for people."""
    if isinstance(node, yaml.ScalarNode):
        return f'"{node.value}"' if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"
