"""Articles of sources in English, as an import hands them on. Decides nothing about them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from press.importer.id_from_address import same_address
from press.importer.source_reader import ReadArticle
from press.importer.source_text import SourceHead
from press.languages import ORIGINAL
from press.problems import Problems


@dataclass(frozen=True, slots=True)
class EnglishSource:
    """An article of a source in English: a translation of an article, perhaps of one we have."""

    file: Path
    head: SourceHead
    counterpart: str  #: address of the same article in Azerbaijani, where a source says it
    body: Callable[[], str | None]  #: reads its text, which may be gone


TranslationTaker = Callable[[EnglishSource], None]


def english_sources(
    articles: Iterable[tuple[Path, ReadArticle]],
    originals: Mapping[str, str],
    read_text: Callable[[Path, ReadArticle, Problems], str | None],
    problems: Problems,
) -> list[EnglishSource]:
    """Return the articles; `originals` has addresses by those of their English, as pages say."""
    return [
        EnglishSource(
            file,
            article.head,
            article.counterparts.get(ORIGINAL.code)
            or originals.get(same_address(article.head.url), ""),
            partial(read_text, file, article, problems),
        )
        for file, article in articles
    ]
