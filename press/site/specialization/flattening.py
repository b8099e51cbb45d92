"""What a template extends, includes and imports is put in its place.

The result has no block, no macro and no name of another template left in it. Values are not
looked at: :mod:`press.site.specialization.folding` does that.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from press.site.specialization.trees import copied, names_in, renamed

#: Names by which a template or macro asks for what flattening takes away.
_ASKED_FOR: Final = frozenset({"super", "self", "caller", "varargs", "kwargs"})
#: What is left where something could not be put in its place.
_LEFT: Final = (
    nodes.Block,
    nodes.CallBlock,
    nodes.EvalContextModifier,
    nodes.Extends,
    nodes.FromImport,
    nodes.Import,
    nodes.Include,
    nodes.Macro,
)
#: What a template that extends another may have beside its blocks, and what is imported.
_SETTINGS: Final = (nodes.Assign, nodes.AssignBlock, nodes.FromImport, nodes.Macro)


class CannotFlattenError(Exception):
    """A template uses something that cannot be put in its place."""


@dataclass(frozen=True)
class ParsedTemplates:
    """The theme's templates as trees, each read once: most stand in several others."""

    environment: Environment
    _bodies: dict[str, list[nodes.Node]] = field(default_factory=dict)

    def body(self, name: str) -> list[nodes.Node]:
        """Return a copy of a template's tree."""
        if name not in self._bodies:
            assert self.environment.loader is not None
            source, filename, _ = self.environment.loader.get_source(self.environment, name)
            self._bodies[name] = self.environment.parse(source, name, filename).body
        body: list[nodes.Node] = copied(self._bodies[name])
        return body


def flattened(templates: ParsedTemplates, name: str) -> list[nodes.Node]:
    """Return the body of a template with nothing of another one left to be looked up.

    Raises :class:`CannotFlattenError`, or what Jinja raises for a broken template.
    """
    flattener = _Flattener(templates)
    body = flattener.flat(name)
    for root in body:
        for node in (root, *root.find_all(nodes.Node)):
            if isinstance(node, _LEFT):
                raise CannotFlattenError(f"{name}: {type(node).__name__}")
        for asked in names_in(root):
            if asked.name in _ASKED_FOR or asked.name in flattener.macros:
                raise CannotFlattenError(f"{name}: {asked.name}")
    return body


class _Flattener(NodeTransformer):
    """Puts templates, blocks and macros in their places."""

    def __init__(self, templates: ParsedTemplates) -> None:
        self.macros: dict[str, nodes.Macro] = {}
        self._templates = templates
        self._blocks: dict[str, list[nodes.Node]] = {}
        self._calls = 0

    def flat(self, name: str) -> list[nodes.Node]:
        """Return the body of a template with everything in its place."""
        body = self._templates.body(name)
        for node in body:
            if isinstance(node, nodes.Extends):
                return [*self._settings(body), *self.flat(_constant(node.template))]
        return self._visited(body)

    def _settings(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        """Take the blocks of a template that extends another; return what it sets."""
        kept: list[nodes.Node] = []
        for node in body:
            if isinstance(node, nodes.Block):
                self._blocks.setdefault(node.name, node.body)
            elif isinstance(node, _SETTINGS):
                kept.append(node)
            elif not isinstance(node, nodes.Extends | nodes.Output):
                raise CannotFlattenError(f"{type(node).__name__} beside the blocks")
        return self._visited(kept)

    def _visited(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        visited: list[nodes.Node] = []
        for node in body:
            result = self.visit(node)
            visited.extend(result if isinstance(result, list) else [result] if result else [])
        return visited

    def visit_Block(self, node: nodes.Block) -> nodes.Node:
        """Put what the outermost template has for a block in its place."""
        return nodes.Scope(self._visited(self._blocks.get(node.name, node.body)))

    def visit_Include(self, node: nodes.Include) -> nodes.Node:
        """Put an included template in its place; what it sets is its own."""
        if node.ignore_missing:
            raise CannotFlattenError("what is included may be missing")
        body = self._templates.body(_constant(node.template))
        if any(isinstance(each, nodes.Extends) for each in body):
            raise CannotFlattenError("what is included extends another template")
        return nodes.Scope(self._visited(body))

    def visit_FromImport(self, node: nodes.FromImport) -> list[nodes.Node]:
        """Learn the macros of another template; return what it sets."""
        if not all(isinstance(name, str) for name in node.names):
            raise CannotFlattenError(f"a macro has another name: {node.names}")
        imported = self._templates.body(_constant(node.template))
        return self._visited([each for each in imported if isinstance(each, _SETTINGS)])

    def visit_Macro(self, node: nodes.Macro) -> None:
        """Learn a macro; it is put where it is called."""
        if self.macros.setdefault(node.name, node) != node:
            raise CannotFlattenError(f"two macros have one name: {node.name}")

    def visit_With(self, node: nodes.With) -> nodes.Node:
        """Make names of a block's own of what it sets."""
        fresh: dict[str, str] = {}
        self._calls += 1
        for target in node.targets:
            if not isinstance(target, nodes.Name):
                raise CannotFlattenError("a block sets several names at once")
            fresh[target.name] = f"_{self._calls}_{target.name}"
        settings = [
            nodes.Assign(nodes.Name(name, "store"), value)
            for name, value in zip(fresh.values(), node.values, strict=True)
        ]
        return nodes.Scope([*settings, *renamed(self._visited(node.body), fresh)])

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:
        """Put the bodies of macros in place of their calls."""
        body: list[nodes.Node] = []
        for child in node.nodes:
            macro = self._called(child)
            body.append(self._inlined(macro, child) if macro else nodes.Output([child]))
        return body

    def _called(self, node: nodes.Node) -> nodes.Macro | None:
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            return self.macros.get(node.node.name)
        return None

    def _inlined(self, macro: nodes.Macro, call: nodes.Node) -> nodes.Node:
        """Return a macro's body with its parameters set; their names become unlike any other."""
        assert isinstance(call, nodes.Call)
        self._calls += 1
        names = [parameter.name for parameter in macro.args]
        given = _given(macro, call)
        fresh = {name: f"_{self._calls}_{name}" for name in names}
        body = renamed(self._visited(copied(macro.body)), fresh)
        settings = [nodes.Assign(nodes.Name(fresh[name], "store"), given[name]) for name in names]
        return nodes.Scope([*settings, *body])


def _given(macro: nodes.Macro, call: nodes.Call) -> dict[str, nodes.Expr]:
    """Return what each parameter of a macro is, its defaults included."""
    names = [parameter.name for parameter in macro.args]
    given = dict(zip(names[len(names) - len(macro.defaults) :], macro.defaults, strict=True))
    given |= dict(zip(names, call.args, strict=False))
    given |= {keyword.key: keyword.value for keyword in call.kwargs}
    if given.keys() != set(names) or call.dyn_args or call.dyn_kwargs:
        raise CannotFlattenError(f"{macro.name} has other parameters than its call")
    return given


def _constant(node: nodes.Node) -> str:
    """Return the name of a template that another one names."""
    if not isinstance(node, nodes.Const):
        raise CannotFlattenError("a template is named by a value")
    return str(node.value)
