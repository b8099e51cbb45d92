"""The content folder: reads every article with its translation, and the written pages.

Holds the rules that need more than one file. :mod:`press.content.article` holds the rules of a
single file. Does not know what becomes of an article.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import chain, groupby
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final, TypeVar

from press.content.article import (
    Article,
    Page,
    Translation,
    read_article,
    read_page,
    read_translation,
)
from press.content.body import Body
from press.content.content_bytes import content_bytes
from press.content.content_file import sentence_lines
from press.content.encoding import EncodingError, decode
from press.content.file_stamps import Stamps, stamps_of
from press.content.follows import followed_lines, has_numbers
from press.content.front_matter import line_of
from press.content.ids import one_case
from press.content.ladder import LEVELS, base_path, existing_rungs, other_texts
from press.content.stored_body import StoredBody
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, counterpart
from press.problems import Problem, Problems
from press.state.digest import digest
from press.state.processes import shared_out

Record = TypeVar("Record")

#: Fewer files than this are read sooner than a second process starts.
WORTH_A_PROCESS = 500


@dataclass(frozen=True, slots=True)
class ArticleFiles:
    """What an article's two files hold; the bodies are read when somebody asks."""

    digests: tuple[bytes, bytes]  #: of the original's bytes and the translation's; empty: no file
    article: Article | None
    translation: Translation | None
    problems: tuple[Problem, ...] = ()
    stamps: Stamps = field(default=(), compare=False)  #: how the files lay

    def lying(self, stamps: Stamps) -> "ArticleFiles":
        """Return the same of files that lie so; the very same where they lay so before."""
        return self if stamps in (self.stamps, ()) else replace(self, stamps=stamps)


#: Names of further English texts in a month's folder, by the article's id.
OtherTexts = Mapping[str, Sequence[str]]
#: What an earlier build has read, by the paths of the originals.
KnownFiles = Mapping[str, ArticleFiles]


@dataclass(frozen=True, slots=True)
class Content:
    """All that is in the folder and right, in the order of paths."""

    articles: list[Article] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    #: what was read without problems, by the paths of the originals
    files: dict[str, ArticleFiles] = field(default_factory=dict)


def read_content(
    root: Path,
    problems: Problems,
    known: KnownFiles = MappingProxyType({}),
    processes: int = 1,
) -> Content:
    """Read everything; faulty files are reported and left out.

    Of files with the bytes that `known` was read from, this is taken; it holds files without
    problems alone. Files that lie as they lay then are not read. Articles and problems come in the
    same order from any number of processes.
    """
    content, below = Content(), _Below(root, problems)
    paths = list(files(root, ORIGINAL.code))
    months = [list(month) for _, month in groupby(paths, lambda path: PurePosixPath(path).parent)]
    read = shared_out(
        partial(_read_share, root, known), months, processes if len(paths) > WORTH_A_PROCESS else 1
    )
    by_id: dict[str, str] = {}
    for path, fresh in zip(_originals(paths, by_id, below), chain.from_iterable(read), strict=True):
        of_article = fresh if isinstance(fresh, ArticleFiles) else known[path].lying(fresh)
        problems.extend(of_article.problems)
        if not of_article.problems:
            content.files[path] = of_article
        if of_article.article:
            content.articles.append(of_article.article)
        if of_article.translation:
            content.translations.append(of_article.translation)
    _check_originals(root, by_id, below)
    content.pages.extend(read_pages(root, problems))
    return content


def _read_share(root: Path, known: KnownFiles, paths: Sequence[str]) -> list[ArticleFiles | Stamps]:
    """Return what the files of each article of a month hold; how they lie where that is known."""
    others = other_texts(root / _in(TRANSLATION, paths[0]).rpartition("/")[0]) if paths else {}
    return [_read_unknown(root, path, known.get(path), others) for path in paths]


