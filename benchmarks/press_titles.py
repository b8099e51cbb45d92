"""Measures titles of the press: ``python -m benchmarks.press titles``.

A title is right where its letters are, quotes and dashes forgiven; strictly, where nothing is
forgiven. The weights of paths, of the calibration, the table of government and the probability
that is enough were chosen on the first hundred articles by name, sentences of their bodies, and
every second headline; all else is held aside. Of wrong titles every error is listed by its cause.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks import title_press
from benchmarks.data import MissingDataError
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, lines, share
from benchmarks.title_press import TUNED, Case, true_words
from press.importer.titles.body_evidence import without_end
from press.importer.titles.restorer import DecodedWord, TitleRestorer
from press.language.azerbaijani import letters

_FORGIVEN: Final = re.compile("[“”«»„\"‘’'–—\\s-]")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a title."""

    is_right: bool
    is_strictly_right: bool
    doubted: tuple[bool, ...]  #: of each word in doubt: whether it is wrong indeed
    causes: tuple[str, ...]  #: of each wrong word


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures and the causes; return 1 where a goal is missed or data are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.press titles", description=__doc__)
    parser.parse_args(arguments)
    try:
        rows = list(_measured())
    except MissingDataError as missing:
        print(f"titles: {missing}", file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    for line in lines(rows):
        print(line)  # noqa: T201 - the table is what this command is for
    return int(any(row.reached is False for row in rows))


def _measured() -> Iterator[Row]:
    cases = title_press.articles()
    restorer = title_press.trained_on(cases)
    for name, part in (("tuned", cases[:TUNED]), ("held aside", cases[TUNED:])):
        yield from _rows(f"{name}, with bodies", [_outcome(restorer, case) for case in part])
    shipped = TitleRestorer.shipped()
    headlines = title_press.headlines()
    for name, part in (("tuned", headlines[::2]), ("held aside", headlines[1::2])):
        outcomes = [_outcome(shipped, case) for case in part]
        yield from _rows(f"{name}, without bodies", outcomes, has_goals=False)
    seconds = cpu_seconds(lambda: [restorer.restore(c.received, c.body) for c in cases])
    yield Row("titles with bodies", f"{len(cases) / seconds:,.0f} a CPU second")


def _outcome(restorer: TitleRestorer, case: Case) -> Outcome:
    restored = restorer.restore(case.received, case.body)
    true = true_words(case.true)
    wrong, causes = set[str](), []
    for word in restorer.decode(case.received, case.body):
        expected = true.get((word.slot.start, word.slot.end))
        text = word.decoded.candidate.text
        if word.features and expected and "".join(_WORD.findall(text)) != expected:
            wrong.add(text)
            causes.append(_cause(word, expected))
    return Outcome(
        _FORGIVEN.sub("", restored.title) == _FORGIVEN.sub("", letters.normalize(case.true)),
        restored.title == case.true,
        tuple(word in wrong for word in restored.doubts),
        tuple(causes),
    )


def _cause(word: DecodedWord, expected: str) -> str:
    """Return why a word is wrong, as far as its letters tell."""
    found, true = word.decoded.candidate.text, expected
    if letters.lower(found) == letters.lower(true):
        return "capital letters"
    if without_end(letters.lower(found)) == without_end(letters.lower(true)):
        return "a last ə or ı"
    if word.decoded.candidate.count == 0:
        return "a word that no list has"
    return "another word"


def _rows(what: str, outcomes: Sequence[Outcome], *, has_goals: bool = True) -> Iterator[Row]:
    """Yield the figures of one set, and its errors by cause."""
    unmarked = [outcome for outcome in outcomes if not outcome.doubted]
    caught = [o for o in outcomes if o.doubted and not o.is_right]
    marks = [is_wrong for outcome in outcomes for is_wrong in outcome.doubted]
    figures = (
        ("whole titles right", sum(o.is_right for o in outcomes), len(outcomes), 0.90),
        ("strictly right", sum(o.is_strictly_right for o in outcomes), len(outcomes), None),
        ("without a mark", len(unmarked), len(outcomes), 0.70),
        ("of those, right", sum(o.is_right for o in unmarked), len(unmarked), 0.985),
        ("wrong and marked: a mark is at a wrong word", sum(any(o.doubted) for o in caught),
         len(caught), 0.80),
        ("marks at a word that is wrong", sum(marks), len(marks), None),
    )  # fmt: skip
    for name, found, of, goal in figures:
        row = f"{what}: {name}"
        if goal is None or not has_goals:
            yield Row(row, share(found, of))
        else:
            yield at_least(row, found, of, goal)
    for cause, count in Counter(c for o in outcomes for c in o.causes).most_common():
        yield Row(f"{what}: wrong, {cause}", str(count))
