"""How right names are found in press texts: ``python -m benchmarks.press names [--misses]``.

Held against labels of real texts, ``press_names_gold.tsv`` (articles) and
``press_surnames_gold.tsv`` (headlines alone); each says what was tuned on and what was held
aside. The texts are no part of the project: PRESS_DATA says where they are.
The exit status is 0 if every reference is reached, 1 if one is missed or data is missing.
"""

import argparse
import csv
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from benchmarks.data import MissingDataError, data_file
from benchmarks.table import Row, at_least, lines, share
from press.entities.authority.authority import Authority, load_authority
from press.entities.mentions.finder import Mention, MentionFinder
from press.language.azerbaijani.dates import parse_received
from press.language.azerbaijani.sentences import split_sentences
from press.languages import ORIGINAL
from press.problems import Problems

_BAKU: Final = ZoneInfo("Asia/Baku")
HERE: Final = Path(__file__).parent
ARTICLES_GOLD: Final = HERE / "press_names_gold.tsv"
SURNAMES_GOLD: Final = HERE / "press_surnames_gold.tsv"
_ARTICLES: Final = "press-dev/press-dev.tar.xz"
_TRUTH: Final = "titles_truth.tsv"
#: The column of each file of headlines that has the headline, and whether a first line names it.
_HEADLINES: Final = {"language/headlines-dev.tsv": 1, "events/dev.tsv": 0}
#: When the headlines were written, which they do not say themselves.
HEADLINES_DAY: Final = date(2026, 6, 15)
#: A copy of the body begins where its first letters come again.
_COPY: Final = 80
_TUNED_ARTICLES: Final = 30
_TUNED_LINES: Final = 2000
_PRECISION = _RECALL = 0.985
_SURNAME_PRECISION, _SURNAME_RECALL = 0.98, 0.9
NOT_HERE, OTHER, UNKNOWN = "-", "other", "?"
TUNED, HELD_ASIDE = "tuned", "held aside"


#: Where a mention begins in its text, and the entity's id.
Found = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Text:
    """One labelled text: an article, or a headline alone."""

    name: str  #: file, or file and line
    part: str  #: tuned or held aside
    sentences: tuple[str, ...]  #: the headline first
    offsets: tuple[int, ...]  #: where each sentence begins in the text that the labels count
    day: date
    labels: tuple[tuple[int, int, str], ...]  #: offset, length, id

    def place(self, mention: Mention) -> int:
        """Return where a mention begins in the text that the labels count."""
        return self.offsets[mention.sentence] + mention.start

    @property
    def expected(self) -> set[Found]:
        """What is to be found."""
        return {(at, entity) for at, _, entity in self.labels if is_id(entity)}


def is_id(label: str) -> bool:
    """Tell whether a label is an entity's id."""
    return label not in {NOT_HERE, OTHER, UNKNOWN}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table; with ``--misses`` also each name missed or found in vain."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.press names", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was not found right")
    given = parser.parse_args(arguments)
    authority = archive_authority()
    try:
        texts, headlines = list(articles()), list(surname_headlines())
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    finder = MentionFinder(authority, ORIGINAL)
    rows = [*_names(texts, finder), *_surnames(headlines, finder)]
    shown = (*lines(rows), *(_misses((*texts, *headlines), finder) if given.misses else ()))
    for line in shown:
        print(line)  # noqa: T201 - the table is what this command is for
    return int(any(row.reached is False for row in rows))


def archive_authority() -> Authority:
    """Return the archive's own names; problems are printed."""
    problems = Problems()
    authority = load_authority(HERE.parent / "content" / "entities", problems)
    problems.print()
    return authority


def articles() -> Iterator[Text]:
    """Yield the labelled articles in the order of their files."""
    labels = defaultdict(list)
    for file, offset, length, label in rows_of(ARTICLES_GOLD):
        labels[file].append((int(offset), int(length), label))
    received = _received()
    titles = dict(line.split("\t")[:2] for line in received[_TRUTH].splitlines())
    chosen = sorted(titles)[:180:3]
    for number, file in enumerate(chosen):
        head, _, body = received[file].partition("\n\n")
        part = TUNED if number < _TUNED_ARTICLES else HELD_ASIDE
        sentences = (titles[file], *split_sentences(first_copy(body.strip())))
        text = f"{titles[file]}\n{first_copy(body.strip())}"
        received_date = head.partition("Date: ")[2].partition("\n")[0]
        day = parse_received(received_date, _BAKU).date()
        offsets = tuple(_offsets(text, sentences))
        yield Text(file, part, sentences, offsets, day, tuple(labels[file]))


@cache
def _received() -> dict[str, str]:
    """Return each text file of the articles."""
    with tarfile.open(data_file(_ARTICLES)) as archive:
        read = ((member.name, archive.extractfile(member)) for member in archive)
        return {Path(name).name: file.read().decode() for name, file in read if file}


