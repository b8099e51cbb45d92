"""YAML as a tree of nodes, with bounds: every file of YAML comes in by this door.

The library recurses once a level and without end where an anchor holds itself, in C, which ends the
program. So a text that could nest deeply, or has anchors, is first read as a flat list of events.
"""

import re
from typing import Final

import yaml

from press.content.limits import DEEPEST_YAML

#: Where one line opens several block collections: «- - - x», «? ? x».
_IN_ONE_LINE: Final = re.compile(r"(?:[-?:][ \t]+){4}")
_ANCHOR: Final = re.compile(r"(?:^|[\s\[{,])[&*]\S", re.MULTILINE)
#: Lines indented by so much are deep, or nearly.
_DEEP_INDENT: Final = re.compile(rf"^ {{{DEEPEST_YAML}}}", re.MULTILINE)


def compose(text: str, loader: type[yaml.CBaseLoader | yaml.CSafeLoader]) -> yaml.Node | None:
    """Return the tree of a text, or None where there is nothing; ``yaml.YAMLError`` otherwise.

    Too deep a collection and an alias are errors too.
    """
    if _may_be_deep(text) or _ANCHOR.search(text):
        _check_events(text)
    node: yaml.Node | None = yaml.compose(text, Loader=loader)
    return node


def plain_value(node: yaml.Node | None) -> object:
    """Return what a tree says, whatever its order of keys, quotes and places: to compare two."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain_value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain_value(item) for item in node.value]
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _may_be_deep(text: str) -> bool:
    return (
        text.count("[") + text.count("{") >= DEEPEST_YAML
        or _DEEP_INDENT.search(text) is not None
        or _IN_ONE_LINE.search(text) is not None
    )


def _check_events(text: str) -> None:
    """Raise ``yaml.MarkedYAMLError`` at the first alias, and where collections go too deep."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _error(f"an alias, *{event.anchor}: expected the text itself", event)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST_YAML:
            raise _error(f"collections more than {DEEPEST_YAML} deep in one another", event)


def _error(problem: str, event: yaml.Event) -> yaml.MarkedYAMLError:
    mark = event.start_mark
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)  # type: ignore[arg-type]  # libyaml's marks are their own class
