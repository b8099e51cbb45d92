"""How right and how fast names are found: ``python -m benchmarks.entities [--misses]``.

Right: held against entities_gold.tsv, sentences written for it, with the archive's own
names as they are. Fast: on real texts, of the mean length that press articles have.
The exit status is 0 if every reference is reached, 1 if one is missed or data is missing.
"""

import argparse
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from benchmarks.data import MissingDataError, data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, lines, share
from press.entities.authority.authority import Authority, load_authority
from press.entities.mentions.finder import MentionFinder
from press.language.azerbaijani.sentences import split_sentences
from press.languages import LANGUAGES, ORIGINAL, language_of
from press.problems import Problems

ROOT: Final = Path(__file__).parents[1]
GOLD: Final = Path(__file__).with_name("entities_gold.tsv")
_PRECISION: Final = 0.98
_RECALL: Final = 0.95
_SOURCES: Final = "sources/wiki-20000.tar.xz"
_TEXTS: Final = 2000
#: The longest texts are cut, so that the mean is that of press articles, some 2.4 kB.
_LONGEST: Final = 4800
#: What tagging 75,000 articles may take is half a minute.
_FAST: Final = 2500

#: A name found or to be found: the entity's id, and the words with their ending.
Found = tuple[str, str]


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Case:
    """One text of the gold, with the names in it and those that were found."""

    kind: str
    text: str
    expected: Counter[Found]
    found: Counter[Found]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table; with ``--misses`` also each name missed or found in vain."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.entities", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was not found right")
    given = parser.parse_args(arguments)
    problems = Problems()
    authority = load_authority(ROOT / "content" / "entities", problems)
    problems.print()
    cases = list(tried(authority, GOLD.read_text("utf-8")))
    rows = [*accuracy(cases), *_speed_or_remedy(authority)]
    for line in (*lines(rows), *(misses(cases) if given.misses else ())):
        print(line)  # noqa: T201 - the table is what this command is for
    return int(any(row.reached is False for row in rows))


def tried(authority: Authority, gold: str) -> Iterator[Case]:
    """Yield each case of the gold with what the finder makes of it."""
    finders = {language: MentionFinder(authority, language) for language in LANGUAGES}
    rows = (row.split("\t") for row in gold.splitlines() if row and not row.startswith("#"))
    for language, kind, text, names in islice(rows, 1, None):
        sentences = split_sentences(text)
        mentions = finders[language_of(language)].find(sentences)
        found = Counter((m.entity, sentences[m.sentence][m.start : m.end]) for m in mentions)
        yield Case(kind, text, _expected(names), found)


def _expected(names: str) -> Counter[Found]:
    pairs = (name.partition("=") for name in names.split("; ") if name != "-")
    return Counter((entity, text) for entity, _, text in pairs)


def accuracy(cases: Sequence[Case]) -> Iterator[Row]:
    """Yield precision and recall of mentions and of tags, and recall by kind of difficulty."""
    yield Row("texts", f"{len(cases):,}")
    yield from _precision_and_recall("mentions", [(c.expected, c.found) for c in cases])
    tags = [(_entities(case.expected), _entities(case.found)) for case in cases]
    yield from _precision_and_recall("tags", tags)
    for kind in dict.fromkeys(case.kind for case in cases):
        right = [case.expected == case.found for case in cases if case.kind == kind]
        yield Row(f"texts all right: {kind}", share(sum(right), len(right)))


def _entities(found: Counter[Found]) -> Counter[str]:
    return Counter({entity for entity, _ in found})


def _precision_and_recall(
    what: str, pairs: Iterable[tuple[Counter[_T], Counter[_T]]]
) -> Iterator[Row]:
    expected = found = right = 0
    for wanted, got in pairs:
        expected += wanted.total()
        found += got.total()
        right += (wanted & got).total()
    yield at_least(f"{what}: precision", right, found, _PRECISION)
    yield at_least(f"{what}: recall", right, expected, _RECALL)


def misses(cases: Iterable[Case]) -> Iterator[str]:
    """Yield each text that is not all right, with what was missed and what found in vain."""
    for case in cases:
        if case.expected != case.found:
            yield f"{case.kind}: {case.text}"
            yield from (
                f"    missed: {e} = {t}" for e, t in (case.expected - case.found).elements()
            )
            yield from (
                f"    in vain: {e} = {t}" for e, t in (case.found - case.expected).elements()
            )


def _speed_or_remedy(authority: Authority) -> Iterator[Row]:
    try:
        yield _speed(authority, encyclopedia_texts())
    except MissingDataError as missing:
        print(f"speed: {missing}", file=sys.stderr)  # noqa: T201 - a command's own message
        yield Row("speed", "not measured", "needs real texts", reached=False)


def encyclopedia_texts(number: int = _TEXTS) -> list[list[str]]:
    """Return the sentences of so many real texts."""
    with tarfile.open(data_file(_SOURCES)) as archive:
        members = (member for member in archive if member.name.endswith(".txt"))
        read = (archive.extractfile(member) for member in islice(members, number))
        bodies = [file.read().decode().partition("\n\n")[2] for file in read if file]
    return [split_sentences(body.strip()[:_LONGEST]) for body in bodies]


def _speed(authority: Authority, texts: Sequence[Sequence[str]]) -> Row:
    finder = MentionFinder(authority, ORIGINAL)
    seconds = cpu_seconds(lambda: [finder.find(sentences) for sentences in texts])
    size = sum(len(" ".join(sentences).encode()) for sentences in texts) / len(texts)
    what = f"speed, {len(texts):,} texts of {size / 1000:.1f} kB, {len(authority):,} names"
    speed = len(texts) / seconds
    return Row(what, f"{speed:,.0f} articles/s", f"≥ {_FAST:,}", speed >= _FAST)


if __name__ == "__main__":
    sys.exit(main())
