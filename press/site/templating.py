"""How Jinja reads the theme's templates: the interface's words, numbers, months and statuses.

Templates meet the interface through :class:`Interface`, which asks the page's ``edition``
for the language. Nothing here knows a view's fields.
"""

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.ext import InternationalizationExtension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context

from press.language.interface import gettext, month_name, ngettext, number_text, status_text
from press.languages import ORIGINAL, Language
from press.pages.schema_org import article_schema, entity_schema
from press.site.light_markup import light_tokens


class Interface(InternationalizationExtension):
    """The interface for templates: words, numbers, months, statuses."""

    def __init__(self, environment: Environment) -> None:
        """Give the environment the words, and filters that speak the page's language."""
        super().__init__(environment)
        self._install_callables(
            _in_page_language(gettext), _in_page_language(ngettext), newstyle=True
        )
        environment.globals.update(
            gettext_in=gettext,
            ORIGINAL=ORIGINAL,
            article_schema=article_schema,
            entity_schema=entity_schema,
        )
        environment.filters["number"] = _filter(number_text)
        environment.filters["status"] = _filter(status_text)
        environment.filters["month"] = _filter(month_name)
        environment.policies["ext.i18n.trimmed"] = True
        # Metadata is UTF-8 like the page around it, in the order the template gives.
        environment.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Take the markup of a template in its light form."""
        return light_tokens(stream)


def _in_page_language(function: Callable[..., str]) -> Callable[..., str]:
    @pass_context
    def translated(context: Context, *arguments: Any) -> str:
        return function(_language(context), *arguments)

    return translated


def _filter(function: Callable[[Any, Language], str]) -> Callable[..., str]:
    @pass_context
    def filtered(context: Context, value: Any) -> str:
        return function(value, _language(context))

    return filtered


def _language(context: Context) -> Language:
    language: Language = context["edition"].language
    return language


def jinja_options() -> dict[str, Any]:
    """Return how the theme's templates are read: the arguments of a Jinja environment."""
    return {
        "autoescape": True,
        "undefined": StrictUndefined,  # a misspelled name fails the build
        "trim_blocks": True,
        "lstrip_blocks": True,
        "auto_reload": False,  # a build reads each template once; the next one begins anew
        "extensions": [Interface],
    }
