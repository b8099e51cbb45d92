"""What pages say to machines, in the words of schema.org."""

from dataclasses import replace
from typing import Any

import pytest

from press.languages import ORIGINAL, TRANSLATION, counterpart
from press.pages.schema_org import article_schema, entity_schema
from press.pages.views import ArticleView
from tests.sample_views import TITLES, article, entity
from tests.theme_pages import SITE

WORK = {"@type": "NewsArticle", "@id": f"{SITE}/az/2023/03/77.html", "inLanguage": "az"}


def schema(view: ArticleView, site: str = SITE) -> Any:
    """Return what an article's page says."""
    return article_schema(view, site)


def translated(status: str) -> Any:
    """Return what the page of a translation says."""
    return schema(article(TRANSLATION, status))


def test_an_original_is_a_news_article_from_its_source() -> None:
    """Its headline and language, its moment with the offset, and the address of its source."""
    assert schema(replace(article(ORIGINAL, "original"), counterpart_status="stub", names=())) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLES[ORIGINAL],
        "datePublished": "2023-03-01T11:00:00+04:00",
        "inLanguage": "az",
        "isBasedOn": "https://press.marvenia.example/az/77",
    }


@pytest.mark.parametrize("status", ["official", "reviewed", "machine"])
def test_a_translation_names_its_work(status: str) -> None:
    """Every translation is in English, and says of which page it is one."""
    data = translated(status)
    assert (data["inLanguage"], data["translationOfWork"]) == ("en", WORK)
    assert "isBasedOn" not in data


def test_a_translation_says_who_made_it() -> None:
    """An office, an editor or a program; what a program made is called so."""
    official, reviewed, machine = map(translated, ("official", "reviewed", "machine"))
    press_office = {"@type": "Organization", "url": "https://press.marvenia.example"}
    program = {"@type": "SoftwareApplication", "name": "Marvengine 2"}
    assert official["sameAs"] == "https://press.marvenia.example/en/77"
    assert official["translator"] == press_office
    assert reviewed["editor"] == {"@type": "Person", "name": "A. Reader"}
    assert "translator" not in reviewed
    assert machine["translator"] == program
    assert machine["digitalSourceType"].endswith("/TrainedAlgorithmicMediaDigitalSource")


def test_what_an_engine_began_and_a_person_reviewed_names_both() -> None:
    """The program is the translator, the person the editor."""
    view = article(TRANSLATION, "reviewed")
    data = schema(replace(view, status=replace(view.status, engine="Marvengine 2")))
    assert data["translator"] == {"@type": "SoftwareApplication", "name": "Marvengine 2"}
    assert data["editor"] == {"@type": "Person", "name": "A. Reader"}


def test_an_original_names_its_translation() -> None:
    """An original names the page of its translation, if there is one."""
    view = article(ORIGINAL, "original")
    data = schema(replace(view, counterpart_status="machine"))
    assert data["workTranslation"] == {"@id": f"{SITE}/en/2023/03/77.html"}
    assert "workTranslation" not in schema(replace(view, counterpart_status="stub"))


def test_without_an_address_of_its_own_a_site_names_pages_from_the_root() -> None:
    """A site that does not know its address says no other."""
    data = schema(article(TRANSLATION, "machine"), site="")
    assert data["translationOfWork"]["@id"] == "/az/2023/03/77.html"


def test_an_entity_is_known_by_its_page_and_all_its_names() -> None:
    """Other names come once each, the title is none of them, Wikidata says who is meant."""
    view = replace(entity(ORIGINAL), aliases=("E. Şıxova", "Elda"), other_names=("Elda", "E. S."))
    assert entity_schema(view, SITE) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": "/archive/az/people/elda/",
        "name": TITLES[ORIGINAL],
        "alternateName": ["E. Şıxova", "Elda", "E. S."],
        "sameAs": "https://www.wikidata.org/wiki/Q1",
    }
    assert view.other_language is counterpart(ORIGINAL)
    assert "sameAs" not in entity_schema(replace(view, wikidata=None), SITE)
