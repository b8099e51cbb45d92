"""The value of one expression of a template whose names are all known.

Jinja folds constants by itself, but neither calls functions nor filters that ask for the page's
context: these are called here, and Jinja does the rest.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, Undefined, nodes
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from press.site.specialization.trees import copied


def evaluated(environment: Environment, node: nodes.Node, known: Mapping[str, Any]) -> Any:
    """Return the value of an expression; `nodes.Impossible` where it must be asked for later."""
    constant = _Constants(environment, known).visit(copied(node))
    value = constant.as_const(EvalContext(environment))
    if isinstance(value, Undefined):
        raise nodes.Impossible
    return value


class _Constants(NodeTransformer):
    """Puts constants in place of names, calls and filters."""

    def __init__(self, environment: Environment, known: Mapping[str, Any]) -> None:
        self._environment = environment
        self._known = known
        self._context = Context(environment, dict(known), None, {})

    def visit_Name(self, node: nodes.Name) -> nodes.Const:
        """Return what the name is known to be."""
        return nodes.Const(self._known[node.name])

    def visit_Call(self, node: nodes.Call) -> nodes.Const:
        """Call a function."""
        self.generic_visit(node)
        if node.dyn_args or node.dyn_kwargs:
            raise nodes.Impossible
        function = self._value(node.node)
        return nodes.Const(
            self._context.call(function, *self._all(node.args), **self._pairs(node.kwargs))
        )

    def visit_Filter(self, node: nodes.Filter) -> nodes.Const:
        """Call a filter."""
        self.generic_visit(node)
        if node.node is None or node.dyn_args or node.dyn_kwargs:
            raise nodes.Impossible
        return nodes.Const(
            self._environment.call_filter(
                node.name,
                self._value(node.node),
                self._all(node.args),
                self._pairs(node.kwargs),
                self._context,
            )
        )

    def _value(self, node: nodes.Expr) -> Any:
        value = node.as_const(EvalContext(self._environment))
        if isinstance(value, Undefined):
            raise nodes.Impossible
        return value

    def _all(self, several: Sequence[nodes.Expr]) -> list[Any]:
        return [self._value(each) for each in several]

    def _pairs(self, several: Sequence[nodes.Keyword | nodes.Pair]) -> dict[str, Any]:
        return {str(each.key): self._value(each.value) for each in several}
