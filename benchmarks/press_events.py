"""What headlines tell, held against labels: ``python -m benchmarks.press events [--misses]``.

The labels are ``events/dev.tsv``; the verbs' yield (``--yield``) is counted there, on the
unlabelled headlines of ``language/headlines-dev.tsv`` and on sentences of articles and of an
encyclopedia. None is a part of the project. The first
180 rows were tuned on.
The exit status is 0 if every reference is reached, 1 if one is missed or data is missing.

How names are matched: in small letters, without quotation marks; a name is right with or without
the office before it; several are right if all are. An empty kind counts as other.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import sqrt
from pathlib import Path
from typing import Final

from benchmarks.data import MissingDataError, data_file
from benchmarks.press_name_yield import every_text
from benchmarks.press_names import HEADLINES_DAY, HELD_ASIDE, TUNED
from benchmarks.table import Row, lines, share
from press.archive.events import EventReader
from press.archive.tagging import kept_in_headline
from press.content.article import Article
from press.content.events.event_record import Event
from press.content.events.frames import Words, frames
from press.content.events.reader import Reading
from press.entities.authority.authority import load_authority
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention
from press.language.azerbaijani import letters
from press.language.azerbaijani.letters import lower, normalize
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.translation.glossary.glossary_file import load_glossary
from press.translation.headlines.headlines import EnglishHeadline, Headlines

ROOT: Final = Path(__file__).parents[1]
_GOLD: Final = "events/dev.tsv"
_UNLABELLED: Final = "language/headlines-dev.tsv"
_TUNED_ROWS: Final = 180
_KIND, _STATED, _COVERED = 0.93, 0.97, 0.75
_TOLD, _HELD = 0.97, 0.85
_WHOLE: Final = 0.4
#: Sentences of no more words are read for the yield, and so many for each last word.
_SHORT, _ENOUGH = 14, 400
#: How labels name the President.
_PRESIDENT: Final = frozenset({"ilham əliyev", "prezident"})
_QUOTES: Final = dict.fromkeys(map(ord, '“”„«»"'))


@dataclass(frozen=True, slots=True)
class Labelled:
    """One headline with its labels and what was read."""

    number: int
    title: str
    kind: str
    agent: str
    partner: str
    speaker: str
    countries: frozenset[str]
    event: Event
    reading: Reading
    contacts: frozenset[str]
    english: EnglishHeadline | None

    @property
    def is_presidential(self) -> bool:
        """Whether the President acts, is acted on or speaks."""
        everybody = ";".join((self.agent, self.partner, self.speaker))
        return not _PRESIDENT.isdisjoint(_names(everybody.split(";")))


class Measured:
    """Reads headlines by the archive's own names and phrases."""

    def __init__(self) -> None:
        """Load them."""
        self.authority = load_authority(ROOT / "content" / "entities", Problems())
        self._finder = MentionFinder(self.authority, ORIGINAL)
        self._events = EventReader(self.authority)
        terms = load_glossary(ROOT / "content", Problems())
        self._headlines = Headlines(self.authority, terms)

    def read(self, title: str) -> tuple[Event, Reading, frozenset[str], EnglishHeadline | None]:
        """Return what a headline tells, the countries in contact, and its English."""
        article, mentions, event, reading = self._read(title)
        english = self._headlines.english(
            title, kept_in_headline(article, mentions), event, reading
        )
        countries = self._events.countries(event, mentions)
        named = frozenset(self.authority[one].names[TRANSLATION] for one in countries)
        return event, reading, named, english

    def rule(self, title: str) -> str:
        """Return the row of the table, or the rule, by which a headline is read."""
        return self._events.reading(title, self._finder.find([title], HEADLINES_DAY)).rule

    def countries(self, title: str) -> frozenset[str]:
        """Return the ids of the countries with which a headline tells a contact."""
        _, mentions, event, _ = self._read(title)
        return frozenset(self._events.countries(event, mentions))

    def _read(self, title: str) -> tuple[Article, list[Mention], Event, Reading]:
        mentions: list[Mention] = list(self._finder.find([title], HEADLINES_DAY))
        kind = self._events.reading(title, mentions).event.kind
        moment = datetime.combine(HEADLINES_DAY, datetime.min.time(), UTC)
        article = Article(id="1", path="", title=title, date=moment, source="", kind=kind, body=())
        return article, mentions, *self._events.event(article, mentions)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table; with ``--misses`` what was not read right, with ``--yield`` each verb."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.press events", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was not read right")
    parser.add_argument("--yield", action="store_true", dest="yields", help="list each frame")
    parser.add_argument("--english", action="store_true", help="list the English headlines")
    given = parser.parse_args(arguments)
    try:
        labelled = list(_labelled(Measured()))
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    rows = [
        row
        for part, some in (
            (TUNED, labelled[:_TUNED_ROWS]),
            (HELD_ASIDE, labelled[_TUNED_ROWS:]),
        )
        for row in _rows(part, some)
    ]
    _say(lines(rows))
    _say(f"confused: {one}" for one in _confusions(labelled))
    if given.misses:
        _say(_misses(labelled))
    if given.english:
        _say(f"{one.title}\t{one.english.text}" for one in labelled if one.english)
    if given.yields:
        _say(_yields(labelled))
    return int(any(row.reached is False for row in rows))


def _say(text: Iterable[str]) -> None:
    for line in text:
        print(line)  # noqa: T201 - a command's own report


