"""What each rule that finds names yields, and each row of its tables.

``python -m benchmarks.press yield-names``. On labelled texts (press articles and headlines, and
the sentences of entities_gold.tsv) a rule fires where it decides about a phrase. It is right where
it keeps a phrase that the labels have, or drops one that they have not. A row fires where its
word decides with the rule. Rows are counted in real texts without labels too: the other articles
and headlines, and an encyclopedia's. A row that fires nowhere, or is wrong more often than right,
is named at the end, and the exit status is 1.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmarks.data import MissingDataError
from benchmarks.entities import GOLD, encyclopedia_texts
from benchmarks.press_names import (
    archive_authority,
    articles,
    surname_headlines,
    unlabelled_texts,
)
from benchmarks.table import Row, lines
from press.entities.mentions.finder import MentionFinder
from press.entities.mentions.verdicts import Rule, Verdict
from press.entities.tags import Mention
from press.language.azerbaijani.letters import lower
from press.language.azerbaijani.sentences import split_sentences
from press.language.name_words import HONORIFICS, OPENERS, RANKS, TITLES
from press.language.tables import read_table
from press.languages import ORIGINAL

#: The rules whose words are last words of longer names; all other words are titles and openers.
_OF_HEADS: Final = {Rule.QUOTED, Rule.LONGER_NAME}
_BEFORE_CAPITAL: Final = re.compile(r"(?<!\w)(\w+)(?=\.? [^\W\d_a-z])")
_TEXTS: Final = 20_000  # of the encyclopedia
_HEADS, _TITLES = "name_heads", "titles, openers"


@dataclass
class _Yield:
    """How often something fired, and how often it was right."""

    fires: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    elsewhere: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, *, is_right: bool) -> None:
        self.fires[what] += 1
        self.right[what] += is_right


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table of rules, one of rows, and the rows that should go."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.press yield-names", description=__doc__
    )
    parser.parse_args(arguments)
    finder = MentionFinder(archive_authority(), ORIGINAL)
    rules, rows = _Yield(), _Yield()
    try:
        for verdict, is_right in _judged(finder):
            rules.add(verdict.reason.rule, is_right=is_right)
            for row in _rows_of(verdict):
                rows.add(row, is_right=is_right)
        for sentences in every_text():
            for _, verdict in finder.explain(sentences):
                rules.elsewhere[verdict.reason.rule] += 1
                rows.elsewhere.update(_rows_of(verdict))
            rows.elsewhere.update(_titles_before_names(sentences))
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    table = [*_table(rules, [str(rule) for rule in Rule]), *_table(rows, all_rows())]
    useless = [row for row in all_rows() if _is_useless(rows, row)]
    for line in (*lines(table), *(f"to go: {row}" for row in useless)):
        print(line)  # noqa: T201 - the table is what this command is for
    return int(bool(useless))


def _judged(finder: MentionFinder) -> Iterator[tuple[Verdict, bool]]:
    """Yield each verdict on labelled texts, and whether it is right."""
    for text in (*articles(), *surname_headlines()):
        named = {(at, label) for at, _, label in text.labels}
        for mention, verdict in finder.explain(text.sentences, text.day):
            # A headline alone has labels of surnames only.
            is_labelled = len(text.sentences) > 1 or any(
                at == text.place(mention) for at, _ in named
            )
            if is_labelled:
                yield (
                    verdict,
                    verdict.is_mention is ((text.place(mention), mention.entity) in named),
                )
    rows = (row.split("\t") for row in GOLD.read_text("utf-8").splitlines() if row[:3] == "az\t")
    for _, _, text_of_row, names in rows:
        sentences = split_sentences(text_of_row)
        expected = {tuple(name.split("=", 1)) for name in names.split("; ") if name != "-"}
        for mention, verdict in finder.explain(sentences):
            yield verdict, verdict.is_mention is (_as_written(mention, sentences) in expected)


def _as_written(mention: Mention, sentences: Sequence[str]) -> tuple[str, str]:
    return mention.entity, sentences[mention.sentence][mention.start : mention.end]


def every_text() -> Iterator[Sequence[str]]:
    """Yield the sentences of every article, headline and text of the encyclopedia."""
    yield from unlabelled_texts()
    yield from encyclopedia_texts(_TEXTS)


def _titles_before_names(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the titles before capitals: names that nobody knows yet are cut behind them."""
    for sentence in sentences:
        for word in _BEFORE_CAPITAL.findall(sentence):
            if (small := lower(word)) in TITLES[ORIGINAL]:
                yield f"{_TITLES}: {small}"


def _rows_of(verdict: Verdict) -> Iterator[str]:
    """Yield the rows by whose words the rule decided."""
    table = _HEADS if verdict.reason.rule in _OF_HEADS else _TITLES
    yield from (f"{table}: {word}" for word in verdict.reason.words)


def all_rows() -> list[str]:
    """Return every row of the tables that the finder's rules ask."""
    heads = [row["word"] for row in read_table(ORIGINAL, "name_heads") if row["longer"]]
    words = TITLES[ORIGINAL] | HONORIFICS[ORIGINAL] | RANKS[ORIGINAL] | OPENERS[ORIGINAL]
    return [f"{_HEADS}: {word}" for word in heads] + [f"{_TITLES}: {w}" for w in sorted(words)]


def _table(counts: _Yield, names: Iterable[str]) -> Iterator[Row]:
    for name in names:
        fires, right = counts.fires[name], counts.right[name]
        yield Row(name, f"{right} right of {fires}", f"{counts.elsewhere[name]} elsewhere")


def _is_useless(rows: _Yield, row: str) -> bool:
    fires, right = rows.fires[row], rows.right[row]
    return fires + rows.elsewhere[row] == 0 or fires > 2 * right
