"""The articles that tests/cases/search_queries.tsv asks for, as both editions show them.

``python -m tests.search_cases FOLDER`` writes both editions' indexes for the browser's test,
each into a folder named by its language.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.search.documents import SearchDocument
from press.search.fields import EntityNames
from press.search.suggestions import NamePage
from press.search.write import write_index
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
}
_STUB_TITLE: Final = "Event"


def documents(edition: Language) -> Iterator[SearchDocument]:
    """Yield the articles as one edition shows them, in the order of the table."""
    for day, case in enumerate(read_cases("search_articles.tsv")):
        title, text = case["title"], case["text"]
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
            sentences=tuple(text.split("\n")),
            date=datetime(2023, 3, 1, tzinfo=UTC) + timedelta(days=day),
            kind="other",
            status="official" if translated else "stub",
            names=tuple(case["names"].split()),
        )


def main(folder: Path) -> None:
    """Write the index of both editions."""
    for edition in LANGUAGES:
        pages = {
            entity: NamePage(label=names[edition][0], url=f"{edition}/names/{entity}.html")
            for entity, names in NAMES.items()
        }
        write_index(documents(edition), folder / edition.code, edition, NAMES, pages=pages)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
