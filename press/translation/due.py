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

from press.content.article import Article, Translation, sentence_hash, translation_text
from press.content.folder import files, read_pair
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.english_file import sentences_of, translation_path
from press.translation.memory.memory import Memory, Written


class State(Enum):
    """What is to be done about the translation of an article."""

    WELL = auto()  #: nothing
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
class Due:
    """An article to be translated."""

    moment: datetime
    path: str  #: of the original, relative to the content folder


def source_mark(article: Article) -> bytes:
    """Return what changes whenever the article's title or text does."""
    return sha256("\n".join((article.title, *sentences_of(article))).encode()).digest()


def target_mark(translation: Translation) -> bytes:
    """Return what changes whenever somebody edits the translation."""
    sentences = (sentence.html for block in translation.body for sentence in block.sentences)
    return sha256(translation_text(translation, "\n".join(sentences)).encode()).digest()


def written(article: Article, translation: Translation) -> Written:
    """Return what to remember of a translation that is being written."""
    return Written(source_mark(article), target_mark(translation))


def state_of(
    article: Article,
    translation: Translation | None,
    there: bool,
    last: Written | None,
    renewed: str | None = None,
) -> State:
    """Say what is to be done.

    `there` says whether the translation has a file, right or wrong; `last` is what the
    machine wrote last; `renewed` is the engine whose text is wanted instead of any other's.
    """
    if article.withdrawn or not article.body:
        return State.WELL
    if translation is None:
        return State.WELL if there else State.DUE
    untouched = last is not None and last.target == target_mark(translation)
    if translation.status != "machine" or not (
        _is_stale(article, translation)
        or (untouched and last is not None and last.source != source_mark(article))
        or (renewed and translation.engine != renewed)
    ):
        return State.WELL
    return State.DUE if untouched else State.KEPT


def _is_stale(article: Article, translation: Translation) -> bool:
    """Say whether the text follows other sentences than the article's; many do not say which."""
    follows = translation.follows
    return bool(follows) and follows != tuple(map(sentence_hash, sentences_of(article)))


def candidates(root: Path, selection: Selection, problems: Problems) -> list[str]:
    """Return the originals to look at, relative to the content folder, newest months first.

    An id without an article is reported.
    """
    first = f"{ORIGINAL}/{selection.since.year:04}/{selection.since.month:02}"
    paths = [path for path in files(root, ORIGINAL.code) if _wanted(path, selection.ids)]
    known = {PurePosixPath(path).stem for path in paths}
    for identity in sorted(selection.ids - known):
        found = f"no article with the id {identity}"
        problems.add(root / ORIGINAL.code, 0, found, "expected the name of a file, without .md")
    return sorted((path for path in paths if _folder(path) >= first), key=_folder, reverse=True)


def _wanted(path: str, ids: frozenset[str]) -> bool:
    return not ids or PurePosixPath(path).stem in ids


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


@dataclass(frozen=True, slots=True)
class Survey:
    """Looks for what the engine with this label is to translate."""

    root: Path  #: the content folder
    selection: Selection
    memory: Memory
    label: str
    problems: Problems

    def due(self, paths: Iterable[str]) -> list[Due]:
        """Return what is due of `candidates`, newest first; report what is wrong or kept."""
        found: list[Due] = []
        for _, month in groupby(paths, _folder):
            found += sorted(filter(None, map(self._due, month)), reverse=True)
            if self.selection.limit is not None and len(found) >= self.selection.limit:
                break
        return found[: self.selection.limit]

    def _due(self, path: str) -> Due | None:
        article, translation = read_pair(self.root, path, self.problems)
        if not article or article.date.date() < self.selection.since:
            return None
        return Due(article.date, path) if self.may_write(article, translation) else None

    def may_write(self, article: Article, translation: Translation | None) -> bool:
        """Say whether the translation is due; report one that is, but may be a person's."""
        place = self.root / translation_path(article.path)
        last = self.memory.written(article.id)
        renewed = self.label if self.selection.renew else None
        state = state_of(article, translation, place.exists(), last, renewed)
        if state is State.KEPT:
            self.problems.add(place, 0, _KEPT, _EXPECTED_PERSON)
        return state is State.DUE


_KEPT: Final = "a machine translation that cannot be written anew: it may have been edited"
_EXPECTED_PERSON: Final = (
    "expected a person to correct it, or to delete the file to have it translated anew"
)
