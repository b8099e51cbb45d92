"""Whatever depends on known values alone is evaluated, and stands as text or as a value.

Works on a flattened template; :mod:`press.site.specialization.flattening` makes it one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from press.site.specialization.evaluation import evaluated
from press.site.specialization.trees import copied, names_in, renamed

#: A loop over more things than this stays a loop.
_UNROLLED: Final = 64
#: Functions of the interface that return the same text for the same message.
_WORDS: Final = frozenset({"gettext", "_"})
_UNKNOWN: Final = object()
#: Stands around the name of a parameter in a message while that is translated.
_PLACE: Final = "\ue000"


class Folder(NodeTransformer):
    """Evaluates what can be; `known` grows by the values that have no name in the template."""

    def __init__(
        self,
        environment: Environment,
        known: dict[str, Any],
        attributes: Mapping[tuple[str, str], Any],
        body: Sequence[nodes.Node],
    ) -> None:
        self.known = known
        self._environment = environment
        self._attributes = attributes
        self._stored_once = _stored_once(body)
        self._aliases: dict[str, str] = {}  #: of a name that is set to something known
        self._certain = True  #: whether what is looked at now is reached whenever its scope is

    def fold(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        """Return a body with everything evaluated that can be."""
        folded: list[nodes.Node] = []
        for node in body:
            result = self.visit(node)
            folded.extend(result if isinstance(result, list) else [result] if result else [])
        return folded

    @contextmanager
    def _scope(self, *, certain: bool) -> Iterator[None]:
        """Forget at its end what a scope sets; what may be skipped sets nothing for certain."""
        before = self._aliases, self._certain
        self._aliases, self._certain = dict(self._aliases), certain
        yield
        self._aliases, self._certain = before

    def _perhaps(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        with self._scope(certain=False):
            return self.fold(body)

    def _within(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        with self._scope(certain=True):
            return self.fold(body)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """Print what is known as text."""
        return nodes.Output([part for child in node.nodes for part in self._printed(child)])

    def visit_Assign(self, node: nodes.Assign) -> nodes.Node | None:
        """Know a name that is set once, to something known."""
        node.node = self.visit(node.node)
        target = node.target
        if isinstance(target, nodes.Name) and target.name in self._stored_once and self._certain:
            value = self._value(node.node)
            if value is not _UNKNOWN:
                self._aliases[target.name] = self._named(value).name
                return None
        return node

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:
        """Evaluate within a text that gets a name."""
        node.body = self._within(node.body)
        return node

    def visit_Name(self, node: nodes.Name) -> nodes.Name:
        """Call a name that is known by the name it is known under."""
        alias = self._aliases.get(node.name) if node.ctx == "load" else None
        return nodes.Name(alias, "load") if alias else node

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:
        """Know an attribute that every page has alike."""
        node.node = self.visit(node.node)
        if isinstance(node.node, nodes.Name) and (node.node.name, node.attr) in self._attributes:
            return self._named(self._attributes[node.node.name, node.attr])
        return node

    def visit_If(self, node: nodes.If) -> list[nodes.Node] | nodes.Node:
        """Keep the branch that is taken, where that is known."""
        test = self.visit(node.test)
        value = self._value(test)
        if value is _UNKNOWN:
            others = [
                nodes.If(self.visit(each.test), self._perhaps(each.body), [], [])
                for each in node.elif_
            ]
            return nodes.If(test, self._perhaps(node.body), others, self._perhaps(node.else_))
        if value:
            return self.fold(node.body)
        if node.elif_:
            first, *rest = node.elif_
            return self.visit_If(nodes.If(first.test, first.body, rest, node.else_))
        return self.fold(node.else_)

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:
        """Keep the alternative that is taken, where that is known."""
        test = self.visit(node.test)
        value = self._value(test)
        if value is _UNKNOWN:
            other = self.visit(node.expr2) if node.expr2 else None
            return nodes.CondExpr(test, self.visit(node.expr1), other)
        chosen = node.expr1 if value else node.expr2
        return self.visit(chosen) if chosen else nodes.Const("")

    def visit_For(self, node: nodes.For) -> list[nodes.Node] | nodes.Node:
        """Unroll a loop over a few known things."""
        node.iter = self.visit(node.iter)
        items = self._value(node.iter)
        names = {name.name for name in node.find_all(nodes.Name)}
        target = node.target
        plain = not node.test and not node.recursive and "loop" not in names
        if items is _UNKNOWN or not plain or not isinstance(target, nodes.Name):
            return self._kept(node)
        if len(list(items)) > _UNROLLED:
            return self._kept(node)
        unrolled: list[nodes.Node] = []
        for item in items:
            body = renamed(node.body, {target.name: self._named(item).name})
            unrolled.append(nodes.Scope(self._within(body)))
        return unrolled or self._perhaps(node.else_)

    def _kept(self, node: nodes.For) -> nodes.For:
        node.body, node.else_ = self._within(node.body), self._perhaps(node.else_)
        return node

    def visit_Scope(self, node: nodes.Scope) -> list[nodes.Node] | nodes.Node:
        """Drop a scope in which nothing is set any more."""
        body = self._within(node.body)
        sets = any(isinstance(each, nodes.Assign | nodes.AssignBlock) for each in body)
        return nodes.Scope(body) if sets else body

    def _printed(self, node: nodes.Expr) -> list[nodes.Expr]:
        """Return what prints the same: text, where all of it is known."""
        if isinstance(node, nodes.TemplateData):
            return [node]
        folded: nodes.Expr = self.visit(node)
        value = self._value(folded)
        if value is not _UNKNOWN:
            return [nodes.TemplateData(str(escape(value)))]
        return self._message(folded) or [folded]

    def _message(self, node: nodes.Expr) -> list[nodes.Expr]:
        """Return a translated message as text and the values in it; nothing of anything else."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return []
        if node.node.name not in _WORDS or not node.kwargs:
            return []
        values = {keyword.key: keyword.value for keyword in node.kwargs}
        places = [nodes.Keyword(key, nodes.Const(f"{_PLACE}{key}{_PLACE}")) for key in values]
        message = self._value(nodes.Call(node.node, node.args, places, None, None))
        if message is _UNKNOWN:
            return []
        pieces = str(message).split(_PLACE)  # text and the names of values by turns
        return [
            copied(values[piece]) if number % 2 else nodes.TemplateData(piece)
            for number, piece in enumerate(pieces)
        ]

    def _named(self, value: Any) -> nodes.Name:
        """Return a name that is known to be this value."""
        fresh = f"_known_{len(self.known)}"
        self.known[fresh] = value
        return nodes.Name(fresh, "load")

    def _value(self, node: nodes.Node) -> Any:
        """Return what an expression is, where it asks for known names alone."""
        if isinstance(node, nodes.Const):
            return node.value
        if any(name.name not in self.known for name in names_in(node)):
            return _UNKNOWN
        try:
            return evaluated(self._environment, node, self.known)
        except nodes.Impossible:
            return _UNKNOWN


def _stored_once(body: Sequence[nodes.Node]) -> frozenset[str]:
    """Return the names that are set in one place alone, and not as a loop's."""
    stored = Counter(
        name.name for node in body for name in names_in(node) if name.ctx in {"store", "param"}
    )
    return frozenset(name for name, times in stored.items() if times == 1)