def _read_unknown(
    root: Path, path: str, known: ArticleFiles | None, others: OtherTexts
) -> ArticleFiles | Stamps:
    places = _english_places(path, others)
    stamps = stamps_of(root, (path, *places))
    if known and stamps and known.stamps == stamps:
        return stamps
    problems = Problems()
    below = _Below(root, problems)
    original = _bytes_of(root, path, below)
    english = {place: _bytes_of(root, place, below) for place in places}
    of_texts = {place: _digest_of(content) for place, content in english.items()}
    of_all = digest(*of_texts.values()) if len(of_texts) > 1 else next(iter(of_texts.values()))
    digests = (_digest_of(original), of_all)
    if known and known.digests == digests and not problems:
        return stamps
    article, translation = _parsed_pair(root, path, original, english, below)
    if article:
        article = replace(article, body=StoredBody(str(root), article.path, digests[0]))
    if translation:
        stored = StoredBody(str(root), translation.path, of_texts[translation.path])
        translation = replace(translation, body=stored)
    return ArticleFiles(digests, article, translation, tuple(problems), stamps)


def _english_places(path: str, others: OtherTexts) -> list[str]:
    """Return where the English files of an article lie; `others` as listed."""
    place = _in(TRANSLATION, path)
    names = others.get(PurePosixPath(path).stem, ())
    return [place, *(f"{place.rpartition('/')[0]}/{name}" for name in names)]


def _english_of(
    root: Path, path: str, others: OtherTexts, problems: Problems
) -> dict[str, bytes | None]:
    """Return what the English files of an article hold, by their paths; `others` as listed."""
    return {place: _bytes_of(root, place, problems) for place in _english_places(path, others)}


def _digest_of(content: bytes | None) -> bytes:
    return b"" if content is None else digest(content)


def read_articles(
    root: Path, problems: Problems
) -> Iterator[tuple[Article | None, Translation | None]]:
    """Yield each article with its translation, one at a time, checked against each other.

    ``None`` stands for a missing or faulty file; faults are reported.
    """
    below = _Below(root, problems)
    by_id: dict[str, str] = {}
    for path in _originals(files(root, ORIGINAL.code), by_id, below):
        yield _read_pair(root, path, below)
    _check_originals(root, by_id, below)


def _originals(paths: Iterable[str], by_id: dict[str, str], problems: Problems) -> Iterator[str]:
    """Yield the paths of originals; note each by its id, and report an id given twice."""
    for path in paths:
        identity = PurePosixPath(path).stem
        first = by_id.setdefault(one_case(identity), path)
        if PurePosixPath(first).stem != identity:
            found = f"the id differs from that of {first} only in capital letters"
            expected = "expected another id: some systems take the two for one file"
            problems.add(path, 0, found, expected)
        elif first != path:
            problems.add(path, 0, f"{first} has the same id", "expected one file per id")
        yield path


def read_pair(
    root: Path, path: str, problems: Problems
) -> tuple[Article | None, Translation | None]:
    """Read one article, by its path in the folder, and its translation, as `read_articles` does."""
    return _read_pair(root, path, _Below(root, problems))


def _read_pair(root: Path, path: str, below: "_Below") -> tuple[Article | None, Translation | None]:
    others = {PurePosixPath(path).stem: existing_rungs(root, _in(TRANSLATION, path))}
    english = _english_of(root, path, others, below)
    return _parsed_pair(root, path, _bytes_of(root, path, below), english, below)


def _parsed_pair(
    root: Path,
    path: str,
    original: bytes | None,
    english: Mapping[str, bytes | None],
    below: "_Below",
) -> tuple[Article | None, Translation | None]:
    """Return an article and the best of its English texts; each of these is checked."""
    article = _parsed(path, original, read_article, below)
    texts = [_parsed(place, content, read_translation, below) for place, content in english.items()]
    for translation in texts:
        if article and translation:
            with below.boundary(translation.path, "comparing it with its original"):
                _check_lines(root, article, translation, below)
    ranked = sorted((one for one in texts if one), key=lambda one: LEVELS.index(one.status))
    return article, ranked[0] if ranked else None


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


@cache
def _seen_from(here: Path, root: Path) -> Path:
    return root.relative_to(here) if root.is_relative_to(here) else root


class _Below(Problems):
    """Problems of files below a folder, with paths from the current folder."""

    def __init__(self, root: Path, problems: Problems) -> None:
        """Pass on to `problems`."""
        super().__init__()
        self._root = _seen_from(Path.cwd(), root)
        self._whole = problems

    def add(self, file: str | Path, line: int, found: str, expected: str) -> None:
        """Record one problem of a file given relative to the folder."""
        self._whole.add(self._root / file, line, found, expected)


