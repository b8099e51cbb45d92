"""The articles that tests/cases/search_queries.tsv asks for, as both editions show them.

``python -m tests.search_cases FOLDER`` writes both editions' indexes for the browser's test,
each into a folder named by its language, and beside it the articles' pages.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from jinja2 import Template

from press.content.body import parse_body
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.pages.text import numbered
from press.search.documents import EntityNames, SearchDocument, SearchEntity
from press.search.index_writer import write_index
from tests.cases_table import read_cases

#: How the entities of the table are called.
NAMES: Final[EntityNames] = {
    "ilham-aliyev": {ORIGINAL: ("İlham Əliyev",), TRANSLATION: ("Ilham Aliyev",)},
    "vitorino": {ORIGINAL: ("Antonio Vitorino",), TRANSLATION: ("António Vitorino",)},
    "iom": {
        ORIGINAL: ("Beynəlxalq Miqrasiya Təşkilatı",),
        TRANSLATION: ("International Organization for Migration", "IOM"),
    },
    "un": {
        ORIGINAL: ("Birləşmiş Millətlər Təşkilatı", "BMT"),
        TRANSLATION: ("United Nations", "UN"),
    },
    "hajiyev": {ORIGINAL: ("Orxan Hacıyev",), TRANSLATION: ("Orkhan Hajiyev",)},
    "tapali": {ORIGINAL: ("Zümrüd Təpəli",), TRANSLATION: ("Zumrud Tapali",)},
    "qumral": {ORIGINAL: ("Qumral",), TRANSLATION: ("Qumral",)},
    "lavanqa": {ORIGINAL: ("Lavanqa",), TRANSLATION: ("Lavanga",)},
    "baku": {ORIGINAL: ("Bakı",), TRANSLATION: ("Baku",)},
    "karabakh": {ORIGINAL: ("Qarabağ",), TRANSLATION: ("Karabakh",)},
}
#: What each of them is.
KINDS: Final = dict.fromkeys(NAMES, "person") | {
    "iom": "organization",
    "un": "organization",
    "qumral": "place",
    "lavanqa": "place",
    "baku": "place",
    "karabakh": "place",
}
#: An article that was withdrawn.
WITHDRAWN: Final = "atlas"
_STUB_TITLE: Final = "Event"
_SENTENCE_END: Final = re.compile(r"\n|(?<=\.) (?=[^\W\d_])")


def documents(edition: Language) -> Iterator[SearchDocument]:
    """Yield the articles as one edition shows them, in the order of the table."""
    for day, case in enumerate(read_cases("search_articles.tsv")):
        title, text = case["title"], case["text"]
        original = (title, text)
        translated = edition is TRANSLATION and bool(case["english_title"])
        if translated:
            title, text = case["english_title"], case["english_text"]
        elif edition is TRANSLATION:
            title, text = _STUB_TITLE, f"{title}\n{text}"
        yield SearchDocument(
            id=case["id"],
            language=edition if translated else ORIGINAL,
            url=f"{edition}/{case['id']}.html",
            title=title,
            sentences=tuple(_SENTENCE_END.split(text)),
            date=datetime(2023, 3, 1, tzinfo=UTC) + timedelta(days=day),
            kind="other",
            status=_status(edition, translated=translated),
            names=tuple(case["names"].split()),
            withdrawn=case["id"] == WITHDRAWN,
            original=original if translated else (),
        )


def _status(edition: Language, *, translated: bool) -> str:
    return "original" if edition is ORIGINAL else "official" if translated else "stub"


def page(document: SearchDocument, edition: Language) -> str:
    """Return the part of an article's page that the search reads; untranslated, there is none."""
    if document.language is not edition:
        return '<p class="note"><span>There is no English translation.</span></p>'
    text = numbered(parse_body("\n".join(document.sentences)))
    html: str = Template('<div class="text">{{ t }}</div>').render(t=text)
    return html


def entities(edition: Language) -> dict[str, SearchEntity]:
    """Return the entities as one edition shows them."""
    return {
        entity: SearchEntity(names[edition][0], f"{edition}/names/{entity}.html", KINDS[entity])
        for entity, names in NAMES.items()
    }


def edited() -> Iterator[SearchDocument]:
    """Yield the original's edition after somebody has corrected the last title."""
    *others, last = documents(ORIGINAL)
    yield from others
    yield replace(last, title=f"{last.title} körpü")


def main(folder: Path) -> None:
    """Write the index and the pages of both editions, and the index after an edit."""
    for edition in LANGUAGES:
        (folder / edition.code).mkdir()
        for document in documents(edition):
            (folder / document.url).write_text(page(document, edition), encoding="utf-8")
        index = folder / edition.code
        write_index(documents(edition), index, edition, NAMES, entities=entities(edition))
    write_index(edited(), folder / "edited", ORIGINAL, NAMES, entities=entities(ORIGINAL))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
