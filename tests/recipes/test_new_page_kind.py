"""The recipe for a kind of page: one file, and one line in `EDITION_PAGES`."""

from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from press.language.interface import THEME
from press.languages import LANGUAGES, Language
from press.pages import plan
from press.site.rendering import Renderer, render_site
from press.site.templating import jinja_options
from tests.small_archive import edition

MODULE = '''
"""The pages of days: one for each day that has articles."""

from datetime import date
from typing import Final

from press.languages import Language
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.page_kind import PageFields, PageKind
from press.pages.views import ListView


def day_address(language: Language, day: date) -> str:
    """Return the address of a day."""
    return f"{addresses.month(language, day.year, day.month)}day-{day.day}.html"


def day_view(edition: Edition, fields: PageFields, day: date) -> ListView:
    """Return the page of a day: its articles."""
    positions = [
        position
        for position, shown in enumerate(edition.articles)
        if shown.original.date.date() == day
    ]
    return ListView(
        **fields,
        title=day.isoformat(),
        entries=edition.entries(positions),
        count=len(positions),
    )


DAY: Final[PageKind[Edition, ListView, date]] = PageKind(
    template="plain_day",
    keys=lambda edition: zip(sorted({shown.original.date.date() for shown in edition.articles})),
    place=lambda edition, day: edition.place(day_address, day),
    view=day_view,
    in_site_map=True,
    day=lambda _, day: day.isoformat(),
)
'''
TEMPLATE = """
{% extends 'base.html' %}
{% block main %}
<h1>{{ page.title }}</h1>
{% for entry in page.entries %}
<a href="{{ SITEPATH }}/{{ entry.url }}">{{ entry.title }}</a>
{% endfor %}
{% endblock %}
"""
SITE_URL = "https://archive.example"


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a site with the new kind of page."""
    modules, templates = tmp_path / "modules", tmp_path / "templates"
    modules.mkdir()
    templates.mkdir()
    (modules / "days.py").write_text(MODULE, encoding="utf-8")
    (templates / "plain_day.html").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.syspath_prepend(modules)
    day = import_module("days").DAY
    monkeypatch.setattr(plan, "EDITION_PAGES", (*plan.EDITION_PAGES, day))
    loader = ChoiceLoader([FileSystemLoader(templates), FileSystemLoader(THEME / "templates")])
    environment = Environment(loader=loader, **jinja_options())
    renderer = Renderer(environment, tmp_path / "output", SITE_URL)
    render_site(renderer, [edition(language) for language in LANGUAGES], 1, str)
    return tmp_path / "output"


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_new_kind_of_page_is_built(output: Path, language: Language) -> None:
    """Each edition has the page, with what its view says."""
    page = (output / f"{language}/2022/06/day-15.html").read_text(encoding="utf-8")
    assert "<h1>2022-06-15</h1>" in page
    assert f'<a href="/{language}/2022/06/13.html">' in page
    assert f"<link rel=canonical href={SITE_URL}/{language}/2022/06/day-15.html>" in page


def test_the_site_map_has_it(output: Path) -> None:
    """The site map lists the page of each edition, with its day."""
    site_map = (output / "sitemap-1.xml").read_text(encoding="utf-8")
    for language in LANGUAGES:
        url = f"{SITE_URL}/{language}/2022/06/day-15.html"
        assert f"<loc>{url}</loc><lastmod>2022-06-15</lastmod>" in site_map