def _read(
    root: Path, path: str, read: Callable[[str, str, Problems], Record | None], problems: Problems
) -> Record | None:
    """Read one file; ``None`` where it is missing or wrong."""
    return _parsed(path, _bytes_of(root, path, problems), read, problems)


def _bytes_of(root: Path, path: str, problems: Problems) -> bytes | None:
    """Return what a file holds; ``None`` where it is missing or cannot be read."""
    try:
        return content_bytes(root / path)
    except FileNotFoundError:
        return None
    except OSError as error:
        problems.add(path, 0, f"cannot be read: {error.strerror}", "expected a readable file")
    return None


def _parsed(
    path: str,
    content: bytes | None,
    read: Callable[[str, str, Problems], Record | None],
    problems: Problems,
) -> Record | None:
    """Return what the bytes of a file say; ``None`` where there are none, or they are wrong."""
    if content is None:
        return None
    with problems.boundary(path, "reading it"):
        try:
            return read(path, decode(content), problems)
        except EncodingError as error:
            problems.add(path, error.line, error.found, error.expected)
    return None


def _in(language: Language, path: str) -> str:
    """Return where the same article lies in this language."""
    return f"{language}/{path.partition('/')[2]}"


def _check_originals(root: Path, by_id: Mapping[str, str], problems: Problems) -> None:
    """Report the translations without an original."""
    for path in files(root, TRANSLATION.code):
        if not (root / _in(ORIGINAL, base_path(path))).exists():
            _check_original(root, path, by_id, problems)


def _check_original(root: Path, path: str, by_id: Mapping[str, str], problems: Problems) -> None:
    """Report a translation whose original is not beside it; `by_id` has the paths of originals."""
    original = by_id.get(one_case(PurePosixPath(base_path(path)).stem))
    if original:
        place, faults = _in(ORIGINAL, base_path(path)), Problems()
        if _read(root, original, lambda _, text, to: read_article(place, text, to), faults):
            return  # the original was moved away from there, which is reported already
    remedy = (
        f"at {_in(TRANSLATION, original)}, beside its original"
        if original
        else "beside an original"
    )
    problems.add(
        path, 0, f"no original at {_in(ORIGINAL, base_path(path))}", f"expected the file {remedy}"
    )


def _check_lines(
    root: Path, article: Article, translation: Translation, problems: Problems
) -> None:
    """Report a translation whose lines do not match the original's, line n for line n.

    A translation with hashes of the sentences it follows may differ: its original has changed
    since, and :mod:`press.translation.alignment` says how, sentence by sentence.
    """
    ours, theirs = _shape(translation.body), _shape(article.body)
    if has_numbers(translation.follows):
        _check_numbers(root, translation, sum(ours), sum(theirs), problems)
        return
    if answers_by_lines(article, translation):
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
        lines = sentence_lines(decode(content_bytes(root / translation.path)))
        line = lines[sum(ours[:number])] if len(lines) == sum(ours) else 0
    problems.add(translation.path, line, found, _LINE_BY_LINE)


_LINE_BY_LINE: Final = (
    "expected one line for each line of the original, or links: press align --write"
)


def answers_by_lines(article: Article, translation: Translation) -> bool:
    """Say whether it is known what each line of a translation answers.

    It says so itself, or its lines and paragraphs are as many as the original's.
    """
    ours = _shape(translation.body)
    return len(translation.follows) == sum(ours) or ours == _shape(article.body)


def _check_numbers(
    root: Path, translation: Translation, lines: int, sentences: int, problems: Problems
) -> None:
    """Report links of another number of lines, and those to sentences that were never there."""
    links = followed_lines(translation.follows)
    unknown = sorted(
        {
            sentence.number
            for link in links
            for sentence in link.sentences
            if not sentence.hash and sentence.number > sentences
        }
    )
    if len(links) == lines and not unknown:
        return
    line = line_of(decode(content_bytes(root / translation.path)), "follows")
    if unknown:
        found = f"follows: sentence {unknown[0]}, where the original has {sentences}"
        problems.add(translation.path, line, found, "expected the number of one of its sentences")
    else:
        found = f"follows: {_count(len(links), 'item')} for {_count(lines, 'line')}"
        problems.add(translation.path, line, found, "expected one item for each line of the text")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shape(body: Body) -> list[int]:
    """Return how many sentences each block has."""
    return [len(block.sentences) for block in body if block.sentences]