def first_copy(body: str) -> str:
    """Return a body without its copies: some stand there two or three times."""
    again = body.find(body[:_COPY], 1)
    return body if again < 0 else body[:again].rstrip()


def _offsets(text: str, sentences: Iterable[str]) -> Iterator[int]:
    end = 0
    for sentence in sentences:
        start = text.index(sentence, end)
        yield start
        end = start + len(sentence)


def surname_headlines() -> Iterator[Text]:
    """Yield the labelled headlines, and with each the surnames in it."""
    labels = defaultdict(list)
    for file, line, offset, length, label in rows_of(SURNAMES_GOLD):
        labels[file, int(line)].append((int(offset), int(length), label))
    for (file, number), found in labels.items():
        headline = _lines_of(file)[number - 1].split("\t")[_HEADLINES[file]].strip()
        tuned = file != "events/dev.tsv" and number <= _TUNED_LINES
        part = TUNED if tuned else HELD_ASIDE
        yield Text(f"{file}:{number}", part, (headline,), (0,), HEADLINES_DAY, tuple(found))


def unlabelled_texts() -> Iterator[list[str]]:
    """Yield the sentences of every article and headline, labelled or not."""
    received = _received()
    for line in received[_TRUTH].splitlines():
        file, title, *_ = line.split("\t")
        yield [title, *split_sentences(first_copy(received[file].partition("\n\n")[2].strip()))]
    for file, column in _HEADLINES.items():
        yield from ([line.split("\t")[column].strip()] for line in _lines_of(file))


@cache
def _lines_of(file: str) -> list[str]:
    return data_file(file).read_text("utf-8").splitlines()


def rows_of(gold: Path) -> Iterator[list[str]]:
    """Yield the rows of labels."""
    with gold.open(encoding="utf-8") as file:
        rows = csv.reader((row for row in file if not row.startswith("#")), delimiter="\t")
        next(rows)
        yield from rows


def _names(texts: Sequence[Text], finder: MentionFinder) -> Iterator[Row]:
    """Yield how right the names of articles are."""
    for part in (TUNED, HELD_ASIDE):
        chosen = [text for text in texts if text.part == part]
        found = [_found(text, finder) for text in chosen]
        right = sum(len(text.expected & got) for text, got in zip(chosen, found, strict=True))
        what = f"names of {len(chosen)} articles, {part}"
        yield at_least(f"{what}: precision", right, sum(map(len, found)), _PRECISION)
        yield at_least(f"{what}: recall", right, sum(len(t.expected) for t in chosen), _RECALL)


def _surnames(headlines: Sequence[Text], finder: MentionFinder) -> Iterator[Row]:
    """Yield how right surnames in headlines are, where nothing but the headline is known."""
    for part in (TUNED, HELD_ASIDE):
        chosen = [text for text in headlines if text.part == part]
        found = [_surnames_found(text, finder) for text in chosen]
        right = sum(len(text.expected & got) for text, got in zip(chosen, found, strict=True))
        what = f"surnames of {len(chosen)} headlines, {part}"
        of = sum(map(len, found))
        yield at_least(f"{what}: precision", right, of, _SURNAME_PRECISION)
        expected = sum(len(text.expected) for text in chosen)
        yield at_least(f"{what}: recall", right, expected, _SURNAME_RECALL)
    in_articles = [text for text in articles() if text.part]
    named = [text for text in in_articles if _people_in_headline(text, finder)]
    yield Row("articles whose headline has a surname found", share(len(named), len(in_articles)))


def _people_in_headline(text: Text, finder: MentionFinder) -> bool:
    return any(m.sentence == 0 and m.how == "short" for m in finder.find(text.sentences, text.day))


def _found(text: Text, finder: MentionFinder) -> set[Found]:
    mentions = finder.find(text.sentences, text.day)
    return {(text.place(mention), mention.entity) for mention in mentions}


def _surnames_found(text: Text, finder: MentionFinder) -> set[Found]:
    """Return the surnames found, but for those of which the headline does not say whose."""
    unknown = {at for at, _, label in text.labels if label == UNKNOWN}
    mentions = finder.find(text.sentences, text.day)
    return {
        (text.place(m), m.entity)
        for m in mentions
        if m.how == "short" and text.place(m) not in unknown
    }


def _misses(texts: Iterable[Text], finder: MentionFinder) -> Iterator[str]:
    """Yield each name missed or found in vain, by its place alone."""
    for text in texts:
        is_headline = len(text.sentences) == 1
        found = _surnames_found(text, finder) if is_headline else _found(text, finder)
        for kind, these in (("missed", text.expected - found), ("in vain", found - text.expected)):
            yield from (f"{text.part} {text.name} {at}: {kind} {e}" for at, e in sorted(these))
