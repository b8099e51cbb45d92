"""Templates specialized for an edition print what Jinja prints from the theme's own."""

import traceback
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, UndefinedError

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.plan import EDITION_PAGES, SITE_PAGES, edition_pages, site_pages
from press.pages.views import PageView
from press.site.rendering import Renderer
from press.site.specialization.flattening import (
    CannotFlattenError,
    ParsedTemplates,
    flattened,
)
from press.site.specialization.specialize import specialize
from press.site.templating import jinja_options
from tests.sample_views import edition as edition_view
from tests.sample_views import pages
from tests.sample_views import site_pages as sample_site_pages
from tests.small_archive import edition
from tests.theme_pages import SITE, articles, environment

TEMPLATES = ParsedTemplates(environment())
VIEWS = [
    *(("article", view) for view in articles().values()),
    *(each for language in LANGUAGES for each in pages(language).items()),
    *sample_site_pages().items(),
]


def known(language: Language) -> dict[str, Any]:
    """Return what the pages of an edition have alike."""
    return {
        "edition": edition_view(language),
        "SITEURL": SITE,
        "SITEPATH": "/archive",
        "LANGUAGES": LANGUAGES,
    }


@pytest.mark.parametrize(("name", "view"), VIEWS)
def test_every_kind_of_page_is_the_same_both_ways(name: str, view: PageView) -> None:
    """A specialized template prints what the plain one prints, byte for byte."""
    same = known(view.language)
    special = specialize(
        TEMPLATES, f"{name}.html", same, {("page", "language"): view.language}
    ).render(page=view, article=view)
    plain = environment().get_template(f"{name}.html").render(same, page=view, article=view)
    assert special == plain


@pytest.mark.parametrize(
    "name",
    sorted({*(kind.template for kind in EDITION_PAGES), *(kind.template for kind in SITE_PAGES)}),
)
def test_every_template_of_the_theme_can_be_flattened(name: str) -> None:
    """None of the theme's templates is rendered the slow way."""
    assert flattened(TEMPLATES, f"{name}.html")


def test_a_page_is_in_its_editions_language() -> None:
    """`page.language` is the edition's on every page, so templates may be specialized to it."""
    editions = [edition(language) for language in LANGUAGES]
    for each in editions:
        assert {page.view().language for page in edition_pages(each)} == {each.language}
    assert {page.view().language for page in site_pages(editions)} == {LANGUAGES[0]}


@pytest.mark.parametrize(
    "template",
    [
        "{% set a = 1 %}{% if x %}{% set a = 2 %}{% endif %}{{ a }}",
        "{% if x %}{% set b = 2 %}{% else %}{% set b = 3 %}{% endif %}{{ b }}",
        "{% for n in known.few %}{% set c = n %}{{ c }}{% endfor %}",
        "{% for n in many %}{% set c = n %}{{ c }}{{ ', ' if not loop.last }}{% endfor %}",
        "{% for n in known.none %}{{ n }}{% else %}none{% endfor %}",
        "{% with y = known.word %}{{ y }}{% with y = x %}{{ y }}{% endwith %}{{ y }}{% endwith %}",
        "{% set t %}{{ known.word }}{{ x }}{% endset %}{{ t }}",
        "{{ known.word if x else 'no' }}{{ 'yes' if known.word else x }}",
        "{% if known.missing %}{% elif x %}1{% else %}2{% endif %}",
        "{% if x == 2 %}1{% elif known.word %}{{ known.word }}{% else %}2{% endif %}",
        "{% macro m(a, b='<d>') %}{{ a }}{{ b }}{{ x }}{% endmacro %}{{ m(x) }}{{ m(1, b=x) }}",
        "{% trans y=x %}{{ y }} % <i>{{ y }}</i>{% endtrans %}",
        "{{ known.few|join(x) }}{{ known.few|join('<') }}{{ x ~ known.word }}",
        "{% trans %}Skip to content{% endtrans %}{{ _('100 %%') }}",
    ],
)
@pytest.mark.parametrize("x", ["<1>", ""])
def test_a_name_means_what_it_means_to_jinja(template: str, x: str) -> None:
    """What is set in a branch, a loop, a block or a macro is seen where Jinja has it seen."""
    options = {"known": SimpleNamespace(few=[1, 2], word="<b>", none=[], missing=None)}
    made = Environment(loader=DictLoader({"a.html": template}), **jinja_options())
    same = {**options, "edition": edition_view(TRANSLATION)}
    special = specialize(ParsedTemplates(made), "a.html", same, {})
    plain = made.get_template("a.html")
    assert special.render(x=x, many=[1, 2]) == plain.render(same, x=x, many=[1, 2])


@pytest.mark.parametrize(
    "templates",
    [
        {"a.html": "{% extends 'b.html' %}{% block c %}1{{ super() }}{% endblock %}"},
        {"a.html": "{% include x %}"},
        {"a.html": "{% import 'd.html' as d %}{{ d.say(x) }}"},
        {"a.html": "{% from 'd.html' import say as tell %}{{ tell(x) }}"},
        {"a.html": "{% from 'd.html' import say %}{% set told = say(x) %}{{ told }}"},
        {"a.html": "{% include 'nowhere.html' ignore missing %}{{ x }}"},
        {"a.html": "{% autoescape false %}{{ x }}{% endautoescape %}"},
    ],
)
def test_what_cannot_be_flattened_is_rendered_as_it_is(templates: dict[str, str]) -> None:
    """A theme may use all of Jinja: what has no place of its own costs time, not truth."""
    shared = {
        "b.html": "<{% block c %}2{% endblock %}>",
        "d.html": "{% macro say(a) %}[{{ a }}]{% endmacro %}",
    }
    made = Environment(loader=DictLoader({**shared, **templates}), **jinja_options())
    parsed = ParsedTemplates(made)
    with pytest.raises(CannotFlattenError):
        flattened(parsed, "a.html")
    special, plain = specialize(parsed, "a.html", {}, {}), made.get_template("a.html")
    assert special.render(x="b.html") == plain.render(x="b.html")


def test_an_error_names_the_template_and_the_line(tmp_path: Path) -> None:
    """Whoever misspells a name is led to the file and line, though templates were put together."""
    Path(tmp_path, "text.html").write_text("{% include 'b.html' %}", encoding="utf-8")
    Path(tmp_path, "b.html").write_text("\n\n{{ page.titel }}\n", encoding="utf-8")
    made = Environment(loader=FileSystemLoader(tmp_path), **jinja_options())
    renderer = Renderer(made, tmp_path, "")
    with pytest.raises(UndefinedError, match="titel") as failed:
        renderer.text(edition(ORIGINAL), "text", pages(ORIGINAL)["text"])
    places = [(Path(at.filename).name, at.lineno) for at in traceback.extract_tb(failed.tb)]
    assert ("b.html", 3) in places
