"""Titles of the press to learn few weights from and to measure on, never to ship words of.

`press-dev` are 200 articles with their bodies: the first half by name is for tuning, the other
is held aside. Of the headlines without bodies every second one is for tuning.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks import title_samples
from benchmarks.data import data_file
from benchmarks.title_samples import TITLES, HeldOut
from press.importer.titles.restorer import TitleRestorer
from press.language.azerbaijani import letters

ARTICLES: Final = "press-dev/press-dev.tar.xz"
HEADLINES: Final = "language/headlines-dev.tsv"
TUNED: Final = 100  #: so many articles, in the order of their names, are for tuning
_LONGEST_BODY: Final = 6000
_SENTENCES: Final = 8
_MOST_WORDS: Final = 22
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Case:
    """A title to restore."""

    true: str
    received: str
    body: str = ""


def articles() -> list[Case]:
    """Return the articles in the order of their names: first those for tuning."""
    texts: dict[str, str] = {}
    with tarfile.open(data_file(ARTICLES)) as tar:
        for member in tar:
            if file := tar.extractfile(member):
                texts[Path(member.name).name] = file.read().decode("utf-8")
    rows = (line.split("\t") for line in texts.pop(TITLES).splitlines())
    heads = {row[0]: (row[1], row[2]) for row in rows if row[0] in texts}
    return [
        Case(*heads[name], letters.normalize(texts[name].partition("\n\n")[2]))
        for name in sorted(heads)
    ]


def headlines() -> list[Case]:
    """Return the headlines without bodies: by turns for tuning and held aside."""
    lines = data_file(HEADLINES).read_text(encoding="utf-8").splitlines()[1:]
    return [Case(true, received) for received, true in (line.split("\t")[:2] for line in lines)]


def trained_on(cases: list[Case]) -> TitleRestorer:
    """Return the shipped restorer after it has read these articles, as an import does."""
    restorer = TitleRestorer.shipped()
    restorer.learn(case.body for case in cases)
    return restorer


def sentences_as_titles(cases: list[Case]) -> Iterator[Case]:
    """Yield sentences of articles as titles, each once, with the rest of its article as body."""
    seen = set()
    for case in cases:
        text = HeldOut("", "", case.body[:_LONGEST_BODY])
        for sample in title_samples.sentences(text, _SENTENCES, _MOST_WORDS):
            if sample.true not in seen:
                seen.add(sample.true)
                yield Case(sample.true, sample.received, sample.body)


def true_words(true: str) -> dict[tuple[int, int], str]:
    """Return the words of a true title by the place of what is received of them.

    Words that only a lost dash or quote parts are there as one word too.
    """
    true = letters.normalize(true)
    found: dict[tuple[int, int], str] = {}
    start, end, joined, after = 0, -1, "", 0
    for match in _WORD.finditer(true):
        first, last = (len(letters.received_form(true[:at])) for at in match.span())
        found[first, last] = match[0]
        if first == end and not any(map(str.isspace, true[after : match.start()])):
            joined += match[0]
            found[start, last] = joined
        else:
            start, joined = first, match[0]
        end, after = last, match.end()
    return found
