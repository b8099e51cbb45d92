"""Measures title restoration: ``python -m benchmarks.language --only titles``.

Headlines of the press without a body are the hard case: in the archive the body says how
most words of the title are spelled. No count or weight was learnt from them. Constants (the
weight of bigrams, the probability that is enough, the features) were chosen by every other
headline, half A. Half B is not quite untouched: the errors of both were read before the first
change, and its figures were seen beside A's. With a body: sentences, and titles, of texts that
nothing shipped has counted (see ``title_samples``); the probability that is enough was looked at
on these too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from benchmarks.title_counts import ENCYCLOPEDIA
from benchmarks.title_samples import HeldOut, held_out, sentences
from press.importer.titles.restorer import RestoredTitle, TitleRestorer
from press.language.azerbaijani.letters import received_form

HEADLINES: Final = "language/headlines-dev.tsv"
#: Quotes leave no trace in a received title, and dashes none of their length: a title is
#: right when its letters are.
_QUOTES: Final = re.compile("[“”«»„\"‘’']")
_DASHES: Final = re.compile("(?<=[^\\W_])[–—](?=[^\\W_])")
_OF_A_TEXT: Final = 2


@dataclass(frozen=True, slots=True)
class Case:
    """A title to restore."""

    received: str
    true: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a title."""

    words: int
    right_words: int
    is_right: bool
    is_unmarked: bool


def measure() -> list[Row]:
    """Return the words and titles right, and how honest the doubts are."""
    lines = data_file(HEADLINES).read_text(encoding="utf-8").splitlines()[1:]
    headlines = [Case(*line.split("\t")[:2]) for line in lines]
    texts = list(held_out(data_file(ENCYCLOPEDIA), turn=1))
    restorer = TitleRestorer.shipped()
    return [
        *_headline_rows(restorer, headlines),
        *_body_rows(restorer, texts),
        Row("speed", f"{1000 / _seconds(restorer, headlines[:1000]):,.0f} titles/s"),
    ]


def _headline_rows(restorer: TitleRestorer, headlines: list[Case]) -> Iterator[Row]:
    outcomes = _outcomes(restorer, headlines)
    yield from _rows("headlines without a body", outcomes, words=0.965, titles=0.78, honest=0.98)
    for name, half in (("A", outcomes[::2]), ("B", outcomes[1::2])):
        yield from list(_rows(f"  half {name}", half))[1:]
    dashes = sum(bool(_DASHES.search(case.true)) for case in headlines)
    yield Row("headlines whose words were glued by a lost dash", share(dashes, len(headlines)))
    signs = sum(_lost_sign(case.true) for case in headlines)
    yield Row("headlines with a lost sign that nothing tells of", share(signs, len(headlines)))


def _body_rows(restorer: TitleRestorer, texts: list[HeldOut]) -> Iterator[Row]:
    samples = [sample for text in texts for sample in sentences(text, _OF_A_TEXT)]
    bare = [Case(sample.received, sample.true) for sample in samples]
    yield from _rows("sentences as titles, no body", _outcomes(restorer, bare))
    full = [Case(sample.received, sample.true, sample.body) for sample in samples]
    yield from _rows("sentences as titles, with the rest as body", _outcomes(restorer, full),
                     honest=0.98)  # fmt: skip
    own = [Case(text.received, text.title, text.body) for text in texts]
    known = [case for case in own if not _lost_sign(case.true)]
    yield from _rows("an encyclopedia's titles with their texts", _outcomes(restorer, known))


def _outcomes(restorer: TitleRestorer, cases: Iterable[Case]) -> list[Outcome]:
    return [_outcome(case.true, restorer.restore(case.received, case.body)) for case in cases]


def _outcome(true: str, restored: RestoredTitle) -> Outcome:
    expected, found = _words(true), _words(restored.title)
    right = sum(map(str.__eq__, expected, found)) if len(expected) == len(found) else 0
    return Outcome(len(expected), right, expected == found, not restored.doubts)


def _words(title: str) -> list[str]:
    return _QUOTES.sub("", title).replace("—", "–").split()


def _lost_sign(true: str) -> bool:
    """Tell whether a sign is lost that is neither letter, quote nor dash: «№», «®», «°»."""
    rest = _QUOTES.sub("", true)
    return any(
        not (c.isalnum() or c.isspace() or c in "–—…") and not received_form(c) for c in rest
    )


def _rows(
    what: str,
    outcomes: Sequence[Outcome],
    *,
    words: float | None = None,
    titles: float | None = None,
    honest: float | None = None,
) -> Iterator[Row]:
    """Yield the rows of one measurement, with references where there are any."""
    right = sum(outcome.is_right for outcome in outcomes)
    unmarked = [outcome for outcome in outcomes if outcome.is_unmarked]
    sure = sum(outcome.is_right for outcome in unmarked)
    all_words = sum(outcome.words for outcome in outcomes)
    right_words = sum(outcome.right_words for outcome in outcomes)
    yield _row(f"{what}: words right", right_words, all_words, words)
    yield _row(f"{what}: whole titles right", right, len(outcomes), titles)
    yield _row(f"{what}: not marked as doubtful", len(unmarked), len(outcomes), None)
    yield _row(f"{what}: of those, right", sure, len(unmarked), honest)


def _row(what: str, right: int, of: int, reference: float | None) -> Row:
    return (
        Row(what, share(right, of)) if reference is None else at_least(what, right, of, reference)
    )


def _seconds(restorer: TitleRestorer, cases: list[Case]) -> float:
    return cpu_seconds(lambda: [restorer.restore(case.received, "") for case in cases])
