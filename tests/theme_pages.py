"""Renders the theme's templates with views of the invented country."""

from functools import cache

from jinja2 import Environment, FileSystemLoader

from press.language.interface import THEME
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.views import ArticleView, PageView
from press.site.templating import jinja_options
from tests.markup import Page
from tests.sample_views import article, edition, pages, site_pages

SITE = "https://marvenia.example/archive"
STATUSES = ("official", "reviewed", "machine", "stub")


@cache
def environment() -> Environment:
    """Return the environment the site is rendered in."""
    return Environment(loader=FileSystemLoader(THEME / "templates"), **jinja_options())


def render(template: str, view: PageView, language: Language, site: str = SITE) -> Page:
    """Render one page as the build does; `site` is its absolute address or empty."""
    html = (
        environment()
        .get_template(f"{template}.html")
        .render(
            page=view,
            article=view,
            edition=edition(language),
            SITEURL=site,
            SITEPATH="/archive" if site else "",
            LANGUAGES=LANGUAGES,
        )
    )
    return Page(html)


def article_page(view: ArticleView, site: str = SITE) -> Page:
    """Render an article."""
    return render("article", view, view.language, site)


def articles() -> dict[str, ArticleView]:
    """Return an article in every status, the original in its own language."""
    translated = {status: article(TRANSLATION, status) for status in STATUSES}
    return {"original": article(ORIGINAL, "original"), **translated}


@cache
def edition_pages() -> dict[str, Page]:
    """Return every kind of page of both editions."""
    rendered = {f"article {status}": article_page(view) for status, view in articles().items()}
    for language in LANGUAGES:
        for template, view in pages(language).items():
            rendered[f"{template} {language}"] = render(template, view, language)
    return rendered


@cache
def shared_pages() -> dict[str, Page]:
    """Return the two pages that belong to neither edition."""
    return {name: render(name, view, ORIGINAL) for name, view in site_pages().items()}
