"""Sentences: lines of FLORES and of a treebank joined into paragraphs and split again.

A line of FLORES may hold more than one sentence; where, was read and judged, and stands in
flores_inner_sentences.tsv (line, offset of the blank), so that a split there is counted
for what it is. Lines that begin with a small letter are boundaries too, and are missed.
"""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from press.language.azerbaijani.sentences import split_sentences

_PARAGRAPH = 5  # lines joined into one


def measure() -> list[Row]:
    """Measure boundaries in FLORES (dev) and in the treebank, and speed."""
    flores = [line.strip() for line in _lines("parallel/flores-dev.az")]
    treebank = [
        line.removeprefix("# text = ").strip()
        for line in _lines("language/az_tuecl-ud-test.conllu")
        if line.startswith("# text = ")
    ]
    ended = [line for line in treebank if line.endswith((".", "!", "?"))]
    return [
        *_rows("FLORES", flores, _inner_sentences()),
        *_rows("treebank", ended, {}),
        _speed(" ".join(flores)),
    ]


def _rows(name: str, lines: Sequence[str], inner: dict[int, list[int]]) -> list[Row]:
    joins, true, found = _boundaries(lines, inner)
    right = len(true & found)
    return [
        at_least(f"{name}: line ends found again", len(joins & found), len(joins), 0.985),
        at_least(f"{name}: recall, sentences inside lines too", right, len(true), 0.985),
        at_least(f"{name}: precision", right, len(found), 0.985),
        at_least(f"{name}: boundaries right, of true or found", right, len(true | found), 0.985),
        Row(f"{name}: precision if lines had one sentence", share(len(joins & found), len(found))),
    ]


def _boundaries(
    lines: Sequence[str], inner: dict[int, list[int]]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]], set[tuple[int, int]]]:
    """The boundaries between joined lines, all true ones, and those found: (paragraph, offset)."""
    joins, true, found = set(), set(), set()
    for first in range(0, len(lines), _PARAGRAPH):
        paragraph = lines[first : first + _PARAGRAPH]
        ends = _offsets(paragraph)
        joins |= {(first, end) for end in ends}
        for number, begin in enumerate([0, *(end + 1 for end in ends)], start=first + 1):
            true |= {(first, begin + offset) for offset in inner.get(number, [])}
        found |= {(first, end) for end in _offsets(split_sentences(" ".join(paragraph)))}
    return joins, true | joins, found


def _offsets(parts: Sequence[str]) -> list[int]:
    """Where the blanks between these parts are once they are joined."""
    return list(accumulate((len(part) for part in parts[:-1]), lambda end, size: end + 1 + size))


def _inner_sentences() -> dict[int, list[int]]:
    table = Path(__file__).with_name("flores_inner_sentences.tsv").read_text(encoding="utf-8")
    inner: dict[int, list[int]] = {}
    for row in table.splitlines():
        if row[:1].isdigit():
            number, offset = map(int, row.split("\t"))
            inner.setdefault(number, []).append(offset)
    return inner


def _speed(text: str) -> Row:
    seconds = cpu_seconds(lambda: split_sentences(text))
    speed = len(text.encode()) / 1e6 / seconds
    return Row("speed", f"{speed:.1f} MB/s", "≥ 1 MB/s", speed >= 1)


def _lines(name: str) -> list[str]:
    return data_file(name).read_text(encoding="utf-8").splitlines()
