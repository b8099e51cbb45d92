"""What each word that demands a case yields in titles: ``python -m benchmarks.press yield-titles``.

Counted are the slots of headlines and titles for tuning where a word may end in the ending that is
demanded, or not, and in how many of these it does. Rows that never fire, or are wrong more often
than right where they stand next, go.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from benchmarks import title_press
from benchmarks.data import MissingDataError
from benchmarks.table import Row, lines, share
from benchmarks.title_press import TUNED, Case, true_words
from press.importer.titles.body_evidence import without_end
from press.importer.titles.government import demands
from press.importer.titles.path_weights import CandidateFeatures, demanded_feature
from press.importer.titles.restorer import TitleRestorer
from press.language.azerbaijani import letters
from press.language.azerbaijani.suffixes import HARMONY


class Firing(NamedTuple):
    """A demand in a title where the word may have the demanded ending."""

    feature: str
    governor: str
    is_right: bool


def main(arguments: Sequence[str] = ()) -> int:
    """Print how often each feature and each row fires, and how often it is right."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.press yield-titles", description=__doc__
    )
    parser.parse_args(arguments)
    try:
        cases = [*title_press.articles()[:TUNED], *title_press.headlines()[::2]]
    except MissingDataError as missing:
        print(f"yield-titles: {missing}", file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    restorer = TitleRestorer.shipped()
    firings = [firing for case in cases for firing in _firings(restorer, case)]
    firings = [firing for firing in firings if firing.feature in CandidateFeatures._fields]
    by_feature = Counter(firing.feature for firing in firings)
    right = Counter(firing.feature for firing in firings if firing.is_right)
    rows = [Row(f"feature {name}", share(right[name], n)) for name, n in by_feature.most_common()]
    near = [firing for firing in firings if not firing.feature.endswith("later")]
    by_row, next_to = (Counter(firing.governor for firing in some) for some in (firings, near))
    right = Counter(firing.governor for firing in near if firing.is_right)
    for name, n in by_row.most_common():
        near_it = share(right[name], next_to[name]) if next_to[name] else "none"
        rows.append(Row(f"word {name}: {n} times, nearby", near_it))
    for line in lines(rows):
        print(line)  # noqa: T201 - the table is what this command is for
    return 0


def _firings(restorer: TitleRestorer, case: Case) -> Iterator[Firing]:
    words = restorer.decode(case.received, case.body)
    found = demands([w.slot.observation for w in words], [w.slot.capitals for w in words])
    true = true_words(case.true)
    for word, demand in zip(words, found, strict=True):
        expected = letters.lower(true.get((word.slot.start, word.slot.end), ""))
        if demand is None or not expected or word.features is None:
            continue
        base = without_end(expected)
        for end in filter(partial(_may_follow, base), "əı"):
            if feature := demanded_feature(base + end, demand):
                yield Firing(feature, demand.governor, expected.endswith(end))


def _may_follow(base: str, end: str) -> bool:
    """Tell whether vowel harmony lets a word without its last ə or ı end so."""
    vowel = next((letter for letter in reversed(base) if letter in HARMONY), "")
    return base[-1:] not in HARMONY and bool(vowel) and end in (HARMONY[vowel][v] for v in "AI")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
