"""Which articles a machine is to translate, and which of its own texts it may replace.

- No English file, and the article stands: due.
- A machine's text whose original has changed: due, if the memory proves that nobody
  edited the file since it was written. Where it cannot, the file is kept and reported.
- Anything else that stands there is a person's: left alone without a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from hashlib import sha256
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.article import Article, Translation, translation_text
from press.content.folder import files, read_pair
from press.content.follows import has_numbers
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.alignment import alignment_of, sentence_texts, source_hashes
from press.translation.memory.memory import ContentHashes, TranslationMemory
from press.translation.translation_file import translation_path


class TranslationState(Enum):
    """What is to be done about the translation of an article."""

    SETTLED = auto()  #: nothing
    DUE = auto()  #: it may be written
    KEPT = auto()  #: it ought to be written anew, but may hold a person's work


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of the articles are meant."""

    ids: frozenset[str] = frozenset()  #: empty for all
    since: date = date.min
    limit: int | None = None
    renew: bool = False  #: also text by another engine, or by another version of this one


@dataclass(frozen=True, slots=True, order=True)
class DueArticle:
    """An article to be translated."""

    moment: datetime
    path: str  #: of the original, relative to the content folder


def source_hash(article: Article) -> bytes:
    """Return a digest that changes whenever the article's title or text does."""
    texts = (article.title, *sentence_texts(article.body))
    return sha256("\n".join(texts).encode()).digest()


def target_hash(translation: Translation) -> bytes:
    """Return a digest that changes whenever somebody edits the translation."""
    sentences = (sentence.html for block in translation.body for sentence in block.sentences)
    return sha256(translation_text(translation, "\n".join(sentences)).encode()).digest()


def content_hashes(article: Article, translation: Translation) -> ContentHashes:
    """Return what the memory keeps of a translation that is being written."""
    return ContentHashes(source_hash(article), target_hash(translation))


def translation_state(
    article: Article,
    translation: Translation | None,
    exists: bool,
    last: ContentHashes | None,
    renewed: str | None = None,
) -> TranslationState:
    """Say what is to be done about an article's translation.

    `exists` says whether the translation has a file, right or wrong; `last` is what the
    machine wrote last; `renewed` is the engine whose text is wanted instead of any other's.
    """
    if article.withdrawn or not article.body:
        return TranslationState.SETTLED
    if translation is None:
        return TranslationState.SETTLED if exists else TranslationState.DUE
    is_untouched = last is not None and last.target == target_hash(translation)
    # Many translations do not say which sentences they follow.
    is_stale = bool(translation.follows) and _has_changed(article, translation)
    if translation.status != "machine" or not (
        is_stale
        or (is_untouched and last is not None and last.source != source_hash(article))
        or (renewed and translation.engine != renewed)
    ):
        return TranslationState.SETTLED
    return TranslationState.DUE if is_untouched else TranslationState.KEPT


def _has_changed(article: Article, translation: Translation) -> bool:
    """Say whether the article has not the sentences that its translation follows."""
    if has_numbers(translation.follows):
        alignment = alignment_of(article, translation)
        return bool(alignment.stale or alignment.missing)
    return translation.follows != source_hashes(article)


def candidates(root: Path, selection: Selection, problems: Problems) -> list[str]:
    """Return the originals to look at, relative to the content folder, newest months first.

    An id without an article is reported.
    """
    first = f"{ORIGINAL}/{selection.since.year:04}/{selection.since.month:02}"
    ids = selection.ids
    paths = [path for path in files(root, ORIGINAL.code) if not ids or _id(path) in ids]
    for identity in sorted(ids - set(map(_id, paths))):
        found = f"no article with the id {identity}"
        problems.add(root / ORIGINAL.code, 0, found, "expected the name of a file, without .md")
    return sorted((path for path in paths if _folder(path) >= first), key=_folder, reverse=True)


def _id(path: str) -> str:
    return PurePosixPath(path).stem


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


_KEPT: Final = "a machine translation that cannot be written anew: it may have been edited"
_EXPECTED_PERSON: Final = (
    "expected a person to correct it, or to delete the file to have it translated anew"
)


@dataclass(frozen=True, slots=True)
class Selector:
    """Selects what the engine with this label is to translate."""

    root: Path  #: the content folder
    selection: Selection
    memory: TranslationMemory
    label: str
    problems: Problems

    def select(self, paths: Iterable[str]) -> list[DueArticle]:
        """Return what is due of `candidates`, newest first; report what is wrong or kept."""
        limit, since = self.selection.limit, self.selection.since
        due: list[DueArticle] = []
        for _, month in groupby(paths, _folder):
            pairs = (read_pair(self.root, path, self.problems) for path in month)
            articles = [
                DueArticle(article.date, article.path)
                for article, translation in pairs
                if article and article.date.date() >= since and self.may_write(article, translation)
            ]
            due += sorted(articles, reverse=True)
            if limit is not None and len(due) >= limit:
                break
        return due[:limit]

    def may_write(self, article: Article, translation: Translation | None) -> bool:
        """Say whether the translation is due; report one that is, but may be a person's."""
        file = self.root / translation_path(article.path)
        last = self.memory.content_hashes(article.id)
        renewed = self.label if self.selection.renew else None
        state = translation_state(article, translation, file.exists(), last, renewed)
        if state is TranslationState.KEPT:
            self.problems.add(file, 0, _KEPT, _EXPECTED_PERSON)
        return state is TranslationState.DUE
