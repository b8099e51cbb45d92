"""The recipe for a kind of entity: one file, and one line in `ENTITY_KINDS`."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from press.languages import LANGUAGES
from tests.built_site import ROOT
from tests.markup import Page

KIND: Final = '''"""Kites: what bears a name and flies."""

from typing import Final

from press.entities.entity import EntityKind
from press.language.interface import message

KITE: Final = EntityKind(
    name="kite",
    plural="kites",
    label=message("Kite"),
    heading=message("Kites"),
    noun=message("kite"),
    schema_type="Vehicle",
)
'''
ENTITY: Final = "golden-sail:\n  az: Qızıl Yelkən\n  en: Golden Sail\n"
ARTICLE: Final = """---
title: Festivalda çərpələng uçurulub
date: 2023-03-01T11:00:00+04:00
source: https://president.az/az/articles/view/1
kind: other
---

Bu gün Qızıl Yelkən festivalda uçub.
"""


@pytest.fixture(scope="module", name="site")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of a copy of the project that knows kites, and has one of them."""
    project = tmp_path_factory.mktemp("kites")
    for folder in ("press", "plugins"):
        unread = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, project / folder, ignore=unread)
    for shared in ("themes", "node_modules"):
        (project / shared).symlink_to(ROOT / shared)
    shutil.copy(ROOT / "pelicanconf.py", project)
    add_kind(project / "press" / "entities" / "kinds")
    files = {"az/2023/03/1.md": ARTICLE, "entities/kites.yaml": ENTITY}
    for name, text in files.items():
        path = project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "--fatal", "warnings"],
        cwd=project,
        env={**os.environ, "SITEURL": "", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "output"


def add_kind(folder: Path) -> None:
    """Do what the recipe says: one file, and its line in the registry with the import."""
    (folder / "kite.py").write_text(KIND, encoding="utf-8")
    registry = folder / "__init__.py"
    text = registry.read_text(encoding="utf-8")
    text = text.replace("    EVENT,\n", "    EVENT,\n    KITE,\n")
    text = text.replace(
        "\nENTITY_KINDS", "from press.entities.kinds.kite import KITE\n\nENTITY_KINDS"
    )
    registry.write_text(text, encoding="utf-8")


def page(file: Path) -> Page:
    """Read a page."""
    return Page(file.read_text(encoding="utf-8"))


def test_the_kind_has_a_list_in_both_editions(site: Path) -> None:
    """The list A–Z is there, each edition's navigation leads to it, and it has the kite."""
    for language in LANGUAGES:
        listed = page(site / language.code / "kites" / "index.html")
        assert listed.one("h1").text == "Kites"
        assert f"/{language}/kites/golden-sail/" in [a["href"] for a in listed.all("a")]
        front = page(site / language.code / "index.html")
        assert f"/{language}/kites/" in [a["href"] for a in front.all("a")]


def test_an_entity_of_the_kind_has_a_page(site: Path) -> None:
    """The page says what it is, to readers and to machines."""
    kite = page(site / "en" / "kites" / "golden-sail" / "index.html")
    assert kite.one("h1").text == "Golden Sail"
    assert "Kite" in [dd.text for dd in kite.all("dd")]
    assert json.loads(kite.one("script", type="application/ld+json").text)["@type"] == "Vehicle"


def test_an_article_names_it(site: Path) -> None:
    """What the article names stands under the heading of its kind."""
    article = page(site / "az" / "2023" / "03" / "1.html")
    assert [dt.text for dt in article.all("dt")] == ["Kites"]
    assert article.one("dd").text == "Qızıl Yelkən"


def test_open_data_have_it(site: Path) -> None:
    """The names for other programs have the kind's word and the addresses of its pages."""
    (kite,) = json.loads((site / "data" / "entities.json").read_text(encoding="utf-8"))
    assert (kite["kind"], kite["names"]["en"]) == ("kite", "Golden Sail")
    assert kite["pages"] == {"az": "/az/kites/golden-sail/", "en": "/en/kites/golden-sail/"}


def test_the_search_can_be_narrowed_by_it(site: Path) -> None:
    """The search page has words for the kind, and the index suggests the kite by its name."""
    search = page(site / "en" / "search.html")
    words: Any = json.loads(search.one("script", id="search-words").text)
    assert (words["names"]["kite"], words["each"]["kite"]) == ("Kites", "kite")
    (bucket,) = (site / "search" / "en").glob("suggestions-0/*.gz")
    (row,) = json.loads(gzip.decompress(bucket.read_bytes()))["names"]
    assert row[:4] == ["golden-sail", "Golden Sail", "en/kites/golden-sail/", "kite"]
