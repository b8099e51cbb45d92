"""Measures title repair: ``python -m benchmarks.language --only titles``.

Headlines of the press without a body, which is the hard case: in the archive the body says
how most words of the title are spelled.
"""

import re
from collections.abc import Iterable
from typing import Final

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from press.importer.titles import TitleRepairer

HEADLINES: Final = "language/headlines-dev.tsv"
#: Quotes leave no trace in a received title: a repair is right when its letters are.
_QUOTES: Final = re.compile("[“”«»„\"‘’']")


def measure() -> list[Row]:
    """Return the words and titles right, and how honest the doubts are."""
    lines = data_file(HEADLINES).read_text(encoding="utf-8").splitlines()[1:]
    return _rows([tuple(line.split("\t")[:2]) for line in lines])


def _words(title: str) -> list[str]:
    return _QUOTES.sub("", title).split()


def _rows(headlines: Iterable[tuple[str, ...]]) -> list[Row]:
    repairer = TitleRepairer.shipped()
    pairs = list(headlines)
    repaired = [repairer.repair(received, "") for received, _ in pairs]
    words = right_words = 0
    right = []
    for (_, true), mended in zip(pairs, repaired, strict=True):
        expected, found = _words(true), _words(mended.title)
        words += len(expected)
        if len(expected) == len(found):
            right_words += sum(map(str.__eq__, expected, found))
        right.append(expected == found)
    unmarked = [ok for ok, mended in zip(right, repaired, strict=True) if not mended.doubts]
    return [
        at_least("headlines without a body: words right", right_words, words, 0.965),
        at_least("headlines without a body: whole titles right", sum(right), len(right), 0.78),
        Row("of them not marked as doubtful", share(len(unmarked), len(right))),
        at_least("of those, right", sum(unmarked), len(unmarked), 0.98),
        Row("speed", f"{len(pairs[:1000]) / _seconds(repairer, pairs):,.0f} titles/s"),
    ]


def _seconds(repairer: TitleRepairer, pairs: list[tuple[str, ...]]) -> float:
    return cpu_seconds(lambda: [repairer.repair(received, "") for received, _ in pairs[:1000]])
