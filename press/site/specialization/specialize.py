"""One template specialized: flattened, evaluated as far as can be, compiled by Jinja.

Knows no view and no setting: the caller says what is known.
"""

from collections.abc import Mapping
from keyword import iskeyword
from typing import Any

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame

from press.site.specialization.flattening import CannotFlattenError, ParsedTemplates, flattened
from press.site.specialization.folding import Folder
from press.site.specialization.trees import texts_joined


def specialize(
    templates: ParsedTemplates,
    name: str,
    known: Mapping[str, Any],
    attributes: Mapping[tuple[str, str], Any],
) -> Template:
    """Return the template `name` as it renders where what is known never changes.

    `known` are the names that have one value on every page (``edition``, ``SITEPATH`` …); they
    need not be given to ``render`` again. `attributes` are such attributes of names that are
    not known: ``("page", "language")``. A template that uses something of Jinja's that cannot
    be flattened is Jinja's own. Raises what Jinja raises for a broken template.
    """
    environment = templates.environment
    everywhere = {**environment.globals, **known}
    try:
        body = flattened(templates, name)
    except CannotFlattenError:
        return environment.overlay().get_template(name, globals=dict(known))
    folder = Folder(environment, everywhere, attributes, body)
    tree = nodes.Template(texts_joined(folder.fold(body)), lineno=1)
    tree.set_environment(environment)
    for node in tree.find_all(nodes.Node):
        node.lineno = 1  # several files are one now; see `Renderer.text` for errors
    direct = environment.overlay()
    direct.code_generator_class = _DirectAttributes
    code = direct.compile(tree, name, f"{name}, specialized")
    return Template.from_code(environment, code, {**environment.globals, **folder.known})


class _DirectAttributes(CodeGenerator):
    """Writes ``page.title`` as Python has it, where Jinja would look for an item too.

    Views have attributes alone.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")
