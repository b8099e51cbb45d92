"""Small tools for Jinja's syntax trees: copies with other names, neighbouring texts joined."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import nodes


def names_in(node: nodes.Node) -> Iterator[nodes.Name]:
    """Yield every name in a tree, its root included."""
    if isinstance(node, nodes.Name):
        yield node
    yield from node.find_all(nodes.Name)


def renamed(body: Sequence[nodes.Node], fresh: Mapping[str, str]) -> list[nodes.Node]:
    """Return a copy of a body in which some names are others."""
    copies: list[nodes.Node] = copied(list(body))
    for copy in copies:
        for name in names_in(copy):
            name.name = fresh.get(name.name, name.name)
    return copies


def copied(value: Any) -> Any:
    """Return a deep copy of a tree or a list of trees; the environment stays the same."""
    if isinstance(value, list):
        return [copied(each) for each in value]
    if not isinstance(value, nodes.Node):
        return value
    copy = type(value)(*(copied(getattr(value, name)) for name in value.fields))
    for name in value.attributes:
        setattr(copy, name, getattr(value, name, None))
    return copy


def texts_joined(body: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Return a body in which text that follows text is one text, at every depth."""
    joined: list[nodes.Node] = []
    for node in body:
        for name in ("body", "else_", "elif_"):
            if isinstance(part := getattr(node, name, None), list):
                setattr(node, name, texts_joined(part))
        if isinstance(node, nodes.Output) and joined and isinstance(joined[-1], nodes.Output):
            joined[-1].nodes.extend(node.nodes)
        else:
            joined.append(node)
    for node in joined:
        if isinstance(node, nodes.Output):
            node.nodes = _one_text(node.nodes)
    return joined


def _one_text(parts: Sequence[nodes.Expr]) -> list[nodes.Expr]:
    joined: list[nodes.Expr] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, nodes.TemplateData) and isinstance(last, nodes.TemplateData):
            joined[-1] = nodes.TemplateData(last.data + part.data)
        else:
            joined.append(part)
    return joined
