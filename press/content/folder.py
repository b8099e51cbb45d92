"""The content folder: reads every article with its translation, and the written pages.

Holds the rules that need more than one file. :mod:`press.content.article` holds the rules of a
single file. Does not know what becomes of an article.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from press.content.article import (
    Article,
    Page,
    Translation,
    read_article,
    read_page,
    read_translation,
)
from press.content.body import Body
from press.content.content_file import sentence_lines
from press.content.encoding import EncodingError, decode
from press.content.ids import one_case
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, counterpart
from press.problems import Problems

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Content:
    """All that is in the folder and right, in the order of paths."""

    articles: list[Article] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)


def read_content(root: Path, problems: Problems) -> Content:
    """Read everything; faulty files are reported and left out."""
    content = Content()
    for article, translation in read_articles(root, problems):
        if article:
            content.articles.append(article)
        if translation:
            content.translations.append(translation)
    content.pages.extend(read_pages(root, problems))
    return content


def read_articles(
    root: Path, problems: Problems
) -> Iterator[tuple[Article | None, Translation | None]]:
    """Yield each article with its translation, one at a time, checked against each other.

    ``None`` stands for a missing or faulty file; faults are reported.
    """
    below = _Below(root, problems)
    paths: dict[str, str] = {}
    for path in files(root, ORIGINAL.code):
        identity = Path(path).stem
        first = paths.setdefault(one_case(identity), path)
        if Path(first).stem != identity:
            found = f"the id differs from that of {first} only in capital letters"
            expected = "expected another id: some systems take the two for one file"
            below.add(path, 0, found, expected)
        elif first != path:
            below.add(path, 0, f"{first} has the same id", "expected one file per id")
        yield _read_pair(root, path, below)
    for path in files(root, TRANSLATION.code):
        _check_original(root, path, paths, below)


def read_pair(
    root: Path, path: str, problems: Problems
) -> tuple[Article | None, Translation | None]:
    """Read one article, by its path in the folder, and its translation, as `read_articles` does."""
    return _read_pair(root, path, _Below(root, problems))


def _read_pair(root: Path, path: str, below: "_Below") -> tuple[Article | None, Translation | None]:
    article = _read(root, path, read_article, below)
    translation = _read(root, _in(TRANSLATION, path), read_translation, below)
    if article and translation:
        _check_lines(root, article, translation, below)
    return article, translation


def read_pages(root: Path, problems: Problems) -> Iterator[Page]:
    """Yield the written pages; each must exist in both languages."""
    below = _Below(root, problems)
    for language in LANGUAGES:
        for path in files(root, f"pages/{language}"):
            other = f"pages/{counterpart(language)}/{Path(path).name}"
            if not (root / other).exists():
                below.add(
                    path,
                    0,
                    "this page is in one language only",
                    f"expected its counterpart, {other}",
                )
            if page := _read(root, path, read_page, below):
                yield page


def files(root: Path, folder: str) -> Iterator[str]:
    """Yield the Markdown files below a folder, relative to `root`, with slashes, sorted."""
    for place, folders, names in os.walk(root / folder):
        folders.sort()
        relative = Path(place).relative_to(root).as_posix()
        yield from (f"{relative}/{name}" for name in sorted(names) if name.endswith(".md"))


class _Below(Problems):
    """Problems of files below a folder, with paths from the current folder."""

    def __init__(self, root: Path, problems: Problems) -> None:
        """Pass on to `problems`."""
        super().__init__()
        here = Path.cwd()
        self._root = root.relative_to(here) if root.is_relative_to(here) else root
        self._whole = problems

    def add(self, file: str | Path, line: int, found: str, expected: str) -> None:
        """Record one problem of a file given relative to the folder."""
        self._whole.add(self._root / file, line, found, expected)


def _read(
    root: Path, path: str, read: Callable[[str, str, Problems], Record | None], problems: Problems
) -> Record | None:
    """Read one file; ``None`` where it is missing or wrong."""
    try:
        return read(path, decode((root / path).read_bytes()), problems)
    except FileNotFoundError:
        return None
    except OSError as error:
        problems.add(path, 0, f"cannot be read: {error.strerror}", "expected a readable file")
    except EncodingError as error:
        problems.add(path, error.line, error.found, error.expected)
    return None


def _in(language: Language, path: str) -> str:
    """Return where the same article lies in this language."""
    return f"{language}/{path.partition('/')[2]}"


def _check_original(root: Path, path: str, paths: Mapping[str, str], problems: Problems) -> None:
    """Report a translation without an original; `paths` holds the originals by id."""
    if (root / _in(ORIGINAL, path)).exists():
        return
    original = paths.get(one_case(Path(path).stem))
    if original:
        place, faults = _in(ORIGINAL, path), Problems()
        if _read(root, original, lambda _, text, to: read_article(place, text, to), faults):
            return  # the original was moved away from there, which is reported already
    remedy = (
        f"at {_in(TRANSLATION, original)}, beside its original"
        if original
        else "beside an original"
    )
    problems.add(path, 0, f"no original at {_in(ORIGINAL, path)}", f"expected the file {remedy}")


def _check_lines(
    root: Path, article: Article, translation: Translation, problems: Problems
) -> None:
    """Report a translation whose lines do not match the original's, line n for line n.

    A translation with hashes of the sentences it follows may differ: its original has changed
    since, and :mod:`press.translation.alignment` says how, sentence by sentence.
    """
    ours, theirs = _shape(translation.body), _shape(article.body)
    if ours == theirs or len(translation.follows) == sum(ours):
        return
    if len(ours) != len(theirs):
        found = f"{_count(len(ours), 'paragraph')} where the original has {len(theirs)}"
        line = 0
    else:
        number = next(
            n for n, pair in enumerate(zip(ours, theirs, strict=True)) if len(set(pair)) > 1
        )
        found = (
            f"{_count(ours[number], 'line')} in paragraph {number + 1} "
            f"where the original has {theirs[number]}"
        )
        lines = sentence_lines(decode((root / translation.path).read_bytes()))
        line = lines[sum(ours[:number])] if len(lines) == sum(ours) else 0
    problems.add(translation.path, line, found, "expected one line for each line of the original")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shape(body: Body) -> list[int]:
    """Return how many sentences each block has."""
    return [len(block.sentences) for block in body if block.sentences]