def _labelled(measured: Measured) -> Iterator[Labelled]:
    text = data_file(_GOLD).read_text(encoding="utf-8").splitlines()
    for number, cells in enumerate(csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        title, kind, agent, partner, countries, speaker, _ = cells
        event, reading, contacts, english = measured.read(title)
        named = frozenset(filter(None, map(str.strip, countries.split(";"))))
        yield Labelled(
            number, title, kind or "other", agent, partner, speaker, named, event, reading,
            contacts, english,
        )  # fmt: skip


def _rows(part: str, some: Sequence[Labelled]) -> Iterator[Row]:
    kinds = sum(one.kind == one.event.kind for one in some)
    yield measured_row(f"{part}: kind right", kinds, len(some), _KIND)
    for name in ("agent", "partner", "speaker"):
        stated = [one for one in some if one.event.part(name)]
        right = sum(_is_right(one, name) for one in stated)
        labelled = sum(bool(getattr(one, name)) for one in some)
        yield measured_row(f"{part}: {name} right of those stated", right, len(stated), _STATED)
        yield measured_row(f"{part}: {name} stated of those labelled", right, labelled, _COVERED)
    right = sum(len(one.contacts & one.countries) for one in some)
    told = sum(len(one.contacts) for one in some)
    labelled = sum(len(one.countries) for one in some)
    yield measured_row(f"{part}: contacts right of those stated", right, told, _TOLD)
    yield measured_row(f"{part}: contacts stated of those labelled", right, labelled, _HELD)
    own = [one for one in some if one.is_presidential]
    whole = sum(bool(one.english and one.english.is_whole) for one in own)
    yield measured_row(f"{part}: whole English of the President's", whole, len(own), _WHOLE)
    english = sum(one.english is not None for one in own)
    yield Row(f"{part}: any English of the President's", share(english, len(own)))


def measured_row(what: str, right: int, of: int, reference: float) -> Row:
    """Return the row of a share with its interval and its reference."""
    low, high = interval(right, of)
    figure = f"{share(right, of)} ({100 * low:.1f}–{100 * high:.1f})"
    return Row(what, figure, f"≥ {100 * reference:g} %", right >= reference * of)


def interval(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of a share, in which the true one is in 95 of 100 samples."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, right / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _is_right(one: Labelled, part: str) -> bool:
    labels = _names(getattr(one, part).split(";"))
    stated = _names(map(str, one.event.part(part)))
    return len(labels) == len(stated) and all(
        label == name or label.endswith(f" {name}") or name.endswith(f" {label}")
        for label, name in zip(labels, stated, strict=True)
    )


def _names(names: Iterable[str]) -> list[str]:
    plain = (lower(normalize(name)).translate(_QUOTES).strip() for name in names)
    return [name for name in plain if name]


def _confusions(labelled: Iterable[Labelled]) -> Iterator[str]:
    wrong = Counter((one.kind, one.event.kind) for one in labelled if one.kind != one.event.kind)
    yield from (f"{kind} read as {read}, {count}" for (kind, read), count in wrong.most_common())


def _misses(labelled: Iterable[Labelled]) -> Iterator[str]:
    for one in labelled:
        wrong = [f"kind {one.kind}: {one.event.kind}"] if one.kind != one.event.kind else []
        for part in ("agent", "partner", "speaker"):
            stated = "; ".join(map(str, one.event.part(part)))
            if (getattr(one, part) or stated) and not _is_right(one, part):
                wrong.append(f"{part} {getattr(one, part) or '–'}: {stated or '–'}")
        if one.contacts != one.countries:
            wrong.append(f"contacts {sorted(one.countries)}: {sorted(one.contacts)}")
        if wrong:
            yield f"{one.number} {one.title} | {one.reading.rule} | {' | '.join(wrong)}"


def _yields(labelled: Sequence[Labelled]) -> Iterator[str]:
    """Yield for each row how often it fires, on labels how often its kind is right.

    The columns: labelled headlines, those right among them, unlabelled headlines, sentences.
    """
    measured = Measured()
    fires: Counter[str] = Counter(one.reading.rule for one in labelled)
    right = Counter(one.reading.rule for one in labelled if one.kind == one.event.kind)
    titles = data_file(_UNLABELLED).read_text(encoding="utf-8").splitlines()
    unlabelled = Counter(measured.rule(line.split("\t")[1]) for line in titles)
    elsewhere = Counter(map(measured.rule, _sentences()))
    rules = dict.fromkeys([*(frame.row for frame in frames().frames), *fires, *unlabelled])
    for rule in rules:
        counts = fires[rule], right[rule], unlabelled[rule], elsewhere[rule]
        yield "\t".join([*map(str, counts), rule or "(no frame)"])


def _sentences() -> Iterator[str]:
    """Yield short sentences of articles and of the encyclopedia that end as headlines may."""
    pieces = (frame.pieces[-1] for frame in frames().frames)
    last = {word for piece in pieces if isinstance(piece, Words) for word in piece.words}
    seen: Counter[str] = Counter()
    for sentences in every_text():
        for sentence in sentences:
            words = [word[0] for word in letters.words(lower(normalize(sentence)))]
            if words and len(words) <= _SHORT and words[-1] in last:
                seen[words[-1]] += 1
                if seen[words[-1]] <= _ENOUGH:
                    yield sentence
